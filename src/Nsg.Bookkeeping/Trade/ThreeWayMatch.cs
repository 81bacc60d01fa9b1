using System.Globalization;
using Nsg.Documents.Model;

namespace Nsg.Bookkeeping.Trade;

/// <summary>
/// Puts an invoice beside what was ordered and what was delivered. Lines meet by the order line that they name (BT-132,
/// <c>OrderLineReference</c>), else by the item's standard, seller's or buyer's identifier, else by its name. An order
/// change takes the place of the order's line; a response is an offer and changes nothing.
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
            var lines in invoice.Lines.GroupBy(line =>
                Find(ordered, line.OrderLineReference, line.Item)?.Id ?? "#" + line.Id
            )
        )
        {
            found.AddRange(OfLine([.. lines], ordered, delivered, hasSamePrices));
        }

        return found;
    }

    private static IEnumerable<TradeDifference> OfLine(
        IReadOnlyList<InvoiceLine> lines,
        List<OrderLine> ordered,
        List<OrderLine> delivered,
        bool hasSamePrices
    )
    {
        var line = lines[0];
        var order = Find(ordered, line.OrderLineReference, line.Item);
        var arrived = delivered
            .Where(one => IsSame(one, one.OrderLineReference, order?.Id ?? line.OrderLineReference, line.Item))
            .ToList();
        var said = new Differing(line, lines.Sum(one => one.Quantity ?? 0m));
        if (order is null && ordered.Count > 0)
        {
            yield return said.Of("not-ordered", null, null, said.Quantity, "is invoiced and on none of the orders");
        }

        if (order is { UnitCode: { } unit } && line.UnitCode is { } invoicedUnit && unit != invoicedUnit)
        {
            yield return said.Of(
                "unit",
                order.Quantity,
                null,
                said.Quantity,
                $"is ordered in {unit}, invoiced in {invoicedUnit}"
            );
            yield break;
        }

        if (order?.Quantity is { } wanted && wanted != said.Quantity)
        {
            yield return said.Of(
                "quantity-ordered",
                wanted,
                null,
                said.Quantity,
                $"{Text(said.Quantity)} invoiced, {Text(wanted)} ordered"
            );
        }

        if (arrived.Count > 0 && arrived.Sum(one => one.Quantity ?? 0m) is var came && came != said.Quantity)
        {
            yield return said.Of(
                "quantity-delivered",
                order?.Quantity,
                came,
                said.Quantity,
                $"{Text(said.Quantity)} invoiced, {Text(came)} delivered"
            );
        }

        if (hasSamePrices && PerUnit(order?.Price) is { } agreed && PerUnit(line.Price) is { } asked && agreed != asked)
        {
            yield return said.Of("price", agreed, null, asked, $"price {Text(asked)} invoiced, {Text(agreed)} ordered");
        }
    }

    /// <summary>UNTDID 1229: the line is taken out of the order.</summary>
    private const string Deleted = "2";

    /// <summary>Lines of the orders as later changes left them; where there is no order, of the agreements.</summary>
    private static List<OrderLine> OrderedLines(IReadOnlyList<Order> papers)
    {
        var orders = papers.Where(paper => paper.Kind == DocumentKind.Order).ToList();
        var lines = (orders.Count > 0 ? orders : [.. papers.Where(paper => paper.Kind == DocumentKind.OrderAgreement)])
            .SelectMany(paper => paper.Lines)
            .ToList();
        foreach (
            var change in papers
                .Where(paper => paper.Kind == DocumentKind.OrderChange)
                .OrderBy(paper => paper.IssueDate)
                .SelectMany(paper => paper.Lines)
        )
        {
            lines.RemoveAll(line => line.Id == change.Id);
            if (change.Status != Deleted)
            {
                lines.Add(change);
            }
        }

        return lines;
    }

    private static List<OrderLine> LinesOf(IReadOnlyList<Order> papers, DocumentKind kind) =>
        [.. papers.Where(paper => paper.Kind == kind).SelectMany(paper => paper.Lines)];

    private static OrderLine? Find(List<OrderLine> lines, string? id, Item item) =>
        lines.Find(line => IsSame(line, line.Id, id, item));

    /// <summary>Lines that both name an order line meet there or nowhere; else the item tells.</summary>
    private static bool IsSame(OrderLine line, string? lineId, string? id, Item item)
    {
        if (lineId is not null && id is not null)
        {
            return lineId == id;
        }

        var (left, right) = (line.Item, item);
        return left.StandardId is { } standard && right.StandardId is { } other ? standard.Value == other.Value
            : left.SellersId is not null && right.SellersId is not null ? left.SellersId == right.SellersId
            : left.BuyersId is not null && right.BuyersId is not null ? left.BuyersId == right.BuyersId
            : left.Name.Length > 0 && left.Name == right.Name;
    }

    private static decimal? PerUnit(LinePrice? price) =>
        price is null ? null
        : price.BaseQuantity is { } per and not 0m ? Divided(price.Net, per)
        : price.Net;

    // A price of a huge amount for a tiny quantity has no unit price worth comparing.
    private static decimal? Divided(decimal net, decimal per) =>
        Math.Abs(per) < 0.000001m || Math.Abs(net) > 1_000_000_000_000m ? null : decimal.Round(net / per, 10);

    private static string Text(decimal number) => number.ToString("0.##########", CultureInfo.InvariantCulture);

    private sealed record Differing(InvoiceLine Line, decimal Quantity)
    {
        internal TradeDifference Of(
            string code,
            decimal? ordered,
            decimal? delivered,
            decimal? invoiced,
            string text
        ) =>
            new(
                code,
                Line.Id,
                Line.Item.Name,
                ordered,
                delivered,
                invoiced,
                $"line {Line.Id} ({Line.Item.Name}): {text}"
            );
    }
}
