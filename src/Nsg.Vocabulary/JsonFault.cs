using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Nsg.Vocabulary;

/// <summary>
/// What is wrong with a JSON text, in words for whoever wrote it: the place as a path with line and column, what was
/// expected there, and what there is to choose from. It never names a type of this program or of the runtime.
/// </summary>
public static class JsonFault
{
    private const string Unmapped = "could not be mapped to any .NET member";
    private const string Missing = "was missing required properties including: ";
    private const string Depth = "maximum configured depth of ";
    private const string Conversion = "could not be converted to ";
    private const string Duplicate = "Duplicate propert";

    /// <summary>Reads a value.</summary>
    /// <param name="json">The text, in UTF-8.</param>
    /// <param name="type">What is read.</param>
    /// <param name="what">What it is called, as <c>an invoice</c>.</param>
    /// <param name="firstLine">The line of the file that it begins on.</param>
    /// <exception cref="InvalidDataException">The JSON is broken, or is something else; the message says
    /// where. Its inner exception is a <see cref="JsonException"/>, which faults of what was read have not.</exception>
    public static T Read<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> type, string what, int firstLine = 1)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(type);
        try
        {
            return JsonSerializer.Deserialize(WithoutMark(json), Bounds.Bound(type))
                ?? throw new InvalidDataException($"null stands where {what} is expected", new JsonException("null"));
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException(Say(fault, type, firstLine), fault);
        }
    }

    /// <summary>Place, fault and remedy in one line.</summary>
    /// <param name="fault">What the reader said.</param>
    /// <param name="root">What was read, from which it is known what was expected; null where there is no
    /// shape.</param>
    /// <param name="firstLine">The line of the file that it begins on.</param>
    public static string Say(JsonException fault, JsonTypeInfo? root = null, int firstLine = 1)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var message = fault.Message;
        var path = PathOf(fault);
        var place = Place(fault, path, firstLine);
        if (message.Contains(Unmapped, StringComparison.Ordinal))
        {
            var name = Between(message, "'", "'");
            return $"{place}there is no field '{name}'{Known(JsonShape.At(root, Around(path, name)), name)}";
        }

        if (Behind(message, Missing) is { } names)
        {
            return $"{place}{names.TrimEnd('.')} is missing";
        }

        if (Behind(message, Depth) is { } deep)
        {
            return $"{place}nested deeper than {Digits(deep)} levels";
        }

        if (message.StartsWith(Duplicate, StringComparison.Ordinal))
        {
            return $"{place}the same field stands twice";
        }

        if (message.Contains(Conversion, StringComparison.Ordinal))
        {
            return $"{place}{JsonShape.Expected(JsonShape.At(root, path)) ?? "a value of another kind"} is expected";
        }

        return fault.InnerException is JsonException || !IsOwn(message)
            ? $"{place}not JSON: {Syntax(fault)}"
            : place + message;
    }

    /// <summary>The field that it is about, as <c>lines[0].debit</c>; null where it is about the whole.</summary>
    public static string? FieldOf(JsonException fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var path = PathOf(fault);
        if (
            fault.Message.Contains(Unmapped, StringComparison.Ordinal)
            && Between(fault.Message, "'", "'") is var name
            && Around(path, name) == path
        )
        {
            path = $"{path}.{name}";
        }

        return path is ['$', '.', .. { Length: > 0 } field] ? field : null;
    }

    /// <summary>A byte order mark at the beginning is no part of the JSON, but some programs write one.</summary>
    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> json) =>
        json is [0xEF, 0xBB, 0xBF, .. var rest] ? rest : json;

    private static string PathOf(JsonException fault) => string.IsNullOrEmpty(fault.Path) ? "$" : fault.Path;

    private static string Place(JsonException fault, string path, int firstLine)
    {
        var where = fault is { LineNumber: { } line, BytePositionInLine: { } column }
            ? string.Create(CultureInfo.InvariantCulture, $"line {line + firstLine}, column {column + 1}")
            : "";
        var field = path is ['$', '.', .. var rest] ? rest : path.TrimStart('$');
        return (field.Length, where.Length) switch
        {
            (0, 0) => "",
            (0, _) => where + ": ",
            (_, 0) => field + ": ",
            _ => $"{field} ({where}): ",
        };
    }

    private static string Known(JsonTypeInfo? type, string name)
    {
        const int most = 12;
        if (type is null || JsonShape.Fields(type) is not { Count: > 0 } fields)
        {
            return "";
        }

        return fields.FirstOrDefault(one => one.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } near
                ? $"; it is written '{near}'"
            : fields.Count <= most ? $"; there are {string.Join(", ", fields)}"
            : $"; there are {string.Join(", ", fields.Take(most))} and {fields.Count - most} more";
    }

    /// <summary>What the reader says of broken JSON, without its appendices and its advice to programmers.</summary>
    private static string Syntax(JsonException fault)
    {
        var message = fault.InnerException?.Message ?? fault.Message;
        foreach (var end in new[] { " Path: ", " LineNumber: ", " Change the reader options", " See https" })
        {
            var at = message.IndexOf(end, StringComparison.Ordinal);
            message = at < 0 ? message : message[..at];
        }

        return message.StartsWith("The input does not contain any JSON tokens", StringComparison.Ordinal)
                ? "it is empty"
            : message.StartsWith("Expected depth to be zero", StringComparison.Ordinal) ? "it ends too early"
            : IsOwn(message) ? message.Trim().TrimEnd('.')
            : "it is broken off or wrong here";
    }

    /// <summary>Whether a message is one for people: words of programs have no place in it.</summary>
    private static bool IsOwn(string message) =>
        !message.Contains("System.", StringComparison.Ordinal)
        && !message.Contains("Nsg.", StringComparison.Ordinal)
        && !message.Contains("Exception", StringComparison.Ordinal)
        && !message.Contains(".NET", StringComparison.Ordinal)
        && !message.Contains("isFinalBlock", StringComparison.Ordinal)
        && !message.Contains("LineNumber:", StringComparison.Ordinal);

    private static string? Behind(string message, string mark)
    {
        var at = message.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? null : message[(at + mark.Length)..];
    }

    private static string Between(string message, string start, string end)
    {
        var rest = Behind(message, start) ?? "";
        var at = rest.IndexOf(end, StringComparison.Ordinal);
        return at < 0 ? rest : rest[..at];
    }

    /// <summary>The object around a field: the path of one that is not known may end with its own name.</summary>
    private static string Around(string path, string name) =>
        path.EndsWith("." + name, StringComparison.Ordinal) ? path[..^(name.Length + 1)]
        : path.EndsWith($"['{name}']", StringComparison.Ordinal) ? path[..^(name.Length + 4)]
        : path;

    private static string Digits(string text) => string.Concat(text.TakeWhile(char.IsAsciiDigit));
}
