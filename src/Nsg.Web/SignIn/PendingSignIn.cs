using System.Security.Cryptography;
using System.Text;
using Nsg.Log;

namespace Nsg.Web.SignIn;

/// <summary>What the browser keeps while its person is at the provider; worthless to anyone else.</summary>
/// <param name="State">Comes back with the answer (RFC 6749 section 10.12).</param>
/// <param name="Nonce">Comes back within the identity token (OpenID Connect Core 1.0 section 3.1.2.1).</param>
/// <param name="Verifier">Proof that whoever brings the code began here (RFC 7636).</param>
/// <param name="Back">Path to go to afterwards.</param>
internal sealed record PendingSignIn(string State, string Nonce, string Verifier, string Back)
{
    private const int PathMax = 500;

    internal static PendingSignIn New(IRandomness randomness, string? back) =>
        new(Text(randomness), Text(randomness), Text(randomness), LocalPath(back));

    /// <summary>S256 (RFC 7636 section 4.2).</summary>
    internal string Challenge => Base64Text.Of(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    internal string ToCookie() => $"{State}.{Nonce}.{Verifier}.{Base64Text.Of(Encoding.UTF8.GetBytes(Back))}";

    internal static PendingSignIn? FromCookie(string? text) =>
        text?.Split('.') is [{ Length: 43 } state, { Length: 43 } nonce, { Length: 43 } verifier, var back]
        && Base64Text.Read(back, PathMax * 4) is { } path
            ? new(state, nonce, verifier, LocalPath(Encoding.UTF8.GetString(path)))
            : null;

    /// <summary>A path on this node; whatever leads elsewhere becomes the start page.</summary>
    internal static string LocalPath(string? path) =>
        path is ['/', .. var rest]
        && path.Length <= PathMax
        && !rest.StartsWith('/')
        && !path.Contains('\\', StringComparison.Ordinal)
        && !path.Any(char.IsControl)
            ? path
            : "/";

    private static string Text(IRandomness randomness)
    {
        Span<byte> bytes = stackalloc byte[32];
        randomness.Fill(bytes);
        return Base64Text.Of(bytes);
    }
}
