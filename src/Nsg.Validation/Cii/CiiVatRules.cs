using Nsg.Documents.Xml;
using Nsg.Validation.En16931;
using Nsg.Validation.Engine;
using static Nsg.Validation.Cii.CiiWords;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Cii;

/// <summary>The rules of a VAT category on the Cross Industry Invoice: BR-AE-01 to -10, BR-E-01 to -10 and so on, as the
/// publisher's rules for this syntax have them.</summary>
internal static class CiiVatRules
{
    private const string HeaderTax = "ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax";

    private static readonly ElementName[] Category = Path("CategoryCode");
    private static readonly ElementName[] Rate = Path("RateApplicablePercent");
    private static readonly ElementName[] Basis = Path("BasisAmount");
    private static readonly ElementName[] Calculated = Path("CalculatedAmount");
    private static readonly ElementName[] Reason = Path("ExemptionReason");
    private static readonly ElementName[] ReasonCode = Path("ExemptionReasonCode");

    /// <summary>A code of a category that has rules of its own.</summary>
    internal static bool IsCategory(string code) => En16931Rules.Families.Any(family => family.Code == code);

    /// <summary>The rule on the document as a whole, <c>-01</c>.</summary>
    internal static Rule OfDocument(VatFamily family) =>
        family.Named("01", (_, d) => HasBreakdown(family, CiiFacts.Of(d).Use(family.Code)));

    /// <summary>Rules on the category in breakdowns, allowances, charges and lines.</summary>
    internal static IEnumerable<RuleContext> OfCategories(VatFamily family) =>
        [
            Breakdowns(family),
            OnTax(family, "ram:SpecifiedTradeAllowanceCharge/ram:CategoryTradeTax", "03", "06", false),
            OnTax(family, "ram:SpecifiedTradeAllowanceCharge/ram:CategoryTradeTax", "04", "07", true),
            OnTax(
                family,
                "rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeSettlement/"
                    + "ram:ApplicableTradeTax",
                "02",
                "05",
                null
            ),
        ];

    private static bool HasBreakdown(VatFamily family, CiiFacts.CategoryUse use) =>
        family.IsTaxed
            ? (use.Lines == 0 || use.Lines + use.Breakdowns >= 2)
                && (use.Allowances == 0 || use.Allowances + use.Breakdowns >= 2)
            : use.Breakdowns == 0 && (family.Code == "O" || (use.Lines == 0 && use.Allowances == 0))
                || (use.Breakdowns == 1 && (use.Lines > 0 || use.Allowances > 0));

    private static RuleContext OnTax(VatFamily family, string path, string parties, string rate, bool? isCharge) =>
        On(
            path,
            (n, _) =>
                n.HasText(family.Code, Category) && IsVat(n) && (isCharge is null || IsCharge(n.Parent!) == isCharge),
            family.Named(parties, (_, d) => HasParties(family.Parties, CiiFacts.Of(d))),
            family.Named(rate, (n, _) => HasRate(family, n))
        );

    // The publisher's rules point at the code for some categories and at the tax for others, which decides whether the
    // rules on every breakdown are asked beside them.
    private static RuleContext Breakdowns(VatFamily family)
    {
        var isOnTax = family.Code is "L" or "M" or "O";
        var asksScheme = family.Code is not ("S" or "Z");
        XmlElementNode Tax(XmlElementNode n) => isOnTax ? n : n.Parent!;
        return On(
            (asksScheme ? $"{Trade}/{HeaderTax}" : HeaderTax) + (isOnTax ? "" : "/ram:CategoryCode"),
            (n, _) =>
                (isOnTax ? n.HasText(family.Code, Category) : n.WholeText() == family.Code)
                && (!asksScheme || IsVat(Tax(n))),
            [
                family.Named("08", (n, d) => IsSum(family, Tax(n), CiiFacts.Of(d)), (n, d) => Hint(family, Tax(n), d)),
                family.Named("09", (n, _) => TaxFits(family, Tax(n))),
                family.Named(
                    "10",
                    (n, _) => family.NeedsReason == (Tax(n).Exists(Reason) || Tax(n).Exists(ReasonCode))
                ),
                .. family.Code switch
                {
                    "K" => IntraCommunity(),
                    "O" => OutOfScope(),
                    _ => [],
                },
            ]
        );
    }

