using System.CommandLine;
using System.Globalization;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Reports;

/// <summary><c>nsg report attempts</c>.</summary>
internal static class AttemptsCommand
{
    internal static CompanyCommand Make()
    {
        var filing = new Argument<Guid>("FILING") { Description = "The filing (nsg report filings)" };
        return new CompanyCommand("attempts", "The calls that were made on the way of a report, and its receipts")
        {
            filing,
        }.Answers(call =>
        {
            var id = call.Get(filing);
            var (calls, receipts) = call.Query(books => (books.Attempts(id), books.Receipts(id)));
            if (call.IsJson)
            {
                PrintJson(calls, receipts);
                return ExitCode.Ok;
            }

            Output.Table(
                ["TIME", "CHANNEL", "STEP", "DONE", ">STATUS", "TEXT"],
                calls.Select(one =>
                    (IReadOnlyList<string>)
                        [
                            one.Time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                            one.Channel,
                            one.Step,
                            one.IsDone ? "yes" : "no",
                            one.Status?.ToString(CultureInfo.InvariantCulture) ?? "",
                            one.Text ?? "",
                        ]
                )
            );
            Output.Table(
                ["RECEIPT", "TYPE", "SHA-256"],
                receipts.Select(one => (IReadOnlyList<string>)[one.Name, one.MediaType, one.Sha256])
            );
            return ExitCode.Ok;
        });
    }

    private static void PrintJson(IReadOnlyList<AttemptRow> calls, IReadOnlyList<ReceiptRow> receipts)
    {
        calls
            .ToList()
            .ForEach(one =>
                Output.Json(
                    new
                    {
                        time = one.Time,
                        channel = one.Channel,
                        step = one.Step,
                        done = one.IsDone,
                        status = one.Status,
                        text = one.Text,
                        reference = one.Reference,
                    }
                )
            );
        receipts
            .ToList()
            .ForEach(one =>
                Output.Json(
                    new
                    {
                        receipt = one.Name,
                        mediaType = one.MediaType,
                        sha256 = one.Sha256,
                    }
                )
            );
    }
}
