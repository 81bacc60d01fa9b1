using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Nsg.Log;

/// <summary>RFC 8785 (JSON Canonicalization Scheme) for the values that records hold: objects, arrays, strings,
/// booleans, null and integers.</summary>
/// <remarks>Numbers with a fraction or an exponent are refused: money and rates are strings in records, so that no
/// reader rounds them.</remarks>
public static class CanonicalJson
{
    private const int DepthMax = 64;
    private const long SafeIntegerMax = 9_007_199_254_740_991;

    private static readonly SearchValues<char> Escaped = SearchValues.Create([
        .. Enumerable.Range(0, ' ').Select(code => (char)code),
        '"',
        '\\',
    ]);

    /// <summary>Brings JSON text to its canonical bytes.</summary>
    /// <exception cref="JsonException">The text is not JSON, is nested too deeply, repeats a name in one object, or
    /// holds an unpaired surrogate.</exception>
    /// <exception cref="NotSupportedException">A number is not an integer that every JSON reader keeps
    /// exactly.</exception>
    public static byte[] Canonicalise(ReadOnlyMemory<byte> json)
    {
        var output = new ArrayBufferWriter<byte>(Math.Max(json.Length, 1));
        try
        {
            var options = new JsonDocumentOptions { MaxDepth = DepthMax };
            using var document = JsonDocument.Parse(json, options);
            Write(document.RootElement, output);
        }
        catch (InvalidOperationException unpaired)
        {
            // The reader notices an escaped surrogate without its other half only when the string is taken out.
            throw new JsonException("A string holds half of a surrogate pair, which is no character.", unpaired);
        }

        return output.WrittenSpan.ToArray();
    }

    /// <summary>Brings compact JSON that our own serializer wrote to its canonical bytes; most of it is canonical
    /// already.</summary>
    /// <inheritdoc cref="Canonicalise"/>
    public static byte[] CanonicaliseCompact(byte[] json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return CompactJson.IsCanonical(json) ? json : Canonicalise(json);
    }

    private static void Write(JsonElement element, ArrayBufferWriter<byte> output)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(element, output);
                break;
            case JsonValueKind.Array:
                WriteArray(element, output);
                break;
            case JsonValueKind.String:
                WriteString(element, output);
                break;
            case JsonValueKind.Number:
                output.Write(Encoding.ASCII.GetBytes(Integer(element).ToString(CultureInfo.InvariantCulture)));
                break;
            case JsonValueKind.True:
                output.Write("true"u8);
                break;
            case JsonValueKind.False:
                output.Write("false"u8);
                break;
            default:
                output.Write("null"u8);
                break;
        }
    }

    private static void WriteObject(JsonElement element, ArrayBufferWriter<byte> output)
    {
        var members = new JsonProperty[element.GetPropertyCount()];
        var count = 0;
        foreach (var member in element.EnumerateObject())
        {
            members[count++] = member;
        }

        Array.Sort(members, ByName);
        output.Write("{"u8);
        for (var i = 0; i < members.Length; i++)
        {
            if (i > 0)
            {
                output.Write(
                    ByName(members[i - 1], members[i]) == 0
                        ? throw new JsonException($"the name '{members[i].Name}' stands twice in one object")
                        : ","u8
                );
            }

            WriteName(members[i], output);
            output.Write(":"u8);
            Write(members[i].Value, output);
        }

        output.Write("}"u8);
    }

    /// <summary>Names are ordered by UTF-16 code units; for ASCII, which nearly all are, that is the order of their
    /// bytes.</summary>
    private static int ByName(JsonProperty left, JsonProperty right)
    {
        var leftRaw = JsonMarshal.GetRawUtf8PropertyName(left);
        var rightRaw = JsonMarshal.GetRawUtf8PropertyName(right);
        return IsPlain(leftRaw) && IsPlain(rightRaw)
            ? leftRaw.SequenceCompareTo(rightRaw)
            : string.CompareOrdinal(left.Name, right.Name);
    }

    private static bool IsPlain(ReadOnlySpan<byte> raw) => Ascii.IsValid(raw) && !raw.Contains((byte)'\\');

    private static void WriteName(JsonProperty member, ArrayBufferWriter<byte> output)
    {
        var raw = JsonMarshal.GetRawUtf8PropertyName(member);
        if (raw.Contains((byte)'\\'))
        {
            WriteString(member.Name, output);
            return;
        }

        output.Write("\""u8);
        output.Write(raw);
        output.Write("\""u8);
    }

    /// <summary>Text without an escape is canonical as it stands; any other is unescaped and written anew.</summary>
    private static void WriteString(JsonElement element, ArrayBufferWriter<byte> output)
    {
        var raw = JsonMarshal.GetRawUtf8Value(element);
        if (raw.Contains((byte)'\\') || !Utf8.IsValid(raw))
        {
            WriteString(element.GetString()!, output);
        }
        else
        {
            output.Write(raw);
        }
    }

    private static void WriteArray(JsonElement element, ArrayBufferWriter<byte> output)
    {
        output.Write("["u8);
        var first = true;
        foreach (var item in element.EnumerateArray())
        {
            if (!first)
            {
                output.Write(","u8);
            }

            first = false;
            Write(item, output);
        }

        output.Write("]"u8);
    }

    private static long Integer(JsonElement element) =>
        element.TryGetInt64(out var value) && value is >= -SafeIntegerMax and <= SafeIntegerMax
            ? value
            : throw new NotSupportedException(
                $"'{element.GetRawText()}' must be written as a string: only safe integers are numbers in records."
            );

    /// <summary>RFC 8785 section 3.2.2.2: only what JSON demands is escaped, controls without a short form as
    /// lower-case \u00xx.</summary>
    internal static void WriteString(string text, ArrayBufferWriter<byte> output)
    {
        output.Write("\""u8);
        if (!text.AsSpan().ContainsAny(Escaped))
        {
            WriteUtf8(text, output);
            output.Write("\""u8);
            return;
        }

        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var escape = Escape(text[i]);
            if (escape is null)
            {
                continue;
            }

            WriteUtf8(text.AsSpan(from, i - from), output);
            WriteUtf8(escape, output);
            from = i + 1;
        }

        WriteUtf8(text.AsSpan(from), output);
        output.Write("\""u8);
    }

    private static string? Escape(char character) =>
        character switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\b' => "\\b",
            '\f' => "\\f",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            < ' ' => "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture),
            _ => null,
        };

    private static void WriteUtf8(ReadOnlySpan<char> text, ArrayBufferWriter<byte> output)
    {
        if (text.IsEmpty)
        {
            return;
        }

        var span = output.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        output.Advance(Encoding.UTF8.GetBytes(text, span));
    }
}
