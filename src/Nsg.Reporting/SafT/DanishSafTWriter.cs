using System.Globalization;
using System.Xml;
using Nsg.Ledger;
using Nsg.Reporting.Vouchers;
using Nsg.Vocabulary;
using static Nsg.Reporting.SafT.SafTWriter;

namespace Nsg.Reporting.SafT;

/// <summary>
/// Writes a ledger as Danish SAF-T Financial 2.1 (Erhvervsstyrelsen), voucher by voucher. Unlike Norway's, every
/// amount names its currency and rate,
/// types of account and journal come from short lists, and addresses and bank accounts are required: what is not
/// known is <c>NotUsed</c>.
/// </summary>
public static class DanishSafTWriter
{
    /// <summary>Version of the format.</summary>
    public const string Version = "2.1";

    /// <summary>The country whose format it is.</summary>
    public static readonly Country Issuer = Country.DK;

    private const string Ns = "urn:StandardAuditFile-Taxation-Financial:DK";
    private const string NotUsed = "NotUsed";
    private const string ChartEdition = "20260101";

    /// <summary>Writes the audit file.</summary>
    /// <param name="extract">The ledger.</param>
    /// <param name="software">Version of this program.</param>
    /// <param name="output">Where to; stays open.</param>
    public static void Write(LedgerExtract extract, string software, Stream output)
    {
        ArgumentNullException.ThrowIfNull(extract);
        using var xml = XmlWriter.Create(output, XmlText.Settings);
        xml.WriteStartDocument();
        xml.WriteStartElement("AuditFile", Ns);
        Header(xml, extract, software);
        MasterFiles(xml, extract);
        SafTEntryWriter.Write(xml, extract, Entries(extract.Company), output);
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private static void Header(XmlWriter xml, LedgerExtract extract, string software)
    {
        var company = extract.Company;
        xml.WriteStartElement("Header", Ns);
        Element(xml, "AuditFileVersion", Version);
        Element(xml, "AuditFileCountry", company.Country.Code);
        Element(xml, "AuditFileDateCreated", XmlText.Day(DateOnly.FromDateTime(extract.Created.UtcDateTime)));
        Element(xml, "SoftwareCompanyName", "The NSG node authors");
        Element(xml, "SoftwareID", "nsg");
        Element(xml, "SoftwareVersion", XmlText.Text(software, ShortMax));
        xml.WriteStartElement("Company", Ns);
        Number(xml, company.Number);
        Element(xml, "Name", XmlText.Text(company.Name, NameMax));
        Address(xml, company.Address, company.Country);
        foreach (var account in company.BankAccounts.DefaultIfEmpty(NotUsed))
        {
            BankAccount(xml, account);
        }

        xml.WriteEndElement();
        Element(xml, "DefaultCurrencyCode", company.Currency.Code);
        xml.WriteStartElement("SelectionCriteria", Ns);
        Element(xml, "SelectionStartDate", XmlText.Day(extract.From));
        Element(xml, "SelectionEndDate", XmlText.Day(extract.To));
        xml.WriteEndElement();
        Element(xml, "TaxAccountingBasis", "A");
        Element(xml, "TaxEntity", XmlText.Text(company.Name, NameMax));
        xml.WriteEndElement();
    }

    private static void MasterFiles(XmlWriter xml, LedgerExtract extract)
    {
        xml.WriteStartElement("MasterFiles", Ns);
        if (extract.Accounts.Count > 0)
        {
            xml.WriteStartElement("GeneralLedgerAccounts", Ns);
            Element(xml, "NameOfStandardAccount", "Standardkontoplanen");
            Element(xml, "VersionOfStandardAccount", ChartEdition);
            foreach (var account in extract.Accounts)
            {
                xml.WriteStartElement("Account", Ns);
                Element(xml, "AccountID", XmlText.Identifier(account.Number, NameMax));
                Element(xml, "AccountDescription", XmlText.Text(account.Name, LongMax));
                Element(xml, "StandardAccountID", XmlText.Identifier(account.Standard ?? account.Number, MiddleMax));
                Element(xml, "AccountType", TypeOf(account.Type));
                Balance(xml, "Opening", account.Opening);
                Balance(xml, "Closing", account.Closing);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        Parties(xml, extract, PartyRole.Customer);
        Parties(xml, extract, PartyRole.Supplier);
        TaxTable(xml, extract);
        SafTAnalysis.Write(xml, extract, Ns);
        xml.WriteEndElement();
    }

    private static void Parties(XmlWriter xml, LedgerExtract extract, PartyRole role)
    {
        var (item, parties) = (role.ToString(), extract.Parties.Where(party => party.Role == role).ToList());
        if (parties.Count == 0)
        {
            return;
        }

        xml.WriteStartElement(item + "s", Ns);
        foreach (var party in parties)
        {
            xml.WriteStartElement(item, Ns);
            Element(xml, item + "ID", XmlText.Identifier(party.Id, MiddleMax));
            if (party.Number is { } number)
            {
                Number(xml, party.Country == Issuer ? number : "-" + number);
            }

            Element(xml, "Name", XmlText.Text(party.Name, NameMax));
            Address(xml, null, party.Country ?? extract.Company.Country);
            Element(xml, "AccountID", XmlText.Identifier(party.Account, NameMax));
            Balance(xml, "Opening", party.Opening);
            Balance(xml, "Closing", party.Closing);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void TaxTable(XmlWriter xml, LedgerExtract extract)
    {
        xml.WriteStartElement("TaxTable", Ns);
        xml.WriteStartElement("TaxTableEntry", Ns);
        Element(xml, "TaxType", "VAT");
        Element(xml, "Description", "VAT");
        foreach (var code in extract.TaxCodes.DefaultIfEmpty(new ExtractTaxCode(NotUsed, NotUsed, 0m)))
        {
            xml.WriteStartElement("TaxCodeDetails", Ns);
            Element(xml, "TaxCode", XmlText.Identifier(code.Code, CodeMax));
            Element(xml, "EffectiveDate", XmlText.Day(code.From ?? extract.From));
            Element(xml, "Description", XmlText.Text(code.Name, LongMax));
            Element(xml, "TaxPercentage", XmlText.Number(code.Rate));
            Element(xml, "Country", extract.Company.Country.Code);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static SafTEntryEdition Entries(ExtractCompany company) =>
        new(
            Ns,
            parties => new DanishSafTEntryFormat(company, parties),
            DanishSafTEntryFormat.Head(VoucherSeries.General, VoucherSeries.General)
        );

    private static void Number(XmlWriter xml, string number)
    {
        const int cvrDigits = 8;
        var isCvr = number.Length == cvrDigits && number.All(char.IsAsciiDigit) && number[0] != '0';
        Element(xml, isCvr ? "CVR" : "RegistrationNumber", XmlText.Text(number.TrimStart('-'), MiddleMax));
    }

    private static void BankAccount(XmlWriter xml, string account)
    {
        xml.WriteStartElement("BankAccount", Ns);
        if (account.Length > 2 && char.IsAsciiLetterUpper(account[0]) && char.IsAsciiLetterUpper(account[1]))
        {
            Element(xml, "IBANNumber", XmlText.Identifier(account, MiddleMax));
        }
        else
        {
            Element(xml, "BankAccountNumber", XmlText.Identifier(account, MiddleMax));
            Element(xml, "SortCode", NotUsed);
        }

        xml.WriteEndElement();
    }

    private static void Address(XmlWriter xml, string? address, Country country)
    {
        var parts = (address ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        xml.WriteStartElement("Address", Ns);
        Element(xml, "StreetName", XmlText.Text(parts.ElementAtOrDefault(0) ?? NotUsed, NameMax));
        Element(xml, "City", XmlText.Text(parts.ElementAtOrDefault(2) ?? NotUsed, MiddleMax));
        Element(xml, "PostalCode", XmlText.Text(parts.ElementAtOrDefault(1) ?? NotUsed, ShortMax));
        Element(xml, "Country", country.Code);
        xml.WriteEndElement();
    }

    private static string TypeOf(AccountType type) =>
        type switch
        {
            AccountType.Asset => "Asset",
            AccountType.Income => "Sale",
            AccountType.Expense => "Expense",
            _ => "Liability",
        };

    private static void Balance(XmlWriter xml, string when, Money balance) =>
        Element(xml, $"{when}{(balance.Amount < 0m ? "Credit" : "Debit")}Balance", XmlText.Amount(balance.Abs));

    private static void Element(XmlWriter xml, string name, string value) => xml.WriteElementString(name, Ns, value);
}
