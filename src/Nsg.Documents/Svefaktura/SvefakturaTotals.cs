using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using static Nsg.Documents.Reading.ElementScan;

namespace Nsg.Documents.Svefaktura;

/// <summary>VAT, allowances, charges and totals of a Svefaktura.</summary>
internal static class SvefakturaTotals
{
    /// <summary>The total with VAT holds the rounding already, and is what is to be paid.</summary>
    internal static DocumentTotals Read(AmountReader money, XmlElementNode root)
    {
        var node = Child(root, "LegalTotal");
        var tax = Tax(money, root);
        var payable = money.RequiredAmount(node ?? root, Child(node, "TaxInclusiveTotalAmount"), "the amount due");
        var rounding = money.Amount(Child(node, "RoundOffAmount"));
        var inclusive = payable - (rounding ?? 0m);
        return new DocumentTotals
        {
            LineNet = money.Amount(Child(node, "LineExtensionTotalAmount")),
            Allowances = Sum(root, isCharge: false),
            Charges = Sum(root, isCharge: true),
            TaxExclusive = money.Amount(Child(node, "TaxExclusiveTotalAmount")) ?? inclusive - (tax ?? 0m),
            Tax = tax,
            TaxInclusive = inclusive,
            Rounding = rounding,
            Payable = payable,
        };

        decimal? Sum(XmlElementNode parent, bool isCharge)
        {
            decimal? sum = null;
            foreach (var one in Children(parent, "AllowanceCharge"))
            {
                if (UblTotalsReader.Indicator(money.Scan, Child(one, "ChargeIndicator")) == isCharge)
                {
                    sum = (sum ?? 0m) + (money.Scan.PeekDecimal(Child(one, "Amount")) ?? 0m);
                }
            }

            return sum;
        }
    }

    internal static List<VatBreakdown> ReadBreakdowns(AmountReader money, XmlElementNode root)
    {
        var found = new List<VatBreakdown>();
        foreach (var total in Children(root, "TaxTotal"))
        {
            foreach (var node in Children(total, "TaxSubTotal"))
            {
                if (Breakdown(money, node) is { } breakdown)
                {
                    found.Add(breakdown);
                }
            }
        }

        return found;
    }

    /// <summary>Of the document or of a line.</summary>
    internal static IReadOnlyList<AllowanceCharge> ReadAllowances(AmountReader money, XmlElementNode parent)
    {
        var found = new List<AllowanceCharge>();
        foreach (var node in Children(parent, "AllowanceCharge"))
        {
            var isCharge = UblTotalsReader.Indicator(money.Scan, Child(node, "ChargeIndicator"));
            if (money.Amount(Child(node, "Amount")) is { } amount && isCharge is { } charge)
            {
                found.Add(
                    new AllowanceCharge
                    {
                        IsCharge = charge,
                        Amount = amount,
                        Percentage = money.Scan.Decimal(Child(node, "MultiplierFactorNumeric")),
                        Vat = Category(money.Scan, Child(node, "TaxCategory")),
                        Reason = money.Scan.Attribute(Child(node, "ReasonCode"), "name"),
                        ReasonCode = money.Scan.Code(Child(node, "ReasonCode")),
                    }
                );
            }
        }

        return found;
    }

    /// <summary>Svefaktura has <c>S</c> for what is taxed, at any rate, and <c>E</c> for what is exempt.</summary>
    internal static VatCategory? Category(ElementScan scan, XmlElementNode? node) =>
        UblTotalsReader.ReadCategory(scan, node) switch
        {
            { Code: "S", Rate: 0m } zero => zero with { Code = "Z" },
            var category => category,
        };

    private static decimal? Tax(AmountReader money, XmlElementNode root)
    {
        decimal? sum = null;
        foreach (var total in Children(root, "TaxTotal"))
        {
            if (money.Amount(Child(total, "TotalTaxAmount")) is { } amount)
            {
                sum = (sum ?? 0m) + amount;
            }
        }

        return sum;
    }

    private static VatBreakdown? Breakdown(AmountReader money, XmlElementNode node)
    {
        var category = Child(node, "TaxCategory");
        var (vat, taxable, tax) = (
            Category(money.Scan, category),
            money.Amount(Child(node, "TaxableAmount")),
            money.Amount(Child(node, "TaxAmount"))
        );
        if (vat is null || taxable is null || tax is null)
        {
            money.Scan.Odd(
                "missing-value",
                "a VAT breakdown needs category, taxable amount and VAT amount; left out",
                node
            );
            return null;
        }

        return new VatBreakdown
        {
            Category = vat,
            Taxable = taxable.Value,
            Tax = tax.Value,
            ExemptionReason = money.Scan.Text(Child(category, "ExemptionReason")),
        };
    }
}
