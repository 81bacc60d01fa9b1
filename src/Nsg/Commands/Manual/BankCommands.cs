using System.CommandLine;
using System.Globalization;
using Nsg.Bookkeeping.Reconciliation;
using Nsg.Command.Commands.Documents;
using Nsg.Storage;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Manual;

/// <summary><c>nsg bank</c>: bank lines matched by a person.</summary>
internal static class BankCommands
{
    private const int CandidatesMax = 10;

    private static readonly string[] Headers = ["DOCUMENT", "PARTY", "DUE", ">OPEN", "CURRENCY"];

    internal static System.CommandLine.Command Make() =>
        new("bank", "Bank lines matched by hand: put to documents, to an account, to nothing; undone")
        {
            Show(),
            Match(),
            Undo(),
        };

    private static CompanyCommand Show()
    {
        var line = Line();
        return new CompanyCommand("show", "A bank line beside what it pays and could pay") { line }.Answers(call =>
        {
            call.Look(books => Print(books, call.Get(line), call.IsJson));
            return ExitCode.Ok;
        });
    }

    private static CompanyCommand Match()
    {
        var line = Line();
        var items = new Option<string[]>("--item")
        {
            Description = "A document that the line pays (number or id); may be given several times",
            HelpName = "DOCUMENT",
            AllowMultipleArgumentsPerToken = true,
        };
        var account = new Option<string?>("--account")
        {
            Description = "The account of what the documents leave or lack: a fee, interest, a private purchase",
            HelpName = "ACCOUNT",
        };
        var amount = CommonOptions.Amount(
            "What belongs to the account, in the line's currency; the whole difference unless given"
        );
        var reason = new Option<string?>("--reason")
        {
            Description = "Why, for the record; needed when the line is put to nothing",
            HelpName = "TEXT",
        };
        return new CompanyCommand(
            "match",
            "Puts a bank line to documents, an account or nothing; it goes before all rules"
        )
        {
            line,
            items,
            account,
            amount,
            reason,
        }.Answers(
            (call, _) =>
                DecideAsync(
                    call,
                    line,
                    (books, row) =>
                    {
                        var documents = (call.Get(items) ?? [])
                            .Select(text => DocumentLookup.One(books, text, prefersReview: false).Document)
                            .ToList();
                        var wanted = new BankMatch
                        {
                            Line = row.Line,
                            Items = documents,
                            Account = call.Get(account),
                            Amount = call.Get(amount),
                            Why = call.Get(reason) ?? "",
                        };
                        return desk => desk.Match(wanted, null, CompanyCall.Actor);
                    }
                )
        );
    }

    private static CompanyCommand Undo()
    {
        var line = Line();
        var reason = CommonOptions.Reason();
        return new CompanyCommand(
            "undo",
            "Takes a person's decision on a bank line back; the rules say again what it is"
        )
        {
            line,
            reason,
        }.Answers(
            (call, _) =>
                DecideAsync(call, line, (_, row) => desk => desk.Undo(row.Line, call.Get(reason), CompanyCall.Actor))
        );
    }

    private static Argument<string> Line() =>
        new("LINE") { Description = "The line's id, or the bank's reference of the entry (nsg books bank lists them)" };

    private static async Task<int> DecideAsync(
        CompanyCall call,
        Argument<string> line,
        Func<BooksQueries, BankLineRow, Func<MatchDesk, MatchOutcome>> read
    )
    {
        var (row, decide) = call.Query(books =>
            Find(books, call.Get(line)) is var found ? (found, read(books, found)) : default
        );
        var outcome = await call.DecideAsync(books => decide(new MatchDesk(books)));
        if (outcome.Refusal is not null)
        {
            return CompanyCall.Refused($"bank entry {row.Entry} stays as it is: {outcome.Detail}");
        }

        call.Look(books => Print(books, row.Line.ToString(), call.IsJson));
        return ExitCode.Ok;
    }

    private static void Print(BooksQueries books, string line, bool isJson)
    {
        var row = Find(books, line);
        var (settlements, decision, candidates) = (
            books.SettlementsOfPayer(row.Line),
            books.BankDecision(row.Line),
            books.CandidatesFor(row, CandidatesMax)
        );
        if (isJson)
        {
            PrintJson(row, settlements, decision, candidates);
            return;
        }

        Output.Line($"{Output.Day(row.Date)} {row.Amount} {row.Counterparty} {row.Text}".TrimEnd());
        foreach (var one in settlements)
        {
            Output.Line($"pays {one.ItemNumber}: {one.Amount} ({one.Why})");
        }

        if (decision is not null)
        {
            Output.Line(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"decided by {decision.Actor}{(decision.Account is null ? "" : $", the rest on account {decision.Account}")}: {decision.Why}"
                )
            );
        }

        if (!row.IsMatched && candidates.Count > 0)
        {
            Output.Rows(
                OutputForm.Table,
                Headers,
                candidates.Select(one =>
                    new[]
                    {
                        one.Document,
                        one.Party,
                        Output.Day(one.Due),
                        one.Open.ToAmountString(),
                        one.Open.Currency.Code,
                    }
                )
            );
        }
    }

    private static void PrintJson(
        BankLineRow row,
        IReadOnlyList<SettlementRow> settlements,
        BankDecisionRow? decision,
        IReadOnlyList<OpenItemRow> candidates
    ) =>
        Output.Json(
            new
            {
                id = row.Line,
                entry = row.Entry,
                date = Output.Day(row.Date),
                amount = row.Amount.ToAmountString(),
                matched = row.IsMatched,
                pays = settlements.Select(one => new
                {
                    document = one.ItemNumber,
                    amount = one.Amount.ToAmountString(),
                    rule = one.Strength,
                    why = one.Why,
                }),
                decision = decision is null
                    ? null
                    : new
                    {
                        account = decision.Account,
                        reason = decision.Why,
                        by = decision.Actor,
                    },
                candidates = candidates.Select(one => new
                {
                    document = one.Document,
                    party = one.Party,
                    open = one.Open.ToAmountString(),
                }),
            }
        );

    private static BankLineRow Find(BooksQueries books, string text)
    {
        var lines = Guid.TryParse(text, out var id)
            ? books.BankLine(id) is { } one
                ? [one]
                : []
            : books.BankLinesOf(text);
        return lines switch
        {
            [var found] => found,
            [] => throw new UsageException(
                $"there is no bank line '{text}'; give its id or the bank's reference of the entry"
            ),
            _ => throw new UsageException(
                $"'{text}' means {lines.Count} bank lines; give the id of one: {string.Join(", ", lines.Select(line => $"{line.Line} ({Output.Day(line.Date)}, {line.Amount})"))}"
            ),
        };
    }
}
