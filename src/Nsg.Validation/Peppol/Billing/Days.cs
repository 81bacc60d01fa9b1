using System.Globalization;
using Nsg.Validation.Engine;

namespace Nsg.Validation.Peppol.Billing;

/// <summary>Compares days as XPath does: by the moment at which they begin; a day without time zone is taken as in
/// UTC. Years have four digits or more, and may be before year 0.</summary>
internal static class Days
{
    private const int MonthAndDay = 6;
    private const int YearDigitsMax = 9;

    // The calendar repeats itself: so many days in so many years.
    private const int CycleYears = 400;
    private const int CycleDays = 146_097;

    /// <summary>Negative, zero or positive; null when one of the texts is no day.</summary>
    internal static int? Compare(string left, string right) =>
        Begin(left) is { } one && Begin(right) is { } other ? one.CompareTo(other) : null;

    // The day is looked up in the cycle from 2000 on, which has the same days, and moved by whole cycles.
    private static long? Begin(string text)
    {
        var rest = text.AsSpan().Trim(" \t\r\n");
        var isBefore = rest is ['-', ..];
        rest = isBefore ? rest[1..] : rest;
        var digits = rest.IndexOf('-');
        if (
            digits is < 4 or > YearDigitsMax
            || (digits > 4 && rest[0] == '0')
            || !int.TryParse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var written)
        )
        {
            return null;
        }

        var year = isBefore ? -written : written;
        var cycle = (int)Math.Floor(year / (double)CycleYears);
        var inCycle = 2000 + year - (cycle * CycleYears);
        return Lexical.Date(string.Create(CultureInfo.InvariantCulture, $"{inCycle}{rest[digits..]}")) is { } day
            ? ((day.DayNumber + ((long)cycle * CycleDays)) * 1440L) - Offset(rest[(digits + MonthAndDay)..])
            : null;
    }

    private static int Offset(ReadOnlySpan<char> zone)
    {
        if (zone.Length < 6)
        {
            return 0;
        }

        var minutes =
            (int.Parse(zone[1..3], NumberStyles.None, CultureInfo.InvariantCulture) * 60)
            + int.Parse(zone[4..], NumberStyles.None, CultureInfo.InvariantCulture);
        return zone[0] == '-' ? -minutes : minutes;
    }
}
