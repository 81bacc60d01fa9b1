using System.Globalization;
using Nsg.Documents.Model;

namespace Nsg.Bookkeeping.Trade;

/// <summary>
/// Puts an invoice beside what was ordered and what was delivered. Lines meet by the order and the order line that they
/// name (BT-13, BT-132, <c>OrderLineReference</c>), else by the item's standard, seller's or buyer's identifier, else by
/// its name. Where no order is named and several have a line of that number, the item tells which. An order change takes
/// the place of the order's line; a response is an offer and changes nothing.
/// </summary>
public static class ThreeWayMatch
{
    /// <summary>Differences of an invoice, in the order of its lines.</summary>
    /// <param name="invoice">The invoice.</param>
    /// <param name="papers">Orders, changes, agreements, cancellations and advices that belong to it.</param>
    public static IReadOnlyList<TradeDifference> Differences(Invoice invoice, IReadOnlyList<Order> papers)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        ArgumentNullException.ThrowIfNull(papers);
        if (invoice.Kind == DocumentKind.CreditNote)
        {
            return [];
        }

        var ordered = OrderedLines(papers);
        var despatched = LinesOf(papers, DocumentKind.DespatchAdvice);
        var received = LinesOf(papers, DocumentKind.ReceiptAdvice);
        var delivered = received.Count > 0 ? received : despatched;
        var hasSamePrices = papers.All(paper => paper.Currency is null || paper.Currency == invoice.Currency);
        var found = new List<TradeDifference>();
        foreach (var cancellation in papers.Where(paper => paper.Kind == DocumentKind.OrderCancellation))
        {
            found.Add(
                new TradeDifference(
                    "order-cancelled",
                    null,
                    null,
                    null,
                    null,
                    null,
                    $"order {cancellation.OrderReference ?? cancellation.Number} was cancelled on {cancellation.IssueDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
                )
            );
        }

        foreach (
            var lines in invoice
                .Lines.Select(line => (Line: line, Order: Find(ordered, Named(invoice, line))))
                .GroupBy(one => one.Order is { } order ? (order.Order, order.Line.Id) : ("#", one.Line.Id))
        )
        {
            var named = Named(invoice, lines.First().Line);
            var placed = lines.First().Order;
            found.AddRange(
                OfLine(
                    new LineGroup(
                        [.. lines.Select(one => one.Line)],
                        placed?.Line,
                        placed?.Order,
                        Arrived(delivered, placed, named),
                        invoice.Currency
                    ),
                    ordered.Count > 0,
                    hasSamePrices
                )
            );
        }

