using System.CommandLine;
using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Periods;
using Nsg.Command.Commands.Export;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Manual;

/// <summary><c>nsg period</c> and <c>nsg year</c>.</summary>
internal static class PeriodCommands
{
    private const string Actor = "operator";

    internal static System.CommandLine.Command MakePeriod() =>
        new("period", "Locks of periods") { List(), Lock(), Unlock() };

    internal static System.CommandLine.Command MakeYear() =>
        new("year", "Financial years: defined, closed, opened again") { ListYears(), Define(), Close(), Reopen() };

    private static System.CommandLine.Command List()
    {
        var (data, company, json) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json());
        var command = new System.CommandLine.Command("list", "Locked periods, with who locked them, when and why")
        {
            company,
            json,
            data,
        };
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            var locks = store.Query(CommonOptions.CompanyKey(store, parse.GetValue(company)!), books => books.Locks());
            if (parse.GetValue(json))
            {
                locks
                    .ToList()
                    .ForEach(row =>
                        Output.Json(
                            new
                            {
                                from = row.Lock.From,
                                to = row.Lock.To,
                                kind = PeriodDesk.NameOf(row.Lock.Kind),
                                why = row.Lock.Why,
                                actor = row.Actor,
                                time = row.Time,
                            }
                        )
                    );
            }
            else
            {
                Output.Table(
                    ["FROM", "TO", "KIND", "BY", "TIME", "WHY"],
                    locks.Select(row =>
                        new[]
                        {
                            Output.Day(row.Lock.From),
                            Output.Day(row.Lock.To),
                            PeriodDesk.NameOf(row.Lock.Kind),
                            row.Actor,
                            row.Time.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture),
                            row.Lock.Why,
                        }
                    )
                );
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static System.CommandLine.Command Lock()
    {
        var (data, company, from, to, reason, hard) = (
            CommonOptions.Data(),
            CommonOptions.Company(),
            From(),
            To(),
            Reason(),
            Hard()
        );
        var command = new System.CommandLine.Command("lock", "Locks a period: softly, or with --hard for good")
        {
            from,
            to,
            reason,
            hard,
            company,
            data,
        };
        command.SetAction(
            (parse, _) =>
                DecideAsync(
                    parse,
                    data,
                    company,
                    books =>
                        new PeriodDesk(books).Lock(
                            parse.GetValue(from)!.Value,
                            parse.GetValue(to)!.Value,
                            KindOf(parse, hard),
                            parse.GetValue(reason)!,
                            Actor
                        )
                )
        );
        return command;
    }

    private static System.CommandLine.Command Unlock()
    {
        var (data, company, from, to, reason) = (CommonOptions.Data(), CommonOptions.Company(), From(), To(), Reason());
        var command = new System.CommandLine.Command("unlock", "Lifts a soft lock, named by the days it was set for")
        {
            from,
            to,
            reason,
            company,
            data,
        };
        command.SetAction(
            (parse, _) =>
                DecideAsync(
                    parse,
                    data,
                    company,
                    books =>
                        new PeriodDesk(books).Unlock(
                            parse.GetValue(from)!.Value,
                            parse.GetValue(to)!.Value,
                            parse.GetValue(reason)!,
                            Actor
                        )
                )
        );
        return command;
    }

