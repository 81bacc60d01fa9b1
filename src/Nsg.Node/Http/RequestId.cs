using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Log;

namespace Nsg.Node.Http;

/// <summary>Gives every answer an identifier (the caller's own when it sent a usable one) and the headers that make
/// browsers careful.</summary>
internal sealed class RequestId(RequestDelegate next)
{
    internal const string Header = "X-Request-Id";

    private const int LengthMax = 100;
    private const int RandomBytes = 16;

    private static readonly SystemRandomness Randomness = new();

    public Task InvokeAsync(HttpContext context)
    {
        var sent = context.Request.Headers[Header].ToString();
        var id =
            sent.Length is > 0 and <= LengthMax
            && sent.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':')
                ? sent
                : Make();
        context.TraceIdentifier = id;
        context.Response.Headers[Header] = id;
        BeCareful(context);
        context.Response.OnStarting(Finish, context);
        return next(context);
    }

    /// <summary>Sets the headers that make browsers careful.</summary>
    internal static void BeCareful(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.XFrameOptions = "DENY";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }
    }

    /// <summary>An answer of the interface is nobody else's and runs nothing; pages set their own policy.</summary>
    private static Task Finish(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }

        if (
            headers.ContentSecurityPolicy.Count == 0
            && context.GetEndpoint()?.Metadata.GetMetadata<OfInterface>() is not null
        )
        {
            headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        }

        return Task.CompletedTask;
    }

    private static string Make()
    {
        Span<byte> bytes = stackalloc byte[RandomBytes];
        Randomness.Fill(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}

/// <summary>An endpoint of the interface, not a page.</summary>
internal sealed record OfInterface;
