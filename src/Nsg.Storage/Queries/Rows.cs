using Nsg.Countries;
using Nsg.Ledger;
using Nsg.Vocabulary;

namespace Nsg.Storage.Queries;

/// <summary>An account's movements in a period. Closing = opening + debit - credit.</summary>
/// <param name="Account">Number.</param>
/// <param name="Name">Name in the country's language.</param>
/// <param name="EnglishName">Name in English.</param>
/// <param name="Type">What it is.</param>
/// <param name="IsTurnover">Whether it is part of net turnover.</param>
/// <param name="Opening">Balance before the period, with the opening entries of the period.</param>
/// <param name="Debit">Debits of the period without opening entries.</param>
/// <param name="Credit">Credits of the period without opening entries.</param>
/// <param name="Closing">Balance at the end of the period; debit positive.</param>
public sealed record AccountBalance(
    string Account,
    string Name,
    string EnglishName,
    AccountType Type,
    bool IsTurnover,
    Money Opening,
    Money Debit,
    Money Credit,
    Money Closing
);

/// <summary>An account's movements in a month, without opening entries.</summary>
/// <param name="Month"><c>2019-05</c>.</param>
/// <param name="Account">Number.</param>
/// <param name="Debit">Debits.</param>
/// <param name="Credit">Credits.</param>
/// <param name="Opening">Opening entries, debit positive.</param>
public sealed record MonthlyBalance(string Month, string Account, Money Debit, Money Credit, Money Opening);

/// <summary>A voucher.</summary>
public sealed record EntryRow
{
    /// <summary>Identifier.</summary>
    public required Guid Entry { get; init; }

    /// <summary>Number.</summary>
    public required VoucherNumber Number { get; init; }

    /// <summary><c>ordinary</c>, <c>opening</c> or <c>settlement</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Posting date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Text.</summary>
    public required string Text { get; init; }

    /// <summary>Document, or null.</summary>
    public Guid? Document { get; init; }

    /// <summary>The entry that it takes back, or null.</summary>
    public Guid? Reverses { get; init; }

    /// <summary>Rule and version, <c>account.accounting-cost@1</c>; null for a manual entry.</summary>
    public string? Rule { get; init; }

    /// <summary>How sure the rule was, or null.</summary>
    public decimal? Confidence { get; init; }

    /// <summary>Why, in words, or null.</summary>
    public string? Why { get; init; }

    /// <summary>Place in the books stream.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it was registered.</summary>
    public required DateTimeOffset Registered { get; init; }

    /// <summary>Lines.</summary>
    public required IReadOnlyList<LineRow> Lines { get; init; }
}

/// <summary>A line of a voucher.</summary>
/// <param name="Account">Account number.</param>
/// <param name="Debit">Debit in base currency; negative on a reversal.</param>
/// <param name="Credit">Credit in base currency; negative on a reversal.</param>
/// <param name="Transaction">Amount in the transaction currency, debit positive.</param>
/// <param name="Text">Text, or null.</param>
/// <param name="VatCode">VAT code, or null.</param>
/// <param name="VatPart"><c>base</c>, <c>output</c>, <c>input</c>, or null.</param>
/// <param name="VatRate">Percent, or null.</param>
/// <param name="VatDate">VAT date, or null.</param>
/// <param name="Party">Customer or supplier, or null.</param>
/// <param name="Item">Open item, or null.</param>
public sealed record LineRow(
    string Account,
    Money Debit,
    Money Credit,
    Money Transaction,
    string? Text,
    string? VatCode,
    string? VatPart,
    decimal? VatRate,
    DateOnly? VatDate,
    string? Party,
    Guid? Item
)
{
    /// <summary>Debit minus credit, in base currency.</summary>
    public Money Base => Debit - Credit;
}

/// <summary>An item that is not settled in full.</summary>
/// <param name="Id">Our identifier.</param>
/// <param name="Document">The number on the document (BT-1).</param>
/// <param name="Direction">Purchase or sale.</param>
/// <param name="IsCredit">Whether it is a credit note's.</param>
/// <param name="Party">Name of the other party.</param>
/// <param name="Date">Issue date.</param>
/// <param name="Due">Due date.</param>
/// <param name="Amount">Full amount; negative for a credit note.</param>
/// <param name="Open">What is left; negative for a credit note.</param>
/// <param name="BaseOpen">What is left in base currency, or null while no rate is known.</param>
/// <param name="IsInReview">Whether the document is in review.</param>
public sealed record OpenItemRow(
    Guid Id,
    string Document,
    TradeDirection Direction,
    bool IsCredit,
    string Party,
    DateOnly Date,
    DateOnly Due,
    Money Amount,
    Money Open,
    Money? BaseOpen,
    bool IsInReview
)
{
    /// <summary>The other party's key, as vouchers carry it; it may hold a personal number.</summary>
    public string PartyKey { get; init; } = "";
}

/// <summary>A document, as lists show it.</summary>
public sealed record DocumentRow
{
    /// <summary>Identifier.</summary>
    public required Guid Document { get; init; }

    /// <summary>Transaction of the published interface.</summary>
    public required Guid Transaction { get; init; }

    /// <summary>Place in the books stream.</summary>
    public required long Sequence { get; init; }

    /// <summary>SHA-256 of the original, hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Bytes of the original.</summary>
    public required long Size { get; init; }

    /// <summary>Media type.</summary>
    public required string MediaType { get; init; }

    /// <summary>File name, or null.</summary>
    public string? FileName { get; init; }

    /// <summary>Kind.</summary>
    public required string Kind { get; init; }

    /// <summary><c>purchase</c>, <c>sale</c> or <c>none</c>.</summary>
    public required string Direction { get; init; }