    private static System.CommandLine.Command ListYears()
    {
        var (data, company, json) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json());
        var command = new System.CommandLine.Command("list", "Financial years, and the result of the closed ones")
        {
            company,
            json,
            data,
        };
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            var rows = store.Query(CommonOptions.CompanyKey(store, parse.GetValue(company)!), YearList.Of);
            if (parse.GetValue(json))
            {
                rows.ToList()
                    .ForEach(row =>
                        Output.Json(
                            new
                            {
                                from = row.From,
                                to = row.To,
                                closed = row.IsClosed,
                                result = row.Result,
                                entry = row.Entry,
                            }
                        )
                    );
            }
            else
            {
                Output.Table(
                    ["FROM", "TO", "STATE", ">RESULT", "ENTRY"],
                    rows.Select(row =>
                        new[]
                        {
                            Output.Day(row.From),
                            Output.Day(row.To),
                            row.IsClosed ? "closed" : "open",
                            row.Result ?? "",
                            row.Entry ?? "",
                        }
                    )
                );
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static System.CommandLine.Command Define()
    {
        var (data, company, from, to) = (CommonOptions.Data(), CommonOptions.Company(), From(), To());
        var command = new System.CommandLine.Command("define", "Defines a financial year that is not the calendar year")
        {
            from,
            to,
            company,
            data,
        };
        command.SetAction(
            (parse, _) =>
                DecideAsync(
                    parse,
                    data,
                    company,
                    books => new YearDesk(books).Define(parse.GetValue(from)!.Value, parse.GetValue(to)!.Value, Actor)
                )
        );
        return command;
    }

    private static System.CommandLine.Command Close()
    {
        var (data, company, year, hard) = (CommonOptions.Data(), CommonOptions.Company(), Year(), Hard());
        var command = new System.CommandLine.Command(
            "close",
            "Closes a year: moves its result to equity and locks its days, with --hard for good"
        )
        {
            year,
            hard,
            company,
            data,
        };
        command.SetAction(
            (parse, _) =>
                DecideYearAsync(
                    parse,
                    data,
                    company,
                    year,
                    (books, from, to) =>
                    {
                        var outcome = new YearDesk(books).Close(from, to, KindOf(parse, hard), Actor);
                        return (
                            outcome.Refusal,
                            $"Closed {Output.Day(from)} to {Output.Day(to)} with a result of {outcome.Result}."
                        );
                    }
                )
        );
        return command;
    }

    private static System.CommandLine.Command Reopen()
    {
        var (data, company, year, reason) = (CommonOptions.Data(), CommonOptions.Company(), Year(), Reason());
        var command = new System.CommandLine.Command("reopen", "Opens the last closed year again")
        {
            year,
            reason,
            company,
            data,
        };
        command.SetAction(
            (parse, _) =>
                DecideYearAsync(
                    parse,
                    data,
                    company,
                    year,
                    (books, from, to) =>
                        (
                            new YearDesk(books).Reopen(from, to, parse.GetValue(reason)!, Actor),
                            $"Opened {Output.Day(from)} to {Output.Day(to)} again."
                        )
                )
        );
        return command;
    }

    private static Option<DateOnly?> From() => Required(CommonOptions.Day("--from", "First day"));

    private static Option<DateOnly?> To() => Required(CommonOptions.Day("--to", "Last day"));

    private static Option<DateOnly?> Required(Option<DateOnly?> option)
    {
        option.Required = true;
        return option;
    }

    private static Option<string> Reason() =>
        new("--reason")
        {
            Description = "Why, for the record",
            HelpName = "TEXT",
            Required = true,
        };

    private static Option<bool> Hard() => new("--hard") { Description = "For good: a hard lock is never lifted" };

    private static Argument<int> Year() => new("YEAR") { Description = "The year that the financial year ends in" };

    private static LockKind KindOf(ParseResult parse, Option<bool> hard) =>
        parse.GetValue(hard) ? LockKind.Hard : LockKind.Soft;

    private static Task<int> DecideYearAsync(
        ParseResult parse,
        Option<string> data,
        Option<string> company,
        Argument<int> year,
        Func<IBooksTransaction, DateOnly, DateOnly, (string? Refusal, string Done)> decide
    )
    {
        return DecideAsync(
            parse,
            data,
            company,
            (store, key) =>
            {
                var (from, to) = store.Query(key, books => FinancialYear.Of(books, parse.GetValue(year)));
                return store.DecideAsync(key, books => decide(books, from, to));
            }
        );
    }

    private static Task<int> DecideAsync(
        ParseResult parse,
        Option<string> data,
        Option<string> company,
        Func<IBooksTransaction, string?> decide
    ) => DecideAsync(parse, data, company, (store, key) => store.DecideAsync(key, books => (decide(books), "Done.")));

    private static async Task<int> DecideAsync(
        ParseResult parse,
        Option<string> data,
        Option<string> company,
        Func<Nsg.Storage.NodeStore, string, Task<(string? Refusal, string Done)>> decide
    )
    {
        using var store = CommonOptions.Open(parse, data);
        var (refusal, done) = await decide(store, CommonOptions.CompanyKey(store, parse.GetValue(company)!));
        if (refusal is not null)
        {
            Console.Error.WriteLine($"nsg: {Output.OneLine(refusal)}");
            return ExitCode.Findings;
        }

        Output.Line(done);
        return ExitCode.Ok;
    }
}
