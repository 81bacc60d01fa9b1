using Nsg.Bookkeeping.Records;

namespace Nsg.Node.Reports;

/// <summary>On which terms a report is approved.</summary>
public sealed record ApprovalTerms
{
    /// <summary>Whether every warning is accepted.</summary>
    public bool AcceptsAll { get; init; }

    /// <summary>Warnings that are accepted, by name.</summary>
    public IReadOnlyList<string> Accepted { get; init; } = [];

    /// <summary>Figures that the person saw, or null to take those of now.</summary>
    public IReadOnlyList<ReportFigure>? Seen { get; init; }

    /// <summary>Who signs, as the company's signatory rights or a mandate name them. A company that keeps signatory
    /// rights asks for them.</summary>
    public IReadOnlyList<string> Signers { get; init; } = [];

    /// <summary>Whether a standing approval approves it.</summary>
    public bool IsStanding { get; init; }

    /// <summary>The caller's key of the request, or null.</summary>
    public RequestKey? Request { get; init; }

    internal bool Accepts(string warning) => AcceptsAll || Accepted.Contains(warning, StringComparer.Ordinal);
}
