using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nsg.Bookkeeping.Records;

/// <summary>Writes decimals as strings, so that no reader of the log takes an amount through binary floating
/// point.</summary>
public sealed class DecimalTextConverter : JsonConverter<decimal>
{
    /// <inheritdoc/>
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        decimal.Parse(reader.GetString()!, NumberStyles.Number, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
}
