namespace Nsg.Bookkeeping.Products;

/// <summary>
/// What makes two lines the same product: the seller, and the seller's item number; where there is none the GTIN, else the name.
/// </summary>
/// <param name="Seller">Key of the supplier; empty for what the company sells itself.</param>
/// <param name="Item">The seller's item number, else <c>gtin:…</c>, else <c>name:…</c>.</param>
public readonly record struct ProductKey(string Seller, string Item)
{
    /// <summary>The product of an item.</summary>
    /// <param name="seller">Key of the supplier, or null when the company is the seller.</param>
    /// <param name="sellersId">BT-155.</param>
    /// <param name="gtin">GTIN as written.</param>
    /// <param name="name">BT-153.</param>
    public static ProductKey Of(string? seller, string? sellersId, string? gtin, string name) =>
        new(
            seller ?? "",
            sellersId is { Length: > 0 } ? sellersId
                : gtin is { Length: > 0 } ? "gtin:" + gtin.TrimStart('0')
                : "name:" + name.Trim().ToUpperInvariant()
        );
}
