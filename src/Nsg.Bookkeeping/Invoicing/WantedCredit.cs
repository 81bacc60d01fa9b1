namespace Nsg.Bookkeeping.Invoicing;

/// <summary>What of an issued invoice is credited: single lines, an amount, or all that is left.</summary>
public sealed record WantedCredit
{
    /// <summary>BT-2 of the credit note.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Why, in words for the buyer.</summary>
    public required string Reason { get; init; }

    /// <summary>The lines; empty for the whole, or for <see cref="Amount"/>.</summary>
    public IReadOnlyList<WantedCreditLine> Lines { get; init; } = [];

    /// <summary>An amount without VAT that is taken off what is left of all lines, each in proportion; or null.</summary>
    public decimal? Amount { get; init; }
}

/// <summary>A line of an issued invoice that is credited.</summary>
/// <param name="Id">BT-126 of the invoice.</param>
/// <param name="Quantity">How much of it comes back; null for all that is left, or for <paramref name="Amount"/>.</param>
/// <param name="Amount">An amount without VAT that is taken off its price; or null.</param>
public sealed record WantedCreditLine(string Id, decimal? Quantity = null, decimal? Amount = null);
