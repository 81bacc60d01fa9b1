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
}

/// <summary>A balanced double entry. It can only be made through <see cref="Create"/>, so one that does not balance does not exist.</summary>
public sealed record Entry
{
    private Entry()
    {
    }

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
        Guid id, EntryKind kind, DateOnly date, string text, IReadOnlyList<EntryLine> lines, Guid? reverses = null)
    {
        var fault = EntryRules.FirstFault(lines);
        return fault is null
            ? (new Entry { Id = id, Kind = kind, Date = date, Text = text, Lines = [.. lines], Reverses = reverses }, null)
            : (null, fault);
    }

    /// <summary>The entry that takes this one back: same accounts, amounts with the other sign, so that movements vanish too.</summary>
    public Entry Reversal(Guid id, string text) => new()
    {
        Id = id,
        Kind = Kind,
        Date = Date,
        Text = text,
        Lines = [.. Lines.Select(line => line with { Base = -line.Base, Transaction = -line.Transaction })],
        Reverses = Id,
    };
}
