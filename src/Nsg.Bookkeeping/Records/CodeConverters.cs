using System.Text.Json;
using System.Text.Json.Serialization;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Records;

/// <summary>Writes a currency as its code.</summary>
public sealed class CurrencyConverter : JsonConverter<Currency>
{
    /// <inheritdoc/>
    public override Currency Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Currency.Parse(reader.GetString()!);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Currency value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Code);
}

/// <summary>Writes a country as its code.</summary>
public sealed class CountryConverter : JsonConverter<Country>
{
    /// <inheritdoc/>
    public override Country Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Country.Parse(reader.GetString()!);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Country value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Code);
}
