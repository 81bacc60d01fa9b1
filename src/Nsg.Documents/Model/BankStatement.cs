using Nsg.Vocabulary;

namespace Nsg.Documents.Model;

/// <summary>A bank-to-customer statement message (camt.053): one or more statements.</summary>
public sealed record BankStatementMessage : BusinessDocument
{
    /// <summary>GrpHdr/MsgId.</summary>
    public required string MessageId { get; init; }

    /// <summary>GrpHdr/CreDtTm as written, or null.</summary>
    public string? Created { get; init; }

    /// <summary>Stmt, in document order.</summary>
    public required IReadOnlyList<BankStatement> Statements { get; init; }
}

/// <summary>One account's statement.</summary>
public sealed record BankStatement
{
    /// <summary>Stmt/Id.</summary>
    public required string Id { get; init; }

    /// <summary>ElctrncSeqNb, else LglSeqNb, as written.</summary>
    public string? SequenceNumber { get; init; }

    /// <summary>Acct/Id: IBAN, else the other identification, without blanks.</summary>
    public required string Account { get; init; }

    /// <summary>Acct/Nm.</summary>
    public string? AccountName { get; init; }

    /// <summary>Acct/Ccy, else the currency of the balances or the entries.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Acct/Ownr/Nm.</summary>
    public string? OwnerName { get; init; }

    /// <summary>Acct/Ownr identifications and the group header's recipient identifications, as written.</summary>
    public IReadOnlyList<Identifier> OwnerIds { get; init; } = [];

    /// <summary>BIC of Acct/Svcr.</summary>
    public string? Servicer { get; init; }

    /// <summary>First day: FrToDt, else the opening balance's date, else the first entry's date.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day: FrToDt, else the closing balance's date, else the last entry's date.</summary>
    public required DateOnly To { get; init; }

    /// <summary>OPBD (else PRCD), signed: credit positive. Null when the statement gives none.</summary>
    public decimal? OpeningBalance { get; init; }

    /// <summary>CLBD, signed: credit positive. Null when the statement gives none.</summary>
    public decimal? ClosingBalance { get; init; }

    /// <summary>TxsSummry/TtlCdtNtries/Sum: a stated control sum, never a source of amounts.</summary>
    public decimal? StatedCreditSum { get; init; }

    /// <summary>TxsSummry/TtlDbtNtries/Sum: a stated control sum, never a source of amounts.</summary>
    public decimal? StatedDebitSum { get; init; }

    /// <summary>Ntry with status BOOK, in document order; others are named among the oddities.</summary>
    public required IReadOnlyList<BankEntry> Entries { get; init; }
}

/// <summary>One booked entry on the account.</summary>
public sealed record BankEntry
{
    /// <summary>NtryRef, else AcctSvcrRef, else the entry's ordinal in the statement.</summary>
    public required string Reference { get; init; }

    /// <summary>AcctSvcrRef: the bank's own reference.</summary>
    public string? ServicerReference { get; init; }

    /// <summary>Amt, signed: money in positive, money out negative; a reversal entry has the sign of its
    /// CdtDbtInd.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Currency of Amt.</summary>
    public required Currency Currency { get; init; }

    /// <summary>BookgDt; where it is missing or unusable the value date, else the statement's last day (and an oddity
    /// says so).</summary>
    public required DateOnly BookingDate { get; init; }

    /// <summary>ValDt, when usable.</summary>
    public DateOnly? ValueDate { get; init; }

    /// <summary>RvslInd.</summary>
    public bool IsReversal { get; init; }

    /// <summary>BkTxCd/Domn as <c>DOMAIN/FAMILY/SUBFAMILY</c>, or null.</summary>
    public string? DomainCode { get; init; }

    /// <summary>BkTxCd/Prtry/Cd.</summary>
    public string? ProprietaryCode { get; init; }

    /// <summary>AddtlNtryInf.</summary>
    public string? AdditionalInformation { get; init; }

    /// <summary>NtryDtls/Btch: how the bank names the batches that the entry is the sum of.</summary>
    public IReadOnlyList<BankBatch> Batches { get; init; } = [];

