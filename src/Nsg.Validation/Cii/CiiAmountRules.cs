using Nsg.Documents.Xml;
using Nsg.Validation.En16931;
using Nsg.Validation.Engine;
using static Nsg.Validation.Cii.CiiWords;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Cii;

/// <summary>Rules on the totals, allowances, charges and VAT breakdowns of a Cross Industry Invoice.</summary>
internal static class CiiAmountRules
{
    private static readonly ElementName[] Lines = Path("LineTotalAmount");
    private static readonly ElementName[] Allowances = Path("AllowanceTotalAmount");
    private static readonly ElementName[] Charges = Path("ChargeTotalAmount");
    private static readonly ElementName[] Basis = Path("TaxBasisTotalAmount");
    private static readonly ElementName[] Grand = Path("GrandTotalAmount");
    private static readonly ElementName[] Prepaid = Path("TotalPrepaidAmount");
    private static readonly ElementName[] Rounding = Path("RoundingAmount");
    private static readonly ElementName[] Due = Path("DuePayableAmount");
    private static readonly ElementName[] Taxes = Path("TaxTotalAmount");
    private static readonly ElementName[] Sums = Path(Settlement + "/SpecifiedTradeSettlementHeaderMonetarySummation");

    internal static RuleContext Totals =>
        On(
            "ram:SpecifiedTradeSettlementHeaderMonetarySummation",
            Has("BR-12", "LineTotalAmount"),
            Has("BR-13", "TaxBasisTotalAmount"),
            Has("BR-14", "GrandTotalAmount"),
            Has("BR-15", "DuePayableAmount"),
            Fatal("BR-53", HasTaxInTaxCurrency),
            Sum("BR-CO-10", Lines, static (_, a) => a.LineSum.Round2()),
            Part("BR-CO-11", Allowances, static a => a.HasAllowance ? a.AllowanceSum : null),
            Part("BR-CO-12", Charges, static a => a.HasCharge ? a.ChargeSum : null),
            Sum("BR-CO-13", Basis, static (n, _) => Optional(Of(n, Lines), n, Allowances, Charges).Round2()),
            Sum("BR-CO-16", Due, static (n, _) => Optional(Of(n, Grand), n, Prepaid, Rounding)),
            TwoDecimals("BR-DEC-09", "LineTotalAmount"),
            TwoDecimals("BR-DEC-10", "AllowanceTotalAmount"),
            TwoDecimals("BR-DEC-11", "ChargeTotalAmount"),
            TwoDecimals("BR-DEC-12", "TaxBasisTotalAmount"),
            Fatal(
                    "BR-DEC-13",
                    static (n, d) =>
                        !n.Exists(Taxes)
                        || n.Any(tax => !IsIn(tax, CiiFacts.Of(d).Currencies) || HasTwoDecimals(tax), Taxes)
                )
                .At(Taxes),
            TwoDecimals("BR-DEC-14", "GrandTotalAmount"),
            Fatal(
                    "BR-DEC-15",
                    static (n, d) =>
                        !n.Exists(Taxes)
                        || CiiFacts.Of(d).TaxCurrencies is not { Count: > 0 } currencies
                        || n.Any(tax => IsIn(tax, currencies) && HasTwoDecimals(tax), Taxes)
                )
                .At(Taxes),
            TwoDecimals("BR-DEC-16", "TotalPrepaidAmount"),
            TwoDecimals("BR-DEC-17", "RoundingAmount"),
            TwoDecimals("BR-DEC-18", "DuePayableAmount")
        );

    internal static RuleContext TaxTotal =>
        On(
            "ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:TaxTotalAmount",
            static (n, d) => IsIn(n, CiiFacts.Of(d).Currencies),
            Fatal(
                "BR-CO-14",
                static (n, d) => Figure.Of(n).Is(CiiFacts.Of(d).TaxSum.Round2()),
                static (n, d) => Hint(n, CiiFacts.Of(d).TaxSum.Round2())
            )
        );

