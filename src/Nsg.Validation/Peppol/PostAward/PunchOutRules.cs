using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Peppol.PostAward;

/// <summary>Punch-out (T77): a shopping cart in the form of a catalogue.</summary>
internal static class PunchOutRules
{
    internal static RulePattern PunchOut(string version) =>
        Pattern(
            "business",
            Shapes.Customization("PEPPOL-T77-R010", "urn:fdc:peppol.eu:poacc:trns:punch_out:3"),
            On(
                "Catalogue/cac:ValidityPeriod",
                Fatal(
                        "PEPPOL-T77-R001",
                        static (n, _) => Day(n.Child(Cbc.EndDate)) >= Day(n.Parent!.Child(Cbc.IssueDate))
                    )
                    .Say("validity-issue")
            ),
            On("cac:RequiredItemLocationQuantity/cac:Price", Shapes.NotNegative("PEPPOL-T77-R003", Cbc.PriceAmount)),
            On(
                "cac:Item",
                Shapes.IdentifiedItem("PEPPOL-T77-R004"),
                Fatal("PEPPOL-T77-R005", static (n, _) => HasOneMainImage(n)).Say("main-image")
            ),
            On(
                "cac:CatalogueLine/cac:RequiredItemLocationQuantity",
                Fatal("PEPPOL-T77-R006", static (n, _) => HasSameUnit(n)).Say("batch-unit"),
                Fatal("PEPPOL-T77-R002", static (n, _) => HasQuantities(n)).Say("batch-quantity")
            ),
            On(
                "cac:Item/cac:AdditionalItemProperty",
                static (n, _) => n.HasText("ServiceIndicator", Cbc.Name),
                Fatal("PEPPOL-T77-R007", static (n, _) => n.HasText("true", Cbc.Value) || n.HasText("false", Cbc.Value))
                    .Say("service-indicator")
            ),
            On("cac:ClassifiedTaxCategory", Shapes.TaxCategory("PEPPOL-T77-R008", "PEPPOL-T77-R009"))
        );

    private static double Day(XmlElementNode? date) =>
        XPathNumber.Double(date?.WholeText().Replace("-", "", StringComparison.Ordinal));

    private static bool HasOneMainImage(XmlElementNode item)
    {
        var images = 0;
        var document = item.Child(Cac.ItemSpecificationDocumentReference);
        for (; document is not null; document = document.Next(Cac.ItemSpecificationDocumentReference))
        {
            images += document.HasText("PRODUCT_IMAGE", Cbc.DocumentTypeCode) ? 1 : 0;
        }

        return images <= 1;
    }

    private static bool HasSameUnit(XmlElementNode node)
    {
        var prices = node.All(Cac.Price, Cbc.BaseQuantity);
        var batches = node.All(Cac.DeliveryUnit, Cbc.BatchQuantity);
        return prices.Count == 0
            || batches.Count == 0
            || prices.Any(price =>
                price.Attribute("unitCode") is { } unit && batches.Any(batch => batch.Attribute("unitCode") == unit)
            );
    }

    private static bool HasQuantities(XmlElementNode node)
    {
        var price = node.First(Cac.Price, Cbc.BaseQuantity);
        var batch = node.First(Cac.DeliveryUnit, Cbc.BatchQuantity);
        return price is null
            || batch is null
            || (XPathNumber.Double(price.WholeText()) > 0 && XPathNumber.Double(batch.WholeText()) > 0);
    }
}
