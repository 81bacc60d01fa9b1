using Nsg.Documents.Model;

namespace Nsg.Documents.Reading;

/// <summary>
/// Turns amounts round: some syntaxes write credit notes with negative amounts, the model has them positive.
/// </summary>
internal static class Signs
{
    /// <summary>The same document with every amount's sign turned.</summary>
    internal static Invoice Turned(Invoice invoice) =>
        invoice with
        {
            Totals = new DocumentTotals
            {
                LineNet = -invoice.Totals.LineNet,
                Allowances = -invoice.Totals.Allowances,
                Charges = -invoice.Totals.Charges,
                TaxExclusive = -invoice.Totals.TaxExclusive,
                Tax = -invoice.Totals.Tax,
                TaxInAccountingCurrency = -invoice.Totals.TaxInAccountingCurrency,
                TaxInclusive = -invoice.Totals.TaxInclusive,
                Prepaid = -invoice.Totals.Prepaid,
                Rounding = -invoice.Totals.Rounding,
                Payable = -invoice.Totals.Payable,
            },
            VatBreakdowns =
            [
                .. invoice.VatBreakdowns.Select(vat => vat with { Taxable = -vat.Taxable, Tax = -vat.Tax }),
            ],
            AllowancesAndCharges = [.. invoice.AllowancesAndCharges.Select(Turned)],
            Lines =
            [
                .. invoice.Lines.Select(line =>
                    line with
                    {
                        Quantity = -line.Quantity,
                        Net = -line.Net,
                        AllowancesAndCharges = [.. line.AllowancesAndCharges.Select(Turned)],
                    }
                ),
            ],
        };

    private static AllowanceCharge Turned(AllowanceCharge one) =>
        one with
        {
            Amount = -one.Amount,
            BaseAmount = -one.BaseAmount,
        };
}
