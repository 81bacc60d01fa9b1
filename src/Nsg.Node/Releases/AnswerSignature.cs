using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Nsg.Node.Http;
using Nsg.Node.Proofs;

namespace Nsg.Node.Releases;

/// <summary>Signs an answer: what was asked, what is answered, and the record of it (RFC 9421, with the digest of RFC
/// 9530).</summary>
internal static class AnswerSignature
{
    internal const string Label = "nsg";
    internal const string RecordHeader = "NSG-Access-Record";
    internal const string DigestHeader = "Content-Digest";

    /// <summary>Digest of a body as its header writes it.</summary>
    internal static string DigestText(ReadOnlySpan<byte> digest) => $"sha-256=:{Convert.ToBase64String(digest)}:";

    /// <summary>Sets the headers <c>Signature-Input</c> and <c>Signature</c>; everything that they cover must be
    /// set.</summary>
    internal static void Set(HttpContext context, string targetUri, NodeKey key, DateTimeOffset now)
    {
        var response = context.Response;
        var covered = new List<(string Name, string Value)>
        {
            ("\"@method\";req", HeadRequest.MethodOf(context)),
            ("\"@target-uri\";req", targetUri),
            ("\"@status\"", response.StatusCode.ToString(CultureInfo.InvariantCulture)),
            ("\"content-digest\"", response.Headers[DigestHeader].ToString()),
        };
        if (response.Headers[RecordHeader].ToString() is { Length: > 0 } record)
        {
            covered.Add(("\"nsg-access-record\"", record));
        }

        if (response.ContentType is { Length: > 0 } type)
        {
            covered.Add(("\"content-type\"", type));
        }

        var parameters = FormattableString.Invariant(
            $"({string.Join(' ', covered.Select(one => one.Name))});created={now.ToUnixTimeSeconds()};keyid=\"{key.Name}\";alg=\"ecdsa-p256-sha256\""
        );
        var text =
            string.Concat(covered.Select(one => $"{one.Name}: {one.Value}\n")) + "\"@signature-params\": " + parameters;
        response.Headers["Signature-Input"] = $"{Label}={parameters}";
        response.Headers["Signature"] = $"{Label}=:{Convert.ToBase64String(key.Sign(Encoding.UTF8.GetBytes(text)))}:";
    }
}
