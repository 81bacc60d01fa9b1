using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Web.SignIn;

namespace Nsg.Web;

/// <summary>Styles, scripts and pictures of the pages, as they were bundled at build. Names carry a hash, so browsers
/// keep them for a year.</summary>
internal static class PageAssets
{
    private const int BrotliQuality = 9;
    private const int BrotliWindow = 22;

    private static readonly FrozenDictionary<string, string> MediaTypes = new Dictionary<string, string>
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    }.ToFrozenDictionary();

    private static readonly JsonElement Manifest = ReadManifest();
    private static readonly byte[] Icon = Read("nsg.svg");

    /// <summary>Address of the style sheet.</summary>
    internal static string Style { get; } =
        "/assets/" + Manifest.GetProperty("style.css").GetProperty("file").GetString();

    /// <summary>Address of the script, which the pages can do without.</summary>
    internal static string Script { get; } =
        "/assets/" + Manifest.GetProperty("scripts/pages.ts").GetProperty("file").GetString();

    /// <summary>Address of the sign of the program.</summary>
    internal static string Sign { get; } = $"/assets/nsg-{Convert.ToHexStringLower(SHA256.HashData(Icon)[..4])}.svg";

    /// <summary>Maps the files.</summary>
    internal static void Map(IEndpointRouteBuilder routes)
    {
        foreach (
            var name in Manifest
                .EnumerateObject()
                .Select(entry => entry.Value.GetProperty("file").GetString()!)
                .Distinct(StringComparer.Ordinal)
        )
        {
            MapOne(routes, "/assets/" + name, Read(name));
        }

        MapOne(routes, Sign, Icon);
    }

    private static void MapOne(IEndpointRouteBuilder routes, string path, byte[] bytes)
    {
        var compressed = new Lazy<byte[]>(() => Compress(bytes));
        var mediaType = MediaTypes[Path.GetExtension(path)];
        routes
            .MapGet(
                path,
                (HttpContext http) =>
                {
                    var takesBrotli = http
                        .Request.Headers.AcceptEncoding.ToString()
                        .Split(',')
                        .Any(coding => coding.Trim().Split(';')[0] == "br");
                    var headers = http.Response.Headers;
                    headers.CacheControl = "public, max-age=31536000, immutable";
                    headers.Vary = "Accept-Encoding";
                    headers.ContentEncoding = takesBrotli ? "br" : default;
                    return Results.Bytes(takesBrotli ? compressed.Value : bytes, mediaType);
                }
            )
            .WithMetadata(new ForPeople(null) { IsOpen = true })
            .ExcludeFromDescription();
    }

    private static byte[] Compress(byte[] bytes)
    {
        var output = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, output, out var written, BrotliQuality, BrotliWindow)
            ? output[..written]
            : throw new InvalidOperationException("the buffer is as large as the encoder asks for");
    }

    private static JsonElement ReadManifest()
    {
        using var json = JsonDocument.Parse(Read("manifest.json"));
        return json.RootElement.Clone();
    }

    private static byte[] Read(string name)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is not in the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
