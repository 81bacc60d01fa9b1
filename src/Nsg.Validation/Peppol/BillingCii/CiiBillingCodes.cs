using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.Cii.CiiWords;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Peppol.BillingCii;

/// <summary>Peppol's code lists and the form of dates, on the Cross Industry Invoice.</summary>
/// <remarks>PEPPOL-EN16931-P0100 is asked of a name that the syntax does not have, so that it never fires; the types are
/// those of BR-CL-01.</remarks>
internal static class CiiBillingCodes
{
    private const string ReasonCode = "ram:SpecifiedTradeAllowanceCharge/ram:ReasonCode";

    // The Slovak IČO: the list for this syntax has it, the one for UBL has not.
    private const string SlovakCompany = "0158";

    private static readonly CodeList MediaTypes = CodeList.Of("peppol-mime@2026.5");
    private static readonly CodeList Currencies = CodeList.Of("peppol-currencies@2026.5");
    private static readonly CodeList AllowanceReasons = CodeList.Of("peppol-uncl5189@2026.5");
    private static readonly CodeList ChargeReasons = CodeList.Of("peppol-uncl7161@2026.5");
    private static readonly CodeList AddressSchemes = CodeList.Of("peppol-eas@2026.5");

    internal static RulePattern Codes { get; } =
        Pattern(
            "billing codes in CII",
            On(
                "ram:AttachmentBinaryObject",
                static (n, _) => n.Attribute("mimeCode") is not null,
                Fatal("PEPPOL-EN16931-CL001", static (n, _) => MediaTypes.Contains(n.Attribute("mimeCode")!))
            ),
            On(
                ReasonCode,
                static (n, _) => n.Parent.Normal(Indicator) == "false",
                Fatal("PEPPOL-EN16931-CL002", static (n, _) => AllowanceReasons.Contains(Lexical.Normal(n.Text)))
            ),
            On(
                ReasonCode,
                static (n, _) => n.Parent.Normal(Indicator) == "true",
                Fatal("PEPPOL-EN16931-CL003", static (n, _) => ChargeReasons.Contains(Lexical.Normal(n.Text)))
            ),
            On(
                "ram:TaxTotalAmount",
                static (n, _) => n.Attribute("currencyID") is not null,
                Fatal("PEPPOL-EN16931-CL007", static (n, _) => Currencies.Contains(n.Attribute("currencyID")!))
            ),
            On("udt:DateTimeString", Fatal("PEPPOL-EN16931-F001", static (n, _) => IsDay(n))),
            On(
                "ram:BuyerTradeParty/ram:URIUniversalCommunication/ram:URIID | "
                    + "ram:SellerTradeParty/ram:URIUniversalCommunication/ram:URIID",
                Fatal(
                    "PEPPOL-EN16931-CL008",
                    static (n, _) =>
                        n.Attribute("schemeID") is { } scheme
                        && (scheme == SlovakCompany || AddressSchemes.Contains(scheme))
                )
            )
        );

    private static bool IsDay(XmlElementNode day) =>
        Lexical.Normal(day.Attribute("format")) == "102"
        && day.Text.Length == 8
        && day.Text.StartsWith("20", StringComparison.Ordinal)
        && Lexical.IsDigits(day.Text);
}
