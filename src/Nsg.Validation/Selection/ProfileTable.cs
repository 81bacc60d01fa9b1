using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Ehf;
using Nsg.Validation.Engine;
using Nsg.Validation.Oioubl;

namespace Nsg.Validation.Selection;

/// <summary>
/// Which rule sets a UBL document asks for. The specification that it names decides (<c>cbc:CustomizationID</c>,
/// BT-24), else the business
/// process (<c>cbc:ProfileID</c>, BT-23), else the root element alone.
/// </summary>
/// <remarks>Identifiers of Peppol BIS Billing 3 and the Peppol post-award specifications, release 2026.5.</remarks>
internal static class ProfileTable
{
    private const string Core = "urn:cen.eu:en16931:2017";
    private const string PeppolBilling = $"{Core}#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
    private const string Transaction = "urn:fdc:peppol.eu:poacc:trns:";
    private const string Process = "urn:fdc:peppol.eu:poacc:bis:";
    private static readonly string[] En16931 = ["en16931"];
    private static readonly string[] Billing = ["en16931", "peppol-billing"];
    private static readonly string[] SelfBilling = ["en16931", "peppol-selfbilling"];

    /// <summary>Beginnings of specification identifiers, the longer before the shorter.</summary>
    private static readonly (string Start, string[] Sets)[] InvoiceSpecifications =
    [
        ($"{PeppolBilling}#conformant#urn:fdc:anskaffelser.no:2019:ehf:reminder:3.0", ["ehf-reminder"]),
        ($"{PeppolBilling}#conformant#urn:fdc:anskaffelser.no:2019:ehf:forward-billing:3.0", ["ehf-forward-billing"]),
        ("urn:fdc:anskaffelser.no:2019:ehf:spec:payment-request:3.0", ["ehf-payment-request"]),
        (PeppolBilling, Billing),
        ($"{Core}#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0", SelfBilling),
    ];

    private static readonly (string Start, string[] Sets)[] InvoiceProcesses =
    [
        ("urn:fdc:peppol.eu:2017:poacc:billing:", Billing),
        ("urn:peppol:bis:billing", Billing),
        ("urn:fdc:peppol.eu:2017:poacc:selfbilling:", SelfBilling),
    ];

    /// <summary>Root, transaction, business processes that only it belongs to, rule set, kind; the first of a root is
    /// its base.</summary>
    private static readonly (ElementName Root, string Name, string[] Processes, string Set, string Kind)[] PostAward =
    [
        (UblRoot.Order, "order", [], "peppol-t01", "order"),
        (UblRoot.DespatchAdvice, "despatch_advice", [], "peppol-t16", "despatch-advice"),
        (UblRoot.Catalogue, "catalogue", ["catalogue_only", "catalogue_wo_response"], "peppol-t19", "catalogue"),
        (UblRoot.Catalogue, "punch_out", ["punch_out"], "peppol-t77", "punch-out"),
        (UblRoot.OrderResponse, "order_response", ["ordering"], "peppol-t76", "order-response"),
        (UblRoot.OrderResponse, "order_agreement", ["order_agreement"], "peppol-t110", "order-agreement"),
        (UblRoot.OrderResponse, "order_response_advanced", ["advanced_ordering"], "peppol-t116", "order-response"),
        (UblRoot.OrderChange, "order_change", [], "peppol-t114", "order-change"),
        (UblRoot.OrderCancellation, "order_cancellation", [], "peppol-t115", "order-cancellation"),
        (UblRoot.ApplicationResponse, "invoice_response", ["invoice_response"], "peppol-t111", "invoice-response"),
        (UblRoot.ApplicationResponse, "mlr", ["mlr"], "peppol-t71", "message-level-response"),
        (UblRoot.ApplicationResponse, "catalogue_response", ["catalogue_only"], "peppol-t58", "catalogue-response"),
    ];

    /// <summary>What the post-award specifications of EHF end with, and those that no Peppol transaction has.</summary>
    private const string PeppolPrefix = "peppol-";
    private const string EhfExtension = ":extended:urn:fdc:anskaffelser.no:2019:ehf:spec:3";

    private static readonly (ElementName Root, string Start, string Kind, string Set)[] EhfSpecifications =
    [
        (UblRoot.OrderChange, "urn:fdc:anskaffelser.no:2019:ehf:spec:adv-order-change:3", "order-change", "ehf-t114"),
        (
            UblRoot.OrderCancellation,
            "urn:fdc:anskaffelser.no:2019:ehf:spec:adv-order-cancellation:3",
            "order-cancellation",
            "ehf-t115"
        ),
    ];

