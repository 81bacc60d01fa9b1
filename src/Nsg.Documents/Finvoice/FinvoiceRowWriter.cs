using Nsg.Documents.Model;

namespace Nsg.Documents.Finvoice;

/// <summary>Rows, in the order of the schema's row group.</summary>
internal static class FinvoiceRowWriter
{
    internal static void Write(FinvoiceEmitter finvoice, InvoiceLine line)
    {
        var item = line.Item;
        finvoice.Open("InvoiceRow");
        finvoice.Identifier("InvoicedObjectID", line.InvoicedObject);
        finvoice.Text("ArticleIdentifier", item.SellersId);
        foreach (var classification in item.Classifications)
        {
            finvoice.Classification(classification);
        }

        finvoice.Text("ArticleName", item.Name);
        finvoice.Text("ArticleDescription", item.Description);
        finvoice.Text("BuyerArticleIdentifier", item.BuyersId);
        finvoice.Identifier("EanCode", item.StandardId);
        foreach (var property in item.Properties)
        {
            finvoice.Open("RowDefinitionDetails");
            finvoice.Text("RowDefinitionHeaderText", property.Name);
            finvoice.Text("RowDefinitionValue", property.Value);
            finvoice.Close();
        }

        finvoice.Quantity("InvoicedQuantity", line.Quantity, line.UnitCode);
        finvoice.Date("StartDate", line.Period?.From);
        finvoice.Date("EndDate", line.Period?.To);
        WritePrice(finvoice, line.Price);
        finvoice.Text("RowOrderPositionIdentifier", line.OrderLineReference);
        finvoice.Text("RowPositionIdentifier", line.Id);
        if (item.Origin is { } origin)
        {
            finvoice.Open("RowDeliveryDetails");
            finvoice.Open("RowCustomsInfo");
            finvoice.Text("CNOriginCountryCode", origin.Code);
            finvoice.Close();
            finvoice.Close();
        }

        FinvoiceDetailsWriter.WriteAccount(finvoice, "Row", line.AccountingCost);
        foreach (var text in line.Note?.Split('\n') ?? [])
        {
            finvoice.Text("RowFreeText", text);
        }

        WriteAllowances(finvoice, line);
        finvoice.Percent("RowVatRatePercent", line.Vat?.Rate);
        finvoice.Text("RowVatCode", line.Vat?.Code);
        finvoice.Amount("RowVatExcludedAmount", line.Net);
        finvoice.Close();
    }

    // With a discount the price before and after it stand apart.
    private static void WritePrice(FinvoiceEmitter finvoice, LinePrice? price)
    {
        if (price is null)
        {
            return;
        }

        var hasGross = price.Gross is not null || price.Discount is not null;
        finvoice.Amount("UnitPriceAmount", hasGross ? price.Gross : price.Net);
        finvoice.Amount("UnitPriceDiscountAmount", price.Discount);
        finvoice.Amount("UnitPriceNetAmount", hasGross ? price.Net : null);
        finvoice.Quantity("UnitPriceBaseQuantity", price.BaseQuantity, price.BaseQuantityUnit);
    }

    private static void WriteAllowances(FinvoiceEmitter finvoice, InvoiceLine line)
    {
        foreach (var discount in line.AllowancesAndCharges.Where(one => !one.IsCharge))
        {
            finvoice.Open("RowProgressiveDiscountDetails");
            finvoice.Percent("RowDiscountPercent", discount.Percentage);
            finvoice.Amount("RowDiscountAmount", discount.Amount);
            finvoice.Amount("RowDiscountBaseAmount", discount.BaseAmount);
            finvoice.Text("RowDiscountTypeCode", discount.ReasonCode);
            finvoice.Text("RowDiscountTypeText", discount.Reason);
            finvoice.Close();
        }

        foreach (var charge in line.AllowancesAndCharges.Where(one => one.IsCharge))
        {
            FinvoiceDetailsWriter.WriteAllowance(finvoice, "RowChargeDetails", charge with { Vat = null });
        }
    }
}
