namespace Nsg.Bookkeeping.Reconciliation;

/// <summary>Which rule put a payment to an item, strongest first.</summary>
public enum MatchStrength
{
    /// <summary>A person put them together. Before all rules, whose numbers stand in the tables.</summary>
    Person = -1,

    /// <summary>The item's payment reference.</summary>
    Reference,

    /// <summary>The document's number.</summary>
    Number,

    /// <summary>A reference or number in free text, borne out by amount or party.</summary>
    Text,

    /// <summary>A credit note that names the invoice.</summary>
    CreditNote,

    /// <summary>Amount and party.</summary>
    AmountParty,

    /// <summary>The party's oldest open items add up to the payment.</summary>
    PartySum,
}

/// <summary>What an item is paid with.</summary>
public enum PayerKind
{
    /// <summary>A bank line.</summary>
    Bank,

    /// <summary>A credit note.</summary>
    Credit,
}

/// <summary>A payment, or part of one, put to an item.</summary>
public sealed record Settlement
{
    /// <summary>Identifier; empty while it is only wanted.</summary>
    public Guid Id { get; init; }

    /// <summary>Kind of payer.</summary>
    public required PayerKind PayerKind { get; init; }

    /// <summary>Bank line or credit note.</summary>
    public required Guid Payer { get; init; }

    /// <summary>Item.</summary>
    public required Guid Item { get; init; }

    /// <summary>Taken off the item, in its currency.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Used of the payer, in its currency.</summary>
    public required decimal PayerAmount { get; init; }

    /// <summary>Taken off the item, in base currency.</summary>
    public required decimal Base { get; init; }

    /// <summary>Used of the payer, in base currency.</summary>
    public required decimal PayerBase { get; init; }

    /// <summary>Rule.</summary>
    public required MatchStrength Strength { get; init; }

    /// <summary>Why, in words.</summary>
    public required string Why { get; init; }

    /// <summary>0 to 1.</summary>
    public required decimal Confidence { get; init; }

    /// <summary>Whether the document is in review, so that the money stays on the clearing account.</summary>
    public required bool Held { get; init; }

    /// <summary>The voucher, once posted; null when none was needed.</summary>
    public Guid? Entry { get; init; }

    /// <summary>Whether two settlements say the same, words included, apart from identity.</summary>
    public bool SaysTheSameAs(Settlement other) =>
        PayerKind == other.PayerKind
        && Payer == other.Payer
        && Item == other.Item
        && Amount == other.Amount
        && PayerAmount == other.PayerAmount
        && Base == other.Base
        && PayerBase == other.PayerBase
        && Held == other.Held
        && Strength == other.Strength
        && Why == other.Why;
}
