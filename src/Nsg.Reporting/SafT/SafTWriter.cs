using System.Globalization;
using System.Xml;
using Nsg.Ledger;
using Nsg.Vocabulary;

namespace Nsg.Reporting.SafT;

/// <summary>
/// Writes a ledger as Norwegian SAF-T Financial 1.10 (Skatteetaten), voucher by voucher. Any Nordic company's books can be written: what is
/// Norway's own (standard accounts) is filled in for Norwegian books and left out of others.
/// </summary>
public static class SafTWriter
{
    /// <summary>Version of the format.</summary>
    public const string Version = "1.10";

    /// <summary>Media type of the published interface.</summary>
    public const string MediaType = "application/vnd.saf-t+xml";

    private const string Ns = "urn:StandardAuditFile-Taxation-Financial:NO";

    /// <summary>What Skatteetaten's guide prescribes where a required name is not known.</summary>
    private const string NotUsed = "NotUsed";

    private const int CodeMax = 9;
    private const int ShortMax = 18;
    private const int MiddleMax = 35;
    private const int NameMax = 70;
    private const int LongMax = 256;

    /// <summary>Standard accounts of Norway: the first two digits of a chart after NS 4102.</summary>
    private const int StandardAccountDigits = 2;

    private static readonly Country Issuer = Country.NO;

    /// <summary>Writes the audit file.</summary>
    /// <param name="extract">The ledger.</param>
    /// <param name="software">Version of this program.</param>
    /// <param name="output">Where to; stays open.</param>
    public static void Write(LedgerExtract extract, string software, Stream output)
    {
        using var xml = XmlWriter.Create(output, XmlText.Settings);
        xml.WriteStartDocument();
        xml.WriteStartElement("AuditFile", Ns);
        Header(xml, extract, software);
        MasterFiles(xml, extract);
        Entries(xml, extract);
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

    private static void MasterFiles(XmlWriter xml, LedgerExtract extract)
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
            if (extract.Company.Country == Issuer && account.Number.Length >= StandardAccountDigits)
            {
                Element(xml, "StandardAccountID", account.Number[..StandardAccountDigits]);
            }

            Element(xml, "AccountType", "GL");
            Balances(xml, account.Opening, account.Closing);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        Parties(xml, extract, PartyRole.Customer, "Customers", "Customer");
        Parties(xml, extract, PartyRole.Supplier, "Suppliers", "Supplier");
        TaxTable(xml, extract);
        xml.WriteEndElement();
    }

