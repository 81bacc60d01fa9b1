using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nsg.Sharing.Signatories.Reading;

namespace Nsg.Sharing.Signatories;

/// <summary>
/// Reads signatory rights: the Nordic Signatory Rights Model as Turtle, JSON-LD or plain JSON, and the shape of the
/// NSG&amp;B API version 2 as
/// JSON or YAML.
/// </summary>
public static class SignatoryReader
{
    /// <summary>Largest text read, in characters.</summary>
    public const int TextMax = 4 << 20;

    private const int DepthMax = 64;

    /// <summary>Reads a description of signatory rights; the form is told by the text.</summary>
    /// <exception cref="InvalidDataException">The text is broken or says no rights; the message names the place and
    /// what is wrong.</exception>
    public static SignatoryFile Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > TextMax)
        {
            throw new InvalidDataException(
                $"larger than {(TextMax >> 20).ToString(CultureInfo.InvariantCulture)} million characters"
            );
        }

        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        var isJson = start.Length > 0 && start[0] is '{' or '[';
        return isJson ? OfJson(ParseJson(text))
            : IsTurtle(text) ? ModelReader.Read(TurtleReader.Read(text).Things)
            : OfJson(PlainReader.FromYaml(text));
    }

    private static bool IsTurtle(string text) =>
        text.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0 && line[0] != '#')
            is { } first
        && (
            first[0] is '@' or '<' or '['
            || first.StartsWith("prefix ", StringComparison.OrdinalIgnoreCase)
            || first.StartsWith("base ", StringComparison.OrdinalIgnoreCase)
            || (first.Contains(" a ", StringComparison.Ordinal) && first.Contains(':', StringComparison.Ordinal))
        );

    private static JsonNode? ParseJson(string text)
    {
        try
        {
            return JsonNode.Parse(
                text.TrimStart('\uFEFF'),
                documentOptions: new JsonDocumentOptions { MaxDepth = DepthMax }
            );
        }
        catch (JsonException fault)
        {
            var (line, column) = ((fault.LineNumber ?? 0) + 1, (fault.BytePositionInLine ?? 0) + 1);
            throw new InvalidDataException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"line {line}, column {column}: not JSON: {Reason(fault.Message)}"
                ),
                fault
            );
        }
    }

    private static string Reason(string message) =>
        message.IndexOf(" LineNumber:", StringComparison.Ordinal) is > 0 and var end ? message[..end] : message;

    private static SignatoryFile OfJson(JsonNode? root)
    {
        if (root is null or JsonValue)
        {
            throw new InvalidDataException("neither Turtle, JSON nor YAML that describes signatory rights");
        }

        if (IsLinked(root))
        {
            return ModelReader.Read(JsonLdReader.Read(root).Things);
        }

        // Published examples are wrapped in an object of the OpenAPI document.
        var value = root is JsonObject { } wrapper && wrapper["value"] is { } inner ? inner : root;
        var all =
            value is JsonArray list ? list.ToList()
            : value["signatoryRights"] is JsonArray named ? named.ToList()
            : [value];
        var things = all.OfType<JsonObject>().Select(one => PlainReader.Read(one)).ToList();
        return things.Exists(one => one.Has("signatoryRules"))
            ? PostReader.Read(things)
            : ModelReader.ReadPlain(things);
    }

    private static bool IsLinked(JsonNode root) =>
        root is JsonArray list
            ? list.Any(one => one is JsonObject part && IsLinked(part))
            : root["@context"] is not null || root["@graph"] is not null || root["@type"] is not null;
}