    internal static RuleContext Breakdown =>
        On(
            "ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax",
            Has("BR-45", "BasisAmount"),
            Has("BR-46", "CalculatedAmount"),
            Fatal("BR-47", static (n, _) => IsVat(n) && n.Exists(Path("CategoryCode"))),
            Fatal(
                "BR-48",
                static (n, _) =>
                    IsVat(n) && (n.Exists(Path("RateApplicablePercent")) || n.HasText("O", Path("CategoryCode")))
            ),
            Fatal("BR-CO-03", static (_, d) => !CiiFacts.Of(d).HasBothTaxPoints),
            Fatal("BR-CO-17", TaxFitsRate),
            TwoDecimals("BR-DEC-19", "BasisAmount"),
            TwoDecimals("BR-DEC-20", "CalculatedAmount")
        );

    /// <summary>Allowances, then charges, inside a settlement; the rules are asked of their indicator.</summary>
    internal static IEnumerable<RuleContext> AllowancesAndCharges(string settlement, bool isOfDocument)
    {
        string[] ids = isOfDocument
            ? ["BR-31", "BR-33", "BR-CO-05", "BR-CO-21", "BR-DEC-01", "BR-DEC-02", "BR-32"]
            : ["BR-41", "BR-42", "BR-CO-07", "BR-CO-23", "BR-DEC-24", "BR-DEC-25"];
        string[] ofCharge = isOfDocument
            ? ["BR-36", "BR-38", "BR-CO-06", "BR-CO-22", "BR-DEC-05", "BR-DEC-06", "BR-37"]
            : ["BR-43", "BR-44", "BR-CO-08", "BR-CO-24", "BR-DEC-27", "BR-DEC-28"];
        yield return AllowanceCharge(settlement, "false", ids);
        yield return AllowanceCharge(settlement, "true", ofCharge);
    }

    /// <summary>BR-CO-15: the total with VAT is the one without and the tax, or there is just that one.</summary>
    internal static bool IsTotalWithTax(XmlElementNode root, ValidationScope scope)
    {
        var sums = root.First(Sums);
        return CiiFacts
            .Of(scope)
            .Currencies.All(currency =>
            {
                var (grand, basis, tax) = Parts(root, sums, currency);
                return grand.Value is { } stated
                    && (
                        basis.Value == stated || (tax is not null && (basis + Figure.Of(tax)).Round2().Value == stated)
                    );
            });
    }

    internal static string? TotalWithTaxHint(XmlElementNode root, ValidationScope scope)
    {
        var (_, basis, tax) = Parts(
            root,
            root.First(Sums),
            CiiFacts.Of(scope).Currencies is [var first, ..] ? first : ""
        );
        return Hint(root.First(Sums).First(Grand), basis + Figure.Of(tax));
    }

    private static (Figure Grand, Figure Basis, XmlElementNode? Tax) Parts(
        XmlElementNode root,
        XmlElementNode? sums,
        string currency
    )
    {
        var taxes = root.All([.. Sums, .. Taxes]).Where(one => one.Attribute("currencyID") == currency).ToList();
        return (Figure.Of(sums.First(Grand)), Figure.Of(sums.First(Basis)), taxes is [var only] ? only : null);
    }

    private static RuleContext AllowanceCharge(string settlement, string indicator, string[] ids)
    {
        var (amount, tax) = (Path("ActualAmount"), Path("CategoryTradeTax"));
        return On(
            settlement + "/ram:SpecifiedTradeAllowanceCharge/ram:ChargeIndicator",
            (n, _) => n.HasText(indicator, Path("udt:Indicator")),
            [
                Fatal(ids[0], (n, _) => n.Parent.Exists(amount)),
                Fatal(ids[1], static (n, _) => HasReason(n)),
                Checks.ForPeople(ids[2]),
                Fatal(ids[3], static (n, _) => HasReason(n)),
                Decimals(ids[4], "ActualAmount"),
                Decimals(ids[5], "BasisAmount"),
                .. ids.Length > 6
                    ? [Fatal(ids[6], (n, _) => n.Parent.Any(static one => HasVatCategory(one), tax))]
                    : Array.Empty<Rule>(),
            ]
        );

        static Rule Decimals(string id, string name)
        {
            var path = Path(name);
            return Fatal(
                id,
                (n, _) => Checks.HasTwoDecimals(n.Parent.Value(path)),
                (n, _) => Checks.Stated(n.Parent.Value(path))
            ) with
            {
                Place = (n, _) => n.Parent.First(path),
            };
        }
    }

