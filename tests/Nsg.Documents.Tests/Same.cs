using System.Text.Json;
using System.Text.Json.Serialization;
using Nsg.Documents.Model;
using Nsg.Vocabulary;

namespace Nsg.Documents.Tests;

/// <summary>Documents as JSON, since lists in records compare by reference.</summary>
internal static class Same
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Converters = { new Textual<Currency>(), new Textual<Country>(), new Number() },
    };

    internal static string Json(BusinessDocument document) =>
        JsonSerializer.Serialize(document, document.GetType(), Options);

    private sealed class Textual<T> : JsonConverter<T>
        where T : struct
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }

    private sealed class Number : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteStringValue(
                value.ToString("0.############################", System.Globalization.CultureInfo.InvariantCulture)
            );
    }
}
