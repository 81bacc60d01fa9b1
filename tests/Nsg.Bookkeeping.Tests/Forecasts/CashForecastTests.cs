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
            [
                new(new(2025, 1, 1), 30m, CashCause.Customers),
                new(new(2025, 3, 28), -50m, CashCause.Suppliers),
                new(new(2025, 3, 28), -7m, CashCause.Vat),
                new(new(2025, 12, 1), 9m, CashCause.Customers),
            ],
            0m,
            3
        );
        points.Select(point => point.Cash).ShouldBe([130m, 73m, 73m]);
        (points[1].Of(CashCause.Suppliers), points[1].Of(CashCause.Vat), points[1].Of(CashCause.Customers)).ShouldBe(
            (-50m, -7m, 0m)
        );
        points[0].Day.ShouldBe(new DateOnly(2025, 3, 27));
    }

    [Fact]
    public void Forecast_OfWhatIsDueOnTheLastDayOfAWeek_IsInThatWeek() =>
        CashForecast
            .Of(Today, 100m, [new(new(2025, 3, 27), 30m, CashCause.Customers)], 0m, 2)
            .Select(point => point.Cash)
            .ShouldBe([130m, 130m]);

    [Fact]
    public void Forecast_OfSteadyCosts_ChargesThemFromTheNextMonth() =>
        CashForecast
            .Of(Today, 100m, [], 10m, 12)
            .Select(point => point.Cash)
            .ShouldBe([100m, 100m, 100m, 100m, 100m, 90m, 90m, 90m, 90m, 90m, 80m, 80m]);

    [Fact]
    public void SteadyCost_OfAnAccount_IsTheMiddleOfMonthsThatNearlyAllHaveIt()
    {
        CashForecast.SteadyCost([99m, 10m, 10m, 10m, 12m, 10m, 900m]).ShouldBe(10m);
        CashForecast.SteadyCost([5m, 0m, 6m, 5m, 6m, 5m]).ShouldBe(5m);
        CashForecast.SteadyCost([5m, 0m, 5m, 5m, 0m, 5m]).ShouldBe(0m);
        CashForecast.SteadyCost([5m, 5m]).ShouldBe(0m);
    }

    [Fact]
    public void UnpaidVat_IsOfTheNewestTerms()
    {
        UnpaidVat.Of(300m, [100m, 200m, 500m]).ShouldBe([100m, 200m]);
        UnpaidVat.Of(250m, [100m, 200m, 500m]).ShouldBe([100m, 150m]);
        UnpaidVat.Of(304m, [100m, 200m, 500m]).ShouldBe([100m, 200m]);
        UnpaidVat.Of(0m, [100m]).ShouldBeEmpty();
    }

    [Fact]
    public void UnpaidVat_WithATermThatComesBack_LeavesMoreForTheOthers()
    {
        UnpaidVat.Of(150m, [-50m, 200m, 70m]).ShouldBe([-50m, 200m]);
        UnpaidVat.Of(-80m, [-30m, -200m]).ShouldBe([-30m, -50m]);
        UnpaidVat.Of(220m, [-50m, 200m, 70m]).ShouldBe([-50m, 200m, 70m]);
        UnpaidVat.Of(150m, [100m, 120m, -70m]).ShouldBe([100m, 120m, -70m]);
    }

    [Fact]
    public void UnpaidVat_OlderThanAllTerms_IsOfTheOldest() => UnpaidVat.Of(500m, [100m, 200m]).ShouldBe([100m, 400m]);
}
