using System.Globalization;
using Nsg.Vocabulary;

namespace Nsg.Node.Api.Gateway;

/// <summary>
/// The year that a period of financial statements means: the one in which the period ends. Taken are a year; a day, which lies in the
/// year; an instant of XBRL OIM, where midnight ends the day before; two of them, divided by a slash (ISO 8601) or two dots (xBRL-CSV):
/// days are whole, and a time at the end is exclusive as OIM has it; and a length with a day at one of its sides. A length alone says
/// no year.
/// </summary>
internal static class StatementPeriod
{
    internal const string Forms =
        "write a year (2025), a day, an interval (2025-01-01/2025-12-31 or 2025-01-01T00:00:00/2026-01-01T00:00:00), or a length with its day (2025-01-01/P1Y)";

    private const int TextMax = 100;
    private static readonly string[] Times = ["yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ssK"];

    /// <summary>Reads a period.</summary>
    /// <param name="text">What was sent.</param>
    /// <param name="year">The year that it means.</param>
    /// <param name="fault">What is wrong with it.</param>
    internal static bool TryParse(string? text, out string year, out string fault)
    {
        (year, fault) = ("", "");
        if (string.IsNullOrEmpty(text))
        {
            fault = $"period is missing: {Forms}";
        }
        else if (text.Length > TextMax)
        {
            fault = $"period is no period: {Forms}";
        }
        else if (Last(text) is not { } last || !Bounds.Hold(last))
        {
            fault =
                text[0] == 'P' && !text.Contains('/', StringComparison.Ordinal)
                    ? $"period '{text}' is a length that does not say when: {Forms}"
                    : $"period '{text}' is no period: {Forms}";
        }
        else
        {
            year = last.Year.ToString(CultureInfo.InvariantCulture);
        }

        return fault.Length == 0;
    }

    /// <summary>The last day of a period, or null.</summary>
    private static DateOnly? Last(string text)
    {
        if (
            text.Length == 4
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year > 0
        )
        {
            return new DateOnly(year, 12, 31);
        }

        var sides = text.Split(text.Contains('/', StringComparison.Ordinal) ? "/" : "..");
        return sides switch
        {
            [var one] => Day(one, isEnd: true),
            [['P', ..] length, var end] => TryLength(length, out _, out _) ? Day(end, isEnd: true) : null,
            [var start, ['P', ..] length] => Day(start, isEnd: false) is { } from
            && TryLength(length, out var months, out var days)
                ? from.AddMonths(months).AddDays(days - 1)
                : null,
            [var start, var end] => Day(start, isEnd: false) is { } from
            && Day(end, isEnd: true) is { } to
            && from <= to
                ? to
                : null,
            _ => null,
        };
    }

    /// <summary>The day that a side of an interval means, or null. The end of a day is the midnight after it.</summary>
    private static DateOnly? Day(string text, bool isEnd)
    {
        if (
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && Bounds.Hold(day)
        )
        {
            return day;
        }

        if (
            !DateTimeOffset.TryParseExact(
                text,
                Times,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var time
            ) || !Bounds.Hold(time.Year)
        )
        {
            return null;
        }

        var date = DateOnly.FromDateTime(time.DateTime);
        return isEnd && time.TimeOfDay == TimeSpan.Zero ? date.AddDays(-1) : date;
    }

    /// <summary>A length of years, months, weeks and days (ISO 8601), longer than nothing.</summary>
    private static bool TryLength(string text, out int months, out int days)
    {
        (months, days) = (0, 0);
        var (order, digits) = ("YMWD", "");
        foreach (var sign in text.AsSpan(1))
        {
            if (char.IsAsciiDigit(sign) && digits.Length < 3)
            {
                digits += sign;
                continue;
            }

            var at = order.IndexOf(sign, StringComparison.Ordinal);
            if (at < 0 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                return false;
            }

            (order, digits) = (order[(at + 1)..], "");
            months += sign switch
            {
                'Y' => 12 * count,
                'M' => count,
                _ => 0,
            };
            days += sign switch
            {
                'W' => 7 * count,
                'D' => count,
                _ => 0,
            };
        }

        return digits.Length == 0 && months + days > 0;
    }
}
