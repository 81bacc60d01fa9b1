using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.En16931.Checks;
using static Nsg.Validation.En16931.En16931Lists;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.En16931;

/// <summary>Rules that want a code of a published list.</summary>
internal static class CodeRules
{
    internal static RulePattern Codes { get; } =
        Pattern(
            "codes",
            On("cbc:InvoiceTypeCode", InList("BR-CL-01", InvoiceTypes)),
            On("cbc:CreditNoteTypeCode", InList("BR-CL-01", CreditNoteTypes)),
            On(
                "cbc:Amount | cbc:BaseAmount | cbc:PriceAmount | cbc:TaxAmount | cbc:TaxableAmount | cbc:LineExtensionAmount | "
                    + "cbc:TaxExclusiveAmount | cbc:TaxInclusiveAmount | cbc:AllowanceTotalAmount | cbc:ChargeTotalAmount | "
                    + "cbc:PrepaidAmount | cbc:PayableRoundingAmount | cbc:PayableAmount",
                AttributeInList("BR-CL-03", "currencyID", Currencies)
            ),
            On("cbc:DocumentCurrencyCode", InList("BR-CL-04", Currencies)),
            On("cbc:TaxCurrencyCode", InList("BR-CL-05", Currencies)),
            On("cac:InvoicePeriod/cbc:DescriptionCode", InList("BR-CL-06", CodeList.Of("untdid2005@1.3.16"))),
            On(
                "cac:AdditionalDocumentReference/cbc:ID | cac:DocumentReference/cbc:ID",
                static (n, _) =>
                    HasScheme(n) && n.Parent.Any(static type => type.WholeText() == "130", Cbc.DocumentTypeCode),
                AttributeInList("BR-CL-07", "schemeID", CodeList.Of("untdid1153@1.3.16"))
            ),
            On(
                "cac:PartyIdentification/cbc:ID",
                static (n, _) => HasScheme(n),
                Fatal("BR-CL-10", IsSchemeOfParty, static (n, _) => Stated(n.Attribute("schemeID")))
            ),
            On(
                "cac:PartyLegalEntity/cbc:CompanyID",
                static (n, _) => HasScheme(n),
                AttributeInList("BR-CL-11", "schemeID", Schemes)
            ),
            On(
                "cac:CommodityClassification/cbc:ItemClassificationCode",
                static (n, _) => n.Attribute("listID") is not null,
                AttributeInList("BR-CL-13", "listID", CodeList.Of("untdid7143@1.3.16"))
            ),
            On("cac:Country/cbc:IdentificationCode", InList("BR-CL-14", Countries)),
            On("cac:OriginCountry/cbc:IdentificationCode", InList("BR-CL-15", Countries)),
            On("cac:PaymentMeans/cbc:PaymentMeansCode", InList("BR-CL-16", CodeList.Of("untdid4461@1.3.16"))),
            On("cac:TaxCategory/cbc:ID", InList("BR-CL-17", VatCategories)),
            On("cac:ClassifiedTaxCategory/cbc:ID", InList("BR-CL-18", VatCategories)),
            On(
                "cac:AllowanceCharge/cbc:AllowanceChargeReasonCode",
                static (n, _) => Vat.IsAllowance(n.Parent!),
                InList("BR-CL-19", CodeList.Of("untdid5189@1.3.16"))
            ),
            On(
                "cac:AllowanceCharge/cbc:AllowanceChargeReasonCode",
                static (n, _) => Vat.IsCharge(n.Parent!),
                InList("BR-CL-20", CodeList.Of("untdid7161@1.3.16"))
            ),
            On(
                "cac:StandardItemIdentification/cbc:ID",
                static (n, _) => HasScheme(n),
                AttributeInList("BR-CL-21", "schemeID", Schemes)
            ),
            On(
                "cbc:TaxExemptionReasonCode",
                Fatal(
                    "BR-CL-22",
                    static (n, _) => ExemptionReasons.Contains(Lexical.Normal(n.WholeText()).ToUpperInvariant()),
                    static (n, _) => Stated(n.WholeText())
                )
            ),
            On(
                "cbc:InvoicedQuantity | cbc:BaseQuantity | cbc:CreditedQuantity",
                static (n, _) => n.Attribute("unitCode") is not null,
                AttributeInList("BR-CL-23", "unitCode", CodeList.Of("unece-rec20@1.3.16"))
            ),
            On(
                "cbc:EmbeddedDocumentBinaryObject",
                static (n, _) => n.Attribute("mimeCode") is not null,
                Fatal(
                    "BR-CL-24",
                    static (n, _) => AttachmentTypes.Contains(n.Attribute("mimeCode")!),
                    static (n, _) => Stated(n.Attribute("mimeCode"))
                )
            ),
            On(
                "cbc:EndpointID",
                static (n, _) => HasScheme(n),
                AttributeInList("BR-CL-25", "schemeID", CodeList.Of("eas@1.3.16"))
            ),
            On(
                "cac:DeliveryLocation/cbc:ID",
                static (n, _) => HasScheme(n),
                AttributeInList("BR-CL-26", "schemeID", Schemes)
            )
        );

    private static bool HasScheme(XmlElementNode node) => node.Attribute("schemeID") is not null;

    // A creditor identifier of SEPA is no ISO 6523 scheme; the seller and the payee may have one all the same.
    private static bool IsSchemeOfParty(XmlElementNode id, ValidationScope scope)
    {
        var scheme = Lexical.Normal(id.Attribute("schemeID"));
        return Schemes.Contains(scheme)
            || (
                scheme == "SEPA"
                && (id.Ancestor(Cac.AccountingSupplierParty) is not null || id.Ancestor(Cac.PayeeParty) is not null)
            );
    }
}
