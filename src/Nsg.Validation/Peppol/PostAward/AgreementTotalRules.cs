using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Peppol.PostAward;

/// <summary>The totals of an order agreement.</summary>
internal static class AgreementTotalRules
{
    /// <summary>What the whole document gives.</summary>
    internal static readonly Fact<AgreementSums> Sums = new(static (root, _) => AgreementSums.Of(root));

    internal static readonly Rule[] List =
    [
        Fatal(
                "PEPPOL-T110-R014",
                static (_, d) => d.Get(Sums).OrderLines == d.Get(Sums).LineAmounts,
                static (_, d) => $"{d.Get(Sums).OrderLines} lines, {d.Get(Sums).LineAmounts} with an amount"
            )
            .Say("agreement-line-amounts"),
        Fatal(
                "PEPPOL-T110-R005",
                static (n, _) =>
                    !n.Has(Cbc.PayableAmount)
                    || n.Any(static one => !(XPathNumber.Double(one.WholeText()) < 0), Cbc.PayableAmount)
            )
            .Say("total-not-negative", "PayableAmount"),
        Fatal("PEPPOL-T110-R006", static (n, _) => Lines(n).IsAtLeast(0m))
            .Say("total-not-negative", "LineExtensionAmount"),
        Fatal(
                "PEPPOL-T110-R007",
                static (n, d) => !n.Has(Cbc.LineExtensionAmount) || Lines(n).Is(d.Get(Sums).Lines),
                static (n, d) => $"the lines give {d.Get(Sums).Lines}; stated is {Lines(n)}"
            )
            .Say("total-lines"),
        Fatal(
                "PEPPOL-T110-R008",
                static (n, d) => !n.Has(Cbc.ChargeTotalAmount) || Charges(n).Is(d.Get(Sums).Charges),
                static (n, d) => $"the charges give {d.Get(Sums).Charges}; stated is {Charges(n)}"
            )
            .Say("total-charges"),
        Fatal(
                "PEPPOL-T110-R009",
                static (n, d) => !n.Has(Cbc.AllowanceTotalAmount) || AllowanceTotal(n).Is(d.Get(Sums).Allowances),
                static (n, d) => $"the allowances give {d.Get(Sums).Allowances}; stated is {AllowanceTotal(n)}"
            )
            .Say("total-allowances"),
        Fatal(
                "PEPPOL-T110-R010",
                static (n, _) => !n.Has(Cbc.TaxExclusiveAmount) || WithoutTax(n).Is(Parts(n)),
                static (n, _) => $"the parts give {Parts(n)}; stated is {WithoutTax(n)}"
            )
            .Say("total-without-tax"),
        Fatal(
                "PEPPOL-T110-R011",
                static (n, d) => WithTax(n).Is(WithoutTax(n) + d.Get(Sums).Tax),
                static (n, d) =>
                    $"total without tax and tax give {WithoutTax(n) + d.Get(Sums).Tax}; stated is {WithTax(n)}"
            )
            .Say("total-with-tax"),
        Fatal(
                "PEPPOL-T110-R012",
                static (n, _) => !n.Has(Cbc.PayableAmount) || Stated(n, Cbc.PayableAmount).Is(Due(n)),
                static (n, _) => $"the parts give {Due(n)}; stated is {Stated(n, Cbc.PayableAmount)}"
            )
            .Say("total-payable"),
    ];

    private static Figure Lines(XmlElementNode total) => Stated(total, Cbc.LineExtensionAmount);

    private static Figure Charges(XmlElementNode total) => Stated(total, Cbc.ChargeTotalAmount);

    private static Figure AllowanceTotal(XmlElementNode total) => Stated(total, Cbc.AllowanceTotalAmount);

    private static Figure WithoutTax(XmlElementNode total) => Stated(total, Cbc.TaxExclusiveAmount);

    private static Figure WithTax(XmlElementNode total) => Stated(total, Cbc.TaxInclusiveAmount);

    private static Figure Parts(XmlElementNode total) => Lines(total) + Charges(total) - AllowanceTotal(total);

    private static Figure Due(XmlElementNode total) =>
        WithTax(total) - Stated(total, Cbc.PrepaidAmount) + Stated(total, Cbc.PayableRoundingAmount);

    private static Figure Stated(XmlElementNode total, ElementName name) => Figure.Of(total.Child(name)).Or(0m);
}

/// <summary>What the parts of an order agreement add up to.</summary>
internal sealed record AgreementSums(
    bool HasTaxTotal,
    int OrderLines,
    int LineAmounts,
    Figure Lines,
    Figure Allowances,
    Figure Charges,
    Figure Tax
)
{
    internal static AgreementSums Of(XmlElementNode root)
    {
        var (hasTaxTotal, orderLines, lineAmounts) = (false, 0, 0);
        Figure lines = 0m;
        foreach (var node in root.Descendants())
        {
            hasTaxTotal |= ReferenceEquals(node.Name, Cac.TaxTotal);
            orderLines += ReferenceEquals(node.Name, Cac.OrderLine) ? 1 : 0;
            if (ReferenceEquals(node.Name, Cbc.LineExtensionAmount) && ReferenceEquals(node.Parent!.Name, Cac.LineItem))
            {
                lineAmounts++;
                lines = ReferenceEquals(node.Parent.Parent?.Name, Cac.OrderLine) ? lines + Figure.Of(node) : lines;
            }
        }

        return new AgreementSums(
            hasTaxTotal,
            orderLines,
            lineAmounts,
            lines.Round2(),
            PostAward.Allowances.Sum(root, "false", isTrimmed: false),
            PostAward.Allowances.Sum(root, "true", isTrimmed: false),
            Figure.Of(root, Cac.TaxTotal, Cbc.TaxAmount).Or(0m)
        );
    }
}
