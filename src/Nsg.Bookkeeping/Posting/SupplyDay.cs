using Nsg.Bookkeeping.Manual;
using Nsg.Documents.Model;

namespace Nsg.Bookkeeping.Posting;

/// <summary>The day that the VAT of a document goes by.</summary>
internal static class SupplyDay
{
    /// <summary>The day of supply, or the document's own where that is too far away to be meant.</summary>
    internal static DateOnly Of(Invoice invoice) => Far(invoice) is null ? Stated(invoice) : invoice.IssueDate;

    /// <summary>The day of supply that a document states, when it is too far from the document's own day to be meant; else
    /// null.</summary>
    internal static DateOnly? Far(Invoice invoice) =>
        Stated(invoice) is var day && VatDay.IsFar(day, invoice.IssueDate) ? day : null;

    private static DateOnly Stated(Invoice invoice) =>
        invoice.TaxPointDate ?? invoice.DeliveryDate ?? invoice.IssueDate;
}
