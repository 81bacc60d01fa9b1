using System.CommandLine;
using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Posting;
using Nsg.Bookkeeping.Records;
using Nsg.Command.Commands.Documents;
using Nsg.Storage;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Review;

/// <summary><c>nsg review book</c>.</summary>
internal static class BookCommand
{
    internal static CompanyCommand Make()
    {
        var document = ReviewCommands.Document();
        var account = new Option<string?>("--account")
        {
            Description = "Cost or income account; the proposal unless given",
            HelpName = "ACCOUNT",
        };
        var accept = new Option<bool>("--accept-difference")
        {
            Description = "Books sums that do not hold, the difference to the rounding account",
        };
        var duplicate = new Option<bool>("--accept-duplicate")
        {
            Description = "Books it although another document of the party has its number, or asks for the same",
        };
        var nothing = new Option<bool>("--deduct-nothing")
        {
            Description = "Deducts no VAT on accounts where that depends on what was bought; the account is not learnt",
        };
        var locked = new Option<string?>("--lock-reason")
        {
            Description = "Why it stands on its own day in a softly locked period; else the first open day after it",
            HelpName = "TEXT",
        };
        return new CompanyCommand("book", "Books a document that waits; the account given is learnt for the supplier")
        {
            document,
            account,
            accept,
            duplicate,
            nothing,
            locked,
        }.Answers(
            async (call, _) =>
            {
                var (row, reading, sizeBefore) = call.Query(books =>
                {
                    var found = DocumentLookup.One(books, call.Get(document), prefersReview: true);
                    return (found, DocumentLookup.Reread(books, found), books.Checkpoint().Books.Size);
                });
                var decision = new BookingDecision(call.Get(account), call.Get(accept), call.Get(duplicate))
                {
                    DeductsNothing = call.Get(nothing),
                    DateReason = call.Get(locked),
                };
                var outcome = await call.DecideAsync(books =>
                    new ReviewDesk(books).Book(row.Document, reading, decision, CompanyCall.Actor)
                );
                if (!outcome.IsDone)
                {
                    return Refusal.Print(row, outcome);
                }

                Report(call.Store, call.Company, row, sizeBefore, call.IsJson);
                return ExitCode.Ok;
            }
        );
    }

    private static void Report(NodeStore store, string key, DocumentRow row, long sizeBefore, bool isJson)
    {
        var (entries, payments, learnt) = store.Query(
            key,
            books =>
                (
                    books.EntriesOfDocument(row.Document).Where(entry => entry.Kind == "ordinary").ToList(),
                    books.SettlementsOfDocument(row.Document).Count,
                    Learnt(books, row, sizeBefore)
                )
        );
        if (isJson)
        {
            Output.Json(
                new
                {
                    id = row.Document,
                    document = row.Number,
                    vouchers = entries.Select(entry => entry.Number.ToString()),
                    learnt,
                    payments,
                }
            );
            return;
        }

        var name = row.Number ?? row.Document.ToString();
        Output.Line(
            entries.Count switch
            {
                0 => $"Booked {name}.",
                1 => $"Booked {name} as voucher {entries[0].Number}.",
                _ => $"Booked {name} as vouchers {entries[0].Number} to {entries[^1].Number}.",
            }
        );
        if (learnt is not null)
        {
            Output.Line($"Learnt: account {learnt} for {row.PartyName ?? "this party"} from now on.");
        }

        if (payments > 0 && row.Kind != "bank-statement")
        {
            Output.Line($"{payments} {(payments == 1 ? "payment is" : "payments are")} put to it.");
        }
    }

    /// <summary>The account that was learnt from this document after a point of the log, or null.</summary>
    private static string? Learnt(BooksQueries books, DocumentRow row, long sizeBefore) =>
        books
            .Events(sizeBefore, 1_000)
            .Where(record => record.Kind == RecordKind.AccountLearnt && record.Payload is not null)
            .Select(record => RecordJson.Read<AccountLearnt>(record.Payload!.Value.Span))
            .FirstOrDefault(learnt => learnt.Document == row.Document && learnt.Account != AccountLearnt.Nothing)
            ?.Account;
}
