using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.En16931;

/// <summary>Who must have an identifier for VAT where a category is used.</summary>
internal enum VatParties
{
    /// <summary>The seller under any tax scheme, or the tax representative.</summary>
    SellerAnyScheme,

    /// <summary>The seller or the tax representative.</summary>
    Seller,

    /// <summary>The seller or representative, and the buyer by VAT or legal registration.</summary>
    SellerAnySchemeAndBuyerAny,

    /// <summary>The seller or representative, and the buyer.</summary>
    SellerAndBuyer,

    /// <summary>Nobody may have one.</summary>
    Nobody,
}

/// <summary>What a category asks of its rate.</summary>
internal enum VatRate
{
    Zero,
    Positive,
    NotNegative,
    Absent,
}

/// <summary>
/// The rules that EN 16931 has for each VAT category in the same shape: BR-AE-01 to -10, BR-E-01 to -10 and so on.
/// </summary>
/// <param name="Prefix">What the rule ids begin with.</param>
/// <param name="Code">The category's code.</param>
/// <param name="Rate">What rates are allowed.</param>
/// <param name="Parties">Who must have an identifier.</param>
/// <param name="NeedsReason">A breakdown must give a reason for exemption; else it must give none.</param>
internal sealed record VatFamily(string Prefix, string Code, VatRate Rate, VatParties Parties, bool NeedsReason)
{
    private VatCategory Category { get; } = Vat.Code(Code);

    // Categories without VAT have one breakdown each; the others have one for each rate.
    internal bool IsTaxed => Rate is VatRate.Positive or VatRate.NotNegative;

    /// <summary>Rules on the document as a whole.</summary>
    internal IEnumerable<Rule> OfDocument() =>
        [
            Named("01", (_, d) => HasBreakdowns(Survey.Of(d))),
            Named("02", (_, d) => HoldsOnLines(Survey.Of(d))),
            Named(
                "03",
                (_, d) =>
                    HoldsWhere(d, Category == VatCategory.OutOfScope ? VatUses.OwnAllowanceVat : VatUses.AllowanceVat)
            ),
            Named("04", (_, d) => HoldsWhere(d, ChargeUse())),
        ];

    /// <summary>Rules on the tax category of a line, of a breakdown, of an allowance and of a charge.</summary>
    internal IEnumerable<RuleContext> OfCategories() =>
        [
            On(
                "/*/cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory",
                (n, d) => Vat.Of(n, d) == Category,
                IsTaxed
                    ? Named("08", TaxableIsSumAtRate, TaxableAtRateHint)
                    : Named(
                        "08",
                        TaxableIsSum,
                        (n, d) => Checks.Stated(WrittenNumber.Of(n.Parent!, Cbc.TaxableAmount), Net(n, d, IsInvoice(d)))
                    ),
                IsTaxed
                    ? Named("09", VatArithmetic.TaxIsTaxableTimesRate)
                    : Named("09", static (n, _) => IsZero(n.Parent!, Cbc.TaxAmount)),
                Named(
                    "10",
                    (n, _) => NeedsReason == (n.Has(Cbc.TaxExemptionReason) || n.Has(Cbc.TaxExemptionReasonCode))
                )
            ),
            On(
                "cac:AllowanceCharge/cac:TaxCategory",
                (n, d) => Vat.Of(n, d) == Category && Vat.IsAllowance(n.Parent!),
                Named("06", HasRate)
            ),
            On(
                "cac:AllowanceCharge/cac:TaxCategory",
                (n, d) => Vat.Of(n, d) == Category && Vat.IsCharge(n.Parent!),
                Named("07", HasRate)
            ),
            On(
                "cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory | cac:CreditNoteLine/cac:Item/cac:ClassifiedTaxCategory",
                (n, d) => Vat.Of(n, d) == Category,
                Named("05", HasRate)
            ),
        ];

    /// <summary>A rule of the family, with the text that it shares with those of other categories.</summary>
    internal Rule Named(
        string number,
        Func<XmlElementNode, ValidationScope, bool> holds,
        Func<XmlElementNode, ValidationScope, string?>? hint = null
    ) => Fatal($"{Prefix}-{number}", holds, hint) with { TextKey = TextKey(number), TextArguments = [Code] };

    private string TextKey(string number) =>
        number switch
        {
            "01" => IsTaxed ? "BR-VAT-01-taxed" : "BR-VAT-01",
            "02" or "03" or "04" => $"BR-VAT-{number}-{Parties}",
            "05" or "06" or "07" => $"BR-VAT-{number}-{Rate}",
            "08" or "09" => IsTaxed ? $"BR-VAT-{number}-taxed" : $"BR-VAT-{number}",
            _ => NeedsReason ? "BR-VAT-10-needed" : "BR-VAT-10-none",
        };

    private bool HasBreakdowns(Survey survey)
    {
        var uses = survey.Uses(Category);
        return Category switch
        {
            VatCategory.Standard => uses.HasFlag(VatUses.Breakdown)
                == Any(uses, VatUses.AllowanceOrCharge | VatUses.Line),
            VatCategory.CanaryIslands => HasBreakdownExactly(uses, VatUses.BreakdownExact),
            VatCategory.CeutaAndMelilla => HasBreakdownExactly(uses, VatUses.BreakdownExactVat),
            _ => !uses.HasFlag(VatUses.Anywhere) || survey.Breakdowns(Category) == 1,
        };
    }

