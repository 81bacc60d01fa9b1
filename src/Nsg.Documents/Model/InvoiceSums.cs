using Nsg.Vocabulary;

namespace Nsg.Documents.Model;

/// <summary>The arithmetic of EN 16931: amounts are rounded where the standard rounds them, half away from
/// zero.</summary>
public static class InvoiceSums
{
    /// <summary>An amount in whole minor units.</summary>
    public static decimal Rounded(decimal amount, Currency currency) => new Money(amount, currency).Rounded().Amount;

    /// <summary>BG-23 of lines and of document-level allowances and charges, a row for each category and rate
    /// (BR-CO-17).</summary>
    /// <param name="lines">Lines; each has its category.</param>
    /// <param name="allowances">Allowances and charges of the document; each has its category.</param>
    /// <param name="currency">Currency of the amounts.</param>
    /// <param name="exemption">Code and reason of a category without tax.</param>
    public static IReadOnlyList<VatBreakdown> Breakdowns(
        IReadOnlyList<InvoiceLine> lines,
        IReadOnlyList<AllowanceCharge> allowances,
        Currency currency,
        Func<VatCategory, (string? Code, string? Reason)> exemption
    )
    {
        ArgumentNullException.ThrowIfNull(exemption);
        return
        [
            .. lines
                .Select(line => (Vat: line.Vat!, line.Net))
                .Concat(allowances.Select(one => (Vat: one.Vat!, Net: Signed(one))))
                .GroupBy(part => part.Vat)
                .Select(group =>
                {
                    var taxable = group.Sum(part => part.Net);
                    var (code, reason) = exemption(group.Key);
                    return new VatBreakdown
                    {
                        Category = group.Key,
                        Taxable = taxable,
                        Tax = Rounded(taxable * (group.Key.Rate ?? 0m) / 100m, currency),
                        ExemptionReasonCode = code,
                        ExemptionReason = reason,
                    };
                }),
        ];
    }

    /// <summary>BG-22 (BR-CO-10 to BR-CO-16), nothing prepaid and nothing rounded.</summary>
    /// <param name="lines">Lines.</param>
    /// <param name="allowances">Allowances and charges of the document.</param>
    /// <param name="breakdowns">The breakdowns of both.</param>
    public static DocumentTotals Totals(
        IReadOnlyList<InvoiceLine> lines,
        IReadOnlyList<AllowanceCharge> allowances,
        IReadOnlyList<VatBreakdown> breakdowns
    )
    {
        var (net, tax) = (lines.Sum(line => line.Net), breakdowns.Sum(one => one.Tax));
        var exclusive = net + allowances.Sum(Signed);
        return new DocumentTotals
        {
            LineNet = net,
            Allowances = Sum(allowances, isCharge: false),
            Charges = Sum(allowances, isCharge: true),
            TaxExclusive = exclusive,
            Tax = tax,
            TaxInclusive = exclusive + tax,
            Payable = exclusive + tax,
        };
    }

    private static decimal? Sum(IReadOnlyList<AllowanceCharge> allowances, bool isCharge) =>
        allowances.Any(one => one.IsCharge == isCharge)
            ? allowances.Where(one => one.IsCharge == isCharge).Sum(one => one.Amount)
            : null;

    private static decimal Signed(AllowanceCharge one) => one.IsCharge ? one.Amount : -one.Amount;
}
