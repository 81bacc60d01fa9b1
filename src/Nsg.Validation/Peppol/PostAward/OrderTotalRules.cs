using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Peppol.PostAward;

/// <summary>The totals that an order or an order change expects.</summary>
internal static class OrderTotalRules
{
    private static readonly Fact<Sums> DocumentSums = new(
        static (root, _) =>
            new Sums(
                Lines(root),
                Allowances.Sum(root, "false"),
                Allowances.Sum(root, "true"),
                Figure.Of(root, Cac.TaxTotal, Cbc.TaxAmount).Or(0m)
            )
    );

    internal static Rule[] Of(string t, Severity lineSum) =>
        [
            Fatal(t + "R006", static (n, _) => Payable(n).IsAtLeast(0m), static (n, _) => $"stated is {Payable(n)}")
                .Say("total-not-negative", "PayableAmount"),
            Fatal(t + "R007", static (n, _) => LineTotal(n).IsAtLeast(0m), static (n, _) => $"stated is {LineTotal(n)}")
                .Say("total-not-negative", "LineExtensionAmount"),
            new Rule(t + "R008", lineSum, static (n, d) => LineTotal(n).Is(d.Get(DocumentSums).Lines))
            {
                Hint = static (n, d) => $"the lines give {d.Get(DocumentSums).Lines}; stated is {LineTotal(n)}",
            }.Say("total-lines"),
            Fatal(
                    t + "R009",
                    static (n, d) => AllowanceTotal(n).Is(d.Get(DocumentSums).Allowances),
                    static (n, d) =>
                        $"the allowances give {d.Get(DocumentSums).Allowances}; stated is {AllowanceTotal(n)}"
                )
                .Say("total-allowances"),
            Fatal(
                    t + "R010",
                    static (n, d) => ChargeTotal(n).Is(d.Get(DocumentSums).Charges),
                    static (n, d) => $"the charges give {d.Get(DocumentSums).Charges}; stated is {ChargeTotal(n)}"
                )
                .Say("total-charges"),
            Fatal(
                    t + "R011",
                    static (n, _) => WithoutTax(n).Is(Parts(n)),
                    static (n, _) => $"the parts give {Parts(n)}; stated is {WithoutTax(n)}"
                )
                .Say("total-without-tax"),
            Fatal(
                    t + "R016",
                    static (n, _) => IsNothing(WithTax(n)) || Payable(n).Is(Due(n)),
                    static (n, _) => $"the parts give {Due(n)}; stated is {Payable(n)}"
                )
                .Say("total-payable"),
            Fatal(
                    t + "R017",
                    static (n, d) =>
                        IsNothing(WithTax(n))
                        || !d.Root.Has(Cac.TaxTotal)
                        || WithTax(n).Is(WithoutTax(n) + d.Get(DocumentSums).Tax),
                    static (n, d) =>
                        $"total without tax and tax give {WithoutTax(n) + d.Get(DocumentSums).Tax}; stated is {WithTax(n)}"
                )
                .Say("total-with-tax"),
        ];

    private static Figure Payable(XmlElementNode total) => Figure.Of(total.Child(Cbc.PayableAmount));

    private static Figure LineTotal(XmlElementNode total) => Figure.Of(total.Child(Cbc.LineExtensionAmount));

    private static Figure AllowanceTotal(XmlElementNode total) =>
        Figure.Of(total.Child(Cbc.AllowanceTotalAmount)).Or(0m);

    private static Figure ChargeTotal(XmlElementNode total) => Figure.Of(total.Child(Cbc.ChargeTotalAmount)).Or(0m);

    private static Figure WithTax(XmlElementNode total) => Figure.Of(total.Child(Cbc.TaxInclusiveAmount));

    private static Figure WithoutTax(XmlElementNode total) =>
        Figure.Of(total.Child(Cbc.TaxExclusiveAmount)).Or(Parts(total));

    private static Figure Parts(XmlElementNode total) => LineTotal(total) - AllowanceTotal(total) + ChargeTotal(total);

    private static Figure Due(XmlElementNode total) =>
        WithTax(total)
        - Figure.Of(total.Child(Cbc.PrepaidAmount)).Or(0m)
        + Figure.Of(total.Child(Cbc.PayableRoundingAmount)).Or(0m);

    // A total of zero counts as none.
    private static bool IsNothing(Figure total) => total.IsMissing || total.Value == 0m;

    private static Figure Lines(XmlElementNode root)
    {
        Figure sum = 0m;
        for (var line = root.Child(Cac.OrderLine); line is not null; line = line.Next(Cac.OrderLine))
        {
            for (var item = line.Child(Cac.LineItem); item is not null; item = item.Next(Cac.LineItem))
            {
                for (
                    var amount = item.Child(Cbc.LineExtensionAmount);
                    amount is not null;
                    amount = amount.Next(Cbc.LineExtensionAmount)
                )
                {
                    sum += Figure.Of(amount);
                }
            }
        }

        return sum.Round2();
    }

    private sealed record Sums(Figure Lines, Figure Allowances, Figure Charges, Figure Tax);
}
