using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using Nsg.Vocabulary;
using static Nsg.Documents.Reading.ElementScan;

namespace Nsg.Documents.Ubl;

/// <summary>VAT totals and breakdowns (BG-23), document totals (BG-22), allowances and charges.</summary>
internal static class UblTotalsReader
{
    private const string OioublPrefix = "OIOUBL-2.";

    internal sealed record Taxes(
        decimal? Tax,
        decimal? TaxInAccountingCurrency,
        IReadOnlyList<VatBreakdown> Breakdowns
    );

    /// <summary>
    /// BT-110 is the total in the document's currency, BT-111 the one in the VAT accounting currency.
    /// </summary>
    internal static Taxes ReadTaxes(AmountReader money, XmlElementNode root, Currency? vatCurrency)
    {
        var scan = money.Scan;
        XmlElementNode? own = null;
        decimal? inVatCurrency = null;
        foreach (var total in Children(root, "TaxTotal"))
        {
            var amount = Child(total, "TaxAmount");
            var claimed = amount?.Attribute("currencyID");
            if (vatCurrency is { } other && claimed == other.Code && other != money.Currency && inVatCurrency is null)
            {
                inVatCurrency = scan.Decimal(amount);
                scan.Attribute(amount, "currencyID");
            }
            else if (own is null)
            {
                own = total;
            }
            else
            {
                scan.Odd(
                    "several-tax-totals",
                    "a second VAT total in the document's currency; the first one counts",
                    total
                );
            }
        }

        return own is null
            ? new Taxes(null, inVatCurrency, [])
            : new Taxes(money.Amount(Child(own, "TaxAmount")), inVatCurrency, ReadBreakdowns(money, own));
    }

    /// <summary>The totals. A request for payment has no VAT, so it may leave the totals around VAT out; a debit note may leave
    /// out all but what is asked for.</summary>
    internal static DocumentTotals ReadTotals(
        AmountReader money,
        XmlElementNode root,
        Taxes taxes,
        string? profile,
        ClaimKind claim
    )
    {
        var node = Child(root, claim == ClaimKind.DebitNote ? "RequestedMonetaryTotal" : "LegalMonetaryTotal");
        var parent = node ?? root;
        var payable = money.RequiredAmount(parent, Child(node, "PayableAmount"), "the amount due");
        decimal Around(string name, string words) =>
            claim is ClaimKind.PaymentRequest or ClaimKind.DebitNote && Child(node, name) is null
                ? payable
                : money.RequiredAmount(parent, Child(node, name), words);
        var totals = new DocumentTotals
        {
            LineNet = money.Amount(Child(node, "LineExtensionAmount")),
            Allowances = money.Amount(Child(node, "AllowanceTotalAmount")),
            Charges = money.Amount(Child(node, "ChargeTotalAmount")),
            TaxExclusive = Around("TaxExclusiveAmount", "the total without VAT"),
            Tax = taxes.Tax,
            TaxInAccountingCurrency = taxes.TaxInAccountingCurrency,
            TaxInclusive = Around("TaxInclusiveAmount", "the total with VAT"),
            Prepaid = money.Amount(Child(node, "PrepaidAmount")),
            Rounding = money.Amount(Child(node, "PayableRoundingAmount")),
            Payable = payable,
        };
        if (profile is null || !profile.StartsWith(OioublPrefix, StringComparison.Ordinal))
        {
            return totals;
        }

        // OIOUBL 2 writes the VAT itself into TaxExclusiveAmount.
        var net = totals.TaxInclusive - (totals.Tax ?? 0);
        if (net != totals.TaxExclusive)
        {
            money.Scan.Odd(
                "oioubl-tax-exclusive",
                "OIOUBL 2 gives the VAT as TaxExclusiveAmount; the total without VAT is worked out",
                node
            );
        }

        return totals with
        {
            TaxExclusive = net,
        };
    }

    internal static IReadOnlyList<AllowanceCharge> ReadAllowances(AmountReader money, XmlElementNode parent)
    {
        List<AllowanceCharge>? found = null;
        var scan = money.Scan;
        foreach (var node in Children(parent, "AllowanceCharge"))
        {
            var amount = money.Amount(Child(node, "Amount"));
            var isCharge = Indicator(scan, Child(node, "ChargeIndicator"));
            if (amount is null || isCharge is null)
            {
                scan.Odd("missing-value", "an allowance or charge needs an amount and its indicator; left out", node);
                continue;
            }

            (found ??= []).Add(
                new AllowanceCharge
                {
                    IsCharge = isCharge.Value,
                    Amount = amount.Value,
                    BaseAmount = money.Amount(Child(node, "BaseAmount")),
                    Percentage = scan.Decimal(Child(node, "MultiplierFactorNumeric")),
                    Vat = ReadCategory(scan, Child(node, "TaxCategory")),
                    Reason = scan.Joined(node, "AllowanceChargeReason"),
                    ReasonCode = scan.Code(Child(node, "AllowanceChargeReasonCode")),
                }
            );
        }

        return found is null ? [] : found;
    }

    internal static bool? Indicator(ElementScan scan, XmlElementNode? node) =>
        scan.Text(node) switch
        {
            "true" or "1" => true,
            "false" or "0" => false,
            _ => null,
        };

    internal static VatCategory? ReadCategory(ElementScan scan, XmlElementNode? node)
    {
        var rate = scan.Decimal(Child(node, "Percent"));
        var codeNode = Child(node, "ID");
        var code = scan.Code(codeNode);
        SeeVatScheme(scan, node);
        if (code is null)
        {
            if (rate is not null)
            {
                scan.Odd("missing-value", "a VAT rate without category; read as standard rate", node);
                return new VatCategory("S", rate);
            }

            return null;
        }

        var category = VatCategories.Normalise(code);
        if (category != code)
        {
            scan.Odd(
                "vat-category",
                $"VAT category '{XmlFaults.OneLine(code)}' is not of EN 16931; read as {category}",
                codeNode
            );
        }

        return new VatCategory(category, rate);
    }

    internal static void SeeVatScheme(ElementScan scan, XmlElementNode? category)
    {
        var scheme = Child(category, "TaxScheme", "ID");
        if (Peek(scheme) == "VAT")
        {
            scan.Code(scheme);
        }
    }

    private static List<VatBreakdown> ReadBreakdowns(AmountReader money, XmlElementNode total)
    {
        var found = new List<VatBreakdown>();
        var scan = money.Scan;
        foreach (var node in Children(total, "TaxSubtotal"))
        {
            var category = Child(node, "TaxCategory");
            var vat = ReadCategory(scan, category);
            var taxable = money.Amount(Child(node, "TaxableAmount"));
            var tax = money.Amount(Child(node, "TaxAmount"));
            if (vat is null || taxable is null || tax is null)
            {
                scan.Odd(
                    "missing-value",
                    "a VAT breakdown needs category, taxable amount and VAT amount; left out",
                    node
                );
                continue;
            }

            found.Add(
                new VatBreakdown
                {
                    Category = vat,
                    Taxable = taxable.Value,
                    Tax = tax.Value,
                    ExemptionReason = scan.Joined(category, "TaxExemptionReason"),
                    ExemptionReasonCode = scan.Code(Child(category, "TaxExemptionReasonCode")),
                }
            );
        }

        return found;
    }
}
