using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Nsg.Node.Hosting;

namespace Nsg.Node.Authorization;

/// <summary>
/// The name of the authorization server (RFC 8414 section 2): the address that the operator gave, or the first
/// loopback address that the node
/// listens on. It never follows the Host header, which the caller writes.
/// </summary>
internal sealed class Issuer(NodeOptions options, IServer server)
{
    private string? _text;

    /// <summary>The issuer, without a slash at its end; null when the operator must name it.</summary>
    internal string? Text => _text ??= (options.PublicUrl ?? Listening())?.TrimEnd('/');

    /// <summary>The address of a path of this server.</summary>
    internal string Of(string path) => Known() + path;

    /// <summary>The issuer.</summary>
    /// <exception cref="OAuthException">The operator must name it.</exception>
    internal string Known() =>
        Text
        ?? throw new OAuthError(
            "temporarily_unavailable",
            "the node has no public address yet: nsg serve --public-url https://...",
            503
        ).Refused();

    private string? Listening() =>
        NodeHost.IsLoopbackOnly(options.Urls)
            ? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
            : null;
}
