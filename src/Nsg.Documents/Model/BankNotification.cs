using Nsg.Vocabulary;

namespace Nsg.Documents.Model;

/// <summary>A bank-to-customer debit credit notification (camt.054): single credits and debits of accounts, in full, that
/// the accounts' statements book.</summary>
public sealed record BankNotificationMessage : BusinessDocument
{
    /// <summary>GrpHdr/MsgId.</summary>
    public required string MessageId { get; init; }

    /// <summary>GrpHdr/CreDtTm as written, or null.</summary>
    public string? Created { get; init; }

    /// <summary>Ntfctn, in document order.</summary>
    public required IReadOnlyList<BankNotification> Notifications { get; init; }
}

/// <summary>The notification of one account. It has no balances: nothing adds up across its entries.</summary>
public sealed record BankNotification
{
    /// <summary>Ntfctn/Id.</summary>
    public required string Id { get; init; }

    /// <summary>ElctrncSeqNb, else LglSeqNb, as written.</summary>
    public string? SequenceNumber { get; init; }

    /// <summary>FrToDt as written, in the order of its beginning and end; null when the bank gives none.</summary>
    public NotifiedPeriod? Period { get; init; }

    /// <summary>Acct/Id: IBAN, else the other identification, without blanks.</summary>
    public required string Account { get; init; }

    /// <summary>Acct/Ccy, else the currency of the entries.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Acct/Ownr/Nm.</summary>
    public string? OwnerName { get; init; }

    /// <summary>Acct/Ownr identifications and the group header's recipient identifications, as written.</summary>
    public IReadOnlyList<Identifier> OwnerIds { get; init; } = [];

    /// <summary>TxsSummry/TtlCdtNtries/Sum: a stated control sum, never a source of amounts.</summary>
    public decimal? StatedCreditSum { get; init; }

    /// <summary>TxsSummry/TtlDbtNtries/Sum: a stated control sum, never a source of amounts.</summary>
    public decimal? StatedDebitSum { get; init; }

    /// <summary>Ntry with status BOOK, in document order; others are named among the oddities.</summary>
    public required IReadOnlyList<BankEntry> Entries { get; init; }
}

/// <summary>The time that a notification tells of.</summary>
/// <param name="From">FrDtTm as written.</param>
/// <param name="To">ToDtTm as written.</param>
public sealed record NotifiedPeriod(string From, string To);
