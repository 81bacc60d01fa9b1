using FsCheck;
using FsCheck.Fluent;
using Nsg.Vocabulary;

namespace Nsg.Countries.Tests;

public sealed class VatRulesTests
{
    private static readonly DateOnly Day = new(2025, 6, 1);

    private static readonly string[] Categories = ["S", "Z", "E", "O", "AE", "K", "G", "L", "M", "B", "", "??"];

    /// <summary>Country, direction, area, kind, category and the code; every line is a supply that must be
    /// found.</summary>
    [Theory]
    [InlineData("DK", "Sale Domestic * Z", "S02")]
    [InlineData("DK", "Sale Domestic * E", "S81")]
    [InlineData("DK", "Sale Domestic * O", "S82")]
    [InlineData("DK", "Sale Domestic * AE", "SOB")]
    [InlineData("DK", "Sale Eu Goods K", "S21")]
    [InlineData("DK", "Sale Eu Goods AE", "S21")]
    [InlineData("DK", "Sale Eu Services AE", "S23")]
    [InlineData("DK", "Sale ThirdCountry Goods G", "S41")]
    [InlineData("DK", "Sale ThirdCountry Goods AE", "S41")]
    [InlineData("DK", "Sale ThirdCountry Services O", "S42")]
    [InlineData("DK", "Purchase Domestic * E", "K030")]
    [InlineData("DK", "Purchase Domestic * AE", "K660")]
    [InlineData("SE", "Sale Domestic * AE", "F41")]
    [InlineData("SE", "Sale Eu Goods K", "F35")]
    [InlineData("SE", "Sale Eu Services AE", "F39")]
    [InlineData("SE", "Sale ThirdCountry Goods G", "F36")]
    [InlineData("SE", "Sale ThirdCountry Services G", "F40")]
    [InlineData("SE", "Purchase Domestic Goods AE", "V23")]
    [InlineData("SE", "Purchase Domestic Services AE", "T24")]
    [InlineData("SE", "Purchase Domestic * O", "I0")]
    [InlineData("FI", "Sale Eu Goods K", "MEUT")]
    [InlineData("FI", "Sale Eu Services AE", "MEUP")]
    [InlineData("FI", "Sale ThirdCountry Goods G", "MVT")]
    [InlineData("FI", "Sale ThirdCountry Services AE", "MVP")]
    [InlineData("FI", "Purchase Domestic * AE", "OR")]
    [InlineData("NO", "Sale Domestic * Z", "5")]
    [InlineData("NO", "Sale Domestic * E", "6")]
    [InlineData("NO", "Sale Domestic * O", "6")]
    [InlineData("NO", "Sale Domestic * AE", "51")]
    [InlineData("NO", "Sale ThirdCountry Goods G", "52")]
    [InlineData("NO", "Sale ThirdCountry Services AE", "52")]
    [InlineData("NO", "Purchase Domestic * Z", "0")]
    [InlineData("NO", "Purchase Domestic * AE", "91")]
    [InlineData("IS", "Sale Domestic * Z", "U0")]
    [InlineData("IS", "Sale Domestic * E", "UE")]
    [InlineData("IS", "Sale ThirdCountry Goods G", "UV")]
    [InlineData("IS", "Sale ThirdCountry Services O", "UT")]
    [InlineData("IS", "Purchase Domestic * E", "I0")]
    [InlineData("DK", "Purchase Eu * E", "K030")]
    [InlineData("SE", "Purchase ThirdCountry * E", "I0")]
    [InlineData("FI", "Purchase Eu * E", "O0")]
    [InlineData("NO", "Purchase ThirdCountry * E", "0")]
    [InlineData("IS", "Purchase ThirdCountry * E", "I0")]
    public void DetermineVat_SupplyWithoutRate_FindsItsCode(string country, string supply, string code)
    {
        foreach (var query in Queries(supply))
        {
            PackTests
                .Pack(country)
                .DetermineVat(query)
                .ShouldBeOfType<VatDetermination.Found>(query.ToString())
                .Code.Code.ShouldBe(code);
        }
    }

    [Theory]
    [InlineData("DK", TradeArea.Eu, "K210", "K260")]
    [InlineData("DK", TradeArea.ThirdCountry, "K410", "K460")]
    [InlineData("SE", TradeArea.Eu, "V20", "T21")]
    [InlineData("SE", TradeArea.ThirdCountry, "V50", "T22")]
    [InlineData("FI", TradeArea.Eu, "OEUT", "OEUP")]
    [InlineData("FI", TradeArea.ThirdCountry, "OVT", "OVP")]
    [InlineData("NO", TradeArea.ThirdCountry, "81", "86")]
    [InlineData("IS", TradeArea.ThirdCountry, "IV", "IS1")]
    public void DetermineVat_PurchaseFromAbroad_IsFoundWhateverTheSellerWrites(
        string country,
        TradeArea area,
        string goods,
        string services
    )
    {
        foreach (var category in new[] { "K", "AE", "G", "O", "Z" })
        {
            foreach (var (kind, code) in new[] { (SupplyKind.Goods, goods), (SupplyKind.Services, services) })
            {
                var found = PackTests
                    .Pack(country)
                    .DetermineVat(new(TradeDirection.Purchase, area, kind, category, 0m, Day))
                    .ShouldBeOfType<VatDetermination.Found>();

                found.Code.Code.ShouldBe(code);
                found.Code.Mechanism.ShouldBe(code == "IV" ? VatMechanism.None : VatMechanism.SelfAssessed);
            }
        }
    }

