using System.Globalization;
using System.Xml;
using Nsg.Ledger;
using Nsg.Vocabulary;
using static Nsg.Reporting.SafT.SafTWriter;

namespace Nsg.Reporting.SafT;

/// <summary>The GeneralLedgerEntries of an audit file.</summary>
internal static class SafTEntryWriter
{
    /// <summary>
    /// Writes the vouchers. Opening entries are in the opening balances already and are no transactions of the period; a voucher without
    /// lines has no place in the format. Vouchers that were taken over stand under the series and numbers that they had before.
    /// </summary>
    internal static void Write(XmlWriter xml, LedgerExtract extract, bool isNewest)
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
                EndJournal(xml, journal);
                journal = series;
                xml.WriteStartElement("Journal", Ns);
                Element(xml, "JournalID", XmlText.Identifier(series, ShortMax));
                Element(xml, "Description", entry.Source is null ? SeriesName(series) : XmlText.Text(series, LongMax));
                Element(xml, "Type", XmlText.Identifier(series, CodeMax));
            }

            Transaction(xml, extract.Company, entry, ids, isNewest);
        }

        EndJournal(xml, journal);
        xml.WriteEndElement();
    }

    private static void EndJournal(XmlWriter xml, string? journal)
    {
        if (journal is not null)
        {
            xml.WriteEndElement();
        }
    }

    private static void Transaction(
        XmlWriter xml, ExtractCompany company, ExtractEntry entry, Dictionary<(string Key, PartyRole Role), string> ids, bool isNewest)
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
        for (var i = 0; i < entry.Lines.Count; i++)
        {
            Line(xml, company, entry, i, ids, isNewest);
        }

        xml.WriteEndElement();
    }

    private static void Line(
        XmlWriter xml, ExtractCompany company, ExtractEntry entry, int index, Dictionary<(string Key, PartyRole Role), string> ids, bool isNewest)
    {
        var line = entry.Lines[index];
        xml.WriteStartElement("Line", Ns);
        Element(xml, "RecordID", (index + 1).ToString(CultureInfo.InvariantCulture));
        Element(xml, "AccountID", line.Account);
        foreach (var (dimension, one) in line.Objects)
        {
            xml.WriteStartElement("Analysis", Ns);
            Element(xml, "AnalysisType", XmlText.Identifier(dimension, CodeMax));
            Element(xml, "AnalysisID", XmlText.Identifier(one, MiddleMax));
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
        xml.WriteStartElement(line.IsCredit ? "CreditAmount" : "DebitAmount", Ns);
        Element(xml, "Amount", XmlText.Amount(line.Amount));
        if (line.Transaction.Currency != company.Currency && line.Transaction.Currency.MinorUnits <= 2)
        {
            Element(xml, "CurrencyCode", line.Transaction.Currency.Code);
            Element(xml, "CurrencyAmount", XmlText.Amount(line.IsCredit ? -line.Transaction : line.Transaction));
        }

        xml.WriteEndElement();
        Tax(xml, company, line, isNewest);
        xml.WriteEndElement();
    }

    /// <summary>The tax of a line stands with the amount that was taxed, as the format's guide has it.</summary>
    private static void Tax(XmlWriter xml, ExtractCompany company, ExtractLine line, bool isNewest)
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
        xml.WriteStartElement(isNewest ? line.IsCredit ? "CreditTaxAmount" : "DebitTaxAmount" : "TaxAmount", Ns);
        Element(xml, "Amount", XmlText.Amount(tax));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string SeriesName(string series) => series switch
    {
        VoucherSeries.Purchase => "Purchases",
        VoucherSeries.Sales => "Sales",
        VoucherSeries.Bank => "Bank",
        VoucherSeries.Settlement => "Settlements",
        VoucherSeries.Opening => "Opening balances",
        VoucherSeries.Imported => "Taken over",
        _ => "General",
    };
}
