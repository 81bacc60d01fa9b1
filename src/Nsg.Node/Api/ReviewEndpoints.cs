using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Nsg.Bookkeeping;
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
            .GivesTag()
            .Produces<DocumentDetailJson>(200);
        company
            .MapPost("/review/{id}/book", BookAsync)
            .Writes()
            .TakesMatch()
            .TakesKey()
            .Says("BookReview", Tag, "Books a document in review as a person decides; the decision is learnt")
            .GivesTag()
            .Produces<DocumentDetailJson>(200)
            .ProducesProblem(409)
            .ProducesProblem(422);
        company
            .MapPost("/review/{id}/reject", RejectAsync)
            .Writes()
            .TakesMatch()
            .TakesKey()
            .Says("RejectReview", Tag, "Rejects a document in review")
            .GivesTag()
            .Produces<DocumentDetailJson>(200)
            .ProducesProblem(409)
            .ProducesProblem(422);
        company
            .MapPost("/review/{id}/take-back", TakeBackAsync)
            .Writes()
            .TakesMatch()
            .TakesKey()
            .Says(
                "TakeBackReview",
                Tag,
                "Takes the voucher of a booked document back, or the rejection of a rejected one, so that it waits again"
            )
            .GivesTag()
            .Produces<DocumentDetailJson>(200)
            .ProducesProblem(409)
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
                    ? Tagged(context, books, document)
                    : new ProblemAnswer(Problems.UnknownDocument("there is no such document in review"))
        );

    private static Task<IResult> BookAsync(HttpContext context, NodeOptions options, string id, BookJson? decision)
    {
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
                        DateReason = decision?.LockReason,
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
        var company = CompanyAccess.Of(context).Key;
        // The voucher that takes another one back keeps the key for good. A rejection is taken back without one: then the
        // answer is kept.
        var hasVoucher = options.Store.Query(
            company,
            books =>
                BookDocumentEndpoints.Find(books, id) is { State: "booked" }
                || (request is not null && books.IsKeyOfEntry(request.Key))
        );
        return ResolveAsync(
            context,
            options,
            id,
            (books, document, _, actor) => new ReviewDesk(books).TakeBack(document, why, actor, request),
            hasVoucher ? null : request,
            books => request is not null && books.EntryOfRequest(request.Key) is not null
        );
    }

    private delegate ReviewOutcome Decide(
        IBooksTransaction books,
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
    /// <param name="isRepeated">Whether a record keeps that it was carried out before: then the document has changed since, by it.</param>
    private static async Task<IResult> ResolveAsync(
        HttpContext context,
        NodeOptions options,
        string id,
        Decide decide,
        RequestKey? request = null,
        Func<IBooksTransaction, bool>? isRepeated = null
    )
    {
        var (access, match) = (CompanyAccess.Of(context), Match.Of(context.Request));
        var (document, version, shown) = options.Store.Query(access.Key, books => Seen(books, id));
        if (document is null)
        {
            return new ProblemAnswer(Problems.UnknownDocument());
        }

        access.Discloses(document.Document);
        var reading = DocumentReader.Read(Originals.Bytes(options.Store, access.Key, document), options.Limits);
        var outcome = await Once.DecideAsync(
            context,
            options.Store,
            request,
            books =>
                match.Tags is null
                || isRepeated?.Invoke(books) == true
                || (match.Holds(shown) && books.DocumentVersion(document.Document) == version)
                    ? Answer(decide(books, document.Document, reading, access.Caller.Actor))
                    : throw Match.Failed("the document")
        );
        return outcome is ProblemAnswer
            ? outcome
            : options.Store.Query(access.Key, books => Tagged(context, books, books.Document(document.Document)!));
    }

    /// <summary>A document with the version that a decision about it may name.</summary>
    private static IResult Tagged(HttpContext context, BooksQueries books, DocumentRow document)
    {
        context.Response.Headers.ETag = Match.Tag(DocumentVersions.Shown(books, document));
        return Results.Ok(BookDocumentEndpoints.Detail(books, document));
    }

    private static (DocumentRow? Document, string Version, string Shown) Seen(BooksQueries books, string id) =>
        BookDocumentEndpoints.Find(books, id) is { } found
            ? (found, DocumentVersions.Of(books, found), DocumentVersions.Shown(books, found))
            : (null, "", "");

    private static IResult Answer(ReviewOutcome outcome) =>
        outcome.IsDone ? Answered.NoContent
        : outcome.IsKeyReused ? new ProblemAnswer(Problems.KeyReused(outcome.Reasons[0]))
        : new ProblemAnswer(Problems.NotBooked(string.Join("; ", outcome.Reasons)));
}
