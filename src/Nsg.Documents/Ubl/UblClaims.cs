using System.Collections.Frozen;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using static Nsg.Documents.Reading.ElementScan;

namespace Nsg.Documents.Ubl;

/// <summary>Whether a document with the root of an invoice is a claim for a supply at all.</summary>
internal static class UblClaims
{
    // Specifications of Norway's EHF post-award 3 that use the Invoice root for something else.
    private const string Reminder = "urn:fdc:anskaffelser.no:2019:ehf:reminder:";
    private const string PaymentRequest = "urn:fdc:anskaffelser.no:2019:ehf:spec:payment-request:";

    /// <summary>
    /// Codes of UNTDID 1001 that EN 16931 allows as BT-3, but whose document is no demand for payment of a supply, or not
    /// the only one. Names in the words of the code list.
    /// </summary>
    private static readonly FrozenDictionary<string, string> NoClaims = new Dictionary<string, string>
    {
        ["71"] = "request for payment",
        ["102"] = "tax notification",
        ["130"] = "invoicing data sheet",
        ["202"] = "direct payment valuation",
        ["203"] = "provisional payment valuation",
        ["204"] = "payment valuation",
        ["211"] = "interim application for payment",
        ["218"] = "final payment request based on completion of work",
        ["219"] = "payment request for completed units",
        ["325"] = "pro forma invoice",
        ["395"] = "consignment invoice: no sale",
        ["456"] = "debit advice",
        ["457"] = "reversal of debit",
        ["553"] = "forwarder's invoice discrepancy report",
        ["751"] = "invoice information for accounting purposes",
        ["817"] = "claim notification",
        ["870"] = "consular invoice",
        ["935"] = "customs invoice",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Root of a debit note.</summary>
    internal const string DebitNote = "DebitNote";

    /// <summary>What the document wants, by its root and the specification that it names.</summary>
    internal static ClaimKind Of(XmlElementNode root, string? profile) =>
        root.LocalName == DebitNote ? ClaimKind.DebitNote
        : profile is null ? ClaimKind.Supply
        : profile.Contains(Reminder, StringComparison.Ordinal) ? ClaimKind.Reminder
        : profile.Contains(PaymentRequest, StringComparison.Ordinal) ? ClaimKind.PaymentRequest
        : ClaimKind.Supply;

    /// <summary>Documents that are no claims, and copies of some that were, are not to be booked unasked.</summary>
    internal static void SayWhatIsUnusual(ElementScan scan, XmlElementNode root, string? typeCode)
    {
        if (typeCode is not null && NoClaims.TryGetValue(typeCode, out var name))
        {
            scan.Odd(
                "unusual-type",
                $"the document is of type {typeCode} ({name}); look before booking it",
                Child(root, "InvoiceTypeCode") ?? Child(root, "CreditNoteTypeCode")
            );
        }

        var copy = Child(root, "CopyIndicator");
        if (scan.Text(copy) is "true" or "1")
        {
            scan.Odd("copy-or-duplicate", "the sender marks the document as a copy, not as an original", copy);
        }
    }
}
