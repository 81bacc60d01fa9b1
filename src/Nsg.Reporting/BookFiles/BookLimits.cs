namespace Nsg.Reporting.BookFiles;

/// <summary>Bounds of files with books.</summary>
public sealed record BookLimits
{
    /// <summary>The bounds used unless a caller narrows them.</summary>
    public static BookLimits Default { get; } = new();

    /// <summary>Bytes of one file.</summary>
    public long FileBytesMax { get; init; } = 16L * 1024 * 1024 * 1024;

    /// <summary>Bytes of one line of a SIE file.</summary>
    public int LineBytesMax { get; init; } = 1024 * 1024;

    /// <summary>Characters of one value of an XML file.</summary>
    public int ValueCharactersMax { get; init; } = 16 * 1024;

    /// <summary>Depth of element nesting.</summary>
    public int DepthMax { get; init; } = 64;

    /// <summary>Lines of one voucher.</summary>
    public int VoucherLinesMax { get; init; } = 100_000;

    /// <summary>Accounts, and each of parties, VAT codes, dimensions and objects.</summary>
    public int MasterMax { get; init; } = 500_000;
}
