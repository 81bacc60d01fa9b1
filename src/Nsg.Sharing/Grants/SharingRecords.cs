using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Nsg.Log;
using Nsg.Sharing.Mandates;

namespace Nsg.Sharing.Grants;

/// <summary>Writes and reads the records of sharing.</summary>
public static class SharingRecords
{
    /// <summary>A record, ready to be appended.</summary>
    public static RecordDraft Draft<T>(string kind, string actor, T facts)
        where T : class =>
        new(kind, actor, CanonicalJson.Canonicalise(JsonSerializer.SerializeToUtf8Bytes(facts, Info<T>())));

    /// <summary>Reads a record's payload.</summary>
    /// <exception cref="JsonException">The payload is not of this kind.</exception>
    public static T Read<T>(ReadOnlySpan<byte> payload)
        where T : class =>
        JsonSerializer.Deserialize(payload, Info<T>()) ?? throw new JsonException("A record's payload is an object.");

    /// <summary>Terms as text, for a column.</summary>
    public static string Text(GrantTerms terms) => JsonSerializer.Serialize(terms, GrantJson.Default.GrantTerms);

    /// <summary>Terms of a column's text.</summary>
    public static GrantTerms Terms(string text) => JsonSerializer.Deserialize(text, GrantJson.Default.GrantTerms)!;

    /// <summary>Facts as text, for a column.</summary>
    public static string Column<T>(T facts)
        where T : class => JsonSerializer.Serialize(facts, Info<T>());

    /// <summary>Signatures of a column's text.</summary>
    public static List<GrantSignature> Signatures(string? text) =>
        text is null ? [] : JsonSerializer.Deserialize(text, Info<List<GrantSignature>>())!;

    private static JsonTypeInfo<T> Info<T>() => (JsonTypeInfo<T>)GrantJson.Default.GetTypeInfo(typeof(T))!;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(GrantRequested))]
[JsonSerializable(typeof(GrantGiven))]
[JsonSerializable(typeof(GrantSigned))]
[JsonSerializable(typeof(GrantUnsigned))]
[JsonSerializable(typeof(List<GrantSignature>))]
[JsonSerializable(typeof(GrantRenewed))]
[JsonSerializable(typeof(GrantPassedOn))]
[JsonSerializable(typeof(GrantEnded))]
[JsonSerializable(typeof(MandateGranted))]
[JsonSerializable(typeof(MandateDelegated))]
[JsonSerializable(typeof(MandateRevoked))]
[JsonSerializable(typeof(SignatoryRightsKept))]
internal sealed partial class GrantJson : JsonSerializerContext;
