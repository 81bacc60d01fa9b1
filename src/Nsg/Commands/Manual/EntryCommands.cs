using System.CommandLine;
using System.Text;
using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Records;
using Nsg.Ledger;
using Nsg.Node.Manual;
using Nsg.Node.Reports;
using Nsg.Storage;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Manual;

/// <summary><c>nsg entry</c>.</summary>
internal static class EntryCommands
{
    internal static System.CommandLine.Command Make() =>
        new("entry", "Entries by hand: posted, taken back, corrected")
        {
            Post(),
            Show(),
            Reverse(),
            Correct(),
            RunDueCommand.Make(),
            AttachCommands.Attach(),
            AttachCommands.WithoutDocument(),
        };

    private static CompanyCommand Post()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "Entries as JSON, one on each line or one alone; - for standard input",
        };
        var all = new Option<bool>("--all-or-nothing") { Description = "Post every entry of the file, or none" };
        return new CompanyCommand(
            "post",
            "Posts entries; an entry with a clientKey that was posted before is not posted again"
        )
        {
            file,
            all,
        }.Answers(
            async (call, cancellation) =>
            {
                var requests = InputFile.Read(call.Get(file), text => EntryFile.Read(Encoding.UTF8.GetString(text)));
                var outcomes = await EntryFile.PostAsync(
                    call.Store,
                    call.Company,
                    requests,
                    call.Get(all),
                    CompanyCall.Actor
                );
                return Told(call, outcomes);
            }
        );
    }

    private static CompanyCommand Show()
    {
        var number = Number();
        return new CompanyCommand("show", "A voucher with its lines, and what it is tied to") { number }.Answers(call =>
        {
            call.Look(books => EntryView.Print(books, Voucher(books, call.Get(number)), call.IsJson));
            return ExitCode.Ok;
        });
    }

    private static CompanyCommand Reverse()
    {
        var (number, reason) = (Number(), CommonOptions.Reason());
        var date = CommonOptions.Day(
            "--date",
            "Posting date; the entry's own, or the first open day after it, unless given"
        );
        return new CompanyCommand("reverse", "Takes an entry back by one with the other sign")
        {
            number,
            reason,
            date,
        }.Answers(
            (call, _) =>
                DecideAsync(
                    call,
                    number,
                    (desk, entry) => desk.Reverse(entry, call.Get(date), call.Get(reason), CompanyCall.Actor)
                )
        );
    }

    private static CompanyCommand Correct()
    {
        var (number, reason) = (Number(), CommonOptions.Reason());
        var file = new Argument<string>("FILE")
        {
            Description = "The entry as it should be, as JSON; - for standard input",
        };
        return new CompanyCommand("correct", "Takes an entry back and posts another one in its place")
        {
            number,
            file,
            reason,
        }.Answers(
            async (call, cancellation) =>
            {
                var wanted = InputFile.Read(call.Get(file), text => EntryFile.Read(Encoding.UTF8.GetString(text)))
                    is [var one]
                    ? one.Entry
                    : throw new UsageException($"{call.Get(file)} holds more than one entry");
                return await DecideAsync(
                    call,
                    number,
                    (desk, entry) => desk.Correct(entry, wanted, call.Get(reason), CompanyCall.Actor)
                );
            }
        );
    }

    private static Argument<string> Number() =>
        new("NUMBER") { Description = "The voucher's number, such as G2026-3, or its id" };

    private static async Task<int> DecideAsync(
        CompanyCall call,
        Argument<string> number,
        Func<ManualDesk, Guid, ManualOutcome> decide
    )
    {
        var entry = call.Query(books => Voucher(books, call.Get(number)).Entry);
        return Told(call, await call.DecideAsync(books => decide(new ManualDesk(books), entry)));
    }

    /// <summary>Says what came of an entry.</summary>
    internal static int Told(CompanyCall call, params IReadOnlyList<ManualOutcome> outcomes)
    {
        Print(outcomes, call.IsJson);
        Warn(call, outcomes);
        return outcomes.All(one => one.Refusal is null) ? ExitCode.Ok : ExitCode.Findings;
    }

    /// <summary>Says once of each report that was handed over and is another now.</summary>
    private static void Warn(CompanyCall call, IReadOnlyList<ManualOutcome> outcomes)
    {
        List<EntryPosted> posted =
        [
            .. outcomes.Where(one => !one.IsRepeated).Select(one => one.Entry).OfType<EntryPosted>(),
        ];
        if (posted.Count == 0)
        {
            return;
        }

        foreach (var notice in call.Query(books => FiledChanges.Of(books, posted)))
        {
            Console.Error.WriteLine($"nsg: warning: {notice.Code}: {notice.Text}");
        }
    }

    internal static EntryRow Voucher(BooksQueries books, string text) =>
        (
            VoucherNumber.TryParse(text, out var number) ? books.Voucher(number)
            : Guid.TryParse(text, out var id) ? books.Entry(id)
            : null
        )
        ?? throw new UsageException(
            $"there is no voucher '{text}'; write its number as the journal shows it, such as G2026-3"
        );

    private static void Print(IReadOnlyList<ManualOutcome> outcomes, bool json)
    {
        for (var i = 0; i < outcomes.Count; i++)
        {
            var (outcome, place) = (outcomes[i], outcomes.Count == 1 ? "" : $"entry {i + 1}: ");
            if (json)
            {
                Output.Json(
                    new
                    {
                        id = outcome.Entry?.Entry,
                        number = outcome.Entry is { } posted ? NumberOf(posted) : null,
                        repeated = outcome.IsRepeated,
                        refusal = outcome.Refusal?.ToString(),
                        detail = outcome.Refusal is null ? null : outcome.Detail,
                    }
                );
            }
            else if (outcome.Entry is { } entry)
            {
                Output.Line(
                    $"{place}{(outcome.IsRepeated ? "was posted before as" : "posted as")} {NumberOf(entry)} on {Output.Day(entry.Date)}"
                );
            }

            if (outcome.Refusal is not null)
            {
                Console.Error.WriteLine($"nsg: {place}{Output.OneLine(outcome.Detail)}");
            }
        }
    }

    private static string NumberOf(EntryPosted entry) =>
        new VoucherNumber(entry.Series, entry.Year, entry.Number).ToString();
}