        return found;
    }

    private static IEnumerable<TradeDifference> OfLine(LineGroup lines, bool hasOrders, bool hasSamePrices)
    {
        if (lines.Order is not { } order)
        {
            if (hasOrders)
            {
                yield return lines.Says(
                    "not-ordered",
                    null,
                    null,
                    lines.Quantity,
                    "is invoiced and on none of the orders"
                );
            }
        }
        else if (lines.OtherUnit is { } other)
        {
            yield return lines.Says(
                "unit",
                order.Quantity,
                null,
                lines.Quantity,
                $"is ordered in {order.UnitCode}, invoiced in {other}"
            );
            yield break;
        }
        else if (order.Quantity is { } wanted && wanted != lines.Quantity)
        {
            yield return lines.Says(
                "quantity-ordered",
                wanted,
                null,
                lines.Quantity,
                $"{LineGroup.Text(lines.Quantity)} invoiced, {LineGroup.Text(wanted)} ordered"
            );
        }

        if (lines.Delivered is { } came && came != lines.Quantity)
        {
            yield return lines.Says(
                "quantity-delivered",
                lines.Order?.Quantity,
                came,
                lines.Quantity,
                $"{LineGroup.Text(lines.Quantity)} invoiced, {LineGroup.Text(came)} delivered"
            );
        }

        foreach (var difference in hasSamePrices ? LinePrices.Of(lines) : [])
        {
            yield return difference;
        }
    }

    /// <summary>UNTDID 1229: the line is taken out of the order.</summary>
    private const string Deleted = "2";

    /// <summary>Lines of the orders as later changes left them; where there is no order, of the agreements.</summary>
    private static List<Placed> OrderedLines(IReadOnlyList<Order> papers)
    {
        var orders = papers.Where(paper => paper.Kind == DocumentKind.Order).ToList();
        var lines = (orders.Count > 0 ? orders : [.. papers.Where(paper => paper.Kind == DocumentKind.OrderAgreement)])
            .SelectMany(paper =>
                paper.Lines.Select(line => new Placed(
                    paper.Kind == DocumentKind.Order ? paper.Number : paper.OrderReference ?? paper.Number,
                    line
                ))
            )
            .ToList();
        foreach (
            var change in papers
                .Where(paper => paper.Kind == DocumentKind.OrderChange)
                .OrderBy(paper => paper.IssueDate)
                .SelectMany(paper =>
                    paper.Lines.Select(line => new Placed(line.OrderReference ?? paper.OrderReference, line))
                )
        )
        {
            lines.RemoveAll(line => line.Line.Id == change.Line.Id && IsOfOrder(line, change.Order));
            if (change.Line.Status != Deleted)
            {
                lines.Add(change);
            }
        }

        return lines;
    }

    private static List<Placed> LinesOf(IReadOnlyList<Order> papers, DocumentKind kind) =>
        [
            .. papers
                .Where(paper => paper.Kind == kind)
                .SelectMany(paper =>
                    paper.Lines.Select(line => new Placed(line.OrderReference ?? paper.OrderReference, line))
                ),
        ];

    private static Wanted Named(Invoice invoice, InvoiceLine line) =>
        new(line.OrderReference ?? invoice.PurchaseOrderReference, line.OrderLineReference, line.Item);

    /// <summary>The order line that an invoice line is about: of the order that it names, else of the only one that has
    /// such a line, else of the one whose item is the same.</summary>
    private static Placed? Find(List<Placed> lines, Wanted wanted)
    {
        var fitting = lines
            .Where(line => IsOfOrder(line, wanted.Order) && IsSame(line.Line, line.Line.Id, wanted.Line, wanted.Item))
            .ToList();
        return fitting.Count <= 1
            ? fitting.FirstOrDefault()
            : fitting.Find(line => line.Order == wanted.Order)
                ?? fitting.Find(line => IsSameItem(line.Line.Item, wanted.Item))
                ?? fitting[0];
    }

    /// <summary>What was delivered of an order line, or of what the invoice line names where there is none.</summary>
    private static List<OrderLine> Arrived(List<Placed> delivered, Placed? order, Wanted named) =>
        [
            .. delivered
                .Where(one =>
                    IsOfOrder(one, order is null ? named.Order : order.Order)
                    && IsSame(one.Line, one.Line.OrderLineReference, order?.Line.Id ?? named.Line, named.Item)
                )
                .Select(one => one.Line),
        ];

    /// <summary>Papers and lines that name no order are of any.</summary>
    private static bool IsOfOrder(Placed line, string? order) =>
        order is null || line.Order is null || line.Order == order;

    /// <summary>Lines that both name an order line meet there or nowhere; else the item tells.</summary>
    private static bool IsSame(OrderLine line, string? lineId, string? id, Item item) =>
        lineId is not null && id is not null ? lineId == id : IsSameItem(line.Item, item);

    private static bool IsSameItem(Item left, Item right) =>
        left.StandardId is { } standard && right.StandardId is { } other ? standard.Value == other.Value
        : left.SellersId is not null && right.SellersId is not null ? left.SellersId == right.SellersId
        : left.BuyersId is not null && right.BuyersId is not null ? left.BuyersId == right.BuyersId
        : left.Name.Length > 0 && left.Name == right.Name;

    /// <summary>A line with the number of the order that it belongs to, or null.</summary>
    private sealed record Placed(string? Order, OrderLine Line);

    /// <summary>What an invoice line names: order, order line and item.</summary>
    private sealed record Wanted(string? Order, string? Line, Item Item);
}
