using Nsg.Documents.Xml;
using Nsg.Validation.Cii;
using Nsg.Validation.Engine;
using Nsg.Validation.Peppol.Common;
using static Nsg.Validation.Cii.CiiWords;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Peppol.BillingCii;

/// <summary>
/// Peppol BIS Billing for the Cross Industry Invoice, release 2026.5 (3.0.21): the common rules, and the national ones of
/// sellers in NO, DK, IT, SE and NL. The publisher has none of DE, GR and IS in this syntax.
/// </summary>
internal static class CiiBillingRules
{
    private const string Specification = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
    private const decimal Tolerance = 0.02m;

    private static readonly ElementName[] Currency = Path("InvoiceCurrencyCode");
    private static readonly ElementName[] TaxCurrency = Path("TaxCurrencyCode");
    private static readonly ElementName[] Taxes = Path(
        "SpecifiedTradeSettlementHeaderMonetarySummation/TaxTotalAmount"
    );
    private static readonly ElementName[] Percent = Path("CalculationPercent");
    private static readonly ElementName[] Basis = Path("BasisAmount");

    internal static IReadOnlyList<RulePattern> Patterns { get; } =
    [
        Pattern(
            "billing in CII",
            [
                On("rsm:ExchangedDocumentContext", Context()),
                On("ram:ApplicableHeaderTradeAgreement", References()),
                On("ram:ApplicableHeaderTradeSettlement", Totals()),
                On(
                    "rsm:ExchangedDocument",
                    Fatal(
                        "PEPPOL-EN16931-R002",
                        static (n, _) =>
                            n.Count(Path("IncludedNote")) <= 1 && !n.Exists(Path("IncludedNote/SubjectCode"))
                    )
                ),
                On("ram:BuyerTradeParty", Has("PEPPOL-EN16931-R010", "URIUniversalCommunication/URIID")),
                On("ram:SellerTradeParty", Has("PEPPOL-EN16931-R020", "URIUniversalCommunication/URIID")),
                .. AllowancesAndCharges(),
                On(
                    "ram:SpecifiedTradeSettlementPaymentMeans",
                    static (n, _) => Lexical.Normal(n.Value(TypeOf)) is "49" or "59",
                    Fatal(
                        "PEPPOL-EN16931-R061",
                        static (n, _) => n.Parent.Exists(Path("SpecifiedTradePaymentTerms/DirectDebitMandateID"))
                    )
                ),
                LinePeriod("StartDateTime", "PEPPOL-EN16931-R110", static order => order >= 0),
                LinePeriod("EndDateTime", "PEPPOL-EN16931-R111", static order => order <= 0),
                .. CiiLineRules.Contexts,
                .. IdentifierRules.BySchemes(
                    "ram:URIID | ram:ID | ram:GlobalID",
                    "ram:URIID",
                    "ram:SpecifiedTaxRegistration/ram:ID",
                    static id =>
                        id.Attribute("schemeID") == "VA"
                        && Lexical.Normal(id.WholeText()).StartsWith("NL", StringComparison.Ordinal)
                ),
            ]
        ),
        CiiNational.Norway,
        CiiNational.Denmark,
        CiiNational.Italy,
        CiiSweden.Rules,
        CiiNetherlands.Rules,
        CiiBillingCodes.Codes,
        CiiRepeated.Billing,
    ];

    private static Rule[] Context() =>
        [
            Has("PEPPOL-EN16931-R001", "BusinessProcessSpecifiedDocumentContextParameter/ID"),
            Fatal(
                "PEPPOL-EN16931-R007",
                static (_, d) =>
                    d.Root.Normal(
                        Path("rsm:ExchangedDocumentContext/BusinessProcessSpecifiedDocumentContextParameter/ID")
                    )
                        is "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"
                            or "urn:peppol:bis:billing_with_response"
            ),
            Fatal(
                "PEPPOL-EN16931-R004",
                static (n, _) =>
                    n.Normal(Path("GuidelineSpecifiedDocumentContextParameter/ID")) is var id
                    && id.StartsWith(Specification, StringComparison.Ordinal)
                    && !id.Contains("::", StringComparison.Ordinal)
            ),
        ];

    private static Rule[] References() =>
        [
            HasEither("PEPPOL-EN16931-R003", "BuyerReference", "BuyerOrderReferencedDocument/IssuerAssignedID"),
            AtMostOneOfType("PEPPOL-EN16931-R006", "130"),
            AtMostOneOfType("PEPPOL-EN16931-R080", "50"),
        ];

