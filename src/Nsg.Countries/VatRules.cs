using System.Globalization;
using Nsg.Vocabulary;

namespace Nsg.Countries;

/// <summary>Finds the VAT code for a supply from a country's table.</summary>
internal static class VatRules
{
    private const string StandardCategory = "S";

    private static readonly string[] BetweenCountries = ["K", "G"];

    internal static VatDetermination Determine(CountryPack pack, VatQuery query)
    {
        var fitting = pack.VatCodes.Where(code => Fits(code, query)).ToList();
        foreach (var code in fitting)
        {
            if (RateOf(code, query) is { } rate)
            {
                return new VatDetermination.Found(code, rate);
            }
        }

        return new VatDetermination.NotFound(
            fitting.Count == 0 ? WhyNoCode(pack, query) : WhyNoRate(pack, fitting, query)
        );
    }

    private static bool Fits(VatCode code, VatQuery query) =>
        code.Direction == query.Direction
        && code.Kinds.Contains(query.Kind)
        && code.Answers(query.Area, query.Category);

    /// <summary>
    /// A charged rate must be the document's; a self-assessed one is the table's, since the document carries none.
    /// A document that states a rate beside a category without tax contradicts itself.
    /// </summary>
    private static decimal? RateOf(VatCode code, VatQuery query) =>
        code.Mechanism switch
        {
            VatMechanism.None => query.Rate is null or 0m ? 0m : null,
            VatMechanism.SelfAssessed => query.Rate is null or 0m ? code.RateOn(query.TaxDate) : null,
            _ => code.RateOn(query.TaxDate) is { } rate && rate == query.Rate ? rate : null,
        };

    private static string WhyNoCode(CountryPack pack, VatQuery query) =>
        query switch
        {
            { Area: TradeArea.Eu } when !pack.Country.IsInEuVatArea(query.TaxDate) =>
                $"{pack.Country} is outside the EU VAT area, so the other party is in a third country, not in the EU",
            { Direction: TradeDirection.Purchase, Area: not TradeArea.Domestic, Category: StandardCategory } =>
                $"foreign VAT{Percent(query.Rate)} is not deductible in {pack.Country}: "
                    + "book it as cost, or reclaim it from the seller or its country",
            { Area: TradeArea.Domestic } when BetweenCountries.Contains(query.Category) =>
                $"category {query.Category} is for supplies between countries, but both parties are in {pack.Country}",
            { Direction: TradeDirection.Sale, Area: TradeArea.Eu, Category: "G" } =>
                "category G is for export out of the EU, but the buyer is in the EU",
            { Direction: TradeDirection.Sale, Area: TradeArea.ThirdCountry, Category: "K" } =>
                "category K is for supplies within the EU, but the buyer is outside it",
            _ => $"no {pack.Country} VAT code for a {Words(query)} with category {query.Category}",
        };

    private static string WhyNoRate(CountryPack pack, List<VatCode> fitting, VatQuery query)
    {
        var day = query.TaxDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (fitting.All(code => code.Mechanism != VatMechanism.Charged))
        {
            return query.Rate is null or 0m
                ? $"the {pack.Country} table holds no rate for {day}"
                : $"category {query.Category} carries no tax, but the document states a rate{Percent(query.Rate)}";
        }

        if (query.Rate is null)
        {
            return $"category {query.Category} needs a rate and the document states none";
        }

        var other = fitting.SelectMany(code => code.Rates).FirstOrDefault(rate => rate.Percent == query.Rate);
        return other is null
            ? $"{Number(query.Rate.Value)} % is not a {pack.Country} VAT rate on {day}"
            : $"{Number(query.Rate.Value)} % is not a {pack.Country} VAT rate on {day}, only {Days(other)}";
    }

    private static string Days(DatedRate rate) =>
        rate.To is { } to ? $"from {rate.From:yyyy-MM-dd} to {to:yyyy-MM-dd}" : $"from {rate.From:yyyy-MM-dd}";

    private static string Percent(decimal? rate) => rate is { } value ? $" of {Number(value)} %" : "";

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Words(VatQuery query) =>
        $"{(query.Area, query.Kind) switch
        {
            (TradeArea.Domestic, _) => "domestic",
            (TradeArea.Eu, SupplyKind.Goods) => "EU goods",
            (TradeArea.Eu, _) => "EU services",
            (_, SupplyKind.Goods) => "non-EU goods",
            _ => "non-EU services",
        }} {(query.Direction == TradeDirection.Sale ? "sale" : "purchase")}";
}
