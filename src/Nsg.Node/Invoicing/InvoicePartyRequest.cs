using System.Text.Json.Serialization;
using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Vocabulary;

namespace Nsg.Node.Invoicing;

/// <summary>A buyer, or what an invoice says of its seller.</summary>
/// <param name="Name">Registered name.</param>
/// <param name="Number">Organisation number, as <c>DK:20202020</c> or in the country of the address.</param>
/// <param name="VatNumber">VAT number with its country; made of the number for a Nordic company unless given, none when
/// empty.</param>
/// <param name="Endpoint">Electronic address, as <c>0184:20202020</c>; made of the number unless given, none when
/// empty. A buyer without one is not on the Peppol network.</param>
/// <param name="Street">Street and number.</param>
/// <param name="PostalCode">Postal code.</param>
/// <param name="City">City.</param>
/// <param name="Country">Country (ISO 3166-1); that of the number unless given.</param>
/// <param name="Contact">Name of a contact.</param>
/// <param name="Email">Its e-mail address.</param>
/// <param name="Phone">Its telephone number.</param>
/// <param name="TaxRegistration">Another tax registration (<c>Foretaksregisteret</c>, <c>Godkänd för F-skatt</c>).</param>
/// <param name="RegisteredOffice">Municipality of its registered office, which Swedish limited companies name on invoices: <c>Stockholm</c>.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record InvoicePartyRequest(
    string? Name = null,
    string? Number = null,
    string? VatNumber = null,
    string? Endpoint = null,
    string? Street = null,
    string? PostalCode = null,
    string? City = null,
    string? Country = null,
    string? Contact = null,
    string? Email = null,
    string? Phone = null,
    string? TaxRegistration = null,
    string? RegisteredOffice = null
)
{
    internal const string NameMissing = "the buyer's name is missing";

    /// <summary>The party.</summary>
    /// <param name="home">Country where nothing tells another one.</param>
    /// <exception cref="InvalidDataException">Something is missing or cannot be read.</exception>
    internal Party ToParty(Country home)
    {
        var number = NumberIn(home) is not { HasValidCheckDigit: false } valid
            ? NumberIn(home)
            : throw new InvalidDataException(
                $"'{Number}' is no organisation number of {valid.Country}: a digit is wrong"
            );
        return Completing(
            Name is null
                ? throw new InvalidDataException(NameMissing)
                : InvoiceParties.Of(Name, number, CountryOf(number?.Country ?? home))
        );
    }

    /// <summary>A party with what is said here in place of what was known.</summary>
    /// <exception cref="InvalidDataException">Something cannot be read.</exception>
    internal Party Completing(Party known)
    {
        var address = known.Address ?? new PostalAddress();
        var contact = new Contact(
            Contact ?? known.Contact?.Name,
            Phone ?? known.Contact?.Telephone,
            Email ?? known.Contact?.Email
        );
        return known with
        {
            Name = Name ?? known.Name,
            VatNumber = VatNumber switch
            {
                null => known.VatNumber,
                "" => null,
                _ => VatNumber,
            },
            ElectronicAddress = Endpoint switch
            {
                null => known.ElectronicAddress,
                "" => null,
                _ => EndpointOf(Endpoint),
            },
            TaxRegistration = TaxRegistration ?? known.TaxRegistration,
            LegalForm = RegisteredOffice is { } office
                ? $"{(address.Country is { } at ? InvoiceCustoms.RegisteredOfficeWord(at) : null)} {office}".TrimStart()
                : known.LegalForm,
            Contact = contact == new Contact(null, null, null) ? null : contact,
            Address = address with
            {
                Street = Street ?? address.Street,
                PostalCode = PostalCode ?? address.PostalCode,
                City = City ?? address.City,
                Country = Country is null ? address.Country : CountryOf(default),
            },
        };
    }

    private PartyIdentifier? NumberIn(Country home) =>
        Number is null ? null
        : PartyIdentifier.TryParse(Number, out var number) ? number
        : PartyIdentifier.TryParse(CountryOf(home), Number, out number) ? number
        : throw new InvalidDataException($"'{Number}' is no organisation number; write COUNTRY:NUMBER");

    private Country CountryOf(Country usual) =>
        Country is null ? usual
        : Nsg.Vocabulary.Country.TryParse(Country, out var country) ? country
        : throw new InvalidDataException($"'{Country}' is not a country (ISO 3166-1)");

    private static Identifier EndpointOf(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && colon < text.Length - 1
            ? new Identifier(text[(colon + 1)..], text[..colon])
            : throw new InvalidDataException($"'{text}' is no electronic address; write SCHEME:ADDRESS");
}

/// <summary>Parties of issued invoices.</summary>
internal static class InvoiceParties
{
    /// <summary>A party with what follows from its organisation number.</summary>
    internal static Party Of(string name, PartyIdentifier? number, Country country)
    {
        return new Party
        {
            Name = name,
            LegalRegistration = number is { } legal
                ? new Identifier(legal.Number, IdentifierScheme.Of(legal.Country))
                : null,
            VatNumber = number is { } own ? OrganisationCustoms.VatNumberOf(own)?.ToString() : null,
            ElectronicAddress =
                number is { } addressed && InvoiceCustoms.AddressOf(addressed) is var (scheme, address)
                    ? new Identifier(address, scheme)
                    : null,
            Address = new PostalAddress { Country = country },
        };
    }
}

/// <summary>Names of the forms that invoices are issued in.</summary>
internal static class InvoiceForms
{
    /// <exception cref="InvalidDataException">There is no such form.</exception>
    internal static Nsg.Bookkeeping.Invoicing.InvoiceForm Of(string? name) =>
        name switch
        {
            null or "ubl" => Nsg.Bookkeeping.Invoicing.InvoiceForm.Ubl,
            "finvoice" => Nsg.Bookkeeping.Invoicing.InvoiceForm.Finvoice,
            _ => throw new InvalidDataException($"form is ubl or finvoice, not '{name}'"),
        };
}
