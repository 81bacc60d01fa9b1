using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;

namespace Nsg.Documents.Structure;

/// <summary>The ways in which a document can break the structure of its standard.</summary>
public enum StructureProblem
{
    /// <summary>The root is no document of the standard. Arguments: root, namespace.</summary>
    Root,

    /// <summary>An element has no place here. Arguments: element, parent.</summary>
    Unexpected,

    /// <summary>An element of the right local name stands in a wrong namespace. Arguments: element, its namespace,
    /// the right one.</summary>
    Namespace,

    /// <summary>An element stands too late or too early. Arguments: element, the element before it, parent.</summary>
    Order,

    /// <summary>An element occurs too often. Arguments: element, parent, most.</summary>
    TooMany,

    /// <summary>A required element is missing. Arguments: element (or several, joined by <c>|</c>), parent.</summary>
    Missing,

    /// <summary>A value is not of its type. Arguments: element, value, type.</summary>
    Value,

    /// <summary>Text stands where only elements may. Arguments: element, text.</summary>
    Text,

    /// <summary>An attribute has no place here. Arguments: attribute, element.</summary>
    Attribute,

    /// <summary>A required attribute is missing. Arguments: attribute, element.</summary>
    AttributeMissing,

    /// <summary>An attribute's value is not of its type. Arguments: attribute, value, type, element.</summary>
    AttributeValue,

    /// <summary><c>xsi:nil</c> is used where the standard does not allow it. Arguments: element.</summary>
    Nil,

    /// <summary><c>xsi:type</c> names another type than the element's. Arguments: element, type.</summary>
    Type,

    /// <summary>Two elements carry one identifier that must be unique. Arguments: element, identifier.</summary>
    Identifier,
}

/// <summary>One breach of a document's structure, with its place.</summary>
public sealed class StructureFault
{
    private const int ArgumentMax = 80;
    private readonly string _prefix;
    private readonly string[] _arguments;

    internal StructureFault(
        string prefix,
        StructureProblem problem,
        XmlElementNode node,
        int line,
        int column,
        params string[] arguments
    )
    {
        _prefix = prefix;
        Problem = problem;
        Node = node;
        Line = line;
        Column = column;
        _arguments = arguments;
    }

    /// <summary>What is wrong.</summary>
    public StructureProblem Problem { get; }

    /// <summary>Stable code: the syntax and the problem, such as <c>UBL-XSD-ORDER</c>.</summary>
    public string Code => $"{_prefix}-{StructureTexts.Suffix(Problem)}";

    /// <summary>The element that the fault is about; for something missing, the element that lacks it.</summary>
    public XmlElementNode Node { get; }

    /// <summary>Names and values for the text; their meaning is given at each <see cref="StructureProblem"/>.</summary>
    public IReadOnlyList<string> Arguments =>
        Array.ConvertAll(
            _arguments,
            text => XmlFaults.OneLine(text.Length > ArgumentMax ? $"{text.AsSpan(0, ArgumentMax)}…" : text)
        );

    /// <summary>Line of the element, or of the attribute where the fault is an attribute's; counted from 1.</summary>
    public int Line { get; }

    /// <summary>Column, counted from 1.</summary>
    public int Column { get; }

    /// <summary>Line, column and path.</summary>
    public Position Position => new(Line, Column, Node.Path);

    /// <summary>One English sentence: what is wrong and what to do.</summary>
    public string Text => StructureTexts.English(Problem, Arguments);

    /// <inheritdoc/>
    public override string ToString() => $"{Code} at {Position}: {Text}";
}

/// <summary>What came of checking a document's structure.</summary>
/// <param name="Standard">The standard that the document was held against, such as <c>UBL 2.1</c>; null when none is
/// known
/// for its root, so that nothing was checked.</param>
/// <param name="Faults">The faults in the order in which they were found.</param>
/// <param name="NotListed">Faults beyond <see cref="ReadingLimits.StructureFaultsMax"/>, counted only.</param>
public sealed record StructureReport(string? Standard, IReadOnlyList<StructureFault> Faults, long NotListed)
{
    /// <summary>Checked, and nothing found.</summary>
    public bool IsValid => Standard is not null && Faults.Count == 0 && NotListed == 0;
}
