namespace Nsg.Reporting.Trade;

/// <summary>
/// Goods that crossed a border within the EU (Intrastat, Regulation (EU) 2019/2152), by commodity code and countries.
/// Whether a supplementary unit is asked for,
/// the authority's commodity table says; it is not held here.
/// </summary>
/// <param name="Flow"><c>dispatch</c> or <c>arrival</c>.</param>
/// <param name="Commodity">Code of the Combined Nomenclature, eight digits, or as much of it as the documents say;
/// null where they say none.</param>
/// <param name="Partner">Country that the goods went to or came from, or null.</param>
/// <param name="Origin">Country of origin (BT-159), or null.</param>
/// <param name="PartnerVat">VAT number of the buyer of a dispatch, or null.</param>
/// <param name="Value">Value in whole units of the company's currency; negative where goods went back.</param>
/// <param name="NetMass">Kilograms, or null where not every line says.</param>
/// <param name="Lines">Document lines that it is made of.</param>
public sealed record GoodsRow(
    string Flow,
    string? Commodity,
    string? Partner,
    string? Origin,
    string? PartnerVat,
    decimal Value,
    decimal? NetMass,
    int Lines
)
{
    /// <summary>A dispatch.</summary>
    public const string Dispatch = "dispatch";

    /// <summary>An arrival.</summary>
    public const string Arrival = "arrival";

    private const int CommodityDigits = 8;

    /// <summary>Whether code, country and weight are known.</summary>
    public bool IsComplete => HasCommodity && Partner is not null && NetMass is not null;

    internal bool HasCommodity => Commodity?.Length == CommodityDigits;

    /// <summary>Rows of one kind together, values in whole units.</summary>
    public static IReadOnlyList<GoodsRow> Sum(IEnumerable<GoodsRow> rows) =>
        [
            .. rows.GroupBy(row => (row.Flow, row.Commodity, row.Partner, row.Origin, row.PartnerVat))
                .Select(group => new GoodsRow(
                    group.Key.Flow,
                    group.Key.Commodity,
                    group.Key.Partner,
                    group.Key.Origin,
                    group.Key.PartnerVat,
                    decimal.Round(group.Sum(row => row.Value), MidpointRounding.AwayFromZero),
                    group.All(row => row.NetMass is not null) ? group.Sum(row => row.NetMass) : null,
                    group.Sum(row => row.Lines)
                ))
                .OrderByDescending(row => row.Flow, StringComparer.Ordinal)
                .ThenBy(row => row.Commodity is null)
                .ThenBy(row => row.Commodity, StringComparer.Ordinal)
                .ThenBy(row => row.Partner, StringComparer.Ordinal)
                .ThenBy(row => row.Origin, StringComparer.Ordinal)
                .ThenBy(row => row.PartnerVat, StringComparer.Ordinal),
        ];
}
