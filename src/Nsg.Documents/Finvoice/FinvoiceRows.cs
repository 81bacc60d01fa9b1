using System.Globalization;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using static Nsg.Documents.Reading.ElementScan;

namespace Nsg.Documents.Finvoice;

/// <summary>
/// Rows of a Finvoice. A row holds either an item or SubInvoiceRows, which specify or sum up rows; these are lines only
/// where there is no other. Rows of free text have no amounts and are listed among the unmodelled values.
/// </summary>
internal static class FinvoiceRows
{
    private const string PaymentRow = "PAYMENT";

    internal static (IReadOnlyList<InvoiceLine> Lines, XmlElementNode? PaidWith) ReadLines(
        AmountReader money,
        XmlElementNode root
    )
    {
        var lines = new List<InvoiceLine>();
        var subRows = new List<XmlElementNode>();
        XmlElementNode? paidWith = null;
        foreach (var node in Children(root, "InvoiceRow"))
        {
            foreach (var subRow in Children(node, "SubInvoiceRow"))
            {
                var kind = Child(subRow, "SubIdentifier");
                if (Peek(kind) == PaymentRow)
                {
                    money.Scan.See(kind!);
                    paidWith = Child(subRow, "SubArticleIdentifier");
                }
                else
                {
                    subRows.Add(subRow);
                }
            }

            if (HasAmount(node, "") || Child(node, "ArticleName") is { FirstChild: null, Text.Length: > 0 })
            {
                lines.Add(new FinvoiceRow(money, node, "", lines.Count + 1).Read());
            }
        }

        if (lines.Count == 0)
        {
            foreach (var subRow in subRows.Where(row => HasAmount(row, "Sub")))
            {
                lines.Add(new FinvoiceRow(money, subRow, "Sub", lines.Count + 1).Read());
            }
        }

        return (lines, paidWith);
    }

    private static bool HasAmount(XmlElementNode node, string prefix) =>
        Peek(Child(node, prefix + "RowVatExcludedAmount")) is not null
        || Peek(Child(node, prefix + "RowAmount")) is not null;
}

/// <summary>One row; the prefix is empty or Sub.</summary>
internal sealed class FinvoiceRow(AmountReader money, XmlElementNode node, string prefix, int ordinal)
{
    private readonly ElementScan _scan = money.Scan;

    internal InvoiceLine Read()
    {
        var quantity = OneOf("InvoicedQuantity", "DeliveredQuantity", "OrderedQuantity");
        var rate = _scan.Decimal(Named("RowVatRatePercent"));
        return new InvoiceLine
        {
            Id = Text("RowPositionIdentifier") ?? ordinal.ToString(CultureInfo.InvariantCulture),
            Note = _scan.Joined(node, prefix + "RowFreeText"),
            InvoicedObject = _scan.Identifier(Named("InvoicedObjectID"), "SchemeID"),
            Quantity = _scan.Decimal(quantity),
            UnitCode = _scan.Attribute(quantity, "QuantityUnitCodeUN") ?? _scan.Attribute(quantity, "QuantityUnitCode"),
            Net = Net(rate),
            OrderLineReference = Text("RowOrderPositionIdentifier"),
            AccountingCost = FinvoiceReader.AccountingCost(_scan, node, prefix + "Row"),
            Period = FinvoiceReader.Period(_scan, Named("StartDate"), Named("EndDate")),
            AllowancesAndCharges = Allowances(),
            Price = Price(),
            Vat = FinvoiceTotals.ReadCategory(_scan, Named("RowVatCode"), rate),
            Item = ReadItem(),
        };
    }

    private XmlElementNode? Named(string name) => Child(node, prefix + name);

    private string? Text(string name) => _scan.Text(Named(name));

