using System.CommandLine;
using System.Globalization;
using Nsg.Bookkeeping.Records;
using Nsg.Node.Reports;

namespace Nsg.Command.Commands.Reports;

/// <summary><c>nsg report preview</c>.</summary>
internal static class PreviewCommands
{
    internal static CompanyCommand Preview()
    {
        var options = new ReportOptions();
        return new CompanyCommand(
            "preview",
            "Shows a report before it is approved: its checks, and what changed from the period before; notes that it was seen"
        )
        {
            options.Report,
            options.Period,
            options.Set,
            options.Language,
        }.Answers(
            async (call, _) =>
            {
                var made = await FilingRun.PreviewAsync(
                    call.Store,
                    call.Company,
                    books => options.Request(call.Parse, books),
                    call.Get(options.Language),
                    TimeProvider.System.GetUtcNow(),
                    CompanyCall.Actor
                );
                if (call.IsJson)
                {
                    Output.Json(made.Json);
                    return ExitCode.Ok;
                }

                Output.Table(
                    ["LINE", "BOX", "LABEL", ">VALUE", ">BEFORE", ">CHANGE"],
                    made.Json.Lines.Where(line => line.Value != "0" || line.Prior is not (null or "0"))
                        .Select(line =>
                            (IReadOnlyList<string>)
                                [
                                    line.Id,
                                    line.Box ?? "",
                                    line.Label,
                                    Text(Number(line.Value)),
                                    Text(Number(line.Prior)),
                                    Text(Number(line.Value) - Number(line.Prior)),
                                ]
                        )
                );
                foreach (var check in made.Json.Checks.Where(one => !one.IsKept))
                {
                    Output.Line($"{check.Severity} {check.Id}: {check.Text}");
                }

                Output.Line(
                    $"{(made.Json.MayBeSent ? "It may be approved" : "It must not be sent")}: nsg report {(made.Json.MayBeSent ? "approve" : "adjust")} {made.Json.Report}"
                );
                return ExitCode.Ok;
            }
        );
    }

    private static decimal Number(string? text) => decimal.Parse(text ?? "0", CultureInfo.InvariantCulture);

    private static string Text(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
