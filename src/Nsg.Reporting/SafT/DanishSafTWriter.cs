using System.Globalization;
using System.Xml;
using Nsg.Ledger;
using Nsg.Vocabulary;

namespace Nsg.Reporting.SafT;

/// <summary>
/// Writes a ledger as Danish SAF-T Financial 2.1 (Erhvervsstyrelsen), voucher by voucher. Unlike Norway's, every amount names its currency and rate,
/// types of account and journal come from short lists, and addresses and bank accounts are required: what is not known is <c>NotUsed</c>.
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
    private const int CodeMax = 9;
    private const int ShortMax = 18;
    private const int MiddleMax = 35;
    private const int NameMax = 70;
    private const int LongMax = 256;
    private const int RateDecimals = 8;

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
        AnalysisTable(xml, extract);
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

    private static void AnalysisTable(XmlWriter xml, LedgerExtract extract)
    {
        if (extract.Objects.Count == 0)
        {
            return;
        }

        var names = extract.Dimensions.ToDictionary(dimension => dimension.Id, dimension => dimension.Name);
        xml.WriteStartElement("AnalysisTypeTable", Ns);
        foreach (var one in extract.Objects)
        {
            xml.WriteStartElement("AnalysisTypeTableEntry", Ns);
            Element(xml, "AnalysisType", XmlText.Identifier(one.Dimension, CodeMax));
            Element(xml, "AnalysisTypeDescription", XmlText.Text(names.GetValueOrDefault(one.Dimension, one.Dimension), LongMax));
            Element(xml, "AnalysisID", XmlText.Identifier(one.Id, MiddleMax));
            Element(xml, "AnalysisIDDescription", XmlText.Text(one.Name, LongMax));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Entries(XmlWriter xml, LedgerExtract extract)
    {
        xml.WriteStartElement("GeneralLedgerEntries", Ns);
        Element(xml, "NumberOfEntries", extract.Totals.Entries.ToString(CultureInfo.InvariantCulture));
        Element(xml, "TotalDebit", XmlText.Amount(extract.Totals.Debit));
        Element(xml, "TotalCredit", XmlText.Amount(extract.Totals.Credit));
        var ids = extract.Parties.DistinctBy(party => (party.Key, party.Role)).ToDictionary(party => (party.Key, party.Role), party => party.Id);
        string? journal = null;
        foreach (var entry in extract.Entries.Where(entry => entry.Kind != EntryKind.Opening && entry.Lines.Count > 0))
        {
            var series = entry.Source?.Series is { Length: > 0 } before ? before : entry.Number.Series;
            if (series != journal)
            {
                Begin(xml, journal, series, entry.Number.Series);
                journal = series;
            }

            Transaction(xml, extract.Company, entry, ids);
        }

        if (journal is null)
        {
            Begin(xml, null, VoucherSeries.General, VoucherSeries.General);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Begin(XmlWriter xml, string? previous, string series, string kind)
    {
        if (previous is not null)
        {
            xml.WriteEndElement();
        }

        xml.WriteStartElement("Journal", Ns);
        Element(xml, "JournalID", XmlText.Identifier(series, ShortMax));
        Element(xml, "Description", XmlText.Text(series, LongMax));
        Element(xml, "Type", kind switch
        {
            VoucherSeries.Sales => "AR",
            VoucherSeries.Purchase => "AP",
            _ => "GL",
        });
    }

    private static void Transaction(XmlWriter xml, ExtractCompany company, ExtractEntry entry, Dictionary<(string Key, PartyRole Role), string> ids)
    {
        xml.WriteStartElement("Transaction", Ns);
        Element(xml, "TransactionID", entry.Source?.Number is { Length: > 0 } before ? XmlText.Identifier(before, NameMax) : entry.Number.ToString());
        Element(xml, "Period", entry.Date.Month.ToString(CultureInfo.InvariantCulture));
        Element(xml, "PeriodYear", entry.Date.Year.ToString(CultureInfo.InvariantCulture));
        Element(xml, "TransactionDate", XmlText.Day(entry.Date));
        Element(xml, "SourceID", entry.IsAutomatic ? "rule" : "person");
        Element(xml, "Description", XmlText.Text(entry.Text, LongMax));
        Element(xml, "SystemEntryDate", XmlText.Day(entry.Source?.Registered ?? DateOnly.FromDateTime(entry.Registered.UtcDateTime)));
        Element(xml, "GLPostingDate", XmlText.Day(entry.Date));
        Element(xml, "SystemID", XmlText.Identifier(entry.Number.ToString(), ShortMax));
        for (var i = 0; i < entry.Lines.Count; i++)
        {
            Line(xml, company, entry, i, ids);
        }

        xml.WriteEndElement();
    }

    private static void Line(XmlWriter xml, ExtractCompany company, ExtractEntry entry, int index, Dictionary<(string Key, PartyRole Role), string> ids)
    {
        var line = entry.Lines[index];
        xml.WriteStartElement("Line", Ns);
        Element(xml, "RecordID", (index + 1).ToString(CultureInfo.InvariantCulture));
        Element(xml, "AccountID", XmlText.Identifier(line.Account, NameMax));
        foreach (var (dimension, one) in line.Objects)
        {
            xml.WriteStartElement("Analysis", Ns);
            Element(xml, "AnalysisType", XmlText.Identifier(dimension, CodeMax));
            Element(xml, "AnalysisID", XmlText.Identifier(one, MiddleMax));
            Amount(xml, "AnalysisAmount", company.Currency, line, line.Amount);
            xml.WriteEndElement();
        }

        if ((entry.Document?.Number ?? line.Reference ?? entry.Source?.Reference) is { } document)
        {
            Element(xml, "SourceDocumentID", XmlText.Identifier(document, MiddleMax));
        }

        if (line.Party is { } party)
        {
            Element(xml, line.Role + "ID", XmlText.Identifier(ids.GetValueOrDefault((party, line.Role)) ?? party, MiddleMax));
        }

        Element(xml, "Description", XmlText.Text(line.Text is { Length: > 0 } text ? text : entry.Text, LongMax));
        Amount(xml, line.IsCredit ? "CreditAmount" : "DebitAmount", company.Currency, line, line.Amount);
        Tax(xml, company, line);
        xml.WriteEndElement();
    }

    private static void Tax(XmlWriter xml, ExtractCompany company, ExtractLine line)
    {
        if (line.Vat is not { Part: VatPart.Base } vat)
        {
            return;
        }

        const decimal percent = 100m;
        xml.WriteStartElement("TaxInformation", Ns);
        Element(xml, "TaxType", "VAT");
        Element(xml, "TaxCode", XmlText.Identifier(vat.Code, CodeMax));
        Element(xml, "Country", company.Country.Code);
        Element(xml, "TaxPercentage", XmlText.Number(vat.Rate));
        Element(xml, "TaxBase", XmlText.Amount(line.Amount));
        var tax = new Money(line.Amount.Amount * vat.Rate / percent, company.Currency).Rounded();
        xml.WriteStartElement("TaxAmount", Ns);
        Element(xml, "Amount", XmlText.Amount(tax));
        Element(xml, "CurrencyCode", company.Currency.Code);
        Element(xml, "CurrencyAmount", XmlText.Amount(tax));
        Element(xml, "ExchangeRate", "1");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>An amount in base currency, with what it is in the transaction's and the rate between them (base units for one unit).</summary>
    private static void Amount(XmlWriter xml, string name, Currency currency, ExtractLine line, Money amount)
    {
        var foreign = line.Transaction.Currency != currency && line.Transaction.Currency.MinorUnits <= 2 && !line.Transaction.IsZero;
        var transaction = !foreign ? amount : line.IsCredit ? -line.Transaction : line.Transaction;
        xml.WriteStartElement(name, Ns);
        Element(xml, "Amount", XmlText.Amount(amount));
        Element(xml, "CurrencyCode", transaction.Currency.Code);
        Element(xml, "CurrencyAmount", XmlText.Amount(transaction));
        Element(xml, "ExchangeRate", foreign ? XmlText.Number(Math.Round(Math.Abs(amount.Amount / transaction.Amount), RateDecimals)) : "1");
        xml.WriteEndElement();
    }

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

    private static string TypeOf(AccountType type) => type switch
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
