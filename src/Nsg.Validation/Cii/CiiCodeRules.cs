using Nsg.Documents.Cii;
using Nsg.Documents.Xml;
using Nsg.Validation.En16931;
using Nsg.Validation.Engine;
using static Nsg.Validation.Cii.CiiWords;
using static Nsg.Validation.En16931.Checks;
using static Nsg.Validation.En16931.En16931Lists;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Cii;

/// <summary>Rules that want a code of a published list, on the Cross Industry Invoice.</summary>
internal static class CiiCodeRules
{
    private static readonly ElementName Product = CiiNames.Of("SpecifiedTradeProduct");
    private static readonly ElementName ShipTo = CiiNames.Of("ShipToTradeParty");
    private static readonly ElementName Registration = CiiNames.Of("SpecifiedTaxRegistration");

    internal static RulePattern Codes { get; } =
        Pattern(
            "codes in CII",
            On(
                "rsm:ExchangedDocument/ram:TypeCode",
                InLists("BR-CL-01", InvoiceTypes.Contains, CreditNoteTypes.Contains)
            ),
            OnAttribute("ram:TaxTotalAmount", "currencyID", "BR-CL-03", Currencies),
            On("ram:InvoiceCurrencyCode", InList("BR-CL-04", Currencies)),
            On("ram:TaxCurrencyCode", InList("BR-CL-05", Currencies)),
            // Of UNTDID 2475, where UBL's are of 2005.
            On("ram:DueDateTypeCode", InLists("BR-CL-06", static code => code is "5" or "29" or "72")),
            On("ram:ReferenceTypeCode", InList("BR-CL-07", CodeList.Of("untdid1153@1.3.16"))),
            On("ram:SubjectCode", InList("BR-CL-08", CodeList.Of("untdid4451@1.3.16"))),
            OnAttribute(
                "ram:GlobalID",
                "schemeID",
                "BR-CL-10",
                Schemes,
                static n => n.Ancestor(Product) is null && n.Ancestor(ShipTo) is null
            ),
            OnAttribute("ram:ID", "schemeID", "BR-CL-11", Schemes, static n => n.Ancestor(Registration) is null),
            OnAttribute("ram:ClassCode", "listID", "BR-CL-13", CodeList.Of("untdid7143@1.3.16")),
            On("ram:CountryID", InList("BR-CL-14", Countries)),
            On("ram:OriginTradeCountry/ram:ID", InList("BR-CL-15", Countries)),
            On(
                "ram:SpecifiedTradeSettlementPaymentMeans/ram:TypeCode",
                InList("BR-CL-16", CodeList.Of("untdid4461@1.3.16"))
            ),
            On("ram:CategoryTradeTax/ram:CategoryCode", InList("BR-CL-17", VatCategories)),
            On("ram:ApplicableTradeTax/ram:CategoryCode", InList("BR-CL-18", VatCategories)),
            On(
                "ram:SpecifiedTradeAllowanceCharge/ram:ReasonCode",
                static (n, _) => IsCharge(n.Parent!) == false,
                InList("BR-CL-19", CodeList.Of("untdid5189@1.3.16"))
            ),
            On(
                "ram:SpecifiedTradeAllowanceCharge/ram:ReasonCode",
                static (n, _) => IsCharge(n.Parent!) == true,
                InList("BR-CL-20", CodeList.Of("untdid7161@1.3.16"))
            ),
            OnAttribute("ram:SpecifiedTradeProduct/ram:GlobalID", "schemeID", "BR-CL-21", Schemes),
            On(
                "ram:ExemptionReasonCode",
                InLists("BR-CL-22", static code => ExemptionReasons.Contains(code.ToUpperInvariant()))
            ),
            OnAttribute(
                "ram:BasisQuantity | ram:BilledQuantity",
                "unitCode",
                "BR-CL-23",
                CodeList.Of("unece-rec20@1.3.16")
            ),
            On(
                "ram:AttachmentBinaryObject",
                static (n, _) => n.Attribute("mimeCode") is not null,
                Fatal(
                    "BR-CL-24",
                    static (n, _) => AttachmentTypes.Contains(n.Attribute("mimeCode")!),
                    static (n, _) => Stated(n.Attribute("mimeCode"))
                )
            ),
            OnAttribute("ram:URIUniversalCommunication/ram:URIID", "schemeID", "BR-CL-25", CodeList.Of("eas@1.3.16")),
            OnAttribute(
                "ram:ApplicableHeaderTradeDelivery/ram:ShipToTradeParty/ram:GlobalID",
                "schemeID",
                "BR-CL-26",
                Schemes
            )
        );

    private static RuleContext OnAttribute(
        string path,
        string attribute,
        string id,
        CodeList list,
        Func<XmlElementNode, bool>? when = null
    ) =>
        On(
            path,
            (n, _) => n.Attribute(attribute) is not null && (when is null || when(n)),
            AttributeInList(id, attribute, list)
        );

    private static Rule InLists(string id, params Func<string, bool>[] lists) =>
        Fatal(
            id,
            (n, _) => Lexical.Normal(n.WholeText()) is var code && Array.Exists(lists, list => list(code)),
            static (n, _) => Stated(n.WholeText())
        );
}
