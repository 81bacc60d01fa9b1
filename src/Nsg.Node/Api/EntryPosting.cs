using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Records;
using Nsg.Ledger;
using Nsg.Node.Authorization;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Node.Manual;
using Nsg.Node.Reports;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>Why an entry is taken back, and when.</summary>
/// <param name="Reason">In words; kept in the log.</param>
/// <param name="Date">Posting date; the entry's own, or the first open day after it, unless given.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ReverseJson(string? Reason, DateOnly? Date = null);

/// <summary>What takes the place of an entry, and why.</summary>
/// <param name="Reason">In words; kept in the log.</param>
/// <param name="Entry">The entry as it should be.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record CorrectJson(string? Reason, EntryRequest? Entry);

/// <summary>A voucher that was posted by hand.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Number">Voucher number.</param>
/// <param name="Date">Posting date.</param>
/// <param name="Notices">What it brought about that its poster ought to know, as that a report that was handed over is another now;
/// null where there is nothing.</param>
internal sealed record PostedJson(Guid Id, string Number, DateOnly Date, IReadOnlyList<PostingNotice>? Notices = null)
{
    internal static PostedJson Of(EntryPosted entry) =>
        new(entry.Entry, new VoucherNumber(entry.Series, entry.Year, entry.Number).ToString(), entry.Date);
}

