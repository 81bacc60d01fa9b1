using Nsg.Validation.Ehf;
using Nsg.Validation.En16931;
using Nsg.Validation.Oioubl;
using Nsg.Validation.Peppol;
using Nsg.Validation.Peppol.PostAward;

namespace Nsg.Validation.Selection;

/// <summary>The releases that this program holds. A new one is a line here beside its rules and tables (see
/// <c>docs/rules.md</c>).</summary>
internal static class RuleReleases
{
    // Peppol 2026.5 was published on 2026-05-20 and became mandatory on 2026-08-24; its successor does so on
    // 2027-02-24.
    private static readonly DateOnly PeppolFrom = new(2026, 8, 24);
    private static readonly DateOnly PeppolTo = new(2027, 2, 23);

    // EN 16931 1.3.16 was published on 2026-04-14; no end is known.
    private static readonly DateOnly CoreFrom = new(2026, 4, 14);

    // The Norwegian specifications as published in August 2026, with no end.
    private static readonly DateOnly EhfFrom = new(2026, 8, 13);

    // OIOUBL 1.17.2 was published on 2026-05-01, with no end.
    private static readonly DateOnly OioublFrom = new(2026, 5, 1);

    private static readonly string[] PeppolShared = ["peppol-currencies", "peppol-eas", "peppol-mime", "peppol-uncl"];

    internal static IReadOnlyList<RuleRelease> All { get; } =
    [
        new RuleRelease("en16931", "1.3.16", CoreFrom, null, () => En16931Rules.Ubl) { ListPrefixes = [""] },
        new RuleRelease("peppol-billing", "2026.5", PeppolFrom, PeppolTo, () => PeppolBillingRules.Billing)
        {
            ListPrefixes = ["peppol-billing", .. PeppolShared],
        },
        new RuleRelease("peppol-selfbilling", "2026.5", PeppolFrom, PeppolTo, () => PeppolBillingRules.SelfBilling)
        {
            ListPrefixes = ["peppol-selfbilling", .. PeppolShared],
        },
        new RuleRelease("ehf-payment-request", "3.0.2", EhfFrom, null, () => EhfRules.PaymentRequest),
        new RuleRelease("ehf-reminder", "3.0.2", EhfFrom, null, () => EhfRules.Reminder),
        new RuleRelease("ehf-forward-billing", "3.0.3", EhfFrom, null, () => EhfRules.ForwardBilling),
        new RuleRelease("ehf-common", "3.0", EhfFrom, null, () => EhfRules.Common),
        .. EhfRules.Extends.Select(transaction => new RuleRelease(
            $"ehf-{transaction}",
            "3.0",
            EhfFrom,
            null,
            () => EhfRules.Extended(transaction)
        )
        {
            ListPrefixes = ["postaward-"],
        }),
        .. PostAwardRules.Transactions.Select(transaction => new RuleRelease(
            $"peppol-{transaction}",
            "2026.5",
            PeppolFrom,
            PeppolTo,
            () => PostAwardRules.Of(transaction)!
        )
        {
            ListPrefixes = ["postaward-"],
        }),
        .. OioublRules.Kinds.Select(kind => new RuleRelease(
            $"{OioublRules.Prefix}{kind}",
            OioublRules.Version,
            OioublFrom,
            null,
            () => OioublRules.Of(kind)
        )
        {
            ListPrefixes = [OioublRules.Prefix],
        }),
    ];
}
