using Nsg.Documents.Model;

namespace Nsg.Documents.Finvoice;

/// <summary>InvoiceDetails: type, references, totals, VAT, terms, discounts and charges.</summary>
internal static class FinvoiceDetailsWriter
{
    private const int AccountCodeMax = 4;

    internal static void Write(FinvoiceEmitter finvoice, Invoice invoice)
    {
        var (code, text) = TypeOf(invoice);
        finvoice.Open("InvoiceDetails");
        finvoice.Text("InvoiceTypeCode", code);
        finvoice.Text("InvoiceTypeText", text);
        finvoice.Text("OriginCode", "Original");
        finvoice.Identifier("InvoicedObjectID", invoice.InvoicedObject);
        finvoice.Text("InvoiceNumber", invoice.Number);
        finvoice.Date("InvoiceDate", invoice.IssueDate);
        foreach (var preceding in invoice.PrecedingInvoices)
        {
            finvoice.Open("OriginalInvoiceReference");
            finvoice.Text("InvoiceNumber", preceding.Number);
            finvoice.Date("InvoiceDate", preceding.IssueDate);
            finvoice.Close();
        }

        finvoice.Date("InvoicingPeriodStartDate", invoice.InvoicingPeriod?.From);
        finvoice.Date("InvoicingPeriodEndDate", invoice.InvoicingPeriod?.To);
        finvoice.Text("OrderIdentifier", invoice.PurchaseOrderReference);
        finvoice.Text("OrderConfirmationIdentifier", invoice.SalesOrderReference);
        finvoice.Text("AgreementIdentifier", invoice.ContractReference);
        finvoice.Text("BuyerReferenceIdentifier", invoice.BuyerReference);
        finvoice.Text("ProjectReferenceIdentifier", invoice.ProjectReference);
        WriteTotals(finvoice, invoice);
        WriteAccount(finvoice, "", invoice.AccountingCost);
        WriteVat(finvoice, invoice);
        foreach (var note in invoice.Notes)
        {
            finvoice.Text("InvoiceFreeText", note);
        }

        WriteTerms(finvoice, invoice);
        WriteAllowances(finvoice, invoice);
        finvoice.Text("TenderReference", invoice.TenderReference);
        finvoice.Close();
    }

    /// <summary>The buyer's account: a code of up to four characters, else text.</summary>
    internal static void WriteAccount(FinvoiceEmitter finvoice, string prefix, string? account)
    {
        var isCode = account is { Length: <= AccountCodeMax } && account.All(char.IsAsciiLetterOrDigit);
        finvoice.Text(prefix + (isCode ? "NormalProposedAccountIdentifier" : "ProposedAccountText"), account);
    }

    internal static void WriteAllowance(FinvoiceEmitter finvoice, string element, AllowanceCharge one)
    {
        finvoice.Open(element);
        finvoice.Text(one.IsCharge ? "ReasonText" : "FreeText", one.Reason);
        finvoice.Text("ReasonCode", one.ReasonCode);
        finvoice.Percent("Percent", one.Percentage);
        finvoice.Amount("Amount", one.Amount);
        finvoice.Amount("BaseAmount", one.BaseAmount);
        finvoice.Text("VatCategoryCode", one.Vat?.Code);
        finvoice.Percent("VatRatePercent", one.Vat?.Rate);
        finvoice.Close();
    }

    private static (string Code, string Text) TypeOf(Invoice invoice) =>
        invoice.Kind switch
        {
            DocumentKind.CreditNote => (FinvoiceTypes.CreditNote, "HYVITYSLASKU"),
            DocumentKind.Receipt => (FinvoiceTypes.Receipt, "KUITTI"),
            _ => (FinvoiceTypes.Invoice, "LASKU"),
        };

    private static void WriteTotals(FinvoiceEmitter finvoice, Invoice invoice)
    {
        var totals = invoice.Totals;
        finvoice.Amount("RowsTotalVatExcludedAmount", totals.LineNet);
        finvoice.Amount("DiscountsTotalVatExcludedAmount", totals.Allowances);
        finvoice.Amount("ChargesTotalVatExcludedAmount", totals.Charges);
        finvoice.Amount("InvoiceTotalVatExcludedAmount", totals.TaxExclusive);
        finvoice.Amount("InvoiceTotalVatAmount", totals.Tax);
        if (invoice.VatAccountingCurrency is { } currency)
        {
            finvoice.Amount("InvoiceTotalVatAccountingAmount", totals.TaxInAccountingCurrency, currency);
        }

        finvoice.Amount("InvoiceTotalVatIncludedAmount", totals.TaxInclusive);
        finvoice.Amount("InvoiceTotalRoundoffAmount", totals.Rounding);
        finvoice.Amount("InvoicePaidAmount", totals.Prepaid);
    }

    private static void WriteVat(FinvoiceEmitter finvoice, Invoice invoice)
    {
        if (invoice.TaxPointDate is not null || invoice.TaxPointDateCode is not null)
        {
            finvoice.Open("VatPoint");
            finvoice.Date("VatPointDate", invoice.TaxPointDate);
            finvoice.Text("VatPointDateCode", invoice.TaxPointDate is null ? invoice.TaxPointDateCode : null);
            finvoice.Close();
        }

        foreach (var vat in invoice.VatBreakdowns)
        {
            finvoice.Open("VatSpecificationDetails");
            finvoice.Amount("VatBaseAmount", vat.Taxable);
            finvoice.Percent("VatRatePercent", vat.Category.Rate);
            finvoice.Text("VatCode", vat.Category.Code);
            finvoice.Amount("VatRateAmount", vat.Tax);
            finvoice.Text("VatFreeText", vat.ExemptionReason);
            finvoice.Text("VatExemptionReasonCode", vat.ExemptionReasonCode);
            finvoice.Close();
        }
    }

    private static void WriteTerms(FinvoiceEmitter finvoice, Invoice invoice)
    {
        if (invoice.PaymentTerms is null && invoice.DueDate is null)
        {
            return;
        }

        finvoice.Open("PaymentTermsDetails");
        foreach (var text in invoice.PaymentTerms?.Split('\n') ?? [])
        {
            finvoice.Text("PaymentTermsFreeText", text);
        }

        finvoice.Date("InvoiceDueDate", invoice.DueDate);
        finvoice.Close();
    }

    private static void WriteAllowances(FinvoiceEmitter finvoice, Invoice invoice)
    {
        foreach (var one in invoice.AllowancesAndCharges.Where(one => !one.IsCharge))
        {
            WriteAllowance(finvoice, "DiscountDetails", one);
        }

        foreach (var one in invoice.AllowancesAndCharges.Where(one => one.IsCharge))
        {
            WriteAllowance(finvoice, "ChargeDetails", one);
        }
    }
}
