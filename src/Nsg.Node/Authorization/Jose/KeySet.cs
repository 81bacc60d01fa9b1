using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Nsg.Node.Authorization.Jose;

/// <summary>Public keys of a client: P-256 for ES256, RSA of 2048 bits or more for PS256.</summary>
public sealed class KeySet
{
    private const int TextMax = 64 * 1024;
    private const int KeysMax = 10;
    private const int RsaBitsMin = 2_048;
    private const int RsaBitsMax = 8_192;

    private readonly IReadOnlyList<JsonWebKey> _keys;

    private KeySet(IReadOnlyList<JsonWebKey> keys) => _keys = keys;

    /// <summary>Reads a JSON Web Key Set (RFC 7517 section 5).</summary>
    /// <exception cref="InvalidDataException">It is none, or holds a key that is not accepted; the message says which
    /// and why.</exception>
    public static KeySet Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > TextMax)
        {
            throw new InvalidDataException($"the key set is longer than {TextMax} characters");
        }

        List<JsonWebKey> keys;
        try
        {
            using var json = JsonDocument.Parse(text);
            keys =
            [
                .. json
                    .RootElement.GetProperty("keys")
                    .EnumerateArray()
                    .Select(key => JsonWebKey.Create(key.GetRawText())),
            ];
        }
        catch (Exception fault)
            when (fault is JsonException or ArgumentException or InvalidOperationException or KeyNotFoundException)
        {
            throw new InvalidDataException(
                "this is no JSON Web Key Set: an object with a list 'keys' (RFC 7517)",
                fault
            );
        }

        if (keys.Count is 0 or > KeysMax)
        {
            throw new InvalidDataException($"a key set has 1 to {KeysMax} keys");
        }

        for (var i = 0; i < keys.Count; i++)
        {
            if (Fault(keys[i]) is { } fault)
            {
                throw new InvalidDataException(
                    $"key {keys[i].Kid ?? (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)}: {fault}"
                );
            }
        }

        return keys.GroupBy(key => key.Kid, StringComparer.Ordinal)
            .Any(same => same.Key is not null && same.Skip(1).Any())
            ? throw new InvalidDataException("two keys have the same kid")
            : new KeySet(keys);
    }

    /// <summary>The algorithm that a key is for, or null when it is not accepted.</summary>
    internal static string? AlgorithmOf(JsonWebKey key) =>
        key switch
        {
            { Kty: JsonWebAlgorithmsKeyTypes.EllipticCurve, Crv: JsonWebKeyECTypes.P256 } =>
                SecurityAlgorithms.EcdsaSha256,
            { Kty: JsonWebAlgorithmsKeyTypes.RSA } => SecurityAlgorithms.RsaSsaPssSha256,
            _ => null,
        };

    /// <summary>What is wrong with a public key, or null.</summary>
    internal static string? Fault(JsonWebKey key)
    {
        try
        {
            return key switch
            {
                { HasPrivateKey: true } or { D: not null } or { K: not null } =>
                    "it holds a private or shared part; send the public part alone",
                _ when AlgorithmOf(key) is not { } algorithm => "only P-256 (ES256) and RSA (PS256) keys are accepted",
                _ when key.Use is not (null or "sig") => "it is not for signatures",
                _ when key.Alg is not null && key.Alg != AlgorithmOf(key) => "only ES256 and PS256 are accepted",
                { Kty: JsonWebAlgorithmsKeyTypes.EllipticCurve } => IsPoint(key)
                    ? null
                    : "its coordinates are not 32 bytes each",
                _ when key.KeySize is < RsaBitsMin or > RsaBitsMax =>
                    $"an RSA key has {RsaBitsMin} to {RsaBitsMax} bits",
                _ => null,
            };
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or NotSupportedException)
        {
            return "it cannot be read";
        }
    }

    /// <summary>Whether one of the keys signed a token: the one that it names, or any where it names none.</summary>
    internal bool HasSigned(SignedToken token) =>
        _keys.Where(key => token.KeyId is not { } id || key.Kid is null || key.Kid == id).Any(token.IsSignedBy);

    private static bool IsPoint(JsonWebKey key) =>
        Base64UrlEncoder.DecodeBytes(key.X) is { Length: 32 } && Base64UrlEncoder.DecodeBytes(key.Y) is { Length: 32 };
}
