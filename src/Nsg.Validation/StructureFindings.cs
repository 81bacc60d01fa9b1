using Nsg.Documents.Structure;
using Nsg.Documents.Xml;

namespace Nsg.Validation;

/// <summary>Brings faults of structure to findings.</summary>
internal static class StructureFindings
{
    /// <summary>The faults of a document; one that no structure is known for has none.</summary>
    internal static IEnumerable<Finding> Of(StructureReport structure) => structure.Faults.Select(fault =>
        new Finding(fault.Code, Severity.Fatal, fault.Text) { Position = fault.Position });

    /// <summary>The structure of a document, checked now when it was not while reading.</summary>
    internal static StructureReport Report(XmlTree tree, ValidationOptions options) =>
        tree.Structure ?? tree.CheckStructure(options.FindingsMax);
}
