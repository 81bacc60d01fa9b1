using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Nsg.Vocabulary;

/// <summary>What a JSON text is expected to look like, told from the shape that it is read into.</summary>
internal static class JsonShape
{
    private static readonly Dictionary<Type, string> Words = new()
    {
        [typeof(string)] = "text in quotes",
        [typeof(bool)] = "true or false",
        [typeof(decimal)] = "a decimal such as 1000.50",
        [typeof(double)] = "a number",
        [typeof(byte)] = "a whole number from 0 to 255",
        [typeof(short)] = "a whole number",
        [typeof(int)] = "a whole number",
        [typeof(long)] = "a whole number",
        [typeof(DateOnly)] = "a day such as 2026-03-31",
        [typeof(DateTime)] = "a time such as 2026-03-31T12:00:00Z",
        [typeof(DateTimeOffset)] = "a time such as 2026-03-31T12:00:00Z",
        [typeof(Guid)] = "an identifier such as 01890a5d-ac96-774b-bcce-b302099a8057",
        [typeof(Uri)] = "an address such as https://example.org",
        [typeof(byte[])] = "bytes in base64",
        [typeof(Currency)] = "a currency (ISO 4217) such as NOK",
        [typeof(Country)] = "a country (ISO 3166-1) such as NO",
        [typeof(JsonArray)] = "a list",
        [typeof(JsonObject)] = "an object",
    };

    /// <summary>The shape at a path such as <c>$.lines[0].debit</c>; null where it is not known.</summary>
    internal static JsonTypeInfo? At(JsonTypeInfo? root, string path)
    {
        var at = root;
        foreach (var step in Steps(path))
        {
            at = at?.Kind switch
            {
                JsonTypeInfoKind.Object => Of(
                    at,
                    at.Properties.FirstOrDefault(one =>
                        one.Name.Equals(step, StringComparison.OrdinalIgnoreCase)
                    )?.PropertyType
                ),
                JsonTypeInfoKind.Enumerable or JsonTypeInfoKind.Dictionary => Of(at, at.ElementType),
                _ => null,
            };
        }

        return at;
    }

    /// <summary>Names of the fields that an object may have.</summary>
    internal static IReadOnlyList<string> Fields(JsonTypeInfo type) =>
        type.Kind == JsonTypeInfoKind.Object ? [.. type.Properties.Select(one => one.Name)] : [];

    /// <summary>What is expected, in words; null where there are none.</summary>
    internal static string? Expected(JsonTypeInfo? shape)
    {
        if (shape is null)
        {
            return null;
        }

        var type = Nullable.GetUnderlyingType(shape.Type) ?? shape.Type;
        if (Words.TryGetValue(type, out var word))
        {
            return word;
        }

        if (type.IsEnum)
        {
            return "one of " + string.Join(", ", Enum.GetValues(type).Cast<object>().Select(one => Name(shape, one)));
        }

        return shape.Kind switch
        {
            JsonTypeInfoKind.Enumerable => "a list",
            JsonTypeInfoKind.Dictionary => "an object",
            JsonTypeInfoKind.Object when Fields(shape) is { Count: > 0 and <= 12 } fields =>
                $"an object with {string.Join(", ", fields)}",
            JsonTypeInfoKind.Object => "an object",
            _ => null,
        };
    }

    private static string Name(JsonTypeInfo shape, object value) =>
        JsonSerializer.Serialize(value, shape.Options.GetTypeInfo(value.GetType())).Trim('"');

    private static JsonTypeInfo? Of(JsonTypeInfo parent, Type? type) =>
        type is not null && parent.Options.TryGetTypeInfo(type, out var found) ? found : null;

    /// <summary>Steps of a path; a place in a list is an empty one.</summary>
    private static IEnumerable<string> Steps(string path)
    {
        for (var i = 1; i < path.Length; )
        {
            var isQuoted = path.AsSpan(i).StartsWith("['");
            var start = i + (isQuoted ? 2 : 1);
            var end =
                isQuoted ? path.IndexOf("']", start, StringComparison.Ordinal)
                : path[i] == '[' ? path.IndexOf(']', start)
                : path.AsSpan(start).IndexOfAny('.', '[') is var next and >= 0 ? start + next
                : path.Length;
            end = end < 0 ? path.Length : end;
            yield return path[i] == '[' && !isQuoted ? "" : path[start..end];
            i =
                end
                + (
                    isQuoted ? 2
                    : path[i] == '[' ? 1
                    : 0
                );
        }
    }
}