    private XmlElementNode? OneOf(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Named(name) is { } found && Peek(found) is not null)
            {
                return found;
            }
        }

        return null;
    }

    private decimal Net(decimal? rate)
    {
        if (money.Amount(Named("RowVatExcludedAmount")) is { } net)
        {
            return net;
        }

        // The amounts with VAT have no place in the model: what is worked out from them stands there, they themselves
        // are listed.
        var tax = _scan.PeekDecimal(Named("RowVatAmount"));
        if (_scan.PeekDecimal(Named("RowAmount")) is not { } gross)
        {
            _scan.Odd("missing-value", "the row has no amount; taken as 0.00", node);
            return 0;
        }

        if (tax is null && rate is null or 0)
        {
            return money.Amount(Named("RowAmount")) ?? gross;
        }

        var derived = tax is not null
            ? gross - tax.Value
            : decimal.Round(gross * 100 / (100 + Math.Clamp(rate!.Value, 0, 1000)), 2, MidpointRounding.AwayFromZero);
        _scan.Odd(
            "derived-net",
            string.Create(CultureInfo.InvariantCulture, $"the row has no amount without VAT; worked out as {derived}"),
            node
        );
        return derived;
    }

    private LinePrice? Price()
    {
        var netNode = Named("UnitPriceNetAmount");
        var plainNode = Named("UnitPriceAmount");
        var net = money.Amount(netNode);
        var plain = money.Amount(plainNode);
        if ((net ?? plain) is not { } price)
        {
            return null;
        }

        var baseQuantity = Named("UnitPriceBaseQuantity");
        return new LinePrice(
            price,
            net is null ? null : money.Amount(Named("UnitPriceDiscountAmount")),
            net is null ? null : plain,
            _scan.Decimal(baseQuantity),
            _scan.Attribute(baseQuantity, "QuantityUnitCodeUN") ?? _scan.Attribute(baseQuantity, "QuantityUnitCode")
        );
    }

    private List<AllowanceCharge> Allowances()
    {
        var found = new List<AllowanceCharge>();
        FinvoiceTotals.Add(found, Discount(node));
        foreach (var progressive in Children(node, prefix + "RowProgressiveDiscountDetails"))
        {
            FinvoiceTotals.Add(found, Discount(progressive));
        }

        foreach (var charge in Children(node, prefix + "RowChargeDetails"))
        {
            FinvoiceTotals.Add(found, FinvoiceTotals.ReadAllowance(money, charge, isCharge: true, "ReasonText"));
        }

        return found;
    }

    // A discount in percent alone is in the row's amount already; only one with an amount is a term of its own.
    private AllowanceCharge? Discount(XmlElementNode holder) =>
        money.Amount(Child(holder, prefix + "RowDiscountAmount")) is not { } amount
            ? null
            : new AllowanceCharge
            {
                IsCharge = false,
                Amount = amount,
                BaseAmount = money.Amount(Child(holder, prefix + "RowDiscountBaseAmount")),
                Percentage = _scan.Decimal(Child(holder, prefix + "RowDiscountPercent")),
                Reason = _scan.Text(Child(holder, prefix + "RowDiscountTypeText")),
                ReasonCode = _scan.Text(Child(holder, prefix + "RowDiscountTypeCode")),
            };

    private Item ReadItem()
    {
        var name = Text("ArticleName");
        var description = Text("ArticleDescription");
        if (name is null)
        {
            _scan.Odd("missing-value", "the row's article has no name", node);
        }

        var classifications = new List<ItemClassification>();
        foreach (var group in Children(node, prefix + "ArticleGroupIdentifier"))
        {
            if (_scan.Text(group) is { } code)
            {
                classifications.Add(
                    new ItemClassification(
                        code,
                        _scan.Attribute(group, "SchemeID"),
                        _scan.Attribute(group, "SchemeVersion")
                    )
                );
            }
        }

        return new Item
        {
            Name = name ?? description ?? "",
            Description = description,
            SellersId = Text("ArticleIdentifier"),
            BuyersId = Text("BuyerArticleIdentifier"),
            StandardId = _scan.Identifier(Named("EanCode"), "SchemeID"),
            Classifications = classifications,
            Origin = _scan.Country(
                Child(Named("RowDeliveryDetails"), prefix + "RowCustomsInfo", "CNOriginCountryCode")
            ),
            Properties = Properties(),
        };
    }

    private List<ItemProperty> Properties()
    {
        var found = new List<ItemProperty>();
        foreach (var definition in Children(node, prefix + "RowDefinitionDetails"))
        {
            if (_scan.Text(Child(definition, prefix + "RowDefinitionHeaderText")) is { } header)
            {
                found.Add(new ItemProperty(header, _scan.Text(Child(definition, prefix + "RowDefinitionValue")) ?? ""));
            }
        }

        return found;
    }
}
