using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Nsg.Vocabulary;

namespace Nsg.Web.SignIn;

/// <summary>A key of a provider (RFC 7517): RSA or P-256.</summary>
internal sealed record ProviderKey(string? Id, byte[]? Modulus, byte[]? Exponent, byte[]? X, byte[]? Y)
{
    private const int NumberMax = 2_048;
    private const int KeysMax = 50;

    internal static IReadOnlyList<ProviderKey> ReadAll(JsonElement set) =>
        set.TryGetProperty("keys", out var keys) && keys.ValueKind == JsonValueKind.Array
            ?
            [
                .. keys.EnumerateArray()
                    .Take(KeysMax)
                    .Where(IsForSigning)
                    .Select(key => new ProviderKey(
                        Text(key, "kid"),
                        Number(key, "n"),
                        Number(key, "e"),
                        Text(key, "crv") == "P-256" ? Number(key, "x") : null,
                        Number(key, "y")
                    )),
            ]
            : [];

    /// <summary>Whether a signature is this key's. The algorithms are those that OpenID providers use; <c>none</c>
    /// and shared secrets are not among them.</summary>
    internal bool Verifies(string? algorithm, byte[] signed, byte[] signature)
    {
        switch (algorithm)
        {
            case "RS256" or "PS256" when Modulus is { Length: >= 256 } && Exponent is not null:
                using (var rsa = RSA.Create(new RSAParameters { Modulus = Modulus, Exponent = Exponent }))
                {
                    return rsa.VerifyData(
                        signed,
                        signature,
                        HashAlgorithmName.SHA256,
                        algorithm == "RS256" ? RSASignaturePadding.Pkcs1 : RSASignaturePadding.Pss
                    );
                }

            case "ES256" when X is { Length: 32 } && Y is { Length: 32 }:
                using (
                    var curve = ECDsa.Create(
                        new ECParameters
                        {
                            Curve = ECCurve.NamedCurves.nistP256,
                            Q = new ECPoint { X = X, Y = Y },
                        }
                    )
                )
                {
                    return curve.VerifyData(signed, signature, HashAlgorithmName.SHA256);
                }

            default:
                return false;
        }
    }

    private static bool IsForSigning(JsonElement key) =>
        key.ValueKind == JsonValueKind.Object && Text(key, "use") is null or "sig";

    private static string? Text(JsonElement key, string name) =>
        key.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static byte[]? Number(JsonElement key, string name) =>
        Text(key, name) is { } text ? Base64Text.Read(text, NumberMax) : null;
}

/// <summary>An identity token, checked (OpenID Connect Core 1.0 section 3.1.3.7).</summary>
/// <param name="Subject">Who.</param>
/// <param name="Name">Name, or null.</param>
internal sealed record IdentityToken(string Subject, string? Name)
{
    private const int BytesMax = 16 * 1024;
    private const int SubjectMax = 255;
    private const int NameMax = 200;

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    /// <summary>Reads and checks a token.</summary>
    /// <exception cref="SignInException">It is not to be believed; the message says why.</exception>
    internal static IdentityToken Read(
        string text,
        IReadOnlyList<ProviderKey> keys,
        string issuer,
        string client,
        string nonce,
        DateTimeOffset now
    )
    {
        if (
            text.Split('.') is not [var head, var body, var seal]
            || text.Length > BytesMax * 2
            || Base64Text.Read(head, BytesMax) is not { } header
            || Base64Text.Read(body, BytesMax) is not { } payload
            || Base64Text.Read(seal, BytesMax) is not { } signature
        )
        {
            throw new SignInException("the identity token is no signed token");
        }

        using var top = Json(header);
        var (algorithm, id) = (Text(top, "alg"), Text(top, "kid"));
        var signed = Encoding.ASCII.GetBytes($"{head}.{body}");
        if (!keys.Where(key => id is null || key.Id == id).Any(key => key.Verifies(algorithm, signed, signature)))
        {
            throw new SignInException("no key of the provider signed the identity token");
        }

        using var claims = Json(payload);
        if (Fault(claims, issuer, client, nonce, now) is { } fault)
        {
            throw new SignInException(fault);
        }

        var name = Text(claims, "name")?.Trim();
        return new IdentityToken(Text(claims, "sub")!, name is { Length: > 0 } ? TextCut.To(name, NameMax) : null);
    }

    private static string? Fault(JsonDocument claims, string issuer, string client, string nonce, DateTimeOffset now)
    {
        var root = claims.RootElement;
        if (Text(claims, "iss") != issuer)
        {
            return "the identity token is of another issuer";
        }

        if (!IsFor(root, client) || (root.TryGetProperty("azp", out _) && Text(claims, "azp") != client))
        {
            return "the identity token is for another program";
        }

        if (
            !root.TryGetProperty("exp", out var end)
            || !end.TryGetInt64(out var seconds)
            || seconds < (now - Skew).ToUnixTimeSeconds()
        )
        {
            return "the identity token has run out; is the clock right?";
        }

        if (
            root.TryGetProperty("iat", out var made)
            && made.TryGetInt64(out var begun)
            && begun > (now + Skew).ToUnixTimeSeconds()
        )
        {
            return "the identity token is of the future; is the clock right?";
        }

        return Text(claims, "nonce") != nonce ? "the identity token answers another sign-in"
            : Text(claims, "sub") is not { Length: > 0 and <= SubjectMax } ? "the identity token names nobody"
            : null;
    }

    private static bool IsFor(JsonElement root, string client) =>
        root.TryGetProperty("aud", out var audience)
        && audience.ValueKind switch
        {
            JsonValueKind.String => audience.GetString() == client,
            JsonValueKind.Array => audience
                .EnumerateArray()
                .Any(one => one.ValueKind == JsonValueKind.String && one.GetString() == client),
            _ => false,
        };

    private static string? Text(JsonDocument json, string name) =>
        json.RootElement.ValueKind == JsonValueKind.Object
        && json.RootElement.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static JsonDocument Json(byte[] bytes)
    {
        try
        {
            return JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 16 });
        }
        catch (JsonException)
        {
            throw new SignInException("the identity token holds no JSON");
        }
    }
}

/// <summary>A sign-in that failed; the message is for the operator's log.</summary>
internal sealed class SignInException(string message) : Exception(message);
