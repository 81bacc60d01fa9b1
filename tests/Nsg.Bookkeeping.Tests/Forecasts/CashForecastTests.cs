using Nsg.Bookkeeping.Forecasts;

namespace Nsg.Bookkeeping.Tests.Forecasts;

/// <summary>Cash ahead.</summary>
public sealed class CashForecastTests
{
    private static readonly DateOnly Today = new(2025, 3, 20);

    [Fact]
    public void Forecast_OfDueItems_MovesCashInTheirWeeks()
    {
        var points = CashForecast.Of(
            Today,
            100m,
            [(new(2025, 1, 1), 30m), (new(2025, 3, 28), -50m), (new(2025, 12, 1), 9m)],
            0m,
            3
        );
        points.Select(point => point.Cash).ShouldBe([130m, 80m, 80m]);
        points[1].Out.ShouldBe(50m);
        points[0].Day.ShouldBe(new DateOnly(2025, 3, 27));
    }

    [Fact]
    public void Forecast_OfSteadyCosts_ChargesThemFromTheNextMonth() =>
        CashForecast
            .Of(Today, 100m, [], 10m, 12)
            .Select(point => point.Cash)
            .ShouldBe([100m, 100m, 100m, 100m, 100m, 90m, 90m, 90m, 90m, 90m, 80m, 80m]);

    [Fact]
    public void SteadyCost_OfAccounts_CountsThoseOfEveryMonthThatAreAlike() =>
        CashForecast
            .SteadyCost([
                [9m, 10m, 10m, 10m, 10m, 10m, 16m],
                [1m, 1m, 1m, 1m, 1m, 3m],
                [5m, 0m, 5m, 5m, 5m, 5m],
                [5m, 5m],
            ])
            .ShouldBe(11m);
}
