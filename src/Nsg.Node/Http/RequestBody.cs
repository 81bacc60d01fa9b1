using Microsoft.AspNetCore.Http;
using Nsg.Vocabulary;

namespace Nsg.Node.Http;

/// <summary>Reads a body byte for byte, within the limit.</summary>
internal static class RequestBody
{
    /// <summary>A claimed length alone takes no more memory than this.</summary>
    private const int FirstBufferMax = 1024 * 1024;

    internal static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.Headers.ContentEncoding.Count > 0)
        {
            throw new RefusedException(Problems.UnsupportedMediaType("send the body without Content-Encoding"));
        }

        var buffer = new MemoryStream((int)Math.Min(request.ContentLength ?? 0, FirstBufferMax));
        await request.Body.CopyToAsync(buffer, cancellation);
        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }
}
