using System.Globalization;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using static Nsg.Documents.Reading.ElementScan;

namespace Nsg.Documents.Ubl;

/// <summary>Invoice lines (BG-25) with item (BG-31) and price (BG-29).</summary>
internal static class UblLineReader
{
    internal static List<InvoiceLine> ReadLines(AmountReader money, XmlElementNode root)
    {
        var (line, quantity) = root.LocalName switch
        {
            "CreditNote" => ("CreditNoteLine", "CreditedQuantity"),
            UblClaims.DebitNote => ("DebitNoteLine", "DebitedQuantity"),
            _ => ("InvoiceLine", "InvoicedQuantity"),
        };
        var lines = new List<InvoiceLine>();
        foreach (var node in Children(root, line))
        {
            lines.Add(ReadLine(money, node, quantity, lines.Count + 1));
        }

        return lines;
    }

    private static InvoiceLine ReadLine(AmountReader money, XmlElementNode node, string quantityName, int ordinal)
    {
        var scan = money.Scan;
        var quantity = Child(node, quantityName);
        var item = Child(node, "Item");
        var price = ReadPrice(money, Child(node, "Price"));
        var amount = scan.Decimal(quantity);
        return new InvoiceLine
        {
            Id = scan.Text(Child(node, "ID")) ?? Ordinal(scan, node, ordinal),
            Note = scan.Joined(node, "Note"),
            InvoicedObject = ReadObject(scan, node),
            Quantity = amount,
            UnitCode = scan.Attribute(quantity, "unitCode"),
            Net = money.Amount(Child(node, "LineExtensionAmount")) ?? WorkedOut(scan, node, amount, price),
            OrderLineReference = scan.Text(Child(node, "OrderLineReference", "LineID")),
            OrderReference = scan.Text(Child(node, "OrderLineReference", "OrderReference", "ID")),
            AccountingCost = scan.Text(Child(node, "AccountingCost")),
            Period = UblInvoiceReader.Period(scan, Child(node, "InvoicePeriod")),
            AllowancesAndCharges = UblTotalsReader.ReadAllowances(money, node),
            Price = price,
            Vat =
                UblTotalsReader.ReadCategory(scan, Child(item, "ClassifiedTaxCategory")) ?? LineTaxCategory(scan, node),
            Item = ReadItem(scan, node, item),
        };
    }

    // UBL 2.0 profiles (OIOUBL) give the line's VAT in a tax total of its own.
    private static VatCategory? LineTaxCategory(ElementScan scan, XmlElementNode node) =>
        UblTotalsReader.ReadCategory(scan, Child(node, "TaxTotal", "TaxSubtotal", "TaxCategory"));

    internal static string Ordinal(ElementScan scan, XmlElementNode node, int ordinal)
    {
        scan.Odd("missing-value", "the line has no ID; its place among the lines is used", node);
        return ordinal.ToString(CultureInfo.InvariantCulture);
    }

    private static decimal WorkedOut(ElementScan scan, XmlElementNode node, decimal? quantity, LinePrice? price)
    {
        const decimal LargestFactor = 10_000_000_000m;
        var per = price?.BaseQuantity is { } divisor and not 0 ? divisor : 1;
        var isUsable =
            Math.Abs(quantity ?? 0) < LargestFactor
            && Math.Abs(price?.Net ?? 0) < LargestFactor
            && Math.Abs(per) > 1 / LargestFactor;
        var net = isUsable
            ? decimal.Round((quantity ?? 0) * (price?.Net ?? 0) / per, 2, MidpointRounding.AwayFromZero)
            : 0;
        scan.Odd(
            "missing-value",
            $"the line has no net amount; quantity times price gives {net.ToString(CultureInfo.InvariantCulture)}",
            node
        );
        return net;
    }

    private static Identifier? ReadObject(ElementScan scan, XmlElementNode line)
    {
        foreach (var reference in Children(line, "DocumentReference"))
        {
            var type = Child(reference, "DocumentTypeCode");
            if (Peek(type) == UblTypeCodes.InvoicedObject)
            {
                scan.Code(type);
                return scan.Identifier(Child(reference, "ID"));
            }
        }

        return null;
    }

    internal static LinePrice? ReadPrice(AmountReader money, XmlElementNode? node)
    {
        var scan = money.Scan;
        if (money.Amount(Child(node, "PriceAmount")) is not { } net)
        {
            return null;
        }

        var baseQuantity = Child(node, "BaseQuantity");
        var allowance = Child(node, "AllowanceCharge");
        var indicator = Child(allowance, "ChargeIndicator");
        if (Peek(indicator) is "true" or "1")
        {
            // A charge on the unit price is not of EN 16931; its values are listed as they stand.
            allowance = null;
        }
        else if (indicator is not null)
        {
            scan.See(indicator);
        }

        return new LinePrice(
            net,
            money.Amount(Child(allowance, "Amount")),
            money.Amount(Child(allowance, "BaseAmount")),
            scan.Decimal(baseQuantity),
            scan.Attribute(baseQuantity, "unitCode")
        );
    }

    internal static Item ReadItem(ElementScan scan, XmlElementNode line, XmlElementNode? node)
    {
        var name = scan.Text(Child(node, "Name"));
        var description = scan.Joined(node, "Description");
        if (name is null)
        {
            scan.Odd("missing-value", "the line's item has no name", node ?? line);
        }

        return new Item
        {
            Name = name ?? description ?? "",
            Description = description,
            SellersId = scan.Text(Child(node, "SellersItemIdentification", "ID")),
            BuyersId = scan.Text(Child(node, "BuyersItemIdentification", "ID")),
            StandardId = scan.Identifier(Child(node, "StandardItemIdentification", "ID")),
            Classifications = ReadClassifications(scan, node),
            Origin = scan.Country(Child(node, "OriginCountry", "IdentificationCode")),
            Properties = ReadProperties(scan, node),
        };
    }

    private static List<ItemClassification> ReadClassifications(ElementScan scan, XmlElementNode? item)
    {
        List<ItemClassification>? found = null;
        foreach (var classification in Children(item, "CommodityClassification"))
        {
            var node = Child(classification, "ItemClassificationCode");
            if (scan.Text(node) is { } code)
            {
                (found ??= []).Add(
                    new ItemClassification(code, scan.Attribute(node, "listID"), scan.Attribute(node, "listVersionID"))
                );
            }
        }

        return found ?? [];
    }

    private static List<ItemProperty> ReadProperties(ElementScan scan, XmlElementNode? item)
    {
        List<ItemProperty>? found = null;
        foreach (var property in Children(item, "AdditionalItemProperty"))
        {
            if (scan.Text(Child(property, "Name")) is { } name)
            {
                var quantity = Child(property, "ValueQuantity");
                var value = scan.Text(Child(property, "Value"));
                (found ??= []).Add(
                    new ItemProperty(name, value ?? scan.Text(quantity) ?? "")
                    {
                        Unit = scan.Attribute(quantity, "unitCode"),
                    }
                );
            }
        }

        return found ?? [];
    }
}
