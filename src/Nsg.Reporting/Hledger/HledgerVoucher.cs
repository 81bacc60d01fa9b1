using Nsg.Ledger;
using Nsg.Vocabulary;

namespace Nsg.Reporting.Hledger;

/// <summary>A voucher, as the hledger journal needs it.</summary>
public sealed record HledgerVoucher
{
    /// <summary>Voucher number; the transaction's code.</summary>
    public required string Number { get; init; }

    /// <summary>Posting date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Text; the description.</summary>
    public required string Text { get; init; }

    /// <summary>Tags of the transaction, in order; those without a value are left out.</summary>
    public IReadOnlyList<(string Name, string? Value)> Tags { get; init; } = [];

    /// <summary>Lines.</summary>
    public required IReadOnlyList<HledgerLine> Lines { get; init; }
}

/// <summary>A line of a voucher.</summary>
/// <param name="Account">Account.</param>
/// <param name="Base">Base amount, debit positive.</param>
/// <param name="Transaction">Amount in the transaction's currency; told in a tag when that is another.</param>
/// <param name="VatCode">VAT code, or null.</param>
public sealed record HledgerLine(Account Account, Money Base, Money Transaction, string? VatCode);
