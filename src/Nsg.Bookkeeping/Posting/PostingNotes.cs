using Nsg.Bookkeeping.Records;

namespace Nsg.Bookkeeping.Posting;

/// <summary>What becomes of an entry whose date is locked.</summary>
internal enum DateRule
{
    /// <summary>It is posted on the first open day after the lock.</summary>
    FirstOpenDay,

    /// <summary>It is posted all the same: who posts has looked at the locks.</summary>
    AsGiven,
}

/// <summary>What an entry carries besides its lines.</summary>
/// <param name="Corrects">The entry in whose place it stands, or null.</param>
/// <param name="Request">The caller's own key, or null.</param>
/// <param name="Attachments">Documents that prove it, or null.</param>
/// <param name="DateReason">Why a person posts into a soft lock, or null.</param>
/// <param name="Rule">What a lock does to it.</param>
/// <param name="Objects">Objects of dimensions of each line, or null.</param>
/// <param name="Plan">The occurrence of a recurring entry or accrual that it is, or null.</param>
internal sealed record PostingNotes(
    Guid? Corrects = null,
    RequestKey? Request = null,
    IReadOnlyList<Guid>? Attachments = null,
    string? DateReason = null,
    DateRule Rule = DateRule.FirstOpenDay,
    IReadOnlyList<IReadOnlyList<LineObject>?>? Objects = null,
    PlanMark? Plan = null
)
{
    /// <summary>An entry of the node itself.</summary>
    internal static PostingNotes None { get; } = new();
}
