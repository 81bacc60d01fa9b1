using Nsg.Validation.Cii;
using Nsg.Validation.Engine;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.En16931;

/// <summary>The rules of the European standard on electronic invoicing, as its validation artefacts give
/// them.</summary>
public static class En16931Rules
{
    // Codes, what rates they allow, who must have a VAT identifier, and whether a breakdown explains itself.
    internal static VatFamily[] Families { get; } =
    [
        new("BR-AE", "AE", VatRate.Zero, VatParties.SellerAnySchemeAndBuyerAny, NeedsReason: true),
        new("BR-E", "E", VatRate.Zero, VatParties.SellerAnyScheme, NeedsReason: true),
        new("BR-G", "G", VatRate.Zero, VatParties.Seller, NeedsReason: true),
        new("BR-IC", "K", VatRate.Zero, VatParties.SellerAndBuyer, NeedsReason: true),
        new("BR-AF", "L", VatRate.NotNegative, VatParties.SellerAnyScheme, NeedsReason: false),
        new("BR-AG", "M", VatRate.NotNegative, VatParties.SellerAnyScheme, NeedsReason: false),
        new("BR-O", "O", VatRate.Absent, VatParties.Nobody, NeedsReason: true),
        new("BR-S", "S", VatRate.Positive, VatParties.SellerAnyScheme, NeedsReason: false),
        new("BR-Z", "Z", VatRate.Zero, VatParties.SellerAnyScheme, NeedsReason: false),
    ];

    /// <summary>Release 1.3.16 of the artefacts for UBL invoices and credit notes; part of Peppol's release
    /// 2026.5.</summary>
    public static RuleSet Ubl { get; } =
        new(
            "en16931",
            "1.3.16",
            [
                DocumentRules.Document,
                Pattern(
                    "VAT categories of the document",
                    On("/Invoice | /CreditNote", [.. Families.SelectMany(one => one.OfDocument())])
                ),
                new RulePattern("VAT categories", [.. Families.SelectMany(one => one.OfCategories())]),
                AmountRules.Totals,
                AmountRules.AllowancesAndCharges,
                AmountRules.Breakdowns,
                PartyRules.Parties,
                PartyRules.PaymentsAndReferences,
                LineRules.Lines,
                LineRules.Periods,
                SyntaxRules.Document,
                SyntaxRules.Parts,
                CodeRules.Codes,
                NotInCore.Elements,
                NotInCore.Attributes,
            ]
        )
        {
            Title = "EN 16931 for UBL 2.1",
            ValidFrom = new DateOnly(2026, 8, 24),
            ValidTo = new DateOnly(2027, 2, 23),
            Cii = new Lazy<IReadOnlyList<RulePattern>>(static () => CiiCoreRules.Patterns),
        };
}
