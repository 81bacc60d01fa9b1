using System.Text.Json;
using System.Text.Json.Serialization;
using Nsg.Log;

namespace Nsg.Sharing;

/// <summary>Data of a company were released to somebody. It names no person and no organisation number, only
/// keys.</summary>
/// <param name="Client">The client: the identifier of its key.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Route">Template of the route, without values.</param>
/// <param name="Documents">Documents released, where they are few; otherwise empty.</param>
/// <param name="Basis">Why it was allowed: <see cref="Owner"/>, <see cref="LoopbackDemo"/>, or the basis of a
/// grant: <c>consent</c>, <c>mandate</c>, <c>statute</c>, <c>open</c>.</param>
public sealed record AccessReleased(
    string Client,
    string Method,
    string Route,
    IReadOnlyList<string> Documents,
    string Basis
)
{
    /// <summary>The grant that allowed it, or null.</summary>
    public Guid? Grant { get; init; }

    /// <summary>Purpose of the grant, or null.</summary>
    public string? Purpose { get; init; }

    /// <summary>Provision of law or mandate of the grant, or null.</summary>
    public string? Reference { get; init; }

    /// <summary>Case of the requester, or null.</summary>
    public string? Case { get; init; }

    /// <summary>What the answer left out, as the grant says: levels of detail; null for nothing.</summary>
    public IReadOnlyList<string>? Detail { get; init; }

    /// <summary>The report released, or null; <c>name@version#sha256</c> for one that the requester brought
    /// along.</summary>
    public string? Report { get; init; }

    /// <summary>First day of the data asked for, or null.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of the data asked for, or null.</summary>
    public DateOnly? To { get; init; }

    /// <summary>SHA-256 of what was asked (method, address, request identifier), Base64; null for the node's own
    /// people.</summary>
    public string? Request { get; init; }

    /// <summary>SHA-256 of the body that left, Base64; null for the node's own people.</summary>
    public string? Digest { get; init; }

    /// <summary>The company's own people and systems look at its own data, with a key of the node or at its pages. That is
    /// no release to anybody, and needs no basis; it is on record all the same. Logs kept before November 2026 say
    /// <c>operator-key</c>.</summary>
    public const string Owner = "owner";

    /// <summary>The node runs as a demo and answers its own machine.</summary>
    public const string LoopbackDemo = "loopback-demo";

    /// <summary>Anyone may have the data: what business registers publish.</summary>
    public const string Open = "open";

    /// <summary>Kind of the record in the access stream.</summary>
    public const string Kind = "access.released";

    /// <summary>The record, ready to be appended to the access stream.</summary>
    /// <param name="actor">Who, such as <c>key:…</c>.</param>
    public RecordDraft ToDraft(string actor) =>
        new(
            Kind,
            actor,
            CanonicalJson.Canonicalise(JsonSerializer.SerializeToUtf8Bytes(this, SharingJson.Default.AccessReleased))
        );

    /// <summary>Reads a record's payload.</summary>
    /// <exception cref="JsonException">The payload is not of this kind.</exception>
    public static AccessReleased Read(ReadOnlySpan<byte> payload) =>
        JsonSerializer.Deserialize(payload, SharingJson.Default.AccessReleased)
        ?? throw new JsonException("A record's payload is an object.");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(AccessReleased))]
internal sealed partial class SharingJson : JsonSerializerContext;
