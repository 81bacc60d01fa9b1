using System.Globalization;
using System.Text.RegularExpressions;
using Nsg.Web.Languages;
using Nsg.Web.Pages;

namespace Nsg.Web.Invoicing;

/// <summary>What is wrong with an invoice that is written, and where.</summary>
/// <param name="Field">Name of the field, that of a line with its place (<c>price-0</c>); null where no single field is wrong.</param>
/// <param name="Text">Why, as the program says it.</param>
public sealed record InvoiceFault(string? Field, string Text)
{
    private static readonly Regex OfLine = new(
        @"\Aline (?<n>[0-9]{1,5}): (?<why>.+)\z",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    );

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["PEPPOL-EN16931-R003"] = "reference",
        ["said-issue-ahead"] = "date",
        ["said-issue-locked"] = "date",
        ["said-issue-due"] = "due",
        ["said-issue-pay-to"] = "pay-to",
        ["said-issue-account-form"] = "pay-to",
        ["said-issue-pay-account"] = "pay-to",
        ["said-issue-country"] = "buyer-country",
        ["said-issue-country-code"] = "buyer-country",
        ["said-issue-number"] = "buyer-number",
        ["said-issue-number-form"] = "buyer-number",
        ["said-issue-buyer-name"] = "buyer-name",
        ["said-issue-endpoint"] = "buyer-endpoint",
        ["said-issue-currency"] = "currency",
        ["said-issue-lines"] = "item-0",
        ["said-no-rate"] = "rate",
        ["said-issue-rate"] = "rate",
        ["said-issue-rate-own"] = "rate",
        ["said-issue-rate-source"] = "rate-source",
        ["said-issue-rate-lone"] = "rate",
    };

    private static readonly Dictionary<string, string> LineFields = new(StringComparer.Ordinal)
    {
        ["said-issue-item"] = "item",
        ["said-issue-price"] = "price",
        ["said-issue-price-missing"] = "price",
        ["said-issue-decimals"] = "price",
        ["said-issue-quantity"] = "quantity",
        ["said-issue-discount"] = "discount",
    };

    /// <summary>A reason why an invoice is not issued, put to the field that it speaks of.</summary>
    public static InvoiceFault Of(string reason)
    {
        var english = Language.All[0];
        if (OfLine.Match(reason) is { Success: true } match)
        {
            var place = int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture) - 1;
            var field = LineFields.GetValueOrDefault(Said.Of(english, match.Groups["why"].Value).Key, "vat");
            return new InvoiceFault(string.Create(CultureInfo.InvariantCulture, $"{field}-{place}"), reason);
        }

        var said = Said.Of(english, reason);
        return new InvoiceFault(Fields.GetValueOrDefault(said.Key) ?? Fields.GetValueOrDefault(said.Code), reason);
    }

    /// <summary>The form's own words, where it calls its fields otherwise than the rule does; else null.</summary>
    internal Phrase? Words =>
        Said.Of(Language.All[0], Text) switch
        {
            { Code: "PEPPOL-EN16931-R003" } or { Key: "PEPPOL-EN16931-R003" } => InvoicingTexts.NeedsReference,
            { Key: "said-issue-ahead" } => InvoicingTexts.DateAhead,
            { Key: "said-no-rate" } => SalesTexts.NeedsRate,
            { Key: "said-issue-country-code" } => SalesTexts.CountryForm,
            _ => null,
        };
}
