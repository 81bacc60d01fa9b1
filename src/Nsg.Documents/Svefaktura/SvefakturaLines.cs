using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using static Nsg.Documents.Reading.ElementScan;

namespace Nsg.Documents.Svefaktura;

/// <summary>Lines of a Svefaktura. A line need not say its VAT when the invoice has one kind alone.</summary>
internal static class SvefakturaLines
{
    internal static List<InvoiceLine> Read(
        AmountReader money,
        XmlElementNode root,
        IReadOnlyList<VatBreakdown> breakdowns
    )
    {
        var only = breakdowns.Count == 1 ? breakdowns[0].Category : null;
        var lines = new List<InvoiceLine>();
        foreach (var node in Children(root, "InvoiceLine"))
        {
            lines.Add(Line(money, node, lines.Count + 1, only));
        }

        return lines;
    }

    private static InvoiceLine Line(AmountReader money, XmlElementNode node, int ordinal, VatCategory? only)
    {
        var scan = money.Scan;
        var quantity = Child(node, "InvoicedQuantity");
        var item = Child(node, "Item");
        var order = Child(node, "OrderLineReference");
        return new InvoiceLine
        {
            Id = scan.Text(Child(node, "ID")) ?? UblLineReader.Ordinal(scan, node, ordinal),
            Note = scan.Joined(node, "Note"),
            Quantity = scan.Decimal(quantity),
            UnitCode = scan.Attribute(quantity, "quantityUnitCode"),
            Net = money.RequiredAmount(node, Child(node, "LineExtensionAmount"), "the line's net amount"),
            OrderLineReference = scan.Text(Child(order, "BuyersLineID")),
            OrderReference = scan.Text(Child(order, "OrderReference", "BuyersID")),
            AllowancesAndCharges = SvefakturaTotals.ReadAllowances(money, node),
            Price = Price(money, Child(item, "BasePrice")),
            Vat = SvefakturaTotals.Category(scan, Child(item, "TaxCategory")) ?? only,
            Item = Item(scan, node, item),
        };
    }

    private static LinePrice? Price(AmountReader money, XmlElementNode? node)
    {
        var per = Child(node, "BaseQuantity");
        return money.Amount(Child(node, "PriceAmount")) is { } net
            ? new LinePrice(net, null, null, money.Scan.Decimal(per), money.Scan.Attribute(per, "quantityUnitCode"))
            : null;
    }

    private static Item Item(ElementScan scan, XmlElementNode line, XmlElementNode? node)
    {
        var name = scan.Joined(node, "Description");
        if (name is null)
        {
            scan.Odd("missing-value", "the line's item has no name", node ?? line);
        }

        return new Item
        {
            Name = name ?? "",
            SellersId = scan.Text(Child(node, "SellersItemIdentification", "ID")),
            BuyersId = scan.Text(Child(node, "BuyersItemIdentification", "ID")),
            StandardId = scan.Identifier(Child(node, "StandardItemIdentification", "ID"), "identificationSchemeID"),
        };
    }
}
