namespace Nsg.Vocabulary.Tests;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2019", "2019-01-01", "2019-12-31")]
    [InlineData("2020-02", "2020-02-01", "2020-02-29")]
    [InlineData("2019-Q2", "2019-04-01", "2019-06-30")]
    [InlineData("2019-05-17", "2019-05-17", "2019-05-17")]
    [InlineData("2019-01-15..2019-03-02", "2019-01-15", "2019-03-02")]
    [InlineData("9999-12", "9999-12-01", "9999-12-31")]
    public void Period_InEveryForm_IsReadAndWrittenBack(string text, string from, string to)
    {
        var period = Period.Parse(text);

        period.From.ShouldBe(DateOnly.ParseExact(from, "yyyy-MM-dd"));
        period.To.ShouldBe(DateOnly.ParseExact(to, "yyyy-MM-dd"));
        period.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("0000")]
    [InlineData("2019-13")]
    [InlineData("2019-Q5")]
    [InlineData("2019-q1")]
    [InlineData("2019-02-29")]
    [InlineData("2019-03-02..2019-03-01")]
    [InlineData("2019-03-02--2019-03-04")]
    [InlineData("+201")]
    [InlineData(" 2019 ")]
    [InlineData("")]
    [InlineData(null)]
    public void Period_OtherText_IsRefused(string? text) => Period.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Period_EndBeforeStart_Throws() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Period(new(2019, 2, 1), new(2019, 1, 31)));

    [Fact]
    public void Period_Quarter_ContainsItsMonthsAndBothEnds()
    {
        var quarter = Period.Quarter(2019, 4);

        quarter.Months.ShouldBe([Period.Month(2019, 10), Period.Month(2019, 11), Period.Month(2019, 12)]);
        quarter.Contains(quarter.From).ShouldBeTrue();
        quarter.Contains(quarter.To).ShouldBeTrue();
        quarter.Contains(quarter.To.AddDays(1)).ShouldBeFalse();
        Period.Year(2019).Contains(quarter).ShouldBeTrue();
        quarter.Contains(Period.Year(2019)).ShouldBeFalse();
        quarter.Overlaps(Period.Parse("2019-12-31..2020-01-31")).ShouldBeTrue();
        quarter.Overlaps(Period.Year(2020)).ShouldBeFalse();
        Should.Throw<ArgumentOutOfRangeException>(() => Period.Quarter(2019, 5));
    }

    [Fact]
    public void Period_LastMonthOfTheCalendar_HasAnEnd() => Period.Month(9999, 12).Months.Count().ShouldBe(1);
}
