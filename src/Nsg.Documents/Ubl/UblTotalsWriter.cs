using Nsg.Documents.Model;

namespace Nsg.Documents.Ubl;

/// <summary>Allowances and charges, VAT and document totals.</summary>
internal static class UblTotalsWriter
{
    internal static void Write(UblEmitter ubl, Invoice invoice)
    {
        WriteAllowances(ubl, invoice.AllowancesAndCharges);
        var totals = invoice.Totals;
        if (totals.Tax is not null || invoice.VatBreakdowns.Count > 0)
        {
            ubl.Open("TaxTotal");
            ubl.Amount("TaxAmount", totals.Tax ?? invoice.VatBreakdowns.Sum(vat => vat.Tax));
            foreach (var vat in invoice.VatBreakdowns)
            {
                ubl.Open("TaxSubtotal");
                ubl.Amount("TaxableAmount", vat.Taxable);
                ubl.Amount("TaxAmount", vat.Tax);
                WriteCategory(ubl, "TaxCategory", vat.Category, vat.ExemptionReason, vat.ExemptionReasonCode);
                ubl.Close();
            }

            ubl.Close();
        }

        if (totals.TaxInAccountingCurrency is { } other && invoice.VatAccountingCurrency is { } currency)
        {
            ubl.Open("TaxTotal");
            ubl.Amount("TaxAmount", other, currency);
            ubl.Close();
        }

        ubl.Open("LegalMonetaryTotal");
        ubl.Amount("LineExtensionAmount", totals.LineNet);
        ubl.Amount("TaxExclusiveAmount", totals.TaxExclusive);
        ubl.Amount("TaxInclusiveAmount", totals.TaxInclusive);
        ubl.Amount("AllowanceTotalAmount", totals.Allowances);
        ubl.Amount("ChargeTotalAmount", totals.Charges);
        ubl.Amount("PrepaidAmount", totals.Prepaid);
        ubl.Amount("PayableRoundingAmount", totals.Rounding);
        ubl.Amount("PayableAmount", totals.Payable);
        ubl.Close();
    }

    internal static void WriteAllowances(UblEmitter ubl, IReadOnlyList<AllowanceCharge> allowances)
    {
        foreach (var one in allowances)
        {
            ubl.Open("AllowanceCharge");
            ubl.Basic("ChargeIndicator", one.IsCharge ? "true" : "false");
            ubl.Basic("AllowanceChargeReasonCode", one.ReasonCode);
            ubl.Basic("AllowanceChargeReason", one.Reason);
            ubl.Number("MultiplierFactorNumeric", one.Percentage);
            ubl.Amount("Amount", one.Amount);
            ubl.Amount("BaseAmount", one.BaseAmount);
            WriteCategory(ubl, "TaxCategory", one.Vat);
            ubl.Close();
        }
    }

    internal static void WriteCategory(
        UblEmitter ubl,
        string name,
        VatCategory? category,
        string? exemption = null,
        string? exemptionCode = null
    )
    {
        if (category is null)
        {
            return;
        }

        ubl.Open(name);
        ubl.Basic("ID", category.Code);
        ubl.Number("Percent", category.Rate);
        ubl.Basic("TaxExemptionReasonCode", exemptionCode);
        ubl.Basic("TaxExemptionReason", exemption);
        ubl.Wrapped("TaxScheme", "ID", "VAT");
        ubl.Close();
    }
}