    private static Rule AtMostOneOfType(string id, string type) =>
        Fatal(id, (n, _) => n.All(Path("AdditionalReferencedDocument")).Count(one => one.HasText(type, TypeOf)) <= 1);

    private static Rule[] Totals() =>
        [
            Fatal(
                "PEPPOL-EN16931-R005",
                static (n, _) => !n.Exists(TaxCurrency) || n.Normal(TaxCurrency) != n.Normal(Currency)
            ),
            Fatal(
                "PEPPOL-EN16931-R053",
                static (n, d) => n.All(Taxes).Count(one => IsIn(one, CiiFacts.Of(d).Currencies)) == 1
            ),
            Fatal(
                "PEPPOL-EN16931-R054",
                static (n, d) =>
                    n.All(Taxes).Count(one => IsInOther(one, CiiFacts.Of(d).Currencies))
                    == (n.Exists(TaxCurrency) ? 1 : 0)
            ),
            Fatal(
                "PEPPOL-EN16931-R055",
                static (n, d) => CiiFacts.Of(d).TaxCurrencies.Count == 0 || IsSignAlike(n, CiiFacts.Of(d))
            ),
        ];

    private static bool IsIn(XmlElementNode amount, IReadOnlyList<string> currencies) =>
        amount.Attribute("currencyID") is { } currency && currencies.Contains(currency);

    private static bool IsInOther(XmlElementNode amount, IReadOnlyList<string> currencies) =>
        amount.Attribute("currencyID") is { } currency && currencies.Any(one => one != currency);

    private static bool IsSignAlike(XmlElementNode settlement, CiiFacts facts)
    {
        var own = settlement.All(Taxes).Where(one => IsIn(one, facts.Currencies)).Select(Number).ToList();
        var other = settlement.All(Taxes).Where(one => IsIn(one, facts.TaxCurrencies)).Select(Number).ToList();
        return (own.Exists(static one => one < 0) && other.Exists(static one => one < 0))
            || (own.Exists(static one => one >= 0) && other.Exists(static one => one >= 0));

        static double Number(XmlElementNode amount) => XPathNumber.Double(amount.WholeText());
    }

    private static RuleContext[] AllowancesAndCharges()
    {
        var indicator = Fatal("PEPPOL-EN16931-R043", static (n, _) => n.Normal(Indicator) is "true" or "false");
        return
        [
            On(
                "ram:SpecifiedTradeAllowanceCharge",
                static (n, _) => n.Exists(Percent) && !n.Exists(Basis),
                Fatal("PEPPOL-EN16931-R041", static (_, _) => false)
            ),
            On(
                "ram:SpecifiedTradeAllowanceCharge",
                static (n, _) => !n.Exists(Percent) && n.Exists(Basis),
                Fatal("PEPPOL-EN16931-R042", static (_, _) => false)
            ),
            On(
                "ram:SpecifiedTradeAllowanceCharge",
                Fatal("PEPPOL-EN16931-R040", static (n, _) => !n.Exists(Percent) || IsPercentOfBasis(n)),
                indicator
            ),
            On("ram:AppliedTradeAllowanceCharge", indicator),
        ];
    }

    private static bool IsPercentOfBasis(XmlElementNode allowance) =>
        Figure
            .Of(allowance, Path("ActualAmount"))
            .Or(0m)
            .IsNear(Figure.Of(allowance, Basis) * Figure.Of(allowance, Percent) / 100m, Tolerance);

    // The days are texts of eight digits, which the publisher's rules compare as texts.
    private static RuleContext LinePeriod(string name, string id, Func<int, bool> isIn)
    {
        var (document, day) = (
            Path($"ApplicableHeaderTradeSettlement/BillingSpecifiedPeriod/{name}"),
            Path("udt:DateTimeString")
        );
        return On(
            $"{Trade}/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeSettlement/ram:BillingSpecifiedPeriod/ram:{name}",
            (n, _) => DocumentDay(n).Exists(document),
            Fatal(
                id,
                (n, _) =>
                    n.Value(day) is { } own
                    && DocumentDay(n).Value([.. document, .. day]) is { } bound
                    && isIn(string.CompareOrdinal(own, bound))
            )
        );

        static XmlElementNode? DocumentDay(XmlElementNode date) => date.Parent?.Parent?.Parent?.Parent;
    }
}
