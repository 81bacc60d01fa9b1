using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Peppol.PostAward;

/// <summary>Catalogue response (T58), message level response (T71) and invoice response (T111).</summary>
internal static class ApplicationResponseRules
{
    internal static RulePattern Catalogue(string version) =>
        Pattern(
            "business",
            Shapes.Customization("PEPPOL-T58-R001", "urn:fdc:peppol.eu:poacc:trns:catalogue_response:3")
        );

    internal static RulePattern MessageLevel(string version) =>
        Pattern("business", Shapes.Customization("PEPPOL-T71-R001", "urn:fdc:peppol.eu:poacc:trns:mlr:3"));

    internal static RulePattern Invoice(string version) =>
        Pattern(
            "business",
            On(
                "cac:Response",
                static (n, _) =>
                    n.Child(Cbc.ResponseCode)?.Next(Cbc.ResponseCode) is null
                    && n.Normal(Cbc.ResponseCode) is "CA" or "UQ" or "RE" or "CA UQ" or "UQ RE" or "CA UQ RE",
                Fatal("PEPPOL-T111-R001", static (n, _) => n.Exists(Cac.Status, Cbc.StatusReasonCode))
                    .Say("response-reason")
            ),
            On(
                "cac:Status",
                static (n, _) => n.HasText("OTH", Cbc.StatusReasonCode),
                Warning("PEPPOL-T111-R002", static (n, _) => n.Has(Cbc.StatusReason)).Say("status-reason", "OTH")
            ),
            Shapes.Customization("PEPPOL-T111-R003", "urn:fdc:peppol.eu:poacc:trns:invoice_response:3"),
            On(
                "cac:Status",
                static (n, _) => n.HasText("PPD", Cbc.StatusReasonCode),
                Fatal("PEPPOL-T111-R004", static (n, _) => n.Has(Cbc.StatusReason)).Say("status-reason", "PPD"),
                // The publisher asks whether a comparison exists, which it always does: as written, the rule never
                // fires.
                Fatal("PEPPOL-T111-R005", static (_, _) => true).Say("status-partial")
            ),
            Shapes.Profile(
                "PEPPOL-T111-R008",
                "urn:fdc:peppol.eu:poacc:bis:invoice_response:3",
                "urn:peppol:bis:billing_with_response"
            )
        );

    internal static RulePattern InvoiceClarifications(string version) =>
        Pattern(
            "clarification codes",
            Clarification("PEPPOL-T111-R006", "OPStatusAction", "status-action", version),
            Clarification("PEPPOL-T111-R007", "OPStatusReason", "status-reason", version)
        );

    private static RuleContext Clarification(string id, string listId, string list, string version)
    {
        var codes = new ListReference(list, version);
        return On(
            "cac:Status",
            (n, _) => IsOfList(n, listId),
            Fatal(
                    id,
                    (n, _) => codes.Contains(n.Normal(Cbc.StatusReasonCode)),
                    static (n, _) => $"stated is '{n.Normal(Cbc.StatusReasonCode)}'"
                )
                .Say("code", "StatusReasonCode", listId)
        );
    }

    private static bool IsOfList(XmlElementNode status, string listId)
    {
        for (var code = status.Child(Cbc.StatusReasonCode); code is not null; code = code.Next(Cbc.StatusReasonCode))
        {
            if (code.Attribute("listID") == listId)
            {
                return true;
            }
        }

        return false;
    }
}
