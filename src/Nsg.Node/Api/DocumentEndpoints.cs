using System.Text.Json;
using System.Xml;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Nsg.Bookkeeping.Intake;
using Nsg.Node.Http;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>Documents of the published interface, read.</summary>
internal static class DocumentEndpoints
{
    private const string Tag = "Published: documents";
    private const int Batch = 500;

    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/document/{companyId}", OfCompany)
            .OfCompanyNumber()
            .SharesWhole(Resources.Documents, "startDate", "endDate")
            .Says(
                "ListDocuments",
                Tag,
                "A company's documents: identifiers as JSON, or whole documents as XML; startDate and endDate keep those that lie within these days"
            )
            .Produces<Guid[]>(200, Negotiation.Json, Negotiation.Xml)
            .Produces(204)
            .ProducesProblem(400)
            .ProducesProblem(404)
            .ProducesProblem(406);
        app.MapGet("/document/{companyId}/{transactionId}", OfTransaction)
            .OfCompanyNumber()
            .Says("ListDocumentsOfTransaction", Tag, "Identifiers of a transaction's documents")
            .Produces<Guid[]>(200)
            .Produces(204)
            .ProducesProblem(404);
        app.MapGet("/document/{companyId}/{transactionId}/{documentId}", One)
            .OfCompanyNumber()
            .SharesWhole(Resources.Documents, days: SharedDays.OfAnswer)
            .Says(
                "GetDocument",
                Tag,
                "A document: as an object with the original in Base64, or with Accept: application/octet-stream its bytes"
            )
            .Produces<PublishedDocumentJson>(200)
            .AlsoGives(Negotiation.Bytes)
            .GivesJsonAs([.. PublishedTypes.Names.Order(StringComparer.Ordinal)])
            .Produces(204)
            .KnowsTag()
            .ProducesProblem(404);
    }

    private static IResult OfCompany(
        HttpContext context,
        NodeStore store,
        [FromQuery] string? documentTypes,
        [FromQuery] string? startDate,
        [FromQuery] string? endDate
    )
    {
        var key = CompanyAccess.Of(context).Key;
        if (Negotiation.Best(context.Request, Negotiation.Json, Negotiation.Xml) is not { } mediaType)
        {
            return new ProblemAnswer(
                Problems.NotAcceptable($"this resource comes as {Negotiation.Json} or {Negotiation.Xml}")
            );
        }

        var types = documentTypes
            ?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (types?.FirstOrDefault(type => PublishedTypes.Find(type.ToLowerInvariant()) is null) is { } strange)
        {
            return OldCodes.Unusable(
                context.Request,
                Problems.InvalidParameter($"documentTypes: '{strange}' is not a media type of this interface")
            );
        }

        (DateOnly? From, DateOnly? To) days;
        try
        {
            days = (Parameters.Day(startDate, nameof(startDate)), Parameters.Day(endDate, nameof(endDate)));
        }
        catch (RefusedException refused)
        {
            return OldCodes.Unusable(context.Request, refused.Problem);
        }

        if (!store.Query(key, books => Matching(books, types, days).Any()))
        {
            return OldCodes.WantsNew(context.Request) ? Results.Ok(Array.Empty<Guid>()) : Results.NoContent();
        }

        return mediaType == Negotiation.Json
            ? new SpoolAnswer(Negotiation.Json, output => WriteIds(store, key, types, days, output))
            : new SpoolAnswer(Negotiation.Xml, output => WriteDocuments(store, key, types, days, output));
    }

    private static IResult OfTransaction(HttpContext context, NodeStore store, string transactionId)
    {
        var access = CompanyAccess.Of(context);
        var documents = Guid.TryParseExact(transactionId, "D", out var transaction)
            ? store.Query(access.Key, books => books.DocumentsOfTransaction(transaction))
            : [];
        foreach (var document in documents)
        {
            access.Discloses(document.Document);
        }

        return documents.Count > 0
            ? Results.Ok(documents.Select(document => document.Document))
            : OldCodes.Nothing(context.Request, Problems.UnknownTransaction());
    }

    private static IResult One(HttpContext context, NodeStore store, string transactionId, string documentId)
    {
        var access = CompanyAccess.Of(context);
        if (
            !Guid.TryParseExact(transactionId, "D", out var transaction)
            || !Guid.TryParseExact(documentId, "D", out var id)
            || store.Query(access.Key, books => books.Document(id)) is not { } document
            || document.Transaction != transaction
        )
        {
            return OldCodes.Nothing(context.Request, Problems.UnknownDocument());
        }

        if (store.Query(access.Key, books => OpenedDays.Refusal(context, books, books.DaysOf(document))) is { } refusal)
        {
            return refusal;
        }

        access.Discloses(id);
        var isRaw = Negotiation.Names(context.Request, Negotiation.Bytes);
        return Originals.IsKnown(context, $"{document.Sha256}{(isRaw ? "" : "-json")}")
                ? Results.StatusCode(StatusCodes.Status304NotModified)
            : isRaw ? Originals.Raw(store, access.Key, document, Negotiation.Bytes)
            : new SpoolAnswer(
                document.MediaType,
                output =>
                    JsonSerializer.Serialize(output, Published(store, access.Key, document), JsonSerializerOptions.Web)
            );
    }

    private static PublishedDocumentJson Published(NodeStore store, string key, DocumentRow document) =>
        new(
            document.Document.ToString(),
            document.MediaType,
            Convert.ToBase64String(Originals.Bytes(store, key, document))
        );

    private static IEnumerable<DocumentRow> Matching(
        BooksQueries books,
        HashSet<string>? types,
        (DateOnly? From, DateOnly? To) days
    )
    {
        var after = 0L;
        while (true)
        {
            var rows = books.DocumentsWithin(null, null, days, after, Batch);
            foreach (var row in rows.Where(row => types is null || types.Contains(row.MediaType)))
            {
                yield return row;
            }

            if (rows.Count < Batch)
            {
                yield break;
            }

            after = rows[^1].Sequence;
        }
    }

    private static void WriteIds(
        NodeStore store,
        string key,
        HashSet<string>? types,
        (DateOnly? From, DateOnly? To) days,
        Stream output
    ) =>
        store.Query(
            key,
            books =>
            {
                using var json = new Utf8JsonWriter(output);
                json.WriteStartArray();
                foreach (var row in Matching(books, types, days))
                {
                    json.WriteStringValue(row.Document);
                }

                json.WriteEndArray();
                return true;
            }
        );

    /// <summary>The list as the showroom's client reads it.</summary>
    private static void WriteDocuments(
        NodeStore store,
        string key,
        HashSet<string>? types,
        (DateOnly? From, DateOnly? To) days,
        Stream output
    ) =>
        store.Query(
            key,
            books =>
            {
                using var xml = XmlWriter.Create(
                    output,
                    new XmlWriterSettings { CloseOutput = false, OmitXmlDeclaration = true }
                );
                xml.WriteStartElement("ArrayList");
                foreach (var row in Matching(books, types, days))
                {
                    xml.WriteStartElement("item");
                    xml.WriteElementString("documentid", row.Document.ToString());
                    xml.WriteElementString("mimeType", row.MediaType);
                    xml.WriteStartElement("original");
                    var bytes = PreparedDocument.Restore(
                        books.Original(row.Sha256)
                            ?? throw new InvalidDataException($"the original of {row.Document} is missing")
                    );
                    xml.WriteBase64(bytes, 0, bytes.Length);
                    xml.WriteEndElement();
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
                return true;
            }
        );
}
