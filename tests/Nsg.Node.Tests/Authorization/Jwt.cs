using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Nsg.Node.Tests.Authorization;

/// <summary>Signs tokens, right ones and wrong ones.</summary>
internal static class Jwt
{
    internal static string Sign(JsonObject header, JsonObject claims, AsymmetricAlgorithm key)
    {
        var signed = $"{Encode(header)}.{Encode(claims)}";
        var bytes = Encoding.ASCII.GetBytes(signed);
        return $"{signed}.{Base64Url.EncodeToString((string?)header["alg"] switch
        {
            "none" => [],
            "HS256" => HMACSHA256.HashData("secret"u8, bytes),
            "RS256" => ((RSA)key).SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
            "PS256" => ((RSA)key).SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
            "ES512" => ((ECDsa)key).SignData(bytes, HashAlgorithmName.SHA512),
            _ => ((ECDsa)key).SignData(bytes, HashAlgorithmName.SHA256),
        })}";
    }

    internal static JsonObject Jwk(AsymmetricAlgorithm key, string? kid = null)
    {
        var jwk = new JsonObject();
        if (key is ECDsa curve)
        {
            var point = curve.ExportParameters(includePrivateParameters: false).Q;
            (jwk["kty"], jwk["crv"], jwk["x"], jwk["y"]) = (
                "EC",
                "P-256",
                Base64Url.EncodeToString(point.X),
                Base64Url.EncodeToString(point.Y)
            );
        }
        else
        {
            var numbers = ((RSA)key).ExportParameters(includePrivateParameters: false);
            (jwk["kty"], jwk["n"], jwk["e"]) = (
                "RSA",
                Base64Url.EncodeToString(numbers.Modulus),
                Base64Url.EncodeToString(numbers.Exponent)
            );
        }

        if (kid is not null)
        {
            jwk["kid"] = kid;
        }

        return jwk;
    }

    internal static string KeySet(params IEnumerable<AsymmetricAlgorithm> keys) =>
        new JsonObject
        {
            ["keys"] = new JsonArray([.. keys.Select((key, i) => (JsonNode)Jwk(key, $"k{i}"))]),
        }.ToJsonString();

    internal static string Hash(string text) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(text)));

    private static string Encode(JsonObject json) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
