using Nsg.Bookkeeping.Products;
using Nsg.Node.Http;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>Emissions that are known by one method.</summary>
/// <param name="Method">supplier-specific, average-data, spend-based or unknown.</param>
/// <param name="Kilograms">Kilograms of CO2 equivalents, a decimal; 0 for unknown.</param>
/// <param name="Lines">Lines.</param>
/// <param name="Amount">Their amount in base currency.</param>
internal sealed record FootprintMethodJson(
    [property: Tells(Told.Nothing)] string Method,
    [property: Tells(Told.Amount)] string? Kilograms,
    long Lines,
    [property: Tells(Told.Amount)] string Amount
);

/// <summary>Emissions of a group of purchases.</summary>
/// <param name="Key">The group; empty for lines without a value.</param>
/// <param name="Name">Its name.</param>
/// <param name="Lines">Lines.</param>
/// <param name="Kilograms">Kilograms of CO2 equivalents, a decimal.</param>
/// <param name="Amount">Amount in base currency.</param>
/// <param name="Coverage">Share of the amount whose emissions are known, 0 to 1; null where nothing was spent.</param>
/// <param name="Methods">By method.</param>
internal sealed record FootprintSumJson(
    [property: Tells(Told.Nothing)] string Key,
    [property: Tells(Told.Text)] string Name,
    long Lines,
    [property: Tells(Told.Amount)] string? Kilograms,
    [property: Tells(Told.Amount)] string Amount,
    [property: Tells(Told.Amount)] string? Coverage,
    IReadOnlyList<FootprintMethodJson> Methods
)
{
    internal static FootprintSumJson Of(FootprintSum sum, Currency currency) =>
        new(
            sum.Key,
            sum.Name,
            sum.Lines,
            LineJson.Plain(sum.Kilograms),
            new Money(sum.Amount, currency).ToAmountString(),
            LineJson.Plain(sum.Coverage),
            [
                .. sum.ByMethod.Select(one => new FootprintMethodJson(
                    Word(one.Key),
                    LineJson.Plain(one.Value.Kilograms),
                    one.Value.Lines,
                    new Money(one.Value.Amount, currency).ToAmountString()
                )),
            ]
        );

    internal static string Word(FootprintMethod method) =>
        method switch
        {
            FootprintMethod.SupplierSpecific => "supplier-specific",
            FootprintMethod.AverageData => "average-data",
            FootprintMethod.SpendBased => "spend-based",
            _ => "unknown",
        };
}

/// <summary>Emissions of purchases.</summary>
/// <param name="Scope">scope-3-category-1: purchased goods and services (GHG Protocol).</param>
/// <param name="By">What the items are put together by.</param>
/// <param name="Currency">Currency of the amounts.</param>
/// <param name="UnspscVersions">Versions of UNSPSC that the lines' codes are of.</param>
/// <param name="Total">All purchases.</param>
/// <param name="Groups">Groups in all; the greatest are given.</param>
/// <param name="Items">Groups, the greatest first.</param>
internal sealed record FootprintJson(
    [property: Tells(Told.Nothing)] string Scope,
    [property: Tells(Told.Nothing)] string By,
    [property: Tells(Told.Nothing)] string Currency,
    [property: Tells(Told.Nothing)] IReadOnlyList<string> UnspscVersions,
    FootprintSumJson? Total,
    int Groups,
    IReadOnlyList<FootprintSumJson> Items
)
{
    /// <summary>Scope 3, category 1.</summary>
    internal const string Category = "scope-3-category-1";

    internal static FootprintJson Of(
        ProductFigures figures,
        IReadOnlyList<ProductLine> lines,
        LineGrouping grouping,
        Func<IEnumerable<FootprintSum>, IEnumerable<FootprintSum>> order,
        int limit
    )
    {
        var sums = figures.Emissions(lines, grouping);
        return new FootprintJson(
            Category,
            grouping.By,
            figures.Currency.Code,
            figures.UnspscVersions(lines),
            figures.Emissions(lines) is { } total ? FootprintSumJson.Of(total, figures.Currency) : null,
            sums.Count,
            [.. order(sums).Take(limit).Select(sum => FootprintSumJson.Of(sum, figures.Currency))]
        );
    }
}

