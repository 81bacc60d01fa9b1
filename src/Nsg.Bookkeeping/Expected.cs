using Nsg.Bookkeeping.Reconciliation;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping;

/// <summary>What a decision is about to ask of the books, so that a store far away can bring it in one go. A mistake in
/// it costs time, never an answer.</summary>
public sealed record Expected
{
    /// <summary>Open items, with their settlements.</summary>
    public IReadOnlyCollection<Guid> Items { get; init; } = [];

    /// <summary>Bank lines, with their settlements.</summary>
    public IReadOnlyCollection<Guid> Lines { get; init; } = [];

    /// <summary>Keys by which items are asked for: the value, and kinds from one to another.</summary>
    public IReadOnlyCollection<(string Value, MatchKeyKind First, MatchKeyKind Last)> ItemKeys { get; init; } = [];

    /// <summary>Keys by which bank lines are asked for.</summary>
    public IReadOnlyCollection<(string Value, MatchKeyKind First, MatchKeyKind Last)> LineKeys { get; init; } = [];

    /// <summary>Keys by which free bank lines are asked for.</summary>
    public IReadOnlyCollection<MatchKey> FreeKeys { get; init; } = [];

    /// <summary>Prefixes of flags.</summary>
    public IReadOnlyCollection<string> Flags { get; init; } = [];

    /// <summary>An invoice: its direction, party and number, currency and day; or null.</summary>
    public (string Direction, string Party, string Number, Currency Currency, DateOnly Day)? Invoice { get; init; }

    /// <summary>Whether the invoice names numbers by which another of its day may be known to ask for the same.</summary>
    public bool NamesNumbers { get; init; }
}
