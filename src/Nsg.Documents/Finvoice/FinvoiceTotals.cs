using System.Globalization;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using Nsg.Vocabulary;
using static Nsg.Documents.Reading.ElementScan;

namespace Nsg.Documents.Finvoice;

/// <summary>Totals, VAT specification, and discounts and charges of a Finvoice.</summary>
internal static class FinvoiceTotals
{
    internal const string CurrencyAttribute = "AmountCurrencyIdentifier";

    internal static Currency? AccountingCurrency(XmlElementNode? details) =>
        Currency.TryParse(
            Child(details, "InvoiceTotalVatAccountingAmount")?.Attribute(CurrencyAttribute),
            out var currency
        )
            ? currency
            : null;

    internal static DocumentTotals ReadTotals(
        AmountReader money,
        XmlElementNode root,
        XmlElementNode? details,
        DocumentKind kind,
        IReadOnlyList<VatBreakdown> breakdowns,
        IReadOnlyList<InvoiceLine> lines
    )
    {
        var scan = money.Scan;
        var inclusive = money.RequiredAmount(
            details ?? root,
            Child(details, "InvoiceTotalVatIncludedAmount"),
            "the total with VAT"
        );
        var rounding = money.Amount(Child(details, "InvoiceTotalRoundoffAmount"));
        var prepaid = money.Amount(Child(details, "InvoicePaidAmount"));
        var accounting = Child(details, "InvoiceTotalVatAccountingAmount");
        var inAccountingCurrency = scan.Decimal(accounting);
        scan.Attribute(accounting, CurrencyAttribute);
        var tax = money.Amount(Child(details, "InvoiceTotalVatAmount"));
        var due = inclusive + (rounding ?? 0) - (prepaid ?? 0);
        var instructed = Child(root, "EpiDetails", "EpiPaymentInstructionDetails", "EpiInstructedAmount");
        return new DocumentTotals
        {
            LineNet = money.Amount(Child(details, "RowsTotalVatExcludedAmount")),
            Allowances = money.Amount(Child(details, "DiscountsTotalVatExcludedAmount")),
            Charges = money.Amount(Child(details, "ChargesTotalVatExcludedAmount")),
            TaxExclusive =
                money.Amount(Child(details, "InvoiceTotalVatExcludedAmount"))
                ?? Derived(scan, details, breakdowns, lines, inclusive, tax),
            Tax = tax,
            TaxInAccountingCurrency = inAccountingCurrency,
            TaxInclusive = inclusive,
            Prepaid = prepaid,
            Rounding = rounding,
            Payable = Payable(money, instructed, kind, due),
        };
    }

    internal static IReadOnlyList<VatBreakdown> ReadBreakdowns(AmountReader money, XmlElementNode? details)
    {
        var found = new List<VatBreakdown>();
        var scan = money.Scan;
        foreach (var node in Children(details, "VatSpecificationDetails"))
        {
            var rate = scan.Decimal(Child(node, "VatRatePercent"));
            var vat = ReadCategory(scan, Child(node, "VatCode"), rate);
            if (vat is null || money.Amount(Child(node, "VatBaseAmount")) is not { } taxable)
            {
                if (node.FirstChild is not null)
                {
                    scan.Odd(
                        "missing-value",
                        "a VAT specification needs its base amount and a rate or code; left out",
                        node
                    );
                }

                continue;
            }

            found.Add(
                new VatBreakdown
                {
                    Category = vat,
                    Taxable = taxable,
                    Tax = money.Amount(Child(node, "VatRateAmount")) ?? WorkedOut(scan, node, taxable, rate),
                    ExemptionReason = scan.Joined(node, "VatFreeText"),
                    ExemptionReasonCode = scan.Text(Child(node, "VatExemptionReasonCode")),
                }
            );
        }

        return found;
    }

