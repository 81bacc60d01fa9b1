using System.Runtime.InteropServices;

namespace Nsg.Reporting.Vouchers;

/// <summary>A text of a page of vouchers: where it lies among the page's bytes. The default is no text.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextPart
{
    private readonly int _sizeAndOne;

    internal TextPart(int start, int length) => (Start, _sizeAndOne) = (start, length + 1);

    /// <summary>Whether there is no text; an empty one is a text.</summary>
    public bool IsNone => _sizeAndOne == 0;

    /// <summary>Bytes of it.</summary>
    public int Length => Math.Max(_sizeAndOne - 1, 0);

    internal int Start { get; }
}
