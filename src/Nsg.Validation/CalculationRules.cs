using System.Globalization;
using Nsg.Documents.Model;

namespace Nsg.Validation;

/// <summary>A sum of a document that does not hold.</summary>
/// <param name="Rule">The rule, such as <c>BR-CO-15</c>.</param>
/// <param name="What">What does not hold, in English with its business term.</param>
/// <param name="Stated">What the document says.</param>
/// <param name="Expected">What its parts give.</param>
/// <param name="Category">VAT category, where it is about one.</param>
public sealed record SumFault(string Rule, string What, decimal Stated, decimal Expected, string? Category = null)
{
    /// <summary>What is stated too much; negative for too little.</summary>
    public decimal Difference => Stated - Expected;
}

/// <summary>
/// The arithmetic of EN 16931-1 section 6.4.2 (BR-CO-10 to BR-CO-17): sums that must hold before a document can be
/// booked with
/// certainty. Each rule is one unit of the ordered list.
/// </summary>
/// <remarks>
/// These ask the model, whatever syntax it was read from: Finvoice has no other sum rules, and a person who books a
/// document in review is
/// told again which sums do not hold. UBL documents are judged by the published rules on their elements, in
/// <c>En16931</c>.
/// </remarks>
public static class CalculationRules
{
    private static readonly (string Id, Func<Invoice, SumFault?> Broken)[] Rules =
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
        [.. Faults(invoice).Select(fault => new Finding(fault.Rule, Severity.Fatal, Text(fault)))];

    /// <summary>The sums that do not hold, in the list's order.</summary>
    public static IReadOnlyList<SumFault> Faults(Invoice invoice) =>
        [
            .. from rule in Rules
            let fault = rule.Broken(invoice)
            where fault is not null
            select fault with
            {
                Rule = rule.Id,
            },
        ];

    private static SumFault? SumOfLines(Invoice invoice) =>
        invoice.Totals.LineNet is { } stated
            ? Differ("sum of line net amounts (BT-106)", stated, Cents(invoice.Lines.Sum(line => line.Net)))
            : null;

    private static SumFault? SumOfAllowances(Invoice invoice) =>
        invoice.Totals.Allowances is { } stated
            ? Differ("sum of allowances (BT-107)", stated, DocumentLevel(invoice, isCharge: false))
            : null;

    private static SumFault? SumOfCharges(Invoice invoice) =>
        invoice.Totals.Charges is { } stated
            ? Differ("sum of charges (BT-108)", stated, DocumentLevel(invoice, isCharge: true))
            : null;

    private static SumFault? TotalWithoutVat(Invoice invoice)
    {
        var totals = invoice.Totals;
        return totals.LineNet is { } lines
            ? Differ(
                "total without VAT (BT-109)",
                totals.TaxExclusive,
                lines - (totals.Allowances ?? 0m) + (totals.Charges ?? 0m)
            )
            : null;
    }

    private static SumFault? SumOfVat(Invoice invoice) =>
        invoice.Totals.Tax is { } stated && invoice.VatBreakdowns.Count > 0
            ? Differ("total VAT (BT-110)", stated, Cents(invoice.VatBreakdowns.Sum(breakdown => breakdown.Tax)))
            : null;

    private static SumFault? TotalWithVat(Invoice invoice) =>
        Differ(
            "total with VAT (BT-112)",
            invoice.Totals.TaxInclusive,
            Cents(invoice.Totals.TaxExclusive + (invoice.Totals.Tax ?? 0m))
        );

    private static SumFault? AmountDue(Invoice invoice)
    {
        var totals = invoice.Totals;
        return Differ(
            "amount due (BT-115)",
            totals.Payable,
            totals.TaxInclusive - (totals.Prepaid ?? 0m) + (totals.Rounding ?? 0m)
        );
    }

    /// <summary>The official rule lets the category's VAT differ from base times rate by less than one unit.</summary>
    private static SumFault? VatOfCategories(Invoice invoice)
    {
        foreach (var breakdown in invoice.VatBreakdowns)
        {
            var expected = Cents(breakdown.Taxable * (breakdown.Category.Rate ?? 0m) / 100m);
            if (Math.Abs(breakdown.Tax - expected) >= 1m)
            {
                return new SumFault(
                    "",
                    $"VAT of category {breakdown.Category.Code} (BT-117)",
                    breakdown.Tax,
                    expected,
                    breakdown.Category.Code
                );
            }
        }

        return null;
    }

    private static decimal DocumentLevel(Invoice invoice, bool isCharge) =>
        Cents(invoice.AllowancesAndCharges.Where(one => one.IsCharge == isCharge).Sum(one => one.Amount));

    private static decimal Cents(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);

    private static SumFault? Differ(string what, decimal stated, decimal expected) =>
        stated == expected ? null : new SumFault("", what, stated, expected);

    private static string Text(SumFault fault) =>
        $"{fault.What} is {Text(fault.Stated)}, the parts give {Text(fault.Expected)}: a difference of {Text(fault.Difference)}";

    private static string Text(decimal amount) => amount.ToString("0.00##", CultureInfo.InvariantCulture);
}
