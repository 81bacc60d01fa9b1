using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Nsg.Node.Authorization;

namespace Nsg.Node.Releases;

/// <summary>
/// What was asked, as a hash in the record of the release: of method, address and request identifier, a line each.
/// The identifier is random (the node's)
/// or the client's own, so that nobody finds the address by guessing.
/// </summary>
internal static class RequestHash
{
    /// <summary>The address of a request, as the node is called from outside.</summary>
    internal static string TargetUri(HttpContext context, Issuer issuer) =>
        (issuer.Text ?? $"{context.Request.Scheme}://{context.Request.Host}")
        + context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;

    /// <summary>The hash, Base64.</summary>
    internal static string Of(string method, string targetUri, string requestId) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"{method}\n{targetUri}\n{requestId}\n")));
}
