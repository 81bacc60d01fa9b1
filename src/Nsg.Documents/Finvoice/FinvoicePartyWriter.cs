using Nsg.Documents.Model;

namespace Nsg.Documents.Finvoice;

/// <summary>Parties and delivery, in the document's order.</summary>
internal static class FinvoicePartyWriter
{
    internal static void Write(FinvoiceEmitter finvoice, Invoice invoice)
    {
        WriteParty(finvoice, "SellerPartyDetails", "Seller", "SellerPartyIdentifier", invoice.Seller);
        WriteContact(finvoice, "Seller", invoice.Seller.Contact);
        WriteSellerInformation(finvoice, invoice);
        WriteParty(finvoice, "BuyerPartyDetails", "Buyer", "BuyerPartyIdentifier", invoice.Buyer);
        WriteContact(finvoice, "Buyer", invoice.Buyer.Contact);
        WriteDeliveryParty(finvoice, invoice.Delivery);
        if (invoice.DeliveryDate is not null || invoice.DespatchAdviceReference is not null)
        {
            finvoice.Open("DeliveryDetails");
            finvoice.Date("DeliveryDate", invoice.DeliveryDate);
            finvoice.Text("DeliveryNoteIdentifier", invoice.DespatchAdviceReference);
            finvoice.Close();
        }

        WriteOther(finvoice, invoice.Payee, FinvoiceParties.PayeeRole);
        WriteOther(finvoice, invoice.TaxRepresentative, FinvoiceParties.TaxRepresentativeRole);
    }

    private static void WriteParty(
        FinvoiceEmitter finvoice,
        string element,
        string prefix,
        string identifierName,
        Party party
    )
    {
        finvoice.Open(element);
        finvoice.Identifier(identifierName, party.LegalRegistration);
        finvoice.Text(prefix + "OrganisationName", party.Name);
        finvoice.Text(prefix + "OrganisationTradingName", party.TradingName);
        finvoice.Text(prefix + "OrganisationTaxCode", party.VatNumber);
        foreach (var identifier in prefix == "Seller" ? party.Identifiers : party.Identifiers.Take(1))
        {
            finvoice.Identifier(prefix + "Code", identifier);
        }

        WriteAddress(finvoice, prefix, party.Address);
        finvoice.Close();
    }

    private static void WriteOther(FinvoiceEmitter finvoice, Party? party, string role)
    {
        if (party is null)
        {
            return;
        }

        finvoice.Open("AnyPartyDetails");
        finvoice.Role(role);
        finvoice.Identifier("AnyPartyIdentifier", party.LegalRegistration);
        finvoice.Text("AnyPartyOrganisationName", party.Name);
        finvoice.Text("AnyPartyOrganisationTaxCode", party.VatNumber);
        finvoice.Identifier("AnyPartyCode", party.Identifiers is [var first, ..] ? first : null);
        WriteAddress(finvoice, "AnyParty", party.Address);
        finvoice.Close();
    }

    private static void WriteSellerInformation(FinvoiceEmitter finvoice, Invoice invoice)
    {
        var accounts = invoice
            .PaymentMeans.Skip(1)
            .Where(means => means is { Account: not null, ServiceProvider: not null })
            .ToList();
        if (invoice.Seller is { TaxRegistration: null, LegalForm: null } && accounts.Count == 0)
        {
            return;
        }

        finvoice.Open("SellerInformationDetails");
        finvoice.Text("SellerTaxRegistrationText", invoice.Seller.TaxRegistration);
        finvoice.Text("SellerAdditionalLegalInfo", invoice.Seller.LegalForm);
        foreach (var means in accounts)
        {
            finvoice.Open("SellerAccountDetails");
            finvoice.Account("SellerAccountID", means.Account);
            finvoice.Named("SellerBic", means.ServiceProvider, "BIC");
            finvoice.Text("SellerAccountName", means.AccountName);
            finvoice.Close();
        }

        finvoice.Close();
    }

    // The schema has an address in every delivery party.
    private static void WriteDeliveryParty(FinvoiceEmitter finvoice, Delivery? delivery)
    {
        if (delivery is not { RecipientName: { } name, Address: { } address } || !IsComplete(address))
        {
            return;
        }

        finvoice.Open("DeliveryPartyDetails");
        finvoice.Text("DeliveryOrganisationName", name);
        finvoice.Identifier("DeliveryCode", delivery.Location);
        WriteAddress(finvoice, "Delivery", address);
        finvoice.Close();
    }

    private static void WriteContact(FinvoiceEmitter finvoice, string prefix, Contact? contact)
    {
        finvoice.Text(prefix + "ContactPersonName", contact?.Name);
        if (contact is { Telephone: not null } or { Email: not null })
        {
            finvoice.Open(prefix + "CommunicationDetails");
            finvoice.Text(prefix + "PhoneNumberIdentifier", contact.Telephone);
            finvoice.Text(prefix + "EmailaddressIdentifier", contact.Email);
            finvoice.Close();
        }
    }

    // Street, town and post code are mandatory in Finvoice; half an address is not written.
    private static bool IsComplete(PostalAddress address) =>
        address is { Street: not null, City: not null, PostalCode: not null }
        && (address.AddressLine is null || address.AdditionalStreet is not null);

    private static void WriteAddress(FinvoiceEmitter finvoice, string prefix, PostalAddress? address)
    {
        if (address is null || !IsComplete(address))
        {
            return;
        }

        finvoice.Open(prefix + "PostalAddressDetails");
        finvoice.Text(prefix + "StreetName", address.Street);
        finvoice.Text(prefix + "StreetName", address.AdditionalStreet);
        finvoice.Text(prefix + "StreetName", address.AddressLine);
        finvoice.Text(prefix + "TownName", address.City);
        finvoice.Text(prefix + "PostCodeIdentifier", address.PostalCode);
        finvoice.Text(prefix + "CountrySubdivision", address.Subdivision);
        finvoice.Text("CountryCode", address.Country?.Code);
        finvoice.Close();
    }
}
