using System.Globalization;

namespace Nsg.Web.Books;

/// <summary>Financial years as pages offer them: those that were defined, else as the last defined one goes on, else
/// calendar years.</summary>
internal static class BooksYear
{
    private const int YearsMax = 10;

    /// <summary>The year that a day is in.</summary>
    /// <param name="defined">Years that were defined, oldest first.</param>
    /// <param name="day">The day.</param>
    internal static (DateOnly From, DateOnly To) Of(IReadOnlyList<(DateOnly From, DateOnly To)> defined, DateOnly day)
    {
        var known = defined.LastOrDefault(year => year.From <= day);
        if (day <= known.To)
        {
            return known;
        }

        if (known == default)
        {
            return (new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 12, 31));
        }

        var from = known.To.AddDays(1);
        while (from.AddYears(1) <= day)
        {
            from = from.AddYears(1);
        }

        return (from, from.AddYears(1).AddDays(-1));
    }

    /// <summary>The year that a day is in and the one before it.</summary>
    internal static IReadOnlyList<(DateOnly From, DateOnly To)> Latest(
        IReadOnlyList<(DateOnly From, DateOnly To)> defined,
        DateOnly day
    )
    {
        var year = Of(defined, day);
        return [year, Before(defined, year)];
    }

    /// <summary>The years from a day to another, the latest first; of many, the last ones.</summary>
    internal static IReadOnlyList<(DateOnly From, DateOnly To)> Between(
        IReadOnlyList<(DateOnly From, DateOnly To)> defined,
        DateOnly first,
        DateOnly last
    )
    {
        List<(DateOnly From, DateOnly To)> years = [Of(defined, last)];
        while (years.Count < YearsMax && years[^1].From > first)
        {
            years.Add(Before(defined, years[^1]));
        }

        return years;
    }

    /// <summary>What a year is called: 2025, or 2024/2025.</summary>
    internal static string Name((DateOnly From, DateOnly To) year) =>
        year.From.Year == year.To.Year
            ? year.To.Year.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{year.From.Year}/{year.To.Year}");

    private static (DateOnly From, DateOnly To) Before(
        IReadOnlyList<(DateOnly From, DateOnly To)> defined,
        (DateOnly From, DateOnly To) year
    )
    {
        var end = year.From.AddDays(-1);
        var before = defined.FirstOrDefault(one => one.To == end);
        return before == default ? (year.From.AddYears(-1), end) : before;
    }
}
