using System.Buffers.Text;
using Nsg.Node.Authorization.Clients;
using Nsg.Storage.Authorization;

namespace Nsg.Node.Authorization.Requests;

/// <summary>A pushed request that is to be judged.</summary>
/// <param name="Form">Its parameters.</param>
/// <param name="Client">The client.</param>
/// <param name="Issuer">This server.</param>
/// <param name="Proven">Thumbprint of the key that the request proves, or null.</param>
internal sealed record PushedRequest(Form Form, RegisteredClient Client, string Issuer, string? Proven);

/// <summary>What a pushed request must be (RFC 9126; RFC 7636; FAPI 2.0 section 5.3.2.2).</summary>
internal static class PushRules
{
    private const int StateMax = 512;

    /// <summary>Characters of a SHA-256 hash in Base64url.</summary>
    internal const int HashLength = 43;

    internal static IReadOnlyList<Rule<PushedRequest>> All { get; } =
    [
        new(
            "RFC 9126 2.1",
            one => one.Form["request_uri"] is null,
            OAuthError.InvalidRequest("request_uri is what this request is for")
        ),
        new(
            "OIDC Core 6.1",
            one => one.Form["request"] is null,
            new OAuthError("request_not_supported", "send the parameters themselves")
        ),
        new(
            "RFC 9126 2.1",
            one => one.Form["client_id"] == one.Client.Id,
            OAuthError.InvalidRequest("client_id is the client that sends the request")
        ),
        new(
            "RFC 6749 3.1.1",
            one => one.Form["response_type"] is not null,
            OAuthError.InvalidRequest("response_type is missing")
        ),
        new(
            "FAPI2 5.3.2.2-1",
            one => one.Form["response_type"] == "code",
            new OAuthError("unsupported_response_type", "response_type is code")
        ),
        new(
            "FAPI2 5.3.2.2",
            one => one.Form["response_mode"] is null or "query",
            OAuthError.InvalidRequest("response_mode is query")
        ),
        new(
            "FAPI2 5.3.2.2-6",
            one => one.Form["redirect_uri"] is not null,
            OAuthError.InvalidRequest("redirect_uri is missing")
        ),
        new(
            "RFC 9700 2.1",
            one => one.Client.Credentials.Redirects.Contains(one.Form["redirect_uri"]!),
            OAuthError.InvalidRequest("redirect_uri is not one that is registered, letter for letter")
        ),
        new(
            "FAPI2 5.3.2.2-5",
            one => one.Form["code_challenge"] is not null,
            OAuthError.InvalidRequest("code_challenge is missing")
        ),
        new(
            "FAPI2 5.3.2.2-5",
            one => one.Form["code_challenge_method"] == "S256",
            OAuthError.InvalidRequest("code_challenge_method is S256")
        ),
        new(
            "RFC 7636 4.2",
            one => IsHash(one.Form["code_challenge"]!),
            OAuthError.InvalidRequest("code_challenge is a SHA-256 hash in Base64url")
        ),
        new(
            "RFC 6749 10.12",
            one => one.Form["state"]?.Length is null or <= StateMax,
            OAuthError.InvalidRequest("state is too long")
        ),
        new(
            "RFC 6749 3.3",
            one => one.Form["scope"] is null,
            new OAuthError("invalid_scope", "what is asked for stands in authorization_details, not in scope")
        ),
        new(
            "RFC 8707 2",
            one => one.Form["resource"] is null || one.Form["resource"] == one.Issuer,
            new OAuthError("invalid_target", "resource is this node")
        ),
        new(
            "RFC 9449 10",
            one => one.Form["dpop_jkt"] is not { } jkt || IsHash(jkt),
            OAuthError.InvalidRequest("dpop_jkt is a thumbprint in Base64url")
        ),
        new(
            "RFC 9449 10.1",
            one => one.Form["dpop_jkt"] is not { } jkt || one.Proven is null || jkt == one.Proven,
            OAuthError.InvalidProof("dpop_jkt is another key than the one proven")
        ),
        new(
            "RFC 9396 2",
            one => one.Form["authorization_details"] is not null,
            OAuthError.InvalidDetails("authorization_details is missing")
        ),
    ];

    private static bool IsHash(string text) => text.Length == HashLength && Base64Url.IsValid(text);
}
