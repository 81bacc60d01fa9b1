using System.Text.Json.Serialization;

namespace Nsg.Countries.Calendar;

/// <summary>A country's <c>calendar.json</c>.</summary>
internal sealed record CalendarFile(
    IReadOnlyList<string> Sources,
    IReadOnlyList<HolidayRule> Holidays,
    string VatPeriod,
    IReadOnlyDictionary<string, DueRule> Vat,
    DueRule Accounts,
    DueRule? EcSales = null,
    bool EcSalesQuarterly = false
);

/// <summary>A holiday: a fixed day, days from Easter Sunday, or the first weekday on or after a day.</summary>
internal sealed record HolidayRule
{
    public string? Fixed { get; init; }

    public int? Easter { get; init; }

    public DayOfWeek? Weekday { get; init; }

    public string? OnOrAfter { get; init; }

    /// <summary>The last year that it was one, or null.</summary>
    public int? Until { get; init; }

    internal DateOnly In(int year) =>
        Easter is { } days ? EasterSunday.Of(year).AddDays(days)
        : Weekday is { } weekday ? First(weekday, Day(year, OnOrAfter!))
        : Day(year, Fixed!);

    private static DateOnly First(DayOfWeek weekday, DateOnly from) =>
        from.AddDays(((int)weekday - (int)from.DayOfWeek + 7) % 7);

    private static DateOnly Day(int year, string text) =>
        new(year, int.Parse(text.AsSpan(0, 2)), int.Parse(text.AsSpan(3)));
}

/// <summary>When something is due after the end of a period: a day of a later month, with months that have another
/// day.</summary>
/// <param name="Months">Months after the month that the period ends in.</param>
/// <param name="Day">Day of that month; the month's last where it has fewer.</param>
/// <param name="Exceptions">Months with another day.</param>
internal sealed record DueRule(int Months, int Day, IReadOnlyList<DueException>? Exceptions = null)
{
    internal DateOnly After(DateOnly end)
    {
        var month = new DateOnly(end.Year, end.Month, 1).AddMonths(Months);
        if (Exceptions?.FirstOrDefault(one => one.Month == month.Month) is not { } exception)
        {
            return At(month, Day);
        }

        return At(exception.ToMonth is { } other ? new DateOnly(month.Year, other, 1) : month, exception.Day);
    }

    private static DateOnly At(DateOnly month, int day) =>
        new(month.Year, month.Month, Math.Min(day, DateTime.DaysInMonth(month.Year, month.Month)));
}

/// <param name="Month">The month that the rule alone leads to.</param>
/// <param name="Day">The day instead.</param>
/// <param name="ToMonth">The month instead, or null for the same.</param>
internal sealed record DueException(int Month, int Day, int? ToMonth = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(CalendarFile))]
internal sealed partial class CalendarJson : JsonSerializerContext;
