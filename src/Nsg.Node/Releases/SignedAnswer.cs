using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace Nsg.Node.Releases;

/// <summary>Checks the signature of another node's answer (RFC 9421, with the digest of RFC 9530).</summary>
public static class SignedAnswer
{
    private const string Prefix = AnswerSignature.Label + "=";
    private static readonly string[] Demanded = ["\"@target-uri\";req", "\"@status\"", "\"content-digest\""];

    /// <summary>What is wrong with an answer, or null when a key of the node signed it as it is.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="body">Its body.</param>
    /// <param name="method">Method of the request.</param>
    /// <param name="target">Address of the request.</param>
    /// <param name="keys">The node's key set (RFC 7517).</param>
    public static string? Fault(
        HttpResponseMessage answer,
        ReadOnlySpan<byte> body,
        string method,
        Uri target,
        string keys
    )
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(target);
        if (Header(answer, AnswerSignature.DigestHeader) != AnswerSignature.DigestText(SHA256.HashData(body)))
        {
            return "its digest is not that of its body";
        }

        var (input, signature) = (Header(answer, "Signature-Input"), Header(answer, "Signature"));
        if (
            input?.StartsWith(Prefix + "(", StringComparison.Ordinal) != true
            || input.IndexOf(')', StringComparison.Ordinal) is not (> 0 and var close)
            || signature?.StartsWith(Prefix + ":", StringComparison.Ordinal) != true
            || !signature.EndsWith(':')
        )
        {
            return "it is not signed";
        }

        var names = input[(Prefix.Length + 1)..close].Split(' ');
        if (Demanded.Any(one => !names.Contains(one)))
        {
            return "its signature leaves out what was asked or answered";
        }

        var text = new StringBuilder();
        foreach (var name in names)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name}: {Value(name, answer, method, target)}\n");
        }

        text.Append("\"@signature-params\": ").Append(input.AsSpan(Prefix.Length));
        return KeyOf(input, keys) is not { } key ? "no key of the node has the name that it gives"
            : IsSigned(key, text.ToString(), signature[(Prefix.Length + 1)..^1]) ? null
            : "its signature does not hold";
    }

    private static string Value(string name, HttpResponseMessage answer, string method, Uri target) =>
        name switch
        {
            "\"@method\";req" => method,
            "\"@target-uri\";req" => target.AbsoluteUri,
            "\"@status\"" => ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture),
            _ => Header(answer, name.Trim('"')) ?? "",
        };

    private static JsonWebKey? KeyOf(string input, string keys)
    {
        const string Mark = "keyid=\"";
        var begin = input.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length;
        var end = begin < Mark.Length ? -1 : input.IndexOf('"', begin);
        try
        {
            return end < 0
                ? null
                : new JsonWebKeySet(keys).Keys.FirstOrDefault(key =>
                    key is { Kty: "EC", Crv: "P-256" } && key.Kid == input[begin..end]
                );
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsSigned(JsonWebKey key, string text, string signature)
    {
        try
        {
            using var curve = ECDsa.Create(
                new ECParameters
                {
                    Curve = ECCurve.NamedCurves.nistP256,
                    Q = new ECPoint
                    {
                        X = Base64UrlEncoder.DecodeBytes(key.X),
                        Y = Base64UrlEncoder.DecodeBytes(key.Y),
                    },
                }
            );
            return curve.VerifyData(
                Encoding.UTF8.GetBytes(text),
                Convert.FromBase64String(signature),
                HashAlgorithmName.SHA256,
                DSASignatureFormat.IeeeP1363FixedFieldConcatenation
            );
        }
        catch (Exception fault) when (fault is FormatException or CryptographicException)
        {
            return false;
        }
    }

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var own) ? string.Join(", ", own)
        : answer.Content.Headers.TryGetValues(name, out var ofContent) ? string.Join(", ", ofContent)
        : null;
}
