using System.Buffers.Text;
using System.Text;

namespace Nsg.Reporting.Sie;

/// <summary>
/// The checksum of a SIE file: CRC-32 over the bytes of every field between the two #KSUMMA lines, without quotes,
/// blanks between
/// fields and braces.
/// </summary>
internal sealed class SieChecksum(SieLines lines, Encoding encoding)
{
    private readonly Crc32 _asWritten = new();
    private readonly Crc32? _asCp437 = encoding.CodePage == SieEncoding.Cp437.CodePage ? null : new Crc32();

    /// <summary>Whether it was begun and not yet stated.</summary>
    internal bool IsOpen { get; private set; }

    /// <summary>As the file states it, or null.</summary>
    internal uint? Stated { get; private set; }

    /// <summary>As computed, or null when none was begun.</summary>
    internal uint? Computed { get; private set; }

    /// <summary>Line that states it.</summary>
    internal long Line { get; private set; } = 1;

    /// <summary>Takes the current line in.</summary>
    internal void Add()
    {
        if (lines.Token(0) == SieToken.Field && Ascii.EqualsIgnoreCase(lines.Field(0), "#KSUMMA"u8))
        {
            Turn();
        }
        else if (IsOpen)
        {
            for (var i = 0; i < lines.Count; i++)
            {
                if (lines.Token(i) == SieToken.Field)
                {
                    Add(lines.Field(i));
                }
            }
        }
    }

    private void Add(ReadOnlySpan<byte> field)
    {
        _asWritten.Add(field);
        _asCp437?.Add(Ascii.IsValid(field) ? field : SieEncoding.Cp437.GetBytes(encoding.GetString(field)));
    }

    /// <summary>A file that was turned into another encoding keeps the checksum of its CP437 form; either is
    /// right.</summary>
    private void Turn()
    {
        IsOpen = !IsOpen;
        Line = lines.Line;
        if (IsOpen)
        {
            return;
        }

        Computed = _asWritten.Value;
        if (lines.Count > 1 && Utf8Parser.TryParse(lines.Field(1), out long stated, out _))
        {
            Stated = stated < 0 ? unchecked((uint)stated) : (uint)Math.Min(stated, uint.MaxValue);
            Computed = _asCp437?.Value == Stated ? Stated : Computed;
        }
    }
}
