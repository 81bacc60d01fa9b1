using System.Collections.Concurrent;
using Nsg.Countries;
using Nsg.Reporting.Language;

namespace Nsg.Reporting;

/// <summary>The reports that come with the program, one definition each in the countries' folders.</summary>
public static class ReportCatalogue
{
    private static readonly ConcurrentDictionary<string, ReportDefinition> Parsed = new(StringComparer.Ordinal);

    /// <summary>Names, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. CountryReports.All.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The definition of a name, or null.</summary>
    public static ReportDefinition? Find(string name) =>
        CountryReports.All.TryGetValue(name, out var text)
            ? Parsed.GetOrAdd(name, _ => ReportDefinition.Parse(text))
            : null;
}
