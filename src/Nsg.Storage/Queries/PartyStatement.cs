using Nsg.Vocabulary;

namespace Nsg.Storage.Queries;

/// <summary>
/// The account of a customer or supplier: what stood open before, what moved, what stands open, what falls due. Debit
/// positive: what it owes the company; negative: what the company owes it.
/// </summary>
public sealed record PartyStatement
{
    /// <summary>Reference that tells nothing of the party.</summary>
    public required string Reference { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>First day, or null.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, or null.</summary>
    public DateOnly? To { get; init; }

    /// <summary>First day that <see cref="Opening"/> counts from; null where it counts all days.</summary>
    public DateOnly? OpeningSince { get; init; }

    /// <summary>Whether there is nothing to tell.</summary>
    public bool IsEmpty => Lines.Count == 0 && Items.Count == 0 && Opening.IsZero;

    /// <summary>Balance before the period, with the opening entries of the period.</summary>
    public required Money Opening { get; init; }

    /// <summary>Debits of the period.</summary>
    public required Money Debit { get; init; }

    /// <summary>Credits of the period.</summary>
    public required Money Credit { get; init; }

    /// <summary>Lines by posting date; opening entries are in <see cref="Opening"/>.</summary>
    public required IReadOnlyList<SpecificationLine> Lines { get; init; }

    /// <summary>Whether there are more lines than were asked for.</summary>
    public required bool HasMore { get; init; }

    /// <summary>Items of the party that were open at the end of the period, or are now where it has none, by due day: also
    /// those that fall due later.</summary>
    public required IReadOnlyList<OpenItemRow> Items { get; init; }

    /// <summary>Balance at the end.</summary>
    public Money Closing => Opening + Debit - Credit;
}

/// <summary>A customer or supplier of the books.</summary>
/// <param name="Reference">Reference that tells nothing of it.</param>
/// <param name="Name">Name.</param>
/// <param name="Balance">What it owes (positive) or is owed.</param>
public sealed record PartyListRow(string Reference, string Name, Money Balance);
