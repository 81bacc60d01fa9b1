using System.Globalization;
using System.Text.Json.Nodes;

namespace Nsg.Exchange.Registers.Http;

/// <summary>Reads what registers write, forgiving what is missing and nothing else.</summary>
internal static class AnswerReading
{
    private const int TextMax = 1_000;

    /// <summary>The value at a path of names and positions, or null.</summary>
    internal static JsonNode? At(this JsonNode? node, params ReadOnlySpan<object> path)
    {
        foreach (var step in path)
        {
            node = (node, step) switch
            {
                (JsonObject one, string name) => one[name],
                (JsonArray many, int index) when index < many.Count => many[index],
                _ => null,
            };
        }

        return node;
    }

    /// <summary>Text or a number as text, or null.</summary>
    internal static string? Text(this JsonNode? node) =>
        node is JsonValue value && value.ToString() is { Length: > 0 and <= TextMax } text ? text.Trim() : null;

    /// <summary>Whether a value is true.</summary>
    internal static bool IsTrue(this JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<bool>(out var isTrue) && isTrue;

    /// <summary>Members of a list.</summary>
    internal static IEnumerable<JsonNode> Each(this JsonNode? node) =>
        node is JsonArray many ? many.OfType<JsonNode>() : [];

    /// <summary>A day that begins with yyyy-MM-dd, or null.</summary>
    internal static DateOnly? Day(this JsonNode? node) =>
        node.Text() is { Length: >= 10 } text
        && DateOnly.TryParseExact(
            text.AsSpan(0, 10),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    /// <summary>An address of its parts, or null where there are none.</summary>
    internal static EntityAddress? Address(params IEnumerable<string?> parts)
    {
        var text = string.Join(
            "; ",
            parts.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => part!.Trim())
        );
        return text.Length > 0 ? new EntityAddress(text) : null;
    }

    /// <summary>Activities of NACE codes, the main one first.</summary>
    internal static IReadOnlyList<EntityActivity> Activities(IEnumerable<string?> codes) =>
        [
            .. codes
                .OfType<string>()
                .Where(code => code.Any(c => c != '0'))
                .Distinct()
                .Select((code, i) => EntityActivity.Of(code, i + 1)),
        ];
}
