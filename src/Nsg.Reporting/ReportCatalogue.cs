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

    /// <summary>The definitions for companies of a country, in order of their names.</summary>
    /// <param name="country">ISO 3166 code.</param>
    public static IEnumerable<ReportDefinition> OfCountry(string country) =>
        Names
            .Select(Find)
            .OfType<ReportDefinition>()
            .Where(definition => definition.Country is null || definition.Country == country);

    /// <summary>What people call a report, with its name in brackets; the name alone where it does not come with the
    /// program.</summary>
    /// <param name="name">Name.</param>
    /// <param name="language">ISO 639-1 code.</param>
    public static string Titled(string name, string language) =>
        Find(name) is { } report ? $"{report.Title(language)} ({name})" : name;
}
