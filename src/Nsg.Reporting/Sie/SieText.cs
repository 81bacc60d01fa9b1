using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Nsg.Reporting.Vouchers;

namespace Nsg.Reporting.Sie;

/// <summary>Writes the lines of a SIE file in CP437 and adds up its checksum.</summary>
/// <param name="output">Where to.</param>
internal sealed class SieText(PageText output)
{
    /// <summary>What a letter outside CP437 becomes where nothing is near it.</summary>
    private const char Unknown = '?';

    private static readonly byte[] Codes = MakeCodes();

    private static readonly SearchValues<byte> OfWords = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-./"u8
    );

    /// <summary>Letters outside CP437, each followed by the nearest one within.</summary>
    private const string Neighbours =
        "øöØÖðdÐDšsŠSžzŽZčcČCćcĆCřrŘRěeĚEýyÝYłlŁLńnŃNśsŚSźzŹZżzŻZąaĄAęeĘEđdĐDõoÕOãaÃAőöŐÖűüŰÜ"
        + "ÀAÁAÂAÈEÊEËEÌIÍIÎIÏIÒOÓOÔOÙUÚUÛUþtÞT–-—-‘'’'“\"”\"„\"….€E";

    private readonly Crc32 _checksum = new();
    private byte[] _encoded = new byte[256];
    private bool _isFirst = true;

    /// <summary>Texts in which letters were replaced because CP437 does not have them.</summary>
    internal long Replaced { get; private set; }

    /// <summary>Where it writes to.</summary>
    internal PageText Output => output;

    /// <summary>Tells the output what its checksum is.</summary>
    internal void Tell() =>
        (output.Checksum, output.Counted, output.Replaced) = (_checksum.Value, _checksum.Length, Replaced);

    /// <summary>Begins a line.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal SieText Label(ReadOnlySpan<byte> label)
    {
        _isFirst = true;
        return Plain(label);
    }

    /// <summary>A field as it is: a number, a day, an account.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal SieText Plain(ReadOnlySpan<byte> field)
    {
        var room = output.Room(field.Length + 1);
        var before = 0;
        if (!_isFirst)
        {
            room[0] = (byte)' ';
            before = 1;
        }

        _isFirst = false;
        field.CopyTo(room[before..]);
        output.Advance(before + field.Length);
        _checksum.Add(field);
        return this;
    }

    /// <inheritdoc cref="Plain(ReadOnlySpan{byte})"/>
    internal SieText Plain(string field) => Plain(Encoding.ASCII.GetBytes(field));

    /// <summary>A field in quotes.</summary>
    internal SieText Quoted(string? text) => Quoted(Encoding.UTF8.GetBytes(text ?? ""));

    /// <summary>A field in quotes, of UTF-8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal SieText Quoted(ReadOnlySpan<byte> text)
    {
        var bytes = text.IndexOfAnyExceptInRange((byte)' ', (byte)'\u007f') < 0 ? text : Encode(text);
        Separate();
        output.Write((byte)'"');
        for (var rest = bytes; ; )
        {
            var mark = rest.IndexOf((byte)'"');
            output.Write(mark < 0 ? rest : rest[..mark]);
            if (mark < 0)
            {
                break;
            }

            output.Write("\\\""u8);
            rest = rest[(mark + 1)..];
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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal SieText Word(ReadOnlySpan<byte> text) =>
        text.Length > 0 && text.IndexOfAnyExcept(OfWords) < 0 ? Plain(text) : Quoted(text);

    /// <summary>Begins a list of objects.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal SieText BeginObjects()
    {
        Separate();
        output.Write((byte)'{');
        _isFirst = true;
        return this;
    }

    /// <summary>Ends a list of objects.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal SieText EndObjects()
    {
        output.Write((byte)'}');
        _isFirst = false;
        return this;
    }

    /// <summary>An amount.</summary>
    internal SieText Amount(decimal amount) => Plain(amount.ToString("0.00##", CultureInfo.InvariantCulture));

    /// <summary>An amount in minor units of a currency with so many decimals.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal SieText Number(long number)
    {
        Separate();
        var start = output.Length;
        output.Number(number);
        _checksum.Add(output.Bytes[start..]);
        return this;
    }

    /// <summary>A day.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal SieText Day(DateOnly day)
    {
        Separate();
        var start = output.Length;
        output.BareDay(day);
        _checksum.Add(output.Bytes[start..]);
        return this;
    }

    /// <summary>Ends the line.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void End() => output.Write("\r\n"u8);

    /// <summary>A line that the checksum does not count.</summary>
    internal void Uncounted(ReadOnlySpan<byte> line)
    {
        output.Write(line);
        End();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Separate()
    {
        if (!_isFirst)
        {
            output.Write((byte)' ');
        }

        _isFirst = false;
    }

    /// <summary>The text in CP437; a letter that it lacks becomes its neighbour, and a question mark where it has
    /// none. Where there are control characters, they become blanks. It holds until the next one.</summary>
    private ReadOnlySpan<byte> Encode(ReadOnlySpan<byte> text)
    {
        if (_encoded.Length < text.Length)
        {
            _encoded = new byte[2 * text.Length];
        }

        var hasControls = text.IndexOfAnyInRange((byte)0, (byte)'\u001f') >= 0;
        var (length, isWhole) = (0, true);
        while (!text.IsEmpty)
        {
            Rune.DecodeFromUtf8(text, out var rune, out var taken);
            text = text[taken..];
            var one = hasControls && Rune.IsControl(rune) ? (byte)' ' : CodeOf(rune.Value);
            isWhole &= one != 0;
            _encoded[length++] = one != 0 ? one : Nearest(rune);
        }

        Replaced += isWhole ? 0L : 1L;
        return _encoded.AsSpan(0, length);
    }

    private static byte CodeOf(int letter) => letter < Codes.Length ? Codes[letter] : (byte)0;

    private static byte Nearest(Rune rune)
    {
        var at = rune.IsBmp ? Neighbours.IndexOf((char)rune.Value, StringComparison.Ordinal) : -1;
        var near = at >= 0 && at % 2 == 0 ? CodeOf(Neighbours[at + 1]) : (byte)0;
        return near != 0 ? near : (byte)Unknown;
    }

    /// <summary>The code of every letter of Unicode's first plane; 0 where there is none.</summary>
    private static byte[] MakeCodes()
    {
        var codes = new byte[char.MaxValue + 1];
        for (var code = 1; code <= byte.MaxValue; code++)
        {
            codes[SieEncoding.Cp437.GetChars([(byte)code])[0]] = (byte)code;
        }

        return codes;
    }
}
