using Nsg.Documents.Xml;
using static Nsg.Documents.Cii.CiiScan;

namespace Nsg.Documents.Cii;

/// <summary>Lines (BG-25) with price (BG-29) and item (BG-31).</summary>
internal static class CiiViewLines
{
    private const string InvoicedObject = "130";

    internal static void Add(CiiScan scan, ViewNode view, XmlElementNode line, bool isCreditNote, string? currency)
    {
        var group = view.Group(isCreditNote ? "CreditNoteLine" : "InvoiceLine", line);
        var document = At(line, "AssociatedDocumentLineDocument");
        var agreement = At(line, "SpecifiedLineTradeAgreement");
        var settlement = At(line, "SpecifiedLineTradeSettlement");
        scan.Leaf(group, "ID", At(document, "LineID"));
        foreach (var note in All(document, "IncludedNote"))
        {
            scan.Leaf(group, "Note", At(note, "Content"));
        }

        scan.Leaf(
            group,
            isCreditNote ? "CreditedQuantity" : "InvoicedQuantity",
            At(line, "SpecifiedLineTradeDelivery", "BilledQuantity"),
            "unitCode"
        );
        scan.Amount(
            group,
            "LineExtensionAmount",
            At(settlement, "SpecifiedTradeSettlementLineMonetarySummation", "LineTotalAmount"),
            currency
        );
        scan.Leaf(group, "AccountingCost", At(settlement, "ReceivableSpecifiedTradeAccountingAccount", "ID"));
        if (At(settlement, "BillingSpecifiedPeriod") is { } period)
        {
            var dates = group.Group("InvoicePeriod", period);
            scan.Date(dates, "StartDate", At(period, "StartDateTime"));
            scan.Date(dates, "EndDate", At(period, "EndDateTime"));
        }

        if (At(agreement, "BuyerOrderReferencedDocument") is { } order)
        {
            scan.Leaf(group.Group("OrderLineReference", order), "LineID", At(order, "LineID"));
        }

        foreach (var reference in All(settlement, "AdditionalReferencedDocument"))
        {
            InvoicedObjectOf(scan, group, reference);
        }

        foreach (var one in All(settlement, "SpecifiedTradeAllowanceCharge"))
        {
            CiiViewSettlement.Allowance(scan, group, one, currency);
        }

        Item(scan, group, line, At(settlement, "ApplicableTradeTax"));
        Price(scan, group, agreement, currency);
    }

    private static void InvoicedObjectOf(CiiScan scan, ViewNode to, XmlElementNode reference)
    {
        if (At(reference, "TypeCode") is not { } type || type.Text.Trim() != InvoicedObject)
        {
            return;
        }

        var group = to.Group("DocumentReference", reference);
        var id = scan.Leaf(group, "ID", At(reference, "IssuerAssignedID"));
        if (At(reference, "ReferenceTypeCode") is { } scheme)
        {
            scan.See(scheme);
            id?.Attribute("schemeID", scheme.Text.Trim());
        }

        scan.Leaf(group, "DocumentTypeCode", type);
    }

    private static void Item(CiiScan scan, ViewNode to, XmlElementNode line, XmlElementNode? tax)
    {
        var product = At(line, "SpecifiedTradeProduct");
        var group = to.Group("Item", product ?? line);
        scan.Leaf(group, "Description", At(product, "Description"));
        scan.Leaf(group, "Name", At(product, "Name"));
        foreach (
            var (name, theirs) in new[]
            {
                ("BuyersItemIdentification", "BuyerAssignedID"),
                ("SellersItemIdentification", "SellerAssignedID"),
                ("StandardItemIdentification", "GlobalID"),
            }
        )
        {
            if (At(product, theirs) is { } id)
            {
                scan.Leaf(group.Group(name, id), "ID", id, "schemeID");
            }
        }

        if (At(product, "OriginTradeCountry", "ID") is { } origin)
        {
            scan.Leaf(group.Group("OriginCountry", origin), "IdentificationCode", origin);
        }

        foreach (var one in All(product, "DesignatedProductClassification"))
        {
            scan.Leaf(
                group.Group("CommodityClassification", one),
                "ItemClassificationCode",
                At(one, "ClassCode"),
                "listID",
                "listVersionID"
            );
        }

        if (tax is not null)
        {
            CiiViewSettlement.Category(scan, group.Group("ClassifiedTaxCategory", tax), tax);
        }

        foreach (var property in All(product, "ApplicableProductCharacteristic"))
        {
            var pair = group.Group("AdditionalItemProperty", property);
            scan.Leaf(pair, "Name", At(property, "Description"));
            scan.Leaf(pair, "Value", At(property, "Value"));
        }
    }

    /// <summary>A gross price without discount says no more than the net price when they are equal; else it is listed as
    /// it stands.</summary>
    private static void Price(CiiScan scan, ViewNode to, XmlElementNode? agreement, string? currency)
    {
        var (net, gross) = (At(agreement, "NetPriceProductTradePrice"), At(agreement, "GrossPriceProductTradePrice"));
        if ((net ?? gross) is not { } source)
        {
            return;
        }

        var group = to.Group("Price", source);
        var (amount, full) = (At(net, "ChargeAmount"), At(gross, "ChargeAmount"));
        scan.Amount(group, "PriceAmount", amount, currency);
        var (own, other) = (At(net, "BasisQuantity"), At(gross, "BasisQuantity"));
        scan.Leaf(group, "BaseQuantity", own ?? other, "unitCode");
        if (own is not null && other is not null && own.Text == other.Text)
        {
            scan.See(other);
            scan.SeeAttribute(other, "unitCode");
        }

        if (At(gross, "AppliedTradeAllowanceCharge") is { } discount && At(discount, "ActualAmount") is { } off)
        {
            var allowance = group.Group("AllowanceCharge", discount);
            if (scan.Leaf(allowance, "ChargeIndicator", At(discount, "ChargeIndicator", "Indicator")) is null)
            {
                allowance.Leaf("ChargeIndicator", discount, "false");
            }

            scan.Amount(allowance, "Amount", off, currency);
            scan.Amount(allowance, "BaseAmount", full, currency);
        }
        else if (full is not null && amount is not null && full.Text.Trim() == amount.Text.Trim())
        {
            scan.See(full);
        }
    }
}
