using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.En16931;
using Nsg.Validation.Engine;
using Nsg.Validation.Peppol;
using Nsg.Validation.Peppol.Common;
using Nsg.Validation.Peppol.PostAward;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Ehf;

/// <summary>
/// Norwegian EHF specifications (post-award, third generation, August 2026) that add to Peppol or take from it. Their
/// rules on which elements
/// may be there are part of the set for payment requests; for the others Peppol's stand. EHF self-billing is Peppol self-billing.
/// </summary>
public static class EhfRules
{
    /// <summary>Transactions of Peppol that EHF extends.</summary>
    public static IReadOnlyList<string> Extends { get; } =
    ["t01", "t16", "t19", "t58", "t76", "t77", "t110", "t114", "t115"];

    // EHF takes its code lists from Peppol.
    private const string PeppolLists = "2026.5";

    // The structure's rule on the process, and those of the transactions themselves: of orders, and of catalogues.
    private static readonly string[] ProcessRules = ["B00301", "R031", "R017"];

    /// <summary>What all EHF documents share that are not Peppol documents.</summary>
    public static RuleSet Common { get; } =
        new("ehf-common", "3.0", EhfCommonRules.Patterns) { Title = "EHF common rules 3.0" };

    /// <summary>
    /// Payment request: <c>cbc:CustomizationID</c> is
    /// <c>urn:fdc:anskaffelser.no:2019:ehf:spec:payment-request:3.0</c>. Applied alone.
    /// </summary>
    public static RuleSet PaymentRequest { get; } =
        new(
            "ehf-payment-request",
            "3.0.2",
            [
                .. EhfCommonRules.Patterns,
                StructureTable.Read("ehf-payment-request@3.0.2", PeppolLists),
                Pattern(
                    "payment request",
                    On(
                        "cbc:PrepaidAmount",
                        Fatal("EHF-PR-R002", static (n, _) => XPathNumber.Double(n.WholeText()) >= 0)
                    ),
                    On("cac:LegalMonetaryTotal", Fatal("EHF-PR-R001", static (n, _) => IsPayableTheRest(n)))
                ),
            ]
        )
        {
            Title = "EHF Payment Request 3.0.2",
        };

    /// <summary>
    /// Reminder: the identifier of Peppol billing, then
    /// <c>#conformant#urn:fdc:anskaffelser.no:2019:ehf:reminder:3.0</c>. Holds EN 16931 but
    /// for <c>BR-04</c> and <c>BR-CL-20</c>.
    /// </summary>
    public static RuleSet Reminder { get; } =
        new(
            "ehf-reminder",
            "3.0.2",
            [
                .. EhfCommonRules.Patterns,
                .. En16931Rules.Ubl.PatternsWithout("BR-04", "BR-CL-20"),
                .. PeppolBillingRules.Billing.PatternsWithout("PEPPOL-EN16931-R007", "PEPPOL-EN16931-CL003"),
            ]
        )
        {
            Title = "EHF Reminder 3.0.2",
        };

    /// <summary>
    /// Forward billing: the identifier of Peppol billing, then
    /// <c>#conformant#urn:fdc:anskaffelser.no:2019:ehf:forward-billing:3.0</c>. Holds
    /// EN 16931 but for <c>BR-07</c> and <c>UBL-CR-665</c>.
    /// </summary>
    public static RuleSet ForwardBilling { get; } =
        new(
            "ehf-forward-billing",
            "3.0.3",
            [
                .. En16931Rules.Ubl.PatternsWithout("BR-07", "UBL-CR-665"),
                .. PeppolBillingRules.Billing.PatternsWithout("PEPPOL-EN16931-R007"),
            ]
        )
        {
            Title = "EHF Forward Billing 3.0.3",
        };

    /// <summary>
    /// A post-award specification of EHF that extends Peppol's: its identifier ends with
    /// <c>:extended:urn:fdc:anskaffelser.no:2019:ehf:spec:3.0</c>. The rules of the Peppol transaction but for those on the
    /// process, which is EHF's own; the common rules are EHF's.
    /// </summary>
    /// <remarks>The rules on quality information of items (<c>EHF-QII-…</c>) are not part of it.</remarks>
    /// <param name="transaction">Such as <c>t01</c>.</param>
    public static RuleSet Extended(string transaction)
    {
        var peppol = PostAwardRules.Of(transaction) ?? throw new ArgumentException($"no transaction '{transaction}'");
        var process = ProcessRules.Select(id => $"PEPPOL-{transaction.ToUpperInvariant()}-{id}").ToList();
        return new RuleSet(
            $"ehf-{transaction}",
            "3.0",
            [.. EhfCommonRules.Patterns, .. peppol.PatternsWithout(process).Skip(CommonRules.PostAward.Length)]
        )
        {
            Title = $"EHF 3.0, extending {peppol.Title}",
        };
    }

    // Computed in binary floating point, as the published rule is: amounts that differ only there are refused by both.
    private static bool IsPayableTheRest(XmlElementNode totals)
    {
        var prepaid = totals.Has(Cbc.PrepaidAmount) ? XPathNumber.Double(totals.Value(Cbc.PrepaidAmount)) : 0;
        return XPathNumber.Double(totals.Value(Cbc.LineExtensionAmount)) - prepaid
            == XPathNumber.Double(totals.Value(Cbc.PayableAmount));
    }
}
