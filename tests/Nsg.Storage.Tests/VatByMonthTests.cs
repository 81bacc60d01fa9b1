namespace Nsg.Storage.Tests;

/// <summary>VAT by month out of kept sums.</summary>
public sealed class VatByMonthTests
{
    [Fact]
    public void Months_AreWhatTheSummariesOfTheirDaysComeTo()
    {
        using var books = RichBooks.Make();
        var months = books.Ask(one => one.VatByMonth(new DateOnly(2025, 1, 31), new DateOnly(2025, 12, 1)));
        months.Count(month => !month.Owed.IsZero).ShouldBeGreaterThan(0);
        foreach (var month in Enumerable.Range(1, 12).Select(number => new DateOnly(2025, number, 1)))
        {
            var sums = books.Ask(one => one.VatSummary(month, month.AddMonths(1).AddDays(-1)));
            months
                .Where(one => one.Month == month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture))
                .Sum(one => one.Owed.Amount)
                .ShouldBe(sums.Sum(sum => sum.Output.Amount - sum.Input.Amount));
        }
    }
}
