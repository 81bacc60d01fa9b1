using System.Globalization;
using System.Text.Json;

namespace Nsg.Node.Tests;

/// <summary>Holds JSON against a schema of the OpenAPI document: types, words, what must be there, and that nothing is
/// there which has no name.</summary>
/// <param name="root">The document.</param>
/// <param name="isCut">Whether a grant left fields out of the answer.</param>
internal sealed class DeclaredShape(JsonElement root, bool isCut)
{
    private const int ItemsMax = 50;

    /// <summary>What of the value the schema does not declare, or null.</summary>
    internal string? Fault(JsonElement schema, JsonElement value, string place)
    {
        schema = DeclaredInterface.Resolve(root, schema);
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (schema.TryGetProperty("oneOf", out var either) || schema.TryGetProperty("anyOf", out either))
        {
            var faults = either.EnumerateArray().Select(one => Fault(one, value, place)).ToList();
            return faults.Exists(one => one is null) ? null : string.Join("; or ", faults);
        }

        if (schema.TryGetProperty("type", out var type) && !Types(type).Any(one => Is(value, one)))
        {
            return $"{value.ValueKind} at {place} instead of {type}";
        }

        if (schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(one => Same(one, value)))
        {
            return $"{value} at {place}";
        }

        return value.ValueKind switch
        {
            JsonValueKind.Object => OfObject(schema, value, place),
            JsonValueKind.Array when schema.TryGetProperty("items", out var items) => value
                .EnumerateArray()
                .Take(ItemsMax)
                .Select((one, i) => Fault(items, one, string.Create(CultureInfo.InvariantCulture, $"{place}[{i}]")))
                .FirstOrDefault(one => one is not null),
            _ => null,
        };
    }

    private string? OfObject(JsonElement schema, JsonElement value, string place)
    {
        if (
            !isCut
            && schema.TryGetProperty("required", out var required)
            && required
                .EnumerateArray()
                .Select(one => one.GetString()!)
                .FirstOrDefault(name => !value.TryGetProperty(name, out _))
                is { } missing
        )
        {
            return $"no {missing} at {place}";
        }

        var hasMore = schema.TryGetProperty("additionalProperties", out var more);
        if (!schema.TryGetProperty("properties", out var properties))
        {
            return hasMore ? value.EnumerateObject().Select(Of).FirstOrDefault(one => one is not null)
                : schema.TryGetProperty("type", out _) ? $"fields at {place}"
                : null;
        }

        return value
            .EnumerateObject()
            .Select(one =>
                properties.TryGetProperty(one.Name, out var known) ? Fault(known, one.Value, $"{place}.{one.Name}")
                : hasMore ? Of(one)
                : $"{one.Name} at {place}"
            )
            .FirstOrDefault(one => one is not null);

        string? Of(JsonProperty one) => Fault(more, one.Value, $"{place}.{one.Name}");
    }

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array
            ? type.EnumerateArray().Select(one => one.GetString()!)
            : [type.GetString()!];

    private static bool Is(JsonElement value, string type) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => type == "null",
            JsonValueKind.True or JsonValueKind.False => type == "boolean",
            JsonValueKind.String => type == "string",
            JsonValueKind.Number => type == "number" || (type == "integer" && value.TryGetInt64(out _)),
            JsonValueKind.Array => type == "array",
            _ => type == "object",
        };

    private static bool Same(JsonElement word, JsonElement value) => JsonElement.DeepEquals(word, value);
}
