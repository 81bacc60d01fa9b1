using Nsg.Bookkeeping.Trade;

namespace Nsg.Storage.Queries;

/// <summary>
/// The documents that belong to one piece of trade, from order to invoice, in order of arrival; the document that was
/// asked for is not among them.
/// </summary>
public sealed record TradeTrail
{
    /// <summary>No other document.</summary>
    public static TradeTrail None { get; } = new();

    /// <summary>Orders.</summary>
    public IReadOnlyList<DocumentRow> Orders { get; init; } = [];

    /// <summary>Responses, agreements, changes and cancellations.</summary>
    public IReadOnlyList<DocumentRow> Responses { get; init; } = [];

    /// <summary>Despatch advices.</summary>
    public IReadOnlyList<DocumentRow> Despatches { get; init; } = [];

    /// <summary>Receipt advices.</summary>
    public IReadOnlyList<DocumentRow> Receipts { get; init; } = [];

    /// <summary>Invoices and credit notes.</summary>
    public IReadOnlyList<DocumentRow> Invoices { get; init; } = [];

    /// <summary>Where an invoice that was asked for differs from what was ordered or delivered.</summary>
    public IReadOnlyList<TradeDifference> Differences { get; init; } = [];

    /// <summary>All of them.</summary>
    public IEnumerable<DocumentRow> All => [.. Orders, .. Responses, .. Despatches, .. Receipts, .. Invoices];

    /// <summary>A mark that changes when another document joins; empty while there is none.</summary>
    public string Version =>
        All.Select(row => row.Sequence).DefaultIfEmpty(0L).Max() is > 0 and var last
            ? FormattableString.Invariant($"-{last}")
            : "";
}
