using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using Nsg.Validation.Peppol.Common;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Peppol.Billing;

/// <summary>Rules for Swedish sellers.</summary>
internal static class Sweden
{
    private const string Plusgiro = "SE:PLUSGIRO";
    private const string Bankgiro = "SE:BANKGIRO";
    private const string Account = "cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID";

    private static readonly Fact<SwedishParties> Parties = new(static (root, _) => SwedishParties.Of(root));

    internal static RulePattern Rules { get; } =
        Pattern(
            "Sweden",
            On(
                "cac:AccountingSupplierParty/cac:Party",
                static (n, _) => SwedishParties.IsSwedish(n) && SwedishParties.HasVatNumber(n),
                Fatal("SE-R-001", static (n, _) => Lexical.Normal(TaxNumbers.Of(n, "VAT")).Length == 14),
                Fatal("SE-R-002", static (n, _) => XPathNumber.IsNumber(Middle(TaxNumbers.Of(n, "VAT") ?? "")))
            ),
            On(
                "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity",
                static (n, _) => n.Has(Cbc.CompanyID) && SwedishParties.IsSwedish(n.Parent!),
                Fatal("SE-R-003", static (n, _) => XPathNumber.IsNumber(n.Value(Cbc.CompanyID))),
                Fatal("SE-R-004", static (n, _) => n.Normal(Cbc.CompanyID).Length == 10),
                Fatal("SE-R-013", static (n, _) => CommonNumbers.IsSwedish(n.Normal(Cbc.CompanyID)))
            ),
            On(
                "cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID",
                static (n, _) => IsTaxNumberOfCompany(n),
                Fatal(
                    "SE-R-005",
                    static (n, _) => Lexical.Normal(n.WholeText().ToUpperInvariant()) == "GODKÄND FÖR F-SKATT"
                )
            ),
            On(
                "cac:TaxCategory | cac:ClassifiedTaxCategory",
                static (n, d) => d.Get(Parties).IsSellerWithVat && n.HasValue("S", Cbc.ID),
                Fatal("SE-R-006", static (n, _) => XPathNumber.Double(n.Value(Cbc.Percent)) is 25 or 12 or 6)
            ),
            On(
                Account,
                static (n, d) => IsGiro(n.Parent!.Parent!, Plusgiro, d),
                Warning("SE-R-007", static (n, _) => XPathNumber.IsNumber(n.WholeText())),
                Warning("SE-R-010", static (n, _) => Lexical.Normal(n.WholeText()).Length is >= 2 and <= 8)
            ),
            On(
                Account,
                static (n, d) => IsGiro(n.Parent!.Parent!, Bankgiro, d),
                Warning("SE-R-008", static (n, _) => XPathNumber.IsNumber(n.WholeText())),
                Warning("SE-R-009", static (n, _) => Lexical.Normal(n.WholeText()).Length is 7 or 8)
            ),
            On(
                "cac:PaymentMeans",
                static (n, d) => (Is(n, "50") || Is(n, "56")) && d.Get(Parties).IsSeller,
                Warning("SE-R-011", static (_, _) => false)
            ),
            On(
                "cac:PaymentMeans",
                static (n, d) => Is(n, "31") && d.Get(Parties) is { IsSeller: true, IsBuyer: true },
                Warning("SE-R-012", static (_, _) => false)
            )
        );

    private static bool Is(XmlElementNode means, string code) => means.HasValue(code, Cbc.PaymentMeansCode);

    private static bool IsGiro(XmlElementNode means, string kind, ValidationScope scope) =>
        means.SingleNormal(Cac.PayeeFinancialAccount, Cac.FinancialInstitutionBranch, Cbc.ID) == kind
        && means.SingleNormal(Cbc.PaymentMeansCode) == "30"
        && scope.Get(Parties).IsSeller;

    private static bool IsTaxNumberOfCompany(XmlElementNode number)
    {
        var scheme = number.Parent!;
        var party = scheme.Parent!;
        return SwedishParties.IsSwedish(party)
            && party.Exists(Cac.PartyLegalEntity, Cbc.CompanyID)
            && scheme.SingleNormal(Cac.TaxScheme, Cbc.ID) is { } id
            && !id.Equals("VAT", StringComparison.OrdinalIgnoreCase);
    }

    // The twelve characters behind the country code.
    private static string Middle(string number) => number.Length <= 2 ? "" : number[2..Math.Min(number.Length, 14)];
}
