using Nsg.Bookkeeping.Posting;
using Nsg.Bookkeeping.Records;

namespace Nsg.Bookkeeping.Intake;

/// <summary>What became of a document at the door.</summary>
public enum IntakeState
{
    /// <summary>Booked (a bank statement: its entries are in the books).</summary>
    Booked,

    /// <summary>In the review queue, with reasons.</summary>
    Review,

    /// <summary>Kept and listed; a kind that makes no entry.</summary>
    Stored,

    /// <summary>The same bytes came before; the first document's identity is given.</summary>
    Duplicate,

    /// <summary>Not taken in, with the reason; nothing was kept.</summary>
    Rejected,
}

/// <summary>The answer to a document.</summary>
/// <param name="State">What became of it.</param>
/// <param name="Document">Its identifier; the first one's for a duplicate; null when rejected.</param>
/// <param name="Transaction">Its transaction of the published interface, or null.</param>
/// <param name="Code">Stable code of the first reason: a rule id or a reading fault's code; empty when there is
/// none.</param>
/// <param name="Reasons">Why it is in review, rejected or a duplicate.</param>
/// <param name="Warnings">What was odd and did not stop it.</param>
public sealed record IntakeOutcome(
    IntakeState State,
    Guid? Document,
    Guid? Transaction,
    string Code,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<string> Warnings
)
{
    internal static IntakeOutcome Rejected(string code, string reason) =>
        new(IntakeState.Rejected, null, null, code, [reason], []);
}

/// <summary>How a document was handed in.</summary>
/// <param name="Actor">Who, for the record.</param>
/// <param name="MediaType">The media type that it was sent as, or null for a file.</param>
/// <param name="Direction">What the sender says it is, when the media type says so.</param>
/// <param name="Transaction">The transaction to append it to, or null for a new one.</param>
public sealed record Submission(
    string Actor,
    string? MediaType = null,
    Nsg.Countries.TradeDirection? Direction = null,
    Guid? Transaction = null
)
{
    /// <summary>What a person decided of its accounts, or null.</summary>
    internal BookingDecision? Decision { get; init; }

    /// <summary>The caller's own key of the request, or null; it goes to the entry.</summary>
    internal RequestKey? Request { get; init; }
}
