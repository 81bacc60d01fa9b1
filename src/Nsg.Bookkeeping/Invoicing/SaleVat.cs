using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Invoicing;

/// <summary>The VAT category and rate of a line that is sold, by the country's table of codes.</summary>
internal static class SaleVat
{
    /// <summary>Not subject to VAT.</summary>
    internal const string Outside = "O";

    private const string Standard = "S";
    private const string Exempt = "E";

    /// <summary>What such a sale usually is: taxed at home; across a border the buyer's tax for services, and for goods
    /// a supply within the EU or an export.</summary>
    private static readonly Dictionary<(TradeArea Area, SupplyKind Kind), string[]> Usual = new()
    {
        [(TradeArea.Domestic, SupplyKind.Goods)] = [Standard],
        [(TradeArea.Domestic, SupplyKind.Services)] = [Standard],
        [(TradeArea.Eu, SupplyKind.Goods)] = ["K"],
        [(TradeArea.Eu, SupplyKind.Services)] = ["AE"],
        [(TradeArea.ThirdCountry, SupplyKind.Goods)] = ["G"],
        [(TradeArea.ThirdCountry, SupplyKind.Services)] = [Outside, "AE", "G"],
    };

    /// <summary>The category, or why there is none.</summary>
    /// <param name="company">The seller.</param>
    /// <param name="buyer">The buyer's.</param>
    /// <param name="line">The line.</param>
    /// <param name="taxDate">The day that decides the rate.</param>
    /// <param name="avoidsOutside">Whether a line that does not say its category is to be inside VAT, if it can be.</param>
    internal static (VatCategory? Vat, string? Fault) Of(
        CompanyProfile company,
        Country buyer,
        WantedLine line,
        DateOnly taxDate,
        bool avoidsOutside
    )
    {
        var pack = company.Pack;
        var area = TradeAreas.Of(pack.Country, buyer, taxDate);
        string[] categories =
            line.VatCategory is { } stated ? [stated]
            : company.IsOutsideVat ? [Outside, Exempt]
            : [.. Usual[(area, line.Kind)].Where(one => !avoidsOutside || one != Outside)];
        (VatCategory Vat, bool IsForAbroad)? found = null;
        string? fault = null;
        foreach (var category in categories)
        {
            var rate = line.VatRate ?? HighestRate(pack, area, line.Kind, category, taxDate);
            switch (pack.DetermineVat(new VatQuery(TradeDirection.Sale, area, line.Kind, category, rate, taxDate)))
            {
                // A code that the country has for such sales alone goes before one that takes sales at home as well.
                case VatDetermination.Found({ } code, _):
                    var isForAbroad = !code.Areas.Contains(TradeArea.Domestic);
                    found =
                        found is null || (isForAbroad && !found.Value.IsForAbroad)
                            ? (new VatCategory(category, category == Outside ? null : rate ?? 0m), isForAbroad)
                            : found;
                    break;
                case VatDetermination.NotFound(var reason):
                    fault ??= reason;
                    break;
            }
        }

        return found is { Vat: var vat } ? (vat, null) : (null, fault);
    }

    private static decimal? HighestRate(
        CountryPack pack,
        TradeArea area,
        SupplyKind kind,
        string category,
        DateOnly day
    ) =>
        pack
            .VatCodes.Where(code =>
                code.Direction == TradeDirection.Sale
                && code.Mechanism == VatMechanism.Charged
                && code.Areas.Contains(area)
                && code.Kinds.Contains(kind)
                && code.Categories.Contains(category)
            )
            .Max(code => code.RateOn(day));
}
