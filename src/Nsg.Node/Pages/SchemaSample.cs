using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nsg.Node.Pages;

/// <summary>An example of what a schema of the OpenAPI document describes: its fields in their order, with values such
/// as they have. Nothing of a company is in it.</summary>
internal sealed class SchemaSample(JsonElement root)
{
    private const int DepthMax = 5;
    private const int FieldsMax = 40;
    private const string Amount = "1250.00";

    private static readonly JsonSerializerOptions LaidOut = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Texts whose form is not told by their schema, by the name of the field.</summary>
    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["account"] = "3000",
        ["actor"] = "person:b5k2m7q9r4t6w8x3",
        ["bankAccount"] = "NO9386011117947",
        ["by"] = "person:b5k2m7q9r4t6w8x3",
        ["company"] = "k7m2q9r4t6w8x3z5",
        ["confidence"] = "0.92",
        ["country"] = "NO",
        ["currency"] = "NOK",
        ["cursor"] = "42",
        ["direction"] = "purchase",
        ["fileName"] = "invoice.xml",
        ["identifier"] = "NO:974760673",
        ["id"] = "0190a6f2-7c1e-7d42-9b51-3f6a8c2d1e07",
        ["key"] = "k7m2q9r4t6w8x3z5",
        ["kind"] = "invoice",
        ["language"] = "nb",
        ["mediaType"] = "application/xml",
        ["name"] = "Fjordlys AS",
        ["next"] = "43",
        ["number"] = "2025-107",
        ["party"] = "Bryggen Eiendom AS",
        ["period"] = "2025-T1",
        ["purpose"] = "credit",
        ["quantity"] = "2",
        ["reference"] = "RF18539007547034",
        ["report"] = "no.vat",
        ["sha256"] = "5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9",
        ["state"] = "booked",
        ["syntax"] = "ubl-invoice",
        ["type"] = "urn:nsg:problem:invalid-parameter",
        ["unit"] = "C62",
        ["vatCode"] = "3",
        ["vatRate"] = "25",
        ["voucher"] = "P2025-107",
    };

    private static readonly HashSet<string> Amounts = new(
        [
            "amount",
            "balance",
            "base",
            "baseAmount",
            "baseOpen",
            "closing",
            "credit",
            "debit",
            "difference",
            "input",
            "net",
            "open",
            "opening",
            "output",
            "payable",
            "result",
            "value",
            "vat",
        ],
        StringComparer.Ordinal
    );

    /// <summary>The example, laid out; null where the schema says nothing of its form.</summary>
    internal string? Of(JsonElement schema) =>
        Node(schema, "", 0) is { } node and (JsonObject { Count: > 0 } or JsonArray { Count: > 0 })
            ? node.ToJsonString(LaidOut)
            : null;

    /// <summary>An example that the document has, laid out.</summary>
    internal static string Laid(JsonElement example) => JsonSerializer.Serialize(example, LaidOut);

    /// <inheritdoc cref="Laid(JsonElement)"/>
    internal static string Laid(JsonNode example) => example.ToJsonString(LaidOut);

    private JsonNode? Node(JsonElement schema, string name, int depth)
    {
        schema = Resolve(schema);
        if (schema.ValueKind != JsonValueKind.Object || depth > DepthMax)
        {
            return null;
        }

        if (schema.TryGetProperty("enum", out var choices) && choices.GetArrayLength() > 0)
        {
            return JsonNode.Parse(choices[0].GetRawText());
        }

        if (schema.TryGetProperty("properties", out var fields))
        {
            return new JsonObject(
                fields
                    .EnumerateObject()
                    .Take(FieldsMax)
                    .Select(one => KeyValuePair.Create(one.Name, Node(one.Value, one.Name, depth + 1)))
            );
        }

        return Type(schema) switch
        {
            "array" => schema.TryGetProperty("items", out var items) && Node(items, One(name), depth + 1) is { } item
                ? new JsonArray(item)
                : [],
            "integer" => 1,
            "number" => 1250.5m,
            "boolean" => true,
            "string" => Text(schema, name),
            _ => null,
        };
    }

    /// <summary>A reference, or the one of several that is not nothing.</summary>
    private JsonElement Resolve(JsonElement schema)
    {
        if (
            schema.ValueKind == JsonValueKind.Object
            && (schema.TryGetProperty("oneOf", out var several) || schema.TryGetProperty("anyOf", out several))
            && several.EnumerateArray().FirstOrDefault(part => Type(part) != "null")
                is { ValueKind: JsonValueKind.Object } part
        )
        {
            schema = part;
        }

        return
            schema.ValueKind == JsonValueKind.Object
            && schema.TryGetProperty("$ref", out var reference)
            && reference.GetString() is ['#', '/', .. var path]
            ? path.Split('/')
                .Aggregate(
                    root,
                    (at, name) =>
                        at.ValueKind == JsonValueKind.Object && at.TryGetProperty(name, out var next) ? next : default
                )
            : schema;
    }

    /// <summary>The type beside nothing; numbers that may also be written as text are numbers.</summary>
    private static string Type(JsonElement schema) =>
        !schema.TryGetProperty("type", out var type) ? ""
        : type.ValueKind == JsonValueKind.String ? type.GetString()!
        : type.EnumerateArray().Select(one => one.GetString()!).FirstOrDefault(one => one != "null") ?? "";

    private static string Text(JsonElement schema, string name) =>
        (schema.TryGetProperty("format", out var format) ? format.GetString() : null) switch
        {
            "date" => "2025-01-31",
            "date-time" => "2025-01-31T09:30:00Z",
            "uuid" => Values["id"],
            "uri" => "https://node.example",
            _ => Values.GetValueOrDefault(name) ?? (Amounts.Contains(name) ? Amount : "…"),
        };

    private static string One(string name) => name.EndsWith('s') ? name[..^1] : name;
}
