using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Nsg.Vocabulary;

/// <summary>Days from one to another, both included. <c>default</c> is the first day of the year 1.</summary>
public readonly record struct Period
{
    private const string DayFormat = "yyyy-MM-dd";
    private const string RangeMark = "..";

    /// <summary>The days from one to another, both included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The end lies before the start.</exception>
    public Period(DateOnly from, DateOnly to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        From = from;
        To = to;
    }

    /// <summary>The first day.</summary>
    public DateOnly From { get; }

    /// <summary>The last day.</summary>
    public DateOnly To { get; }

    /// <summary>How many days the period has, at least one.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>
    /// The calendar months that the period touches, in order, the first and the last cut to the period.
    /// </summary>
    public IEnumerable<Period> Months
    {
        get
        {
            var start = From;
            while (true)
            {
                var end = LastOfMonth(start);
                if (end >= To)
                {
                    yield return new Period(start, To);
                    yield break;
                }

                yield return new Period(start, end);
                start = end.AddDays(1);
            }
        }
    }

    /// <summary>A calendar month.</summary>
    public static Period Month(int year, int month) =>
        new(new DateOnly(year, month, 1), LastOfMonth(new DateOnly(year, month, 1)));

    /// <summary>A quarter of the calendar year, 1 to 4.</summary>
    public static Period Quarter(int year, int quarter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quarter, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quarter, 4);
        return new(new DateOnly(year, (quarter * 3) - 2, 1), LastOfMonth(new DateOnly(year, quarter * 3, 1)));
    }

    /// <summary>A calendar year.</summary>
    public static Period Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>Whether a day lies in the period.</summary>
    public bool Contains(DateOnly day) => From <= day && day <= To;

    /// <summary>Whether all days of another period lie in this one.</summary>
    public bool Contains(Period other) => From <= other.From && other.To <= To;

    /// <summary>Whether the periods share a day.</summary>
    public bool Overlaps(Period other) => From <= other.To && other.From <= To;

    /// <summary>
    /// Reads a year <c>2019</c>, a month <c>2019-05</c>, a quarter <c>2019-Q2</c>, a day <c>2019-05-17</c> or a range
    /// <c>2019-01-01..2019-03-31</c>.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Period period)
    {
        period = default;
        switch (text)
        {
            case { Length: 4 or 7 }:
                return TryCalendar(text, out period);
            case { Length: 10 } when TryDay(text, out var day):
                period = new Period(day, day);
                return true;
            case { Length: 22 }
                when text[10..12] == RangeMark
                    && TryDay(text[..10], out var from)
                    && TryDay(text[12..], out var to)
                    && from <= to:
                period = new Period(from, to);
                return true;
            default:
                return false;
        }
    }

    /// <inheritdoc cref="TryParse(string?, out Period)"/>
    /// <exception cref="FormatException">The text is none of the forms, or the range ends before it starts.</exception>
    public static Period Parse(string text) =>
        TryParse(text, out var period)
            ? period
            : throw new FormatException(
                $"'{text}' is no period such as 2019, 2019-05, 2019-Q2 or 2019-01-01..2019-03-31."
            );

    /// <summary>The shortest form that <see cref="Parse"/> reads back.</summary>
    public override string ToString()
    {
        var (year, quarter) = (From.Year, ((From.Month - 1) / 3) + 1);
        var prefix = year.ToString("0000", CultureInfo.InvariantCulture);
        return this switch
        {
            _ when this == Year(year) => prefix,
            _ when this == Quarter(year, quarter) => $"{prefix}-Q{quarter}",
            _ when this == Month(year, From.Month) => From.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            _ when From == To => Text(From),
            _ => Text(From) + RangeMark + Text(To),
        };
    }

    private static bool TryCalendar(string text, out Period period)
    {
        period = default;
        if (
            !CheckDigits.AreDigits(text[..4], 4)
            || !int.TryParse(text.AsSpan(0, 4), CultureInfo.InvariantCulture, out var year)
            || year < 1
        )
        {
            return false;
        }

        if (text.Length == 4)
        {
            period = Year(year);
            return true;
        }

        if (text[4] == '-' && text[5] == 'Q' && text[6] is >= '1' and <= '4')
        {
            period = Quarter(year, text[6] - '0');
            return true;
        }

        if (!TryDay(text + "-01", out var first))
        {
            return false;
        }

        period = Month(first.Year, first.Month);
        return true;
    }

    private static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static string Text(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    private static DateOnly LastOfMonth(DateOnly day) =>
        new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
