using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Nsg.Storage;

namespace Nsg.Node.Http;

/// <summary>
/// An answer of any size: written on one snapshot of the books into a spool (memory, beyond a megabyte a file in the
/// data folder), then
/// sent. A fault while it is written gives a problem instead of half an answer.
/// </summary>
/// <param name="MediaType">Media type, with parameters.</param>
/// <param name="Write">Writes the answer.</param>
internal sealed record SpoolAnswer(string MediaType, Action<Stream> Write) : IResult
{
    private const int MemoryMax = 1024 * 1024;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var folder = Path.Combine(httpContext.RequestServices.GetRequiredService<NodeStore>().Folder, "spool");
        await using var spool = new FileBufferingWriteStream(
            MemoryMax,
            tempFileDirectoryAccessor: () => Directory.CreateDirectory(folder).FullName
        );
        Write(spool);
        httpContext.Response.ContentType = MediaType;
        await spool.DrainBufferAsync(httpContext.Response.Body, httpContext.RequestAborted);
    }
}