    /// <summary>Danish documents of NemHandel: UBL with rules of its own, by which EN 16931 and Peppol are no judges; and the
    /// generation of them that the rules here are for.</summary>
    private const string Oioubl = "OIOUBL-";
    private const string OioublGeneration = "OIOUBL-2.";

    /// <summary>What a UBL document claims to be; no sets when there are none for its root.</summary>
    internal static DocumentProfile Of(XmlElementNode root)
    {
        var specification = root.Normal(Cbc.CustomizationID);
        var process = root.Normal(Cbc.ProfileID);
        var profile =
            specification.StartsWith(Oioubl, StringComparison.Ordinal) ? Danish(Kebab(root.LocalName), specification)
            : root.Name == UblRoot.Invoice || root.Name == UblRoot.CreditNote ? Invoice(root, specification, process)
            : Transactions(root, specification, process);
        return profile with { Specification = specification.Length > 0 ? specification : null };
    }

    private static DocumentProfile Danish(string kind, string specification) =>
        specification.StartsWith(OioublGeneration, StringComparison.Ordinal) && OioublRules.Kinds.Contains(kind)
            ? new DocumentProfile(kind, [OioublRules.Prefix + kind])
            : new DocumentProfile(kind, []) { IsRecognised = false };

    private static DocumentProfile Invoice(XmlElementNode root, string specification, string process)
    {
        var kind = root.Name == UblRoot.Invoice ? "invoice" : "credit-note";
        if (Sets(InvoiceSpecifications, specification) is { } named)
        {
            return new DocumentProfile(kind, named);
        }

        if (specification == Core || specification.StartsWith(Core + "#", StringComparison.Ordinal))
        {
            return new DocumentProfile(kind, En16931) { IsRecognised = specification == Core };
        }

        return new DocumentProfile(kind, Sets(InvoiceProcesses, process) ?? En16931) { IsRecognised = false };
    }

    private static string[]? Sets((string Start, string[] Sets)[] table, string value)
    {
        foreach (var (start, sets) in table)
        {
            if (value.StartsWith(start, StringComparison.Ordinal))
            {
                return sets;
            }
        }

        return null;
    }

    private static DocumentProfile Transactions(XmlElementNode root, string specification, string process)
    {
        var ofRoot = PostAward.Where(one => one.Root == root.Name).ToArray();
        if (ofRoot.Length == 0)
        {
            return new DocumentProfile(Kebab(root.LocalName), []) { IsRecognised = false };
        }

        if (
            EhfSpecifications.FirstOrDefault(one =>
                one.Root == root.Name && specification.StartsWith(one.Start, StringComparison.Ordinal)
            ) is
            { Set: not null } own
        )
        {
            return new DocumentProfile(own.Kind, [own.Set]);
        }

        foreach (var one in ofRoot)
        {
            if (IsVersionOf(specification, Transaction + one.Name))
            {
                return new DocumentProfile(one.Kind, [Extended(one.Set, specification)]);
            }
        }

        var likely = Array.FindIndex(
            ofRoot,
            one => Array.Exists(one.Processes, name => IsVersionOf(process, Process + name))
        );
        var chosen = ofRoot[Math.Max(likely, 0)];
        return new DocumentProfile(chosen.Kind, [chosen.Set]) { IsRecognised = false };
    }

    private static string Extended(string set, string specification) =>
        specification.Contains(EhfExtension, StringComparison.Ordinal)
        && EhfRules.Extends.Contains(set[PeppolPrefix.Length..])
            ? $"ehf-{set[PeppolPrefix.Length..]}"
            : set;

    private static bool IsVersionOf(string identifier, string name) =>
        identifier == $"{name}:3"
        || identifier.StartsWith($"{name}:3.", StringComparison.Ordinal)
        || identifier.StartsWith($"{name}:3:", StringComparison.Ordinal);

    private static string Kebab(string name) =>
        string.Concat(
            name.Select(
                (letter, i) =>
                    char.IsAsciiLetterUpper(letter)
                        ? (i == 0 ? "" : "-") + char.ToLowerInvariant(letter)
                        : letter.ToString()
            )
        );
}