    /// <summary>Chrgs of the entry.</summary>
    public IReadOnlyList<BankCharge> Charges { get; init; } = [];

    /// <summary>NtryDtls/TxDtls of all batches; empty when the entry has no details.</summary>
    public IReadOnlyList<BankTransaction> Transactions { get; init; } = [];
}

/// <summary>A batch of an entry (Btch).</summary>
/// <param name="Id">PmtInfId, else MsgId; or null.</param>
/// <param name="Count">NbOfTxs, or null.</param>
/// <param name="Total">TtlAmt, unsigned, in the currency that it names; or null.</param>
public sealed record BankBatch(string? Id, int? Count, decimal? Total);

/// <summary>A bank's charge.</summary>
/// <param name="Amount">The charge; positive when the owner pays it.</param>
/// <param name="Currency">Its currency.</param>
/// <param name="IsIncluded">ChrgInclInd: whether the entry's amount already has it taken off.</param>
public sealed record BankCharge(decimal Amount, Currency Currency, bool IsIncluded);

/// <summary>One transaction of an entry (TxDtls).</summary>
public sealed record BankTransaction
{
    /// <summary>The transaction's amount on the account, signed as the entry; null when the details give
    /// none.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Currency of <see cref="Amount"/>.</summary>
    public Currency? Currency { get; init; }

    /// <summary>AmtDtls/InstdAmt, unsigned, in the payer's or payee's currency.</summary>
    public decimal? InstructedAmount { get; init; }

    /// <summary>Currency of <see cref="InstructedAmount"/>.</summary>
    public Currency? InstructedCurrency { get; init; }

    /// <summary>CcyXchg/XchgRate as written.</summary>
    public decimal? ExchangeRate { get; init; }

    /// <summary>Refs/EndToEndId, unless NOTPROVIDED.</summary>
    public string? EndToEndId { get; init; }

    /// <summary>Other Refs (TxId, InstrId, AcctSvcrRef, UETR …) as written.</summary>
    public IReadOnlyList<BankReference> OtherReferences { get; init; } = [];

    /// <summary>RmtInf/Strd/CdtrRefInf/Ref: creditor references.</summary>
    public IReadOnlyList<string> CreditorReferences { get; init; } = [];

    /// <summary>RmtInf/Strd/RfrdDocInf: numbers of the documents paid, each with the amount that the payer names for
    /// it.</summary>
    public IReadOnlyList<ReferredDocument> ReferredDocuments { get; init; } = [];

    /// <summary>RtrInf/Rsn: why a payment came back (ISO external code such as <c>AC04</c>, or the bank's own), or
    /// null.</summary>
    public string? ReturnReason { get; init; }

    /// <summary>RmtInf/Ustrd, Strd/AddtlRmtInf and AddtlTxInf.</summary>
    public IReadOnlyList<string> Unstructured { get; init; } = [];

    /// <summary>The other side's name: debtor of money in, creditor of money out (where only one side is given, that
    /// one unless it is the owner).</summary>
    public string? CounterpartyName { get; init; }

    /// <summary>The other side's account: IBAN, else the other identification.</summary>
    public string? CounterpartyAccount { get; init; }

    /// <summary>Identifications of the other side, as written.</summary>
    public IReadOnlyList<Identifier> CounterpartyIds { get; init; } = [];

    /// <summary>Chrgs of the transaction.</summary>
    public IReadOnlyList<BankCharge> Charges { get; init; } = [];
}

/// <summary>RfrdDocInf of one structured remittance.</summary>
/// <param name="Number">Nb.</param>
/// <param name="Amount">RmtdAmt (else DuePyblAmt) of RfrdDocAmt; negative for a credit note; null when not
/// given.</param>
/// <param name="Currency">Its currency.</param>
public sealed record ReferredDocument(string Number, decimal? Amount, Currency? Currency);

/// <summary>A reference of a transaction (Refs).</summary>
/// <param name="Kind">The element's name, such as <c>TxId</c>; of Prtry, its Tp.</param>
/// <param name="Text">The reference.</param>
public sealed record BankReference(string Kind, string Text);
