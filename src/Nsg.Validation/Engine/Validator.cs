using Nsg.Documents.Xml;

namespace Nsg.Validation.Engine;

/// <summary>Runs a plan over a document.</summary>
public static class Validator
{
    /// <summary>Findings that are listed one by one unless a caller says otherwise.</summary>
    public const int FindingsMaxDefault = 10_000;

    /// <summary>Asks every rule of the plan; the structure is judged by whoever parsed the document.</summary>
    /// <param name="root">The document's root element.</param>
    /// <param name="plan">The rule sets.</param>
    /// <param name="structure">Findings on the structure, listed first.</param>
    /// <param name="findingsMax">Findings to list; the rest is counted.</param>
    /// <param name="language">ISO 639-1 code of the texts.</param>
    public static Verdict Validate(
        XmlElementNode root,
        RulePlan plan,
        IEnumerable<Finding> structure,
        int findingsMax = FindingsMaxDefault,
        string language = "en"
    )
    {
        ArgumentNullException.ThrowIfNull(root);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(structure);
        var sink = new FindingSink(findingsMax, language);
        foreach (var finding in structure)
        {
            sink.Add(finding);
        }

        var isStructureValid = !sink.HasFatal;
        new RuleWalk(plan, root, new ValidationScope(root), sink).Run();
        return new Verdict(plan.Sets, isStructureValid, sink.Findings, sink.NotListed, sink.HasFatal);
    }
}