    private static bool HasBreakdownExactly(VatUses uses, VatUses breakdown) =>
        Any(uses, VatUses.AllowanceOrChargeVat | VatUses.LineVat)
            ? uses.HasFlag(breakdown)
            : !uses.HasFlag(VatUses.BreakdownVat);

    private bool HoldsOnLines(Survey survey)
    {
        var uses = survey.Uses(Category);
        return Category == VatCategory.Standard && !uses.HasFlag(VatUses.LineVat)
            ? !uses.HasFlag(VatUses.Line)
            : !uses.HasFlag(VatUses.LineVat) || HasParties(survey);
    }

    private VatUses ChargeUse() =>
        Category switch
        {
            VatCategory.OutOfScope => VatUses.OwnChargeVat,
            VatCategory.CanaryIslands => VatUses.ChargeExactVat,
            _ => VatUses.ChargeVat,
        };

    private bool HoldsWhere(ValidationScope scope, VatUses use)
    {
        var survey = Survey.Of(scope);
        return !survey.Uses(Category).HasFlag(use) || HasParties(survey);
    }

    private bool HasParties(Survey s) =>
        Parties switch
        {
            VatParties.SellerAnyScheme => s.HasSellerTaxId || s.HasRepresentativeVatId,
            VatParties.Seller => s.HasSellerVatId || s.HasRepresentativeVatId,
            VatParties.SellerAnySchemeAndBuyerAny => (s.HasSellerTaxId || s.HasRepresentativeVatId)
                && (s.HasBuyerVatId || s.HasBuyerLegalId),
            VatParties.SellerAndBuyer => (s.HasSellerVatId || s.HasRepresentativeVatId) && s.HasBuyerVatId,
            _ => !s.HasSellerVatId && !s.HasRepresentativeVatId && !s.HasBuyerVatId,
        };

    private bool HasRate(XmlElementNode category, ValidationScope scope)
    {
        if (Rate == VatRate.Absent)
        {
            return !category.Has(Cbc.Percent);
        }

        if (Rate == VatRate.Zero)
        {
            return IsZero(category, Cbc.Percent);
        }

        for (var one = category.Child(Cbc.Percent); one is not null; one = one.Next(Cbc.Percent))
        {
            if (Checks.Sign(one.WholeText()) is not { } sign || sign >= (Rate == VatRate.Positive ? 1 : 0))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsZero(XmlElementNode node, ElementName name)
    {
        var figure = WrittenNumber.Of(node, name);
        return figure.IsUnreadable || figure.Is(0m);
    }

    private bool TaxableIsSum(XmlElementNode category, ValidationScope scope)
    {
        var survey = Survey.Of(scope);
        var taxable = WrittenNumber.Of(category.Parent!, Cbc.TaxableAmount);
        var amounts = survey.Totals.Of(Category);
        return taxable.IsThere && (IsSumOf(isInvoice: true) || IsSumOf(isInvoice: false));

        bool IsSumOf(bool isInvoice) =>
            (isInvoice ? survey.HasInvoiceLine : survey.HasCreditNoteLine)
            && (taxable.IsUnreadable || amounts.IsUnreadable(isInvoice) || taxable.Value == amounts.Net(isInvoice));
    }

    private bool TaxableIsSumAtRate(XmlElementNode category, ValidationScope scope)
    {
        var rate = WrittenNumber.Of(category, Cbc.Percent);
        if (!rate.IsKnown)
        {
            return true;
        }

        var survey = Survey.Of(scope);
        var amounts = survey.Totals.Of(Category, rate.Value) ?? new VatAmounts();
        var hasOther = Category == VatCategory.Standard && amounts.HasAllowanceOrCharge;
        var hasInvoice =
            Category == VatCategory.Standard ? hasOther || amounts.InvoiceLines.IsThere : survey.HasInvoiceLine;
        var hasCredit =
            Category == VatCategory.Standard ? hasOther || amounts.CreditNoteLines.IsThere : survey.HasCreditNoteLine;
        var taxable = category.Parent!.Child(Cbc.TaxableAmount);
        return (hasInvoice && VatArithmetic.IsWithinOne(taxable, amounts, isInvoice: true))
            || (hasCredit && VatArithmetic.IsWithinOne(taxable, amounts, isInvoice: false));
    }

    private string? TaxableAtRateHint(XmlElementNode category, ValidationScope scope) =>
        WrittenNumber.Of(category, Cbc.Percent) is { IsKnown: true } rate
            ? Checks.Stated(
                WrittenNumber.Of(category.Parent!, Cbc.TaxableAmount),
                Survey.Of(scope).Totals.Of(Category, rate.Value)?.Net(IsInvoice(scope)) ?? 0m
            )
            : null;

    private decimal Net(XmlElementNode category, ValidationScope scope, bool isInvoice) =>
        Survey.Of(scope).Totals.Of(Category).Net(isInvoice);

    private static bool IsInvoice(ValidationScope scope) => !Survey.Of(scope).HasCreditNoteLine;

    private static bool Any(VatUses uses, VatUses some) => (uses & some) != VatUses.None;
}
