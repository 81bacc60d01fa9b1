using Nsg.Vocabulary;

namespace Nsg.Command.Generation;

/// <summary>What is to be invoiced.</summary>
internal sealed record Order
{
    /// <summary>Seller.</summary>
    public required Trader Seller { get; init; }

    /// <summary>Buyer.</summary>
    public required Trader Buyer { get; init; }

    /// <summary>BT-1.</summary>
    public required string Number { get; init; }

    /// <summary>BT-83.</summary>
    public required string Reference { get; init; }

    /// <summary>BT-2.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>BT-9.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>BT-5.</summary>
    public required Currency Currency { get; init; }

    /// <summary>What and how many.</summary>
    public required IReadOnlyList<(Ware Ware, int Quantity)> Lines { get; init; }

    /// <summary>Whether the seller names the buyer's accounts (BT-19, BT-133).</summary>
    public bool NamesAccounts { get; init; } = true;

    /// <summary>Discount on the whole document, percent.</summary>
    public int DiscountPercent { get; init; }

    /// <summary>Discount on the first line, percent.</summary>
    public int LineDiscountPercent { get; init; }

    /// <summary>Whether the amount due is rounded to the whole.</summary>
    public bool RoundsPayable { get; init; }

    /// <summary>Whether it is a receipt, paid by card or in cash.</summary>
    public string? PaidWith { get; init; }

    /// <summary>The invoice that this order's credit note names, or null for an invoice.</summary>
    public Order? Credits { get; init; }

    /// <summary>Added to the total by mistake.</summary>
    public decimal WrongBy { get; init; }

    /// <summary>An account other than the seller's usual one.</summary>
    public string? OtherAccount { get; init; }
}
