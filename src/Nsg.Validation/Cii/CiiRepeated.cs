using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.Cii.CiiWords;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Cii;

/// <summary>
/// What the published rules on the Cross Industry Invoice take for one, though D16B lets it stand several times and no rule of
/// theirs (<c>CII-SR</c>) says that it may not.
/// </summary>
internal static class CiiRepeated
{
    private static readonly ElementName[] TaxId = Path("SpecifiedTaxRegistration/ID");

    /// <summary>Of the rules of EN 16931.</summary>
    internal static RulePattern Core { get; } =
        Pattern(
            "repeated elements in CII",
            On(
                "ram:IncludedSupplyChainTradeLineItem",
                Repeated.One("SpecifiedTradeProduct", Path("SpecifiedTradeProduct/Name")),
                Repeated.One(
                    "SpecifiedTradeSettlementLineMonetarySummation",
                    Path("SpecifiedLineTradeSettlement/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount")
                )
            ),
            On(
                "ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax",
                Repeated.One("ApplicableTradeTax", Path("CalculatedAmount")),
                Repeated.One("ApplicableTradeTax", Path("BasisAmount"))
            ),
            On("ram:SellerTaxRepresentativeTradeParty", TaxIdOf("SellerTaxRepresentativeTradeParty", "VA"))
        );

    /// <summary>Of the rules of Peppol BIS Billing; what those of the core take for one is not said again.</summary>
    internal static RulePattern Billing { get; } =
        Pattern(
            "repeated elements in CII, Peppol",
            On("ram:SellerTradeParty", IsDanish, GlobalIdOf("SellerTradeParty"), VatIdOf("SellerTradeParty")),
            On("ram:BuyerTradeParty", IsDanish, GlobalIdOf("BuyerTradeParty")),
            On("ram:SellerTradeParty", VatIdOf("SellerTradeParty")),
            On("ram:SellerTaxRepresentativeTradeParty", VatIdOf("SellerTaxRepresentativeTradeParty"))
        );

    private static bool IsDanish(XmlElementNode party, ValidationScope scope) =>
        scope.Root.HasText("DK", Path(Seller + "/PostalTradeAddress/CountryID"));

    private static Rule GlobalIdOf(string party) =>
        Repeated.One(party, static id => id.Attribute("schemeID") is not null, Path("GlobalID"));

    // The publisher looks for the scheme VAT, though EN 16931 writes VA in this syntax.
    private static Rule VatIdOf(string party) => TaxIdOf(party, "VAT");

    private static Rule TaxIdOf(string party, string scheme) =>
        Repeated.One(party, id => id.Attribute("schemeID") == scheme, TaxId);
}
