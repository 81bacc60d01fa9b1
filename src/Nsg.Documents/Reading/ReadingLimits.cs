namespace Nsg.Documents.Reading;

/// <summary>Bounds that every input keeps.</summary>
public sealed record ReadingLimits
{
    /// <summary>The bounds used unless a caller narrows them.</summary>
    public static ReadingLimits Default { get; } = new();

    /// <summary>Bytes of one uncompressed document.</summary>
    public long DocumentBytesMax { get; init; } = 100L * 1024 * 1024;

    /// <summary>Depth of element nesting.</summary>
    public int DepthMax { get; init; } = 64;

    /// <summary>Attributes of one element.</summary>
    public int AttributesMax { get; init; } = 64;

    /// <summary>Characters of one text or attribute value (embedded attachments are such texts).</summary>
    public int ValueCharactersMax { get; init; } = 50 * 1024 * 1024;

    /// <summary>Elements of one document.</summary>
    public int ElementsMax { get; init; } = 5_000_000;

    /// <summary>
    /// Values without a place in the model that are listed one by one; more are counted in an oddity.
    /// </summary>
    public int UnmodelledMax { get; init; } = 10_000;

    /// <summary>Whether the structure is checked against the document's standard while it is read.</summary>
    public bool ChecksStructure { get; init; }

    /// <summary>Faults of structure that are listed one by one; more are counted.</summary>
    public int StructureFaultsMax { get; init; } = 10_000;

    /// <summary>Uncompressed bytes for each compressed byte of an archive member.</summary>
    public int CompressionRatioMax { get; init; } = 200;

    /// <summary>Members of one archive.</summary>
    public int ArchiveMembersMax { get; init; } = 100_000;

    /// <summary>Uncompressed bytes of one archive.</summary>
    public long ArchiveBytesMax { get; init; } = 4L * 1024 * 1024 * 1024;
}
