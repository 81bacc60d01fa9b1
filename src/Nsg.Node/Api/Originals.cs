using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Nsg.Bookkeeping.Intake;
using Nsg.Storage;
using Nsg.Storage.Queries;

namespace Nsg.Node.Api;

/// <summary>Original documents, byte for byte.</summary>
internal static class Originals
{
    /// <summary>The bytes, checked against their hash.</summary>
    /// <exception cref="InvalidDataException">The stored bytes are damaged or missing.</exception>
    internal static byte[] Bytes(NodeStore store, string company, DocumentRow document) =>
        PreparedDocument.Restore(
            store.Query(company, books => books.Original(document.Sha256))
                ?? throw new InvalidDataException($"the original of {document.Document} is missing")
        );

    /// <summary>The bytes as the answer.</summary>
    internal static IResult Raw(NodeStore store, string company, DocumentRow document, string mediaType) =>
        Results.Bytes(Bytes(store, company, document), mediaType);

    /// <summary>Sets the answer's ETag; whether the caller has that version already.</summary>
    internal static bool IsKnown(HttpContext context, string version)
    {
        var tag = new EntityTagHeaderValue($"\"{version}\"");
        context.Response.Headers.ETag = tag.ToString();
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = "Accept, Authorization";
        return EntityTagHeaderValue.TryParseList(context.Request.Headers.IfNoneMatch, out var known)
            && known.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false));
    }
}
