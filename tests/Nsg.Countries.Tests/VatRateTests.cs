using System.Globalization;
using Nsg.Vocabulary;

namespace Nsg.Countries.Tests;

public sealed class VatRateTests
{
    [Theory]
    [InlineData("NO", "2019-06-01", "25", "3", "1")]
    [InlineData("NO", "2019-06-01", "15", "31", "11")]
    [InlineData("NO", "2019-06-01", "11.11", "32", "12")]
    [InlineData("NO", "2020-03-31", "12", "33", "13")]
    [InlineData("NO", "2020-04-01", "6", "33", "13")]
    [InlineData("NO", "2021-09-30", "6", "33", "13")]
    [InlineData("NO", "2021-10-01", "12", "33", "13")]
    [InlineData("NO", "2017-12-31", "10", "33", "13")]
    [InlineData("NO", "2015-12-31", "8", "33", "13")]
    [InlineData("SE", "2026-03-31", "12", "U12", "I12")]
    [InlineData("SE", "2026-04-01", "12", "U12", "I12")]
    [InlineData("SE", "2026-04-01", "6", "U6", "I6")]
    [InlineData("SE", "2024-01-01", "25", "U25", "I25")]
    [InlineData("DK", "2019-01-01", "25", "S01", "K010")]
    [InlineData("FI", "2024-08-31", "24", "M1", "O1")]
    [InlineData("FI", "2024-09-01", "25.5", "M1", "O1")]
    [InlineData("FI", "2025-12-31", "14", "M2", "O2")]
    [InlineData("FI", "2026-01-01", "13.5", "M2", "O2")]
    [InlineData("FI", "2026-01-01", "10", "M3", "O3")]
    [InlineData("FI", "2012-12-31", "23", "M1", "O1")]
    [InlineData("FI", "2013-01-01", "24", "M1", "O1")]
    [InlineData("IS", "2009-12-31", "24.5", "U1", "I1")]
    [InlineData("IS", "2014-12-31", "25.5", "U1", "I1")]
    [InlineData("IS", "2014-12-31", "7", "U2", "I2")]
    [InlineData("IS", "2015-01-01", "24", "U1", "I1")]
    [InlineData("IS", "2015-01-01", "11", "U2", "I2")]
    public void DetermineVat_DomesticRateInForce_IsFound(
        string country,
        string day,
        string rate,
        string sale,
        string purchase
    )
    {
        var percent = decimal.Parse(rate, CultureInfo.InvariantCulture);
        foreach (var (direction, code) in new[] { (TradeDirection.Sale, sale), (TradeDirection.Purchase, purchase) })
        {
            var found = Domestic(country, direction, day, percent).ShouldBeOfType<VatDetermination.Found>();
            found.Code.Code.ShouldBe(code);
            found.Rate.ShouldBe(percent);
        }
    }

    [Theory]
    [InlineData(
        "NO",
        "2020-04-01",
        "12",
        "12 % is not a NO VAT rate on 2020-04-01, only from 2018-01-01 to 2020-03-31"
    )]
    [InlineData("NO", "2021-10-01", "6", "6 % is not a NO VAT rate on 2021-10-01, only from 2020-04-01 to 2021-09-30")]
    [InlineData("DK", "2019-01-01", "12", "12 % is not a DK VAT rate on 2019-01-01")]
    [InlineData("FI", "2024-08-31", "25.5", "25.5 % is not a FI VAT rate on 2024-08-31, only from 2024-09-01")]
    [InlineData(
        "FI",
        "2024-09-01",
        "24",
        "24 % is not a FI VAT rate on 2024-09-01, only from 2013-01-01 to 2024-08-31"
    )]
    [InlineData(
        "FI",
        "2026-01-01",
        "14",
        "14 % is not a FI VAT rate on 2026-01-01, only from 2013-01-01 to 2025-12-31"
    )]
    [InlineData("FI", "2025-12-31", "13.5", "13.5 % is not a FI VAT rate on 2025-12-31, only from 2026-01-01")]
    [InlineData(
        "IS",
        "2015-01-01",
        "25.5",
        "25.5 % is not a IS VAT rate on 2015-01-01, only from 2010-01-01 to 2014-12-31"
    )]
    [InlineData("SE", "2024-01-01", "0", "0 % is not a SE VAT rate on 2024-01-01")]
    [InlineData("SE", "2024-01-01", null, "category S needs a rate and the document states none")]
    public void DetermineVat_DomesticRateNotInForce_SaysWhy(string country, string day, string? rate, string reason)
    {
        decimal? percent = rate is null ? null : decimal.Parse(rate, CultureInfo.InvariantCulture);

        Domestic(country, TradeDirection.Purchase, day, percent).ShouldBe(new VatDetermination.NotFound(reason));
    }

    [Theory]
    [InlineData("FI", "2024-08-31", "24")]
    [InlineData("FI", "2024-09-01", "25.5")]
    [InlineData("NO", "2024-09-01", "25")]
    [InlineData("IS", "2014-12-31", "25.5")]
    public void DetermineVat_ServicesFromAbroad_AreSelfAssessedAtTheRateOfTheDay(
        string country,
        string day,
        string rate
    )
    {
        var found = PackTests
            .Pack(country)
            .DetermineVat(new(TradeDirection.Purchase, TradeArea.ThirdCountry, SupplyKind.Services, "AE", 0m, Day(day)))
            .ShouldBeOfType<VatDetermination.Found>();

        found.Rate.ShouldBe(decimal.Parse(rate, CultureInfo.InvariantCulture));
        found.Code.Mechanism.ShouldBe(VatMechanism.SelfAssessed);
        found.Code.OutputAccount.ShouldNotBeNull();
        found.Code.InputAccount.ShouldNotBeNull();
    }

    private static VatDetermination Domestic(string country, TradeDirection direction, string day, decimal? rate) =>
        PackTests.Pack(country).DetermineVat(new(direction, TradeArea.Domestic, SupplyKind.Goods, "S", rate, Day(day)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
