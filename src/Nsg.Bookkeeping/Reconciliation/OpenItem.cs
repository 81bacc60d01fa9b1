using Nsg.Countries;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Reconciliation;

/// <summary>Which way money goes.</summary>
public enum Flow
{
    /// <summary>The company pays.</summary>
    Out,

    /// <summary>The company is paid.</summary>
    In,
}

/// <summary>Where an item's document stands.</summary>
public enum ItemState
{
    /// <summary>Booked.</summary>
    Booked,

    /// <summary>In review: payments of it are known and held.</summary>
    Review,

    /// <summary>Rejected: nothing pays it.</summary>
    Rejected,
}

/// <summary>An amount owed or owing, from a document.</summary>
public sealed record OpenItem
{
    /// <summary>The document's identifier, which is the item's.</summary>
    public required Guid Id { get; init; }

    /// <summary>Purchase or sale.</summary>
    public required TradeDirection Direction { get; init; }

    /// <summary>Whether it is a credit note's.</summary>
    public required bool IsCredit { get; init; }

    /// <summary>State.</summary>
    public required ItemState State { get; init; }

    /// <summary>Key of the other party.</summary>
    public required string Party { get; init; }

    /// <summary>Name of the other party.</summary>
    public required string PartyName { get; init; }

    /// <summary>Number on the document.</summary>
    public required string Number { get; init; }

    /// <summary>Issue date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Due date.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>Account in the books.</summary>
    public required string Account { get; init; }

    /// <summary>Currency of the document.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Full amount, positive.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Full amount in base currency; null while no rate is known.</summary>
    public required decimal? BaseAmount { get; init; }

    /// <summary>Evidence.</summary>
    public required IReadOnlyList<MatchKey> Keys { get; init; }

    /// <summary>Which way money goes when the item is paid.</summary>
    public Flow Flow => (Direction == TradeDirection.Purchase) ^ IsCredit ? Flow.Out : Flow.In;
}
