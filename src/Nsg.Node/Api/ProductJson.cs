using Nsg.Bookkeeping.Products;
using Nsg.Bookkeeping.Records;
using Nsg.Node.Http;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>A quantity.</summary>
/// <param name="Unit">UN/ECE Recommendation 20; empty when the lines name none.</param>
/// <param name="Quantity">A decimal.</param>
internal sealed record QuantityJson(
    [property: Tells(Told.Nothing)] string Unit,
    [property: Tells(Told.Nothing)] string? Quantity
);

/// <summary>What a group of lines comes to.</summary>
/// <param name="Key">The group; empty for lines without a value.</param>
/// <param name="Direction">purchase or sale; a group with both is given twice.</param>
/// <param name="Name">Its name.</param>
/// <param name="Lines">Lines.</param>
/// <param name="Amount">Sum in base currency.</param>
/// <param name="WithoutAmount">Lines that are not in the sum because no rate is known.</param>
/// <param name="Quantities">Quantities by unit.</param>
internal sealed record LineSumJson(
    [property: Tells(Told.Nothing)] string Key,
    [property: Tells(Told.Nothing)] string Direction,
    [property: Tells(Told.Text)] string Name,
    long Lines,
    [property: Tells(Told.Amount)] string Amount,
    long WithoutAmount,
    IReadOnlyList<QuantityJson> Quantities
)
{
    internal static LineSumJson Of(LineSum sum, Currency currency) =>
        new(
            sum.Key,
            sum.Direction,
            sum.Name,
            sum.Lines,
            new Money(sum.Amount, currency).ToAmountString(),
            sum.WithoutAmount,
            [.. sum.Quantities.Select(one => new QuantityJson(one.Key, LineJson.Plain(one.Value)))]
        );
}

/// <summary>Lines put together.</summary>
/// <param name="By">What by.</param>
/// <param name="List">System of codes, when by classification.</param>
/// <param name="Digits">Digits of the code that count, or null for all.</param>
/// <param name="Currency">Currency of all amounts.</param>
/// <param name="Groups">Groups in all; the greatest are given.</param>
/// <param name="Items">Groups, months in their order, else the greatest amount first.</param>
internal sealed record LineSumsJson(
    [property: Tells(Told.Nothing)] string By,
    [property: Tells(Told.Nothing)] string? List,
    int? Digits,
    [property: Tells(Told.Nothing)] string Currency,
    int Groups,
    IReadOnlyList<LineSumJson> Items
)
{
    internal static LineSumsJson Of(
        IReadOnlyList<LineSum> sums,
        LineGrouping grouping,
        Currency currency,
        Func<IEnumerable<LineSum>, IEnumerable<LineSum>> order,
        int limit
    ) =>
        new(
            grouping.By,
            grouping.By == "classification" ? grouping.System : null,
            grouping.Digits,
            currency.Code,
            sums.Count,
            [.. order(sums).Take(limit).Select(sum => LineSumJson.Of(sum, currency))]
        );
}

/// <summary>A listed price.</summary>
/// <param name="Amount">Amount for the quantity.</param>
/// <param name="Currency">Currency.</param>
/// <param name="Per">The quantity.</param>
/// <param name="Unit">Its unit, or null.</param>
/// <param name="Minimum">Least quantity to order for it, or null.</param>
/// <param name="From">First day, or null.</param>
/// <param name="To">Last day, or null.</param>
internal sealed record ItemPriceJson(
    [property: Tells(Told.Amount)] string? Amount,
    [property: Tells(Told.Nothing)] string Currency,
    [property: Tells(Told.Nothing)] string? Per,
    [property: Tells(Told.Nothing)] string? Unit,
    [property: Tells(Told.Nothing)] string? Minimum,
    DateOnly? From,
    DateOnly? To
)
{
    internal static ItemPriceJson Of(ItemPrice price, CatalogueRow row) =>
        new(
            LineJson.Plain(price.Amount),
            price.Currency.Code,
            LineJson.Plain(price.Per),
            price.Unit,
            LineJson.Plain(price.Minimum),
            price.From ?? row.From,
            price.To ?? row.To
        );
}

