using System.CommandLine;
using System.Globalization;
using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Periods;
using Nsg.Command.Commands.Export;
using Nsg.Node.Reports;

namespace Nsg.Command.Commands.Manual;

/// <summary><c>nsg period</c> and <c>nsg year</c>.</summary>
internal static class PeriodCommands
{
    internal static System.CommandLine.Command MakePeriod() =>
        new("period", "Locks of periods") { List(), Lock(), Unlock() };

    internal static System.CommandLine.Command MakeYear() =>
        new("year", "Financial years: defined, closed, opened again")
        {
            ListYears(),
            Define(),
            YearPreviewCommand.Make(),
            Close(),
            Reopen(),
        };

    private static CompanyCommand List() =>
        new CompanyCommand("list", "Locked periods, with who locked them, when and why").Lists(
            call => call.Query(books => books.Locks()),
            row => new
            {
                from = row.Lock.From,
                to = row.Lock.To,
                kind = PeriodDesk.NameOf(row.Lock.Kind),
                why = row.Lock.Why,
                actor = row.Actor,
                time = row.Time,
            },
            ["FROM", "TO", "KIND", "BY", "TIME", "WHY"],
            row =>
                [
                    Output.Day(row.Lock.From),
                    Output.Day(row.Lock.To),
                    PeriodDesk.NameOf(row.Lock.Kind),
                    row.Actor,
                    row.Time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                    row.Lock.Why,
                ]
        );

    private static CompanyCommand Lock()
    {
        var (from, to, reason, hard) = (From(), To(), CommonOptions.Reason(), Hard());
        return new CompanyCommand("lock", "Locks a period: softly, or with --hard for good")
        {
            from,
            to,
            reason,
            hard,
        }.Decides(call =>
            books =>
                new PeriodDesk(books).Lock(
                    call.Get(from)!.Value,
                    call.Get(to)!.Value,
                    KindOf(call, hard),
                    call.Get(reason),
                    CompanyCall.Actor
                )
        );
    }

    private static CompanyCommand Unlock()
    {
        var (from, to, reason) = (From(), To(), CommonOptions.Reason());
        return new CompanyCommand("unlock", "Lifts a soft lock, named by the days it was set for")
        {
            from,
            to,
            reason,
        }.Decides(call =>
            books =>
                new PeriodDesk(books).Unlock(
                    call.Get(from)!.Value,
                    call.Get(to)!.Value,
                    call.Get(reason),
                    CompanyCall.Actor
                )
        );
    }

    private static CompanyCommand ListYears() =>
        new CompanyCommand("list", "Financial years, and the result of the closed ones").Lists(
            call => call.Query(YearList.Of),
            row => new
            {
                from = row.From,
                to = row.To,
                closed = row.IsClosed,
                result = row.Result,
                entry = row.Entry,
            },
            ["FROM", "TO", "STATE", ">RESULT", "ENTRY"],
            row =>
                [
                    Output.Day(row.From),
                    Output.Day(row.To),
                    row.IsClosed ? "closed" : "open",
                    row.Result ?? "",
                    row.Entry ?? "",
                ]
        );

    private static CompanyCommand Define()
    {
        var (from, to) = (From(), To());
        return new CompanyCommand("define", "Defines a financial year that is not the calendar year")
        {
            from,
            to,
        }.Decides(call =>
            books => new YearDesk(books).Define(call.Get(from)!.Value, call.Get(to)!.Value, CompanyCall.Actor)
        );
    }

    private static CompanyCommand Close()
    {
        var (year, hard) = (Year(), Hard());
        return new CompanyCommand(
            "close",
            "Closes a year: moves its result to equity and locks its days, with --hard for good"
        )
        {
            year,
            hard,
        }.Does(
            async (call, _) =>
            {
                var (from, to) = Days(call, year);
                var outcome = await call.DecideAsync(books =>
                    new YearDesk(books).Close(from, to, KindOf(call, hard), CompanyCall.Actor)
                );
                return CompanyCall.Told(
                    outcome.Refusal,
                    $"Closed {Output.Day(from)} to {Output.Day(to)} with a result of {outcome.Result}."
                );
            }
        );
    }

    private static CompanyCommand Reopen()
    {
        var (year, reason) = (Year(), CommonOptions.Reason());
        return new CompanyCommand("reopen", "Opens the last closed year again") { year, reason }.Does(
            async (call, _) =>
            {
                var (from, to) = Days(call, year);
                return CompanyCall.Told(
                    await call.DecideAsync(books =>
                        new YearDesk(books).Reopen(
                            from,
                            to,
                            call.Get(reason),
                            CompanyCall.Actor,
                            AnnualAccounts.Of(books.Company.Pack.Country)
                        )
                    ),
                    $"Opened {Output.Day(from)} to {Output.Day(to)} again."
                );
            }
        );
    }

    private static Option<DateOnly?> From() => CommonOptions.RequiredDay("--from", "First day");

    private static Option<DateOnly?> To() => CommonOptions.RequiredDay("--to", "Last day");

    private static Option<bool> Hard() => new("--hard") { Description = "For good: a hard lock is never lifted" };

    private static Argument<int> Year() => new("YEAR") { Description = "The year that the financial year ends in" };

    private static LockKind KindOf(CompanyCall call, Option<bool> hard) =>
        call.Get(hard) ? LockKind.Hard : LockKind.Soft;

    private static (DateOnly From, DateOnly To) Days(CompanyCall call, Argument<int> year) =>
        call.Query(books => FinancialYear.Of(books, call.Get(year)));
}
