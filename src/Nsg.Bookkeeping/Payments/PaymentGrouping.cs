using Nsg.Bookkeeping.Reconciliation;

namespace Nsg.Bookkeeping.Payments;

/// <summary>What is paid of a document.</summary>
/// <param name="Item">Its item.</param>
/// <param name="Amount">Positive.</param>
/// <param name="Payee">Whom it asks to pay.</param>
internal sealed record PaymentShare(OpenItem Item, decimal Amount, Payee Payee)
{
    /// <summary>Negative for a credit note.</summary>
    internal decimal Signed => Item.IsCredit ? -Amount : Amount;

    /// <summary>What somebody says who asked the supplier about a changed account, or null.</summary>
    internal string? Confirmed { get; init; }

    /// <summary>Whether its account has changed and nobody says so.</summary>
    internal bool IsUnconfirmed { get; init; }
}

/// <summary>
/// Puts documents to payments: each invoice is one, so that its reference goes along; where credit notes of the same
/// supplier and currency are set off, all of these are one.
/// </summary>
internal static class PaymentGrouping
{
    internal static IReadOnlyList<IReadOnlyList<PaymentShare>> Of(
        IReadOnlyList<PaymentShare> shares,
        List<string> reasons
    )
    {
        var payments = new List<IReadOnlyList<PaymentShare>>();
        foreach (var group in shares.GroupBy(one => (one.Item.Party, one.Item.Currency)))
        {
            IReadOnlyList<IReadOnlyList<PaymentShare>> made = group.Any(one => one.Item.IsCredit)
                ?
                [
                    [.. group],
                ]
                : [.. group.Select(one => (IReadOnlyList<PaymentShare>)[one])];
            reasons.AddRange(made.Select(Fault).OfType<string>());
            payments.AddRange(made);
        }

        return payments;
    }

    private static string? Fault(IReadOnlyList<PaymentShare> payment)
    {
        var invoices = payment.Where(one => !one.Item.IsCredit).ToList();
        if (invoices.Find(one => one.Payee.Account is null) is { } none)
        {
            return none.Payee.Unusable is { } account
                ? $"{none.Item.Number} names account {account}, which is no IBAN and no account of the country, or has a wrong digit; say where to pay"
                : $"{none.Item.Number} names no account to pay to; say where to pay";
        }

        if (payment.Sum(one => one.Signed) <= 0m)
        {
            return $"credit notes of {payment[0].Item.PartyName} come to as much as its invoices; nothing is left to pay";
        }

        return invoices.DistinctBy(one => one.Payee.Account).Count() > 1
            ? $"invoices of {payment[0].Item.PartyName} name several accounts; order them one by one where credit notes are set off"
            : null;
    }
}
