using Nsg.Reporting.Language;

namespace Nsg.Reporting.Vat;

/// <summary>The sums that authorities compute themselves of what they get: each form's own, on the figures that are
/// written, box by box.</summary>
internal static class ControlSums
{
    private static readonly Dictionary<string, Sum> All = new(StringComparer.Ordinal)
    {
        ["se.vat"] = new("SKV4700-49", "49", "10 11 12 30 31 32 60 61 62", "48", ByConcept: false),
        ["fi.vat"] = new("VSRALVKV-308", "308", "301 302 303 304 305 306 318", "307", ByConcept: false),
        ["is.vat"] = new("RSK1001-H", "H", "D G", "E", ByConcept: false),
        ["dk.vat"] = new(
            "MOMS-AfgiftTilsvar",
            "AfgiftTilsvar",
            "SalgsMoms MomsEUKoeb MomsEUYdelser",
            "KoebsMoms CO2Afgift ElAfgift GasAfgift KulAfgift OlieAfgift VandAfgift",
            ByConcept: true
        ),
    };

    /// <summary>The sum of a report that does not hold.</summary>
    internal static IEnumerable<VatControl> Broken(ReportOutcome outcome) =>
        All.TryGetValue(outcome.Definition.Id, out var sum)
            ? Broken(
                outcome.Definition.Id,
                outcome
                    .Lines.Where(line => (sum.ByConcept ? line.Line.Concept : line.Line.Box) is not null)
                    .ToDictionary(
                        line => sum.ByConcept ? line.Line.Concept! : line.Line.Box!,
                        line => line.Value,
                        StringComparer.Ordinal
                    )
            )
            : [];

    /// <summary>The same of amounts by box, or by concept in Denmark.</summary>
    internal static IEnumerable<VatControl> Broken(string report, IReadOnlyDictionary<string, decimal> written)
    {
        if (!All.TryGetValue(report, out var sum))
        {
            yield break;
        }

        decimal Of(string boxes) =>
            boxes.Split(' ').Sum(box => written.GetValueOrDefault(sum.ByConcept ? $"MomsAngivelse{box}Beloeb" : box));
        if (Of(sum.Total) != Of(sum.Plus) - Of(sum.Minus))
        {
            yield return new VatControl(
                sum.Id,
                IsError: true,
                Line: null,
                $"{sum.Total} is not {sum.Plus.Replace(" ", " + ", StringComparison.Ordinal)} less {sum.Minus.Replace(" ", " + ", StringComparison.Ordinal)}"
            );
        }
    }

    private sealed record Sum(string Id, string Total, string Plus, string Minus, bool ByConcept);
}
