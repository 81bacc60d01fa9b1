namespace Nsg.Reporting;

/// <summary>What people decided about a report beside its figures: remarks for the authority, and what sets amounts
/// apart.</summary>
/// <param name="Remarks">Remarks, by box.</param>
/// <param name="Specifications">Amounts that stand on a line of their own.</param>
/// <param name="Kid">Customer identification for a payment back, or null.</param>
public sealed record ReportAdjustments(
    IReadOnlyList<BoxRemark> Remarks,
    IReadOnlyList<BoxSpecification> Specifications,
    string? Kid = null
)
{
    /// <summary>Nothing was decided.</summary>
    public static ReportAdjustments None { get; } = new([], []);
}

/// <summary>A remark on a line of the form.</summary>
/// <param name="Box">Box; empty for the form as a whole.</param>
/// <param name="Specification">Specification of the line, or null.</param>
/// <param name="Chosen">A remark of the authority's list, or null.</param>
/// <param name="Text">Free text, or null.</param>
public sealed record BoxRemark(string Box, string? Specification, string? Chosen, string? Text);

/// <summary>An amount of a box that stands on a line of its own, with what sets it apart.</summary>
/// <param name="Box">Box.</param>
/// <param name="Specification">What sets it apart, by technical name.</param>
/// <param name="Base">How much of the base; null on a line of input tax.</param>
/// <param name="Tax">How much of the tax, with the sign of the form.</param>
public sealed record BoxSpecification(string Box, string Specification, decimal? Base, decimal Tax);
