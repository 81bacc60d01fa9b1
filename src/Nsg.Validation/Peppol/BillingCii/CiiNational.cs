using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using Nsg.Validation.Peppol.Common;
using static Nsg.Validation.Cii.CiiWords;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Peppol.BillingCii;

/// <summary>Rules for Norwegian, Danish and Italian sellers on the Cross Industry Invoice.</summary>
internal static class CiiNational
{
    private const string DanishMeans = " 1 10 31 42 48 49 50 58 59 93 97 ";

    private static readonly ElementName[] LegalId = Path(Seller + "/SpecifiedLegalOrganization/ID");
    private static readonly ElementName[] Account = Path("PayeePartyCreditorFinancialAccount/IBANID");
    private static readonly ElementName[] Bank = Path("PayeeSpecifiedCreditorFinancialInstitution/BICID");
    private static readonly ElementName[] Reason = Path("Reason");
    private static readonly ElementName[] ClassCode = Path(
        "SpecifiedTradeProduct/DesignatedProductClassification/ClassCode"
    );

    internal static RulePattern Norway { get; } =
        Pattern(
            "Norway in CII",
            On(
                "ram:SellerTradeParty",
                static (_, d) => CiiSellers.Of(d).SellerCountry == "NO",
                Warning(
                    "NO-R-002",
                    static (n, _) =>
                        n.All(Path("SpecifiedTaxRegistration/ID"))
                            .Any(static id =>
                                id.Attribute("schemeID") == "FC" && Lexical.Normal(id.Text) == "Foretaksregisteret"
                            )
                ),
                Fatal("NO-R-001", static (n, _) => CiiSellers.TaxNumbers(n, "VAT").All(IsNorwegianOrForeign))
            )
        );

    internal static RulePattern Denmark { get; } =
        Pattern(
            "Denmark in CII",
            On("rsm:CrossIndustryInvoice", static (_, d) => IsDanishSeller(d), DanishDocument()),
            On(
                $"rsm:CrossIndustryInvoice/{Trade}/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeSettlementPaymentMeans",
                static (_, d) => IsDomestic(d),
                DanishPayment()
            ),
            On(
                $"rsm:CrossIndustryInvoice/{Trade}/ram:IncludedSupplyChainTradeLineItem",
                static (_, d) => IsDomestic(d),
                Warning(
                    "DK-R-003",
                    static (n, _) =>
                        !n.HasAttribute("listID", "TST", ClassCode)
                        || n.Any(
                            static one =>
                                one.Attribute("listVersionID") is "19.05.01" or "19.0501" or "26.08.01" or "26.0801",
                            ClassCode
                        )
                )
            )
        );

    internal static RulePattern Italy { get; } =
        Pattern(
            "Italy in CII",
            On(
                "ram:SellerTradeParty/ram:SpecifiedTaxRegistration",
                static (_, d) => CiiSellers.Of(d).SellerCountry == "IT",
                Fatal("IT-R-001", static (n, _) => n.Any(IsItalianTaxId, Path("ID")))
            ),
            On(
                "ram:SellerTradeParty",
                static (_, d) => CiiSellers.Of(d).SellerCountry == "IT",
                Has("IT-R-002", "PostalTradeAddress/LineOne"),
                Has("IT-R-003", "PostalTradeAddress/CityName"),
                Has("IT-R-004", "PostalTradeAddress/PostcodeCode")
            )
        );

    private static bool IsNorwegianOrForeign(XmlElementNode id) =>
        !id.WholeText().StartsWith("NO", StringComparison.Ordinal)
        || (
            id.WholeText().Length == 14
            && id.WholeText().EndsWith("MVA", StringComparison.Ordinal)
            && CommonNumbers.IsNorwegian(id.WholeText().AsSpan(2, 9))
        );

    // A number without a scheme is none of a fiscal code: the published rule asks for other than FC, which nothing is.
    private static bool IsItalianTaxId(XmlElementNode id) =>
        Lexical.Normal(id.Attribute("schemeID")) != "FC"
        || (
            Lexical.Normal(id.WholeText()) is { Length: >= 11 and <= 16 } text
            && text.All(static one => char.IsAsciiLetterUpper(one) || char.IsAsciiDigit(one))
        );

