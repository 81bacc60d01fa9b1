using System.Globalization;
using System.Xml;
using Nsg.Ledger;
using Nsg.Vocabulary;

namespace Nsg.Reporting.SafT;

/// <summary>
/// Writes a ledger as Norwegian SAF-T Financial 1.10 or 1.30 (Skatteetaten), voucher by voucher. Any Nordic company's
/// books can be written:
/// what is Norway's own (standard accounts, grouping codes) is filled in for Norwegian books and left out of others,
/// or <c>NA</c>.
/// </summary>
public static class SafTWriter
{
    /// <summary>Version of the format that the published interface answers in.</summary>
    public const string Version = "1.10";

    /// <summary>Version in force for periods from 2025 on.</summary>
    public const string NewestVersion = "1.30";

    /// <summary>Media type of the published interface.</summary>
    public const string MediaType = "application/vnd.saf-t+xml";

    internal const string Ns = "urn:StandardAuditFile-Taxation-Financial:NO";

    /// <summary>What Skatteetaten's guide prescribes where a required name is not known.</summary>
    private const string NotUsed = "NotUsed";

    /// <summary>What the guide allows where a mapping is not possible.</summary>
    private const string NotMapped = "NA";

    private const int StandardTaxCodeMax = 2;
    internal const int CodeMax = 9;
    internal const int ShortMax = 18;
    internal const int MiddleMax = 35;
    internal const int NameMax = 70;
    internal const int LongMax = 256;

    /// <summary>Standard accounts of Norway: the first two digits of a chart after NS 4102.</summary>
    private const int StandardAccountDigits = 2;

    private static readonly Country Issuer = Country.NO;

