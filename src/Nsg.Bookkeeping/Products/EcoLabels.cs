using System.Collections.Frozen;
using Nsg.Documents.Model;

namespace Nsg.Bookkeeping.Products;

/// <summary>A label that a line's item carries.</summary>
/// <param name="Name">Name of the label.</param>
/// <param name="How">What says so.</param>
public sealed record LineLabel(string Name, string How);

/// <summary>
/// Environmental, organic and fair-trade labels, by the codes of GS1's list of marks on packaging
/// (PackagingMarkedLabelAccreditationCode, as Peppol's post-award documents use it, release 3.0.15) and by the names that people write.
/// A certificate that is not one of them is no label here.
/// </summary>
public static class EcoLabels
{
    private static readonly (string Name, string[] Codes)[] Table =
    [
        (
            "Nordic Swan Ecolabel",
            ["SWAN", "SVANEN", "SVANEMERKET", "SVANEMÆRKET", "NORDIC_SWAN", "NORDIC_SWAN_ECOLABEL", "JOUTSENMERKKI"]
        ),
        ("EU Ecolabel", ["EU_ECO_LABEL", "EU_ECOLABEL", "EU_FLOWER", "EU_BLOMSTEN", "EU_BLOMMAN"]),
        ("Blue Angel", ["BLUE_ANGEL", "DER_BLAUE_ENGEL"]),
        ("EU Organic", ["EU_ORGANIC_FARMING", "EU_ORGANIC", "ORGANIC"]),
        ("Danish organic label", ["DK_ECO", "STATSKONTROLLERET_ØKOLOGISK"]),
        ("Debio", ["DEBIO"]),
        ("KRAV", ["KRAV", "KRAV_MARK", "GODKAND_FOR_EKOLOGISK_ODLING_KRAV"]),
        ("Fairtrade", ["FAIR_TRADE_MARK", "FAIRTRADE", "FAIR_TRADE"]),
        ("Rainforest Alliance", ["RAINFOREST_ALLIANCE", "RAINFOREST_ALLIANCE_PEOPLE_NATURE"]),
        (
            "FSC",
            [
                "FSC",
                "FOREST_STEWARDSHIP_COUNCIL_LABEL",
                "FOREST_STEWARDSHIP_COUNCIL_MIX",
                "FOREST_STEWARDSHIP_COUNCIL_RECYCLED",
                "FOREST_STEWARDSHIP_COUNCIL_100_PERCENT",
            ]
        ),
        ("PEFC", ["PEFC", "PEFC_CERTIFIED", "PEFC_RECYCLED"]),
        ("MSC", ["MSC", "MARINE_STEWARDSHIP_COUNCIL_LABEL"]),
        ("GOTS", ["GOTS", "GLOBAL_ORGANIC_TEXTILE_STANDARD"]),
        ("OEKO-TEX", ["OEKO_TEX_LABEL", "OEKO_TEX_MADE_IN_GREEN", "OEKO_TEX"]),
    ];

    private static readonly FrozenDictionary<string, string> ByCode = Table
        .SelectMany(one => one.Codes.Append(one.Name).Select(code => (Code: GreenData.Bare(code), one.Name)))
        .DistinctBy(one => one.Code)
        .ToFrozenDictionary(one => one.Code, one => one.Name);

    private static readonly FrozenSet<string> PropertyNames = FrozenSet.Create(
        "ecolabel",
        "ecolabels",
        "environmentallabel",
        "label",
        "certification",
        "packagingmarkedlabelaccreditationcode",
        "miljømærke",
        "miljømerke",
        "miljömärkning",
        "miljömärke",
        "ympäristömerkki",
        "umhverfismerki"
    );

    private static readonly FrozenSet<string> Yes = FrozenSet.Create("true", "yes", "ja", "kyllä", "já", "1");

    /// <summary>Names of all labels that are known.</summary>
    public static IEnumerable<string> Names => Table.Select(one => one.Name);

    /// <summary>The labels of a line's item, by its own properties and by the supplier's catalogue.</summary>
    public static IReadOnlyList<LineLabel> Of(ProductLine line, CatalogueRow? row)
    {
        ArgumentNullException.ThrowIfNull(line);
        var found = Stated(line.Properties, "stated on the line").ToList();
        if (row is not null)
        {
            found.AddRange(Stated(row.Properties, $"catalogue {row.Number}, line {row.Id}"));
            found.AddRange(
                row.Certificates.SelectMany(one => new[] { one.Code, one.Remarks ?? "" })
                    .SelectMany(text => Find(text))
                    .Select(name => new LineLabel(name, $"certificate in catalogue {row.Number}, line {row.Id}"))
            );
        }

        return [.. found.DistinctBy(one => one.Name)];
    }

    /// <summary>Labels of an item that a catalogue names.</summary>
    public static IReadOnlyList<string> Of(CatalogueRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return
        [
            .. Stated(row.Properties, "")
                .Select(one => one.Name)
                .Concat(row.Certificates.SelectMany(one => new[] { one.Code, one.Remarks ?? "" }).SelectMany(Find))
                .Distinct(),
        ];
    }

    private static IEnumerable<LineLabel> Stated(IReadOnlyList<ItemProperty> properties, string how)
    {
        foreach (var property in properties)
        {
            var name = GreenData.Bare(property.Name);
            var labels =
                PropertyNames.Contains(name) ? Find(property.Value)
                : Yes.Contains(property.Value.Trim().ToLowerInvariant()) ? Find(property.Name)
                : [];
            foreach (var label in labels)
            {
                yield return new LineLabel(label, $"{how}: {property.Name}");
            }
        }
    }

    /// <summary>A value may name several, separated by commas or semicolons.</summary>
    private static IEnumerable<string> Find(string text) =>
        text.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => ByCode.GetValueOrDefault(GreenData.Bare(part)))
            .OfType<string>();
}