/// <summary>An item as one catalogue says it.</summary>
/// <param name="Document">The catalogue's document.</param>
/// <param name="Catalogue">The catalogue's number.</param>
/// <param name="Line">The line's number in it.</param>
/// <param name="Name">Name.</param>
/// <param name="Gtin">GTIN.</param>
/// <param name="Origin">Country of origin.</param>
/// <param name="Unit">Unit that it is ordered in.</param>
/// <param name="From">First day, or null.</param>
/// <param name="To">Last day, or null.</param>
/// <param name="IsCurrent">Whether it stands: no later catalogue changed, replaced or deleted it.</param>
/// <param name="Prices">Prices.</param>
/// <param name="Labels">Eco-labels.</param>
/// <param name="Properties">Properties.</param>
internal sealed record CatalogueItemJson(
    Guid Document,
    [property: Tells(Told.Nothing)] string? Catalogue,
    [property: Tells(Told.Nothing)] string Line,
    [property: Tells(Told.Text)] string Name,
    [property: Tells(Told.Nothing)] string? Gtin,
    [property: Tells(Told.Nothing)] string? Origin,
    [property: Tells(Told.Nothing)] string? Unit,
    DateOnly? From,
    DateOnly? To,
    bool IsCurrent,
    IReadOnlyList<ItemPriceJson> Prices,
    [property: Tells(Told.Nothing)] IReadOnlyList<string> Labels,
    IReadOnlyList<ItemPropertyJson> Properties
)
{
    internal static CatalogueItemJson Of(CatalogueRow row) =>
        new(
            row.Document,
            row.Number,
            row.Id,
            row.Name,
            row.Gtin,
            row.Origin,
            row.Unit,
            row.From,
            row.To,
            row.Ended is null,
            [.. row.Prices.Select(price => ItemPriceJson.Of(price, row))],
            EcoLabels.Of(row),
            [.. row.Properties.Select(one => new ItemPropertyJson(one.Name, one.Value, one.Unit))]
        );
}

/// <summary>A product.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Name">Name.</param>
/// <param name="Supplier">Supplier; null for what the company sells itself.</param>
/// <param name="Direction">purchase, or sale for what the company sells itself.</param>
/// <param name="SellersItem">The seller's item number.</param>
/// <param name="Gtin">GTIN.</param>
/// <param name="IsListed">Whether a catalogue lists it now.</param>
/// <param name="Lines">What was bought, or sold, of it.</param>
internal sealed record ProductJson(
    [property: Tells(Told.Text)] string Id,
    [property: Tells(Told.Text)] string Name,
    [property: Tells(Told.Party)] string? Supplier,
    [property: Tells(Told.Nothing)] string Direction,
    [property: Tells(Told.Text)] string? SellersItem,
    [property: Tells(Told.Nothing)] string? Gtin,
    bool IsListed,
    LineSumJson Lines
)
{
    internal static ProductJson Of(ProductSummary product, Currency currency) =>
        new(
            product.Id,
            product.Name,
            product.Supplier,
            product.Product.Seller.Length == 0 ? "sale" : "purchase",
            product.SellersId,
            product.Gtin,
            product.Current is not null,
            LineSumJson.Of(product.Bought, currency)
        );
}

/// <summary>A product with its history.</summary>
/// <param name="Product">The product.</param>
/// <param name="Currency">Currency of the sums.</param>
/// <param name="Catalogues">What catalogues said of it, the oldest first.</param>
/// <param name="Lines">Its lines, the latest first; at most a thousand.</param>
internal sealed record ProductDetailJson(
    ProductJson Product,
    [property: Tells(Told.Nothing)] string Currency,
    IReadOnlyList<CatalogueItemJson> Catalogues,
    IReadOnlyList<LineJson> Lines
);
