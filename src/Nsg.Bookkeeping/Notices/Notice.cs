namespace Nsg.Bookkeeping.Notices;

/// <summary>A notified entry of a bank account, as it stands.</summary>
public sealed record Notice
{
    /// <summary>The notification's document.</summary>
    public required Guid Document { get; init; }

    /// <summary>The notification's own identifier.</summary>
    public required string Notification { get; init; }

    /// <summary>Place among the entries of the document, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The bank account, in the spelling that accounts are compared by.</summary>
    public required string BankAccount { get; init; }

    /// <summary>Booking date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What moves on the account, money in positive.</summary>
    public required Vocabulary.Money Amount { get; init; }

    /// <summary>NtryRef, or null.</summary>
    public string? Reference { get; init; }

    /// <summary>AcctSvcrRef, or null.</summary>
    public string? ServicerReference { get; init; }

    /// <summary>The bank's names of its batches.</summary>
    public IReadOnlyList<string> Batches { get; init; } = [];

    /// <summary>The line of a statement that it tells of, or null while the statement has not come.</summary>
    public Guid? Line { get; init; }
}

/// <summary>An entry of a statement as notifications are put to it.</summary>
public sealed record BookedEntry
{
    /// <summary>Its lines, by place.</summary>
    public required IReadOnlyList<Guid> Lines { get; init; }

    /// <summary>Booking date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What moved on the account, money in positive.</summary>
    public required decimal Amount { get; init; }

    /// <summary>NtryRef; null where the entry has none of its own.</summary>
    public string? Reference { get; init; }

    /// <summary>AcctSvcrRef, or null.</summary>
    public string? ServicerReference { get; init; }

    /// <summary>The bank's names of its batches.</summary>
    public IReadOnlyList<string> Batches { get; init; } = [];
}
