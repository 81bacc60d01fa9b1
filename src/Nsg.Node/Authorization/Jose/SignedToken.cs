using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Nsg.Node.Authorization.Jose;

/// <summary>A JSON Web Signature in compact form (RFC 7515), read but not believed yet.</summary>
internal sealed class SignedToken
{
    /// <summary>The algorithms that are accepted; everything else is refused, <c>none</c> and shared secrets first
    /// (FAPI 2.0 section 5.4).</summary>
    internal static readonly string[] Algorithms = [SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.RsaSsaPssSha256];

    private const int LengthMax = 12 * 1024;
    private const int DepthMax = 16;

    private static readonly JsonDocumentOptions Strict = new()
    {
        MaxDepth = DepthMax,
        AllowDuplicateProperties = false,
    };

    private readonly string _signed;
    private readonly byte[] _signature;

    private SignedToken(JsonElement header, JsonElement payload, string signed, byte[] signature) =>
        (Header, Payload, _signed, _signature) = (header, payload, signed, signature);

    internal JsonElement Header { get; }

    internal JsonElement Payload { get; }

    internal string? Algorithm => Text(Header, "alg");

    internal string? Type => Text(Header, "typ");

    internal string? KeyId => Text(Header, "kid");

    /// <summary>Reads a token; null when the text is none.</summary>
    internal static SignedToken? TryParse(string text)
    {
        if (text.Length is 0 or > LengthMax || text.Count(c => c == '.') != 2)
        {
            return null;
        }

        try
        {
            var token = new JsonWebToken(text);
            return new SignedToken(
                Json(token.EncodedHeader),
                Json(token.EncodedPayload),
                $"{token.EncodedHeader}.{token.EncodedPayload}",
                Base64Url.DecodeFromChars(token.EncodedSignature)
            );
        }
        catch (Exception fault)
            when (fault is ArgumentException or FormatException or JsonException or SecurityTokenException)
        {
            return null;
        }
    }

    /// <summary>Whether the key made the signature, with an algorithm that is accepted and that the key is
    /// for.</summary>
    internal bool IsSignedBy(JsonWebKey key)
    {
        if (Algorithm is not { } algorithm || !Algorithms.Contains(algorithm) || KeySet.AlgorithmOf(key) != algorithm)
        {
            return false;
        }

        var provider = key.CryptoProviderFactory.CreateForVerifying(key, algorithm);
        try
        {
            return provider.Verify(Encoding.ASCII.GetBytes(_signed), _signature);
        }
        finally
        {
            key.CryptoProviderFactory.ReleaseSignatureProvider(provider);
        }
    }

    /// <summary>A claim of text.</summary>
    internal string? Text(string claim) => Text(Payload, claim);

    /// <summary>A claim of time (RFC 7519 section 2, NumericDate).</summary>
    internal DateTimeOffset? Time(string claim) =>
        Payload.TryGetProperty(claim, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetDouble(out var seconds)
        && seconds is > 0 and < 253_402_300_799
            ? DateTimeOffset.UnixEpoch.AddSeconds(Math.Floor(seconds))
            : null;

    /// <summary>Whether a claim is there at all.</summary>
    internal bool Has(string claim) => Payload.TryGetProperty(claim, out _);

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement Json(string encoded)
    {
        using var document = JsonDocument.Parse(Base64Url.DecodeFromChars(encoded), Strict);
        return document.RootElement.ValueKind == JsonValueKind.Object
            ? document.RootElement.Clone()
            : throw new JsonException("not an object");
    }
}
