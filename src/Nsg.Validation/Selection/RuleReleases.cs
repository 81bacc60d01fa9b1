using Nsg.Validation.En16931;
using Nsg.Validation.Peppol;
using Nsg.Validation.Peppol.PostAward;

namespace Nsg.Validation.Selection;

/// <summary>The releases that this program holds. A new one is a line here beside its rules and tables (see <c>docs/rules.md</c>).</summary>
internal static class RuleReleases
{
    // Peppol 2026.5 was published on 2026-05-20 and became mandatory on 2026-08-24; its successor does so on 2027-02-24.
    private static readonly DateOnly PeppolFrom = new(2026, 8, 24);
    private static readonly DateOnly PeppolTo = new(2027, 2, 23);

    // EN 16931 1.3.16 was published on 2026-04-14; no end is known.
    private static readonly DateOnly CoreFrom = new(2026, 4, 14);

    internal static IReadOnlyList<RuleRelease> All { get; } =
    [
        new RuleRelease("en16931", "1.3.16", CoreFrom, null, () => En16931Rules.Ubl),
        new RuleRelease("peppol-billing", "2026.5", PeppolFrom, PeppolTo, () => PeppolBillingRules.Billing),
        new RuleRelease("peppol-selfbilling", "2026.5", PeppolFrom, PeppolTo, () => PeppolBillingRules.SelfBilling),
        .. PostAwardRules.Transactions.Select(transaction =>
            new RuleRelease($"peppol-{transaction}", "2026.5", PeppolFrom, PeppolTo, () => PostAwardRules.Of(transaction)!)),
    ];
}
