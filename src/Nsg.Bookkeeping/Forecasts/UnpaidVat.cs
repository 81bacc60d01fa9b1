namespace Nsg.Bookkeeping.Forecasts;

/// <summary>
/// Which terms the VAT that is owed belongs to. The books know what is owed in all; authorities take payments for the oldest
/// term first, so that what is left is of the newest ones.
/// </summary>
public static class UnpaidVat
{
    /// <summary>Returns are in whole units; what rounding leaves behind over the years is nobody's debt.</summary>
    private const decimal Rounding = 10m;

    /// <summary>What is unpaid of each term, the newest first; ends where nothing is left. Where the last terms come to what
    /// is owed, they are what is owed; else each takes what it can, and what is older than all terms is added to the last.</summary>
    /// <param name="owed">VAT owed in all; negative when it comes back.</param>
    /// <param name="terms">VAT of each term by its return, the newest first.</param>
    public static IReadOnlyList<decimal> Of(decimal owed, IReadOnlyList<decimal> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var rest = owed;
        for (var count = 0; count <= terms.Count; count++)
        {
            if (Math.Abs(rest) < Rounding)
            {
                return [.. terms.Take(count)];
            }

            rest -= count < terms.Count ? terms[count] : 0m;
        }

        return Spread(owed, terms);
    }

    /// <summary>A term that goes the way of what is left takes no more than that; one that goes the other way leaves more.</summary>
    private static List<decimal> Spread(decimal owed, IReadOnlyList<decimal> terms)
    {
        var (left, amounts) = (owed, new List<decimal>());
        foreach (var term in terms.TakeWhile(_ => Math.Abs(left) >= Rounding))
        {
            var amount = Math.Sign(term) == Math.Sign(left) && Math.Abs(term) > Math.Abs(left) ? left : term;
            amounts.Add(amount);
            left -= amount;
        }

        if (amounts.Count > 0 && Math.Abs(left) >= Rounding)
        {
            amounts[^1] += left;
        }

        return amounts;
    }
}
