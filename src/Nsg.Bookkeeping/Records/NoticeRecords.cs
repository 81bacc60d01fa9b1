using Nsg.Bookkeeping.Reconciliation;
using Nsg.Documents.Model;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Records;

/// <summary>A bank's notification of single credits and debits of an account (camt.054). It moves nothing in the books: its
/// entries wait for the statement that books them, and tell what each of its amounts is made of.</summary>
public sealed record NotificationReceived
{
    /// <summary>The document that holds it.</summary>
    public required Guid Document { get; init; }

    /// <summary>Identifier of the notification.</summary>
    public required string Id { get; init; }

    /// <summary>Identifier of the message that brought it (GrpHdr/MsgId), or null.</summary>
    public string? Message { get; init; }

    /// <summary>The bank's number of it in the row of its notifications, or null.</summary>
    public string? Sequence { get; init; }

    /// <summary>The time that it tells of, as the bank writes it, or null.</summary>
    public NotifiedPeriod? Period { get; init; }

    /// <summary>The bank account, in the spelling that accounts are compared by.</summary>
    public required string BankAccount { get; init; }

    /// <summary>Currency of the bank account.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Its entries.</summary>
    public required IReadOnlyList<NotifiedEntry> Entries { get; init; }
}

/// <summary>An entry that a bank notified.</summary>
public sealed record NotifiedEntry
{
    /// <summary>Place among the entries of the document, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>NtryRef, or null.</summary>
    public string? Reference { get; init; }

    /// <summary>AcctSvcrRef, or null.</summary>
    public string? ServicerReference { get; init; }

    /// <summary>The bank's names of the batches; null when it names none.</summary>
    public IReadOnlyList<string>? Batches { get; init; }

    /// <summary>What the bank and the payers call its transactions, by the kind of reference (<c>TxId</c>, <c>UETR</c>,
    /// <c>EndToEndId</c> …): the beginning of the SHA-256 of all of one kind, so that entries can be told apart; null when
    /// there are none.</summary>
    public IReadOnlyDictionary<string, string>? Marks { get; init; }

    /// <summary>Booking date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What moves on the account, money in positive.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The payments that it is the sum of; one with all the evidence where they do not add up.</summary>
    public required IReadOnlyList<NotifiedPart> Parts { get; init; }
}

/// <summary>One payment of a notified entry.</summary>
public sealed record NotifiedPart
{
    /// <summary>What moves on the account, money in positive.</summary>
    public required decimal Amount { get; init; }

    /// <summary>What was paid, positive: the movement before included charges were taken off.</summary>
    public required decimal Payment { get; init; }

    /// <summary>Name of the other side, or null.</summary>
    public string? Counterparty { get; init; }

    /// <summary>Free text, shortened.</summary>
    public string? Text { get; init; }

    /// <summary>Evidence.</summary>
    public required IReadOnlyList<MatchKey> Keys { get; init; }

    /// <summary>Amounts that the payer names for single documents; may be empty.</summary>
    public IReadOnlyDictionary<string, decimal> NamedAmounts { get; init; } = new Dictionary<string, decimal>();
}

/// <summary>A notification told what an entry of a statement is made of. The entry stays booked as it was; its payments take
/// the place of the one amount wherever money is put to documents.</summary>
public sealed record BankEntryDetailed
{
    /// <summary>The line of the statement (the first one where it had several).</summary>
    public required Guid Line { get; init; }

    /// <summary>The notification's document.</summary>
    public required Guid Notification { get; init; }

    /// <summary>Places of its entries that belong together.</summary>
    public required IReadOnlyList<int> Entries { get; init; }

    /// <summary><c>servicer-reference</c>, <c>entry-reference</c>, <c>batch</c> or <c>amount-and-day</c>.</summary>
    public required string By { get; init; }

    /// <summary>The payments that take the line's place; empty when the statement told them itself, or the entry is the bank's
    /// own charge or interest.</summary>
    public required IReadOnlyList<BankLine> Lines { get; init; }

    /// <summary>The voucher of charges that only the notification tells, or null.</summary>
    public Guid? Entry { get; init; }
}
