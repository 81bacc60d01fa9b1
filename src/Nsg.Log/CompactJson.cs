using System.Buffers;
using System.Text.Json;

namespace Nsg.Log;

/// <summary>Tells compact JSON that is canonical as it stands (RFC 8785), which spares writing it anew.</summary>
internal static class CompactJson
{
    private const int DepthMax = 64;

    private static readonly SearchValues<byte> OfIntegers = SearchValues.Create("-0123456789"u8);

    /// <summary>
    /// Whether the text has no escapes, its names are ASCII and ascending in every object, and its numbers are
    /// integers. Only for
    /// text without white space between tokens, as our serializer writes it.
    /// </summary>
    internal static bool IsCanonical(ReadOnlySpan<byte> json)
    {
        if (json.Contains((byte)'\\'))
        {
            return false;
        }

        Span<(int Start, int Length)> last = stackalloc (int, int)[DepthMax + 1];
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = DepthMax });
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    last[reader.CurrentDepth + 1] = default;
                    break;
                case JsonTokenType.PropertyName:
                    var before = last[reader.CurrentDepth];
                    var isAscending =
                        before.Length == 0
                        || json.Slice(before.Start, before.Length).SequenceCompareTo(reader.ValueSpan) < 0;
                    if (!isAscending || !System.Text.Ascii.IsValid(reader.ValueSpan))
                    {
                        return false;
                    }

                    last[reader.CurrentDepth] = ((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
                    break;
                case JsonTokenType.Number when reader.ValueSpan.ContainsAnyExcept(OfIntegers):
                    return false;
            }
        }

        return true;
    }
}
