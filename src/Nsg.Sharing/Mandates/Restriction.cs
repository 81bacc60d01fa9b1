using System.Globalization;

namespace Nsg.Sharing.Mandates;

/// <summary>What a mandate's restriction lets through.</summary>
internal static class Restriction
{
    private const string Bound = "-max";

    /// <summary>Whether facts meet a restriction. What is not stated, or cannot be read as a number where one is
    /// bounded, does not.</summary>
    internal static bool IsMet(string name, string value, IReadOnlyDictionary<string, IReadOnlyList<string>> facts)
    {
        var isBound = name.EndsWith(Bound, StringComparison.Ordinal);
        return facts.TryGetValue(isBound ? name[..^Bound.Length] : name, out var stated)
            && stated.Count > 0
            && stated.All(one =>
                isBound
                    ? Number(one) is { } number && Number(value) is { } most && number <= most
                    : Values(value).Contains(one, StringComparer.OrdinalIgnoreCase)
            );
    }

    /// <summary>Whether one value of a restriction lets through nothing that another does not.</summary>
    internal static bool IsWithin(string name, string value, string wider) =>
        name.EndsWith(Bound, StringComparison.Ordinal)
            ? Number(value) is { } number && Number(wider) is { } most && number <= most
            : Values(value).All(one => Values(wider).Contains(one, StringComparer.OrdinalIgnoreCase));

    private static string[] Values(string value) =>
        value.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
