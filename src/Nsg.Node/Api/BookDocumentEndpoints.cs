using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Nsg.Node.Http;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>Documents, read.</summary>
internal static class BookDocumentEndpoints
{
    private const string Tag = "Documents";

    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet("/documents", List)
            .Shares(Resources.Documents)
            .Says("ListBookDocuments", Tag, "Documents in order of arrival, page by page")
            .Produces<Page<DocumentJson>>(200);
        company
            .MapGet("/documents/{id}", One)
            .Shares(Resources.Documents)
            .Says(
                "GetBookDocument",
                Tag,
                "A document with its vouchers and payments; ETag and If-None-Match are heeded"
            )
            .Produces<DocumentDetailJson>(200)
            .Produces(304);
        company
            .MapGet("/documents/{id}/original", Original)
            .SharesWhole(Resources.Documents)
            .Says("GetOriginal", Tag, "The original, byte for byte")
            .Produces<byte[]>(200, Negotiation.Bytes)
            .Produces(304);
    }

    private static IResult List(
        HttpContext context,
        NodeStore store,
        [FromQuery] string? state,
        [FromQuery] string? kind,
        [FromQuery] string? mediaType,
        [FromQuery] string? cursor,
        [FromQuery] string? limit
    )
    {
        var access = CompanyAccess.Of(context);
        var count = Parameters.Limit(limit);
        var only = Parameters.Word(state, nameof(state), "booked", "review", "rejected", "stored");
        var after = Parameters.Number(Parameters.Cursor(cursor, 1)?[0], nameof(cursor), 0, long.MaxValue) ?? 0;
        var (wanted, side) = DocumentFilter.Kind(kind);
        var type = DocumentFilter.MediaType(mediaType);
        var rows = store.Query(access.Key, books => books.DocumentsOf(only, wanted, after, count + 1, side, type));
        foreach (var row in rows)
        {
            access.Discloses(row.Document);
        }

        return Results.Ok(
            Page<DocumentJson>.Cut(rows, count, DocumentJson.Of, row => Parameters.Cursor([row.Sequence]))
        );
    }

    private static IResult One(HttpContext context, NodeStore store, string id)
    {
        var access = CompanyAccess.Of(context);
        return store.Query(
            access.Key,
            books =>
            {
                if (Find(books, id) is not { } document)
                {
                    return new ProblemAnswer(Problems.UnknownDocument());
                }

                access.Discloses(document.Document);
                var trail = books.Trail(document);
                foreach (var related in trail.All)
                {
                    access.Discloses(related.Document);
                }

                return Originals.IsKnown(context, DocumentVersions.Of(books, document) + trail.Version)
                    ? Results.StatusCode(StatusCodes.Status304NotModified)
                    : Results.Ok(Detail(books, document, trail));
            }
        );
    }

    private static IResult Original(HttpContext context, NodeStore store, string id)
    {
        var access = CompanyAccess.Of(context);
        if (store.Query(access.Key, books => Find(books, id)) is not { } document)
        {
            return new ProblemAnswer(Problems.UnknownDocument());
        }

        access.Discloses(document.Document);
        return Originals.IsKnown(context, document.Sha256)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Originals.Raw(store, access.Key, document, Negotiation.Bytes);
    }

    /// <summary>A document with what became of it.</summary>
    internal static DocumentDetailJson Detail(BooksQueries books, DocumentRow document, TradeTrail? trail = null) =>
        DocumentDetailJson.Of(
            trail ?? books.Trail(document),
            DocumentJson.Of(document),
            [.. books.EntriesOfDocument(document.Document).Select(EntryJson.Of)],
            [.. books.SettlementsOfDocument(document.Document).Select(SettlementJson.Of)],
            RetentionJson.Of(books.RetentionOfDocument(document.Document))
        );

    /// <summary>A document by the identifier in a path, or null.</summary>
    internal static DocumentRow? Find(BooksQueries books, string id) =>
        Guid.TryParseExact(id, "D", out var document) ? books.Document(document) : null;
}
