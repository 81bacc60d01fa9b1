using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Peppol.PostAward;

/// <summary>Catalogue (T19). Each price is valid within its line's period, each line within the catalogue's.</summary>
internal static class CatalogueRules
{
    private static readonly Fact<Validity> CatalogueValidity = new(static (root, _) => OfCatalogue(root));

    internal static RulePattern Catalogue(string version) =>
        Pattern(
            "business",
            Shapes.Profile(
                "PEPPOL-T19-R017",
                "urn:fdc:peppol.eu:poacc:bis:catalogue_only:3",
                "urn:fdc:peppol.eu:poacc:bis:catalogue_wo_response:3"
            ),
            Shapes.Customization("PEPPOL-T19-R018", "urn:fdc:peppol.eu:poacc:trns:catalogue:3"),
            On(
                "/Catalogue/cac:ValidityPeriod",
                Fatal("PEPPOL-T19-R001", static (_, d) => d.Get(CatalogueValidity).IsInOrder).Say("period-order")
            ),
            Shapes.NamedParty("PEPPOL-T19-R004", "SellerSupplierParty"),
            Shapes.NamedParty("PEPPOL-T19-R005", "ContractorCustomerParty"),
            On("cac:CatalogueLine", Line()),
            On(
                "cac:RequiredItemLocationQuantity",
                Shapes.NotNegative("PEPPOL-T19-R006", Cac.Price, Cbc.PriceAmount),
                Fatal("PEPPOL-T19-R011", static (n, d) => OfPrice(n, d).IsWithin(OfLine(n.Parent, d)))
                    .Say("validity-price"),
                Fatal("PEPPOL-T19-R016", static (n, d) => OfPrice(n, d).IsInOrder).Say("period-order")
            ),
            On("cac:ClassifiedTaxCategory", Shapes.TaxCategory("PEPPOL-T19-R014", "PEPPOL-T19-R015")),
            On("cac:Item", Shapes.IdentifiedItem("PEPPOL-T19-R012"))
        );

    private static Rule[] Line() =>
        [
            Quantity("PEPPOL-T19-R008", Cbc.MaximumOrderQuantity),
            Quantity("PEPPOL-T19-R009", Cbc.MinimumOrderQuantity),
            Fatal(
                    "PEPPOL-T19-R010",
                    static (n, _) =>
                        n.Child(Cbc.MaximumOrderQuantity) is not { } most
                        || n.Child(Cbc.MinimumOrderQuantity) is not { } least
                        || XPathNumber.Double(most.WholeText()) >= XPathNumber.Double(least.WholeText()),
                    static (n, _) =>
                        $"at most {n.Normal(Cbc.MaximumOrderQuantity)}, at least {n.Normal(Cbc.MinimumOrderQuantity)}"
                )
                .Say("order-quantities"),
            Fatal("PEPPOL-T19-R007", static (n, d) => OfLine(n, d).IsWithin(d.Get(CatalogueValidity)))
                .Say("validity-line"),
            Fatal("PEPPOL-T19-R013", static (n, d) => OfLine(n, d).IsInOrder).Say("period-order"),
        ];

    private static Rule Quantity(string id, ElementName name) =>
        Fatal(
                id,
                (n, _) => n.Child(name) is not { } quantity || XPathNumber.Double(quantity.WholeText()) >= 0,
                (n, _) => $"stated is '{n.Normal(name)}'"
            )
            .Say("not-negative", name.LocalName);

    private static Validity OfCatalogue(XmlElementNode root) =>
        new(
            Day(root.First(Cac.ValidityPeriod, Cbc.StartDate), 0),
            Day(root.First(Cac.ValidityPeriod, Cbc.EndDate), 99_999_999)
        );

    private static Validity OfLine(XmlElementNode? line, ValidationScope scope)
    {
        var around = scope.Get(CatalogueValidity);
        return new Validity(
            Day(line.First(Cac.LineValidityPeriod, Cbc.StartDate), around.Start),
            Day(line.First(Cac.LineValidityPeriod, Cbc.EndDate), around.End)
        );
    }

    private static Validity OfPrice(XmlElementNode quantity, ValidationScope scope)
    {
        var around = OfLine(quantity.Parent, scope);
        return new Validity(
            Day(quantity.First(Cac.Price, Cac.ValidityPeriod, Cbc.StartDate), around.Start),
            Day(quantity.First(Cac.Price, Cac.ValidityPeriod, Cbc.EndDate), around.End)
        );
    }

    private static double Day(XmlElementNode? date, double otherwise) =>
        date is null ? otherwise : XPathNumber.Double(date.WholeText().Replace("-", "", StringComparison.Ordinal));

    /// <summary>First and last day as numbers such as 20260824; a day that can't be read is no number and within
    /// nothing.</summary>
    private readonly record struct Validity(double Start, double End)
    {
        internal bool IsInOrder => Start <= End;

        internal bool IsWithin(Validity around) =>
            Start >= around.Start && Start <= around.End && End <= around.End && End >= around.Start;
    }
}
