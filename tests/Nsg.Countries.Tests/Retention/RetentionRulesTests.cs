using System.Globalization;
using Nsg.Countries.Retention;

namespace Nsg.Countries.Tests.Retention;

public sealed class RetentionRulesTests
{
    // Each act's own words, worked out by hand: years ending on 31 December, on 30 June, and on a leap day.
    [Theory]
    [InlineData("NO", KeptMaterial.Books, "2025-12-31", "2031-01-01")]
    [InlineData("NO", KeptMaterial.Vouchers, "2025-06-30", "2030-07-01")]
    [InlineData("SE", KeptMaterial.Books, "2025-12-31", "2033-01-01")]
    [InlineData("SE", KeptMaterial.Vouchers, "2025-06-30", "2033-01-01")]
    [InlineData("DK", KeptMaterial.Vouchers, "2025-12-31", "2031-01-01")]
    [InlineData("DK", KeptMaterial.Books, "2024-02-29", "2029-03-01")]
    [InlineData("FI", KeptMaterial.Vouchers, "2025-06-30", "2032-01-01")]
    [InlineData("FI", KeptMaterial.Books, "2025-06-30", "2035-07-01")]
    [InlineData("FI", KeptMaterial.AnnualAccounts, "2025-12-31", "2036-01-01")]
    [InlineData("IS", KeptMaterial.Vouchers, "2025-12-31", "2033-01-01")]
    [InlineData("IS", KeptMaterial.AnnualAccounts, "2025-12-31", "2051-01-01")]
    public void EarliestDeletion_OfAYear_FollowsTheCountrysAct(
        string country,
        KeptMaterial material,
        string yearEnd,
        string expected
    )
    {
        var rule = PackTests.Pack(country).Retention.Of(material);
        rule.EarliestDeletion(Day(yearEnd)).ShouldBe(Day(expected));
        rule.Source.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void EarliestDeletion_AtTheEndOfTime_IsNever() =>
        PackTests.Pack("FI").Retention.Books.EarliestDeletion(DateOnly.MaxValue).ShouldBe(DateOnly.MaxValue);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
