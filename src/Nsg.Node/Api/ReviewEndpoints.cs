using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Posting;
using Nsg.Bookkeeping.Records;
using Nsg.Documents.Reading;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>What a person decides about a document in review.</summary>
/// <param name="Account">Cost or income account; null keeps the proposal.</param>
/// <param name="AcceptsDifferences">Whether sums that do not hold go to the rounding account.</param>
/// <param name="AcceptsDuplicate">Whether it is booked although another document of the party has its number, or asks for the
/// same.</param>
/// <param name="DeductsNothing">Whether no VAT is deducted on accounts where that depends on what was bought.</param>
/// <param name="LockReason">Why it stands on its own day in a softly locked period; without it, it goes to the first open day
/// after the lock.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record BookJson(
    string? Account = null,
    bool AcceptsDifferences = false,
    bool AcceptsDuplicate = false,
    bool DeductsNothing = false,
    string? LockReason = null
);

/// <summary>Why a document is rejected.</summary>
/// <param name="Reason">In words; kept in the log.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record RejectJson(string? Reason = null);

/// <summary>Why a document is taken back.</summary>
/// <param name="Reason">In words; kept in the log.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record TakeBackJson(string? Reason = null);

/// <summary>The review queue.</summary>
internal static class ReviewEndpoints
{
    private const string Tag = "Review";
    private const int ReasonMax = 1_000;

    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet("/review", List)
            .Says("ListReview", Tag, "Documents in review, oldest first, page by page")
            .Produces<Page<DocumentJson>>(200);
        company
            .MapGet("/review/{id}", One)
            .Says("GetReview", Tag, "A document in review, with its reasons and the proposal")
            .Produces<DocumentDetailJson>(200);
        company
            .MapPost("/review/{id}/book", BookAsync)
            .Writes()
            .TakesKey()
            .Says("BookReview", Tag, "Books a document in review as a person decides; the decision is learnt")
            .Produces<DocumentDetailJson>(200)
            .ProducesProblem(422);
        company
            .MapPost("/review/{id}/reject", RejectAsync)
            .Writes()
            .TakesKey()
            .Says("RejectReview", Tag, "Rejects a document in review")
            .Produces<DocumentDetailJson>(200)
            .ProducesProblem(422);
        company
            .MapPost("/review/{id}/take-back", TakeBackAsync)
            .Writes()
            .TakesKey()
            .Says("TakeBackReview", Tag, "Takes the voucher of a booked document back, so that it waits again")
            .Produces<DocumentDetailJson>(200)
            .ProducesProblem(422);
    }

    private static IResult List(
        HttpContext context,
        NodeStore store,
        [FromQuery] string? cursor,
        [FromQuery] string? limit
    )
    {
        var access = CompanyAccess.Of(context);
        var count = Parameters.Limit(limit);
        var after = Parameters.Number(Parameters.Cursor(cursor, 1)?[0], nameof(cursor), 0, long.MaxValue) ?? 0;
        var rows = store.Query(access.Key, books => books.DocumentsOf("review", null, after, count + 1));
        return Results.Ok(
            Page<DocumentJson>.Cut(rows, count, DocumentJson.Of, row => Parameters.Cursor([row.Sequence]))
        );
    }

    private static IResult One(HttpContext context, NodeStore store, string id) =>
        store.Query(
            CompanyAccess.Of(context).Key,
            books =>
                BookDocumentEndpoints.Find(books, id) is { State: "review" } document
                    ? Results.Ok(BookDocumentEndpoints.Detail(books, document))
                    : new ProblemAnswer(Problems.UnknownDocument("there is no such document in review"))
        );

    private static Task<IResult> BookAsync(HttpContext context, NodeOptions options, string id, BookJson? decision)
    {
        // What stands in a locked period is for the company alone to say, not for whoever writes under a grant.
        var lockReason = CompanyAccess.Of(context).Request is null ? decision?.LockReason : null;
        return ResolveAsync(
            context,
            options,
            id,
            (books, document, reading, actor) =>
                new ReviewDesk(books).Book(
                    document,
                    reading,
                    new BookingDecision(
                        decision?.Account,
                        decision?.AcceptsDifferences ?? false,
                        decision?.AcceptsDuplicate ?? false
                    )
                    {
                        DeductsNothing = decision?.DeductsNothing ?? false,
                        DateReason = lockReason,
                    },
                    actor
                ),
            RequestKeys.Of(context, decision)
        );
    }

    private static Task<IResult> RejectAsync(HttpContext context, NodeOptions options, string id, RejectJson? decision)
    {
        var reason = decision?.Reason is { Length: > 0 } given ? given : "rejected by a person";
        return reason.Length > ReasonMax
            ? throw Parameters.Refused("reason has at most 1000 characters")
            : ResolveAsync(
                context,
                options,
                id,
                (books, document, _, actor) => new ReviewDesk(books).Reject(document, reason, actor),
                RequestKeys.Of(context, decision)
            );
    }

    private static Task<IResult> TakeBackAsync(
        HttpContext context,
        NodeOptions options,
        string id,
        TakeBackJson? decision
    )
    {
        var why = decision?.Reason ?? "";
        var request = RequestKeys.Of(context, $"take back {id}", why);
        return ResolveAsync(
            context,
            options,
            id,
            (books, document, _, actor) => new ReviewDesk(books).TakeBack(document, why, actor, request)
        );
    }

    private delegate ReviewOutcome Decide(
        Nsg.Bookkeeping.IBooksTransaction books,
        Guid document,
        DocumentReading reading,
        string actor
    );

    /// <summary>Decides on a document, and shows it as it is then.</summary>
    /// <param name="context">The request.</param>
    /// <param name="options">The node.</param>
    /// <param name="id">The document.</param>
    /// <param name="decide">The decision.</param>
    /// <param name="request">The caller's key of the request; null where there is none, or the decision's own record keeps it.</param>
    private static async Task<IResult> ResolveAsync(
        HttpContext context,
        NodeOptions options,
        string id,
        Decide decide,
        RequestKey? request = null
    )
    {
        var access = CompanyAccess.Of(context);
        if (options.Store.Query(access.Key, books => BookDocumentEndpoints.Find(books, id)) is not { } document)
        {
            return new ProblemAnswer(Problems.UnknownDocument());
        }

        access.Discloses(document.Document);
        var reading = DocumentReader.Read(Originals.Bytes(options.Store, access.Key, document), options.Limits);
        var outcome = await Once.DecideAsync(
            context,
            options.Store,
            request,
            books => Answer(decide(books, document.Document, reading, access.Caller.Actor))
        );
        return outcome is ProblemAnswer
            ? outcome
            : Results.Ok(
                options.Store.Query(
                    access.Key,
                    books => BookDocumentEndpoints.Detail(books, books.Document(document.Document)!)
                )
            );
    }

    private static IResult Answer(ReviewOutcome outcome) =>
        outcome.IsDone ? Answered.NoContent
        : outcome.IsKeyReused ? new ProblemAnswer(Problems.KeyReused(outcome.Reasons[0]))
        : new ProblemAnswer(Problems.NotBooked(string.Join("; ", outcome.Reasons)));
}
