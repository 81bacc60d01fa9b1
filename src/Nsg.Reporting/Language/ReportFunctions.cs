using System.Collections.Frozen;

namespace Nsg.Reporting.Language;

/// <param name="ArgumentsMin">Values at least.</param>
/// <param name="ArgumentsMax">Values at most.</param>
/// <param name="Compute">The value; defined for all values.</param>
internal sealed record ReportFunction(
    int ArgumentsMin,
    int ArgumentsMax,
    Func<IReadOnlyList<decimal>, decimal> Compute
);

/// <summary>The functions of numbers.</summary>
internal static class ReportFunctions
{
    internal static FrozenDictionary<string, ReportFunction> All { get; } =
        new Dictionary<string, ReportFunction>(StringComparer.Ordinal)
        {
            ["whole"] = new(1, 1, x => decimal.Truncate(x[0])),
            ["round"] = new(1, 2, x => Rounded(x, value => Math.Round(value, MidpointRounding.AwayFromZero))),
            ["down"] = new(1, 2, x => Rounded(x, decimal.Floor)),
            ["up"] = new(1, 2, x => Rounded(x, decimal.Ceiling)),
            ["thousands"] = new(1, 1, x => Math.Round(x[0] / 1000m, MidpointRounding.AwayFromZero)),
            ["abs"] = new(1, 1, x => Math.Abs(x[0])),
            ["min"] = new(1, 100, x => x.Min()),
            ["max"] = new(1, 100, x => x.Max()),
            ["sum"] = new(1, 100, x => x.Sum()),
            ["positive"] = new(1, 1, x => Math.Max(x[0], 0m)),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static decimal Rounded(IReadOnlyList<decimal> x, Func<decimal, decimal> round)
    {
        var unit = x.Count > 1 ? x[1] : 1m;
        return unit > 0m ? round(x[0] / unit) * unit : x[0];
    }
}
