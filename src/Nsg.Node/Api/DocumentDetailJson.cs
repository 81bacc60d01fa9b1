using System.Globalization;
using Nsg.Bookkeeping.Trade;
using Nsg.Node.Http;
using Nsg.Storage.Queries;

namespace Nsg.Node.Api;

/// <summary>A document with what became of it.</summary>
/// <param name="Document">The document.</param>
/// <param name="Entries">Vouchers that stem from it or settle it, in order of registration.</param>
/// <param name="Settlements">Payments put to it.</param>
/// <param name="Retention">How long it and its original are kept.</param>
/// <param name="Orders">Orders of the same piece of trade.</param>
/// <param name="OrderResponses">Responses, agreements, changes and cancellations of them.</param>
/// <param name="Despatches">Despatch advices.</param>
/// <param name="Receipts">Receipt advices.</param>
/// <param name="Invoices">Invoices and credit notes.</param>
/// <param name="Differences">Where an invoice differs from what was ordered or delivered; it stops nothing.</param>
internal sealed record DocumentDetailJson(
    DocumentJson Document,
    IReadOnlyList<EntryJson> Entries,
    IReadOnlyList<SettlementJson> Settlements,
    RetentionJson Retention,
    IReadOnlyList<RelatedDocumentJson> Orders,
    IReadOnlyList<RelatedDocumentJson> OrderResponses,
    IReadOnlyList<RelatedDocumentJson> Despatches,
    IReadOnlyList<RelatedDocumentJson> Receipts,
    IReadOnlyList<RelatedDocumentJson> Invoices,
    IReadOnlyList<TradeDifferenceJson> Differences
)
{
    internal static DocumentDetailJson Of(
        TradeTrail trail,
        DocumentJson document,
        IReadOnlyList<EntryJson> entries,
        IReadOnlyList<SettlementJson> settlements,
        RetentionJson retention
    ) =>
        new(
            document,
            entries,
            settlements,
            retention,
            RelatedDocumentJson.Of(trail.Orders),
            RelatedDocumentJson.Of(trail.Responses),
            RelatedDocumentJson.Of(trail.Despatches),
            RelatedDocumentJson.Of(trail.Receipts),
            RelatedDocumentJson.Of(trail.Invoices),
            [.. trail.Differences.Select(TradeDifferenceJson.Of)]
        );
}

/// <summary>Another document of the same piece of trade.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Number">The number on it.</param>
/// <param name="Date">Its date.</param>
/// <param name="State">booked, review or stored.</param>
internal sealed record RelatedDocumentJson(
    Guid Id,
    [property: Tells(Told.Nothing)] string Kind,
    [property: Tells(Told.Nothing)] string? Number,
    DateOnly? Date,
    [property: Tells(Told.Nothing)] string State
)
{
    internal static IReadOnlyList<RelatedDocumentJson> Of(IReadOnlyList<DocumentRow> rows) =>
        [.. rows.Select(row => new RelatedDocumentJson(row.Document, row.Kind, row.Number, row.Date, row.State))];
}

/// <summary>Where an invoice differs from what was ordered or delivered. Quantities and prices are decimals in
/// strings.</summary>
/// <param name="Code">quantity-ordered, quantity-delivered, price, amount, amount-delivered, unit, not-ordered or
/// order-cancelled.</param>
/// <param name="Line">The invoice line (BT-126), the first of several of one order line; or null.</param>
/// <param name="Item">What it is about, or null.</param>
/// <param name="Ordered">Quantity, price or amount ordered, or null.</param>
/// <param name="Delivered">Quantity delivered, or what that costs as ordered; or null.</param>
/// <param name="Invoiced">Quantity, price or amount invoiced, or null.</param>
/// <param name="Text">In words.</param>
/// <param name="Order">Number of the order, or null.</param>
/// <param name="OrderLine">Its line, or null.</param>
internal sealed record TradeDifferenceJson(
    [property: Tells(Told.Nothing)] string Code,
    [property: Tells(Told.Nothing)] string? Line,
    [property: Tells(Told.Text)] string? Item,
    [property: Tells(Told.Amount)] string? Ordered,
    [property: Tells(Told.Amount)] string? Delivered,
    [property: Tells(Told.Amount)] string? Invoiced,
    [property: Tells(Told.Text)] string Text,
    [property: Tells(Told.Text)] string? Order,
    [property: Tells(Told.Nothing)] string? OrderLine
)
{
    internal static TradeDifferenceJson Of(TradeDifference one) =>
        new(
            one.Code,
            one.Line,
            one.Item,
            Number(one.Ordered),
            Number(one.Delivered),
            Number(one.Invoiced),
            one.Text,
            one.Order,
            one.OrderLine
        );

    private static string? Number(decimal? number) => number?.ToString("0.##########", CultureInfo.InvariantCulture);
}
