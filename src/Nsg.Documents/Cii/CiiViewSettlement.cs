using Nsg.Documents.Xml;
using static Nsg.Documents.Cii.CiiScan;

namespace Nsg.Documents.Cii;

/// <summary>Ways to pay (BG-16), allowances and charges (BG-20, BG-21), VAT (BG-23) and totals (BG-22).</summary>
internal static class CiiViewSettlement
{
    internal static void Add(CiiScan scan, ViewNode view, XmlElementNode? settlement, bool isCreditNote)
    {
        if (settlement is null)
        {
            return;
        }

        var currency = At(settlement, "InvoiceCurrencyCode")?.Text.Trim();
        Payment(scan, view, settlement, isCreditNote);
        foreach (var terms in All(settlement, "SpecifiedTradePaymentTerms"))
        {
            scan.Leaf(view.Group("PaymentTerms", terms), "Note", At(terms, "Description"));
        }

        foreach (var one in All(settlement, "SpecifiedTradeAllowanceCharge"))
        {
            Allowance(scan, view, one, currency);
        }

        Taxes(scan, view, settlement, currency);
        Totals(scan, view, At(settlement, "SpecifiedTradeSettlementHeaderMonetarySummation"), currency);
    }

    /// <summary>An allowance or charge of the document or of a line.</summary>
    internal static void Allowance(CiiScan scan, ViewNode to, XmlElementNode from, string? currency)
    {
        var group = to.Group("AllowanceCharge", from);
        scan.Leaf(group, "ChargeIndicator", At(from, "ChargeIndicator", "Indicator"));
        scan.Leaf(group, "AllowanceChargeReasonCode", At(from, "ReasonCode"));
        scan.Leaf(group, "AllowanceChargeReason", At(from, "Reason"));
        scan.Leaf(group, "MultiplierFactorNumeric", At(from, "CalculationPercent"));
        scan.Amount(group, "Amount", At(from, "ActualAmount"), currency);
        scan.Amount(group, "BaseAmount", At(from, "BasisAmount"), currency);
        if (At(from, "CategoryTradeTax") is { } tax)
        {
            Category(scan, group.Group("TaxCategory", tax), tax);
        }
    }

    /// <summary>A VAT category.</summary>
    internal static void Category(CiiScan scan, ViewNode to, XmlElementNode tax)
    {
        scan.Leaf(to, "ID", At(tax, "CategoryCode"));
        scan.Leaf(to, "Percent", At(tax, "RateApplicablePercent"));
        scan.Leaf(to, "TaxExemptionReasonCode", At(tax, "ExemptionReasonCode"));
        scan.Leaf(to, "TaxExemptionReason", At(tax, "ExemptionReason"));
        scan.Leaf(to.Group("TaxScheme", tax), "ID", At(tax, "TypeCode"));
    }

    /// <summary>BT-9: the last day that one of the terms of payment names, since earlier ones are of discounts and
    /// instalments; terms that name the same day say it too.</summary>
    internal static XmlElementNode? DueDate(CiiScan scan, XmlElementNode? settlement)
    {
        var days = All(settlement, "SpecifiedTradePaymentTerms")
            .Select(terms => At(terms, "DueDateDateTime"))
            .OfType<XmlElementNode>()
            .ToList();
        var last = days.MaxBy(Written, StringComparer.Ordinal);
        foreach (var same in days.Where(one => one != last && Written(one) == Written(last)))
        {
            scan.See(At(same, "DateTimeString"));
            scan.SeeAttribute(At(same, "DateTimeString") ?? same, "format");
        }

        return last;

        static string Written(XmlElementNode? day) => At(day, "DateTimeString")?.Text.Trim() ?? "";
    }

