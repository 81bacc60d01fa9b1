namespace Nsg.Bookkeeping.Trade;

/// <summary>
/// Where an invoice differs from what was ordered or delivered. It informs and stops nothing: part deliveries and agreed
/// changes differ too.
/// </summary>
/// <param name="Code"><c>quantity-ordered</c>, <c>quantity-delivered</c>, <c>price</c>, <c>amount</c>, <c>amount-delivered</c>,
/// <c>unit</c>, <c>not-ordered</c> or <c>order-cancelled</c>.</param>
/// <param name="Line">The invoice line (BT-126), the first of several of one order line; null for the whole invoice.</param>
/// <param name="Item">What the line is about, or null.</param>
/// <param name="Ordered">Quantity, price or amount ordered, or null.</param>
/// <param name="Delivered">Quantity delivered (received, where a receipt advice says it), or what that costs as ordered; or
/// null.</param>
/// <param name="Invoiced">Quantity, price or amount invoiced, or null.</param>
/// <param name="Text">In words, with the lines that it is about.</param>
/// <param name="Order">Number of the order, or null.</param>
/// <param name="OrderLine">Its line, or null.</param>
public sealed record TradeDifference(
    string Code,
    string? Line,
    string? Item,
    decimal? Ordered,
    decimal? Delivered,
    decimal? Invoiced,
    string Text,
    string? Order = null,
    string? OrderLine = null
);
