using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using Nsg.Validation.Peppol.Common;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Ehf;

/// <summary>
/// What EHF documents that are no Peppol documents have in common: no empty elements, and an older choice of Peppol's
/// rules on identifiers, in
/// which the Swedish and Australian ones only warn.
/// </summary>
internal static class EhfCommonRules
{
    private const string Scheme = "schemeID";
    private const string Identifiers = "cbc:EndpointID | cac:PartyIdentification/cbc:ID | cbc:CompanyID";

    /// <summary>The patterns, in the published order.</summary>
    internal static RulePattern[] Patterns { get; } =
    [
        Pattern(
            "empty elements",
            On("cbc:*", Fatal("EHF-COMMON-R001", static (n, _) => n.Text.Length > 0 || n.FirstChild is not null)),
            On("cac:*", Fatal("EHF-COMMON-R002", static (n, _) => n.FirstChild is not null))
        ),
        Pattern(
            "identifiers",
            [
                Of("0192", Fatal("EHF-COMMON-R003", static (n, _) => CommonNumbers.IsNorwegian(Normal(n)))),
                .. Kept(
                    "PEPPOL-COMMON-R003",
                    "PEPPOL-COMMON-R030",
                    "PEPPOL-COMMON-R040",
                    "PEPPOL-COMMON-R043",
                    "PEPPOL-COMMON-R044",
                    "PEPPOL-COMMON-R045",
                    "PEPPOL-COMMON-R046",
                    "PEPPOL-COMMON-R047"
                ),
                On(
                    "cbc:EndpointID",
                    static (n, _) => n.Attribute(Scheme) == "9906",
                    Warning("PEPPOL-COMMON-R048", static (n, _) => ItalianNumbers.IsVatNumber(Normal(n)))
                ),
                Of(
                    "0007",
                    Warning(
                        "PEPPOL-COMMON-R049",
                        static (n, _) => Normal(n) is { Length: 10 } text && XPathNumber.IsNumber(text)
                    )
                ),
                Of("0151", Warning("PEPPOL-COMMON-R050", static (n, _) => HasAustralianSum(Normal(n)))),
            ]
        ),
    ];

    private static RuleContext Of(string scheme, Rule rule) =>
        On(Identifiers, (n, _) => n.Attribute(Scheme) == scheme, rule);

    private static string Normal(XmlElementNode node) => Lexical.Normal(node.WholeText());

    // The contexts of Peppol's own pattern that hold these rules.
    private static IEnumerable<RuleContext> Kept(params string[] ids) =>
        from context in CommonRules.PostAward[1].Contexts
        where context.Rules.Any(rule => ids.Contains(rule.Id))
        select context;

    // Eleven characters of any kind are summed, by their distance from the digit zero; what stands behind them is not
    // looked at.
    private static bool HasAustralianSum(string text)
    {
        if (text.Length < 11)
        {
            return false;
        }

        var sum = (text[0] - '1') * 10;
        for (var i = 1; i < 11; i++)
        {
            sum += (text[i] - '0') * ((2 * i) - 1);
        }

        return sum % 89 == 0;
    }
}
