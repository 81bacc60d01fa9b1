using Nsg.Documents.Xml;

namespace Nsg.Validation.Engine;

/// <summary>Which elements a list of rules is asked of: a path and, where a path can't say it, a condition.</summary>
/// <param name="Path">The elements by their names and those around them.</param>
/// <param name="When">What else must be true of the element; null when the path says it all.</param>
/// <param name="Rules">The rules, in the order of the findings.</param>
public sealed record RuleContext(
    PathPattern Path,
    Func<XmlElementNode, ValidationScope, bool>? When,
    IReadOnlyList<Rule> Rules
)
{
    /// <summary>The rules as the engine walks them.</summary>
    internal Rule[] RuleArray { get; } = [.. Rules];
}

/// <summary>
/// An ordered list of contexts. As in Schematron, an element is handled by the first context of a pattern that
/// matches it and
/// by no later one of the same pattern.
/// </summary>
/// <param name="Name">A name for people.</param>
/// <param name="Contexts">The contexts, most special first where they overlap.</param>
public sealed record RulePattern(string Name, IReadOnlyList<RuleContext> Contexts)
{
    /// <summary>Every matching context is asked, not just the first: for tables whose rows are independent.</summary>
    public bool AsksAll { get; init; }
}