    private static Rule[] IntraCommunity()
    {
        var day = Path(Delivery + "/ActualDeliverySupplyChainEvent/OccurrenceDateTime/udt:DateTimeString");
        var country = Path(Delivery + "/ShipToTradeParty/PostalTradeAddress/CountryID");
        var (start, end) = (Path("BillingSpecifiedPeriod/StartDateTime"), Path("BillingSpecifiedPeriod/EndDateTime"));
        return
        [
            Fatal(
                "BR-IC-11",
                (n, d) => d.Root.Exists(day) || n.Parent!.Parent.Exists(start) || n.Parent!.Parent.Exists(end)
            ),
            Fatal("BR-IC-12", (_, d) => d.Root.Exists(country)),
        ];
    }

    private static Rule[] OutOfScope() =>
        [
            Fatal("BR-O-11", static (_, d) => !CiiFacts.Of(d).HasOtherThan("O", ofAllowances: false)),
            Fatal("BR-O-12", static (_, d) => !CiiFacts.Of(d).HasOtherThan("O", ofAllowances: false)),
            Fatal("BR-O-13", static (_, d) => !CiiFacts.Of(d).HasOtherThan("O", ofAllowances: true)),
            Fatal("BR-O-14", static (_, d) => !CiiFacts.Of(d).HasOtherThan("O", ofAllowances: true)),
        ];

    private static bool HasParties(VatParties parties, CiiFacts facts) =>
        parties switch
        {
            VatParties.SellerAnyScheme => facts.HasSellerTaxId || facts.HasRepresentativeVatId,
            VatParties.Seller => facts.HasSellerVatId || facts.HasRepresentativeVatId,
            VatParties.SellerAnySchemeAndBuyerAny => (facts.HasSellerTaxId || facts.HasRepresentativeVatId)
                && (facts.HasBuyerVatId || facts.HasBuyerLegalId),
            VatParties.SellerAndBuyer => (facts.HasSellerVatId || facts.HasRepresentativeVatId) && facts.HasBuyerVatId,
            _ => !facts.HasSellerVatId && !facts.HasRepresentativeVatId && !facts.HasBuyerVatId,
        };

    // For category L the rules for this syntax want a rate above 0 (those for UBL, 0 or more).
    private static bool HasRate(VatFamily family, XmlElementNode tax) =>
        (family.Rate, family.Code) switch
        {
            (VatRate.Absent, _) => !tax.Exists(Rate),
            (VatRate.Zero, _) => tax.Any(static one => XPathNumber.Double(one.WholeText()) == 0, Rate),
            (VatRate.Positive, _) or (_, "L") => tax.Any(static one => XPathNumber.Double(one.WholeText()) > 0, Rate),
            _ => tax.Any(static one => XPathNumber.Double(one.WholeText()) >= 0, Rate),
        };

    private static bool IsSum(VatFamily family, XmlElementNode tax, CiiFacts facts)
    {
        if (family.Code is "L" or "M")
        {
            // The publisher's expression looks for the rate beside the breakdown, where there is none.
            return true;
        }

        var stated = Figure.Of(tax, Basis);
        if (family.IsTaxed)
        {
            return tax.All(Rate)
                .Select(one => Lexical.Decimal(one.WholeText()))
                .All(rate => rate is { } known && stated.Is(facts.Amounts.Value.NetOf(family.Code, known)));
        }

        var sum = facts.Amounts.Value.NetOf(family.Code);
        return family.Code == "O"
            ? stated.Is(sum)
            : stated.Value is { } basis && sum.Value is { } net && basis - 1m < net && basis + 1m > net;
    }

    private static string? Hint(VatFamily family, XmlElementNode tax, ValidationScope scope) =>
        CiiFacts
            .Of(scope)
            .Amounts.Value.NetOf(family.Code, family.IsTaxed ? Lexical.Decimal(tax.Value(Rate)) : null)
            .Value
            is { } net
            ? Checks.Stated(WrittenNumber.Of(tax.First(Basis)), net)
            : null;

    private static bool TaxFits(VatFamily family, XmlElementNode tax)
    {
        if (family.Code is "L" or "M")
        {
            return true;
        }

        if (!family.IsTaxed)
        {
            return tax.Any(static one => XPathNumber.Double(one.WholeText()) == 0, Calculated);
        }

        return Figure.Of(tax, Calculated).Value is { } stated
            && Figure.Of(tax, Basis).Value is { } basis
            && Figure.Of(tax, Rate).Value is { } rate
            && Lexical.Round2(Bounded.Multiply(decimal.Abs(basis), rate / 100m)) is var expected
            && Bounded.Subtract(decimal.Abs(stated), 1m) < expected
            && Bounded.Add(decimal.Abs(stated), 1m) > expected;
    }
}
