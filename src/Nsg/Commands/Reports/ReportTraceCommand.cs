using System.CommandLine;
using System.Globalization;
using Nsg.Node.Reports;
using Nsg.Reporting.Language;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Reports;

/// <summary><c>nsg report trace</c>.</summary>
internal static class ReportTraceCommand
{
    internal static CompanyCommand Make()
    {
        var options = new ReportOptions();
        var line = new Option<string>("--line")
        {
            Description = "The line to trace",
            HelpName = "ID",
            Required = true,
        };
        return new CompanyCommand("trace", "From a figure of a report down to accounts, vouchers and documents")
        {
            options.Report,
            line,
            options.Period,
            options.Set,
        }.Answers(call =>
        {
            call.Look(books =>
            {
                var outcome = options.Request(call.Parse, books).Run(books);
                Print(books, outcome, call.Get(line), call.IsJson);
            });
            return ExitCode.Ok;
        });
    }

    private static void Print(BooksQueries books, ReportOutcome outcome, string id, bool json)
    {
        var traced =
            ReportTrace.Of(outcome, id)
            ?? throw new UsageException(
                $"{outcome.Definition.Id} has no line '{id}'; it has {string.Join(", ", outcome.Lines.Select(line => line.Line.Id))}"
            );
        var vouchers = TracedVoucher.Of(books, traced).ToList();
        if (json)
        {
            Output.Json(
                new
                {
                    line = id,
                    value = outcome.Value(id),
                    sources = traced.Select(one => new
                    {
                        kind = one.Kind,
                        name = one.Name,
                        measure = one.Measure,
                        period = one.Period.ToString(),
                        amount = one.Amount,
                    }),
                }
            );
            vouchers.ForEach(one =>
                Output.Json(
                    new
                    {
                        voucher = one.Voucher,
                        date = one.Date,
                        text = one.Text,
                        source = one.Source,
                        amount = one.Amount,
                        document = one.Document,
                    }
                )
            );
            return;
        }

        Output.Line($"{id} {Text(outcome.Value(id))} is made of");
        Output.Table(
            ["KIND", "NAME", "LABEL", "MEASURE", "PERIOD", ">AMOUNT"],
            traced.Select(one =>
                (IReadOnlyList<string>)
                    [one.Kind, one.Name, one.Label, one.Measure, one.Period.ToString(), Text(one.Amount)]
            )
        );
        if (vouchers.Count > 0)
        {
            Output.Table(
                ["VOUCHER", "DATE", "TEXT", "SOURCE", ">AMOUNT", "DOCUMENT"],
                vouchers.Select(one =>
                    (IReadOnlyList<string>)
                        [
                            one.Voucher,
                            Output.Day(one.Date),
                            one.Text,
                            one.Source,
                            Text(one.Amount),
                            one.Document?.ToString() ?? "",
                        ]
                )
            );
            Output.Line(
                vouchers.Count == TracedVoucher.Max
                    ? $"The first {TracedVoucher.Max} vouchers are shown."
                    : $"{vouchers.Count} vouchers."
            );
        }
    }

    private static string Text(decimal value) => value.ToString("#,0.00", CultureInfo.InvariantCulture);
}
