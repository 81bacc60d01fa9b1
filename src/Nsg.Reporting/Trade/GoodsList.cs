using System.Globalization;
using System.Text;
using Nsg.Reporting.Language;
using Nsg.Reporting.Vat;

namespace Nsg.Reporting.Trade;

/// <summary>Goods traded within the EU, row by row: what is missing, and the list as CSV.</summary>
public static class GoodsList
{
    /// <summary>Whether a report is such a list.</summary>
    public static bool IsList(ReportDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return definition.Id.EndsWith(".intrastat", StringComparison.Ordinal);
    }

    /// <summary>What the documents do not say.</summary>
    internal static IEnumerable<VatControl> Broken(ReportOutcome outcome, ReportFiler filer)
    {
        foreach (
            var (id, text, rows) in new[]
            {
                (
                    "IN1",
                    "of goods have no commodity code of eight digits on their documents",
                    filer.Goods.Where(row => !row.HasCommodity)
                ),
                ("IN2", "of goods have no weight on their documents", filer.Goods.Where(row => row.NetMass is null)),
                (
                    "IN3",
                    "of goods have no country that they went to or came from",
                    filer.Goods.Where(row => row.Partner is null)
                ),
            }
        )
        {
            if (rows.Sum(row => Math.Abs(row.Value)) is var missing and not 0m)
            {
                yield return new VatControl(
                    id,
                    IsError: false,
                    Line: null,
                    $"{missing.ToString("0", CultureInfo.InvariantCulture)} {filer.Currency} {text}"
                );
            }
        }

        foreach (var (flow, line) in new[] { (GoodsRow.Dispatch, "dispatches"), (GoodsRow.Arrival, "arrivals") })
        {
            var rows = filer.Goods.Where(row => row.Flow == flow).ToList();
            if (Math.Abs(rows.Sum(row => row.Value) - outcome.Value(line)) > rows.Count + 1)
            {
                yield return new VatControl(
                    "IN4",
                    IsError: true,
                    Line: null,
                    $"The rows do not add up to the {line} by VAT code"
                );
            }
        }
    }

    internal static void Write(ReportOutcome outcome, ReportFiler filer, Stream output)
    {
        using var text = new StreamWriter(
            output,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            leaveOpen: true
        )
        {
            NewLine = "\r\n",
        };
        text.WriteLine("flow,commodity,partner,origin,partnerVat,value,netMassKg,lines,complete");
        foreach (var row in filer.Goods)
        {
            text.WriteLine(
                CsvText.Line([
                    row.Flow,
                    row.Commodity ?? "",
                    row.Partner ?? "",
                    row.Origin ?? "",
                    row.PartnerVat ?? "",
                    VatFiles.Whole(row.Value),
                    row.NetMass?.ToString("0.###", CultureInfo.InvariantCulture) ?? "",
                    row.Lines.ToString(CultureInfo.InvariantCulture),
                    row.IsComplete ? "yes" : "no",
                ])
            );
        }
    }
}
