using System.Globalization;
using Nsg.Documents.Model;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Trade;

/// <summary>The lines of an invoice that are about one order line, beside it and what was delivered of it.</summary>
/// <param name="Lines">The invoice's lines.</param>
/// <param name="Order">The order's line, or null.</param>
/// <param name="OrderNumber">Number of the order, or null.</param>
/// <param name="Arrived">Lines of advices that are about it.</param>
/// <param name="Currency">The invoice's currency.</param>
internal sealed record LineGroup(
    IReadOnlyList<InvoiceLine> Lines,
    OrderLine? Order,
    string? OrderNumber,
    IReadOnlyList<OrderLine> Arrived,
    Currency Currency
)
{
    /// <summary>What is invoiced.</summary>
    internal decimal Quantity { get; } = Lines.Sum(line => line.Quantity ?? 0m);

    /// <summary>What was delivered (received, where that is said); null where no advice is about it.</summary>
    internal decimal? Delivered { get; } = Arrived.Count > 0 ? Arrived.Sum(line => line.Quantity ?? 0m) : null;

    /// <summary>A unit of an invoice line that is not the order's, or null.</summary>
    internal string? OtherUnit =>
        Order?.UnitCode is { } unit
            ? Lines.Select(line => line.UnitCode).OfType<string>().FirstOrDefault(one => one != unit)
            : null;

    /// <summary>A difference of all the lines.</summary>
    internal TradeDifference Says(string code, decimal? ordered, decimal? delivered, decimal? invoiced, string text) =>
        Says(Lines, code, ordered, delivered, invoiced, text);

    /// <summary>A difference of some of the lines; they are named.</summary>
    internal TradeDifference Says(
        IReadOnlyList<InvoiceLine> lines,
        string code,
        decimal? ordered,
        decimal? delivered,
        decimal? invoiced,
        string text
    )
    {
        var named =
            $"{(lines.Count > 1 ? "lines" : "line")} {string.Join(", ", lines.Select(line => line.Id))} ({lines[0].Item.Name})";
        return new TradeDifference(
            code,
            lines[0].Id,
            lines[0].Item.Name,
            ordered,
            delivered,
            invoiced,
            $"{named}{Place()}: {text}",
            Order is null ? null : OrderNumber,
            Order?.Id
        );
    }

    internal static string Text(decimal number) => number.ToString("0.##########", CultureInfo.InvariantCulture);

    private string Place() =>
        Order is null ? ""
        : OrderNumber is null ? $", order line {Order.Id}"
        : $", line {Order.Id} of order {OrderNumber}";
}
