using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;
using Nsg.Node.Authorization.Clients;
using Nsg.Node.Authorization.Jose;

namespace Nsg.Node.Authorization.Proofs;

/// <summary>A proof of possession that is to be judged.</summary>
/// <param name="Token">The proof.</param>
/// <param name="Key">The key in its header, or null when there is none that is accepted.</param>
/// <param name="Method">Method of the request.</param>
/// <param name="Address">Address of the request, without its query.</param>
/// <param name="AccessToken">The access token that it comes with, or null where one is asked for.</param>
/// <param name="Nonces">Nonces of the server.</param>
/// <param name="Now">When.</param>
internal sealed record Proof(
    SignedToken Token,
    JsonWebKey? Key,
    string Method,
    string Address,
    string? AccessToken,
    Nonces Nonces,
    DateTimeOffset Now
);

/// <summary>What a proof must be (RFC 9449 section 4.3, in its order).</summary>
internal static class ProofRules
{
    internal static IReadOnlyList<Rule<Proof>> All { get; } =
    [
        new("RFC 9449 4.3-4", one => one.Token.Type == "dpop+jwt", OAuthError.InvalidProof("typ is dpop+jwt")),
        new(
            "RFC 9449 4.3-5",
            one => SignedToken.Algorithms.Contains(one.Token.Algorithm),
            OAuthError.InvalidProof("the proof is signed with ES256 or PS256")
        ),
        new(
            "RFC 7515 4.1.11",
            one => !one.Token.Header.TryGetProperty("crit", out _),
            OAuthError.InvalidProof("the proof needs an extension that is not known here")
        ),
        new("RFC 9449 4.3-7", one => one.Key is not null, OAuthError.InvalidProof("jwk is a public P-256 or RSA key")),
        new(
            "RFC 9449 4.3-6",
            one => one.Token.IsSignedBy(one.Key!),
            OAuthError.InvalidProof("the signature is not of the key in the header")
        ),
        new(
            "RFC 9449 4.3-8",
            one => one.Token.Text("htm") == one.Method,
            OAuthError.InvalidProof("htm is not the method of the request")
        ),
        new(
            "RFC 9449 4.3-9",
            one => IsSame(one.Token.Text("htu"), one.Address),
            OAuthError.InvalidProof("htu is not the address of the request")
        ),
        new(
            "RFC 9449 4.2",
            one => one.Token.Text("jti") is { Length: > 0 and <= AssertionRules.IdentifierMax },
            OAuthError.InvalidProof("jti is missing or too long")
        ),
        new(
            "RFC 9449 4.3-11",
            one => one.Token.Time("iat") >= one.Now - Lifetimes.Proof,
            OAuthError.InvalidProof("iat is missing or too old")
        ),
        new(
            "RFC 9449 4.3-11",
            one => one.Token.Time("iat") <= one.Now + Lifetimes.Skew,
            OAuthError.InvalidProof("iat lies ahead")
        ),
        new(
            "RFC 9449 4.3-12",
            one => one.AccessToken is null || one.Token.Text("ath") == HashOf(one.AccessToken),
            OAuthError.InvalidProof("ath is not the hash of the access token")
        ),
        new(
            "RFC 9449 4.3-10",
            one => one.Nonces.Holds(one.Token.Text("nonce")),
            new OAuthError("use_dpop_nonce", "use the nonce of the DPoP-Nonce header")
        ),
    ];

    private static string HashOf(string token) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(token)));

    private static bool IsSame(string? sent, string address) =>
        sent == address
        || (
            Uri.TryCreate(sent, UriKind.Absolute, out var one)
            && one is { Query.Length: 0, Fragment.Length: 0, UserInfo.Length: 0 }
            && Uri.TryCreate(address, UriKind.Absolute, out var other)
            && one.AbsoluteUri == other.AbsoluteUri
        );
}
