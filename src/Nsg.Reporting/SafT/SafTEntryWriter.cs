using System.Globalization;
using System.Xml;
using Nsg.Reporting.Vouchers;
using static Nsg.Reporting.SafT.SafTWriter;

namespace Nsg.Reporting.SafT;

/// <summary>What the entries of one country's audit file have of their own.</summary>
/// <param name="Space">Namespace.</param>
/// <param name="Format">Makes the transactions of a page, one for each thread.</param>
/// <param name="EmptyJournal">Head of the journal that stands where there are no transactions; null where none must.</param>
internal sealed record SafTEntryEdition(string Space, Func<PartyIndex, IVoucherFormat> Format, byte[]? EmptyJournal);

/// <summary>The GeneralLedgerEntries of an audit file.</summary>
internal static class SafTEntryWriter
{
    /// <summary>
    /// Writes the vouchers. Opening entries are in the opening balances already and are no transactions of the
    /// period; a voucher without lines has no place in the format. Vouchers that were taken over stand under the
    /// series and numbers that they had before.
    /// </summary>
    internal static void Write(XmlWriter xml, LedgerExtract extract, SafTEntryEdition edition, Stream output)
    {
        var totals = extract.Totals.Value;
        xml.WriteStartElement("GeneralLedgerEntries", edition.Space);
        xml.WriteElementString("NumberOfEntries", edition.Space, totals.Entries.ToString(CultureInfo.InvariantCulture));
        xml.WriteElementString("TotalDebit", edition.Space, XmlText.Amount(totals.Debit));
        xml.WriteElementString("TotalCredit", edition.Space, XmlText.Amount(totals.Credit));
        xml.Flush();
        var parties = new PartyIndex(extract, party => SafTTags.Identifier(party.Id, MiddleMax));
        var journals = new SafTJournalStream(output, SafTTags.Journal.End);
        PagedWriting.Write(
            extract.Vouchers,
            VoucherParts.Vat | VoucherParts.Currencies | VoucherParts.Documents,
            () => edition.Format(parties),
            journals.Add
        );
        journals.End();
        if (journals.IsEmpty && edition.EmptyJournal is { } head)
        {
            output.Write(head);
            output.Write(SafTTags.Journal.End);
        }

        xml.WriteEndElement();
    }
}
