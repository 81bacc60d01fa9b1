using Nsg.Bookkeeping.Reconciliation;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Records;

/// <summary>A document arrived.</summary>
public sealed record DocumentReceived
{
    /// <summary>Opaque identifier.</summary>
    public required Guid Document { get; init; }

    /// <summary>The transaction (in the sense of the published interface) that the document belongs to.</summary>
    public required Guid Transaction { get; init; }

    /// <summary>SHA-256 of the original bytes, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Bytes of the original.</summary>
    public required long Size { get; init; }

    /// <summary>Media type that it was received as, or that its kind has.</summary>
    public required string MediaType { get; init; }

    /// <summary>Name of the file, without folders, or null.</summary>
    public string? FileName { get; init; }

    /// <summary><c>invoice</c>, <c>credit-note</c>, <c>receipt</c>, <c>bank-statement</c>, <c>other</c>, or a kind of
    /// <c>DocumentKinds</c>.</summary>
    public required string Kind { get; init; }

    /// <summary><c>purchase</c>, <c>sale</c>, or <c>none</c>.</summary>
    public required string Direction { get; init; }

    /// <summary>Syntax as detected.</summary>
    public required string Syntax { get; init; }

    /// <summary>BT-24, or null.</summary>
    public string? Profile { get; init; }

    /// <summary>The number on the document (BT-1, statement id), or null.</summary>
    public string? Number { get; init; }

    /// <summary>BT-2, or the statement's last day.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The other party, or null.</summary>
    public PartyFacts? Party { get; init; }

    /// <summary>Currency of <see cref="Payable"/>.</summary>
    public Currency? Currency { get; init; }

    /// <summary>BT-115.</summary>
    public decimal? Payable { get; init; }

    /// <summary><c>booked</c>, <c>review</c> or <c>stored</c>.</summary>
    public required string State { get; init; }

    /// <summary>Why it is in review; empty otherwise.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>What the node would book, when it has a proposal.</summary>
    public Proposal? Proposal { get; init; }

    /// <summary>Findings and oddities that did not stop it.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The open item that the document makes, or null.</summary>
    public ItemFacts? Item { get; init; }

    /// <summary>The document's lines, or null when it has none; records of before 27 November 2026 have none either.</summary>
    public IReadOnlyList<DocumentLine>? Lines { get; init; }

    /// <summary>Numbers of other documents that it names, or null when it names none (records of before 2026-11 name
    /// none).</summary>
    public IReadOnlyList<NamedDocument>? Names { get; init; }
}

/// <summary>Another document that a document names.</summary>
/// <param name="Role"><c>order</c> (BT-13, <c>OrderReference</c>), <c>despatch</c> (BT-16,
/// <c>DespatchDocumentReference</c>), <c>receipt</c> (BT-15), <c>invoice</c> (BT-25).</param>
/// <param name="Number">Its number.</param>
public sealed record NamedDocument(string Role, string Number)
{
    /// <summary>An order.</summary>
    public const string Order = "order";

    /// <summary>A despatch advice.</summary>
    public const string Despatch = "despatch";

    /// <summary>A receipt advice.</summary>
    public const string Receipt = "receipt";

    /// <summary>An invoice.</summary>
    public const string Invoice = "invoice";
}

/// <summary>The other party of a document.</summary>
/// <param name="Key">Its number as <c>DK:20202025</c>, else <c>name:…</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Account">The account that it asks to be paid to (BT-84), in one comparable spelling
/// (<c>AccountKey</c>), or null.</param>
public sealed record PartyFacts(string Key, string Name, string? Account)
{
    /// <summary>Its VAT number as it stands on the document, without blanks (BT-31, BT-48), or null.</summary>
    public string? VatNumber { get; init; }

    /// <summary>The account that a transfer would go to, spelled like <see cref="Account"/>, where the document names another one before
    /// it that no transfer can go to (a payment slip, a direct debit, a wrong digit); else null.</summary>
    public string? PaidTo { get; init; }
}

/// <summary>What the node would book, and how sure it is.</summary>
/// <param name="Account">Cost or income account.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Why">In words.</param>
/// <param name="Shares">When it goes to several accounts, each of them; null else.</param>
public sealed record Proposal(
    string Account,
    decimal Confidence,
    string Why,
    IReadOnlyList<ProposalShare>? Shares = null
);

/// <summary>One of the accounts that the node would book a document to.</summary>
/// <param name="Account">Cost or income account.</param>
/// <param name="Amount">Net amount in the document's currency, as on the document.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Why">In words.</param>
public sealed record ProposalShare(string Account, decimal Amount, decimal Confidence, string Why);

/// <summary>An amount owed or owing; its identifier is the document's.</summary>
public sealed record ItemFacts
{
    /// <summary>Whether it reduces (credit note).</summary>
    public required bool IsCredit { get; init; }

    /// <summary>Due date; the issue date when the document gives none.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>Account of the item in the books.</summary>
    public required string Account { get; init; }

    /// <summary>Amount in the document's currency, positive.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Amount in base currency, positive; null while no rate is known.</summary>
    public decimal? BaseAmount { get; init; }

    /// <summary>What payments may name it by.</summary>
    public required IReadOnlyList<MatchKey> Keys { get; init; }
}

/// <summary>A person, or a rule that learnt more, settled a document in review.</summary>
/// <param name="Document">The document.</param>
/// <param name="Outcome"><c>booked</c>, <c>rejected</c>, or <c>review</c> when its voucher was taken back and it
/// waits again.</param>
/// <param name="Reason">Why, in the person's words or the rule's.</param>
/// <param name="BaseAmount">Base amount of its item as booked, or null.</param>
public sealed record ReviewResolved(Guid Document, string Outcome, string Reason, decimal? BaseAmount)
{
    /// <summary>The outcome of a document whose voucher was taken back.</summary>
    public const string Reopened = "review";

    /// <summary>What the reason begins with where a rejection was taken back.</summary>
    public const string RejectionTakenBack = "the rejection was taken back by a person: ";

    /// <summary>What the booking makes of each of the document's lines, in their order; null when nothing changes.</summary>
    public IReadOnlyList<LineBooking>? Lines { get; init; }
}

/// <summary>One account's statement out of a bank statement message, with its entries.</summary>
public sealed record StatementReceived
{
    /// <summary>The document that holds it.</summary>
    public required Guid Document { get; init; }

    /// <summary>Identifier of the statement.</summary>
    public required string Id { get; init; }

    /// <summary>The bank account.</summary>
    public required string BankAccount { get; init; }

    /// <summary>Its account in the books.</summary>
    public required string Account { get; init; }

    /// <summary>Currency of the bank account.</summary>
    public required Currency Currency { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Stated opening balance, or null.</summary>
    public decimal? Opening { get; init; }

    /// <summary>Stated closing balance, or null.</summary>
    public decimal? Closing { get; init; }

    /// <summary>Entries on the account.</summary>
    public required IReadOnlyList<BankLine> Lines { get; init; }
}
