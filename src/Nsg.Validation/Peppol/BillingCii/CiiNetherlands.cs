using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.Cii.CiiWords;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Peppol.BillingCii;

/// <summary>Rules for Dutch sellers on the Cross Industry Invoice.</summary>
internal static class CiiNetherlands
{
    private const string Root = "/rsm:CrossIndustryInvoice";
    private const string Parties = $"{Root}/{Trade}/ram:ApplicableHeaderTradeAgreement";
    private const string Payment = $"{Root}/{Trade}/ram:ApplicableHeaderTradeSettlement";

    private static readonly ElementName[] Preceding = Path("InvoiceReferencedDocument/IssuerAssignedID");
    private static readonly ElementName[] Due = Path("DuePayableAmount");

    internal static RulePattern Rules { get; } =
        Pattern(
            "the Netherlands in CII",
            On(
                Root + "/rsm:ExchangedDocument",
                static (n, d) => IsSeller(d) && n.Normal(TypeOf) is "81" or "83" or "381" or "396" or "532",
                Fatal("NL-R-001", static (_, d) => d.Root.Exists([.. Path(Settlement), .. Preceding]))
            ),
            On(
                Parties + "/ram:SellerTradeParty/ram:PostalTradeAddress",
                static (_, d) => IsSeller(d),
                Address("NL-R-002")
            ),
            On(
                Parties + "/ram:SellerTradeParty/ram:SpecifiedLegalOrganization/ram:ID",
                static (_, d) => IsSeller(d),
                Fatal("NL-R-003", static (n, _) => IsRegistered(n))
            ),
            On(
                Parties + "/ram:BuyerTradeParty/ram:PostalTradeAddress",
                static (_, d) => IsDomestic(d),
                Address("NL-R-004")
            ),
            On(
                Parties + "/ram:BuyerTradeParty/ram:SpecifiedLegalOrganization/ram:ID",
                static (_, d) => IsDomestic(d),
                Fatal("NL-R-005", static (n, _) => IsRegistered(n))
            ),
            On(
                Parties[1..] + "/ram:SellerTaxRepresentativeTradeParty/ram:PostalTradeAddress",
                static (_, d) => IsSeller(d) && IsDutch(CiiSellers.Of(d).RepresentativeAddress),
                Address("NL-R-006")
            ),
            On(
                Payment + "/ram:SpecifiedTradeSettlementHeaderMonetarySummation",
                static (_, d) => IsSeller(d),
                Fatal(
                    "NL-R-007",
                    static (n, d) => IsPaidBack(n, d) || n.Parent.Exists(Path("SpecifiedTradeSettlementPaymentMeans"))
                )
            ),
            On(
                Payment + "/ram:SpecifiedTradeSettlementPaymentMeans",
                static (_, d) => IsDomestic(d),
                Fatal("NL-R-008", static (n, _) => n.Normal(TypeOf) is "30" or "48" or "49" or "57" or "58" or "59")
            ),
            On(
                $"rsm:CrossIndustryInvoice/{Trade}/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeAgreement/"
                    + "ram:BuyerOrderReferencedDocument/ram:LineID",
                static (_, d) => IsSeller(d),
                Fatal(
                    "NL-R-009",
                    static (_, d) => d.Root.Exists(Path(Agreement + "/BuyerOrderReferencedDocument/IssuerAssignedID"))
                )
            )
        );

    private static bool IsDutch(string? country) =>
        "NL".Equals(Lexical.Normal(country), StringComparison.OrdinalIgnoreCase);

    private static bool IsSeller(ValidationScope scope) => IsDutch(CiiSellers.Of(scope).SellerAddress);

    private static bool IsDomestic(ValidationScope scope) =>
        IsSeller(scope) && IsDutch(CiiSellers.Of(scope).BuyerAddress);

    private static Rule Address(string id) =>
        Fatal(
            id,
            static (n, _) => n.Exists(Path("LineOne")) && n.Exists(Path("CityName")) && n.Exists(Path("PostcodeCode"))
        );

    private static bool IsRegistered(XmlElementNode id) =>
        $" {id.Attribute("schemeID")} " is var scheme
        && (scheme.Contains(" 0106 ", StringComparison.Ordinal) || scheme.Contains(" 0190 ", StringComparison.Ordinal))
        && !Lexical.IsBlank(id.WholeText());

    private static bool IsPaidBack(XmlElementNode sums, ValidationScope scope)
    {
        var isCreditNote = scope.Root.Normal(Path("rsm:ExchangedDocument/TypeCode")) == "381";
        return Lexical.Decimal(sums.Value(Due)) is { } due && (isCreditNote ? due >= 0m : due <= 0m);
    }
}
