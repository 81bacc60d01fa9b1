using System.Globalization;
using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Peppol.Common;

/// <summary>
/// The rules on identifiers by their scheme, <c>PEPPOL-COMMON-R040</c> to <c>R057</c>, release 2026.5. They are the
/// same in billing and in
/// all post-award transactions; put the contexts at the end of the pattern that holds the document's other rules.
/// </summary>
internal static class IdentifierRules
{
    private const string Scheme = "schemeID";
    private const string Identifiers = "cbc:EndpointID | cac:PartyIdentification/cbc:ID | cbc:CompanyID";

    /// <summary>One context for each scheme, in the published order, on UBL.</summary>
    internal static RuleContext[] Contexts { get; } =
    [
        // No scheme and no Dutch VAT number: none of the rules below is about it.
        On(Identifiers, static (n, _) => n.Attribute(Scheme) is null && !IsDutchMainVat(n)),
        .. BySchemes(Identifiers, "cbc:EndpointID", "cac:PartyTaxScheme/cbc:CompanyID", IsDutchMainVat),
    ];

    /// <summary>The same in another syntax.</summary>
    /// <param name="identifiers">Where identifiers with a scheme stand.</param>
    /// <param name="addresses">Where electronic addresses stand.</param>
    /// <param name="vatNumbers">Where VAT numbers stand.</param>
    /// <param name="isDutchVat">Whether such a number is a Dutch one.</param>
    internal static RuleContext[] BySchemes(
        string identifiers,
        string addresses,
        string vatNumbers,
        Func<XmlElementNode, bool> isDutchVat
    )
    {
        RuleContext Of(string scheme, Rule rule) => On(identifiers, (n, _) => n.Attribute(Scheme) == scheme, rule);
        return
        [
            Of(
                "0088",
                Fatal(
                    "PEPPOL-COMMON-R040",
                    static (n, _) => CommonNumbers.IsGln(Normal(n)),
                    static (n, _) => GlnHint(Normal(n))
                )
            ),
            Of(
                "0192",
                Fatal(
                    "PEPPOL-COMMON-R041",
                    static (n, _) => CommonNumbers.IsNorwegian(Normal(n)),
                    static (n, _) => NorwegianHint(Normal(n))
                )
            ),
            Of("0184", Fatal("PEPPOL-COMMON-R042", static (n, _) => CommonNumbers.IsDanishCvr(n.WholeText()))),
            Of("0096", Fatal("PEPPOL-COMMON-R052", static (n, _) => CommonNumbers.IsDigits(n.WholeText(), 10))),
            Of("0198", Fatal("PEPPOL-COMMON-R053", static (n, _) => CommonNumbers.IsDanishSe(n.WholeText()))),
            Of(
                "0208",
                Fatal(
                    "PEPPOL-COMMON-R043",
                    static (n, _) => CommonNumbers.IsBelgian(Normal(n)),
                    static (n, _) => BelgianHint(Normal(n))
                )
            ),
            Of("0201", Warning("PEPPOL-COMMON-R044", static (n, _) => ItalianNumbers.IsOfficeCode(Normal(n)))),
            Of("0210", Warning("PEPPOL-COMMON-R045", static (n, _) => ItalianNumbers.IsTaxCode(Normal(n)))),
            On(
                addresses,
                static (n, _) => n.Attribute(Scheme) == "9907",
                Warning("PEPPOL-COMMON-R046", static (n, _) => ItalianNumbers.IsTaxCode(Normal(n)))
            ),
            Of("0211", Warning("PEPPOL-COMMON-R047", static (n, _) => ItalianNumbers.IsVatNumber(Normal(n)))),
            Of(
                "0007",
                Fatal(
                    "PEPPOL-COMMON-R049",
                    static (n, _) => Normal(n) is { Length: 10 } number && CommonNumbers.IsSwedish(number),
                    static (n, _) => SwedishHint(Normal(n))
                )
            ),
            Of("0151", Fatal("PEPPOL-COMMON-R050", static (n, _) => CommonNumbers.IsAustralian(Normal(n)))),
            Of("0106", Warning("PEPPOL-COMMON-R054", static (n, _) => CommonNumbers.IsDigits(Normal(n), 8))),
            Of("0190", Warning("PEPPOL-COMMON-R055", static (n, _) => CommonNumbers.IsDigits(Normal(n), 20))),
            Of("9944", Warning("PEPPOL-COMMON-R056-1", static (n, _) => CommonNumbers.IsDutchVat(Normal(n)))),
            On(
                vatNumbers,
                (n, _) => isDutchVat(n),
                Warning("PEPPOL-COMMON-R056-2", static (n, _) => CommonNumbers.IsDutchVat(Normal(n)))
            ),
            Of("0217", Warning("PEPPOL-COMMON-R057", static (n, _) => CommonNumbers.IsDigits(Normal(n), 12))),
        ];
    }

    private static string Normal(XmlElementNode node) => Lexical.Normal(node.WholeText());

    private static bool IsDutchMainVat(XmlElementNode node) =>
        ReferenceEquals(node.Name, Cbc.CompanyID)
        && Normal(node).StartsWith("NL", StringComparison.Ordinal)
        && ReferenceEquals(node.Parent?.Name, Cac.PartyTaxScheme)
        && node.Parent.SingleNormal(Cac.TaxScheme, Cbc.ID) == "VAT";

    private static string? GlnHint(string text) =>
        Lexical.IsDigits(text) ? Expected("the check digit", CommonNumbers.GlnCheck(text)) : null;

    private static string? NorwegianHint(string text) =>
        text.Length != 9 || !Lexical.IsDigits(text) ? null
        : CommonNumbers.NorwegianCheck(text) is var check and < 10 ? Expected("the check digit", check)
        : "no number begins with these eight digits";

    private static string? BelgianHint(string text) =>
        CommonNumbers.IsDigits(text, 10)
            ? Expected("the check number at the end", CommonNumbers.BelgianCheck(text))
            : null;

    private static string? SwedishHint(string text) =>
        CommonNumbers.IsDigits(text, 10)
            ? Expected("the check digit", CommonNumbers.LuhnCheck(text.AsSpan(0, 9)))
            : null;

    private static string Expected(string what, int digit) =>
        string.Create(CultureInfo.InvariantCulture, $"with the digits before it, {what} would be {digit}");
}