    [Theory]
    [InlineData(
        "DK",
        "Purchase Eu * S",
        "25",
        "foreign VAT of 25 % is not deductible in DK: book it as cost, or reclaim it from the seller or its country"
    )]
    [InlineData(
        "NO",
        "Purchase ThirdCountry * S",
        null,
        "foreign VAT is not deductible in NO: book it as cost, or reclaim it from the seller or its country"
    )]
    [InlineData(
        "NO",
        "Purchase Eu * K",
        null,
        "NO is outside the EU VAT area, so the other party is in a third country, not in the EU"
    )]
    [InlineData(
        "SE",
        "Purchase Domestic * K",
        null,
        "category K is for supplies between countries, but both parties are in SE"
    )]
    [InlineData("FI", "Sale Eu Goods G", null, "category G is for export out of the EU, but the buyer is in the EU")]
    [InlineData(
        "FI",
        "Sale ThirdCountry Goods K",
        null,
        "category K is for supplies within the EU, but the buyer is outside it"
    )]
    [InlineData("DK", "Sale Domestic * Z", "25", "category Z carries no tax, but the document states a rate of 25 %")]
    [InlineData("IS", "Sale Domestic * AE", null, "no IS VAT code for a domestic sale with category AE")]
    [InlineData("DK", "Purchase Domestic * L", null, "no DK VAT code for a domestic purchase with category L")]
    public void DetermineVat_SupplyThatNoCodeFits_SaysWhy(string country, string supply, string? rate, string reason)
    {
        decimal? percent = rate is null ? null : decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture);
        foreach (var query in Queries(supply))
        {
            PackTests
                .Pack(country)
                .DetermineVat(query with { Rate = percent })
                .ShouldBe(new VatDetermination.NotFound(reason));
        }
    }

    [Fact]
    public void DetermineVat_SelfAssessedBeforeTheTableBegins_SaysWhy() =>
        PackTests
            .Pack("FI")
            .DetermineVat(new(TradeDirection.Purchase, TradeArea.Eu, SupplyKind.Services, "AE", null, new(1999, 1, 1)))
            .ShouldBe(new VatDetermination.NotFound("the FI table holds no rate for 1999-01-01"));

    [Fact]
    public void DetermineVat_AnyQuery_HasOneAnswerOrAReason()
    {
        var queries =
            from country in Gen.Elements(Country.Nordic.ToArray())
            from direction in Gen.Elements(Enum.GetValues<TradeDirection>())
            from area in Gen.Elements(Enum.GetValues<TradeArea>())
            from kind in Gen.Elements(Enum.GetValues<SupplyKind>())
            from category in Gen.Elements(Categories)
            from rate in Gen.Elements<decimal?>(
                null,
                0m,
                6m,
                10m,
                11m,
                11.11m,
                12m,
                13.5m,
                14m,
                15m,
                24m,
                25m,
                25.5m,
                -1m,
                1000m
            )
            from day in Gen.Choose(0, DateOnly.MaxValue.DayNumber)
            select (
                Country: country,
                Query: new VatQuery(direction, area, kind, category, rate, DateOnly.FromDayNumber(day))
            );

        Prop.ForAll(
                queries.ToArbitrary(),
                sample =>
                {
                    var pack = CountryPacks.Find(sample.Country)!;
                    var answer = pack.DetermineVat(sample.Query);
                    return answer == pack.DetermineVat(sample.Query)
                        && answer switch
                        {
                            VatDetermination.Found found => Keeps(found, sample.Query),
                            VatDetermination.NotFound notFound => notFound.Reason.Length > 10,
                            _ => false,
                        };
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }

    [Theory]
    [InlineData("DK", "DK", "2025-01-01", TradeArea.Domestic)]
    [InlineData("DK", "SE", "2025-01-01", TradeArea.Eu)]
    [InlineData("DK", "NO", "2025-01-01", TradeArea.ThirdCountry)]
    [InlineData("NO", "SE", "2025-01-01", TradeArea.ThirdCountry)]
    [InlineData("IS", "NO", "2025-01-01", TradeArea.ThirdCountry)]
    [InlineData("NO", "NO", "2025-01-01", TradeArea.Domestic)]
    [InlineData("FI", "AX", "2025-01-01", TradeArea.ThirdCountry)]
    [InlineData("SE", "GB", "2020-12-31", TradeArea.Eu)]
    [InlineData("SE", "GB", "2021-01-01", TradeArea.ThirdCountry)]
    public void Of_TwoCountries_GivesTheTradeArea(string company, string other, string day, TradeArea area) =>
        TradeAreas
            .Of(Country.Parse(company), Country.Parse(other), DateOnly.ParseExact(day, "yyyy-MM-dd", null))
            .ShouldBe(area);

    /// <summary>What a found answer must agree with: the query that it answers.</summary>
    private static bool Keeps(VatDetermination.Found found, VatQuery query) =>
        found.Code.Direction == query.Direction
        && found.Code.Answers(query.Area, query.Category)
        && found.Code.Kinds.Contains(query.Kind)
        && found.Code.Mechanism switch
        {
            VatMechanism.None => found.Rate == 0m,
            VatMechanism.Charged => found.Rate == query.Rate && found.Rate == found.Code.RateOn(query.TaxDate),
            _ => found.Rate == found.Code.RateOn(query.TaxDate),
        };

    /// <summary>Queries of a line such as <c>Sale Domestic * Z</c>, where <c>*</c> stands for goods and
    /// services.</summary>
    private static IEnumerable<VatQuery> Queries(string supply)
    {
        var words = supply.Split(' ');
        SupplyKind[] kinds =
            words[2] == "*" ? [SupplyKind.Goods, SupplyKind.Services] : [Enum.Parse<SupplyKind>(words[2])];
        return kinds.Select(kind => new VatQuery(
            Enum.Parse<TradeDirection>(words[0]),
            Enum.Parse<TradeArea>(words[1]),
            kind,
            words[3],
            null,
            Day
        ));
    }
}
