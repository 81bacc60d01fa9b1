using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Records;
using Nsg.Documents.Reading;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Node.Manual;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>Documents to put to an entry.</summary>
/// <param name="Documents">Documents that are here.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record AttachJson(IReadOnlyList<Guid>? Documents)
{
    /// <exception cref="InvalidDataException">The JSON is broken or is none.</exception>
    internal static IReadOnlyList<Guid> Read(ReadOnlySpan<byte> json) =>
        JsonFault
            .Read(
                json,
                (JsonTypeInfo<AttachJson>)JsonSerializerOptions.Web.GetTypeInfo(typeof(AttachJson)),
                "documents to put to an entry"
            )
            .Documents
        ?? throw new InvalidDataException("documents: a list of identifiers is missing");
}

/// <summary>What came of one entry of many.</summary>
/// <param name="Entry">The entry, or null when it was refused.</param>
/// <param name="IsRepeated">Whether the same request led to it before.</param>
/// <param name="Problem">Type of the problem, or null.</param>
/// <param name="Detail">Why, or null.</param>
internal sealed record BulkOutcomeJson(PostedJson? Entry, bool IsRepeated, string? Problem, string? Detail)
{
    internal static BulkOutcomeJson Of(ManualOutcome outcome) =>
        outcome.Refusal is { } refusal
            ? new BulkOutcomeJson(
                null,
                IsRepeated: false,
                EntryPosting.ProblemOf(refusal, outcome.Detail).Type,
                outcome.Detail
            )
            : new BulkOutcomeJson(PostedJson.Of(outcome.Entry!), outcome.IsRepeated, null, null);

    /// <summary>A line that is no entry.</summary>
    internal static BulkOutcomeJson Of(InvalidDataException fault) =>
        new(null, IsRepeated: false, BodyReading.ProblemOf(fault, Problems.InvalidEntry).Type, fault.Message);
}

/// <summary>An opening entry.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Difference">What the balances lacked of adding up to nothing, a decimal.</param>
/// <param name="Suspense">The account that holds it with the other sign, or null.</param>
internal sealed record OpenedJson(PostedJson Entry, string Difference, string? Suspense);

