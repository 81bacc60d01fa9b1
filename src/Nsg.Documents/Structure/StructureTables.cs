using Nsg.Documents.Xml;

namespace Nsg.Documents.Structure;

/// <summary>The tables of the standards, each loaded when first needed.</summary>
internal static class StructureTables
{
    private static readonly Lazy<StructureTable> UblTable =
        new(() => StructureTable.Load("UBL 2.1", "UBL-XSD", "structure.ubl-2.1.txt"));

    /// <summary>UBL 2.1.</summary>
    internal static StructureTable Ubl => UblTable.Value;

    /// <summary>The table that a document of that root is held against; null when none is known.</summary>
    internal static StructureTable? For(XmlElementNode root) =>
        root.Namespace.StartsWith(XmlNames.UblPrefix, StringComparison.Ordinal) ? Ubl : null;
}