    private static void Payment(CiiScan scan, ViewNode view, XmlElementNode settlement, bool isCreditNote)
    {
        var reference = At(settlement, "PaymentReference");
        var due = isCreditNote ? DueDate(scan, settlement) : null;
        var mandate = All(settlement, "SpecifiedTradePaymentTerms")
            .Select(terms => At(terms, "DirectDebitMandateID"))
            .FirstOrDefault(one => one is not null);
        foreach (var means in All(settlement, "SpecifiedTradeSettlementPaymentMeans"))
        {
            var group = view.Group("PaymentMeans", means);
            var code = scan.Leaf(group, "PaymentMeansCode", At(means, "TypeCode"));
            if (At(means, "Information") is { } words && code is not null)
            {
                scan.See(words);
                code.Attribute("name", words.Text.Trim());
            }

            scan.Date(group, "PaymentDueDate", due);

            scan.Leaf(group, "PaymentID", reference);
            if (At(means, "ApplicableTradeSettlementFinancialCard") is { } card)
            {
                var account = group.Group("CardAccount", card);
                scan.Leaf(account, "PrimaryAccountNumberID", At(card, "ID"));
                scan.Leaf(account, "HolderName", At(card, "CardholderName"));
            }

            if (At(means, "PayeePartyCreditorFinancialAccount") is { } payee)
            {
                var account = group.Group("PayeeFinancialAccount", payee);
                scan.Leaf(account, "ID", At(payee, "IBANID") ?? At(payee, "ProprietaryID"));
                scan.Leaf(account, "Name", At(payee, "AccountName"));
                if (At(means, "PayeeSpecifiedCreditorFinancialInstitution", "BICID") is { } bank)
                {
                    scan.Leaf(account.Group("FinancialInstitutionBranch", bank), "ID", bank);
                }
            }

            var payer = At(means, "PayerPartyDebtorFinancialAccount", "IBANID");
            if ((mandate ?? payer) is { } debit)
            {
                var direct = group.Group("PaymentMandate", debit);
                scan.Leaf(direct, "ID", mandate);
                scan.Leaf(direct.Group("PayerFinancialAccount", debit), "ID", payer);
            }
        }
    }

    private static void Taxes(CiiScan scan, ViewNode view, XmlElementNode settlement, string? currency)
    {
        var sums = At(settlement, "SpecifiedTradeSettlementHeaderMonetarySummation");
        var totals = All(sums, "TaxTotalAmount").ToList();
        var own =
            totals.Find(one => one.Attribute("currencyID") == currency)
            ?? totals.Find(one => one.Attribute("currencyID") is null);
        var group = view.Group("TaxTotal", own ?? sums ?? settlement);
        scan.Amount(group, "TaxAmount", own, currency);
        if (own is null && At(settlement, "ApplicableTradeTax") is { } first)
        {
            // CII leaves the total away where there is no tax; UBL writes nothing as 0.
            group.Leaf("TaxAmount", sums ?? first, "0").Attribute("currencyID", currency ?? "");
        }

        foreach (var tax in All(settlement, "ApplicableTradeTax"))
        {
            var subtotal = group.Group("TaxSubtotal", tax);
            scan.Amount(subtotal, "TaxableAmount", At(tax, "BasisAmount"), currency);
            scan.Amount(subtotal, "TaxAmount", At(tax, "CalculatedAmount"), currency);
            Category(scan, subtotal.Group("TaxCategory", tax), tax);
        }

        foreach (var other in totals.Where(one => one != own))
        {
            scan.Amount(view.Group("TaxTotal", other), "TaxAmount", other, currency);
        }
    }

    private static void Totals(CiiScan scan, ViewNode view, XmlElementNode? sums, string? currency)
    {
        if (sums is null)
        {
            return;
        }

        var group = view.Group("LegalMonetaryTotal", sums);
        foreach (
            var (name, theirs) in new[]
            {
                ("LineExtensionAmount", "LineTotalAmount"),
                ("TaxExclusiveAmount", "TaxBasisTotalAmount"),
                ("TaxInclusiveAmount", "GrandTotalAmount"),
                ("AllowanceTotalAmount", "AllowanceTotalAmount"),
                ("ChargeTotalAmount", "ChargeTotalAmount"),
                ("PrepaidAmount", "TotalPrepaidAmount"),
                ("PayableRoundingAmount", "RoundingAmount"),
                ("PayableAmount", "DuePayableAmount"),
            }
        )
        {
            scan.Amount(group, name, At(sums, theirs), currency);
        }
    }
}
