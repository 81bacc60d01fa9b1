using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Peppol.Billing;

/// <summary>Rules for Danish sellers, most of them where the buyer is Danish too.</summary>
internal static class Denmark
{
    private const string Cvr = "0184";

    internal static RulePattern Rules { get; } =
        Pattern(
            "Denmark",
            On(
                "CreditNote | Invoice",
                static (_, d) => IsSeller(d),
                Fatal(
                    "DK-R-002",
                    static (n, _) =>
                        n.IsFilled(Cac.AccountingSupplierParty, Cac.Party, Cac.PartyLegalEntity, Cbc.CompanyID)
                ),
                Fatal(
                    "DK-R-014",
                    static (n, _) =>
                        IsCvr(n, Cac.AccountingSupplierParty, Cac.Party, Cac.PartyLegalEntity, Cbc.CompanyID)
                ),
                Fatal(
                    "DK-R-016",
                    static (n, d) =>
                        !(
                            BillingFacts.Of(d).IsCreditNote
                            && BillingFacts.Of(d).CustomerAddressCountry == "DK"
                            && XPathNumber.Double(n.FirstText(Cac.LegalMonetaryTotal, Cbc.PayableAmount)) < 0
                        )
                )
            ),
            On(
                "CreditNote/cac:AccountingSupplierParty/cac:Party/cac:PartyIdentification | "
                    + "CreditNote/cac:AccountingCustomerParty/cac:Party/cac:PartyIdentification | "
                    + "Invoice/cac:AccountingSupplierParty/cac:Party/cac:PartyIdentification | "
                    + "Invoice/cac:AccountingCustomerParty/cac:Party/cac:PartyIdentification",
                static (_, d) => IsDomestic(d),
                Fatal(
                    "DK-R-013",
                    static (n, _) => !n.Has(Cbc.ID) || Lexical.Normal(n.FirstAttribute("schemeID", Cbc.ID)).Length > 0
                )
            ),
            On("Invoice/cac:PaymentMeans", static (_, d) => IsDomestic(d), DanishPayment.Rules),
            On(
                "CreditNote/cac:AccountingCustomerParty/cac:Party | Invoice/cac:AccountingCustomerParty/cac:Party",
                static (_, d) => IsDomestic(d),
                Fatal("DK-R-017", static (n, _) => IsCvr(n, Cac.PartyLegalEntity, Cbc.CompanyID))
            ),
            On(
                "CreditNote/cac:CreditNoteLine | Invoice/cac:InvoiceLine",
                static (_, d) => IsDomestic(d),
                Fatal(
                    "DK-R-003",
                    static (n, _) =>
                        !HasClass(n, "listID", "TST")
                        || HasClass(n, "listVersionID", "19.05.01")
                        || HasClass(n, "listVersionID", "19.0501")
                        || HasClass(n, "listVersionID", "26.08.01")
                        || HasClass(n, "listVersionID", "26.0801")
                )
            ),
            On(
                "cac:AllowanceCharge",
                static (_, d) => IsDomestic(d),
                Fatal(
                    "DK-R-004",
                    static (n, _) =>
                        !n.HasValue("ZZZ", Cbc.AllowanceChargeReasonCode)
                        || IsExciseReason(n.Value(Cbc.AllowanceChargeReason) ?? "")
                )
            )
        );

    private static bool IsSeller(ValidationScope scope) => BillingFacts.Of(scope).SupplierAddressCountry == "DK";

    private static bool IsDomestic(ValidationScope scope) =>
        IsSeller(scope) && BillingFacts.Of(scope).CustomerAddressCountry == "DK";

    private static bool IsCvr(XmlElementNode node, params ReadOnlySpan<ElementName> companyId) =>
        !node.Exists(companyId) || Lexical.Normal(node.FirstAttribute("schemeID", companyId)) == Cvr;

    private static bool HasClass(XmlElementNode line, string attribute, string value) =>
        line.HasAttribute(attribute, value, Cac.Item, Cac.CommodityClassification, Cbc.ItemClassificationCode);

    // A tax category of four characters that make a number, or a text with # inside.
    internal static bool IsExciseReason(string reason) =>
        (Lexical.Normal(reason).Length == 4 && XPathNumber.Double(reason) is >= 0 and <= 9999)
        || (reason.Contains('#', StringComparison.Ordinal) && reason[0] != '#' && reason[^1] != '#');
}
