using Nsg.Validation.Engine;
using Nsg.Validation.Peppol.Billing;
using Nsg.Validation.Peppol.BillingCii;
using Nsg.Validation.Peppol.Common;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Peppol;

/// <summary>
/// Peppol BIS Billing and Self-Billing for UBL invoices and credit notes, release 2026.5 (Billing 3.0.21,
/// Self-Billing 3.0.2). They are
/// applied together with the rules of EN 16931.
/// </summary>
public static class PeppolBillingRules
{
    private const string Release = "2026.5";
    private static readonly DateOnly From = new(2026, 8, 24);
    private static readonly DateOnly To = new(2027, 2, 23);

    /// <summary>Billing, with the national rules of sellers in NO, DK, IT, SE, GR, IS, NL and DE.</summary>
    public static RuleSet Billing { get; } =
        new(
            "peppol-billing",
            Release,
            [.. Shared(BillingProfile.Billing), .. National, CodeRules.Of(BillingProfile.Billing)]
        )
        {
            Title = "Peppol BIS Billing 3.0.21",
            ValidFrom = From,
            ValidTo = To,
            Cii = new Lazy<IReadOnlyList<RulePattern>>(static () => CiiBillingRules.Patterns),
        };

    /// <summary>Self-billing; its publisher has no national rules in it.</summary>
    public static RuleSet SelfBilling { get; } =
        new(
            "peppol-selfbilling",
            Release,
            [.. Shared(BillingProfile.SelfBilling), CodeRules.Of(BillingProfile.SelfBilling)]
        )
        {
            Title = "Peppol BIS Self-Billing 3.0.2",
            ValidFrom = From,
            ValidTo = To,
        };

    private static RulePattern[] National =>
        [
            Norway.Rules,
            Denmark.Rules,
            Italy.Rules,
            Sweden.Rules,
            Greece.SellerRules,
            Greece.DomesticRules,
            Iceland.Rules,
            Netherlands.Rules,
            Germany.Rules,
        ];

    private static RulePattern[] Shared(BillingProfile profile) =>
        [
            CommonRules.NoEmptyElements("PEPPOL-EN16931-R008"),
            DocumentRules.ProjectReferences,
            Pattern(
                "transaction",
                [
                    .. DocumentRules.Head(profile),
                    .. AllowanceChargeRules.DocumentAndLine,
                    .. DocumentRules.PaymentAndCurrency(profile),
                    .. LineRules.Contexts,
                    .. AllowanceChargeRules.Price,
                    .. LineRules.BaseQuantity,
                    .. IdentifierRules.Contexts,
                ]
            ),
        ];
}
