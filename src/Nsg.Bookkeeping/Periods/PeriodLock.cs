namespace Nsg.Bookkeeping.Periods;

/// <summary>How firmly a period is locked.</summary>
public enum LockKind
{
    /// <summary>A person may post into it with a reason, and lift it.</summary>
    Soft,

    /// <summary>Nothing is posted into it any more, and it stays.</summary>
    Hard,
}

/// <summary>A locked period.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Kind">How firmly.</param>
/// <param name="Why">In words.</param>
public sealed record PeriodLock(DateOnly From, DateOnly To, LockKind Kind, string Why)
{
    /// <summary>Whether a day lies in it.</summary>
    public bool Covers(DateOnly day) => day >= From && day <= To;

    /// <summary>As people read it.</summary>
    public override string ToString() =>
        $"{From:yyyy-MM-dd} to {To:yyyy-MM-dd} ({(Kind == LockKind.Hard ? "hard" : "soft")} lock: {Why})";
}

/// <summary>A closed financial year.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Result">Result in base currency, a profit positive.</param>
/// <param name="Entry">The entry that moved it to equity, or null.</param>
public sealed record ClosedYear(DateOnly From, DateOnly To, decimal Result, Guid? Entry);
