using System.Collections.Frozen;

namespace Nsg.Bookkeeping.Products;

/// <summary>
/// Conversions between units of UN/ECE Recommendation 20 that hold whatever the goods are: within mass, within volume, within
/// energy, and between the codes for one piece. Nothing else is converted: a box has as many pieces as its supplier puts in.
/// </summary>
public static class UnitsOfMeasure
{
    private const string Mass = "mass";
    private const string Volume = "volume";
    private const string Energy = "energy";
    private const string Pieces = "pieces";

    private static readonly FrozenDictionary<string, (string Kind, decimal Size)> Units = new Dictionary<
        string,
        (string, decimal)
    >
    {
        ["KGM"] = (Mass, 1m),
        ["GRM"] = (Mass, 0.001m),
        ["TNE"] = (Mass, 1_000m),
        ["LTR"] = (Volume, 1m),
        ["MLT"] = (Volume, 0.001m),
        ["KWH"] = (Energy, 1m),
        ["MWH"] = (Energy, 1_000m),
        ["C62"] = (Pieces, 1m),
        ["H87"] = (Pieces, 1m),
        ["EA"] = (Pieces, 1m),
        ["NAR"] = (Pieces, 1m),
    }.ToFrozenDictionary();

    /// <summary>A quantity in another unit, or null when the conversion is not certain.</summary>
    public static decimal? Convert(decimal quantity, string? from, string? to)
    {
        if (from is null || to is null)
        {
            return null;
        }

        return from == to ? quantity
            : Units.TryGetValue(from, out var one) && Units.TryGetValue(to, out var other) && one.Kind == other.Kind
                ? quantity * one.Size / other.Size
            : null;
    }
}
