namespace Nsg.Reporting.Language;

/// <summary>What a figure is made of, one step down: each part once, with the sign that it counts with.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Parts">Its parts, none of them nothing; amounts have two decimals. Lines that do not leave and have no name for readers
/// are replaced by their own parts.</param>
/// <param name="AddsUp">Whether the parts add up to the figure. A share, a rate or a number of things is no sum: there the parts are
/// what it was worked out from, each as it stands in the books.</param>
public sealed record ReportBreakdown(decimal Value, IReadOnlyList<ReportSource> Parts, bool AddsUp)
{
    /// <summary>Kind of the part that rounding leaves, and the accounting term that names it.</summary>
    public const string Rounding = "rounding";
}
