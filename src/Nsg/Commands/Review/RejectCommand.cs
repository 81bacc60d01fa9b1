using System.CommandLine;
using Nsg.Bookkeeping.Intake;
using Nsg.Command.Commands.Documents;

namespace Nsg.Command.Commands.Review;

/// <summary><c>nsg review reject</c>.</summary>
internal static class RejectCommand
{
    private const int ReasonMax = 1_000;

    internal static System.CommandLine.Command Make()
    {
        var data = CommonOptions.Data();
        var company = CommonOptions.Company();
        var json = CommonOptions.Json();
        var document = ReviewCommands.Document();
        var reason = new Option<string>("--reason")
        {
            Description = "Why, for the record",
            HelpName = "TEXT",
            Required = true,
        };
        var command = new System.CommandLine.Command(
            "reject",
            "Rejects a document that waits; its payments become unmatched and stay visible"
        )
        {
            document,
            reason,
            company,
            json,
            data,
        };
        command.SetAction(
            async (parse, _) =>
            {
                var why = parse.GetValue(reason)!.Trim();
                if (why.Length is 0 or > ReasonMax)
                {
                    throw new UsageException($"--reason has 1 to {ReasonMax} characters");
                }

                using var store = CommonOptions.Open(parse, data);
                var key = CommonOptions.CompanyKey(store, parse.GetValue(company)!);
                var row = store.Query(
                    key,
                    books => DocumentLookup.One(books, parse.GetValue(document)!, prefersReview: true)
                );
                var outcome = await store.DecideAsync(
                    key,
                    books => new ReviewDesk(books).Reject(row.Document, why, "operator")
                );
                if (!outcome.IsDone)
                {
                    return Refusal.Print(row, outcome);
                }

                if (parse.GetValue(json))
                {
                    Output.Json(
                        new
                        {
                            id = row.Document,
                            document = row.Number,
                            state = "rejected",
                            reason = why,
                        }
                    );
                }
                else
                {
                    Output.Line($"Rejected {row.Number ?? row.Document.ToString()}: {why}");
                }

                return ExitCode.Ok;
            }
        );
        return command;
    }
}
