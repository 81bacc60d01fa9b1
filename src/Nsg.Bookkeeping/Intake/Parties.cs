using System.Globalization;
using System.Text;
using Nsg.Documents.Model;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Intake;

/// <summary>Who is who in a document: the company itself, and one key for everybody else.</summary>
internal static class Parties
{
    /// <summary>Whether a party is the company: any of its numbers, in any spelling, is one of the company's.</summary>
    internal static bool IsCompany(Party party, CompanyProfile company) =>
        Numbers(party, company.Pack.Country).Any(number => company.Identifiers.Contains(number));

    /// <summary>The party's number as <c>DK:20202025</c>, else <c>name:</c> and its comparable name.</summary>
    internal static string KeyOf(Party party, Country home)
    {
        var numbers = Numbers(party, home).ToList();
        return numbers.Count > 0 ? numbers[0].ToString() : "name:" + ComparableName(party.Name);
    }

    /// <summary>The numbers that a party gives, legal registration first.</summary>
    internal static IEnumerable<PartyIdentifier> Numbers(Party party, Country home)
    {
        var country = party.Address?.Country ?? VatCountry(party.VatNumber) ?? home;
        if (party.LegalRegistration is { } legal && Of(legal.Scheme, legal.Value, country) is { } registered)
        {
            yield return registered;
        }

        if (
            party.VatNumber is { Length: > 2 } vat
            && PartyIdentifier.TryParse(VatCountry(vat) ?? country, vat, out var taxed)
        )
        {
            yield return taxed;
        }

        foreach (var identifier in party.Identifiers.Concat(party.ElectronicAddress is { } address ? [address] : []))
        {
            if (
                IdentifierScheme.TryCountryOf(identifier.Scheme, out var issuer)
                && PartyIdentifier.TryParse(issuer, identifier.Value, out var named)
            )
            {
                yield return named;
            }
        }
    }

    /// <summary>A name in one comparable spelling: letters and digits, lower case, accents kept, company forms
    /// dropped.</summary>
    internal static string ComparableName(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var character in name.Normalize(NormalizationForm.FormC))
        {
            text.Append(char.IsLetterOrDigit(character) ? char.ToLower(character, CultureInfo.InvariantCulture) : ' ');
        }

        var words = text.ToString()
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !CompanyForms.Contains(word));
        return string.Join(' ', words);
    }

    private static readonly HashSet<string> CompanyForms =
    [
        "as",
        "a",
        "s",
        "asa",
        "ab",
        "aps",
        "oy",
        "oyj",
        "ky",
        "osk",
        "ehf",
        "hf",
        "ltd",
        "co",
        "gmbh",
        "ivs",
        "enk",
        "da",
        "publ",
        "p",
    ];

    private static PartyIdentifier? Of(string? scheme, string value, Country country)
    {
        if (scheme == IdentifierScheme.Gln)
        {
            return null;
        }

        if (IdentifierScheme.TryCountryOf(scheme, out var named))
        {
            return PartyIdentifier.TryParse(named, value, out var known) ? known : null;
        }

        return
            PartyIdentifier.TryParseOvt(value, out var identifier)
            || PartyIdentifier.TryParse(country, value, out identifier)
            ? identifier
            : null;
    }

    private static Country? VatCountry(string? vat) =>
        vat is { Length: > 2 } && Country.TryParse(vat[..2], out var country) ? country : null;
}
