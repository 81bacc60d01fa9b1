using Nsg.Validation.Selection;

namespace Nsg.Validation;

/// <summary>What came of validating one document.</summary>
public sealed record DocumentVerdict
{
    /// <summary>Kind of document, such as <c>invoice</c> or <c>order-agreement</c>; <c>unknown</c> when it can't be
    /// told.</summary>
    public required string Kind { get; init; }

    /// <summary>Syntax and version, such as <c>UBL 2.1 Invoice</c>; empty when unknown.</summary>
    public string Syntax { get; init; } = "";

    /// <summary>The specification that the document names (BT-24), or null.</summary>
    public string? Profile { get; init; }

    /// <summary>The releases that were applied, in order.</summary>
    public IReadOnlyList<RuleRelease> Releases { get; init; } = [];

    /// <summary>Whether the document keeps the structure of its standard.</summary>
    public required bool IsStructureValid { get; init; }

    /// <summary>Whether the structure was looked at: of some standards and versions this program has no table, and then
    /// nothing is known to be wrong with it.</summary>
    public bool IsStructureChecked { get; init; } = true;

    /// <summary>Whether the structure is kept and no fatal rule fired.</summary>
    public required bool IsValid { get; init; }

    /// <summary>Findings: structure first, then rules, in document order.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Findings beyond the cap, counted only.</summary>
    public long NotListed { get; init; }
}
