using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace Nsg.Reporting.Vouchers;

/// <summary>The bytes that a page of vouchers became. What is called for each field is compiled in full at once, or
/// within its caller.</summary>
internal sealed class PageText
{
    private const int NumberMax = 24;

    private byte[] _bytes = new byte[1 << 20];
    private decimal _lastNumber;
    private byte[] _lastWritten = [];
    private readonly List<(byte[] Key, byte[] Head, int Start)> _runs = [];

    /// <summary>Bytes so far.</summary>
    internal int Length { get; private set; }

    /// <summary>Vouchers that were written.</summary>
    internal long Vouchers { get; set; }

    /// <summary>The checksum of what counts for it, of formats that have one.</summary>
    internal uint Checksum { get; set; }

    /// <summary>Bytes that the checksum is of.</summary>
    internal long Counted { get; set; }

    /// <summary>Texts in which letters were replaced.</summary>
    internal long Replaced { get; set; }

    /// <summary>Where a new heading holds, and which.</summary>
    internal IReadOnlyList<(byte[] Key, byte[] Head, int Start)> Runs => _runs;

    /// <summary>All bytes.</summary>
    internal ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    /// <summary>Empties it.</summary>
    internal void Clear()
    {
        (Length, Vouchers, Checksum, Counted, Replaced) = (0, 0L, 0u, 0L, 0L);
        _runs.Clear();
    }

    /// <summary>What follows stands under a heading; one that holds already is not begun again.</summary>
    internal void Under(byte[] key, byte[] head)
    {
        if (_runs.Count == 0 || !_runs[^1].Key.AsSpan().SequenceEqual(key))
        {
            _runs.Add((key, head, Length));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Write(byte one)
    {
        Room(1)[0] = one;
        Length++;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Number(long number)
    {
        Utf8Formatter.TryFormat(number, Room(NumberMax), out var written);
        Length += written;
    }

    /// <summary>A number without needless zeros; rates of tax come again and again.</summary>
    internal void Number(decimal number)
    {
        if (number != _lastNumber || _lastWritten.Length == 0)
        {
            (_lastNumber, _lastWritten) = (number, System.Text.Encoding.ASCII.GetBytes(XmlText.Number(number)));
        }

        Write(_lastWritten);
    }

    /// <summary><c>2019-05-31</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Day(DateOnly day)
    {
        const int length = 10;
        var (year, month, date) = day;
        var room = Room(length);
        Two(room, year / 100);
        Two(room[2..], year % 100);
        room[4] = (byte)'-';
        Two(room[5..], month);
        room[7] = (byte)'-';
        Two(room[8..], date);
        Length += length;
    }

    /// <summary><c>20190531</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void BareDay(DateOnly day)
    {
        const int length = 8;
        var (year, month, date) = day;
        var room = Room(length);
        Two(room, year / 100);
        Two(room[2..], year % 100);
        Two(room[4..], month);
        Two(room[6..], date);
        Length += length;
    }

    /// <summary>An amount with the decimals of its currency, <c>-1234.50</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Minor(long minor, int decimals)
    {
        if (decimals == 0)
        {
            Number(minor);
            return;
        }

        if (minor < 0L)
        {
            Write((byte)'-');
        }

        var whole = minor < 0L ? unchecked((ulong)-minor) : (ulong)minor;
        var scale = decimals == 2 ? 100UL : 1_000UL;
        Utf8Formatter.TryFormat(whole / scale, Room(NumberMax), out var written);
        Length += written;
        var rest = (int)(whole % scale);
        var room = Room(decimals + 1);
        room[0] = (byte)'.';
        if (decimals > 2)
        {
            room[1] = (byte)('0' + (rest / 100));
            rest %= 100;
        }

        Two(room[(decimals - 1)..], rest);
        Length += decimals + 1;
    }

    /// <summary>At least so many bytes to write to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Span<byte> Room(int bytes)
    {
        if (_bytes.Length - Length < bytes)
        {
            Grow(bytes);
        }

        return _bytes.AsSpan(Length);
    }

    /// <summary>Takes bytes that were written to <see cref="Room"/>.</summary>
    internal void Advance(int bytes) => Length += bytes;

    private void Grow(int bytes) => Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, Length + bytes));

    private static void Two(Span<byte> room, int number) =>
        (room[0], room[1]) = ((byte)('0' + (number / 10)), (byte)('0' + (number % 10)));
}
