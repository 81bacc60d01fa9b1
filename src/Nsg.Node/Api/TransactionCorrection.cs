using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Nsg.Bookkeeping.Intake;
using Nsg.Documents.Reading;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Reporting.XbrlGl;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>
/// A document's entry, changed through the published interface: the standing entry is taken back and the new one
/// posted, both readable for
/// ever. What the document itself says stays.
/// </summary>
internal static class TransactionCorrection
{
    internal static void Map(IEndpointRouteBuilder app) =>
        app.MapPut("/transactions/{companyId}/{transactionid}/{documentid}", PutAsync)
            .OfCompanyNumber()
            .Writes()
            .TakesMatch()
            .Says(
                "CorrectEntry",
                "Published: transactions",
                "Corrects a document's entry; the body is XBRL GL, If-Match is heeded"
            )
            .Takes(XbrlGlNames.MediaType)
            .GivesTag()
            .Produces(200)
            .Produces(204)
            .ProducesProblem(404)
            .ProducesProblem(406)
            .ProducesProblem(412)
            .ProducesProblem(415)
            .ProducesProblem(422);

    private static async Task<IResult> PutAsync(
        HttpContext context,
        NodeOptions options,
        string transactionid,
        string documentid
    )
    {
        var request = context.Request;
        var access = CompanyAccess.Of(context);
        if (
            !Guid.TryParseExact(transactionid, "D", out var transaction)
            || !Guid.TryParseExact(documentid, "D", out var id)
            || options.Store.Query(access.Key, books => books.Document(id)) is not { } document
            || document.Transaction != transaction
        )
        {
            return OldCodes.Nothing(request, Problems.UnknownDocument());
        }

        if (Negotiation.ContentType(request) is not (XbrlGlNames.MediaType or Negotiation.Xml))
        {
            return OldCodes.Unusable(
                request,
                Problems.UnsupportedMediaType($"the body is XBRL GL, {XbrlGlNames.MediaType}")
            );
        }

        var (entries, fault) = XbrlGlBody.Read(
            await RequestBody.ReadAsync(request, context.RequestAborted),
            options.Limits
        );
        if (fault is not null)
        {
            return OldCodes.Unusable(request, DocumentIntake.Unreadable(fault), fault.Code);
        }

        var (standing, version) = options.Store.Query(
            access.Key,
            books => (Standing(books, id), DocumentVersions.Of(books, document))
        );
        if (!Matches(request, version))
        {
            return Stale();
        }

        if (Wanted(entries, standing) is not { } wanted)
        {
            return NoneMeant(request, entries.Count, standing);
        }

        if (ImmutableField(options, access.Key, id, standing, wanted, entries) is { } immutable)
        {
            return new ProblemAnswer(Problems.ImmutableField(immutable));
        }

        access.Discloses(id);
        var reading = DocumentReader.Read(Originals.Bytes(options.Store, access.Key, document), options.Limits);
        var outcome = await options.Store.DecideAsync(
            access.Key,
            books =>
                new CorrectionDesk(books).Correct(
                    id,
                    standing?.Entry,
                    reading,
                    wanted.Lines,
                    wanted.Date,
                    access.Caller.Actor
                )
        );
        return outcome.Refusal is { } refusal
            ? Refused(request, refusal, outcome.Detail)
            : Done(context, options, access.Key, document);
    }

    private static ProblemAnswer Stale() =>
        new(
            Problems.VersionConflict("the document's entry changed; read it again") with
            {
                Status = StatusCodes.Status412PreconditionFailed,
            }
        );

    private static string? ImmutableField(
        NodeOptions options,
        string company,
        Guid document,
        EntryRow? standing,
        WantedEntry wanted,
        IReadOnlyList<WantedEntry> entries
    ) =>
        standing is null
            ? null
            : options.Store.Query(
                company,
                books =>
                    XbrlGlUnchanged.Changed(books, document, wanted.Header, standing.Number.ToString(), wanted.Date)
                    ?? (
                        entries.Count == 1
                            ? null
                            : XbrlGlUnchanged.Beside(
                                books,
                                document,
                                [.. entries.Where(entry => entry != wanted)],
                                standing.Number.ToString()
                            )
                    )
            );

    private static EntryRow? Standing(BooksQueries books, Guid document)
    {
        var entries = books.EntriesOfDocument(document);
        var reversed = entries.Select(entry => entry.Reverses).OfType<Guid>().ToHashSet();
        return entries.FirstOrDefault(entry =>
            entry.Kind == "ordinary" && entry.Reverses is null && !reversed.Contains(entry.Entry)
        );
    }

    private static WantedEntry? Wanted(IReadOnlyList<WantedEntry> entries, EntryRow? standing) =>
        entries.Count == 1
            ? entries[0]
            : entries.FirstOrDefault(entry => entry.Number is not null && entry.Number == standing?.Number.ToString());

    private static IResult NoneMeant(HttpRequest request, int count, EntryRow? standing) =>
        OldCodes.Unusable(
            request,
            Problems.InvalidParameter(
                $"the body has {count} entries and none with entryNumber {standing?.Number.ToString() ?? "of a standing entry"}; send the one that is corrected"
            )
        );

    private static bool Matches(HttpRequest request, string version) =>
        request.Headers.IfMatch.Count == 0
        || (
            EntityTagHeaderValue.TryParseList(request.Headers.IfMatch, out var wanted)
            && wanted.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Tag == $"\"{version}\"")
        );

    private static IResult Done(HttpContext context, NodeOptions options, string company, DocumentRow document)
    {
        context.Response.Headers.ETag =
            $"\"{options.Store.Query(company, books => DocumentVersions.Of(books, document))}\"";
        return Results.Ok();
    }

    private static IResult Refused(HttpRequest request, CorrectionRefusal refusal, string detail) =>
        refusal switch
        {
            CorrectionRefusal.UnknownDocument => OldCodes.Nothing(request, Problems.UnknownDocument()),
            CorrectionRefusal.VersionConflict => new ProblemAnswer(Problems.VersionConflict(detail)),
            CorrectionRefusal.BeforeDocument or CorrectionRefusal.Account => new ProblemAnswer(
                Problems.InvalidEntry(detail)
            ),
            CorrectionRefusal.Unbalanced => new ProblemAnswer(Problems.UnbalancedEntry(detail)),
            _ => new ProblemAnswer(Problems.ImmutableField(detail)),
        };
}

/// <summary>Versions of what is known of a document, for ETag and If-Match.</summary>
internal static class DocumentVersions
{
    /// <summary>The version: it changes with every entry, payment and decision.</summary>
    internal static string Of(BooksQueries books, DocumentRow document) => books.DocumentVersion(document.Document);

    /// <summary>The same with the trade that the document is part of, as the document is shown to the company itself.</summary>
    internal static string Shown(BooksQueries books, DocumentRow document) =>
        Of(books, document) + books.Trail(document).Version;
}
