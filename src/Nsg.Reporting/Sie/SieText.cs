using System.Buffers;
using System.Globalization;
using System.Text;

namespace Nsg.Reporting.Sie;

/// <summary>Writes the lines of a SIE file in CP437 and adds up its checksum.</summary>
/// <param name="output">Where to; stays open.</param>
internal sealed class SieText(Stream output)
{
    private const int BufferBytes = 1 << 16;

    /// <summary>What a letter outside CP437 becomes where nothing is near it.</summary>
    private const char Unknown = '?';

    private static readonly Encoding Strict = CodePagesEncodingProvider.Instance.GetEncoding(
        SieEncoding.Cp437.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>Letters outside CP437, each followed by the nearest one within.</summary>
    private const string Neighbours =
        "øöØÖðdÐDšsŠSžzŽZčcČCćcĆCřrŘRěeĚEýyÝYłlŁLńnŃNśsŚSźzŹZżzŻZąaĄAęeĘEđdĐDõoÕOãaÃAőöŐÖűüŰÜ" +
        "ÀAÁAÂAÈEÊEËEÌIÍIÎIÏIÒOÓOÔOÙUÚUÛUþtÞT–-—-‘'’'“\"”\"„\"….€E";

    private readonly ArrayBufferWriter<byte> _buffer = new(BufferBytes + 1024);
    private readonly Crc32 _checksum = new();
    private bool _isFirst = true;

    /// <summary>The checksum of the lines so far.</summary>
    internal uint Checksum => _checksum.Value;

    /// <summary>Texts in which letters were replaced because CP437 does not have them.</summary>
    internal long Replaced { get; private set; }

    /// <summary>Begins a line.</summary>
    internal SieText Label(string label)
    {
        _isFirst = true;
        return Raw(label, isCounted: true);
    }

    /// <summary>A field as it is: a number, a day, an account.</summary>
    internal SieText Plain(string field) => Raw(field, isCounted: true);

    /// <summary>A field in quotes.</summary>
    internal SieText Quoted(string? text)
    {
        var bytes = Bytes(Clean(text ?? ""));
        Separate();
        _buffer.Write("\""u8);
        foreach (var one in bytes)
        {
            if (one == '"')
            {
                _buffer.Write(@"\"u8);
            }

            _buffer.Write([one]);
        }

        _checksum.Add(bytes);
        if (bytes is [.., (byte)'\\'])
        {
            // It would take the quote with it; blanks at the end mean nothing.
            _buffer.Write(" "u8);
            _checksum.Add(" "u8);
        }

        _buffer.Write("\""u8);
        return this;
    }

    /// <summary>A field in quotes where it needs them, else as it is.</summary>
    internal SieText Word(string text) =>
        text.Length > 0 && text.All(one => char.IsAsciiLetterOrDigit(one) || one is '-' or '.' or '/') ? Plain(text) : Quoted(text);

    /// <summary>A list of objects.</summary>
    internal SieText Objects(IEnumerable<(string Dimension, string Object)> objects)
    {
        Raw("{", isCounted: false);
        _isFirst = true;
        foreach (var (dimension, one) in objects)
        {
            Quoted(dimension).Quoted(one);
        }

        _buffer.Write("}"u8);
        _isFirst = false;
        return this;
    }

    /// <summary>An amount.</summary>
    internal SieText Amount(decimal amount) => Plain(amount.ToString("0.00##", CultureInfo.InvariantCulture));

    /// <summary>A day.</summary>
    internal SieText Day(DateOnly day) => Plain(day.ToString("yyyyMMdd", CultureInfo.InvariantCulture));

    /// <summary>A brace on a line of its own.</summary>
    internal void Brace(string brace)
    {
        _isFirst = true;
        Raw(brace, isCounted: false).End();
    }

    /// <summary>Ends the line.</summary>
    internal void End()
    {
        _buffer.Write("\r\n"u8);
        if (_buffer.WrittenCount >= BufferBytes)
        {
            Flush();
        }
    }

    /// <summary>A line that the checksum does not count.</summary>
    internal void Uncounted(string line)
    {
        _isFirst = true;
        Raw(line, isCounted: false).End();
    }

    /// <summary>Hands on what is written.</summary>
    internal void Flush()
    {
        output.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }

    private SieText Raw(string text, bool isCounted)
    {
        Separate();
        var bytes = Encoding.ASCII.GetBytes(text);
        _buffer.Write(bytes);
        if (isCounted)
        {
            _checksum.Add(bytes);
        }

        return this;
    }

    private void Separate()
    {
        if (!_isFirst)
        {
            _buffer.Write(" "u8);
        }

        _isFirst = false;
    }

    private static string Clean(string text) =>
        text.AsSpan().IndexOfAnyInRange('\0', '\u001f') < 0 ? text : string.Concat(text.Select(one => char.IsControl(one) ? ' ' : one));

    /// <summary>The text in CP437; a letter that it lacks becomes its neighbour, and a question mark where it has none.</summary>
    private byte[] Bytes(string text)
    {
        try
        {
            return Strict.GetBytes(text);
        }
        catch (ArgumentException)
        {
            Replaced++;
            return [.. text.EnumerateRunes().SelectMany(Nearest)];
        }
    }

    private static byte[] Nearest(Rune rune)
    {
        var text = rune.ToString();
        var at = Neighbours.IndexOf(text, StringComparison.Ordinal);
        var near = at >= 0 && at % 2 == 0 ? Neighbours[at + 1].ToString() : text;
        try
        {
            return Strict.GetBytes(near);
        }
        catch (EncoderFallbackException)
        {
            return [(byte)Unknown];
        }
    }
}
