using System.Globalization;
using System.Xml;
using Nsg.Reporting.Vouchers;
using static Nsg.Reporting.SafT.SafTWriter;

namespace Nsg.Reporting.SafT;

/// <summary>The GeneralLedgerEntries of an audit file.</summary>
internal static class SafTEntryWriter
{
    /// <summary>
    /// Writes the vouchers. Opening entries are in the opening balances already and are no transactions of the
    /// period; a voucher without
    /// lines has no place in the format. Vouchers that were taken over stand under the series and numbers that they
    /// had before.
    /// </summary>
    internal static void Write(XmlWriter xml, LedgerExtract extract, bool isNewest, Stream output)
    {
        var totals = extract.Totals.Value;
        xml.WriteStartElement("GeneralLedgerEntries", Ns);
        Element(xml, "NumberOfEntries", totals.Entries.ToString(CultureInfo.InvariantCulture));
        Element(xml, "TotalDebit", XmlText.Amount(totals.Debit));
        Element(xml, "TotalCredit", XmlText.Amount(totals.Credit));
        xml.Flush();
        var parties = new PartyIndex(extract, party => SafTTags.Identifier(party.Id, MiddleMax));
        var journals = new SafTJournalStream(output, SafTTags.Journal.End);
        PagedWriting.Write(
            extract.Vouchers,
            VoucherParts.Vat | VoucherParts.Currencies | VoucherParts.Documents,
            () => new SafTEntryFormat(extract.Company, parties, isNewest),
            journals.Add
        );
        journals.End();
        xml.WriteEndElement();
    }
}