    private static bool IsDanishSeller(ValidationScope scope) =>
        scope.Root.HasText("DK", Path(Seller + "/PostalTradeAddress/CountryID"));

    private static bool IsDanishBuyer(ValidationScope scope) =>
        scope.Root.HasText("DK", Path(Buyer + "/PostalTradeAddress/CountryID"));

    private static bool IsDomestic(ValidationScope scope) => IsDanishSeller(scope) && IsDanishBuyer(scope);

    private static Rule[] DanishDocument() =>
        [
            Says("DK-R-002", Seller + "/SpecifiedLegalOrganization/ID"),
            Fatal(
                "DK-R-004",
                static (n, d) =>
                    !IsDanishBuyer(d)
                    || n.All(Path(Settlement + "/SpecifiedTradeAllowanceCharge"))
                        .Where(static one => one.HasText("ZZZ", Path("ReasonCode")))
                        .All(static one => Billing.Denmark.IsExciseReason(one.Value(Reason) ?? ""))
            ),
            Fatal(
                "DK-R-013",
                static (n, d) =>
                    !IsDanishBuyer(d)
                    || (IsSchemeThere(n, Seller + "/GlobalID") && IsSchemeThere(n, Buyer + "/GlobalID"))
            ),
            Fatal(
                "DK-R-014",
                static (n, _) => !n.Exists(LegalId) || Lexical.Normal(n.FirstAttribute("schemeID", LegalId)) == "0184"
            ),
            Fatal(
                "DK-R-016",
                static (n, d) =>
                    !IsDanishBuyer(d)
                    || n.Normal(Path("rsm:ExchangedDocument/TypeCode")) != "381"
                    || !(
                        XPathNumber.Double(
                            n.Value(
                                Path(Settlement + "/SpecifiedTradeSettlementHeaderMonetarySummation/DuePayableAmount")
                            )
                        ) < 0
                    )
            ),
        ];

    private static bool IsSchemeThere(XmlElementNode root, string path) =>
        !root.Exists(Path(path)) || IsAttributeFilled(root, "schemeID", Path(path));

    // The mandate is asked for inside the means of payment, where the schema has no place for it: a debit (49) of a Danish
    // seller can't keep DK-R-007 in this syntax.
    private static Rule[] DanishPayment() =>
        [
            Fatal("DK-R-005", static (n, _) => DanishMeans.Contains($" {n.Value(TypeOf)} ", StringComparison.Ordinal)),
            Fatal("DK-R-006", static (n, _) => !Is(n, "31", "42") || (n.IsFilled(Account) && n.IsFilled(Bank))),
            Fatal(
                "DK-R-007",
                static (n, _) =>
                    !Is(n, "49")
                    || (
                        n.Parent.IsFilled(Path("CreditorReferenceID"))
                        && n.IsFilled(Path("SpecifiedTradePaymentTerms/DirectDebitMandateID"))
                    )
            ),
            Fatal(
                "DK-R-008",
                static (n, _) =>
                    !Is(n, "50") || (Card(n) is "01#" or "04#" or "15#" && n.FirstText(Account).Length == 7)
            ),
            Fatal(
                "DK-R-009",
                static (n, _) => !Is(n, "50") || Card(n) is not ("04#" or "15#") || Reference(n).Length == 19
            ),
            Fatal(
                "DK-R-010",
                static (n, _) =>
                    !Is(n, "93") || (Card(n) is "71#" or "73#" or "75#" && n.FirstText(Account).Length == 8)
            ),
            Fatal(
                "DK-R-011",
                static (n, _) => !Is(n, "93") || Card(n) is not ("71#" or "75#") || Reference(n).Length is 18 or 19
            ),
        ];

    private static bool Is(XmlElementNode means, params ReadOnlySpan<string> codes)
    {
        foreach (var code in codes)
        {
            if (means.HasText(code, TypeOf))
            {
                return true;
            }
        }

        return false;
    }

    private static string Reference(XmlElementNode means) => means.Parent.Value(Path("PaymentReference")) ?? "";

    // The type of the giro card with its #.
    private static string Card(XmlElementNode means) => Reference(means) is { Length: >= 3 } id ? id[..3] : "";
}
