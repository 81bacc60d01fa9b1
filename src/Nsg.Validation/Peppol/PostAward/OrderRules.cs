using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Peppol.PostAward;

/// <summary>
/// Order (T01) and order change (T114). The two differ in the root, in profiles and specification, and in how heavy
/// it is when
/// the lines don't add up: an order change may state the changed lines only.
/// </summary>
internal static class OrderRules
{
    private const string Ordering = "urn:fdc:peppol.eu:poacc:bis:";

    internal static RulePattern Order(string version) =>
        Make(
            "PEPPOL-T01-",
            "Order",
            "urn:fdc:peppol.eu:poacc:trns:order:3",
            [Ordering + "order_only:3", Ordering + "ordering:3", Ordering + "advanced_ordering:3"],
            Severity.Fatal,
            version
        );

    internal static RulePattern Change(string version) =>
        Make(
            "PEPPOL-T114-",
            "OrderChange",
            "urn:fdc:peppol.eu:poacc:trns:order_change:3",
            [Ordering + "advanced_ordering:3"],
            Severity.Warning,
            version
        );

    private static RulePattern Make(
        string t,
        string root,
        string customization,
        string[] profiles,
        Severity lineSum,
        string version
    )
    {
        var allowances = $"/{root}/cac:AllowanceCharge | /{root}/cac:OrderLine/cac:LineItem/cac:AllowanceCharge";
        return Pattern(
            "business",
            [
                Shapes.Profile(t + "R031", profiles),
                Shapes.Customization(t + "R034", customization),
                Shapes.Amounts(
                    "cbc:Amount | cbc:TaxAmount | cbc:LineExtensionAmount | cbc:PriceAmount | cbc:BaseAmount"
                        + " | cac:AnticipatedMonetaryTotal/cbc:*",
                    t + "R003",
                    t + "R028"
                ),
                On(
                    root,
                    Warning(t + "R002", static (n, _) => n.Exists(Cac.ValidityPeriod, Cbc.EndDate)).Say("validity-end")
                ),
                Shapes.NamedParty(t + "R014", "OriginatorCustomerParty"),
                VatPrefix(t + "R026", version),
                On("cac:AnticipatedMonetaryTotal", OrderTotalRules.Of(t, lineSum)),
                Allowances.WithoutBase("cac:AllowanceCharge", t + "R020"),
                Allowances.WithoutPercentage(allowances, t + "R021"),
                Allowances.Amount(allowances, t + "R022", t + "R023", t + "R032"),
                On("cac:TaxCategory | cac:ClassifiedTaxCategory", Shapes.TaxCategory(t + "R029", t + "R030")),
                On("cac:OrderLine/cac:LineItem", Line(t)),
                On("cac:Price/cac:AllowanceCharge", NetPrice(t + "R019")),
                On(
                    "cac:Price",
                    [Shapes.NotNegative(t + "R005", Cbc.PriceAmount), .. Shapes.GrossPrice(t + "R027", t + "R033")]
                ),
                On(
                    "cac:QuotationLineReference/cbc:LineID",
                    Fatal(t + "R035", static (_, d) => d.Root.Exists(Cac.QuotationDocumentReference, Cbc.ID))
                        .Say("quotation")
                ),
                .. Allowances.ReasonCodes(t + "CL001", t + "CL002", version),
            ]
        );
    }

    private static Rule[] Line(string t) =>
        [
            Fatal(
                    t + "R024",
                    static (n, _) => Figure.Of(n.Child(Cbc.LineExtensionAmount)).Or(0m).IsNear(NetAmount(n), 0.02m),
                    static (n, _) =>
                        $"quantity, price, charges and allowances give {NetAmount(n)}; "
                        + $"stated is {Figure.Of(n.Child(Cbc.LineExtensionAmount))}"
                )
                .Say("line-amount"),
            Fatal(
                    t + "R025",
                    static (n, _) =>
                        n.First(Cac.Price, Cbc.BaseQuantity) is not { } quantity || Figure.Of(quantity).IsAbove(0m)
                )
                .Say("base-quantity"),
            Shapes.UniqueLine(t + "R001"),
            Shapes.NotNegative(t + "R004", Cbc.Quantity),
            Warning(t + "R013", static (n, _) => n.Has(Cbc.Quantity)).Say("line-quantity"),
        ];

    private static Rule NetPrice(string id) =>
        Fatal(
                id,
                static (n, _) =>
                    !n.Has(Cbc.BaseAmount) || Figure.Of(n.Parent!.Child(Cbc.PriceAmount)).Is(GrossLessAllowance(n)),
                static (n, _) =>
                    $"gross price less allowance is {GrossLessAllowance(n)}; "
                    + $"stated is {Figure.Of(n.Parent!.Child(Cbc.PriceAmount))}"
            )
            .Say("net-price");

    private static Figure GrossLessAllowance(XmlElementNode node) =>
        Figure.Of(node.Child(Cbc.BaseAmount)) - Figure.Of(node.Child(Cbc.Amount));

    private static Figure NetAmount(XmlElementNode line)
    {
        var quantity = Figure.Of(line.Child(Cbc.Quantity)).Or(1m);
        var price = Figure.Of(line, Cac.Price, Cbc.PriceAmount).Or(0m);
        var baseQuantity = Figure.Of(line, Cac.Price, Cbc.BaseQuantity).Or(1m);
        var perUnit = price / (baseQuantity.Value == 0m ? 1m : baseQuantity);
        return (quantity * perUnit) + Allowances.Sum(line, "true") - Allowances.Sum(line, "false");
    }

    private static RuleContext VatPrefix(string id, string version)
    {
        var prefixes = new ListReference("vat-prefix", version);
        return On(
            "cac:PartyTaxScheme",
            static (n, _) => n.HasText("VAT", Cac.TaxScheme, Cbc.ID),
            Fatal(id, (n, _) => HasPrefix(n.Value(Cbc.CompanyID) ?? "", prefixes)).Say("vat-prefix")
        );
    }

    // The publisher looks for the first two characters in one text of all prefixes with spaces between, so that a
    // single letter passes.
    private static bool HasPrefix(string number, ListReference prefixes)
    {
        var start = number.Length < 2 ? number : number[..2];
        return prefixes.Contains(start) || string.Join(' ', prefixes.Codes).Contains(start, StringComparison.Ordinal);
    }
}
