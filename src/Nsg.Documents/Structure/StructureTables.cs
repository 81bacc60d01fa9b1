using Nsg.Documents.Cii;
using Nsg.Documents.Xml;

namespace Nsg.Documents.Structure;

/// <summary>The tables of the standards, each loaded when first needed.</summary>
internal static class StructureTables
{
    private const string Camt053 = XmlNames.Camt053Prefix + "08";
    private const string Camt054Early = XmlNames.Camt054Prefix + "02";
    private const string Camt054 = XmlNames.Camt054Prefix + "08";

    private static readonly Lazy<StructureTable> UblTable = new(() =>
        StructureTable.Load("UBL 2.1", "UBL-XSD", "structure.ubl-2.1.txt", "structure.ubl-2.3-ordering.txt")
    );

    private static readonly Lazy<StructureTable> FinvoiceTable = new(() =>
        StructureTable.Load("Finvoice 3.0", "FINVOICE-XSD", "structure.finvoice-3.0.txt")
    );

    private static readonly Lazy<StructureTable> CamtTable = Camt("camt.053.001.08");
    private static readonly Lazy<StructureTable> EarlyNotificationTable = Camt("camt.054.001.02");
    private static readonly Lazy<StructureTable> NotificationTable = Camt("camt.054.001.08");

    private static readonly Lazy<StructureTable> CiiTable = new(() =>
        StructureTable.Load("CII D16B", "CII-XSD", "structure.cii-d16b.txt")
    );

    /// <summary>UBL 2.1.</summary>
    internal static StructureTable Ubl => UblTable.Value;

    /// <summary>
    /// The table that a document of that root is held against; null when none is known. A Finvoice of an older
    /// version is not
    /// held against the newer one.
    /// </summary>
    internal static StructureTable? For(XmlElementNode root) =>
        root switch
        {
            { Namespace: var ns } when ns.StartsWith(XmlNames.UblPrefix, StringComparison.Ordinal) => Ubl,
            { Namespace: Camt053 } => CamtTable.Value,
            _ when CiiNames.IsRoot(root) => CiiTable.Value,
            { Namespace: Camt054Early } => EarlyNotificationTable.Value,
            { Namespace: Camt054 } => NotificationTable.Value,
            { Namespace: "", LocalName: "Finvoice" } when root.Attribute("Version") is null or "3.0" =>
                FinvoiceTable.Value,
            _ => null,
        };

    private static Lazy<StructureTable> Camt(string message) =>
        new(() => StructureTable.Load(message, "CAMT-XSD", $"structure.{message}.txt"));
}
