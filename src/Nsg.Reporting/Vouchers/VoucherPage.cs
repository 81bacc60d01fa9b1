using System.Runtime.CompilerServices;

namespace Nsg.Reporting.Vouchers;

/// <summary>
/// Some vouchers in order, as the tables hold them: texts in UTF-8, amounts in minor units. A page is filled again
/// and again, so that a ledger of any size passes through the memory of a few pages.
/// </summary>
public sealed class VoucherPage
{
    private const int VouchersAtFirst = 1_024;

    private byte[] _text = new byte[1 << 16];
    private int _used;
    private VoucherFacts[] _vouchers = new VoucherFacts[VouchersAtFirst];
    private LineFacts[] _lines = new LineFacts[4 * VouchersAtFirst];
    private int _lineCount;
    private ObjectFacts[] _objects = [];
    private int _objectCount;

    /// <summary>Place among the pages of a run, from 0.</summary>
    public long Number { get; private set; }

    /// <summary>Vouchers on it.</summary>
    public int Count { get; private set; }

    /// <summary>The vouchers, in order.</summary>
    public ReadOnlySpan<VoucherFacts> Vouchers => _vouchers.AsSpan(0, Count);

    /// <summary>Lines of a voucher, in order.</summary>
    public ReadOnlySpan<LineFacts> Lines(in VoucherFacts voucher) =>
        _lines.AsSpan(voucher.FirstLine, voucher.LineCount);

    /// <summary>Objects of a line.</summary>
    public ReadOnlySpan<ObjectFacts> Objects(in LineFacts line) => _objects.AsSpan(line.FirstObject, line.ObjectCount);

    /// <summary>A text in UTF-8; empty when there is none.</summary>
    public ReadOnlySpan<byte> Text(TextPart part) => _text.AsSpan(part.Start, part.Length);

    /// <summary>Empties the page.</summary>
    public void Begin(long number) => (Number, Count, _used, _lineCount, _objectCount) = (number, 0, 0, 0, 0);

    /// <summary>A voucher of the page, to be filled in.</summary>
    public ref VoucherFacts At(int index) => ref _vouchers.AsSpan(0, Count)[index];

    /// <summary>Keeps a text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public TextPart Keep(ReadOnlySpan<byte> text)
    {
        if (_text.Length - _used < text.Length)
        {
            Array.Resize(ref _text, Math.Max(2 * _text.Length, _used + text.Length));
        }

        text.CopyTo(_text.AsSpan(_used));
        var part = new TextPart(_used, text.Length);
        _used += text.Length;
        return part;
    }

    /// <summary>Adds a voucher, to be filled in.</summary>
    public ref VoucherFacts Add()
    {
        Grow(ref _vouchers, Count);
        ref var voucher = ref _vouchers[Count++];
        voucher = default;
        return ref voucher;
    }

    /// <summary>Adds a line to a voucher, to be filled in; all lines of a voucher are added one after the
    /// other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ref LineFacts AddLine(ref VoucherFacts voucher)
    {
        Grow(ref _lines, _lineCount);
        if (voucher.LineCount++ == 0)
        {
            voucher.FirstLine = _lineCount;
        }

        ref var line = ref _lines[_lineCount++];
        line = default;
        return ref line;
    }

    /// <summary>Takes all lines off the page; the vouchers stay.</summary>
    public void TakeLinesOff()
    {
        _lineCount = 0;
        foreach (ref var voucher in _vouchers.AsSpan(0, Count))
        {
            voucher.LineCount = 0;
        }
    }

    /// <summary>A line of a voucher, from 1, to be filled in.</summary>
    public ref LineFacts Line(in VoucherFacts voucher, int number) =>
        ref _lines.AsSpan(voucher.FirstLine, voucher.LineCount)[number - 1];

    /// <summary>Adds an object to a line; all objects of a line are added one after the other.</summary>
    public void AddObject(ref LineFacts line, ObjectFacts one)
    {
        Grow(ref _objects, _objectCount);
        if (line.ObjectCount++ == 0)
        {
            line.FirstObject = _objectCount;
        }

        _objects[_objectCount++] = one;
    }

    private static void Grow<T>(ref T[] list, int count)
    {
        if (count == list.Length)
        {
            Array.Resize(ref list, Math.Max(2 * count, 256));
        }
    }
}