/// <summary>Many entries at once, documents put to entries, opening balances.</summary>
internal static class ManualEndpoints
{
    private const string Tag = "Ledger";
    private const int NameMax = 255;

    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapPost("/entries/bulk", BulkAsync)
            .Writes()
            .TakesKey()
            .Takes<EntryRequest>("application/x-ndjson")
            .Says(
                "PostEntries",
                Tag,
                "Posts many entries, one JSON object on each line; each stands for itself, or all or none with allOrNothing=true"
            )
            .Produces<IReadOnlyList<BulkOutcomeJson>>(200)
            .ProducesProblem(422);
        company
            .MapGet("/entries/without-document", WithoutDocument)
            .Shares(Resources.Entries, "from", "to")
            .Says(
                "ListEntriesWithoutDocument",
                Tag,
                "Entries by hand that no document proves yet, in order of registration"
            )
            .Produces<Page<EntryJson>>(200);
        company
            .MapPost("/entries/{id}/attachments", AttachAsync)
            .Writes()
            .TakesMatch()
            .TakesKey()
            .Takes<AttachJson>(Negotiation.Bytes, "application/pdf", "image/jpeg", "image/png")
            .Says("AttachToEntry", Tag, "Puts documents to an entry: identifiers as JSON, or a file as it is")
            .Produces<PostedJson>(200)
            .ProducesProblem(404)
            .ProducesProblem(422);
        company
            .MapPost("/opening-balances", OpenAsync)
            .Writes()
            .TakesKey()
            .Takes<OpeningRequest>()
            .Says(
                "OpenBooks",
                Tag,
                "Opens the books by one entry; a difference goes to an account that says so; the same Idempotency-Key with the same body is done once"
            )
            .Produces<OpenedJson>(201)
            .Produces<OpenedJson>(200)
            .ProducesProblem(409)
            .ProducesProblem(422);
    }

    private static async Task<IResult> BulkAsync(
        HttpContext context,
        NodeOptions options,
        [FromQuery] string? allOrNothing
    )
    {
        var access = CompanyAccess.Of(context);
        var isTogether = Parameters.Word(allOrNothing, nameof(allOrNothing), "true", "false") == "true";
        var body = await RequestBody.ReadAsync(context.Request, context.RequestAborted);
        var lines = Keyed(
            Parse(() => EntryFile.ReadEach(Encoding.UTF8.GetString(body.Span))),
            RequestKeys.Of(context, "bulk", body.Span)
        );
        if (
            isTogether && lines.Index().FirstOrDefault(one => one.Item.Fault is not null) is { Item: { } broken } unread
        )
        {
            return NonePosted(BodyReading.ProblemOf(broken.Fault!, Problems.InvalidEntry), unread.Index);
        }

        var read = lines.Where(one => one.Fault is null).Select(one => (one.Entry!, one.Key)).ToList();
        var outcomes = await EntryFile.PostAsync(options.Store, access.Key, read, isTogether, access.Caller.Actor);
        var first = outcomes
            .Index()
            .FirstOrDefault(one => one.Item.Refusal is not null && one.Item.Detail != EntryFile.NotAlone);
        if (isTogether && first.Item is { Refusal: { } refusal } fault)
        {
            return NonePosted(EntryPosting.ProblemOf(refusal, fault.Detail), first.Index);
        }

        var posted = new Queue<ManualOutcome>(outcomes);
        return Results.Ok(
            lines
                .Select(one =>
                    one.Fault is { } wrong ? BulkOutcomeJson.Of(wrong) : BulkOutcomeJson.Of(posted.Dequeue())
                )
                .ToList()
        );
    }

    private static ProblemAnswer NonePosted(Problem problem, int index) =>
        new(
            problem with
            {
                Detail = string.Create(
                    CultureInfo.InvariantCulture,
                    $"entry {index + 1}: {problem.Detail}; none was posted"
                ),
            }
        );

    /// <summary>Each entry has a key from that of the whole: sent again, in part or broken off, each is posted once. Keys of their own
    /// beside it are refused, since one of the two would be passed over.</summary>
    private static IReadOnlyList<EntryOfFile> Keyed(IReadOnlyList<EntryOfFile> lines, RequestKey? whole) =>
        whole is null ? lines
        : lines.Any(one => one.Key is not null)
            ? throw new RefusedException(
                Problems.InvalidEntry(
                    "clientKey of the entries and the header Idempotency-Key are two keys; send one of the two"
                )
            )
        :
        [
            .. lines.Select(
                (one, i) =>
                    one with
                    {
                        Key = whole with { Key = string.Create(CultureInfo.InvariantCulture, $"{whole.Key} {i + 1}") },
                    }
            ),
        ];

    private static IResult WithoutDocument(
        HttpContext context,
        NodeStore store,
        [FromQuery] string? from,
        [FromQuery] string? to,
        [FromQuery] string? cursor,
        [FromQuery] string? limit
    )
    {
        var count = Parameters.Limit(limit);
        var after = Parameters.Cursor(cursor, 1) is [var sequence]
            ? Parameters.Number(sequence, nameof(cursor), 0, long.MaxValue)!.Value
            : 0;
        var (first, last) = (Parameters.Day(from, nameof(from)), Parameters.Day(to, nameof(to)));
        var rows = store.Query(
            CompanyAccess.Of(context).Key,
            books => books.EntriesWithoutDocument(first, last, after, count + 1)
        );
        return Results.Ok(Page<EntryJson>.Cut(rows, count, EntryJson.Of, row => Parameters.Cursor([row.Sequence])));
    }

    private static async Task<IResult> AttachAsync(
        HttpContext context,
        NodeOptions options,
        string id,
        [FromQuery] string? fileName
    )
    {
        var access = CompanyAccess.Of(context);
        var entry = Parameters.Id(id, nameof(id))!.Value;
        if (fileName is { Length: > NameMax })
        {
            throw Parameters.Refused("fileName has at most 255 characters");
        }

        var type = Negotiation.ContentType(context.Request);
        var body = await RequestBody.ReadAsync(context.Request, context.RequestAborted);
        if (body.IsEmpty)
        {
            throw Parameters.Refused("the body is empty; send identifiers of documents as JSON, or a file");
        }

        var match = Match.Of(context.Request);
        var attach = Attachment(access.Caller.Actor, entry, type, fileName, body, options.Limits);
        return await Once.DecideAsync(
            context,
            options.Store,
            RequestKeys.Of(context, $"attach {entry} {type} {fileName}", body.Span),
            books => match.Holds(books.EntryVersion(entry)) ? attach(books) : throw Match.Failed("the entry")
        );
    }

    /// <summary>Puts documents that are here, or a file, to an entry.</summary>
    private static Func<IBooksTransaction, IResult> Attachment(
        string actor,
        Guid entry,
        string type,
        string? fileName,
        ReadOnlyMemory<byte> body,
        ReadingLimits limits
    )
    {
        if (type == Negotiation.Json)
        {
            var wanted = Parse(() => AttachJson.Read(body.Span));
            return books => Answer(new AttachDesk(books).Attach(entry, wanted, actor));
        }

        var file = PreparedDocument.Prepare(fileName, body, limits, DocumentCheck.None);
        var submission = new Submission(actor, type.Length == 0 ? null : type);
        return books => Answer(new AttachDesk(books).Attach(entry, file, submission));

        static IResult Answer(ManualOutcome outcome) =>
            outcome.Refusal is { } refusal
                ? new ProblemAnswer(EntryPosting.ProblemOf(refusal, outcome.Detail))
                : Answered.Ok(PostedJson.Of(outcome.Entry!));
    }

    private static async Task<IResult> OpenAsync(HttpContext context, NodeOptions options)
    {
        var access = CompanyAccess.Of(context);
        var body = await RequestBody.ReadAsync(context.Request, context.RequestAborted);
        var (date, balances, attachments) = Parse(() =>
        {
            var request = OpeningRequest.Read(body.Span);
            return (
                request.Date ?? throw new InvalidDataException("date is missing (yyyy-MM-dd)"),
                request.ToBalances(),
                request.Attachments ?? []
            );
        });
        var key = RequestKeys.Of(context, "opening", body.Span);
        var opened = await options.Store.DecideAsync(
            access.Key,
            books => new OpeningDesk(books).Open(date, balances, attachments, access.Caller.Actor, key)
        );
        if (opened.Outcome.Refusal is { } refusal)
        {
            return new ProblemAnswer(EntryPosting.ProblemOf(refusal, opened.Outcome.Detail));
        }

        var posted = PostedJson.Of(opened.Outcome.Entry!);
        var answer = new OpenedJson(
            posted,
            new Money(opened.Difference, access.Company.Currency).ToAmountString(),
            opened.Suspense
        );
        return opened.Outcome.IsRepeated
            ? Results.Ok(answer)
            : Results.Created($"/api/v1/companies/{access.Key}/entries/{posted.Id}", answer);
    }

    private static T Parse<T>(Func<T> read) => BodyReading.Of(read, Problems.InvalidEntry);
}
