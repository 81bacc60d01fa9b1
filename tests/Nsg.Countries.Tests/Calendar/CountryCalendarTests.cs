using Nsg.Vocabulary;
using Shouldly;
using Xunit;

namespace Nsg.Countries.Tests.Calendar;

/// <summary>Working days and due days, by the authorities' published calendars.</summary>
public sealed class CountryCalendarTests
{
    [Theory]
    [InlineData("IS", "two-months", "2021-12-31", "2022-02-07")]
    [InlineData("IS", "two-months", "2026-02-28", "2026-04-07")]
    [InlineData("IS", "month", "2026-01-31", "2026-02-16")]
    [InlineData("NO", "two-months", "2026-06-30", "2026-08-31")]
    [InlineData("NO", "two-months", "2026-02-28", "2026-04-10")]
    [InlineData("NO", "two-months", "2025-10-31", "2025-12-10")]
    [InlineData("NO", "two-months", "2025-12-31", "2026-02-10")]
    [InlineData("NO", "year", "2025-12-31", "2026-03-10")]
    [InlineData("SE", "month", "2026-06-30", "2026-08-17")]
    [InlineData("SE", "month", "2025-11-30", "2026-01-19")]
    [InlineData("SE", "quarter", "2026-03-31", "2026-05-12")]
    [InlineData("SE", "quarter", "2026-06-30", "2026-08-17")]
    [InlineData("SE", "year", "2025-12-31", "2026-02-26")]
    [InlineData("DK", "month", "2026-06-30", "2026-08-17")]
    [InlineData("DK", "month", "2026-01-31", "2026-02-25")]
    [InlineData("DK", "quarter", "2026-03-31", "2026-06-01")]
    [InlineData("DK", "half-year", "2025-12-31", "2026-03-02")]
    [InlineData("FI", "month", "2026-01-31", "2026-03-12")]
    [InlineData("FI", "quarter", "2026-03-31", "2026-05-12")]
    [InlineData("FI", "year", "2025-12-31", "2026-03-02")]
    public void VatReturn_OfAPeriod_IsDueOnTheNextWorkingDay(string country, string length, string end, string due) =>
        CountryPacks
            .Find(Country.Parse(country))!
            .Calendar.VatDue(length, DateOnly.Parse(end))
            .ShouldBe(DateOnly.Parse(due));

    [Fact]
    public void EveryReturn_OfTenYears_IsDueAsAnotherReckoningSays()
    {
        using var reader = new StreamReader(
            typeof(CountryCalendarTests).Assembly.GetManifestResourceStream("due-days")!
        );
        var rows = reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(row => row[0] != '#')
            .Select(row => row.Split(' '))
            .ToList();
        rows.Sum(row => row.Length - 3).ShouldBe(930);
        foreach (var row in rows)
        {
            var calendar = CountryPacks.Find(Country.Parse(row[0]))!.Calendar;
            var months = 12 / (row.Length - 3);
            Enumerable
                .Range(1, row.Length - 3)
                .Select(part =>
                    calendar
                        .VatDue(row[1], new DateOnly(int.Parse(row[2]), part * months, 1).AddMonths(1).AddDays(-1))!
                        .Value
                )
                .ShouldBe(row[3..].Select(DateOnly.Parse), string.Join(' ', row[..3]));
        }

        foreach (var code in new[] { "NO", "SE", "DK", "FI", "IS" })
        {
            CountryPacks
                .Find(Country.Parse(code))!
                .Calendar.VatPeriods.ShouldBe(
                    rows.Where(row => row[0] == code).Select(row => row[1]).Distinct(),
                    ignoreOrder: true
                );
        }
    }

    [Theory]
    [InlineData("SE", "2026-03-31", "2026-04-27")]
    [InlineData("DK", "2026-03-31", "2026-04-27")]
    [InlineData("FI", "2026-05-31", "2026-06-22")]
    public void ListOfEuSales_OfAPeriod_IsDueOnTheNextWorkingDay(string country, string end, string due) =>
        CountryPacks
            .Find(Country.Parse(country))!
            .Calendar.EcSalesDue(DateOnly.Parse(end))
            .ShouldBe(DateOnly.Parse(due));

    [Theory]
    [InlineData("NO", "2025-12-31", "2026-07-31")]
    [InlineData("SE", "2026-06-30", "2027-02-01")]
    [InlineData("DK", "2025-12-31", "2026-06-30")]
    [InlineData("FI", "2025-12-31", "2026-08-31")]
    [InlineData("IS", "2025-12-31", "2026-08-31")]
    public void AnnualAccounts_OfAYear_AreDue(string country, string end, string due) =>
        CountryPacks
            .Find(Country.Parse(country))!
            .Calendar.AccountsDue(DateOnly.Parse(end))
            .ShouldBe(DateOnly.Parse(due));

    [Theory]
    [InlineData("NO", "2026-05-17 2026-04-02 2026-04-03 2026-04-06 2026-05-14 2026-05-25 2026-12-25")]
    [InlineData("SE", "2026-06-19 2025-06-06 2026-01-06 2026-12-24 2026-12-31 2026-05-14")]
    [InlineData("DK", "2023-05-05 2026-06-05 2026-04-02 2026-05-25 2026-12-24")]
    [InlineData("FI", "2025-06-20 2024-12-06 2025-01-06 2025-05-29")]
    [InlineData("IS", "2026-04-23 2025-06-17 2025-08-04 2026-12-24")]
    public void Holiday_OnAWeekday_IsNoWorkingDay(string country, string days) =>
        days.Split(' ')
            .Select(DateOnly.Parse)
            .ShouldAllBe(day => !CountryPacks.Find(Country.Parse(country))!.Calendar.IsWorkingDay(day));

    [Theory]
    [InlineData("DK", "2024-04-26")]
    [InlineData("NO", "2026-12-24")]
    [InlineData("SE", "2026-05-25")]
    public void Weekday_ThatIsNoHolidayThere_IsAWorkingDay(string country, string day) =>
        CountryPacks.Find(Country.Parse(country))!.Calendar.IsWorkingDay(DateOnly.Parse(day)).ShouldBeTrue();

    [Fact]
    public void EveryReturn_OverTenYears_IsDueOnAWorkingDayWithinAWeekOfTheRule()
    {
        foreach (var code in new[] { "NO", "SE", "DK", "FI", "IS" })
        {
            var calendar = CountryPacks.Find(Country.Parse(code))!.Calendar;
            foreach (var length in calendar.VatPeriods)
            {
                DateOnly? before = null;
                for (
                    var end = new DateOnly(2020, 12, 31);
                    end.Year <= 2030;
                    end = end.AddDays(1).AddMonths(1).AddDays(-1)
                )
                {
                    var due = calendar.VatDue(length, end)!.Value;
                    calendar.IsWorkingDay(due).ShouldBeTrue($"{code} {due}");
                    due.ShouldBeGreaterThan(end);
                    (before is null || before <= due).ShouldBeTrue($"{code} {length} {end}");
                    before = due;
                }
            }
        }
    }
}
