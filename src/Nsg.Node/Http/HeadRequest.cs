using Microsoft.AspNetCore.Http;

namespace Nsg.Node.Http;

/// <summary>
/// HEAD is GET without the body (RFC 9110 section 9.3.2): it takes the same way through the same doors, and the server, which
/// knows how the request came, sends no byte of the body.
/// </summary>
internal sealed record HeadRequest
{
    /// <summary>Lets a HEAD be answered by what answers GET.</summary>
    internal static RequestDelegate AsGet(RequestDelegate next) =>
        context =>
        {
            if (HttpMethods.IsHead(context.Request.Method))
            {
                context.Features.Set(new HeadRequest());
                context.Request.Method = HttpMethods.Get;
            }

            return next(context);
        };

    /// <summary>Whether a request came as HEAD.</summary>
    internal static bool Is(HttpContext context) => context.Features.Get<HeadRequest>() is not null;

    /// <summary>The method that the caller wrote, as it stands in proofs.</summary>
    internal static string MethodOf(HttpContext context) => Is(context) ? HttpMethods.Head : context.Request.Method;
}
