using System.Collections.Frozen;
using Nsg.Documents.Cii;
using Nsg.Documents.Xml;

namespace Nsg.Documents.Structure;

/// <summary>The tables of the standards, each loaded when first needed.</summary>
internal static class StructureTables
{
    private static readonly Lazy<StructureTable> UblTable = new(() =>
        StructureTable.Load("UBL 2.1", "UBL-XSD", "structure.ubl-2.1.txt", "structure.ubl-2.3-ordering.txt")
    );

    private static readonly Lazy<StructureTable> CiiTable = new(() =>
        StructureTable.Load("CII D16B", "CII-XSD", "structure.cii-d16b.txt")
    );

    private static readonly Lazy<StructureTable> FinvoiceTable = Finvoice("3.0");
    private static readonly Lazy<StructureTable> EarlyFinvoiceTable = Finvoice("2.01");

    private static readonly FrozenDictionary<string, Lazy<StructureTable>> CamtTables = new[]
    {
        "camt.053.001.02",
        "camt.053.001.03",
        "camt.053.001.04",
        "camt.053.001.06",
        "camt.053.001.08",
        "camt.054.001.02",
        "camt.054.001.04",
        "camt.054.001.08",
    }.ToFrozenDictionary(message => XmlNames.Iso20022Prefix + message, Camt);

    /// <summary>UBL 2.1.</summary>
    internal static StructureTable Ubl => UblTable.Value;

    /// <summary>
    /// The table that a document of that root is held against; null when none is known. A document of another version
    /// is not held against a newer one; the schema of Finvoice 2.01 is that of 2.0 too, and says so.
    /// </summary>
    internal static StructureTable? For(XmlElementNode root) =>
        root switch
        {
            { Namespace: var ns } when ns.StartsWith(XmlNames.UblPrefix, StringComparison.Ordinal) => Ubl,
            { Namespace: var ns } when CamtTables.TryGetValue(ns, out var camt) => camt.Value,
            _ when CiiNames.IsRoot(root) => CiiTable.Value,
            { Namespace: "", LocalName: "Finvoice" } => root.Attribute("Version") switch
            {
                null or "3.0" => FinvoiceTable.Value,
                "2.0" or "2.01" => EarlyFinvoiceTable.Value,
                _ => null,
            },
            _ => null,
        };

    private static Lazy<StructureTable> Camt(string message) =>
        new(() => StructureTable.Load(message, "CAMT-XSD", $"structure.{message}.txt"));

    private static Lazy<StructureTable> Finvoice(string version) =>
        new(() => StructureTable.Load($"Finvoice {version}", "FINVOICE-XSD", $"structure.finvoice-{version}.txt"));
}
