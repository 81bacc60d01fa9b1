using System.Text.Json;

namespace Nsg.Reporting.Tests.Xbrl;

/// <summary>The part of JSON Schema that the NSG&amp;B interface description uses.</summary>
internal sealed class JsonSchemaCheck(JsonElement root)
{
    internal List<string> Faults(JsonElement schema, JsonElement value, string at = "$")
    {
        var faults = new List<string>();
        Look(schema, value, at, faults);
        return faults;
    }

    private void Look(JsonElement schema, JsonElement value, string at, List<string> faults)
    {
        while (schema.TryGetProperty("$ref", out var reference))
        {
            schema = reference
                .GetString()!
                .TrimStart('#', '/')
                .Split('/')
                .Aggregate(root, (element, name) => element.GetProperty(name));
        }

        if (schema.TryGetProperty("type", out var type) && !IsOf(type.GetString()!, value.ValueKind))
        {
            faults.Add($"{at} is {value.ValueKind}, not {type.GetString()}");
            return;
        }

        if (
            schema.TryGetProperty("enum", out var allowed)
            && !allowed.EnumerateArray().Any(one => one.GetRawText() == value.GetRawText())
        )
        {
            faults.Add($"{at} is {value.GetRawText()}");
        }

        foreach (
            var name in schema.TryGetProperty("required", out var required)
                ? required.EnumerateArray().Select(one => one.GetString()!)
                : []
        )
        {
            if (!value.TryGetProperty(name, out _))
            {
                faults.Add($"{at} has no {name}");
            }
        }

        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            foreach (var (item, i) in value.EnumerateArray().Select((item, i) => (item, i)))
            {
                Look(items, item, $"{at}[{i}]", faults);
            }
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            Members(schema, value, at, faults);
        }
    }

    private void Members(JsonElement schema, JsonElement value, string at, List<string> faults)
    {
        var known = schema.TryGetProperty("properties", out var properties) ? properties : default;
        foreach (var member in value.EnumerateObject())
        {
            if (known.ValueKind == JsonValueKind.Object && known.TryGetProperty(member.Name, out var own))
            {
                Look(own, member.Value, $"{at}.{member.Name}", faults);
            }
            else if (
                schema.TryGetProperty("additionalProperties", out var additional)
                && additional.ValueKind == JsonValueKind.Object
            )
            {
                Look(additional, member.Value, $"{at}.{member.Name}", faults);
            }
        }
    }

    private static bool IsOf(string type, JsonValueKind kind) =>
        type switch
        {
            "object" => kind == JsonValueKind.Object,
            "array" => kind == JsonValueKind.Array,
            "string" => kind == JsonValueKind.String,
            "boolean" => kind is JsonValueKind.True or JsonValueKind.False,
            _ => kind == JsonValueKind.Number,
        };
}
