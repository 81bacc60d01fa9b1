using System.Text;
using System.Text.Unicode;
using Nsg.Documents.Model;

namespace Nsg.Documents.Xml;

/// <summary>
/// Finds the encoding of an XML document: the byte-order mark, else the shape of the first bytes, else the declaration.
/// Only encodings that business documents use are accepted, and bytes that are wrong in it are a fault, never a
/// replacement character.
/// </summary>
internal static class XmlEncoding
{
    private const int DeclarationBytesMax = 256;

    private static readonly string[] SingleByte =
    [
        "us-ascii",
        "iso-8859-1",
        "iso-8859-2",
        "iso-8859-4",
        "iso-8859-9",
        "iso-8859-13",
        "iso-8859-15",
        "windows-1250",
        "windows-1252",
        "windows-1257",
    ];

    static XmlEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding and how many bytes of byte-order mark to skip; or what is wrong.</summary>
    internal static (Encoding? Encoding, int Skip, string? Wrong) Detect(ReadOnlySpan<byte> content)
    {
        if (content is [0xEF, 0xBB, 0xBF, ..])
        {
            return (Strict("utf-8"), 3, null);
        }

        switch (content)
        {
            case [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..]:
                return (null, 0, "UTF-32 is not read; save the file as UTF-8");
            case [0xFF, 0xFE, ..]:
                return (Strict("utf-16"), 2, null);
            case [0xFE, 0xFF, ..]:
                return (Strict("utf-16BE"), 2, null);
            case [(byte)'<', 0, ..]:
                return (Strict("utf-16"), 0, null);
            case [0, (byte)'<', ..]:
                return (Strict("utf-16BE"), 0, null);
            default:
                return Declared(content);
        }
    }

    /// <summary>The place of the first byte that is not valid in the encoding; null when it cannot be told.</summary>
    internal static Position? FirstInvalid(ReadOnlySpan<byte> content, Encoding encoding, string path)
    {
        var at = encoding.WebName switch
        {
            "utf-8" => FirstInvalidUtf8(content),
            "us-ascii" => content.IndexOfAnyExceptInRange((byte)0, (byte)0x7F),
            _ => -1,
        };
        if (at < 0)
        {
            return null;
        }

        var before = content[..at];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new Position(before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1, path);
    }

    private static (Encoding? Encoding, int Skip, string? Wrong) Declared(ReadOnlySpan<byte> content)
    {
        var name = DeclaredName(content);
        if (name is null || name.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return (Strict("utf-8"), 0, null);
        }

        if (name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase))
        {
            return (
                null,
                0,
                $"the declaration says {name}, but the bytes are not UTF-16; correct the declaration or save as UTF-8"
            );
        }

        return SingleByte.Contains(name, StringComparer.OrdinalIgnoreCase)
            ? (Strict(name), 0, null)
            : (null, 0, $"the declared encoding '{Clean(name)}' is not read; save the file as UTF-8");
    }

    private static string Clean(string name) => name.Length > 40 ? name[..40] : name;

    private static string? DeclaredName(ReadOnlySpan<byte> content)
    {
        if (!content.StartsWith("<?xml"u8))
        {
            return null;
        }

        var head = content[..Math.Min(content.Length, DeclarationBytesMax)];
        var end = head.IndexOf("?>"u8);
        var declaration = end < 0 ? head : head[..end];
        var at = declaration.IndexOf("encoding"u8);
        if (at < 0)
        {
            return null;
        }

        var rest = declaration[(at + 8)..];
        var open = rest.IndexOfAny((byte)'"', (byte)'\'');
        if (open < 0)
        {
            return null;
        }

        var value = rest[(open + 1)..];
        var close = value.IndexOf(rest[open]);
        return close < 0 ? null : Encoding.Latin1.GetString(value[..close]);
    }

    private static int FirstInvalidUtf8(ReadOnlySpan<byte> content)
    {
        Span<char> sink = stackalloc char[1024];
        var at = 0;
        while (at < content.Length)
        {
            var status = Utf8.ToUtf16(content[at..], sink, out var read, out _, replaceInvalidSequences: false);
            at += read;
            if (status is System.Buffers.OperationStatus.InvalidData or System.Buffers.OperationStatus.NeedMoreData)
            {
                return at;
            }
        }

        return -1;
    }

    private static Encoding Strict(string name) =>
        Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
}

/// <summary>Decodes bytes straight into the buffer of whoever reads.</summary>
internal sealed class DecodingReader(ReadOnlyMemory<byte> content, Encoding encoding) : TextReader
{
    private readonly Decoder _decoder = encoding.GetDecoder();
    private readonly char[] _one = new char[1];
    private int _at;
    private bool _flushed;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        while (!_flushed && buffer.Length > 1)
        {
            _decoder.Convert(content.Span[_at..], buffer, flush: true, out var bytes, out var chars, out var completed);
            _at += bytes;
            _flushed = completed && _at == content.Length;
            if (chars > 0)
            {
                return chars;
            }
        }

        return 0;
    }

    public override int Read() => Read(_one, 0, 1) == 1 ? _one[0] : -1;
}