/// <summary>Emissions of one line.</summary>
/// <param name="Document">Its document.</param>
/// <param name="Line">Its place in the document, from 1.</param>
/// <param name="Date">Issue date.</param>
/// <param name="Scope">scope-3-category-1.</param>
/// <param name="Party">Supplier.</param>
/// <param name="Name">The item's name.</param>
/// <param name="Method">supplier-specific, average-data, spend-based or unknown.</param>
/// <param name="Kilograms">Kilograms of CO2 equivalents; null when nothing is known.</param>
/// <param name="Factor">Kilograms for one unit.</param>
/// <param name="Quantity">Units that the factor was taken times.</param>
/// <param name="Unit">The unit; a currency for spend-based.</param>
/// <param name="How">Where the factor comes from.</param>
/// <param name="Unspsc">UNSPSC code, or null.</param>
/// <param name="UnspscVersion">Version of UNSPSC, where it is said.</param>
internal sealed record FootprintLineJson(
    Guid Document,
    int Line,
    DateOnly Date,
    [property: Tells(Told.Nothing)] string Scope,
    [property: Tells(Told.Party)] string? Party,
    [property: Tells(Told.Text)] string Name,
    [property: Tells(Told.Nothing)] string Method,
    [property: Tells(Told.Amount)] string? Kilograms,
    [property: Tells(Told.Nothing)] string? Factor,
    [property: Tells(Told.Amount)] string? Quantity,
    [property: Tells(Told.Nothing)] string? Unit,
    [property: Tells(Told.Text)] string How,
    [property: Tells(Told.Nothing)] string? Unspsc,
    [property: Tells(Told.Nothing)] string? UnspscVersion
)
{
    internal static FootprintLineJson Of(LineFootprint one) =>
        new(
            one.Line.Document,
            one.Line.Line,
            one.Line.Day,
            FootprintJson.Category,
            one.Line.PartyName,
            one.Line.Name,
            FootprintSumJson.Word(one.Method),
            LineJson.Plain(one.Kilograms),
            LineJson.Plain(one.Factor),
            LineJson.Plain(one.Quantity),
            one.Unit,
            one.How,
            one.Unspsc,
            one.UnspscVersion
        );
}

/// <summary>How much of the purchases carries a label.</summary>
/// <param name="Label">Label.</param>
/// <param name="Lines">Lines that carry it.</param>
/// <param name="Amount">Their amount in base currency.</param>
/// <param name="Share">Of all purchases by amount, 0 to 1; null where nothing was spent.</param>
internal sealed record LabelShareJson(
    [property: Tells(Told.Nothing)] string Label,
    long Lines,
    [property: Tells(Told.Amount)] string Amount,
    [property: Tells(Told.Amount)] string? Share
)
{
    internal static LabelShareJson Of(LabelShare one, Currency currency) =>
        new(one.Label, one.Lines, new Money(one.Amount, currency).ToAmountString(), LineJson.Plain(one.Share));
}

/// <summary>Labels of purchases.</summary>
/// <param name="Currency">Currency of the amounts.</param>
/// <param name="Labelled">Purchases with any label.</param>
/// <param name="Labels">By label; a purchase with two counts under both.</param>
internal sealed record EcoLabelsJson(
    [property: Tells(Told.Nothing)] string Currency,
    LabelShareJson Labelled,
    IReadOnlyList<LabelShareJson> Labels
)
{
    internal static EcoLabelsJson Of(
        IReadOnlyList<LabelShare> shares,
        Func<IEnumerable<LabelShare>, IEnumerable<LabelShare>> order,
        Currency currency
    ) =>
        new(
            currency.Code,
            LabelShareJson.Of(shares[0] with { Label = "any" }, currency),
            [.. order(shares.Skip(1)).Select(one => LabelShareJson.Of(one, currency))]
        );
}
