using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.En16931.Checks;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.En16931;

/// <summary>Rules on parties, delivery, payment and references to other documents.</summary>
internal static class PartyRules
{
    private static readonly CodeList VatPrefixes = CodeList.Of("vat-prefixes@1.3.16");

    internal static RulePattern Parties { get; } =
        Pattern(
            "parties",
            On("cac:AccountingCustomerParty/cac:Party/cbc:EndpointID", HasAttribute("BR-63", "schemeID")),
            On(
                "cac:AccountingCustomerParty/cac:Party/cac:PostalAddress",
                NotEmpty("BR-11", Cac.Country, Cbc.IdentificationCode)
            ),
            On("cac:AccountingSupplierParty", Fatal("BR-CO-26", static (n, _) => n.Any(IsIdentified, Cac.Party))),
            On("cac:AccountingSupplierParty/cac:Party/cbc:EndpointID", HasAttribute("BR-62", "schemeID")),
            On(
                "cac:AccountingSupplierParty/cac:Party/cac:PostalAddress",
                NotEmpty("BR-09", Cac.Country, Cbc.IdentificationCode)
            ),
            On(
                "cac:TaxRepresentativeParty",
                NotEmpty("BR-18", Cac.PartyName, Cbc.Name),
                Exists("BR-19", Cac.PostalAddress),
                Fatal(
                    "BR-56",
                    static (n, _) => n.Any(static one => one.Has(Cbc.CompanyID) && Vat.IsVat(one), Cac.PartyTaxScheme)
                )
            ),
            On("cac:TaxRepresentativeParty/cac:PostalAddress", NotEmpty("BR-20", Cac.Country, Cbc.IdentificationCode)),
            On("cac:PayeeParty", Fatal("BR-17", IsNamedAndNotTheSeller)),
            On(
                "cac:PartyTaxScheme",
                static (n, _) => Vat.IsVat(n),
                Fatal(
                    "BR-CO-09",
                    static (n, _) => HasCountry(n.Value(Cbc.CompanyID)),
                    static (n, _) => Stated(n.Value(Cbc.CompanyID))
                )
            ),
            On("cac:Delivery/cac:DeliveryLocation/cac:Address", Exists("BR-57", Cac.Country, Cbc.IdentificationCode))
        );

    internal static RulePattern PaymentsAndReferences { get; } =
        Pattern(
            "payments and references",
            On("cac:AdditionalDocumentReference", NotEmpty("BR-52", Cbc.ID)),
            On("cac:BillingReference", Exists("BR-55", Cac.InvoiceDocumentReference, Cbc.ID)),
            On(
                "cac:PaymentMeans/cac:CardAccount/cbc:PrimaryAccountNumberID",
                Warning("BR-51", static (n, _) => Length(Lexical.Normal(n.WholeText())) <= 10)
            ),
            On(
                "cac:PaymentMeans/cac:PayeeFinancialAccount",
                static (n, _) => n.Parent.Any(static code => code.WholeText() is "30" or "58", Cbc.PaymentMeansCode),
                NotEmpty("BR-50", Cbc.ID)
            ),
            On(
                "cac:PaymentMeans",
                Exists("BR-49", Cbc.PaymentMeansCode),
                Fatal(
                    "BR-61",
                    static (n, _) =>
                        Trim(n.Value(Cbc.PaymentMeansCode)) is not ("30" or "58")
                        || n.Exists(Cac.PayeeFinancialAccount, Cbc.ID)
                )
            )
        );

    private static bool IsIdentified(XmlElementNode party) =>
        party.Any(static one => one.Has(Cbc.CompanyID) && Vat.IsVat(one), Cac.PartyTaxScheme)
        || party.Any(static id => id.Attribute("schemeID") != "SEPA", Cac.PartyIdentification, Cbc.ID)
        || party.Exists(Cac.PartyLegalEntity, Cbc.CompanyID);

    private static bool IsNamedAndNotTheSeller(XmlElementNode payee, ValidationScope scope) =>
        payee.Exists(Cac.PartyName, Cbc.Name)
        && !Share(payee.All(Cac.PartyName, Cbc.Name), Seller(payee).All(Cac.Party, Cac.PartyName, Cbc.Name))
        && !Share(
            payee.All(Cac.PartyIdentification, Cbc.ID),
            Seller(payee).All(Cac.Party, Cac.PartyIdentification, Cbc.ID)
        );

    private static XmlElementNode? Seller(XmlElementNode payee) => payee.Parent?.Child(Cac.AccountingSupplierParty);

    private static bool Share(IReadOnlyList<XmlElementNode> some, IReadOnlyList<XmlElementNode> others)
    {
        if (some.Count == 0 || others.Count == 0)
        {
            return false;
        }

        var texts = some.Select(static one => one.WholeText()).ToHashSet(StringComparer.Ordinal);
        return others.Any(one => texts.Contains(one.WholeText()));
    }

    // The artefacts look for the first two characters in the text of all codes.
    private static bool HasCountry(string? id) =>
        string.IsNullOrEmpty(id) || VatPrefixes.LineContains(id.Length > 2 ? id[..2] : id);

    private static int Length(string text) => text.Length - text.Count(char.IsLowSurrogate);
}