    /// <summary>Syntax.</summary>
    public required string Syntax { get; init; }

    /// <summary>Specification that it claims, or null.</summary>
    public string? Profile { get; init; }

    /// <summary>Number on it, or null.</summary>
    public string? Number { get; init; }

    /// <summary>Its date, or null.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The other party's name, or null.</summary>
    public string? PartyName { get; init; }

    /// <summary>The other party's key, as vouchers carry it; it may hold a personal number. Null when there is
    /// none.</summary>
    public string? PartyKey { get; init; }

    /// <summary>Amount due, or null.</summary>
    public Money? Payable { get; init; }

    /// <summary>What it adds to a sum: a credit note takes off.</summary>
    public Money? Counted => Kind == "credit-note" ? -Payable : Payable;

    /// <summary><c>booked</c>, <c>review</c>, <c>rejected</c> or <c>stored</c>.</summary>
    public required string State { get; init; }

    /// <summary>Why it is or was in review.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>Findings that did not stop it.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>Account that the node proposes, or null.</summary>
    public string? ProposalAccount { get; init; }

    /// <summary>How sure it is, or null.</summary>
    public decimal? ProposalConfidence { get; init; }

    /// <summary>Why, or null.</summary>
    public string? ProposalWhy { get; init; }

    /// <summary>The accounts of a proposal that goes to several, the largest first; empty for one.</summary>
    public IReadOnlyList<Nsg.Bookkeeping.Records.ProposalShare> ProposalShares { get; init; } = [];

    /// <summary>How sure the least sure part of the proposal is, 0 to 1; null without a proposal.</summary>
    public decimal? ProposalFloor =>
        ProposalShares.Count > 0 ? ProposalShares.Min(share => share.Confidence) : ProposalConfidence;
}

/// <summary>A bank line with what it pays.</summary>
/// <param name="Line">Identifier.</param>
/// <param name="Document">The statement's document.</param>
/// <param name="Statement">The statement's own identifier.</param>
/// <param name="Entry">The entry's reference.</param>
/// <param name="Ordinal">Place of the entry in the statement.</param>
/// <param name="Date">Booking date.</param>
/// <param name="Amount">Money in positive.</param>
/// <param name="Counterparty">Other side, or null.</param>
/// <param name="Text">Text, or null.</param>
/// <param name="IsMatched">Whether it is put to a document, or explained as the bank's own charge or interest.</param>
public sealed record BankLineRow(
    Guid Line,
    Guid Document,
    string Statement,
    string Entry,
    int Ordinal,
    DateOnly Date,
    Money Amount,
    string? Counterparty,
    string? Text,
    bool IsMatched
)
{
    /// <summary>Whether what it is put to does not use all that was paid.</summary>
    public bool IsPartlyUsed { get; init; }
}

/// <summary>A settlement in words.</summary>
/// <param name="Item">The document paid.</param>
/// <param name="ItemNumber">Its number.</param>
/// <param name="Payer">Bank line or credit note.</param>
/// <param name="PayerText">The bank entry's reference and statement, or the credit note's number.</param>
/// <param name="Date">Date of the payment.</param>
/// <param name="Amount">Taken off the item.</param>
/// <param name="Strength">Rule.</param>
/// <param name="Why">Why.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="IsHeld">Whether the money waits on the clearing account.</param>
public sealed record SettlementRow(
    Guid Item,
    string ItemNumber,
    Guid Payer,
    string PayerText,
    DateOnly Date,
    Money Amount,
    string Strength,
    string Why,
    decimal Confidence,
    bool IsHeld
)
{
    /// <summary>Whether a credit note takes it off, and no payment.</summary>
    public bool IsCreditNote { get; init; }
}

/// <summary>A flag in force.</summary>
/// <param name="Kind">Kind.</param>
/// <param name="Document">Document, or null.</param>
/// <param name="Number">Its number, or the statement's identifier.</param>
/// <param name="Entry">Reference of the bank entry, or null.</param>
/// <param name="Text">In words.</param>
public sealed record FlagRow(string Kind, Guid? Document, string? Number, string? Entry, string Text)
{
    /// <summary>The bank line that it is about, where a payment is to be decided on; else null.</summary>
    public Guid? Line { get; init; }
}

/// <summary>Sums of a VAT code in a period, by VAT date.</summary>
/// <param name="Code">Code.</param>
/// <param name="Rate">Percent.</param>
/// <param name="Base">Taxed amount, seen as on an invoice of its direction: positive for ordinary sales and
/// purchases.</param>
/// <param name="Output">Tax owed, positive.</param>
/// <param name="Input">Tax deducted, positive.</param>
public sealed record VatSum(string Code, decimal Rate, Money Base, Money Output, Money Input);

/// <summary>A place in the log, with its proof.</summary>
/// <param name="Record">The record.</param>
/// <param name="Leaf">Its leaf hash.</param>
/// <param name="Size">Size of the tree that the proof is for.</param>
/// <param name="Root">Root of that tree.</param>
/// <param name="Path">Audit path.</param>
public sealed record RecordProof(
    Nsg.Log.LogRecord Record,
    byte[] Leaf,
    long Size,
    byte[] Root,
    IReadOnlyList<byte[]> Path
);

/// <summary>An invoice or credit note that the company issued here.</summary>
/// <param name="Year">Year of its series.</param>
/// <param name="Place">Place in the series.</param>
/// <param name="Document">Its document.</param>
/// <param name="Number">Number.</param>
/// <param name="Credits">Number of the invoice that it takes back, or null.</param>
public sealed record IssuedRow(int Year, int Place, Guid Document, string Number, string? Credits);
