namespace Nsg.Bookkeeping.Trade;

/// <summary>
/// Where an invoice differs from what was ordered or delivered. It informs and stops nothing: part deliveries and agreed
/// changes differ too.
/// </summary>
/// <param name="Code"><c>quantity-ordered</c>, <c>quantity-delivered</c>, <c>price</c>, <c>unit</c>, <c>not-ordered</c>
/// or <c>order-cancelled</c>.</param>
/// <param name="Line">The invoice line (BT-126); null for the whole invoice.</param>
/// <param name="Item">What the line is about, or null.</param>
/// <param name="Ordered">Quantity or price ordered, or null.</param>
/// <param name="Delivered">Quantity delivered (received, where a receipt advice says it), or null.</param>
/// <param name="Invoiced">Quantity or price invoiced, or null.</param>
/// <param name="Text">In words.</param>
public sealed record TradeDifference(
    string Code,
    string? Line,
    string? Item,
    decimal? Ordered,
    decimal? Delivered,
    decimal? Invoiced,
    string Text
);
