using System.Buffers;
using System.Globalization;
using System.Text;
using Nsg.Reporting.Vouchers;

namespace Nsg.Reporting.Sie;

/// <summary>Writes the lines of a SIE file in CP437 and adds up its checksum.</summary>
/// <param name="output">Where to.</param>
internal sealed class SieText(PageText output)
{
    /// <summary>What a letter outside CP437 becomes where nothing is near it.</summary>
    private const char Unknown = '?';

    private static readonly Encoding Strict = CodePagesEncodingProvider.Instance.GetEncoding(
        SieEncoding.Cp437.CodePage,
        EncoderFallback.ExceptionFallback,
        DecoderFallback.ExceptionFallback
    )!;

    private static readonly SearchValues<byte> OfWords = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-./"u8
    );

    /// <summary>Letters outside CP437, each followed by the nearest one within.</summary>
    private const string Neighbours =
        "øöØÖðdÐDšsŠSžzŽZčcČCćcĆCřrŘRěeĚEýyÝYłlŁLńnŃNśsŚSźzŹZżzŻZąaĄAęeĘEđdĐDõoÕOãaÃAőöŐÖűüŰÜ"
        + "ÀAÁAÂAÈEÊEËEÌIÍIÎIÏIÒOÓOÔOÙUÚUÛUþtÞT–-—-‘'’'“\"”\"„\"….€E";

    private readonly Crc32 _checksum = new();
    private bool _isFirst = true;

    /// <summary>Texts in which letters were replaced because CP437 does not have them.</summary>
    internal long Replaced { get; private set; }

    /// <summary>Where it writes to.</summary>
    internal PageText Output => output;

    /// <summary>Tells the output what its checksum is.</summary>
    internal void Tell() =>
        (output.Checksum, output.Counted, output.Replaced) = (_checksum.Value, _checksum.Length, Replaced);

    /// <summary>Begins a line.</summary>
    internal SieText Label(ReadOnlySpan<byte> label)
    {
        _isFirst = true;
        return Plain(label);
    }

    /// <summary>A field as it is: a number, a day, an account.</summary>
    internal SieText Plain(ReadOnlySpan<byte> field)
    {
        Separate();
        output.Write(field);
        _checksum.Add(field);
        return this;
    }

    /// <inheritdoc cref="Plain(ReadOnlySpan{byte})"/>
    internal SieText Plain(string field) => Plain(Encoding.ASCII.GetBytes(field));

    /// <summary>A field in quotes.</summary>
    internal SieText Quoted(string? text) => Quoted(Encoding.UTF8.GetBytes(text ?? ""));

    /// <summary>A field in quotes, of UTF-8.</summary>
    internal SieText Quoted(ReadOnlySpan<byte> text)
    {
        var bytes =
            text.IndexOfAnyExceptInRange((byte)' ', (byte)'\u007f') < 0
                ? text
                : Bytes(Clean(Encoding.UTF8.GetString(text)));
        Separate();
        output.Write((byte)'"');
        if (bytes.Contains((byte)'"'))
        {
            foreach (var one in bytes)
            {
                output.Write(one == '"' ? "\\\""u8 : [one]);
            }
        }
        else
        {
            output.Write(bytes);
        }

        _checksum.Add(bytes);
        if (bytes is [.., (byte)'\\'])
        {
            // It would take the quote with it; blanks at the end mean nothing.
            output.Write((byte)' ');
            _checksum.Add(" "u8);
        }

        output.Write((byte)'"');
        return this;
    }

    /// <summary>A field in quotes where it needs them, else as it is.</summary>
    internal SieText Word(string text) => Word(Encoding.UTF8.GetBytes(text));

    /// <summary>A field in quotes where it needs them, else as it is, of UTF-8.</summary>
    internal SieText Word(ReadOnlySpan<byte> text) =>
        text.Length > 0 && text.IndexOfAnyExcept(OfWords) < 0 ? Plain(text) : Quoted(text);

    /// <summary>Begins a list of objects.</summary>
    internal SieText BeginObjects()
    {
        Separate();
        output.Write((byte)'{');
        _isFirst = true;
        return this;
    }

    /// <summary>Ends a list of objects.</summary>
    internal SieText EndObjects()
    {
        output.Write((byte)'}');
        _isFirst = false;
        return this;
    }

    /// <summary>An amount.</summary>
    internal SieText Amount(decimal amount) => Plain(amount.ToString("0.00##", CultureInfo.InvariantCulture));

    /// <summary>An amount in minor units of a currency with so many decimals.</summary>
    internal SieText Amount(long minor, int decimals)
    {
        switch (decimals)
        {
            case 2:
                break;
            case 0:
                return Amount((decimal)minor);
            default:
                return Amount(minor / 1000m);
        }

        Separate();
        var start = output.Length;
        output.Minor(minor, decimals);
        _checksum.Add(output.Bytes[start..]);
        return this;
    }

    /// <summary>A whole number.</summary>
    internal SieText Number(long number)
    {
        Separate();
        var start = output.Length;
        output.Number(number);
        _checksum.Add(output.Bytes[start..]);
        return this;
    }

    /// <summary>A day.</summary>
    internal SieText Day(DateOnly day)
    {
        Separate();
        var start = output.Length;
        output.BareDay(day);
        _checksum.Add(output.Bytes[start..]);
        return this;
    }

    /// <summary>Ends the line.</summary>
    internal void End() => output.Write("\r\n"u8);

    /// <summary>A line that the checksum does not count.</summary>
    internal void Uncounted(ReadOnlySpan<byte> line)
    {
        output.Write(line);
        End();
    }

    private void Separate()
    {
        if (!_isFirst)
        {
            output.Write((byte)' ');
        }

        _isFirst = false;
    }

    private static string Clean(string text) =>
        text.AsSpan().IndexOfAnyInRange('\0', '\u001f') < 0
            ? text
            : string.Concat(text.Select(one => char.IsControl(one) ? ' ' : one));

    /// <summary>The text in CP437; a letter that it lacks becomes its neighbour, and a question mark where it has
    /// none.</summary>
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