/// <summary>Entries by hand.</summary>
internal static class EntryPosting
{
    private const string Tag = "Ledger";

    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapPost("/entries", PostAsync)
            .WritesAs(Resources.EntriesWrite)
            .TakesKey()
            .Takes<EntryRequest>()
            .Says(
                "PostEntry",
                Tag,
                "Posts an entry; the same Idempotency-Key with the same body is answered with the entry that it led to"
            )
            .Produces<PostedJson>(201)
            .Produces<PostedJson>(200)
            .ProducesProblem(409)
            .ProducesProblem(422);
        company
            .MapGet("/entries/{id}", One)
            .GivesTag()
            .Shares(Resources.Entries, days: SharedDays.OfAnswer)
            .Says("GetEntry", Tag, "A voucher with its lines and what it is tied to")
            .Produces<EntryDetailJson>(200);
        company
            .MapGet("/entries/{id}/reports", Uses)
            .Shares(Resources.Entries)
            .Says("ListEntryReports", Tag, "The report lines that a voucher is part of, and what was filed of them")
            .Produces<IReadOnlyList<ReportUse>>(200);
        company
            .MapPost("/entries/{id}/reverse", ReverseAsync)
            .WritesAs(Resources.EntriesWrite)
            .TakesMatch()
            .TakesKey()
            .Says(
                "ReverseEntry",
                Tag,
                "Takes an entry back by one with the other sign; the same Idempotency-Key with the same body is done once"
            )
            .Produces<PostedJson>(201)
            .Produces<PostedJson>(200)
            .ProducesProblem(409)
            .ProducesProblem(422);
        company
            .MapPost("/entries/{id}/correct", CorrectAsync)
            .Writes()
            .TakesMatch()
            .TakesKey()
            .Says(
                "CorrectPostedEntry",
                Tag,
                "Takes an entry back and posts another one in its place; the same Idempotency-Key with the same body is done once"
            )
            .Produces<PostedJson>(201)
            .Produces<PostedJson>(200)
            .ProducesProblem(409)
            .ProducesProblem(422);
    }

    /// <summary>The answer to a request.</summary>
    internal static IResult Answer(HttpContext context, ManualOutcome outcome)
    {
        if (outcome.Refusal is { } refusal)
        {
            return new ProblemAnswer(ProblemOf(refusal, outcome.Detail));
        }

        var posted = PostedJson.Of(outcome.Entry!) with { Notices = Notices(context, outcome) };
        return outcome.IsRepeated
            ? Results.Ok(posted)
            : Results.Created($"/api/v1/companies/{CompanyAccess.Of(context).Key}/entries/{posted.Id}", posted);
    }

    /// <summary>What an entry did to what was handed over; the company alone is told.</summary>
    private static IReadOnlyList<PostingNotice>? Notices(HttpContext context, ManualOutcome outcome)
    {
        var access = CompanyAccess.Of(context);
        return
            access.Request is null
            && !outcome.IsRepeated
            && outcome.HasFilings
            && context
                .RequestServices.GetRequiredService<NodeStore>()
                .Query(access.Key, books => FiledChanges.Of(books, outcome.Entry!))
                is { Count: > 0 } notices
            ? notices
            : null;
    }

    /// <summary>The problem that a refusal is.</summary>
    internal static Problem ProblemOf(ManualRefusal refusal, string detail) =>
        refusal switch
        {
            ManualRefusal.Locked => Problems.LockedPeriod(detail),
            ManualRefusal.KeyReused => Problems.KeyReused(detail),
            ManualRefusal.UnknownEntry => Problems.UnknownEntry(detail),
            ManualRefusal.NotManual => Problems.NotManual(detail),
            ManualRefusal.AlreadyReversed => Problems.StateConflict(detail),
            _ => Problems.InvalidEntry(detail),
        };

    /// <summary>A request's body as an entry and its key.</summary>
    internal static (ManualEntry Entry, RequestKey? Key) Parse(Func<EntryRequest> read, string? header) =>
        BodyReading.Of(
            () =>
            {
                var request = read();
                return (request.ToEntry(), request.Key(header));
            },
            Problems.InvalidEntry
        );

    private static async Task<IResult> PostAsync(HttpContext context, NodeOptions options, Issuer issuer)
    {
        var access = CompanyAccess.Of(context);
        var body = await RequestBody.ReadAsync(context.Request, context.RequestAborted);
        var (entry, key) = Parse(
            () => EntryRequest.Read(body.Span),
            context.Request.Headers[RequestKeys.Header].FirstOrDefault()
        );
        key = key is null ? null : Once.Own(context, key);
        var granted = GrantedWrite.Of(context, issuer);
        entry = entry with { IsOwn = granted is null };
        return Answer(
            context,
            await options.Store.DecideAloneAsync(
                access.Key,
                books =>
                {
                    granted?.Demand(books, entry.Days);
                    return new ManualDesk(books).Post(entry, key, access.Caller.Actor);
                }
            )
        );
    }

    private static IResult One(HttpContext context, NodeOptions options, string id) =>
        options.Store.Query(
            CompanyAccess.Of(context).Key,
            books =>
            {
                if (!Guid.TryParseExact(id, "D", out var entry) || books.Entry(entry) is not { } row)
                {
                    return new ProblemAnswer(Problems.UnknownEntry());
                }

                if (OpenedDays.Refusal(context, books, (row.Date, row.Date)) is { } refusal)
                {
                    return refusal;
                }

                context.Response.Headers.ETag = Match.Tag(
                    VersionOf(entry, books.EntryVersion(entry), isOwn: CompanyAccess.Of(context).Request is null)!
                );
                return Results.Ok(
                    new EntryDetailJson(
                        EntryJson.Of(row),
                        Opened(CompanyAccess.Of(context), books.LinksOf(entry)),
                        RetentionJson.Of(books.RetentionOfEntry(row))
                    )
                );
            }
        );

    /// <summary>Under a grant with a period, what a voucher is tied to may lie outside of it.</summary>
    private static EntryLinks Opened(CompanyAccess access, EntryLinks links) =>
        access.Bounds is (null, null) ? links : new EntryLinks(null, null, null, [], links.DateReason, []);

    private static IResult Uses(HttpContext context, NodeOptions options, string id) =>
        options.Store.Query(
            CompanyAccess.Of(context).Key,
            books =>
                Guid.TryParseExact(id, "D", out var entry) && books.Entry(entry) is { } row
                    ? Results.Ok(ReportUses.Of(books, row))
                    : new ProblemAnswer(Problems.UnknownEntry())
        );

    /// <summary>What an entry's ETag tells. To a client that lives by grants it tells of the entry alone, which stays as it was
    /// posted: what became of it may lie outside of what was granted.</summary>
    private static string? VersionOf(Guid entry, string? version, bool isOwn) =>
        isOwn || version is null ? version : entry.ToString();

    /// <summary>A request that is repeated is answered although the entry has changed since: it changed it.</summary>
    private static bool IsRepeated(IBooksTransaction books, RequestKey? request) =>
        request is not null && books.EntryOfRequest(request.Key) is not null;

    private static async Task<IResult> ReverseAsync(
        HttpContext context,
        NodeOptions options,
        Issuer issuer,
        string id,
        ReverseJson? wanted
    )
    {
        var access = CompanyAccess.Of(context);
        var entry = Parameters.Id(id, nameof(id))!.Value;
        var match = Match.Of(context.Request);
        var granted = GrantedWrite.Of(context, issuer);
        var old = granted is null ? null : options.Store.Query(access.Key, books => Days(books.Entry(entry)));
        var request = RequestKeys.Of(context, $"reverse {entry}", $"{wanted?.Date:yyyy-MM-dd}\n{wanted?.Reason}");
        request = request is null ? null : Once.Own(context, request);
        return Answer(
            context,
            await options.Store.DecideAloneAsync(
                access.Key,
                books =>
                {
                    if (
                        !IsRepeated(books, request)
                        && !match.Holds(VersionOf(entry, books.EntryVersion(entry), isOwn: granted is null))
                    )
                    {
                        // Whoever may not write here is not told whether the entry is as it was thought to be.
                        granted?.Demand(books, Reversed(old, null));
                        throw Match.Failed("the entry");
                    }

                    var outcome = new ManualDesk(books).Reverse(
                        entry,
                        wanted?.Date,
                        wanted?.Reason ?? "",
                        access.Caller.Actor,
                        request
                    );
                    granted?.Demand(books, Reversed(old, outcome));
                    return outcome;
                }
            )
        );
    }

    /// <summary>The days of the books and of VAT returns that an entry is of.</summary>
    private static (DateOnly From, DateOnly To)? Days(EntryRow? row) =>
        row is null ? null : Span([row.Date, .. row.Lines.Select(line => line.VatDate ?? row.Date)]);

    /// <summary>The days of an entry and of the one that takes it back.</summary>
    private static (DateOnly From, DateOnly To)? Reversed((DateOnly From, DateOnly To)? old, ManualOutcome? outcome) =>
        (old, outcome?.Entry) switch
        {
            ({ } days, { } made) => Span([
                days.From,
                days.To,
                made.Date,
                .. made.Lines.Select(line => line.VatDate ?? made.Date),
            ]),
            _ => old,
        };

    private static (DateOnly From, DateOnly To) Span(IReadOnlyList<DateOnly> days) => (days.Min(), days.Max());

    private static async Task<IResult> CorrectAsync(
        HttpContext context,
        NodeOptions options,
        string id,
        CorrectJson? wanted
    )
    {
        var access = CompanyAccess.Of(context);
        var old = Parameters.Id(id, nameof(id))!.Value;
        var (entry, key) = Parse(
            () => wanted?.Entry ?? throw new InvalidDataException("entry is missing"),
            context.Request.Headers[RequestKeys.Header].FirstOrDefault()
        );
        var request = key is null ? null : RequestKeys.For(key, $"correct {old} {wanted!.Reason}");
        var match = Match.Of(context.Request);
        return Answer(
            context,
            await options.Store.DecideAloneAsync(
                access.Key,
                books =>
                    IsRepeated(books, request) || match.Holds(books.EntryVersion(old))
                        ? new ManualDesk(books).Correct(old, entry, wanted!.Reason ?? "", access.Caller.Actor, request)
                        : throw Match.Failed("the entry")
            )
        );
    }
}

/// <summary>A voucher and what it is tied to.</summary>
/// <param name="Entry">The voucher.</param>
/// <param name="Links">Its ties.</param>
/// <param name="Retention">How long it is kept.</param>
internal sealed record EntryDetailJson(EntryJson Entry, EntryLinks Links, RetentionJson Retention);
