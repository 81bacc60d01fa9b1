using Nsg.Documents.Model;

namespace Nsg.Documents.Ubl;

/// <summary>Parties, delivery and ways to pay.</summary>
internal static class UblPartyWriter
{
    // UNTDID 4461: instrument not defined.
    private const string UndefinedMeans = "1";

    internal static void WriteParties(UblEmitter ubl, Invoice invoice)
    {
        WriteRole(ubl, "AccountingSupplierParty", invoice.Seller);
        WriteRole(ubl, "AccountingCustomerParty", invoice.Buyer);
        WriteOther(ubl, "PayeeParty", invoice.Payee);
        WriteOther(ubl, "TaxRepresentativeParty", invoice.TaxRepresentative);
        if (invoice.DeliveryDate is null && invoice.Delivery is null)
        {
            return;
        }

        ubl.Open("Delivery");
        ubl.Date("ActualDeliveryDate", invoice.DeliveryDate);
        if (invoice.Delivery is { Location: not null } or { Address: not null })
        {
            ubl.Open("DeliveryLocation");
            ubl.Identifier("ID", invoice.Delivery.Location);
            WriteAddress(ubl, "Address", invoice.Delivery.Address);
            ubl.Close();
        }

        if (invoice.Delivery?.RecipientName is { } recipient)
        {
            ubl.Open("DeliveryParty");
            ubl.Wrapped("PartyName", "Name", recipient);
            ubl.Close();
        }

        ubl.Close();
    }

    internal static void WriteMeans(UblEmitter ubl, PaymentMeans means, DateOnly? due)
    {
        ubl.Open("PaymentMeans");
        ubl.Basic("PaymentMeansCode", means.Code ?? UndefinedMeans, "name", means.Text);
        ubl.Date("PaymentDueDate", due);
        ubl.Basic("PaymentID", means.PaymentReference);
        if (means.CardNumber is not null)
        {
            ubl.Open("CardAccount");
            ubl.Basic("PrimaryAccountNumberID", means.CardNumber);
            ubl.Basic("NetworkID", "NA");
            ubl.Basic("HolderName", means.CardHolder);
            ubl.Close();
        }

        if (means.Account is not null)
        {
            ubl.Open("PayeeFinancialAccount");
            ubl.Basic("ID", means.Account);
            ubl.Basic("Name", means.AccountName);
            ubl.Wrapped("FinancialInstitutionBranch", "ID", means.ServiceProvider);
            ubl.Close();
        }

        if (means.MandateReference is not null || means.DebitedAccount is not null)
        {
            ubl.Open("PaymentMandate");
            ubl.Basic("ID", means.MandateReference);
            ubl.Wrapped("PayerFinancialAccount", "ID", means.DebitedAccount);
            ubl.Close();
        }

        ubl.Close();
    }

    private static void WriteRole(UblEmitter ubl, string role, Party party)
    {
        ubl.Open(role);
        ubl.Open("Party");
        WriteParty(ubl, party, isRegistered: true);
        ubl.Close();
        ubl.Close();
    }

    // A payee or representative goes by its plain name, unless it has two.
    private static void WriteOther(UblEmitter ubl, string role, Party? party)
    {
        if (party is not null)
        {
            ubl.Open(role);
            WriteParty(ubl, party, isRegistered: party.TradingName is not null);
            ubl.Close();
        }
    }

    private static void WriteParty(UblEmitter ubl, Party party, bool isRegistered)
    {
        ubl.Identifier("EndpointID", party.ElectronicAddress);
        foreach (var identifier in party.Identifiers)
        {
            ubl.Open("PartyIdentification");
            ubl.Identifier("ID", identifier);
            ubl.Close();
        }

        ubl.Wrapped("PartyName", "Name", isRegistered ? party.TradingName : party.Name);
        WriteAddress(ubl, "PostalAddress", party.Address);
        WriteTaxNumber(ubl, party.VatNumber, "VAT");
        WriteTaxNumber(ubl, party.TaxRegistration, "TAX");
        if (isRegistered || party.LegalRegistration is not null || party.LegalForm is not null)
        {
            ubl.Open("PartyLegalEntity");
            ubl.Basic("RegistrationName", isRegistered ? party.Name : null);
            ubl.Identifier("CompanyID", party.LegalRegistration);
            ubl.Basic("CompanyLegalForm", party.LegalForm);
            ubl.Close();
        }

        if (party.Contact is { } contact)
        {
            ubl.Open("Contact");
            ubl.Basic("Name", contact.Name);
            ubl.Basic("Telephone", contact.Telephone);
            ubl.Basic("ElectronicMail", contact.Email);
            ubl.Close();
        }
    }

    private static void WriteTaxNumber(UblEmitter ubl, string? number, string scheme)
    {
        if (number is not null)
        {
            ubl.Open("PartyTaxScheme");
            ubl.Basic("CompanyID", number);
            ubl.Wrapped("TaxScheme", "ID", scheme);
            ubl.Close();
        }
    }

    private static void WriteAddress(UblEmitter ubl, string name, PostalAddress? address)
    {
        if (address is null)
        {
            return;
        }

        ubl.Open(name);
        ubl.Basic("StreetName", address.Street);
        ubl.Basic("AdditionalStreetName", address.AdditionalStreet);
        ubl.Basic("CityName", address.City);
        ubl.Basic("PostalZone", address.PostalCode);
        ubl.Basic("CountrySubentity", address.Subdivision);
        ubl.Wrapped("AddressLine", "Line", address.AddressLine);
        ubl.Wrapped("Country", "IdentificationCode", address.Country?.Code);
        ubl.Close();
    }
}
