using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using Nsg.Validation.Peppol.Common;
using static Nsg.Validation.Cii.CiiWords;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Peppol.BillingCii;

/// <summary>Rules for Swedish sellers on the Cross Industry Invoice.</summary>
internal static class CiiSweden
{
    private const string SellerPath =
        $"rsm:CrossIndustryInvoice/{Trade}/ram:ApplicableHeaderTradeAgreement/ram:SellerTradeParty";
    private const string MeansPath =
        $"/rsm:CrossIndustryInvoice/{Trade}/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeSettlementPaymentMeans";

    private static readonly ElementName[] Country = Path("PostalTradeAddress/CountryID");
    private static readonly ElementName[] LegalId = Path("SpecifiedLegalOrganization/ID");
    private static readonly ElementName[] Bank = Path("PayeeSpecifiedCreditorFinancialInstitution/BICID");

    internal static RulePattern Rules { get; } =
        Pattern(
            "Sweden in CII",
            On(
                SellerPath,
                static (n, _) => IsSwedish(n) && HasSwedishVat(n),
                Fatal("SE-R-001", static (n, _) => Lexical.Normal(Vat(n)).Length == 14),
                Fatal("SE-R-002", static (n, _) => XPathNumber.IsNumber(Middle(Vat(n) ?? "")))
            ),
            On(
                SellerPath + "/ram:SpecifiedLegalOrganization",
                static (n, _) => IsSwedish(n.Parent!) && n.Exists(Path("ID")),
                Fatal("SE-R-003", static (n, _) => XPathNumber.IsNumber(n.Value(Path("ID")))),
                Fatal("SE-R-004", static (n, _) => n.Normal(Path("ID")).Length == 10),
                Fatal("SE-R-013", static (n, _) => CommonNumbers.IsSwedish(n.Normal(Path("ID"))))
            ),
            On(
                SellerPath + "/ram:SpecifiedTaxRegistration/ram:ID",
                static (n, _) =>
                    n.Attribute("schemeID") == "FC" && IsSwedish(n.Parent!.Parent!) && n.Parent!.Parent.Exists(LegalId),
                Fatal(
                    "SE-R-005",
                    static (n, _) => Lexical.Normal(n.WholeText().ToUpperInvariant()) == "GODKÄND FÖR F-SKATT"
                )
            ),
            On(
                "ram:ApplicableTradeTax | ram:CategoryTradeTax",
                static (_, d) => SellerOf(d) is { } seller && IsSwedish(seller) && HasSwedishVat(seller),
                Fatal(
                    "SE-R-006",
                    static (n, _) => XPathNumber.Double(n.Value(Path("RateApplicablePercent"))) is 25 or 12 or 6
                )
            ),
            On(
                MeansPath + "/ram:PayeePartyCreditorFinancialAccount/ram:ProprietaryID",
                static (n, d) => IsTransferBy(n, d, "SE:PLUSGIRO"),
                Warning("SE-R-007", static (n, _) => XPathNumber.IsNumber(n.WholeText())),
                Warning("SE-R-010", static (n, _) => Lexical.Normal(n.WholeText()).Length is >= 2 and <= 8)
            ),
            On(
                MeansPath + "/ram:PayeePartyCreditorFinancialAccount/ram:ProprietaryID",
                static (n, d) => IsTransferBy(n, d, "SE:BANKGIRO"),
                Warning("SE-R-008", static (n, _) => XPathNumber.IsNumber(n.WholeText())),
                Warning("SE-R-009", static (n, _) => Lexical.Normal(n.WholeText()).Length is 7 or 8)
            ),
            On(
                MeansPath,
                static (n, d) => IsSwedishSeller(d) && n.Normal(TypeOf) is "50" or "56",
                Warning("SE-R-011", static (_, _) => false)
            ),
            On(
                MeansPath,
                static (n, d) =>
                    IsSwedishSeller(d) && CiiSellers.Of(d).BuyerAddress == "SE" && n.Normal(TypeOf) == "31",
                Warning("SE-R-012", static (_, _) => false)
            )
        );

    private static XmlElementNode? SellerOf(ValidationScope scope) => scope.Root.First(Path(Seller));

    private static bool IsSwedish(XmlElementNode seller) => seller.HasText("SE", Country);

    private static bool IsSwedishSeller(ValidationScope scope) => SellerOf(scope) is { } seller && IsSwedish(seller);

    private static string? Vat(XmlElementNode seller) =>
        CiiSellers.TaxNumbers(seller, "VAT").FirstOrDefault()?.WholeText();

    private static bool HasSwedishVat(XmlElementNode seller) =>
        CiiSellers
            .TaxNumbers(seller, "VAT")
            .Any(static id => id.WholeText().StartsWith("SE", StringComparison.Ordinal));

    // The twelve characters behind the country's code.
    private static string Middle(string number) => number.Length <= 2 ? "" : number[2..Math.Min(14, number.Length)];

    private static bool IsTransferBy(XmlElementNode account, ValidationScope scope, string giro) =>
        IsSwedishSeller(scope)
        && account.Parent?.Parent is { } means
        && means.Normal(TypeOf) == "30"
        && means.Normal(Bank) == giro;
}
