using System.Globalization;
using Nsg.Vocabulary;

namespace Nsg.Reporting.Language;

/// <summary>How long a reporting period is.</summary>
public enum PeriodLength
{
    /// <summary>A month.</summary>
    Month,

    /// <summary>Two months.</summary>
    TwoMonths,

    /// <summary>A quarter.</summary>
    Quarter,

    /// <summary>Half a year.</summary>
    HalfYear,

    /// <summary>A year.</summary>
    Year,
}

/// <summary>A reporting period: a part of a calendar year, or a financial year.</summary>
/// <param name="Length">How long.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public sealed record ReportPeriod(PeriodLength Length, DateOnly From, DateOnly To)
{
    /// <summary><c>2019</c>, <c>2019-H1</c>, <c>2019-Q1</c>, <c>2019-T1</c> (two months) or <c>2019-01</c>; a year of
    /// other days <c>2018-07-01/2019-06-30</c>.</summary>
    public override string ToString() =>
        Length switch
        {
            PeriodLength.Year
                when From is { Month: 1, Day: 1 } && To is { Month: 12, Day: 31 } && From.Year == To.Year =>
                From.ToString("yyyy", CultureInfo.InvariantCulture),
            PeriodLength.Year =>
                $"{From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}/{To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
            PeriodLength.Month => From.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"{From.Year:0000}-{Mark(Length)}{((From.Month - 1) / Months(Length)) + 1}"
            ),
        };

    /// <summary>Whether two periods share a day.</summary>
    public bool Overlaps(ReportPeriod other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return From <= other.To && other.From <= To;
    }

    /// <summary>The period of the same length before this one.</summary>
    public ReportPeriod Prior() =>
        Length == PeriodLength.Year ? LastYear() : Of(Length, From.AddMonths(-Months(Length)));

    /// <summary>The same period a year earlier.</summary>
    public ReportPeriod LastYear() =>
        Length == PeriodLength.Year
            ? new ReportPeriod(Length, From.AddYears(-1), From.AddDays(-1))
            : Of(Length, From.AddYears(-1));

    /// <summary>The calendar period of a length that a day lies in.</summary>
    public static ReportPeriod Of(PeriodLength length, DateOnly day)
    {
        var months = Months(length);
        var first = new DateOnly(day.Year, ((day.Month - 1) / months * months) + 1, 1);
        return new ReportPeriod(length, first, first.AddMonths(months).AddDays(-1));
    }

    /// <summary>The period of two days: a calendar period where they are one, else a financial year.</summary>
    public static ReportPeriod Spanning(DateOnly from, DateOnly to)
    {
        foreach (var length in Enum.GetValues<PeriodLength>())
        {
            if (Of(length, from) is var period && period.From == from && period.To == to)
            {
                return period;
            }
        }

        return new ReportPeriod(PeriodLength.Year, from, to);
    }

    /// <summary>Reads the text of a period.</summary>
    public static bool TryParse(string? text, out ReportPeriod period)
    {
        period = new ReportPeriod(PeriodLength.Year, default, default);
        if (
            text is null
            || text.Length < 4
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !Bounds.Hold(year)
        )
        {
            return false;
        }

        if (text.Split('/') is [var first, var last])
        {
            return Days(first, last, ref period);
        }

        var found = Named(text, year);
        period = found ?? period;
        return found is not null;
    }

    /// <summary>A length by the name that calendars call it by, as <c>two-months</c>.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static PeriodLength LengthOf(string name) =>
        name switch
        {
            "month" or "large-month" => PeriodLength.Month,
            "two-months" => PeriodLength.TwoMonths,
            "quarter" => PeriodLength.Quarter,
            "half-year" => PeriodLength.HalfYear,
            "year" or "primary-year" => PeriodLength.Year,
            _ => throw new ArgumentException($"'{name}' is no length of a period", nameof(name)),
        };

    /// <summary>The name of a length, as definitions and calendars write it.</summary>
    public static string NameOf(PeriodLength length) =>
        length switch
        {
            PeriodLength.TwoMonths => "two-months",
            PeriodLength.HalfYear => "half-year",
            _ => length.ToString().ToLowerInvariant(),
        };

    /// <summary>Months of a length.</summary>
    public static int Months(PeriodLength length) =>
        length switch
        {
            PeriodLength.Month => 1,
            PeriodLength.TwoMonths => 2,
            PeriodLength.Quarter => 3,
            PeriodLength.HalfYear => 6,
            _ => 12,
        };

    private static ReportPeriod? Named(string text, int year)
    {
        if (text.Length == 4)
        {
            return Of(PeriodLength.Year, new DateOnly(year, 1, 1));
        }

        var length =
            text[4] != '-' || text.Length != 7
                ? (PeriodLength?)null
                : text[5] switch
                {
                    'T' => PeriodLength.TwoMonths,
                    'Q' => PeriodLength.Quarter,
                    'H' => PeriodLength.HalfYear,
                    _ => PeriodLength.Month,
                };
        var isNumber = int.TryParse(
            text.AsSpan(length is null or PeriodLength.Month ? Math.Min(5, text.Length) : 6),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        );
        return length is { } one && isNumber && number >= 1 && number <= 12 / Months(one)
            ? Of(one, new DateOnly(year, ((number - 1) * Months(one)) + 1, 1))
            : null;
    }

    private static bool Days(string first, string last, ref ReportPeriod period)
    {
        if (
            !DateOnly.TryParseExact(
                first,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var from
            )
            || !DateOnly.TryParseExact(
                last,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var to
            )
            || !Bounds.Hold(to)
            || to < from
            || to > from.AddMonths(18)
        )
        {
            return false;
        }

        period = new ReportPeriod(PeriodLength.Year, from, to);
        return true;
    }

    private static char Mark(PeriodLength length) =>
        length switch
        {
            PeriodLength.TwoMonths => 'T',
            PeriodLength.Quarter => 'Q',
            _ => 'H',
        };
}
