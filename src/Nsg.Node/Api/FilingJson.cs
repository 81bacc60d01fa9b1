using Nsg.Bookkeeping.Filings;
using Nsg.Storage.Queries;

namespace Nsg.Node.Api;

/// <summary>A report on its way.</summary>
/// <param name="Filing">Identifier; null before it is approved.</param>
/// <param name="Report">Name of the report.</param>
/// <param name="Period">Period.</param>
/// <param name="State">generated, previewed or adjusted before it is approved; then approved, sent, accepted or rejected; replaced
/// where another took its place before it was sent, corrected where it was sent and another corrects it, withdrawn where its approval was
/// taken back.</param>
/// <param name="ApprovedBy">Who approved it, or null.</param>
/// <param name="Approved">When, or null.</param>
/// <param name="Sent">When it was sent, or null.</param>
/// <param name="Sha256">SHA-256 of what was sent, or null.</param>
/// <param name="Reference">The receiver's reference, or null.</param>
/// <param name="Answer">What the receiver said, or null.</param>
/// <param name="Replaces">The filing that it takes the place of or corrects, or null.</param>
/// <param name="ReplacedBy">The filing that takes its place or corrects it, or null.</param>
/// <param name="Uploaded">The day on which a person uploaded its file, or null.</param>
internal sealed record FilingJson(
    Guid? Filing,
    string Report,
    string Period,
    string State,
    string? ApprovedBy,
    DateTimeOffset? Approved,
    DateTimeOffset? Sent,
    string? Sha256,
    string? Reference,
    string? Answer,
    Guid? Replaces,
    Guid? ReplacedBy,
    DateOnly? Uploaded = null
)
{
    internal static FilingJson Of(PreparedRow one) =>
        new(null, one.Report, one.Period, one.State, null, null, null, null, null, null, null, null);

    internal static FilingJson Of(ReportFiling one) =>
        new(
            one.Id,
            one.Report,
            one.Period,
            one.State.ToString().ToLowerInvariant(),
            one.ApprovedBy,
            one.Approved,
            one.Sent,
            one.Sha256,
            one.Reference,
            one.Answer,
            one.Replaces,
            one.ReplacedBy,
            one.Uploaded
        );
}

/// <summary>A report that the company owes.</summary>
/// <param name="Report">Name of the report.</param>
/// <param name="Period">Period.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Due">Last day for it.</param>
/// <param name="State">open, due, overdue, generated, previewed, or the state of its filing.</param>
/// <param name="Filing">Its filing, or null.</param>
/// <param name="Corrects">The filing that was handed over before and that this one corrects, or null.</param>
/// <param name="Changed">Whether its figures are others than those that were handed over, so that a correction is due.</param>
internal sealed record ObligationJson(
    string Report,
    string Period,
    DateOnly From,
    DateOnly To,
    DateOnly Due,
    string State,
    Guid? Filing,
    Guid? Corrects,
    bool Changed
);
