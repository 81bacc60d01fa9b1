using Nsg.Bookkeeping.Records;

namespace Nsg.Bookkeeping.Reconciliation;

/// <summary>What a person says of a bank line: the items that it pays, the account that the rest belongs to, or that
/// it pays nothing known.</summary>
public sealed record BankMatch
{
    /// <summary>The line.</summary>
    public required Guid Line { get; init; }

    /// <summary>Items that it pays.</summary>
    public IReadOnlyList<Guid> Items { get; init; } = [];

    /// <summary>The account of what is not for items, or null.</summary>
    public string? Account { get; init; }

    /// <summary>What belongs to the account, in the line's currency; null for all that the items leave, or
    /// lack.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Why; may be empty unless the line is said to pay nothing.</summary>
    public string Why { get; init; } = "";
}

/// <summary>Why a bank line was not matched.</summary>
public enum MatchRefusal
{
    /// <summary>What was asked does not fit the line.</summary>
    Invalid,

    /// <summary>There is no such line.</summary>
    UnknownLine,

    /// <summary>The request's key was used for something else.</summary>
    KeyReused,

    /// <summary>A person decided already, or there is nothing to undo.</summary>
    Decided,
}

/// <summary>What came of it.</summary>
/// <param name="Refusal">Why not, or null.</param>
/// <param name="Detail">In words.</param>
/// <param name="Line">The line.</param>
/// <param name="IsRepeated">Whether the same request led to it before.</param>
public sealed record MatchOutcome(MatchRefusal? Refusal, string Detail, Guid Line, bool IsRepeated = false);

/// <summary>A person's decision on a bank line, as it stands.</summary>
/// <param name="Items">Items that it pays.</param>
/// <param name="Account">The account of a part, or null.</param>
/// <param name="Entry">The voucher of that part, or null.</param>
public sealed record LineDecision(IReadOnlyList<Guid> Items, string? Account, Guid? Entry)
{
    /// <summary>Whether it says that the line pays nothing known.</summary>
    public bool IsOfNothing => Items.Count == 0 && Account is null;
}
