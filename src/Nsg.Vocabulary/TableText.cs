using System.Globalization;
using System.Text;

namespace Nsg.Vocabulary;

/// <summary>The letters of a file of separated values. Programs write them in UTF-8, spreadsheets also in UTF-16 and in
/// Windows-1252.</summary>
public static class TableText
{
    private const int Windows1252 = 1252;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The text of a file in UTF-8, or in UTF-16 with its mark.</summary>
    /// <exception cref="InvalidDataException">It is in neither; the message names the place.</exception>
    public static string Of(ReadOnlySpan<byte> bytes) =>
        Decode(bytes)
        ?? throw new InvalidDataException($"{Place(bytes)}: a letter is not in UTF-8; save the file as UTF-8");

    /// <summary>The text of a file, in Windows-1252 where it is not in UTF-8.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="notice">What to tell the user about it, or null.</param>
    public static string Of(ReadOnlySpan<byte> bytes, out string? notice)
    {
        notice = null;
        if (Decode(bytes) is { } text)
        {
            return text;
        }

        notice = $"{Place(bytes)}: a letter is not in UTF-8; the file was read as Windows-1252";
        return CodePagesEncodingProvider.Instance.GetEncoding(Windows1252)!.GetString(bytes);
    }

    private static string? Decode(ReadOnlySpan<byte> bytes)
    {
        switch (bytes)
        {
            case [0xFF, 0xFE, .. var little]:
                return Encoding.Unicode.GetString(little);
            case [0xFE, 0xFF, .. var big]:
                return Encoding.BigEndianUnicode.GetString(big);
            default:
                var rest = bytes is [0xEF, 0xBB, 0xBF, .. var marked] ? marked : bytes;
                return System.Text.Unicode.Utf8.IsValid(rest) ? Strict.GetString(rest) : null;
        }
    }

    /// <summary>The first byte that is not of UTF-8.</summary>
    private static string Place(ReadOnlySpan<byte> bytes)
    {
        var rest = bytes;
        var (line, column) = (1, 1);
        while (Rune.DecodeFromUtf8(rest, out var rune, out var taken) == System.Buffers.OperationStatus.Done)
        {
            (line, column) = rune.Value == '\n' ? (line + 1, 1) : (line, column + 1);
            rest = rest[taken..];
        }

        return string.Create(CultureInfo.InvariantCulture, $"line {line}, column {column}");
    }
}
