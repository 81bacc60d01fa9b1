using System.CommandLine;
using System.Text;
using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Records;
using Nsg.Ledger;
using Nsg.Node.Manual;
using Nsg.Storage;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Manual;

/// <summary><c>nsg entry</c>.</summary>
internal static class EntryCommands
{
    private const string Actor = "operator";
    private const long FileMax = 256L << 20;

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

    private static System.CommandLine.Command Post()
    {
        var (data, company, json) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json());
        var file = new Argument<string>("FILE")
        {
            Description = "Entries as JSON, one on each line or one alone; - for standard input",
        };
        var all = new Option<bool>("--all-or-nothing") { Description = "Post every entry of the file, or none" };
        var command = new System.CommandLine.Command(
            "post",
            "Posts entries; an entry with a clientKey that was posted before is not posted again"
        )
        {
            file,
            company,
            all,
            json,
            data,
        };
        command.SetAction(
            async (parse, cancellation) =>
            {
                var requests = InputFile.Read(
                    parse.GetValue(file)!,
                    text => EntryFile.Read(Encoding.UTF8.GetString(text))
                );
                using var store = CommonOptions.Open(parse, data);
                var key = CommonOptions.CompanyKey(store, parse.GetValue(company)!);
                var outcomes = await EntryFile.PostAsync(store, key, requests, parse.GetValue(all), Actor);
                Print(outcomes, parse.GetValue(json));
                return outcomes.All(one => one.Refusal is null) ? ExitCode.Ok : ExitCode.Findings;
            }
        );
        return command;
    }

    private static System.CommandLine.Command Show()
    {
        var (data, company, json, number) = (
            CommonOptions.Data(),
            CommonOptions.Company(),
            CommonOptions.Json(),
            Number()
        );
        var command = new System.CommandLine.Command("show", "A voucher with its lines, and what it is tied to")
        {
            number,
            company,
            json,
            data,
        };
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            store.Query(
                CommonOptions.CompanyKey(store, parse.GetValue(company)!),
                books =>
                {
                    EntryView.Print(books, Voucher(books, parse.GetValue(number)!), parse.GetValue(json));
                    return true;
                }
            );
            return ExitCode.Ok;
        });
        return command;
    }

    private static System.CommandLine.Command Reverse()
    {
        var (data, company, json, number, reason) = (
            CommonOptions.Data(),
            CommonOptions.Company(),
            CommonOptions.Json(),
            Number(),
            Reason()
        );
        var date = CommonOptions.Day(
            "--date",
            "Posting date; the entry's own, or the first open day after it, unless given"
        );
        var command = new System.CommandLine.Command("reverse", "Takes an entry back by one with the other sign")
        {
            number,
            reason,
            date,
            company,
            json,
            data,
        };
        command.SetAction(
            (parse, _) =>
                DecideAsync(
                    parse,
                    data,
                    company,
                    number,
                    json,
                    (books, entry) =>
                        new ManualDesk(books).Reverse(entry, parse.GetValue(date), parse.GetValue(reason)!, Actor)
                )
        );
        return command;
    }

    private static System.CommandLine.Command Correct()
    {
        var (data, company, json, number, reason) = (
            CommonOptions.Data(),
            CommonOptions.Company(),
            CommonOptions.Json(),
            Number(),
            Reason()
        );
        var file = new Argument<string>("FILE")
        {
            Description = "The entry as it should be, as JSON; - for standard input",
        };
        var command = new System.CommandLine.Command(
            "correct",
            "Takes an entry back and posts another one in its place"
        )
        {
            number,
            file,
            reason,
            company,
            json,
            data,
        };
        command.SetAction(
            async (parse, cancellation) =>
            {
                var wanted = InputFile.Read(
                    parse.GetValue(file)!,
                    text => EntryFile.Read(Encoding.UTF8.GetString(text))
                )
                    is [var one]
                    ? one.Entry
                    : throw new UsageException($"{parse.GetValue(file)} holds more than one entry");
                return await DecideAsync(
                    parse,
                    data,
                    company,
                    number,
                    json,
                    (books, entry) => new ManualDesk(books).Correct(entry, wanted, parse.GetValue(reason)!, Actor)
                );
            }
        );
        return command;
    }

    private static Argument<string> Number() =>
        new("NUMBER") { Description = "The voucher's number, such as G2026-3, or its id" };

    private static Option<string> Reason() =>
        new("--reason")
        {
            Description = "Why, for the record",
            HelpName = "TEXT",
            Required = true,
        };

    private static async Task<int> DecideAsync(
        ParseResult parse,
        Option<string> data,
        Option<string> company,
        Argument<string> number,
        Option<bool> json,
        Func<Nsg.Bookkeeping.IBooksTransaction, Guid, ManualOutcome> decide
    )
    {
        using var store = CommonOptions.Open(parse, data);
        var key = CommonOptions.CompanyKey(store, parse.GetValue(company)!);
        var entry = store.Query(key, books => Voucher(books, parse.GetValue(number)!).Entry);
        var outcome = await store.DecideAsync(key, books => decide(books, entry));
        Print([outcome], parse.GetValue(json));
        return outcome.Refusal is null ? ExitCode.Ok : ExitCode.Findings;
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

    internal static void Print(IReadOnlyList<ManualOutcome> outcomes, bool json)
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