    private static bool HasReason(XmlElementNode indicator) =>
        indicator.Parent.Exists(Path("Reason")) || indicator.Parent.Exists(Path("ReasonCode"));

    private static bool HasVatCategory(XmlElementNode tax) => IsVat(tax) && tax.Exists(Path("CategoryCode"));

    private static Rule Sum(string id, ElementName[] stated, Func<XmlElementNode, CiiAmounts, Figure> expected) =>
        Fatal(
                id,
                (n, d) => Of(n, stated).Is(expected(n, CiiFacts.Of(d).Amounts.Value)),
                (n, d) => Hint(n.First(stated), expected(n, CiiFacts.Of(d).Amounts.Value))
            )
            .At(stated);

    // Stated where there are some, or neither stated nor there.
    private static Rule Part(string id, ElementName[] stated, Func<CiiAmounts, Figure?> expected) =>
        Fatal(
                id,
                (n, d) =>
                    expected(CiiFacts.Of(d).Amounts.Value) is { } sum
                        ? Of(n, stated).Is(sum.Round2())
                        : Of(n, stated) is { IsMissing: true } || Of(n, stated).Is(0m),
                (n, d) => Hint(n.First(stated), (expected(CiiFacts.Of(d).Amounts.Value) ?? 0m).Round2())
            )
            .At(stated);

    private static Figure Of(XmlElementNode sums, ElementName[] path) => Figure.Of(sums.First(path));

    private static Figure Optional(Figure total, XmlElementNode sums, ElementName[] less, ElementName[] more) =>
        total - Of(sums, less).Or(0m) + Of(sums, more).Or(0m);

    private static string? Hint(XmlElementNode? stated, Figure expected) =>
        expected.Value is { } value ? Checks.Stated(WrittenNumber.Of(stated), value) : null;

    private static bool IsIn(XmlElementNode amount, IReadOnlyList<string> currencies) =>
        amount.Attribute("currencyID") is { } currency && currencies.Contains(currency);

    private static bool HasTwoDecimals(XmlElementNode amount) =>
        Lexical.Decimal(amount.WholeText()) is { } value && value == Lexical.Round2(value);

    private static bool HasTaxInTaxCurrency(XmlElementNode sums, ValidationScope scope)
    {
        var facts = CiiFacts.Of(scope);
        return facts.TaxCurrencies.Count == 0
            || (
                sums.Any(tax => IsIn(tax, facts.TaxCurrencies), Taxes)
                && !facts.TaxCurrencies.Any(facts.Currencies.Contains)
            );
    }

    // The rules for this syntax let the tax be off by one unit of the currency, both ends included.
    private static bool TaxFitsRate(XmlElementNode tax, ValidationScope scope)
    {
        var isVat = tax.Normal(TypeOf).Equals("VAT", StringComparison.OrdinalIgnoreCase);
        var rate = isVat ? Figure.Of(tax.First(Path("RateApplicablePercent"))) : default;
        if (Figure.Of(tax.First(Path("CalculatedAmount"))).Value is not { } stated || rate.IsUnreadable)
        {
            return false;
        }

        if (rate.Value is not { } percent || Figure.Of(tax.First(Path("RateApplicablePercent"))).Round().Is(0m))
        {
            return decimal.Floor(Bounded.Add(stated, 0.5m)) == 0m;
        }

        return Figure.Of(tax.First(Path("BasisAmount"))).Value is { } basis
            && Lexical.Round2(Bounded.Multiply(decimal.Abs(basis), percent / 100m)) is var expected
            && Bounded.Subtract(decimal.Abs(stated), 1m) <= expected
            && Bounded.Add(decimal.Abs(stated), 1m) >= expected;
    }
}
