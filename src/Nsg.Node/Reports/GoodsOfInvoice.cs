using System.Globalization;
using Nsg.Documents.Model;
using Nsg.Reporting.Trade;
using Nsg.Reporting.Vat;
using Nsg.Vocabulary;

namespace Nsg.Node.Reports;

/// <summary>What an invoice says of goods that crossed a border within the EU.</summary>
internal static class GoodsOfInvoice
{
    private const int HarmonisedDigits = 6;
    private const int CommodityDigits = 8;

    /// <summary>List identifiers (UNTDID 7143, and what is written in its place) of the Harmonised System and the
    /// Combined Nomenclature.</summary>
    private static readonly string[] CommodityLists = ["HS", "CN", "CN8", "TARIC", "CV"];

    private static readonly string[] WeightNames =
    [
        "net weight",
        "netweight",
        "net mass",
        "netmass",
        "nettovikt",
        "nettovægt",
        "nettopaino",
        "nettovekt",
        "nettóþyngd",
    ];

    /// <summary>Kilograms of a unit (UN/ECE Recommendation 20).</summary>
    private static readonly Dictionary<string, decimal> Kilograms = new(StringComparer.Ordinal)
    {
        ["KGM"] = 1m,
        ["GRM"] = 0.001m,
        ["MGM"] = 0.000_001m,
        ["TNE"] = 1000m,
        ["DTN"] = 100m,
        ["HGM"] = 0.1m,
        ["LBR"] = 0.453_592_37m,
    };

    /// <summary>Rows of an invoice: what was booked of it is divided among its lines by their amounts.</summary>
    /// <param name="invoice">The invoice.</param>
    /// <param name="flow">Which way the goods went.</param>
    /// <param name="categories">VAT categories of such goods; lines of others are left out where any line has one of
    /// these.</param>
    /// <param name="booked">What was booked, in the company's currency; negative where goods went back.</param>
    /// <param name="home">The company's country.</param>
    internal static IEnumerable<GoodsRow> Of(
        Invoice invoice,
        string flow,
        IReadOnlyList<string> categories,
        decimal booked,
        Country home
    )
    {
        var concerned = invoice.Lines.Where(line => line.Vat is { } vat && categories.Contains(vat.Code)).ToList();
        var lines = concerned.Count > 0 ? concerned : [.. invoice.Lines];
        var total = lines.Sum(line => line.Net);
        if (total == 0m)
        {
            return [Unknown(flow, booked)];
        }

        var other = flow == GoodsRow.Dispatch ? invoice.Buyer : invoice.Seller;
        var partner = Partner(invoice, other, flow, home);
        var vat = flow == GoodsRow.Dispatch ? EcSalesList.Shaped(other.VatNumber) : null;
        return lines.Select(line =>
        {
            var value = booked * line.Net / total;
            return new GoodsRow(
                flow,
                Commodity(line.Item),
                partner,
                line.Item.Origin?.ToString(),
                vat,
                value,
                Mass(line) is { } mass ? Math.Abs(mass) * Math.Sign(value) : null,
                1
            );
        });
    }

    /// <summary>Goods of which no document tells more than their value.</summary>
    internal static GoodsRow Unknown(string flow, decimal value) => new(flow, null, null, null, null, value, null, 0);

    /// <summary>Where the goods were delivered, else where the other party is; nothing when that is at home.</summary>
    private static string? Partner(Invoice invoice, Party other, string flow, Country home)
    {
        var country =
            (flow == GoodsRow.Dispatch ? invoice.Delivery?.Address?.Country : null)
            ?? other.Address?.Country
            ?? (VatNumber.TryParse(other.VatNumber, out var taxed) ? taxed.Country : (Country?)null);
        return country == home ? null : country?.ToString();
    }

    private static string? Commodity(Item item) =>
        item
            .Classifications.Where(one =>
                one.List is { } list && CommodityLists.Contains(list.ToUpperInvariant(), StringComparer.Ordinal)
            )
            .Select(one => Digits(one.Code))
            .Concat(
                item.Classifications.Where(one => one.List is null && Digits(one.Code) is { Length: CommodityDigits })
                    .Select(one => Digits(one.Code))
            )
            .FirstOrDefault(code => code.Length >= HarmonisedDigits)
            is { } found
            ? found[..Math.Min(found.Length, CommodityDigits)]
            : null;

    private static string Digits(string code) =>
        code.All(character => char.IsAsciiDigit(character) || character is ' ' or '.')
            ? string.Concat(code.Where(char.IsAsciiDigit))
            : "";

    /// <summary>By the unit that is invoiced, else as the line says of its goods.</summary>
    private static decimal? Mass(InvoiceLine line)
    {
        if (line is { Quantity: { } quantity, UnitCode: { } unit } && Kilograms.TryGetValue(unit, out var weight))
        {
            return quantity * weight;
        }

        var stated = line
            .Item.Properties.FirstOrDefault(one =>
                WeightNames.Contains(one.Name.Trim().ToLowerInvariant(), StringComparer.Ordinal)
            )
            ?.Value.Trim();
        var number = stated?.EndsWith("kg", StringComparison.OrdinalIgnoreCase) == true ? stated[..^2].Trim() : stated;
        return decimal.TryParse(
            number?.Replace(',', '.'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var kilograms
        )
            ? kilograms
            : null;
    }
}
