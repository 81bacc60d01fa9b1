using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Peppol.Billing;

/// <summary>Rules where seller and buyer are both German.</summary>
internal static class Germany
{
    internal static RulePattern Rules { get; } =
        Pattern(
            "Germany",
            [
                Of("/Invoice | /CreditNote", GermanDocument.Rules),
                Of(
                    "/Invoice/cac:AdditionalDocumentReference/cac:Attachment/cac:ExternalReference | "
                        + "/CreditNote/cac:AdditionalDocumentReference/cac:Attachment/cac:ExternalReference",
                    Warning("DE-R-T02", static (n, _) => GermanTexts.IsAbsoluteUrl(n.Value(Cbc.URI) ?? ""))
                ),
                Of(
                    "/Invoice/cac:AccountingSupplierParty | /CreditNote/cac:AccountingSupplierParty",
                    Fatal("DE-R-002", static (n, _) => n.Exists(Cac.Party, Cac.Contact))
                ),
                Of(
                    "/Invoice/cac:AccountingSupplierParty/cac:Party/cac:PostalAddress | "
                        + "/CreditNote/cac:AccountingSupplierParty/cac:Party/cac:PostalAddress",
                    City("DE-R-003"),
                    PostCode("DE-R-004")
                ),
                Of(
                    "/Invoice/cac:AccountingSupplierParty/cac:Party/cac:Contact | "
                        + "/CreditNote/cac:AccountingSupplierParty/cac:Party/cac:Contact",
                    ContactRules
                ),
                Of(
                    "/Invoice/cac:AccountingCustomerParty/cac:Party/cac:PostalAddress | "
                        + "/CreditNote/cac:AccountingCustomerParty/cac:Party/cac:PostalAddress",
                    City("DE-R-008"),
                    PostCode("DE-R-009")
                ),
                Of(
                    "/Invoice/cac:Delivery/cac:DeliveryLocation/cac:Address | /CreditNote/cac:Delivery/cac:DeliveryLocation/cac:Address",
                    City("DE-R-010"),
                    PostCode("DE-R-011")
                ),
                .. PaymentContexts,
                Of(
                    "/Invoice/cac:TaxTotal/cac:TaxSubtotal | /CreditNote/cac:TaxTotal/cac:TaxSubtotal",
                    Fatal("DE-R-014", static (n, _) => n.IsFilled(Cac.TaxCategory, Cbc.Percent))
                ),
            ]
        );

    private static RuleContext[] PaymentContexts =>
        [
            Payment(
                static code => code is "30" or "58",
                Warning(
                    "DE-R-019",
                    static (n, _) =>
                        Code(n) != "58" || GermanTexts.IsIban(n.Value(Cac.PayeeFinancialAccount, Cbc.ID) ?? "")
                ),
                Fatal("DE-R-023-1", static (n, _) => n.Has(Cac.PayeeFinancialAccount)),
                Fatal("DE-R-023-2", static (n, _) => !n.Has(Cac.CardAccount) && !n.Has(Cac.PaymentMandate))
            ),
            Payment(
                static code => code is "48" or "54" or "55",
                Fatal("DE-R-024-1", static (n, _) => n.Has(Cac.CardAccount)),
                Fatal("DE-R-024-2", static (n, _) => !n.Has(Cac.PayeeFinancialAccount) && !n.Has(Cac.PaymentMandate))
            ),
            Payment(
                static code => code == "59",
                Warning(
                    "DE-R-020",
                    static (n, _) =>
                        GermanTexts.IsIban(n.Value(Cac.PaymentMandate, Cac.PayerFinancialAccount, Cbc.ID) ?? "")
                ),
                Fatal("DE-R-025-1", static (n, _) => n.Has(Cac.PaymentMandate)),
                Fatal("DE-R-025-2", static (n, _) => !n.Has(Cac.PayeeFinancialAccount) && !n.Has(Cac.CardAccount))
            ),
        ];

    private static Rule[] ContactRules =>
        [
            Fatal("DE-R-005", static (n, _) => n.IsFilled(Cbc.Name)),
            Fatal("DE-R-006", static (n, _) => n.IsFilled(Cbc.Telephone)),
            Fatal("DE-R-007", static (n, _) => n.IsFilled(Cbc.ElectronicMail)),
            Warning("DE-R-027", static (n, _) => GermanTexts.IsTelephone(n.Normal(Cbc.Telephone))),
            Warning("DE-R-028", static (n, _) => GermanTexts.IsEmail(n.Normal(Cbc.ElectronicMail))),
        ];

    private static RuleContext Of(string path, params Rule[] rules) =>
        On(path, static (_, d) => BillingFacts.Of(d).IsGerman, rules);

    private static RuleContext Payment(Func<string?, bool> isCode, params Rule[] rules) =>
        On(
            "/Invoice/cac:PaymentMeans | /CreditNote/cac:PaymentMeans",
            (n, d) => BillingFacts.Of(d).IsGerman && isCode(Code(n)),
            rules
        );

    private static string? Code(XmlElementNode means) => means.SingleNormal(Cbc.PaymentMeansCode);

    private static Rule City(string id) => Fatal(id, static (n, _) => n.IsFilled(Cbc.CityName));

    private static Rule PostCode(string id) => Fatal(id, static (n, _) => n.IsFilled(Cbc.PostalZone));
}