    private static void Parties(XmlWriter xml, LedgerExtract extract, PartyRole role, string list, string item)
    {
        var parties = extract.Parties.Where(party => party.Role == role).ToList();
        if (parties.Count == 0)
        {
            return;
        }

        xml.WriteStartElement(list, Ns);
        foreach (var party in parties)
        {
            xml.WriteStartElement(item, Ns);
            if (party.Number is { } number)
            {
                Element(xml, "RegistrationNumber", XmlText.Text(number, MiddleMax));
            }

            Element(xml, "Name", XmlText.Text(party.Name, NameMax));
            Address(xml, party.Country);
            Element(xml, item + "ID", XmlText.Identifier(party.Key, MiddleMax));
            Element(xml, "AccountID", party.Account);
            Balances(xml, party.Opening, party.Closing);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void TaxTable(XmlWriter xml, LedgerExtract extract)
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
            Element(xml, "StandardTaxCode", XmlText.Identifier(code.Code, MiddleMax));
            Element(xml, "BaseRate", "100");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Opening entries are in the opening balances already and are no transactions of the period.</summary>
    private static void Entries(XmlWriter xml, LedgerExtract extract)
    {
        xml.WriteStartElement("GeneralLedgerEntries", Ns);
        Element(xml, "NumberOfEntries", extract.Totals.Entries.ToString(CultureInfo.InvariantCulture));
        Element(xml, "TotalDebit", XmlText.Amount(extract.Totals.Debit));
        Element(xml, "TotalCredit", XmlText.Amount(extract.Totals.Credit));
        string? series = null;
        foreach (var entry in extract.Entries.Where(entry => entry.Kind != EntryKind.Opening))
        {
            if (entry.Number.Series != series)
            {
                EndJournal(xml, series);
                series = entry.Number.Series;
                xml.WriteStartElement("Journal", Ns);
                Element(xml, "JournalID", XmlText.Text(series, ShortMax));
                Element(xml, "Description", SeriesName(series));
                Element(xml, "Type", XmlText.Text(series, CodeMax));
            }

            Transaction(xml, extract, entry);
        }

        EndJournal(xml, series);
        xml.WriteEndElement();
    }

    private static void EndJournal(XmlWriter xml, string? series)
    {
        if (series is not null)
        {
            xml.WriteEndElement();
        }
    }

    private static void Transaction(XmlWriter xml, LedgerExtract extract, ExtractEntry entry)
    {
        xml.WriteStartElement("Transaction", Ns);
        Element(xml, "TransactionID", entry.Number.ToString());
        Element(xml, "Period", entry.Date.Month.ToString(CultureInfo.InvariantCulture));
        Element(xml, "PeriodYear", entry.Date.Year.ToString(CultureInfo.InvariantCulture));
        Element(xml, "TransactionDate", XmlText.Day(entry.Date));
        Element(xml, "SourceID", entry.IsAutomatic ? "rule" : "person");
        Element(xml, "Description", XmlText.Text(entry.Text, LongMax));
        Element(xml, "SystemEntryDate", XmlText.Day(DateOnly.FromDateTime(entry.Registered.UtcDateTime)));
        Element(xml, "GLPostingDate", XmlText.Day(entry.Date));
        for (var i = 0; i < entry.Lines.Count; i++)
        {
            Line(xml, extract.Company, entry, entry.Lines[i], i + 1);
        }

        xml.WriteEndElement();
    }

    private static void Line(XmlWriter xml, ExtractCompany company, ExtractEntry entry, ExtractLine line, int number)
    {
        xml.WriteStartElement("Line", Ns);
        Element(xml, "RecordID", number.ToString(CultureInfo.InvariantCulture));
        Element(xml, "AccountID", line.Account);
        if (entry.Document?.Number is { } document)
        {
            Element(xml, "SourceDocumentID", XmlText.Identifier(document, MiddleMax));
        }

        if (line.Party is { } party)
        {
            Element(xml, line.Role == PartyRole.Customer ? "CustomerID" : "SupplierID", XmlText.Identifier(party, MiddleMax));
        }

        Element(xml, "Description", XmlText.Text(line.Text is { Length: > 0 } text ? text : entry.Text, LongMax));
        xml.WriteStartElement(line.IsCredit ? "CreditAmount" : "DebitAmount", Ns);
        Element(xml, "Amount", XmlText.Amount(line.Amount));
        if (line.Transaction.Currency != company.Currency && line.Transaction.Currency.MinorUnits <= 2)
        {
            Element(xml, "CurrencyCode", line.Transaction.Currency.Code);
            Element(xml, "CurrencyAmount", XmlText.Amount(line.IsCredit ? -line.Transaction : line.Transaction));
        }

        xml.WriteEndElement();
        Tax(xml, company, line);
        xml.WriteEndElement();
    }

    /// <summary>The tax of a line stands with the amount that was taxed, as the format's guide has it.</summary>
    private static void Tax(XmlWriter xml, ExtractCompany company, ExtractLine line)
    {
        if (line.Vat is not { Part: VatPart.Base } vat)
        {
            return;
        }

        const decimal percent = 100m;
        var tax = new Money(line.Amount.Amount * vat.Rate / percent, company.Currency).Rounded();
        xml.WriteStartElement("TaxInformation", Ns);
        Element(xml, "TaxType", "MVA");
        Element(xml, "TaxCode", XmlText.Identifier(vat.Code, MiddleMax));
        Element(xml, "TaxPercentage", XmlText.Number(vat.Rate));
        Element(xml, "Country", company.Country.Code);
        Element(xml, "TaxBase", XmlText.Amount(line.Amount));
        xml.WriteStartElement("TaxAmount", Ns);
        Element(xml, "Amount", XmlText.Amount(tax));
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

    private static void Balance(XmlWriter xml, string when, Money balance) => Element(
        xml, $"{when}{(balance.Amount < 0m ? "Credit" : "Debit")}Balance", XmlText.Amount(balance.Abs));

    private static void Element(XmlWriter xml, string name, string value) => xml.WriteElementString(name, Ns, value);

    private static string SeriesName(string series) => series switch
    {
        VoucherSeries.Purchase => "Purchases",
        VoucherSeries.Sales => "Sales",
        VoucherSeries.Bank => "Bank",
        VoucherSeries.Settlement => "Settlements",
        VoucherSeries.Opening => "Opening balances",
        _ => "General",
    };
}
