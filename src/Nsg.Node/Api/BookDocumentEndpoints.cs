using System.Security.Cryptography;
using System.Text.Json;
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
            .Shares(Resources.Documents, "from", "to")
            .Says(
                "ListBookDocuments",
                Tag,
                "Documents in order of arrival, page by page; with from and to those that lie within these days, statements with all they cover"
            )
            .Produces<Page<DocumentJson>>(200);
        company
            .MapGet("/documents/{id}", One)
            .Shares(Resources.Documents, days: SharedDays.OfAnswer)
            .Says(
                "GetBookDocument",
                Tag,
                "A document with its vouchers and payments; ETag and If-None-Match are heeded"
            )
            .Produces<DocumentDetailJson>(200)
            .KnowsTag();
        company
            .MapGet("/documents/by-hash/{hash}", OfHash)
            .SharesWhole(Resources.Documents, days: SharedDays.OfAnswer)
            .Says(
                "GetDocumentByHash",
                Tag,
                "The original whose bytes have this hash, sha256:HEX; it is checked before it leaves"
            )
            .Produces<byte[]>(200, Negotiation.Bytes)
            .KnowsTag();
        company
            .MapGet("/documents/{id}/original", Original)
            .SharesWhole(Resources.Documents, days: SharedDays.OfAnswer)
            .Says("GetOriginal", Tag, "The original, byte for byte")
            .Produces<byte[]>(200, Negotiation.Bytes)
            .KnowsTag();
    }

    private static IResult List(
        HttpContext context,
        NodeStore store,
        [FromQuery] string? from,
        [FromQuery] string? to,
        [FromQuery] string? state,
        [FromQuery] string? kind,
        [FromQuery] string? mediaType,
        [FromQuery] string? cursor,
        [FromQuery] string? limit
    )
    {
        var access = CompanyAccess.Of(context);
        var days = Parameters.Days(from, to);
        var count = Parameters.Limit(limit);
        var only = Parameters.Word(state, nameof(state), "booked", "review", "rejected", "stored");
        var after = Parameters.Number(Parameters.Cursor(cursor, 1)?[0], nameof(cursor), 0, long.MaxValue) ?? 0;
        var (wanted, side) = DocumentFilter.Kind(kind);
        var type = DocumentFilter.MediaType(mediaType);
        var rows = store.Query(
            access.Key,
            books => books.DocumentsWithin(only, wanted, days, after, count + 1, side, type)
        );
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

                if (OpenedDays.Refusal(context, books, books.DaysOf(document)) is { } refusal)
                {
                    return refusal;
                }

                access.Discloses(document.Document);
                var trail = books.Trail(document);
                foreach (var related in trail.All)
                {
                    access.Discloses(related.Document);
                }

                if (
                    access.Request is null
                    && Originals.IsKnown(context, DocumentVersions.Of(books, document) + trail.Version)
                )
                {
                    return Results.StatusCode(StatusCodes.Status304NotModified);
                }

                var shown = Opened(access, Detail(books, document, trail), books.DaysOf(document));
                return access.Request is { } request && Originals.IsKnown(context, VersionOf(shown, request.Withheld))
                    ? Results.StatusCode(StatusCodes.Status304NotModified)
                    : Results.Ok(shown);
            }
        );
    }

    /// <summary>The version of what a client that lives by grants is shown: it tells of no change in what it is not
    /// shown.</summary>
    private static string VersionOf(DocumentDetailJson shown, Withheld withheld) =>
        Convert.ToHexStringLower(
            SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(shown, WithheldAnswer.For(withheld)))
        );

    private static IResult Original(HttpContext context, NodeStore store, string id) =>
        OriginalOf(context, store, books => Find(books, id));

    private static IResult OriginalOf(HttpContext context, NodeStore store, Func<BooksQueries, DocumentRow?> find)
    {
        var access = CompanyAccess.Of(context);
        var (document, refusal) = store.Query(
            access.Key,
            books =>
                find(books) is { } found
                    ? (found, OpenedDays.Refusal(context, books, books.DaysOf(found)))
                    : (null, new ProblemAnswer(Problems.UnknownDocument()))
        );
        if (document is null || refusal is not null)
        {
            return refusal!;
        }

        access.Discloses(document.Document);
        return Originals.IsKnown(context, document.Sha256)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Originals.Raw(store, access.Key, document, Negotiation.Bytes);
    }

    /// <summary>An entry's reference to a document is its content's: whoever has the hash can fetch it, and check that nothing
    /// changed.</summary>
    private static IResult OfHash(HttpContext context, NodeStore store, string hash)
    {
        const string Prefix = "sha256:";
        var hex = hash.StartsWith(Prefix, StringComparison.Ordinal) ? hash[Prefix.Length..] : "";
        if (hex.Length != 64 || !hex.All(char.IsAsciiHexDigitLower))
        {
            throw Parameters.Refused("the hash is sha256: and 64 digits, lower-case hexadecimal");
        }

        return OriginalOf(context, store, books => books.DocumentOfHash(hex));
    }

    /// <summary>Of what became of a document, that which lies in the period of the grant; the request then is for the days
    /// of all that is left.</summary>
    private static DocumentDetailJson Opened(
        CompanyAccess access,
        DocumentDetailJson detail,
        (DateOnly From, DateOnly To)? days
    )
    {
        if (access.Bounds is (null, null) || days is not { } own)
        {
            return detail;
        }

        var shown = detail with
        {
            Entries = [.. detail.Entries.Where(entry => access.Shows(entry.Date))],
            Settlements = [.. detail.Settlements.Where(settlement => access.Shows(settlement.Date))],
            Orders = Shown(access, detail.Orders),
            OrderResponses = Shown(access, detail.OrderResponses),
            Despatches = Shown(access, detail.Despatches),
            Receipts = Shown(access, detail.Receipts),
            Invoices = Shown(access, detail.Invoices),
            // What differs may come from a document of other days.
            Differences = [],
        };
        var all = shown
            .Entries.Select(entry => entry.Date)
            .Concat(shown.Settlements.Select(settlement => settlement.Date))
            .Concat(Related(shown).Select(related => related.Date!.Value))
            .Append(own.From)
            .Append(own.To)
            .ToList();
        access.Covers(all.Min(), all.Max());
        return shown;
    }

    private static IReadOnlyList<RelatedDocumentJson> Shown(
        CompanyAccess access,
        IReadOnlyList<RelatedDocumentJson> related
    ) => [.. related.Where(one => one.Date is { } day && access.Shows(day))];

    private static IEnumerable<RelatedDocumentJson> Related(DocumentDetailJson detail) =>
        [.. detail.Orders, .. detail.OrderResponses, .. detail.Despatches, .. detail.Receipts, .. detail.Invoices];

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
