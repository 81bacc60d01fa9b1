using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Nsg.Log;

namespace Nsg.Bookkeeping.Records;

/// <summary>Records to and from canonical JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(DecimalTextConverter), typeof(CurrencyConverter), typeof(CountryConverter)])]
[JsonSerializable(typeof(CompanyCreated))]
[JsonSerializable(typeof(CompanySettingsChanged))]
[JsonSerializable(typeof(BankAccountOpened))]
[JsonSerializable(typeof(DocumentReceived))]
[JsonSerializable(typeof(StatementReceived))]
[JsonSerializable(typeof(ReviewResolved))]
[JsonSerializable(typeof(EntryPosted))]
[JsonSerializable(typeof(SettlementMade))]
[JsonSerializable(typeof(SettlementReversed))]
[JsonSerializable(typeof(FlagRaised))]
[JsonSerializable(typeof(FlagCleared))]
[JsonSerializable(typeof(AccountLearnt))]
public sealed partial class RecordJson : JsonSerializerContext
{
    /// <summary>A record ready to be appended.</summary>
    public static RecordDraft Draft<T>(string kind, string actor, T payload) =>
        new(kind, actor, CanonicalJson.Canonicalise(JsonSerializer.SerializeToUtf8Bytes(payload, Info<T>())));

    /// <summary>Reads a payload back.</summary>
    /// <exception cref="JsonException">The payload is not of that kind.</exception>
    public static T Read<T>(ReadOnlySpan<byte> payload) =>
        JsonSerializer.Deserialize(payload, Info<T>()) ?? throw new JsonException("A record's payload is an object.");

    private static JsonTypeInfo<T> Info<T>() => (JsonTypeInfo<T>)Plain.Context.GetTypeInfo(typeof(T))!;

    /// <summary>Text is written as it is: canonical JSON escapes only what JSON must, and records are never part of a page.</summary>
    private static class Plain
    {
        internal static readonly RecordJson Context =
            new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
