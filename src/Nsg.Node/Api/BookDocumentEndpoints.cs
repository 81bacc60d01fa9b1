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
            .MapGet("/documents/by-hash/{hash}", OfHash)
            .SharesWhole(Resources.Documents)
            .Says(
                "GetDocumentByHash",
                Tag,
                "The original whose bytes have this hash, sha256:HEX; it is checked before it leaves"
            )
            .Produces<byte[]>(200, Negotiation.Bytes)
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
        [FromQuery] string? cursor,
        [FromQuery] string? limit
    )
    {
        var access = CompanyAccess.Of(context);
        var count = Parameters.Limit(limit);
        var only = Parameters.Word(state, nameof(state), "booked", "review", "rejected", "stored");
        var after = Parameters.Number(Parameters.Cursor(cursor, 1)?[0], nameof(cursor), 0, long.MaxValue) ?? 0;
        var rows = store.Query(access.Key, books => books.DocumentsOf(only, kind, after, count + 1));
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
                return Originals.IsKnown(context, DocumentVersions.Of(books, document))
                    ? Results.StatusCode(StatusCodes.Status304NotModified)
                    : Results.Ok(Detail(books, document));
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

    /// <summary>An entry's reference to a document is its content's: whoever has the hash can fetch it, and check that nothing changed.</summary>
    private static IResult OfHash(HttpContext context, NodeStore store, string hash)
    {
        const string Prefix = "sha256:";
        var hex = hash.StartsWith(Prefix, StringComparison.Ordinal) ? hash[Prefix.Length..] : "";
        if (hex.Length != 64 || !hex.All(char.IsAsciiHexDigitLower))
        {
            throw Parameters.Refused("the hash is sha256: and 64 digits, lower-case hexadecimal");
        }

        var access = CompanyAccess.Of(context);
        if (store.Query(access.Key, books => books.DocumentOfHash(hex)) is not { } document)
        {
            return new ProblemAnswer(Problems.UnknownDocument());
        }

        access.Discloses(document.Document);
        return Originals.IsKnown(context, document.Sha256)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Originals.Raw(store, access.Key, document, Negotiation.Bytes);
    }

    /// <summary>A document with what became of it.</summary>
    internal static DocumentDetailJson Detail(BooksQueries books, DocumentRow document) =>
        new(
            DocumentJson.Of(document),
            [.. books.EntriesOfDocument(document.Document).Select(EntryJson.Of)],
            [.. books.SettlementsOfDocument(document.Document).Select(SettlementJson.Of)],
            RetentionJson.Of(books.RetentionOfDocument(document.Document))
        );

    /// <summary>A document by the identifier in a path, or null.</summary>
    internal static DocumentRow? Find(BooksQueries books, string id) =>
        Guid.TryParseExact(id, "D", out var document) ? books.Document(document) : null;
}
