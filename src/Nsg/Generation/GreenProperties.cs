using Nsg.Documents.Model;

namespace Nsg.Command.Generation;

/// <summary>Green data points of invented goods, as suppliers would state them: by no means real figures.</summary>
internal static class GreenProperties
{
    /// <summary>The property that names labels.</summary>
    internal const string Label = "Eco-label";

    private const string Factor = "CO2e factor per unit sold";
    private const string Source = "Source information";

    /// <summary>What the seller states of a ware; nothing of most.</summary>
    internal static IReadOnlyList<ItemProperty> Of(Ware ware) =>
        ware.Unspsc switch
        {
            "83101800" => [new(Factor, "0.03"), new(Source, "Average data")],
            "14111500" => [new(Factor, "2.3"), new(Source, "Supplier specific"), new(Label, "SWAN")],
            "50201700" => [new(Factor, "7.2"), new(Source, "Average data"), new(Label, "FAIR_TRADE_MARK")],
            "39111500" => [new(Factor, "14.5"), new(Source, "Supplier specific")],
            "56112100" => [new(Factor, "61"), new(Source, "Supplier specific"), new(Label, "SWAN, EU_ECO_LABEL")],
            "30103600" => [new(Factor, "4.1"), new(Source, "Supplier specific"), new(Label, "PEFC_CERTIFIED")],
            _ => [],
        };
}
