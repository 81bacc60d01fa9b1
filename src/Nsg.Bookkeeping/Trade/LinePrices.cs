using Nsg.Documents.Model;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Trade;

/// <summary>
/// Prices and amounts of an order line beside the invoice lines that are about it. Each invoice line's price for one unit
/// (BT-146 by BT-149; discounts of the price are taken off it already) is held against the order's. What the lines cost
/// together, allowances and charges included, is held against what the order asks for that quantity, and for what was
/// delivered.
/// </summary>
internal static class LinePrices
{
    /// <summary>Figures beyond this have no price or amount worth comparing.</summary>
    private const decimal LargestFigure = 10_000_000_000m;

    private const decimal SmallestQuantity = 0.000001m;
    private const int PriceDecimals = 10;

    internal static IEnumerable<TradeDifference> Of(LineGroup lines)
    {
        if (lines.Order is not { } order || !lines.Lines.All(line => IsUsable(line.Net)))
        {
            yield break;
        }

        var agreed = PerUnit(order.Price, order.UnitCode);
        var explained = 0m;
        foreach (var line in lines.Lines)
        {
            if (agreed is null || PerUnit(line.Price, line.UnitCode) is not { } asked || asked == agreed)
            {
                continue;
            }

            var worth = Product(asked - agreed.Value, line.Quantity ?? 1m);
            if (worth is null || Math.Abs(worth.Value) > Tolerance(lines.Currency))
            {
                explained += worth ?? 0m;
                yield return lines.Says(
                    [line],
                    "price",
                    agreed,
                    null,
                    asked,
                    $"price {LineGroup.Text(asked)} invoiced, {LineGroup.Text(agreed.Value)} ordered"
                );
            }
        }

        var net = lines.Lines.Sum(line => line.Net);

        // Each line was rounded by itself, and the order's amount too.
        var tolerance = Tolerance(lines.Currency) * lines.Lines.Count;
        if (
            Cost(order, agreed, lines.Quantity) is { } cost
            && Math.Abs(net - cost) > tolerance
            && Math.Abs(net - cost - explained) > tolerance
        )
        {
            yield return lines.Says(
                "amount",
                cost,
                null,
                net,
                $"{Amount(net, lines.Currency)} invoiced, {Amount(cost, lines.Currency)} ordered for {LineGroup.Text(lines.Quantity)}; allowances or charges differ by more than the rounding of {Amount(tolerance, lines.Currency)}"
            );
        }

        if (
            lines.Delivered is { } came
            && came != lines.Quantity
            && Cost(order, agreed, came) is { } due
            && Math.Abs(net - due) > tolerance
        )
        {
            yield return lines.Says(
                "amount-delivered",
                Cost(order, agreed, order.Quantity ?? lines.Quantity),
                due,
                net,
                $"{Amount(net, lines.Currency)} invoiced, {Amount(due, lines.Currency)} as ordered for the {LineGroup.Text(came)} that came"
            );
        }
    }

    /// <summary>What rounding may move a line by: one minor unit of the invoice's currency.</summary>
    internal static decimal Tolerance(Currency currency) => Money.FromMinor(1, currency).Amount;

    /// <summary>What the order asks for a quantity: its own amount in proportion, else its price with its allowances and
    /// charges.</summary>
    private static decimal? Cost(OrderLine order, decimal? price, decimal quantity)
    {
        if (order is { Net: { } net, Quantity: { } wanted } && Math.Abs(wanted) >= SmallestQuantity)
        {
            return IsUsable(net) && IsUsable(quantity) && IsUsable(quantity / wanted)
                ? net * (quantity / wanted)
                : null;
        }

        if (price is null || Product(price.Value, quantity) is not { } gross)
        {
            return null;
        }

        var share =
            order.Quantity is { } all && Math.Abs(all) >= SmallestQuantity && IsUsable(quantity) ? quantity / all : 1m;
        var more = order.AllowancesAndCharges.Sum(one => one.IsCharge ? one.Amount : -one.Amount);
        return IsUsable(more) && IsUsable(share) ? gross + (more * share) : null;
    }

    /// <summary>The price of one unit; null where the price is for another unit than the line counts in.</summary>
    private static decimal? PerUnit(LinePrice? price, string? unit) =>
        price is null || !IsUsable(price.Net) ? null
        : price.BaseQuantityUnit is { } other && unit is not null && other != unit ? null
        : price.BaseQuantity is not { } per || per == 0m ? price.Net
        : Math.Abs(per) < SmallestQuantity ? null
        : decimal.Round(price.Net / per, PriceDecimals);

    private static decimal? Product(decimal price, decimal quantity) =>
        IsUsable(price) && IsUsable(quantity) ? price * quantity : null;

    private static bool IsUsable(decimal figure) => Math.Abs(figure) <= LargestFigure;

    private static string Amount(decimal amount, Currency currency) => new Money(amount, currency).Rounded().ToString();
}
