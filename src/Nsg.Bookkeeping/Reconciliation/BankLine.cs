using System.Text.Json.Serialization;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Reconciliation;

/// <summary>One payment on a bank account: an entry of a statement, or one transaction of a batch entry.</summary>
public sealed record BankLine
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>The document that holds it.</summary>
    public required Guid Document { get; init; }

    /// <summary>The statement's own identifier.</summary>
    public required string Statement { get; init; }

    /// <summary>The entry's reference on the statement.</summary>
    public required string Entry { get; init; }

    /// <summary>Place of the entry in the statement, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Place of the transaction in the entry, from 1.</summary>
    public required int Part { get; init; }

    /// <summary>Booking date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Currency of the account.</summary>
    public required Currency Currency { get; init; }

    /// <summary>What moved on the account, money in positive.</summary>
    public required decimal Amount { get; init; }

    /// <summary>What was paid, positive: the movement before included charges were taken off.</summary>
    public required decimal Payment { get; init; }

    /// <summary><see cref="Payment"/> in base currency.</summary>
    public required decimal BasePayment { get; init; }

    /// <summary>What it is: a payment to be matched, or the bank's own charge or interest.</summary>
    public required BankLinePurpose Purpose { get; init; }

    /// <summary>Name of the other side, or null.</summary>
    public string? Counterparty { get; init; }

    /// <summary>Free text, shortened.</summary>
    public string? Text { get; init; }

    /// <summary>Evidence.</summary>
    public required IReadOnlyList<MatchKey> Keys { get; init; }

    /// <summary>Amounts that the payer names for single documents (by comparable number), in the line's currency; may
    /// be empty.</summary>
    public IReadOnlyDictionary<string, decimal> NamedAmounts { get; init; } = new Dictionary<string, decimal>();

    /// <summary>The bank's own reference of the entry (AcctSvcrRef), or null.</summary>
    public string? ServicerReference { get; init; }

    /// <summary>The bank's names of the batches that the entry is the sum of; null when it names none.</summary>
    public IReadOnlyList<string>? Batches { get; init; }

    /// <summary>
    /// Items that a person put the line to; null while the rules say what it is. What the person gave to an account
    /// is taken off
    /// <see cref="Payment"/> then. Not part of the statement's record.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<Guid>? Chosen { get; init; }

    /// <summary>Which way money went.</summary>
    public Flow Flow => Amount < 0 ? Flow.Out : Flow.In;
}

/// <summary>What a bank line is.</summary>
public enum BankLinePurpose
{
    /// <summary>To or from somebody.</summary>
    Payment,

    /// <summary>The bank's charge.</summary>
    Charge,

    /// <summary>Interest.</summary>
    Interest,
}
