using System.Text;

namespace Nsg.Reporting.Sie;

/// <summary>
/// Finds out what a SIE file is written in. The format prescribes CP437 (<c>#FORMAT PC8</c>), but files in Windows'
/// and the web's
/// encodings are common and carry the same mark, so the bytes decide.
/// </summary>
internal sealed class SieEncoding
{
    private const int BufferBytes = 1 << 16;

    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    /// <summary>The letters åäöÅÄÖéÉü in CP437 and in Windows-1252.</summary>
    private static readonly byte[] Dos = [0x86, 0x84, 0x94, 0x8F, 0x8E, 0x99, 0x82, 0x90, 0x81];

    private static readonly byte[] Windows = [0xE5, 0xE4, 0xF6, 0xC5, 0xC4, 0xD6, 0xE9, 0xC9, 0xFC];

    private SieEncoding(string name, Encoding encoding, bool hasMark, string? warning) =>
        (Name, Encoding, HasMark, Warning) = (name, encoding, hasMark, warning);

    /// <summary>CP437, as the format prescribes.</summary>
    internal static Encoding Cp437 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(437)!;

    /// <summary><c>CP437</c>, <c>CP1252</c> or <c>UTF-8</c>.</summary>
    internal string Name { get; }

    /// <summary>Its decoder.</summary>
    internal Encoding Encoding { get; }

    /// <summary>Whether the file begins with a byte-order mark.</summary>
    internal bool HasMark { get; }

    /// <summary>What a person should know, or null.</summary>
    internal string? Warning { get; }

    /// <summary>Looks through a file once; it stands at its start afterwards.</summary>
    internal static SieEncoding Detect(Stream file)
    {
        var counts = new long[256];
        var buffer = new byte[BufferBytes];
        var utf8 = new Utf8Watch();
        var hasMark = false;
        var isFirst = true;
        int length;
        while ((length = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)) > 0)
        {
            var bytes = buffer.AsSpan(0, length);
            hasMark |= isFirst && bytes.StartsWith(Mark);
            isFirst = false;
            Count(bytes, counts, utf8);
        }

        file.Position = 0;
        return Decide(counts, utf8, hasMark);
    }

    private static void Count(ReadOnlySpan<byte> bytes, long[] counts, Utf8Watch utf8)
    {
        while (true)
        {
            var next = utf8.IsInside ? 0 : bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (next < 0 || bytes.IsEmpty)
            {
                return;
            }

            counts[bytes[next]]++;
            utf8.Add(bytes[next]);
            bytes = bytes[(next + 1)..];
        }
    }

    private static SieEncoding Decide(long[] counts, Utf8Watch utf8, bool hasMark)
    {
        if (hasMark || (utf8.Sequences > 0 && utf8.IsValid))
        {
            var damaged =
                utf8.Replaced > 0 ? $"; {utf8.Replaced} letters were lost before the file was written (U+FFFD)" : "";
            return new SieEncoding(
                "UTF-8",
                Encoding.UTF8,
                hasMark,
                "the file is written in UTF-8, the format asks for CP437" + damaged
            );
        }

        var dos = Dos.Sum(letter => counts[letter]);
        var windows = Windows.Sum(letter => counts[letter]);
        return windows > dos
            ? new SieEncoding(
                "CP1252",
                CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
                false,
                "the file is written in CP1252, the format asks for CP437"
            )
            : new SieEncoding("CP437", Cp437, false, null);
    }

    /// <summary>Whether the bytes above 7F form UTF-8 throughout.</summary>
    private sealed class Utf8Watch
    {
        private int _rest;
        private uint _value;

        internal bool IsValid { get; private set; } = true;

        internal bool IsInside => _rest > 0;

        internal long Sequences { get; private set; }

        internal long Replaced { get; private set; }

        internal void Add(byte one)
        {
            if (_rest > 0)
            {
                IsValid &= (one & 0xC0) == 0x80;
                _value = (_value << 6) | (one & 0x3Fu);
                _rest--;
                Replaced += _rest == 0 && _value == 0xFFFD ? 1 : 0;
                return;
            }

            (_rest, _value) = one switch
            {
                >= 0xC2 and <= 0xDF => (1, one & 0x1Fu),
                >= 0xE0 and <= 0xEF => (2, one & 0x0Fu),
                >= 0xF0 and <= 0xF4 => (3, one & 0x07u),
                _ => (0, 0u),
            };
            IsValid &= _rest > 0;
            Sequences++;
        }
    }
}
