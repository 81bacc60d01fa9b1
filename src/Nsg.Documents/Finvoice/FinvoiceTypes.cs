using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using static Nsg.Documents.Reading.ElementScan;

namespace Nsg.Documents.Finvoice;

/// <summary>What Finvoice's InvoiceTypeCode comes to.</summary>
internal static class FinvoiceTypes
{
    internal const string Invoice = "INV01";
    internal const string CreditNote = "INV02";
    internal const string Receipt = "INF09";

    /// <summary>Receipts of the published interface (REC01), which the format's own list does not have.</summary>
    private const string OtherReceipts = "REC";

    /// <summary>
    /// The kind; null for messages that are no invoices (quotations, orders, price lists, notices, tests).
    /// </summary>
    internal static DocumentKind? KindOf(string? code, bool isReceiptMessage, string? unCode) =>
        code switch
        {
            _ when isReceiptMessage => DocumentKind.Receipt,
            _ when IsReceipt(code) => DocumentKind.Receipt,
            CreditNote => DocumentKind.CreditNote,
            null => DocumentKind.Invoice,
            _ when code.StartsWith("INV", StringComparison.Ordinal) => UblTypeCodes.KindOf(
                unCode,
                isCreditNoteRoot: false
            ) == DocumentKind.CreditNote
                ? DocumentKind.CreditNote
                : DocumentKind.Invoice,
            _ => null,
        };

    /// <summary>
    /// Types beside invoice, credit note and receipt may be pro forma or reminders; copies and cancellations are not
    /// new claims.
    /// </summary>
    internal static void SayWhatIsUnusual(ElementScan scan, XmlElementNode? details)
    {
        var type = Child(details, "InvoiceTypeCode");
        if (Peek(type) is { } code and not (Invoice or CreditNote) && !IsReceipt(code))
        {
            var text = Peek(Child(details, "InvoiceTypeText"));
            scan.Odd(
                "unusual-type",
                $"the document is of type {XmlFaults.OneLine(code)} ({XmlFaults.OneLine(text ?? "no text")}); look before booking it",
                type
            );
        }

        var origin = Child(details, "OriginCode");
        if (Peek(origin) is { } origins and not "Original")
        {
            scan.Odd(
                "copy-or-duplicate",
                $"the sender marks the document as '{XmlFaults.OneLine(origins)}', not as an original",
                origin
            );
        }
    }

    private static bool IsReceipt(string? code) =>
        code == Receipt || code?.StartsWith(OtherReceipts, StringComparison.Ordinal) == true;
}