    /// <summary>
    /// A category code of UNTDID 5305; without one, a rate above nought is standard, nought is zero rated.
    /// </summary>
    internal static VatCategory? ReadCategory(ElementScan scan, XmlElementNode? codeNode, decimal? rate)
    {
        if (scan.Text(codeNode) is not { } code)
        {
            return rate is null ? null : new VatCategory(rate > 0 ? "S" : "Z", rate);
        }

        var category = VatCategories.Normalise(code);
        if (category != code)
        {
            scan.Odd(
                "vat-category",
                $"VAT category '{XmlFaults.OneLine(code)}' is not of EN 16931; read as {category}",
                codeNode
            );
        }

        return new VatCategory(category, rate);
    }

    internal static IReadOnlyList<AllowanceCharge> ReadAllowances(AmountReader money, XmlElementNode? details)
    {
        var found = new List<AllowanceCharge>();
        foreach (var node in Children(details, "DiscountDetails"))
        {
            Add(found, ReadAllowance(money, node, isCharge: false, "FreeText"));
        }

        foreach (var node in Children(details, "ChargeDetails"))
        {
            Add(found, ReadAllowance(money, node, isCharge: true, "ReasonText"));
        }

        return found;
    }

    internal static AllowanceCharge? ReadAllowance(
        AmountReader money,
        XmlElementNode node,
        bool isCharge,
        string textName
    )
    {
        var scan = money.Scan;
        if (money.Amount(Child(node, "Amount")) is not { } amount)
        {
            scan.Odd("missing-value", "a discount or charge without amount; left out", node);
            return null;
        }

        var rate = scan.Decimal(Child(node, "VatRatePercent"));
        return new AllowanceCharge
        {
            IsCharge = isCharge,
            Amount = amount,
            BaseAmount = money.Amount(Child(node, "BaseAmount")),
            Percentage = scan.Decimal(Child(node, "Percent")),
            Vat = ReadCategory(scan, Child(node, "VatCategoryCode"), rate),
            Reason = scan.Text(Child(node, textName)),
            ReasonCode = scan.Text(Child(node, "ReasonCode")),
        };
    }

    internal static void Add(List<AllowanceCharge> found, AllowanceCharge? one)
    {
        if (one is not null)
        {
            found.Add(one);
        }
    }

    // The payment part says what to pay; a credit note asks for nothing there, and its amount is then the total.
    private static decimal Payable(AmountReader money, XmlElementNode? instructed, DocumentKind kind, decimal due)
    {
        if (kind == DocumentKind.CreditNote && money.Scan.PeekDecimal(instructed) == 0)
        {
            return due;
        }

        return money.Amount(instructed) ?? due;
    }

    private static decimal Derived(
        ElementScan scan,
        XmlElementNode? details,
        IReadOnlyList<VatBreakdown> breakdowns,
        IReadOnlyList<InvoiceLine> lines,
        decimal inclusive,
        decimal? tax
    )
    {
        var (total, source) =
            tax is not null ? (inclusive - tax.Value, "the total with VAT less the VAT")
            : breakdowns.Count > 0 ? (breakdowns.Sum(vat => vat.Taxable), "the VAT specification")
            : (lines.Sum(line => line.Net), "the rows");
        scan.Odd(
            "derived-total",
            string.Create(
                CultureInfo.InvariantCulture,
                $"the document gives no total without VAT; {source} gives {total}"
            ),
            details
        );
        return total;
    }

    private static decimal WorkedOut(ElementScan scan, XmlElementNode node, decimal taxable, decimal? rate)
    {
        if (rate is null or 0)
        {
            return 0;
        }

        // A percentage beyond reason would only overflow.
        var percent = Math.Min(rate.Value, 1000);
        var tax = decimal.Round(taxable * percent / 100, 2, MidpointRounding.AwayFromZero);
        scan.Odd(
            "derived-total",
            string.Create(
                CultureInfo.InvariantCulture,
                $"the VAT specification gives no VAT amount; base and rate give {tax}"
            ),
            node
        );
        return tax;
    }
}
