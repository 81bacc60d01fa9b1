using Nsg.Documents.Xml;
using Nsg.Validation.En16931;
using Nsg.Validation.Engine;
using static Nsg.Validation.Cii.CiiWords;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Cii;

/// <summary>Rules on lines, parties, periods, references and ways to pay of a Cross Industry Invoice.</summary>
internal static class CiiPartRules
{
    private const int CardDigitsMax = 10;
    private const string LineTotal =
        "SpecifiedLineTradeSettlement/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount";
    private const string NetPrice = "SpecifiedLineTradeAgreement/NetPriceProductTradePrice/ChargeAmount";
    private const string GrossPrice = "SpecifiedLineTradeAgreement/GrossPriceProductTradePrice/ChargeAmount";

    private static readonly CodeList VatPrefixes = CodeList.Of("vat-prefixes@1.3.16");

    internal static RuleContext[] Parts =>
        [
            On("ram:DesignatedProductClassification", AttributeThere("BR-65", "ClassCode", "listID")),
            On("ram:AdditionalReferencedDocument", Says("BR-52", "IssuerAssignedID")),
            On(
                "ram:ApplicableTradeSettlementFinancialCard",
                Fatal("BR-51", static (n, _) => n.Normal(Path("ID")).Length <= CardDigitsMax)
            ),
            On(
                "ram:SpecifiedTradeSettlementPaymentMeans/ram:PayeePartyCreditorFinancialAccount",
                static (n, _) => n.Parent.HasText("30", TypeOf) || n.Parent.HasText("58", TypeOf),
                Fatal("BR-50", static (n, _) => n.IsFilled(Path("IBANID")) || n.IsFilled(Path("ProprietaryID"))),
                HasEither("BR-61", "IBANID", "ProprietaryID")
            ),
            On(
                "/rsm:CrossIndustryInvoice/" + Trade + "/ram:ApplicableHeaderTradeDelivery",
                Fatal(
                    "BR-57",
                    static (n, _) =>
                        !n.Exists(Path("ShipToTradeParty/PostalTradeAddress"))
                        || n.IsFilled(Path("ShipToTradeParty/PostalTradeAddress/CountryID"))
                )
            ),
        ];

    internal static RuleContext Line =>
        On(
            "ram:IncludedSupplyChainTradeLineItem",
            Says("BR-21", "AssociatedDocumentLineDocument/LineID"),
            Has("BR-22", "SpecifiedLineTradeDelivery/BilledQuantity"),
            Fatal(
                "BR-23",
                static (n, _) =>
                    n.FirstAttribute("unitCode", Path("SpecifiedLineTradeDelivery/BilledQuantity")) is not null
            ),
            Has("BR-24", LineTotal),
            Says("BR-25", "SpecifiedTradeProduct/Name"),
            Has("BR-26", NetPrice),
            Fatal("BR-27", static (n, _) => n.Any(IsNotNegative, Path(NetPrice))),
            Fatal("BR-28", static (n, _) => !n.Exists(Path(GrossPrice)) || n.Any(IsNotNegative, Path(GrossPrice))),
            AttributeThere("BR-64", "SpecifiedTradeProduct/GlobalID", "schemeID"),
            Fatal(
                "BR-CO-04",
                static (n, _) =>
                    n.Any(
                        static tax => IsVat(tax) && tax.Exists(Path("CategoryCode")),
                        Path("SpecifiedLineTradeSettlement/ApplicableTradeTax")
                    )
            ),
            Fatal("BR-CO-18", static (_, d) => CiiFacts.Of(d).HasBreakdown),
            TwoDecimals("BR-DEC-23", LineTotal)
        );

    internal static RuleContext[] PeriodsAndParties =>
        [
            Period("ram:SpecifiedLineTradeSettlement", "BR-30", "BR-CO-20"),
            Period("ram:ApplicableHeaderTradeSettlement", "BR-29", "BR-CO-19"),
            On(
                "ram:ApplicableProductCharacteristic",
                Fatal("BR-54", static (n, _) => n.Exists(Path("Description")) && n.Exists(Path("Value")))
            ),
            On("ram:PayeeTradeParty", Fatal("BR-17", IsOtherThanSeller)),
            On("ram:SpecifiedTradeSettlementPaymentMeans", Has("BR-49", "TypeCode")),
            On(
                $"/rsm:CrossIndustryInvoice/{Trade}/ram:ApplicableHeaderTradeSettlement/ram:InvoiceReferencedDocument",
                Says("BR-55", "IssuerAssignedID")
            ),
            On(
                "ram:SellerTradeParty",
                Fatal(
                    "BR-CO-26",
                    static (n, _) =>
                        n.Exists(Path("ID"))
                        || n.Exists(Path("GlobalID"))
                        || n.Exists(Path("SpecifiedLegalOrganization/ID"))
                        || n.HasAttribute("schemeID", "VA", Path("SpecifiedTaxRegistration/ID"))
                )
            ),
            On(
                "ram:SellerTaxRepresentativeTradeParty",
                Says("BR-18", "Name"),
                Has("BR-19", "PostalTradeAddress"),
                Says("BR-20", "PostalTradeAddress/CountryID"),
                Fatal(
                    "BR-56",
                    static (n, _) =>
                        n.Any(
                            static id => id.Attribute("schemeID") == "VA" && !Lexical.IsBlank(id.WholeText()),
                            Path("SpecifiedTaxRegistration/ID")
                        )
                )
            ),
        ];

    internal static RuleContext VatNumber =>
        On(
            "ram:SpecifiedTaxRegistration/ram:ID",
            static (n, _) => n.Attribute("schemeID") == "VA",
            Fatal(
                "BR-CO-09",
                static (n, _) =>
                    VatPrefixes.LineContains($" {(n.WholeText().Length > 2 ? n.WholeText()[..2] : n.WholeText())} "),
                static (n, _) => Checks.Stated(n.WholeText())
            )
        );

    private static bool IsNotNegative(XmlElementNode amount) => XPathNumber.Double(amount.WholeText()) >= 0;

    private static Rule AttributeThere(string id, string path, string attribute)
    {
        var names = Path(path);
        return Fatal(id, (n, _) => !n.Exists(names) || IsAttributeFilled(n, attribute, names));
    }

    // The days are texts of eight digits, which the publisher's rules compare as texts.
    private static RuleContext Period(string settlement, string order, string there)
    {
        var (start, end) = (Path("StartDateTime"), Path("EndDateTime"));
        return On(
            settlement + "/ram:BillingSpecifiedPeriod",
            Fatal(order, (n, _) => !n.Exists(start) || !n.Exists(end) || AreInOrder(n)),
            HasEither(there, "StartDateTime", "EndDateTime")
        );
    }

    private static bool AreInOrder(XmlElementNode period) =>
        Day(period, "StartDateTime") is { } start
        && Day(period, "EndDateTime") is { } end
        && string.CompareOrdinal(end, start) >= 0;

    private static string? Day(XmlElementNode period, string name) =>
        period
            .All(Path(name + "/udt:DateTimeString"))
            .FirstOrDefault(static one => one.Attribute("format") == "102")
            ?.WholeText();

    private static bool IsOtherThanSeller(XmlElementNode payee, ValidationScope scope)
    {
        var seller = payee.Parent?.Parent.First(Path("ApplicableHeaderTradeAgreement/SellerTradeParty"));
        return payee.Exists(Path("Name")) && !Same("Name") && !Same("ID") && !Same("SpecifiedLegalOrganization/ID");

        bool Same(string path) => payee.Value(Path(path)) is { } text && seller.HasText(text, Path(path));
    }
}
