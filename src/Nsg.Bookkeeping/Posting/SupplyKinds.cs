using System.Collections.Frozen;
using Nsg.Bookkeeping.Products;
using Nsg.Countries;
using Nsg.Documents.Model;

namespace Nsg.Bookkeeping.Posting;

/// <summary>Tells goods from services on a line: by VAT category, classification, commodity code, GTIN, then unit.</summary>
internal static class SupplyKinds
{
    /// <summary>UN/ECE Recommendation 20 units of time, which services are sold by.</summary>
    private static readonly FrozenSet<string> TimeUnits = FrozenSet.Create(
        "HUR",
        "DAY",
        "WEE",
        "MON",
        "ANN",
        "MIN",
        "SEC",
        "QAN",
        "LH"
    );

    /// <summary>The kind of a line, and whether the document says it (or it is only the usual case).</summary>
    internal static (SupplyKind Kind, bool IsKnown) Of(InvoiceLine line)
    {
        if (line.Vat?.Code is "K" or "G")
        {
            return (SupplyKind.Goods, true);
        }

        foreach (var classification in line.Item.Classifications)
        {
            if (classification.List is "TST" or "MP" && Unspsc(classification.Code) is { } kind)
            {
                return (kind, true);
            }

            // Codes of customs are of goods; a country's tariff has no services.
            if (classification.List is CodeSystems.Hs or CodeSystems.Cn)
            {
                return (SupplyKind.Goods, true);
            }
        }

        if (line.Item.StandardId?.Scheme is "0160" or "0088")
        {
            return (SupplyKind.Goods, true);
        }

        return line.UnitCode is { } unit && TimeUnits.Contains(unit)
            ? (SupplyKind.Services, true)
            : Usual(line.Vat?.Code);
    }

    /// <summary>UNSPSC segments 10 to 60 and 95 are goods and land, 70 to 94 services.</summary>
    private static SupplyKind? Unspsc(string code) =>
        code.Length >= 2 && int.TryParse(code.AsSpan(0, 2), out var segment)
            ? segment switch
            {
                >= 70 and <= 94 => SupplyKind.Services,
                >= 10 and <= 60 or 95 => SupplyKind.Goods,
                _ => null,
            }
            : null;

    /// <summary>Reverse charge without a word about goods is the rule for services across a border.</summary>
    private static (SupplyKind Kind, bool IsKnown) Usual(string? category) =>
        (category == "AE" ? SupplyKind.Services : SupplyKind.Goods, false);
}
