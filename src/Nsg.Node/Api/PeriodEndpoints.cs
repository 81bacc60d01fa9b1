using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Periods;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Node.Reports;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>A lock.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Kind">soft or hard.</param>
/// <param name="Why">In words.</param>
/// <param name="Actor">Who set it.</param>
/// <param name="Time">When.</param>
internal sealed record LockJson(DateOnly From, DateOnly To, string Kind, string Why, string Actor, DateTimeOffset Time)
{
    internal static LockJson Of(LockRow row) =>
        new(row.Lock.From, row.Lock.To, PeriodDesk.NameOf(row.Lock.Kind), row.Lock.Why, row.Actor, row.Time);
}

/// <summary>A closed year.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Result">Result, a decimal; a profit positive.</param>
/// <param name="Entry">The entry that moved it to equity, or null.</param>
internal sealed record ClosedYearJson(DateOnly From, DateOnly To, string Result, Guid? Entry)
{
    internal static IReadOnlyList<ClosedYearJson> Of(BooksQueries books) =>
        [
            .. books
                .ClosedYears()
                .Select(year => new ClosedYearJson(
                    year.From,
                    year.To,
                    new Money(year.Result, books.Company.Currency).ToAmountString(),
                    year.Entry
                )),
        ];
}

/// <summary>A period to lock, unlock, or a year to close, define or open again.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Kind">soft (unless given) or hard, for locks and closing.</param>
/// <param name="Reason">Why, in words; kept in the log.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record PeriodJson(DateOnly? From, DateOnly? To, string? Kind = null, string? Reason = null)
{
    internal (DateOnly From, DateOnly To) Days =>
        (
            From ?? throw Parameters.Refused("from is missing (yyyy-MM-dd)"),
            To ?? throw Parameters.Refused("to is missing (yyyy-MM-dd)")
        )
            is var (from, to)
        && from <= to
            ? (from, to)
            : throw Parameters.Refused("from lies after to");

    /// <summary>The reason, where one must be given.</summary>
    internal string Why => PeriodDesk.WhyFault(Reason ?? "") is { } fault ? throw Parameters.Refused(fault) : Reason!;

    internal LockKind Lock => Parameters.Word(Kind, "kind", "soft", "hard") == "hard" ? LockKind.Hard : LockKind.Soft;
}

/// <summary>Locks and financial years.</summary>
internal static class PeriodEndpoints
{
    private const string Tag = "Periods";

    internal static void Map(IEndpointRouteBuilder company)
    {
        MapLocks(company);
        MapYears(company);
    }

    private static void MapLocks(IEndpointRouteBuilder company)
    {
        company
            .MapGet(
                "/locks",
                (HttpContext context, NodeStore store) =>
                    store.Query(CompanyAccess.Of(context).Key, books => books.Locks().Select(LockJson.Of).ToList())
            )
            .Says("ListLocks", Tag, "Locked periods")
            .Produces<IReadOnlyList<LockJson>>(200);
        company
            .MapPost(
                "/locks",
                (HttpContext context, NodeOptions options, PeriodJson? wanted) =>
                    DecideAsync(
                        context,
                        options,
                        wanted,
                        (books, period, actor) =>
                            new PeriodDesk(books).Lock(
                                period.Days.From,
                                period.Days.To,
                                period.Lock,
                                period.Why,
                                actor
                            ),
                        needsReason: true
                    )
            )
            .Writes()
            .TakesKey()
            .Says("LockPeriod", Tag, "Locks a period, softly or for good")
            .Produces(204)
            .ProducesProblem(409);
        company
            .MapPost(
                "/locks/lift",
                (HttpContext context, NodeOptions options, PeriodJson? wanted) =>
                    DecideAsync(
                        context,
                        options,
                        wanted,
                        (books, period, actor) =>
                            new PeriodDesk(books).Unlock(period.Days.From, period.Days.To, period.Why, actor),
                        needsReason: true
                    )
            )
            .Writes()
            .TakesKey()
            .Says("LiftLock", Tag, "Lifts a soft lock")
            .Produces(204)
            .ProducesProblem(409);
    }

    private static void MapYears(IEndpointRouteBuilder company)
    {
        company
            .MapGet(
                "/years/closed",
                (HttpContext context, NodeStore store) => store.Query(CompanyAccess.Of(context).Key, ClosedYearJson.Of)
            )
            .Says("ListClosedYears", Tag, "Closed financial years")
            .Produces<IReadOnlyList<ClosedYearJson>>(200);
        company
            .MapPost(
                "/years",
                (HttpContext context, NodeOptions options, PeriodJson? wanted) =>
                    DecideAsync(
                        context,
                        options,
                        wanted,
                        (books, period, actor) => new YearDesk(books).Define(period.Days.From, period.Days.To, actor)
                    )
            )
            .Writes()
            .TakesKey()
            .Says("DefineYear", Tag, "Defines a financial year")
            .Produces(204)
            .ProducesProblem(409);
        company
            .MapPost(
                "/years/close",
                (HttpContext context, NodeOptions options, PeriodJson? wanted) =>
                    DecideAsync(
                        context,
                        options,
                        wanted,
                        (books, period, actor) =>
                            new YearDesk(books).Close(period.Days.From, period.Days.To, period.Lock, actor).Refusal
                    )
            )
            .Writes()
            .TakesKey()
            .Says("CloseYear", Tag, "Closes a financial year: moves its result to equity and locks its days")
            .Produces(204)
            .ProducesProblem(409);
        company
            .MapPost(
                "/years/reopen",
                (HttpContext context, NodeOptions options, PeriodJson? wanted) =>
                    DecideAsync(
                        context,
                        options,
                        wanted,
                        (books, period, actor) =>
                            new YearDesk(books).Reopen(
                                period.Days.From,
                                period.Days.To,
                                period.Why,
                                actor,
                                AnnualAccounts.Of(books.Company.Pack.Country)
                            ),
                        needsReason: true
                    )
            )
            .Writes()
            .TakesKey()
            .Says("ReopenYear", Tag, "Opens the last closed year again")
            .Produces(204)
            .ProducesProblem(409);
    }

    private static Task<IResult> DecideAsync(
        HttpContext context,
        NodeOptions options,
        PeriodJson? wanted,
        Func<IBooksTransaction, PeriodJson, string, string?> decide,
        bool needsReason = false
    )
    {
        var actor = CompanyAccess.Of(context).Caller.Actor;
        var period = wanted ?? throw Parameters.Refused("send from and to");
        _ = (period.Days, period.Lock, needsReason ? period.Why : null);
        return Once.DecideAsync(
            context,
            options.Store,
            RequestKeys.Of(context, wanted),
            books =>
                decide(books, period, actor) is { } refusal
                    ? new ProblemAnswer(ProblemOf(books, period.Days, refusal))
                    : Answered.NoContent
        );
    }

    /// <summary>A hard lock of the days stays for good, and is a kind of its own; all else is how things stand now.</summary>
    private static Problem ProblemOf(IBooksTransaction books, (DateOnly From, DateOnly To) days, string refusal) =>
        books.Locks().Any(one => one.Kind == LockKind.Hard && one.From <= days.To && days.From <= one.To)
            ? Problems.LockedPeriod(refusal)
            : Problems.StateConflict(refusal);
}
