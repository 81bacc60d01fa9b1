using System.CommandLine;
using System.Text;
using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Records;
using Nsg.Command.Commands.Documents;
using Nsg.Storage;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Review;

/// <summary><c>nsg review take-back</c>.</summary>
internal static class TakeBackCommand
{
    internal static CompanyCommand Make()
    {
        var document = ReviewCommands.Document();
        var reason = CommonOptions.Reason();
        var request = new Option<string?>("--key")
        {
            Description = "A key of your own: the same key with the same document and reason is done once",
            HelpName = "KEY",
        };
        return new CompanyCommand(
            "take-back",
            "Takes the voucher of a booked document back by one with the other sign, or the rejection of a rejected one; the document waits again"
        )
        {
            document,
            reason,
            request,
        }.Answers(
            async (call, _) =>
            {
                var why = call.Get(reason);
                var row = call.Query(books => DocumentLookup.One(books, call.Get(document), prefersReview: false));
                var outcome = await call.DecideAsync(books =>
                    new ReviewDesk(books).TakeBack(
                        row.Document,
                        why,
                        CompanyCall.Actor,
                        KeyOf(call.Get(request), $"take back {row.Document}\n{why}")
                    )
                );
                if (!outcome.IsDone)
                {
                    return Refusal.Print(row, outcome);
                }

                Report(call.Store, call.Company, row, call.IsJson);
                return ExitCode.Ok;
            }
        );
    }

    private static void Report(NodeStore store, string key, DocumentRow row, bool isJson)
    {
        var voucher =
            row.State == "rejected"
                ? null
                : store.Query(
                    key,
                    books => books.EntriesOfDocument(row.Document).LastOrDefault(entry => entry.Reverses is not null)
                );
        if (isJson)
        {
            Output.Json(
                new
                {
                    id = row.Document,
                    document = row.Number,
                    state = "review",
                    voucher = voucher?.Number.ToString(),
                }
            );
            return;
        }

        Output.Line(
            voucher is null
                ? $"Took the rejection of {row.Number ?? row.Document.ToString()} back; it waits in review."
                : $"Took {row.Number ?? row.Document.ToString()} back by voucher {voucher.Number}; it waits in review."
        );
    }

    private static RequestKey? KeyOf(string? key, string asked)
    {
        try
        {
            return key is null ? null : RequestKey.Of(key, Encoding.UTF8.GetBytes(asked));
        }
        catch (InvalidDataException fault)
        {
            throw new UsageException($"--key: {fault.Message}");
        }
    }
}
