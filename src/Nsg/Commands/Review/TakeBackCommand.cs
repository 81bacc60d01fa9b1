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
        var request = new Option<string?>("--key")
        {
            Description = "A key of your own: the same key with the same document and reason is done once",
            HelpName = "KEY",
        };
        var command = new System.CommandLine.Command(
            "take-back",
            "Takes the voucher of a booked document back by one with the other sign; the document waits again"
        )
        {
            document,
            reason,
            request,
            company,
            json,
            data,
        };
        command.SetAction(
            async (parse, _) =>
            {
                using var store = CommonOptions.Open(parse, data);
                var key = CommonOptions.CompanyKey(store, parse.GetValue(company)!);
                var why = parse.GetValue(reason)!;
                var row = store.Query(
                    key,
                    books => DocumentLookup.One(books, parse.GetValue(document)!, prefersReview: false)
                );
                var outcome = await store.DecideAsync(
                    key,
                    books =>
                        new ReviewDesk(books).TakeBack(
                            row.Document,
                            why,
                            "operator",
                            KeyOf(parse.GetValue(request), $"take back {row.Document}\n{why}")
                        )
                );
                if (!outcome.IsDone)
                {
                    return Refusal.Print(row, outcome);
                }

                Report(store, key, row, parse.GetValue(json));
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static void Report(NodeStore store, string key, DocumentRow row, bool isJson)
    {
        var voucher = store.Query(
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
            $"Took {row.Number ?? row.Document.ToString()} back by voucher {voucher?.Number}; it waits in review."
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
