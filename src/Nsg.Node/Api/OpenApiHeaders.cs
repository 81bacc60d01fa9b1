using System.Collections.Frozen;
using Microsoft.OpenApi;
using Nsg.Node.Authorization.Proofs;
using Nsg.Node.Http;
using Nsg.Node.Releases;

namespace Nsg.Node.Api;

/// <summary>The headers of requests and answers, each described once and referred to where it is sent.</summary>
internal static class OpenApiHeaders
{
    private const string Tag = "ETag";
    private const string Link = "Link";
    private const string Location = "Location";
    private const string RetryAfter = "Retry-After";

    private static readonly string[] OfSignature = [AnswerSignature.DigestHeader, "Signature-Input", "Signature"];

    private static readonly FrozenDictionary<string, string> Answered = new Dictionary<string, string>
    {
        [RequestId.Header] = "Identifies the request; the caller's own when it sent one",
        [Tag] = "Version of what is shown, for If-Match and If-None-Match",
        [Location] = "Address of what was made, or of where to go",
        [Link] =
            "Addresses beside this one (RFC 8288): rel=next the rest of a list, describedby the format's definition, urn:nsg:rel:receipt the receipt of the release",
        [RetryAfter] = "Seconds until it is worth asking again",
        ["WWW-Authenticate"] = "How the caller can show who it is",
        [ProofReader.NonceHeader] = "Nonce for the next DPoP proof (RFC 9449)",
        [WithheldAnswer.Header] = "What the grant leaves out of the answer: counterparties, prices …",
        [AnswerSignature.RecordHeader] =
            "Sequence of the release in the company's access stream; to clients that live by grants",
        [AnswerSignature.DigestHeader] = "SHA-256 of the body (RFC 9530)",
        ["Signature-Input"] = "What the node's signature covers (RFC 9421)",
        ["Signature"] = "The node's signature of the answer (RFC 9421), by a key of /oauth/jwks",
        ["Content-Disposition"] = "Name of the file",
    }.ToFrozenDictionary();

    /// <summary>Names of all headers that answers are described with.</summary>
    internal static IEnumerable<string> Names => Answered.Keys;

    /// <summary>Puts the descriptions where the document keeps what is referred to.</summary>
    internal static void Describe(OpenApiDocument document)
    {
        document.Components!.Headers = Answered.ToDictionary(
            one => one.Key,
            IOpenApiHeader (one) => new OpenApiHeader { Description = one.Value, Schema = OpenApiShapes.Text() },
            StringComparer.Ordinal
        );
    }

    /// <summary>Declares the headers that an operation looks at.</summary>
    internal static void AddAsked(OpenApiOperation operation, IList<object> marks)
    {
        if (marks.OfType<KeyedRequest>().Any())
        {
            Add(
                operation,
                RequestKeys.Header,
                "The caller's own key of the request: the same request with the same key is done once, and answered as before; another one is refused (key-reused).",
                new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    MinLength = 1,
                    MaxLength = 200,
                }
            );
        }

        if (marks.OfType<MatchedRequest>().Any())
        {
            Add(
                operation,
                "If-Match",
                "ETag of what the caller saw; what changed since is not changed (version-conflict)."
            );
        }

        if (marks.OfType<KnownVersion>().Any())
        {
            Add(operation, "If-None-Match", "ETag of what the caller has already: 304 when it is still that.");
        }

        if (marks.OfType<Shared>().Any())
        {
            Add(
                operation,
                GrantedRequest.GrantHeader,
                "The grant that a client lives by, where it has several of the company.",
                new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" }
            );
        }
    }

    /// <summary>Declares the headers that an answer of an operation carries.</summary>
    internal static void AddSent(
        OpenApiOperation operation,
        string status,
        OpenApiResponse answer,
        IList<object> marks,
        OpenApiDocument document
    )
    {
        var names = new List<string> { RequestId.Header };
        if (marks.OfType<OwnDoor>().Any())
        {
            names.Add(ProofReader.NonceHeader);
        }

        if (status[0] == '2')
        {
            names.AddRange(marks.OfType<SentHeaders>().SelectMany(one => one.Names));
            if (operation.Parameters?.Any(one => one.Name == "cursor") == true && IsList(answer))
            {
                names.Add(Link);
            }

            if (marks.OfType<Shared>().LastOrDefault() is { IsWrite: false })
            {
                names.AddRange([WithheldAnswer.Header, AnswerSignature.RecordHeader, .. OfSignature, Link]);
            }
        }

        switch (status)
        {
            case "201" or "301" or "303":
                names.Add(Location);
                break;
            case "304":
                names.Add(Tag);
                break;
            case ['4' or '5', ..]:
                names.AddRange(OfRefusal(status));
                break;
        }

        Set(answer, names, document);
    }

    /// <summary>Declares the headers of an answer.</summary>
    internal static void Set(OpenApiResponse answer, IEnumerable<string> names, OpenApiDocument document)
    {
        answer.Headers ??= new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            answer.Headers[name] = new OpenApiHeaderReference(name, document);
        }
    }

    /// <summary>What a refusal carries by its status.</summary>
    internal static IEnumerable<string> OfRefusal(string status) =>
        status switch
        {
            "401" => ["WWW-Authenticate", ProofReader.NonceHeader],
            "429" or "503" => [RetryAfter],
            // What a grant leaves out is told with the endpoint's own refusals too.
            _ => [WithheldAnswer.Header],
        };

    private static bool IsList(OpenApiResponse answer) =>
        answer.Content?.Values.Any(one => one.Schema?.Type?.HasFlag(JsonSchemaType.Array) == true) == true;

    private static void Add(OpenApiOperation operation, string name, string text, OpenApiSchema? schema = null)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(
            new OpenApiParameter
            {
                Name = name,
                In = ParameterLocation.Header,
                Description = text,
                Schema = schema ?? OpenApiShapes.Text(),
            }
        );
    }
}
