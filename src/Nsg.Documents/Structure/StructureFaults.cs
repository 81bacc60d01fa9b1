using Nsg.Documents.Xml;

namespace Nsg.Documents.Structure;

/// <summary>Collects faults up to a cap and counts the rest.</summary>
internal sealed class StructureFaults(int max)
{
    private List<StructureFault>? _listed;

    internal string CodePrefix { get; set; } = "";

    internal IReadOnlyList<StructureFault> Listed => _listed ?? (IReadOnlyList<StructureFault>)[];

    internal long NotListed { get; private set; }

    internal void Add(StructureProblem problem, XmlElementNode node, params string[] arguments) =>
        Add(problem, node, node.Line, node.Column, arguments);

    internal void Add(
        StructureProblem problem,
        XmlElementNode node,
        in XmlAttributeNode attribute,
        params string[] arguments
    ) => Add(problem, node, attribute.Line, attribute.Column, arguments);

    private void Add(StructureProblem problem, XmlElementNode node, int line, int column, string[] arguments)
    {
        if (Listed.Count >= max)
        {
            NotListed++;
            return;
        }

        (_listed ??= []).Add(new StructureFault(CodePrefix, problem, node, line, column, arguments));
    }
}
