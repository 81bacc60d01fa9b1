namespace Nsg.Countries;

/// <summary>Finds the VAT code for a supply from a country's table.</summary>
internal static class VatRules
{
    internal static VatDetermination Determine(CountryPack pack, VatQuery query)
    {
        var fitting = pack.VatCodes.Where(code => Fits(code, query)).ToList();
        if (fitting.Count == 0)
        {
            return new VatDetermination.NotFound(
                $"no {pack.Country} VAT code for a {Words(query)} with category {query.Category}");
        }

        foreach (var code in fitting)
        {
            if (RateOf(code, query) is { } rate)
            {
                return new VatDetermination.Found(code, rate);
            }
        }

        return new VatDetermination.NotFound(
            $"{query.Rate?.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) ?? "no rate"} % is not a {pack.Country} VAT rate on {query.TaxDate:yyyy-MM-dd}");
    }

    private static bool Fits(VatCode code, VatQuery query) =>
        code.Direction == query.Direction
        && code.Areas.Contains(query.Area)
        && code.Kinds.Contains(query.Kind)
        && code.Categories.Contains(query.Category);

    /// <summary>A charged rate must be the document's; a self-assessed one is the table's, since the document carries none.</summary>
    private static decimal? RateOf(VatCode code, VatQuery query) => code.Mechanism switch
    {
        VatMechanism.None => 0m,
        VatMechanism.SelfAssessed => code.RateOn(query.TaxDate),
        _ => code.RateOn(query.TaxDate) is { } rate && rate == query.Rate ? rate : null,
    };

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
