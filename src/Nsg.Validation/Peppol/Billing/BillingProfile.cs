using Nsg.Documents.Ubl;
using Nsg.Validation.Engine;

namespace Nsg.Validation.Peppol.Billing;

/// <summary>What billing and self-billing differ in.</summary>
internal sealed record BillingProfile
{
    private static readonly Fact<string> ProfileId = new(static (root, _) => root.Normal(Cbc.ProfileID));

    internal static BillingProfile Billing { get; } =
        new()
        {
            Processes =
            [
                "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0",
                "urn:peppol:france:billing:regulated",
                "urn:peppol:france:billing:non-regulated",
            ],
            Customization = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0",
            CustomizationTextKey = "PEPPOL-EN16931-R004",
            InvoiceTypes = CodeList.Of("peppol-billing-invoice-types@2026.5"),
            CreditNoteTypes = CodeList.Of("peppol-billing-creditnote-types@2026.5"),
            ProfilesWithTypes = 2,
            IsSubtotalInDocumentCurrency = true,
            HasNationalRules = true,
        };

    internal static BillingProfile SelfBilling { get; } =
        new()
        {
            Processes =
            [
                "urn:fdc:peppol.eu:2017:poacc:selfbilling:01:1.0",
                "urn:peppol:france:billing:regulated",
                "urn:peppol:france:billing:non-regulated",
            ],
            Customization = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0",
            CustomizationTextKey = "PEPPOL-EN16931-R004-SB",
            InvoiceTypes = CodeList.Of("peppol-selfbilling-invoice-types@2026.5"),
            CreditNoteTypes = CodeList.Of("peppol-selfbilling-creditnote-types@2026.5"),
            ProfilesWithTypes = 1,
            IsSubtotalInDocumentCurrency = false,
            HasNationalRules = false,
        };

    /// <summary>The processes of profile 1.</summary>
    internal required string[] Processes { get; init; }

    /// <summary>What the specification identifier begins with.</summary>
    internal required string Customization { get; init; }

    /// <summary>Key of the text that names that beginning.</summary>
    internal required string CustomizationTextKey { get; init; }

    /// <summary>The allowed types of invoices.</summary>
    internal required CodeList InvoiceTypes { get; init; }

    /// <summary>The allowed types of credit notes.</summary>
    internal required CodeList CreditNoteTypes { get; init; }

    /// <summary>The types are limited in profiles 1 to this one.</summary>
    internal required int ProfilesWithTypes { get; init; }

    /// <summary>Whether the national rules, and those on national types, are part of the set.</summary>
    internal required bool HasNationalRules { get; init; }

    /// <summary>Whether the VAT amounts of subtotals must be in the document's currency.</summary>
    internal required bool IsSubtotalInDocumentCurrency { get; init; }

    /// <summary>The document's profile: 1 billing, 2 billing with response, 0 unknown.</summary>
    internal int NumberOf(ValidationScope scope) =>
        scope.Get(ProfileId) switch
        {
            "urn:peppol:bis:billing_with_response" => 2,
            var id => Array.IndexOf(Processes, id) >= 0 ? 1 : 0,
        };

    /// <summary>Whether types are limited in the document's profile.</summary>
    internal bool LimitsTypes(ValidationScope scope) =>
        NumberOf(scope) is > 0 and var number && number <= ProfilesWithTypes;

    /// <summary>Whether the text is a specification identifier of this set.</summary>
    internal bool IsCustomization(string text) =>
        text.StartsWith(Customization, StringComparison.Ordinal) && !text.Contains("::", StringComparison.Ordinal);
}
