namespace Nsg.Validation.Engine;

/// <summary>What came of validating one document.</summary>
/// <param name="Sets">The rule sets that were applied.</param>
/// <param name="IsStructureValid">Whether the document keeps the structure of its standard.</param>
/// <param name="Findings">The findings: structure first, then rules, in document order.</param>
/// <param name="NotListed">Findings beyond the cap, counted only.</param>
/// <param name="HasFatal">Whether anything fatal was found, listed or not.</param>
public sealed record Verdict(
    IReadOnlyList<RuleSet> Sets,
    bool IsStructureValid,
    IReadOnlyList<Finding> Findings,
    long NotListed,
    bool HasFatal
)
{
    /// <summary>Structure kept and nothing fatal found.</summary>
    public bool IsValid => IsStructureValid && !HasFatal;
}
