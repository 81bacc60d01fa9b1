using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Nsg.Node.Authorization.Requests;
using Nsg.Storage.Authorization;

namespace Nsg.Node.Authorization.Tokens;

/// <summary>A code that somebody shows.</summary>
/// <param name="Ticket">What is known of it, or null.</param>
/// <param name="Facts">What it was given for, or null.</param>
/// <param name="Client">Who shows it.</param>
/// <param name="Redirect">Where it says that it was sent to.</param>
/// <param name="Verifier">PKCE verifier, or null.</param>
/// <param name="Binding">What the token would be bound to.</param>
internal sealed record ShownCode(
    Ticket? Ticket,
    CodeFacts? Facts,
    string Client,
    string? Redirect,
    string? Verifier,
    Binding Binding
);

/// <summary>When a code is exchanged for tokens (RFC 6749 section 4.1.3; RFC 7636 section 4.6; RFC 9449 section
/// 10).</summary>
internal static class CodeRules
{
    private const int VerifierMax = 128;

    internal static IReadOnlyList<Rule<ShownCode>> All { get; } =
    [
        new(
            "FAPI2 5.3.2.1-4",
            one => one.Ticket is not null,
            OAuthError.InvalidGrant("the code is none, or has expired")
        ),
        new(
            "RFC 6749 4.1.3",
            one => one.Ticket!.Client == one.Client,
            OAuthError.InvalidGrant("the code was given to another client")
        ),
        new(
            "RFC 6749 4.1.3",
            one => one.Redirect == one.Facts!.Redirect,
            OAuthError.InvalidGrant("redirect_uri is not the one of the request")
        ),
        new(
            "RFC 7636 4.5",
            one => one.Verifier is { Length: >= PushRules.HashLength and <= VerifierMax },
            OAuthError.InvalidGrant("code_verifier is missing, or not 43 to 128 characters")
        ),
        new(
            "RFC 7636 4.6",
            one => Hash(one.Verifier!) == one.Facts!.Challenge,
            OAuthError.InvalidGrant("code_verifier does not match the challenge")
        ),
        new(
            "RFC 9449 10",
            one => one.Facts!.Jkt is not { } jkt || jkt == one.Binding.Jkt,
            OAuthError.InvalidGrant("the code is bound to another key")
        ),
    ];

    private static string Hash(string verifier) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
}
