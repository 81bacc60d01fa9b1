using Nsg.Documents.Model;

namespace Nsg.Bookkeeping.Intake;

/// <summary>Amounts that the books hold with room for sums and rates; anything beyond is a mistake, or an
/// attack.</summary>
internal static class AmountLimits
{
    /// <summary>The largest amount of a document or bank entry, in major units.</summary>
    internal const decimal Max = 1_000_000_000_000m;

    /// <summary><see cref="Max"/> in words.</summary>
    internal const string MaxText = "an amount of 1 000 000 000 000";

    /// <summary>What is beyond the limit, or null.</summary>
    internal static string? Fault(Invoice invoice)
    {
        var totals = invoice.Totals;
        var largest = invoice
            .Lines.Select(line => line.Net)
            .Concat(invoice.AllowancesAndCharges.Select(one => one.Amount))
            .Concat(invoice.VatBreakdowns.SelectMany(one => new[] { one.Taxable, one.Tax }))
            .Concat([
                totals.TaxExclusive,
                totals.TaxInclusive,
                totals.Payable,
                totals.Tax ?? 0m,
                totals.Prepaid ?? 0m,
                totals.Rounding ?? 0m,
            ])
            .Max(Math.Abs);
        return Fault(largest);
    }

    /// <summary>What is beyond the limit in an order or advice, or null.</summary>
    internal static string? Fault(Order order) =>
        Fault(
            order
                .Lines.Select(line => line.Net ?? 0m)
                .Append(order.Payable ?? 0m)
                .Append(order.TaxExclusive ?? 0m)
                .Max(Math.Abs)
        );

    private static string? Fault(decimal largest) =>
        largest > Max ? $"the document holds an amount beyond {MaxText}" : null;
}
