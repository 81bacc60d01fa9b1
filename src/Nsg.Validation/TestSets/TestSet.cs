using Nsg.Documents.Xml;

namespace Nsg.Validation.TestSets;

/// <summary>What a case expects of one rule.</summary>
/// <param name="Rule">Rule id.</param>
/// <param name="Severity">Severity of the expected firings; null when none is expected.</param>
/// <param name="Times">How often the rule must fire with that severity; 0 for a success.</param>
public sealed record Expectation(string Rule, Severity? Severity, int Times);

/// <summary>One case: a document or fragment, what is expected of it, and the rules that count.</summary>
/// <param name="Number">Place in the file, counted from 1.</param>
/// <param name="Description">What the case shows, in its author's words; empty when not said.</param>
/// <param name="Scope">The only rules that count.</param>
/// <param name="Expectations">What is expected.</param>
/// <param name="Document">The document or fragment.</param>
public sealed record TestCase(
    int Number,
    string Description,
    IReadOnlySet<string> Scope,
    IReadOnlyList<Expectation> Expectations,
    XmlElementNode Document
)
{
    /// <summary>A negative case expects at least one rule to fire.</summary>
    public bool IsNegative => Expectations.Any(one => one.Times > 0);
}

/// <summary>What came of a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Disagreements">Every difference from what was expected; empty when the case passed.</param>
public sealed record CaseOutcome(TestCase Case, IReadOnlyList<string> Disagreements)
{
    /// <summary>Whether all was as expected.</summary>
    public bool IsPassed => Disagreements.Count == 0;
}
