using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using Nsg.Node.Api;
using Nsg.Vocabulary;

namespace Nsg.Node.Http;

/// <summary>Reads a body byte for byte, within the limit.</summary>
internal static class RequestBody
{
    /// <summary>A claimed length alone takes no more memory than this.</summary>
    private const int FirstBufferMax = 1024 * 1024;

    private const long JsonMax = 16 * 1024 * 1024;

    internal static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.Headers.ContentEncoding.Count > 0)
        {
            throw new RefusedException(Problems.UnsupportedMediaType("send the body without Content-Encoding"));
        }

        if (request.HttpContext.GetEndpoint()?.Metadata.GetMetadata<RawBody>() is { } taken)
        {
            CheckType(request, taken);
            if (taken.MediaTypes.All(type => type == Negotiation.Json))
            {
                LimitJson(request);
            }
        }

        var buffer = new MemoryStream((int)Math.Min(request.ContentLength ?? 0, FirstBufferMax));
        await request.Body.CopyToAsync(buffer, cancellation);
        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    /// <summary>JSON that a program writes for one request is far smaller than files are.</summary>
    internal static void LimitJson(HttpRequest request)
    {
        if (request.ContentLength > JsonMax)
        {
            throw new RefusedException(Problems.TooLarge("a JSON body has 16 MB at most; send it in parts"));
        }

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = JsonMax;
        }
    }

    /// <summary>A body of one shape says so, as bodies that the framework reads must: what a page of another site could make a
    /// browser send without asking is refused, and so is JSON in another encoding. An endpoint that takes any bytes looks at
    /// them instead.</summary>
    private static void CheckType(HttpRequest request, RawBody taken)
    {
        if (!taken.MediaTypes.Contains(Negotiation.Json) || taken.MediaTypes.Contains(Negotiation.Bytes))
        {
            return;
        }

        var type = Negotiation.ContentType(request);
        if (!taken.MediaTypes.Contains(type))
        {
            throw new RefusedException(
                Problems.UnsupportedMediaType(
                    $"say what the body is, in Content-Type: {string.Join(" or ", taken.MediaTypes)}"
                )
            );
        }

        if (
            type.EndsWith("json", StringComparison.Ordinal)
            && MediaTypeHeaderValue.Parse(request.ContentType) is { Charset: { HasValue: true } charset }
            && !HeaderUtilities.RemoveQuotes(charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)
        )
        {
            throw new RefusedException(Problems.UnsupportedMediaType("JSON is written in UTF-8 (RFC 8259)"));
        }
    }
}
