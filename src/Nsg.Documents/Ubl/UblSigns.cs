using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;

namespace Nsg.Documents.Ubl;

/// <summary>
/// Brings a credit note written as a negative invoice (type 381 in an Invoice document) to the positive amounts that the model has.
/// </summary>
internal static class UblSigns
{
    internal static Invoice Upright(ElementScan scan, XmlElementNode root, Invoice invoice)
    {
        if (invoice.Kind != DocumentKind.CreditNote || invoice.Totals.TaxInclusive >= 0)
        {
            return invoice;
        }

        if (root.LocalName == "CreditNote")
        {
            scan.Odd("negative-credit-note", "the credit note's total is negative, so it increases what is owed; kept as written", root);
            return invoice;
        }

        scan.Odd("sign-turned", "an Invoice of a credit note's type with a negative total; read as a credit note with positive amounts", root);
        return Turned(invoice);
    }

    /// <summary>The same document with every amount's sign turned.</summary>
    internal static Invoice Turned(Invoice invoice) => invoice with
    {
        Totals = new DocumentTotals
        {
            LineNet = -invoice.Totals.LineNet,
            Allowances = -invoice.Totals.Allowances,
            Charges = -invoice.Totals.Charges,
            TaxExclusive = -invoice.Totals.TaxExclusive,
            Tax = -invoice.Totals.Tax,
            TaxInAccountingCurrency = -invoice.Totals.TaxInAccountingCurrency,
            TaxInclusive = -invoice.Totals.TaxInclusive,
            Prepaid = -invoice.Totals.Prepaid,
            Rounding = -invoice.Totals.Rounding,
            Payable = -invoice.Totals.Payable,
        },
        VatBreakdowns = [.. invoice.VatBreakdowns.Select(vat => vat with { Taxable = -vat.Taxable, Tax = -vat.Tax })],
        AllowancesAndCharges = [.. invoice.AllowancesAndCharges.Select(Turned)],
        Lines = [.. invoice.Lines.Select(line => line with
        {
            Quantity = -line.Quantity,
            Net = -line.Net,
            AllowancesAndCharges = [.. line.AllowancesAndCharges.Select(Turned)],
        })],
    };

    private static AllowanceCharge Turned(AllowanceCharge one) => one with { Amount = -one.Amount, BaseAmount = -one.BaseAmount };
}
