using Nsg.Bookkeeping.Records;
using Nsg.Sharing.Signatories;
using Nsg.Storage.Queries;

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

    /// <summary>Who signs, as the company's signatory rights name them. A company that keeps signatory rights asks for them.</summary>
    public IReadOnlyList<string> Signers { get; init; } = [];

    /// <summary>Whether a standing approval approves it.</summary>
    public bool IsStanding { get; init; }

    internal bool Accepts(string warning) => AcceptsAll || Accepted.Contains(warning, StringComparer.Ordinal);

    /// <summary>Refuses signers who may not sign for the company. What was approved once for all was signed then.</summary>
    internal void CheckSigners(BooksQueries books, DateOnly day)
    {
        if (IsStanding || books.SignatoryRights() is not { } text)
        {
            return;
        }

        if (Signers.Count == 0)
        {
            throw new ReportRequestException("the company keeps signatory rights: name who signs (--signers)");
        }

        var rights = SignatoryReader.Read(text).Rights;
        var decision = SignatoryDecision.Of(rights, SignerList.Find(Signers, rights).Keys, day);
        if (decision.Answer != SignatoryAnswer.Yes)
        {
            throw new ReportRequestException($"these people may not sign for the company: {decision.Reason}");
        }
    }
}
