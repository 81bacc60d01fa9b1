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
    private const string Actor = "operator";
    private const int CandidatesMax = 10;

    private static readonly string[] Headers = ["DOCUMENT", "PARTY", "DUE", ">OPEN", "CURRENCY"];

    internal static System.CommandLine.Command Make() =>
        new("bank", "Bank lines matched by hand: put to documents, to an account, to nothing; undone")
        {
            Show(),
            Match(),
            Undo(),
        };

    private static System.CommandLine.Command Show()
    {
        var (data, company, json, line) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json(), Line());
        var command = new System.CommandLine.Command("show", "A bank line beside what it pays and could pay")
        {
            line,
            company,
            json,
            data,
        };
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            Print(
                store,
                CommonOptions.CompanyKey(store, parse.GetValue(company)!),
                parse.GetValue(line)!,
                parse.GetValue(json)
            );
            return ExitCode.Ok;
        });
        return command;
    }

    private static System.CommandLine.Command Match()
    {
        var (data, company, json, line) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json(), Line());
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
        var amount = new Option<decimal?>("--amount")
        {
            Description = "What belongs to the account, in the line's currency; the whole difference unless given",
            HelpName = "AMOUNT",
        };
        var reason = new Option<string?>("--reason")
        {
            Description = "Why, for the record; needed when the line is put to nothing",
            HelpName = "TEXT",
        };
        var command = new System.CommandLine.Command(
            "match",
            "Puts a bank line to documents, an account or nothing; it goes before all rules"
        )
        {
            line,
            items,
            account,
            amount,
            reason,
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
                    line,
                    json,
                    (books, row) =>
                    {
                        var documents = (parse.GetValue(items) ?? [])
                            .Select(text => DocumentLookup.One(books, text, prefersReview: false).Document)
                            .ToList();
                        var wanted = new BankMatch
                        {
                            Line = row.Line,
                            Items = documents,
                            Account = parse.GetValue(account),
                            Amount = parse.GetValue(amount),
                            Why = parse.GetValue(reason) ?? "",
                        };
                        return desk => desk.Match(wanted, null, Actor);
                    }
                )
        );
        return command;
    }

    private static System.CommandLine.Command Undo()
    {
        var (data, company, json, line) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json(), Line());
        var reason = new Option<string>("--reason")
        {
            Description = "Why, for the record",
            HelpName = "TEXT",
            Required = true,
        };
        var command = new System.CommandLine.Command(
            "undo",
            "Takes a person's decision on a bank line back; the rules say again what it is"
        )
        {
            line,
            reason,
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
                    line,
                    json,
                    (_, row) => desk => desk.Undo(row.Line, parse.GetValue(reason)!, Actor)
                )
        );
        return command;
    }

    private static Argument<string> Line() =>
        new("LINE") { Description = "The line's id, or the bank's reference of the entry (nsg books bank lists them)" };

    private static async Task<int> DecideAsync(
        ParseResult parse,
        Option<string> data,
        Option<string> company,
        Argument<string> line,
        Option<bool> json,
        Func<BooksQueries, BankLineRow, Func<MatchDesk, MatchOutcome>> read
    )
    {
        using var store = CommonOptions.Open(parse, data);
        var key = CommonOptions.CompanyKey(store, parse.GetValue(company)!);
        var (row, decide) = store.Query(
            key,
            books => Find(books, parse.GetValue(line)!) is var found ? (found, read(books, found)) : default
        );
        var outcome = await store.DecideAsync(key, books => decide(new MatchDesk(books)));
        if (outcome.Refusal is not null)
        {
            Console.Error.WriteLine(Output.OneLine($"nsg: bank entry {row.Entry} stays as it is: {outcome.Detail}"));
            return ExitCode.Findings;
        }

        Print(store, key, row.Line.ToString(), parse.GetValue(json));
        return ExitCode.Ok;
    }

    private static void Print(NodeStore store, string key, string line, bool isJson) =>
        store.Query(
            key,
            books =>
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
                    return true;
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

                return true;
            }
        );

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
