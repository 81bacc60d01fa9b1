using System.Text.Json;
using Nsg.Node.Authorization.Jose;

namespace Nsg.Node.Authorization.Clients;

/// <summary>A client's assertion that is to be judged.</summary>
/// <param name="Token">The assertion.</param>
/// <param name="Client">The client that it speaks for, by its subject.</param>
/// <param name="Keys">Keys of the client.</param>
/// <param name="Issuer">This server.</param>
/// <param name="Now">When.</param>
internal sealed record Assertion(SignedToken Token, string Client, KeySet Keys, string Issuer, DateTimeOffset Now);

/// <summary>What an assertion of a client must be (RFC 7523 section 3; FAPI 2.0 sections 5.3.2.1 and 5.4).</summary>
internal static class AssertionRules
{
    internal const int IdentifierMax = 255;

    internal static IReadOnlyList<Rule<Assertion>> All { get; } =
    [
        new(
            "FAPI2 5.4.1",
            one => SignedToken.Algorithms.Contains(one.Token.Algorithm),
            OAuthError.InvalidClient("the assertion is signed with ES256 or PS256")
        ),
        new(
            "RFC 8725 3.11",
            one => one.Token.Type is null or "JWT" or "client-authentication+jwt",
            OAuthError.InvalidClient("the assertion has a typ of something else")
        ),
        new(
            "RFC 7515 4.1.11",
            one => !one.Token.Header.TryGetProperty("crit", out _),
            OAuthError.InvalidClient("the assertion needs an extension that is not known here")
        ),
        new(
            "RFC 7523 3.1",
            one => one.Token.Text("iss") == one.Client,
            OAuthError.InvalidClient("iss is not the client")
        ),
        new(
            "RFC 7523 3.2",
            one => one.Token.Text("sub") == one.Client,
            OAuthError.InvalidClient("sub is not the client")
        ),
        new("FAPI2 5.3.2.1-8", IsForUs, OAuthError.InvalidClient("aud is the issuer, as one text")),
        new("RFC 7523 3.4", one => one.Token.Time("exp") is not null, OAuthError.InvalidClient("exp is missing")),
        new(
            "RFC 7523 3.4",
            one => one.Token.Time("exp") > one.Now - Lifetimes.Skew,
            OAuthError.InvalidClient("the assertion has expired")
        ),
        new(
            "RFC 7523 3.4",
            one => one.Token.Time("exp") <= one.Now + Lifetimes.Assertion + Lifetimes.Skew,
            OAuthError.InvalidClient("exp lies more than five minutes ahead")
        ),
        new("FAPI2 5.3.2.1-13", one => IsNotAhead(one, "nbf"), OAuthError.InvalidClient("nbf lies ahead")),
        new("FAPI2 5.3.2.1-13", one => IsNotAhead(one, "iat"), OAuthError.InvalidClient("iat lies ahead")),
        new(
            "RFC 7523 3.7",
            one => one.Token.Text("jti") is { Length: > 0 and <= IdentifierMax },
            OAuthError.InvalidClient("jti is missing or too long")
        ),
        new(
            "RFC 7523 3.9",
            one => one.Keys.HasSigned(one.Token),
            OAuthError.InvalidClient("the signature is not of a key of the client")
        ),
    ];

    private static bool IsForUs(Assertion one) =>
        one.Token.Payload.TryGetProperty("aud", out var audience)
        && audience.ValueKind == JsonValueKind.String
        && audience.GetString() == one.Issuer;

    private static bool IsNotAhead(Assertion one, string claim) =>
        !one.Token.Has(claim) || one.Token.Time(claim) <= one.Now + Lifetimes.Skew;
}
