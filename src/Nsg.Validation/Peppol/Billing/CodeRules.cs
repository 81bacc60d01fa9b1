using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using Nsg.Validation.Peppol.Common;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Peppol.Billing;

/// <summary>Peppol's restricted code lists and formats in invoices.</summary>
internal static class CodeRules
{
    private const string AmountsWithCurrency =
        "cbc:Amount | cbc:BaseAmount | cbc:PriceAmount | cbc:TaxAmount | cbc:TaxableAmount | cbc:LineExtensionAmount | "
        + "cbc:TaxExclusiveAmount | cbc:TaxInclusiveAmount | cbc:AllowanceTotalAmount | cbc:ChargeTotalAmount | cbc:PrepaidAmount | "
        + "cbc:PayableRoundingAmount | cbc:PayableAmount";

    private const string ReasonCode = "cac:AllowanceCharge/cbc:AllowanceChargeReasonCode";

    private static readonly CodeList Currencies = CodeList.Of("peppol-currencies@2026.5");
    private static readonly CodeList MediaTypes = CodeList.Of("peppol-mime@2026.5");
    private static readonly CodeList PeriodCodes = CodeList.Of("peppol-uncl2005@2026.5");
    private static readonly CodeList AllowanceReasons = CodeList.Of("peppol-uncl5189@2026.5");
    private static readonly CodeList ChargeReasons = CodeList.Of("peppol-uncl7161@2026.5");
    private static readonly CodeList AddressSchemes = CodeList.Of("peppol-eas@2026.5");

    /// <summary>The pattern of a set.</summary>
    internal static RulePattern Of(BillingProfile profile) =>
        Pattern(
            "codes",
            [
                On(
                    "cbc:EmbeddedDocumentBinaryObject",
                    static (n, _) => n.Attribute("mimeCode") is not null,
                    Fatal("PEPPOL-EN16931-CL001", static (n, _) => MediaTypes.Contains(n.Attribute("mimeCode")!))
                ),
                On(
                    ReasonCode,
                    static (n, _) => n.Parent!.HasValue("false", Cbc.ChargeIndicator),
                    Fatal("PEPPOL-EN16931-CL002", static (n, _) => AllowanceReasons.Contains(Normal(n)))
                ),
                On(
                    ReasonCode,
                    static (n, _) => n.Parent!.HasValue("true", Cbc.ChargeIndicator),
                    Fatal("PEPPOL-EN16931-CL003", static (n, _) => ChargeReasons.Contains(Normal(n)))
                ),
                On(
                    "cac:InvoicePeriod/cbc:DescriptionCode",
                    Fatal("PEPPOL-EN16931-CL006", static (n, _) => PeriodCodes.Contains(Normal(n)))
                ),
                On(
                    AmountsWithCurrency,
                    Fatal(
                        "PEPPOL-EN16931-CL007",
                        static (n, _) => n.Attribute("currencyID") is { } code && Currencies.Contains(code)
                    )
                ),
                On("cbc:InvoiceTypeCode", InvoiceTypeRules(profile)),
                On(
                    "cbc:CreditNoteTypeCode",
                    Fatal(
                        "PEPPOL-EN16931-P0101",
                        (n, d) => !profile.LimitsTypes(d) || profile.CreditNoteTypes.Contains(Normal(n))
                    ) with
                    {
                        TextArguments = [List(profile.CreditNoteTypes)],
                    }
                ),
                On(
                    CommonRules.Dates,
                    Fatal(
                        "PEPPOL-EN16931-F001",
                        static (n, _) => n.Text.Length == 10 && CommonRules.IsDay(n.WholeText())
                    )
                ),
                On(
                    "cbc:EndpointID",
                    static (n, _) => n.Attribute("schemeID") is not null,
                    Fatal("PEPPOL-EN16931-CL008", static (n, _) => AddressSchemes.Contains(n.Attribute("schemeID")!))
                ),
                .. Exemptions,
            ]
        );

    /// <summary>The VAT category that goes with each of these exemption reasons.</summary>
    private static RuleContext[] Exemptions { get; } =
    [
        Exemption("VATEX-EU-G", "G", "PEPPOL-EN16931-P0104"),
        Exemption("VATEX-EU-O", "O", "PEPPOL-EN16931-P0105"),
        Exemption("VATEX-EU-IC", "K", "PEPPOL-EN16931-P0106"),
        Exemption("VATEX-EU-AE", "AE", "PEPPOL-EN16931-P0107"),
        Exemption("VATEX-EU-D", "E", "PEPPOL-EN16931-P0108"),
        Exemption("VATEX-EU-F", "E", "PEPPOL-EN16931-P0109"),
        Exemption("VATEX-EU-I", "E", "PEPPOL-EN16931-P0110"),
        Exemption("VATEX-EU-J", "E", "PEPPOL-EN16931-P0111"),
    ];

    private static RuleContext Exemption(string reason, string category, string id) =>
        On(
            "cac:TaxCategory",
            (n, _) => reason.Equals(n.SingleText(Cbc.TaxExemptionReasonCode), StringComparison.OrdinalIgnoreCase),
            Fatal(id, (n, _) => n.Normal(Cbc.ID) == category) with
            {
                TextKey = "PEPPOL-EN16931-P0104",
                TextArguments = [category, reason],
            }
        );

    // Partial and corrected invoices are a German custom; self-billing has neither type.
    private static Rule[] InvoiceTypeRules(BillingProfile profile)
    {
        var type = Fatal(
            "PEPPOL-EN16931-P0100",
            (n, d) => !profile.LimitsTypes(d) || profile.InvoiceTypes.Contains(Normal(n))
        ) with
        {
            TextArguments = [List(profile.InvoiceTypes)],
        };
        return !profile.HasNationalRules
            ? [type]
            :
            [
                type,
                Fatal(
                    "PEPPOL-EN16931-P0112",
                    static (n, d) => Normal(n) is not ("326" or "384") || BillingFacts.Of(d).IsGerman
                ),
            ];
    }

    // The publisher asks these elements for their own text.
    private static string Normal(XmlElementNode node) => Lexical.Normal(node.Text);

    private static string List(CodeList list) =>
        string.Join(", ", list.Codes.OrderBy(code => code.Length).ThenBy(code => code));
}
