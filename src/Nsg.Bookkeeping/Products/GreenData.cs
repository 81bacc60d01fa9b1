using System.Collections.Frozen;
using System.Globalization;
using Nsg.Documents.Model;

namespace Nsg.Bookkeeping.Products;

/// <summary>A supplier's emission factor: kilograms of CO2 equivalents for one unit sold.</summary>
/// <param name="Kilograms">Kilograms.</param>
/// <param name="IsAverage">Whether it is an average; otherwise it is of the product itself.</param>
/// <param name="Name">The property that states it.</param>
/// <param name="IsSourceStated">Whether its source information is stated.</param>
public sealed record StatedFactor(decimal Kilograms, bool IsAverage, string Name, bool IsSourceStated);

/// <summary>
/// Reads green data points out of item properties (BG-32), by the names of the Nordic Council of Ministers' report on green data
/// in e-documents (TemaNord 2025:532, sections 5 and 9): "CO2e factor per unit sold" with its source information, specific or average.
/// </summary>
public static class GreenData
{
    private const decimal KilogramsMax = 1_000_000_000m;

    private static readonly FrozenSet<string> FactorNames = FrozenSet.Create(
        "co2efactorperunitsold",
        "co2efactorperunit",
        "co2efactor",
        "co2eperunitsold",
        "co2eperunit",
        "kgco2eperunit",
        "emissionfactor",
        "emissionfactorperunit"
    );

    private static readonly FrozenSet<string> SourceNames = FrozenSet.Create(
        "sourceinformation",
        "co2esourceinformation",
        "co2efactorsource",
        "co2efactorsourceinformation",
        "emissionfactorsource",
        "emissionfactorsourceinformation"
    );

    /// <summary>The factor that properties state, or null.</summary>
    public static StatedFactor? Factor(IReadOnlyList<ItemProperty> properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        foreach (var property in properties)
        {
            if (FactorNames.Contains(Bare(property.Name)) && Kilograms(property) is { } kilograms)
            {
                var source = properties.FirstOrDefault(one => SourceNames.Contains(Bare(one.Name)))?.Value;
                return new StatedFactor(
                    kilograms,
                    source?.Contains("average", StringComparison.OrdinalIgnoreCase) == true,
                    property.Name,
                    source is { Length: > 0 }
                );
            }
        }

        return null;
    }

    /// <summary>A name as it is compared: letters and digits, lower case.</summary>
    internal static string Bare(string name) =>
        string.Concat(name.Replace('₂', '2').Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static decimal? Kilograms(ItemProperty property)
    {
        var text = property.Value.Trim();
        var end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or ',' or '-'))
        {
            end++;
        }

        if (Number(text[..end]) is not { } value || Size(Bare(text[end..]), property.Unit) is not { } size)
        {
            return null;
        }

        return Math.Abs(value) <= KilogramsMax ? value * size : null;
    }

    /// <summary>A comma is a decimal comma unless it could be one that separates thousands; then the number is not read.</summary>
    private static decimal? Number(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma >= 0 && (text.Contains('.', StringComparison.Ordinal) || text.Length - comma - 1 == 3))
        {
            return null;
        }

        return decimal.TryParse(
            text.Replace(',', '.'),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : null;
    }

    private static decimal? Size(string word, string? unit) =>
        (word, unit) switch
        {
            ("", null or "KGM" or "C62") => 1m,
            ("", "GRM") => 0.001m,
            ("", "TNE") => 1_000m,
            ("kg" or "kgco2e" or "kgco2eq" or "kgco2", _) => 1m,
            ("g" or "gco2e" or "gco2eq" or "gco2", _) => 0.001m,
            ("t" or "tco2e" or "tco2eq" or "tco2", _) => 1_000m,
            _ => null,
        };
}
