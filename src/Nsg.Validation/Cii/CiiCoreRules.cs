using Nsg.Documents.Xml;
using Nsg.Validation.En16931;
using Nsg.Validation.Engine;
using static Nsg.Validation.Cii.CiiWords;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Cii;

/// <summary>
/// The rules of EN 16931 as its validation artefacts 1.3.16 state them for the Cross Industry Invoice D16B. They are
/// asked of the document itself; contexts, tolerances and what is left to people differ from those for UBL.
/// </summary>
internal static class CiiCoreRules
{
    internal static IReadOnlyList<RulePattern> Patterns { get; } =
    [
        Pattern(
            "EN 16931 in CII",
            [
                .. CiiPartRules.Parts,
                .. CiiAmountRules.AllowancesAndCharges("ram:ApplicableHeaderTradeSettlement", isOfDocument: true),
                CiiAmountRules.Totals,
                On("/rsm:CrossIndustryInvoice", [.. Document()]),
                CiiPartRules.Line,
                .. CiiAmountRules.AllowancesAndCharges("ram:SpecifiedLineTradeSettlement", isOfDocument: false),
                .. CiiPartRules.PeriodsAndParties,
                CiiAmountRules.TaxTotal,
                CiiPartRules.VatNumber,
                .. En16931Rules.Families.SelectMany(CiiVatRules.OfCategories),
                CiiAmountRules.Breakdown,
            ]
        ),
        CiiSyntaxRules.Syntax,
        CiiCodeRules.Codes,
        CiiSyntaxRules.Numbers,
        CiiRepeated.Core,
    ];

    private static IEnumerable<Rule> Document() =>
        [
            Says("BR-01", "rsm:ExchangedDocumentContext/GuidelineSpecifiedDocumentContextParameter/ID"),
            Says("BR-02", "rsm:ExchangedDocument/ID"),
            IssueDate(),
            Says("BR-04", "rsm:ExchangedDocument/TypeCode"),
            Says("BR-05", Settlement + "/InvoiceCurrencyCode"),
            Says("BR-06", Seller + "/Name"),
            Says("BR-07", Buyer + "/Name"),
            Has("BR-08", Seller + "/PostalTradeAddress"),
            Says("BR-09", Seller + "/PostalTradeAddress/CountryID"),
            Has("BR-10", Buyer + "/PostalTradeAddress"),
            Says("BR-11", Buyer + "/PostalTradeAddress/CountryID"),
            Fatal("BR-16", static (_, d) => CiiFacts.Of(d).Named("IncludedSupplyChainTradeLineItem").Count > 0),
            AddressScheme("BR-62", Seller),
            AddressScheme("BR-63", Buyer),
            Fatal("BR-B-01", static (_, d) => !HasSplitPayment(d) || IsItalian(d)),
            Fatal("BR-B-02", static (_, d) => !HasSplitPayment(d) || !HasCategory(d, "S")),
            Fatal("BR-CO-15", CiiAmountRules.IsTotalWithTax, CiiAmountRules.TotalWithTaxHint),
            .. En16931Rules.Families.Select(CiiVatRules.OfDocument),
        ];

    private static Rule IssueDate()
    {
        var day = Path("rsm:ExchangedDocument/IssueDateTime/udt:DateTimeString");
        return Fatal(
            "BR-03",
            (n, _) => n.Any(one => one.Attribute("format") == "102" && !Lexical.IsBlank(one.WholeText()), day)
        );
    }

    private static Rule AddressScheme(string id, string party)
    {
        var (address, uri) = (Path(party + "/URIUniversalCommunication"), Path("URIID"));
        return Fatal(id, (n, _) => n.First(address) is not { } one || IsAttributeFilled(one, "schemeID", uri));
    }

    private static bool HasSplitPayment(ValidationScope scope) => HasCategory(scope, "B");

    private static bool HasCategory(ValidationScope scope, string code) =>
        CiiFacts.Of(scope).Named("CategoryCode").Any(one => one.WholeText() == code);

    private static bool IsItalian(ValidationScope scope) =>
        CiiFacts.Of(scope).Named("CountryID").All(static one => one.WholeText() == "IT");
}
