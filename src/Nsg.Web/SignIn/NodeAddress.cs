using Microsoft.AspNetCore.Http;

namespace Nsg.Web.SignIn;

/// <summary>The address that browsers know the node by.</summary>
internal static class NodeAddress
{
    /// <summary>The address of a request's node, without a path.</summary>
    internal static Uri Of(HttpContext http, SignInOptions options) =>
        options.PublicAddress ?? new Uri($"{http.Request.Scheme}://{http.Request.Host.ToUriComponent()}/");

    /// <summary>Whether a request names this node as its operator does; a foreign name for the address is a page's
    /// trick.</summary>
    internal static bool IsNamedRight(HttpContext http, SignInOptions options)
    {
        var host = http.Request.Host;
        return options.PublicAddress is { } known
            ? string.Equals(host.Host, known.Host, StringComparison.OrdinalIgnoreCase)
            : host.HasValue
                && Uri.TryCreate($"http://{host.ToUriComponent()}/", UriKind.Absolute, out var address)
                && address.IsLoopback;
    }

    /// <summary>Whether browsers speak to the node over TLS, with or without a proxy in front.</summary>
    internal static bool IsSecure(HttpContext http, SignInOptions options) =>
        Of(http, options).Scheme == Uri.UriSchemeHttps;
}
