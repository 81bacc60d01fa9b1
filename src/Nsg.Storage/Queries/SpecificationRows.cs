using Nsg.Ledger;
using Nsg.Vocabulary;

namespace Nsg.Storage.Queries;

/// <summary>A line of the books with all that a bookkeeping specification shows of it.</summary>
public sealed record SpecificationLine
{
    /// <summary>Voucher.</summary>
    public required Guid Entry { get; init; }

    /// <summary>Its number.</summary>
    public required VoucherNumber Voucher { get; init; }

    /// <summary><c>ordinary</c>, <c>opening</c>, <c>settlement</c> or <c>closing</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Place of the line in the voucher, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Posting date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Place of the voucher in the books stream: the order of registration.</summary>
    public required long Sequence { get; init; }

    /// <summary>When the voucher was registered.</summary>
    public required DateTimeOffset Registered { get; init; }

    /// <summary>Who or what registered it.</summary>
    public required string Actor { get; init; }

    /// <summary>Account.</summary>
    public required string Account { get; init; }

    /// <summary>Debit in base currency.</summary>
    public required Money Debit { get; init; }

    /// <summary>Credit in base currency.</summary>
    public required Money Credit { get; init; }

    /// <summary>Amount in the transaction currency, debit positive.</summary>
    public required Money Transaction { get; init; }

    /// <summary>Text of the line, else of the voucher.</summary>
    public required string Text { get; init; }

    /// <summary>VAT code, or null.</summary>
    public string? VatCode { get; init; }

    /// <summary><c>base</c>, <c>output</c>, <c>input</c>, or null.</summary>
    public string? VatPart { get; init; }

    /// <summary>Percent, or null.</summary>
    public decimal? VatRate { get; init; }

    /// <summary>VAT date, or null.</summary>
    public DateOnly? VatDate { get; init; }

    /// <summary>Customer or supplier, or null.</summary>
    public string? Party { get; init; }

    /// <summary>Document that the voucher stems from, or null.</summary>
    public Guid? Document { get; init; }

    /// <summary>The number on the document (or of the line's document in the program before), or null.</summary>
    public string? Reference { get; init; }

    /// <summary>The document's own date, or null.</summary>
    public DateOnly? DocumentDate { get; init; }

    /// <summary>What the voucher was called in the program that it was taken over from, or null.</summary>
    public string? Source { get; init; }

    /// <summary>The voucher that it takes back, or null.</summary>
    public VoucherNumber? Reverses { get; init; }

    /// <summary>Debit minus credit.</summary>
    public Money Base => Debit - Credit;
}

/// <summary>Where a list of lines goes on: after this one.</summary>
/// <param name="Day">Posting date, or VAT date in the VAT specification.</param>
/// <param name="Sequence">Place of the voucher in the log.</param>
/// <param name="Line">Place of the line in the voucher.</param>
public sealed record SpecificationPlace(DateOnly Day, long Sequence, int Line);

/// <summary>What moved on a party's account.</summary>
/// <param name="Party">Key of the customer or supplier.</param>
/// <param name="Account">Account.</param>
/// <param name="Opening">Before the period, with the opening entries of the period; debit positive.</param>
/// <param name="Debit">Debits of the period.</param>
/// <param name="Credit">Credits of the period.</param>
public sealed record PartySum(string Party, string Account, Money Opening, Money Debit, Money Credit);
