using Nsg.Countries;
using Nsg.Reporting.Charts;
using Nsg.Vocabulary;

namespace Nsg.Reporting.Tests;

public sealed class ChartMapTests
{
    [Fact]
    public void Standard_OfEveryStarterAccount_IsTold() =>
        CountryPacks
            .All.SelectMany(pack => pack.Chart.Select(account => (pack, account)))
            .Where(one => string.IsNullOrEmpty(ChartStandards.Of(one.pack, one.account)))
            .Select(one => $"{one.pack.Country} {one.account.Number} {one.account.EnglishName}")
            .ShouldBeEmpty();

    [Theory]
    [InlineData("NO", "1500", "1500")]
    [InlineData("SE", "1510", "15")]
    [InlineData("DK", "6481", "6480")]
    [InlineData("DK", "1010", "1010")]
    public void Standard_IsTheCountrysOwn(string country, string account, string code)
    {
        var pack = CountryPacks.Find(Country.Parse(country))!;
        ChartStandards.Of(pack, pack.Find(account)!).ShouldBe(code);
    }

    /// <summary>Every account has a counterpart of the same side, nearly all through a concept or a task.</summary>
    [Fact]
    public void Map_BetweenAnyTwoCountries_IsTotal()
    {
        foreach (var source in CountryPacks.All)
        {
            foreach (var target in CountryPacks.All)
            {
                var map = ChartMap.Of(source.Chart, source, target);
                map.Count.ShouldBe(source.Chart.Count);
                map.Where(one => one.Concept == "type")
                    .Select(one => $"{source.Country} {one.From.Number} {one.From.EnglishName} -> {one.To.EnglishName}")
                    .ShouldBeEmpty($"{source.Country} to {target.Country}");
            }
        }
    }

    [Theory]
    [InlineData("DK", "SE")]
    [InlineData("FI", "NO")]
    [InlineData("IS", "DK")]
    public void Map_OfTasks_GoesToTheAccountWithTheTask(string from, string to)
    {
        var (source, target) = (CountryPacks.Find(Country.Parse(from))!, CountryPacks.Find(Country.Parse(to))!);
        ChartMap
            .Of(source.Find(source.Roles.Receivables)!, source, target)
            .To.Number.ShouldBe(target.Roles.Receivables);
        ChartMap
            .Of(source.Find(source.Roles.Sales.DomesticGoods)!, source, target)
            .To.Number.ShouldBe(target.Roles.Sales.DomesticGoods);
    }
}