    /// <summary>Writes the audit file.</summary>
    /// <param name="extract">The ledger.</param>
    /// <param name="software">Version of this program.</param>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="version"><see cref="Version"/> or <see cref="NewestVersion"/>.</param>
    public static void Write(LedgerExtract extract, string software, Stream output, string version = Version)
    {
        ArgumentNullException.ThrowIfNull(extract);
        var isNewest = version == NewestVersion;
        using var xml = XmlWriter.Create(output, XmlText.Settings);
        xml.WriteStartDocument();
        xml.WriteStartElement("AuditFile", Ns);
        Header(xml, extract, software, version);
        MasterFiles(xml, extract, isNewest);
        SafTEntryWriter.Write(
            xml,
            extract,
            new SafTEntryEdition(
                Ns,
                parties => new SafTEntryFormat(extract.Company, parties, isNewest),
                EmptyJournal: null
            ),
            output
        );
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private static void Header(XmlWriter xml, LedgerExtract extract, string software, string version)
    {
        var company = extract.Company;
        xml.WriteStartElement("Header", Ns);
        Element(xml, "AuditFileVersion", version);
        Element(xml, "AuditFileCountry", company.Country.Code);
        Element(xml, "AuditFileDateCreated", XmlText.Day(DateOnly.FromDateTime(extract.Created.UtcDateTime)));
        Element(xml, "SoftwareCompanyName", "The NSG node authors");
        Element(xml, "SoftwareID", "nsg");
        Element(xml, "SoftwareVersion", XmlText.Text(software, ShortMax));
        xml.WriteStartElement("Company", Ns);
        Element(xml, "RegistrationNumber", XmlText.Text(company.Number, MiddleMax));
        Element(xml, "Name", XmlText.Text(company.Name, NameMax));
        Address(xml, company.Country);
        xml.WriteStartElement("Contact", Ns);
        xml.WriteStartElement("ContactPerson", Ns);
        Element(xml, "FirstName", NotUsed);
        Element(xml, "LastName", NotUsed);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        Element(xml, "DefaultCurrencyCode", company.Currency.Code);
        xml.WriteStartElement("SelectionCriteria", Ns);
        Element(xml, "SelectionStartDate", XmlText.Day(extract.From));
        Element(xml, "SelectionEndDate", XmlText.Day(extract.To));
        xml.WriteEndElement();
        if (extract.Selection is { } selection)
        {
            Element(xml, "HeaderComment", XmlText.Text(selection, LongMax));
        }

        Element(xml, "TaxAccountingBasis", "A");
        xml.WriteEndElement();
    }

    private static void MasterFiles(XmlWriter xml, LedgerExtract extract, bool isNewest)
    {
        if (extract.Accounts.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("MasterFiles", Ns);
        xml.WriteStartElement("GeneralLedgerAccounts", Ns);
        foreach (var account in extract.Accounts)
        {
            xml.WriteStartElement("Account", Ns);
            Element(xml, "AccountID", account.Number);
            Element(xml, "AccountDescription", XmlText.Text(account.Name, LongMax));
            if (isNewest)
            {
                var (category, code) = GroupingCodes.Of(account, extract.Company.Country);
                Element(xml, "GroupingCategory", category);
                Element(xml, "GroupingCode", code);
            }
            else if (extract.Company.Country == Issuer && account.Number.Length >= StandardAccountDigits)
            {
                Element(xml, "StandardAccountID", account.Number[..StandardAccountDigits]);
            }

            Element(xml, "AccountType", "GL");
            Balances(xml, account.Opening, account.Closing);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        Parties(xml, extract, PartyRole.Customer, isNewest);
        Parties(xml, extract, PartyRole.Supplier, isNewest);
        TaxTable(xml, extract, isNewest);
        SafTAnalysis.Write(xml, extract, Ns);
        xml.WriteEndElement();
    }

    private static void Parties(XmlWriter xml, LedgerExtract extract, PartyRole role, bool isNewest)
    {
        var item = role.ToString();
        var parties = extract.Parties.Where(party => party.Role == role).ToList();
        if (parties.Count == 0)
        {
            return;
        }

        xml.WriteStartElement(item + "s", Ns);
        foreach (var party in parties)
        {
            xml.WriteStartElement(item, Ns);
            if (party.Number is { } number)
            {
                Element(xml, "RegistrationNumber", XmlText.Text(number, MiddleMax));
            }

            Element(xml, "Name", XmlText.Text(party.Name, NameMax));
            Address(xml, party.Country);
            Element(xml, item + "ID", XmlText.Identifier(party.Id, MiddleMax));
            if (isNewest)
            {
                xml.WriteStartElement("BalanceAccount", Ns);
            }

            Element(xml, "AccountID", party.Account);
            Balances(xml, party.Opening, party.Closing);
            if (isNewest)
            {
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void TaxTable(XmlWriter xml, LedgerExtract extract, bool isNewest)
    {
        if (extract.TaxCodes.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("TaxTable", Ns);
        xml.WriteStartElement("TaxTableEntry", Ns);
        Element(xml, "TaxType", "MVA");
        Element(xml, "Description", "Merverdiavgift");
        foreach (var code in extract.TaxCodes)
        {
            xml.WriteStartElement("TaxCodeDetails", Ns);
            Element(xml, "TaxCode", XmlText.Identifier(code.Code, MiddleMax));
            Element(xml, "Description", XmlText.Text(code.Name, LongMax));
            Element(xml, "TaxPercentage", XmlText.Number(code.Rate));
            Element(xml, "Country", extract.Company.Country.Code);
            Element(
                xml,
                "StandardTaxCode",
                isNewest && !IsStandard(code.Code) ? NotMapped : XmlText.Identifier(code.Code, MiddleMax)
            );
            Element(xml, "BaseRate", "100");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Address(XmlWriter xml, Country? country)
    {
        xml.WriteStartElement("Address", Ns);
        if (country is { } known)
        {
            Element(xml, "Country", known.Code);
        }

        xml.WriteEndElement();
    }

    private static void Balances(XmlWriter xml, Money opening, Money closing)
    {
        Balance(xml, "Opening", opening);
        Balance(xml, "Closing", closing);
    }

    private static void Balance(XmlWriter xml, string when, Money balance) =>
        Element(xml, $"{when}{(balance.Amount < 0m ? "Credit" : "Debit")}Balance", XmlText.Amount(balance.Abs));

    internal static void Element(XmlWriter xml, string name, string value) => xml.WriteElementString(name, Ns, value);

    /// <summary>Norway's standard tax codes are numbers of one or two digits; codes of other countries are none of
    /// them.</summary>
    private static bool IsStandard(string code) =>
        code.Length is > 0 and <= StandardTaxCodeMax && code.All(char.IsAsciiDigit);
}
