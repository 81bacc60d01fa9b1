using System.Globalization;
using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Peppol.PostAward;

/// <summary>Order agreement (T110).</summary>
internal static class OrderAgreementRules
{
    private const string Allowance = "/OrderResponse/cac:AllowanceCharge";
    private static readonly Fact<TaxCategories> Categories = new(static (root, _) => TaxCategories.Of(root));

    internal static RulePattern Agreement(string version) =>
        Pattern(
            "business",
            [
                Shapes.Customization("PEPPOL-T110-R030", "urn:fdc:peppol.eu:poacc:trns:order_agreement:3"),
                On("cac:Item", Shapes.IdentifiedItem("PEPPOL-T110-R002")),
                Shapes.Amounts(
                    "cbc:Amount | cbc:TaxAmount | cbc:TaxableAmount | cbc:LineExtensionAmount | cbc:PriceAmount | cbc:BaseAmount"
                        + " | cac:LegalMonetaryTotal/cbc:*",
                    "PEPPOL-T110-R004",
                    "PEPPOL-T110-R013"
                ),
                On(
                    "cac:TaxTotal/cac:TaxSubtotal",
                    Fatal("PEPPOL-T110-R024", static (n, _) => IsTaxOfCategory(n), TaxHint).Say("tax-of-category")
                ),
                On(
                    "/OrderResponse/cac:TaxTotal",
                    static (n, _) => n.Has(Cac.TaxSubtotal),
                    Fatal(
                            "PEPPOL-T110-R025",
                            static (n, _) => Figure.Of(n.Child(Cbc.TaxAmount)).Is(Subtotals(n)),
                            static (n, _) =>
                                $"the breakdown gives {Subtotals(n)}; stated is {Figure.Of(n.Child(Cbc.TaxAmount))}"
                        )
                        .Say("tax-total")
                ),
                On(
                    "cac:TaxSubtotal/cac:TaxCategory",
                    static (n, _) => !n.Has(Cbc.TaxExemptionReason),
                    Fatal("PEPPOL-T110-R028", static (n, _) => IsAmong(n, " S Z L M "), Code).Say("exemption-missing")
                ),
                On(
                    "cac:TaxSubtotal/cac:TaxCategory",
                    static (n, _) => n.Has(Cbc.TaxExemptionReason),
                    Fatal("PEPPOL-T110-R029", static (n, _) => IsAmong(n, " E AE O K G "), Code)
                        .Say("exemption-surplus")
                ),
                On("cac:AllowanceCharge/cac:TaxCategory | cac:Item/cac:ClassifiedTaxCategory", Category()),
                On("cac:LegalMonetaryTotal", AgreementTotalRules.List),
                Allowances.WithoutBase(Allowance, "PEPPOL-T110-R015"),
                Allowances.WithoutPercentage(Allowance, "PEPPOL-T110-R016"),
                Allowances.Amount(Allowance, "PEPPOL-T110-R017", "PEPPOL-T110-R018", "PEPPOL-T110-R021"),
                On(
                    "cac:Price",
                    [
                        Shapes.NotNegative("PEPPOL-T110-R001", Cbc.PriceAmount),
                        .. Shapes.GrossPrice("PEPPOL-T110-R022", "PEPPOL-T110-R023"),
                    ]
                ),
                .. Allowances.ReasonCodes("PEPPOL-T110-CL001", "PEPPOL-T110-CL002", version),
            ]
        );

    private static Rule[] Category() =>
        [
            Fatal(
                    "PEPPOL-T110-R026",
                    static (n, d) =>
                        !n.Has(Cbc.Percent)
                        || !d.Get(AgreementTotalRules.Sums).HasTaxTotal
                        || d.Get(Categories).HasRate(n)
                )
                .Say("tax-rate-unknown"),
            Fatal(
                    "PEPPOL-T110-R027",
                    static (n, d) => !d.Get(AgreementTotalRules.Sums).HasTaxTotal || d.Get(Categories).HasCode(n)
                )
                .Say("tax-category-unknown"),
            .. Shapes.TaxCategory("PEPPOL-T110-R019", "PEPPOL-T110-R020"),
        ];

    // A rate that rounds to zero, or no rate, goes with a tax that rounds to zero; any other rate with its share,
    // rounded.
    private static bool IsTaxOfCategory(XmlElementNode subtotal)
    {
        var rate = Figure.Of(subtotal, Cac.TaxCategory, Cbc.Percent);
        var tax = Figure.Of(subtotal.Child(Cbc.TaxAmount));
        return ((rate.IsMissing || rate.Round().Is(0m)) && tax.Round().Is(0m))
            || (rate.Round().IsNot(0m) && tax.Is(Share(subtotal, rate)));
    }

    private static string? TaxHint(XmlElementNode subtotal, ValidationScope scope) =>
        $"base and rate give {Share(subtotal, Figure.Of(subtotal, Cac.TaxCategory, Cbc.Percent))}; "
        + $"stated is {Figure.Of(subtotal.Child(Cbc.TaxAmount))}";

    private static Figure Share(XmlElementNode subtotal, Figure rate) =>
        (Figure.Of(subtotal.Child(Cbc.TaxableAmount)) * (rate / 100m)).Round2();

    private static Figure Subtotals(XmlElementNode total)
    {
        Figure sum = 0m;
        for (var one = total.Child(Cac.TaxSubtotal); one is not null; one = one.Next(Cac.TaxSubtotal))
        {
            sum += Figure.Of(one.Child(Cbc.TaxAmount)).Or(0m);
        }

        return sum.Round2();
    }

    private static bool IsAmong(XmlElementNode category, string codes) =>
        codes.Contains($" {category.Normal(Cbc.ID)} ", StringComparison.Ordinal);

    private static string? Code(XmlElementNode category, ValidationScope scope) =>
        $"the category is '{category.Normal(Cbc.ID)}'";

    /// <summary>The categories of the document's tax breakdown; the rates are null where one can't be read.</summary>
    private sealed record TaxCategories(HashSet<string> Codes, HashSet<string>? Rates)
    {
        internal static TaxCategories Of(XmlElementNode root)
        {
            var codes = new HashSet<string>(StringComparer.Ordinal);
            var rates = new HashSet<string>(StringComparer.Ordinal);
            var isReadable = true;
            foreach (var category in root.All(Cac.TaxTotal, Cac.TaxSubtotal, Cac.TaxCategory))
            {
                codes.Add(category.Normal(Cbc.ID));
                if (Rate(category) is { } rate)
                {
                    rates.Add(rate);
                }
                else
                {
                    isReadable = false;
                }
            }

            return new TaxCategories(codes, isReadable ? rates : null);
        }

        internal bool HasRate(XmlElementNode category) =>
            Rates is null || Rate(category) is not { } rate || Rates.Contains(rate);

        internal bool HasCode(XmlElementNode category) =>
            category.Any(code => Codes.Contains(code.WholeText()), Cbc.ID);

        // Code and rate to six decimals.
        private static string? Rate(XmlElementNode category)
        {
            var rate = (Figure.Of(category.Child(Cbc.Percent)) * 1_000_000m).Round();
            return rate.IsUnreadable
                ? null
                : $"{category.Normal(Cbc.ID)}-{rate.Value?.ToString("0", CultureInfo.InvariantCulture)}";
        }
    }
}
