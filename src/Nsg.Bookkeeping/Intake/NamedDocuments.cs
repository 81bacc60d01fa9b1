using Nsg.Bookkeeping.Records;
using Nsg.Documents.Model;

namespace Nsg.Bookkeeping.Intake;

/// <summary>The other documents that a document names, as they are kept to find one from the other.</summary>
internal static class NamedDocuments
{
    /// <summary>A document names few others; a list of thousands is no reference to anything.</summary>
    private const int NamesMax = 100;

    /// <summary>Nor is a number of hundreds of characters.</summary>
    private const int NumberMax = 200;

    internal static IReadOnlyList<NamedDocument>? Of(Invoice invoice) =>
        Kept([
            (NamedDocument.Order, invoice.PurchaseOrderReference),
            (NamedDocument.Despatch, invoice.DespatchAdviceReference),
            (NamedDocument.Receipt, invoice.ReceivingAdviceReference),
            .. invoice.PrecedingInvoices.Select(one => (NamedDocument.Invoice, (string?)one.Number)),
        ]);

    internal static IReadOnlyList<NamedDocument>? Of(Order order) =>
        Kept([
            .. order.OrderReferences.Select(number => (NamedDocument.Order, (string?)number)),
            (NamedDocument.Despatch, order.DespatchReference),
        ]);

    private static List<NamedDocument>? Kept(IReadOnlyList<(string Role, string? Number)> names)
    {
        var kept = names
            .Where(name => name.Number is { Length: > 0 and <= NumberMax })
            .Select(name => new NamedDocument(name.Role, name.Number!))
            .Distinct()
            .Take(NamesMax)
            .ToList();
        return kept.Count > 0 ? kept : null;
    }
}
