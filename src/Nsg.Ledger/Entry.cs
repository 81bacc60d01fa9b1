using Nsg.Vocabulary;

namespace Nsg.Ledger;

/// <summary>What kind of voucher an entry is.</summary>
public enum EntryKind
{
    /// <summary>From a document or by hand.</summary>
    Ordinary,

    /// <summary>An opening balance; not a movement of the period.</summary>
    Opening,

    /// <summary>A payment put to the item that it pays.</summary>
    Settlement,

    /// <summary>The result of a financial year moved to equity; not a part of that result.</summary>
    Closing,
}

/// <summary>A balanced double entry. It can only be made through <see cref="Create"/>, so one that does not balance
/// does not exist.</summary>
public sealed record Entry
{
    private Entry() { }

    /// <summary>Opaque identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Kind.</summary>
    public required EntryKind Kind { get; init; }

    /// <summary>Posting date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What the voucher says.</summary>
    public required string Text { get; init; }

    /// <summary>At least two lines that balance.</summary>
    public required IReadOnlyList<EntryLine> Lines { get; init; }

    /// <summary>The entry that this one takes back (same lines, other sign), or null.</summary>
    public Guid? Reverses { get; init; }

    /// <summary>Makes an entry, or says why its lines are not one.</summary>
    /// <returns>The entry, or null with the fault.</returns>
    public static (Entry? Entry, string? Fault) Create(
        Guid id,
        EntryKind kind,
        DateOnly date,
        string text,
        IReadOnlyList<EntryLine> lines,
        Guid? reverses = null
    )
    {
        var fault = EntryRules.FirstFault(lines);
        return fault is null
            ? (
                new Entry
                {
                    Id = id,
                    Kind = kind,
                    Date = date,
                    Text = text,
                    Lines = [.. lines],
                    Reverses = reverses,
                },
                null
            )
            : (null, fault);
    }

    /// <summary>The same entry on another day.</summary>
    /// <param name="date">The day.</param>
    /// <param name="lines">Its lines, whose amounts and accounts are the same: a VAT date may go along.</param>
    /// <exception cref="ArgumentException">An amount or account is another one.</exception>
    public Entry Dated(DateOnly date, IReadOnlyList<EntryLine> lines) =>
        Lines
            .Select(line => (line.Account, line.Base, line.Transaction))
            .SequenceEqual(lines.Select(line => (line.Account, line.Base, line.Transaction)))
            ? this with
            {
                Date = date,
                Lines = [.. lines],
            }
            : throw new ArgumentException("Only dates may differ.", nameof(lines));
}
