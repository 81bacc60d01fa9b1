using System.Globalization;
using Nsg.Documents.Model;

namespace Nsg.Validation;

/// <summary>
/// The arithmetic of EN 16931-1 section 6.4.2 (BR-CO-10 to BR-CO-17): sums that must hold before a document can be booked with
/// certainty. Each rule is one unit of the ordered list.
/// </summary>
/// <remarks>
/// These ask the model, whatever syntax it was read from: Finvoice has no other sum rules, and a person who books a document in review is
/// told again which sums do not hold. UBL documents are judged by the published rules on their elements, in <c>En16931</c>.
/// </remarks>
public static class CalculationRules
{
    private static readonly (string Id, Func<Invoice, string?> Broken)[] Rules =
    [
        ("BR-CO-10", SumOfLines),
        ("BR-CO-11", SumOfAllowances),
        ("BR-CO-12", SumOfCharges),
        ("BR-CO-13", TotalWithoutVat),
        ("BR-CO-14", SumOfVat),
        ("BR-CO-15", TotalWithVat),
        ("BR-CO-16", AmountDue),
        ("BR-CO-17", VatOfCategories),
    ];

    /// <summary>The rules that a document breaks, in the list's order.</summary>
    public static IReadOnlyList<Finding> Check(Invoice invoice) =>
    [
        .. from rule in Rules
           let text = rule.Broken(invoice)
           where text is not null
           select new Finding(rule.Id, Severity.Fatal, text),
    ];

    private static string? SumOfLines(Invoice invoice) => invoice.Totals.LineNet is { } stated
        ? Differ("sum of line net amounts (BT-106)", stated, Cents(invoice.Lines.Sum(line => line.Net)))
        : null;

    private static string? SumOfAllowances(Invoice invoice) =>
        invoice.Totals.Allowances is { } stated ? Differ("sum of allowances (BT-107)", stated, DocumentLevel(invoice, isCharge: false)) : null;

    private static string? SumOfCharges(Invoice invoice) =>
        invoice.Totals.Charges is { } stated ? Differ("sum of charges (BT-108)", stated, DocumentLevel(invoice, isCharge: true)) : null;

    private static string? TotalWithoutVat(Invoice invoice)
    {
        var totals = invoice.Totals;
        return totals.LineNet is { } lines
            ? Differ("total without VAT (BT-109)", totals.TaxExclusive, lines - (totals.Allowances ?? 0m) + (totals.Charges ?? 0m))
            : null;
    }

    private static string? SumOfVat(Invoice invoice) => invoice.Totals.Tax is { } stated && invoice.VatBreakdowns.Count > 0
        ? Differ("total VAT (BT-110)", stated, Cents(invoice.VatBreakdowns.Sum(breakdown => breakdown.Tax)))
        : null;

    private static string? TotalWithVat(Invoice invoice) =>
        Differ("total with VAT (BT-112)", invoice.Totals.TaxInclusive, Cents(invoice.Totals.TaxExclusive + (invoice.Totals.Tax ?? 0m)));

    private static string? AmountDue(Invoice invoice)
    {
        var totals = invoice.Totals;
        return Differ("amount due (BT-115)", totals.Payable, totals.TaxInclusive - (totals.Prepaid ?? 0m) + (totals.Rounding ?? 0m));
    }

    /// <summary>The official rule lets the category's VAT differ from base times rate by less than one unit.</summary>
    private static string? VatOfCategories(Invoice invoice)
    {
        foreach (var breakdown in invoice.VatBreakdowns)
        {
            var expected = Cents(breakdown.Taxable * (breakdown.Category.Rate ?? 0m) / 100m);
            if (Math.Abs(breakdown.Tax - expected) >= 1m)
            {
                return Differ($"VAT of category {breakdown.Category.Code} (BT-117)", breakdown.Tax, expected);
            }
        }

        return null;
    }

    private static decimal DocumentLevel(Invoice invoice, bool isCharge) =>
        Cents(invoice.AllowancesAndCharges.Where(one => one.IsCharge == isCharge).Sum(one => one.Amount));

    private static decimal Cents(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);

    private static string? Differ(string what, decimal stated, decimal expected) => stated == expected
        ? null
        : $"{what} is {Text(stated)}, the parts give {Text(expected)}: a difference of {Text(stated - expected)}";

    private static string Text(decimal amount) => amount.ToString("0.00##", CultureInfo.InvariantCulture);
}
