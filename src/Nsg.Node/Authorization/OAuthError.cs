using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Nsg.Node.Authorization;

/// <summary>A refusal of the authorization server, in the words of OAuth 2.0 (RFC 6749 section 5.2 and its
/// successors).</summary>
/// <param name="Code">The error code.</param>
/// <param name="Description">In words, for the developer; ASCII, no quotes, nothing of a person.</param>
/// <param name="Status">HTTP status.</param>
internal sealed record OAuthError(string Code, string Description, int Status = StatusCodes.Status400BadRequest)
{
    internal static OAuthError InvalidRequest(string description) => new("invalid_request", description);

    internal static OAuthError InvalidClient(string description) =>
        new("invalid_client", description, StatusCodes.Status401Unauthorized);

    internal static OAuthError InvalidGrant(string description) => new("invalid_grant", description);

    internal static OAuthError InvalidProof(string description) => new("invalid_dpop_proof", description);

    internal static OAuthError InvalidDetails(string description) => new("invalid_authorization_details", description);

    internal static OAuthError TooMany(string description) =>
        new("temporarily_unavailable", description, StatusCodes.Status429TooManyRequests);

    /// <summary>The refusal, to be thrown where a request is read.</summary>
    internal OAuthException Refused() => new(this);
}

/// <summary>A request is refused by the authorization server.</summary>
/// <param name="error">Why.</param>
internal sealed class OAuthException(OAuthError error) : Exception(error.Description)
{
    internal OAuthError Error { get; } = error;
}

/// <summary>An answer of the authorization server.</summary>
/// <param name="Body">What it says, or null for nothing.</param>
/// <param name="Status">HTTP status.</param>
internal sealed record OAuthAnswer(object? Body, int Status = StatusCodes.Status200OK) : IResult
{
    internal static OAuthAnswer Of(OAuthError error) =>
        new(
            new Dictionary<string, string> { ["error"] = error.Code, ["error_description"] = error.Description },
            error.Status
        );

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.Headers.CacheControl = "no-store";
        if (Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "private_key_jwt realm=\"nsg\"";
        }

        if (Body is not null)
        {
            await response.WriteAsJsonAsync(
                Body,
                Body.GetType(),
                JsonSerializerOptions.Web,
                "application/json",
                httpContext.RequestAborted
            );
        }
    }
}
