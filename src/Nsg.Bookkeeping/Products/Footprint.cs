using Nsg.Bookkeeping.Records;

namespace Nsg.Bookkeeping.Products;

/// <summary>How emissions of a purchase are known (GHG Protocol, Scope 3 category 1).</summary>
public enum FootprintMethod
{
    /// <summary>The supplier states a factor of the product itself.</summary>
    SupplierSpecific,

    /// <summary>An average factor per unit, stated by the supplier or imported.</summary>
    AverageData,

    /// <summary>A factor per unit of currency: the last resort.</summary>
    SpendBased,

    /// <summary>Nothing is known.</summary>
    Unknown,
}

/// <summary>Emissions of one line.</summary>
/// <param name="Line">The line.</param>
/// <param name="Method">How they are known.</param>
/// <param name="Kilograms">Kilograms of CO2 equivalents, negative on a credit note; null when nothing is known.</param>
/// <param name="Factor">Kilograms for one unit.</param>
/// <param name="Quantity">Units that the factor was taken times.</param>
/// <param name="Unit">The unit: UN/ECE Recommendation 20, or a currency.</param>
/// <param name="How">Where the factor comes from, in words.</param>
/// <param name="Unspsc">UNSPSC code of the line, or null.</param>
/// <param name="UnspscVersion">Version of UNSPSC where it is said.</param>
public sealed record LineFootprint(
    ProductLine Line,
    FootprintMethod Method,
    decimal? Kilograms,
    decimal? Factor,
    decimal? Quantity,
    string? Unit,
    string How,
    string? Unspsc,
    string? UnspscVersion
);

/// <summary>
/// Emissions of purchased goods and services: by the factor that the invoice states, else the supplier's catalogue, else an imported
/// average of the item's class, else an imported factor of what was spent. Exact decimals; each figure names its factor.
/// </summary>
public sealed class Footprint(LineClasses classes, CatalogueIndex catalogue, FactorTable factors)
{
    /// <summary>Beyond this, a quantity or factor is a mistake.</summary>
    private const decimal Max = 1_000_000_000_000m;

    private static readonly string[] Systems =
    [
        CodeSystems.Gtin,
        CodeSystems.Unspsc,
        CodeSystems.Cn,
        CodeSystems.Hs,
        CodeSystems.Cpv,
    ];

    /// <summary>The emissions of a line.</summary>
    public LineFootprint Of(ProductLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var found = classes.Of(line);
        var unspsc = found.FirstOrDefault(one => one.System == CodeSystems.Unspsc);
        var footprint = Stated(line) ?? Catalogued(line) ?? Averaged(line, found) ?? Spent(line, found) ?? None(line);
        return footprint with { Unspsc = unspsc?.Code, UnspscVersion = unspsc?.Version };
    }

    private static LineFootprint? Stated(ProductLine line) =>
        GreenData.Factor(line.Properties) is { } stated && line.Quantity is { } quantity
            ? Make(line, stated, quantity, line.Unit, $"stated on the line: {stated.Name}")
            : null;

    private LineFootprint? Catalogued(ProductLine line)
    {
        if (
            catalogue.Find(line) is not { } row
            || GreenData.Factor(row.Properties) is not { } stated
            || line.Quantity is not { } quantity
        )
        {
            return null;
        }

        var unit = row.Unit ?? line.Unit;
        return (unit == line.Unit ? quantity : UnitsOfMeasure.Convert(quantity, line.Unit, unit)) is { } converted
            ? Make(line, stated, converted, unit, $"catalogue {row.Number}, line {row.Id}: {stated.Name}")
            : null;
    }

    private LineFootprint? Averaged(ProductLine line, IReadOnlyList<EffectiveClass> found)
    {
        if (line.Quantity is not { } quantity)
        {
            return null;
        }

        foreach (var (system, code) in Codes(line, found))
        {
            foreach (var one in factors.Of(EmissionFactor.OfQuantity, system, code))
            {
                if (UnitsOfMeasure.Convert(quantity, line.Unit, one.Factor.Unit) is { } converted)
                {
                    return Make(line, FootprintMethod.AverageData, one, converted);
                }
            }
        }

        return null;
    }

    private LineFootprint? Spent(ProductLine line, IReadOnlyList<EffectiveClass> found)
    {
        var codes = Codes(line, found);
        if (line.Account is { } account)
        {
            codes = codes.Append((EmissionFactor.Account, account));
        }

        foreach (var (system, code) in codes)
        {
            foreach (var one in factors.Of(EmissionFactor.OfSpend, system, code))
            {
                if (Amount(line, one.Factor.Unit) is { } amount)
                {
                    return Make(line, FootprintMethod.SpendBased, one, amount);
                }
            }
        }

        return null;
    }

    private static decimal? Amount(ProductLine line, string currency) =>
        line.Base is { } inBase && inBase.Currency.Code == currency ? inBase.Amount
        : line.Amount.Currency.Code == currency ? line.Amount.Amount
        : null;

    private static IEnumerable<(string System, string Code)> Codes(
        ProductLine line,
        IReadOnlyList<EffectiveClass> found
    )
    {
        foreach (var system in Systems)
        {
            if (system == CodeSystems.Gtin && line.Gtin is { } gtin)
            {
                yield return (system, CodeSystems.Bare(system, gtin));
            }

            foreach (var one in found.Where(one => one.System == system))
            {
                yield return (system, one.Code);
            }
        }
    }

    private static LineFootprint Make(
        ProductLine line,
        StatedFactor stated,
        decimal quantity,
        string? unit,
        string how
    ) =>
        Make(
            line,
            stated.IsAverage ? FootprintMethod.AverageData : FootprintMethod.SupplierSpecific,
            stated.Kilograms,
            quantity,
            unit,
            stated.IsSourceStated ? how : how + "; source information not stated, taken as the supplier's own"
        );

    private static LineFootprint Make(ProductLine line, FootprintMethod method, SourcedFactor one, decimal quantity) =>
        Make(
            line,
            method,
            one.Factor.Kilograms,
            quantity,
            one.Factor.Unit,
            $"{one.Factor.System} {one.Factor.Code} by {one.Source} {one.Version}"
        );

    private static LineFootprint Make(
        ProductLine line,
        FootprintMethod method,
        decimal factor,
        decimal quantity,
        string? unit,
        string how
    ) =>
        Math.Abs(factor) > Max || Math.Abs(quantity) > Max
            ? None(line)
            : new LineFootprint(line, method, factor * quantity, factor, quantity, unit, how, null, null);

    private static LineFootprint None(ProductLine line) =>
        new(line, FootprintMethod.Unknown, null, null, null, null, "no factor is known", null, null);
}
