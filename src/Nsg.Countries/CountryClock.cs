using System.Collections.Concurrent;
using Nsg.Vocabulary;

namespace Nsg.Countries;

/// <summary>The clock that people of a country go by, of the IANA time zone database.</summary>
public static class CountryClock
{
    private static readonly ConcurrentDictionary<Country, TimeZoneInfo?> Known = new();

    /// <summary>The time zone of a country; null where it is none of the five, or the machine has no time zones.</summary>
    public static TimeZoneInfo? Of(Country country) => Known.GetOrAdd(country, Find);

    /// <summary>The day that a moment is on by a country's clock; by UTC where its clock is not known.</summary>
    public static DateOnly Day(Country country, DateTimeOffset moment) =>
        DateOnly.FromDateTime(
            (Of(country) is { } zone ? TimeZoneInfo.ConvertTime(moment, zone) : moment.ToUniversalTime()).DateTime
        );

    /// <summary>The moment at which a day begins by a country's clock; by UTC where its clock is not known.</summary>
    public static DateTimeOffset Begin(Country country, DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Of(country)?.GetUtcOffset(midnight) ?? TimeSpan.Zero);
    }

    private static TimeZoneInfo? Find(Country country) =>
        Name(country) is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;

    private static string? Name(Country country) =>
        country.ToString() switch
        {
            "NO" => "Europe/Oslo",
            "SE" => "Europe/Stockholm",
            "DK" => "Europe/Copenhagen",
            "FI" => "Europe/Helsinki",
            "IS" => "Atlantic/Reykjavik",
            _ => null,
        };
}
