using Nsg.Documents.Model;

namespace Nsg.Documents.Ubl;

/// <summary>Lines with item and price.</summary>
internal static class UblLineWriter
{
    internal static void Write(UblEmitter ubl, InvoiceLine line, bool isCreditNote)
    {
        ubl.Open(isCreditNote ? "CreditNoteLine" : "InvoiceLine");
        ubl.Basic("ID", line.Id);
        ubl.Basic("Note", line.Note);
        ubl.Quantity(isCreditNote ? "CreditedQuantity" : "InvoicedQuantity", line.Quantity, line.UnitCode);
        ubl.Amount("LineExtensionAmount", line.Net);
        ubl.Basic("AccountingCost", line.AccountingCost);
        UblInvoiceWriter.WritePeriod(ubl, line.Period, null);
        if (line.OrderLineReference is { } ordered)
        {
            ubl.Open("OrderLineReference");
            ubl.Basic("LineID", ordered);
            ubl.Wrapped("OrderReference", "ID", line.OrderReference);
            ubl.Close();
        }

        if (line.InvoicedObject is { } invoiced)
        {
            ubl.Open("DocumentReference");
            ubl.Identifier("ID", invoiced);
            ubl.Basic("DocumentTypeCode", UblTypeCodes.InvoicedObject);
            ubl.Close();
        }

        UblTotalsWriter.WriteAllowances(ubl, line.AllowancesAndCharges);
        WriteItem(ubl, line);
        WritePrice(ubl, line.Price);
        ubl.Close();
    }

    private static void WriteItem(UblEmitter ubl, InvoiceLine line)
    {
        var item = line.Item;
        ubl.Open("Item");
        ubl.Basic("Description", item.Description);
        ubl.Basic("Name", item.Name);
        ubl.Wrapped("BuyersItemIdentification", "ID", item.BuyersId);
        ubl.Wrapped("SellersItemIdentification", "ID", item.SellersId);
        if (item.StandardId is not null)
        {
            ubl.Open("StandardItemIdentification");
            ubl.Identifier("ID", item.StandardId);
            ubl.Close();
        }

        ubl.Wrapped("OriginCountry", "IdentificationCode", item.Origin?.Code);
        foreach (var classification in item.Classifications)
        {
            ubl.Open("CommodityClassification");
            ubl.Classification(classification);
            ubl.Close();
        }

        UblTotalsWriter.WriteCategory(ubl, "ClassifiedTaxCategory", line.Vat);
        foreach (var property in item.Properties)
        {
            ubl.Open("AdditionalItemProperty");
            ubl.Basic("Name", property.Name);
            ubl.Basic("Value", property.Value);
            ubl.Close();
        }

        ubl.Close();
    }

    private static void WritePrice(UblEmitter ubl, LinePrice? price)
    {
        if (price is null)
        {
            return;
        }

        ubl.Open("Price");
        ubl.Amount("PriceAmount", price.Net);
        ubl.Quantity("BaseQuantity", price.BaseQuantity, price.BaseQuantityUnit);
        if (price.Discount is { } discount)
        {
            ubl.Open("AllowanceCharge");
            ubl.Basic("ChargeIndicator", "false");
            ubl.Amount("Amount", discount);
            ubl.Amount("BaseAmount", price.Gross);
            ubl.Close();
        }

        ubl.Close();
    }
}
