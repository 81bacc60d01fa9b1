using System.CommandLine;
using Nsg.Bookkeeping.Intake;
using Nsg.Command.Commands.Documents;

namespace Nsg.Command.Commands.Review;

/// <summary><c>nsg review reject</c>.</summary>
internal static class RejectCommand
{
    private const int ReasonMax = 1_000;

    internal static CompanyCommand Make()
    {
        var document = ReviewCommands.Document();
        var reason = CommonOptions.Reason();
        return new CompanyCommand(
            "reject",
            "Rejects a document that waits; its payments become unmatched and stay visible"
        )
        {
            document,
            reason,
        }.Answers(
            async (call, _) =>
            {
                var why = call.Get(reason).Trim();
                if (why.Length is 0 or > ReasonMax)
                {
                    throw new UsageException($"--reason has 1 to {ReasonMax} characters");
                }

                var row = call.Query(books => DocumentLookup.One(books, call.Get(document), prefersReview: true));
                var outcome = await call.DecideAsync(books =>
                    new ReviewDesk(books).Reject(row.Document, why, CompanyCall.Actor)
                );
                if (!outcome.IsDone)
                {
                    return Refusal.Print(row, outcome);
                }

                if (call.IsJson)
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
    }
}
