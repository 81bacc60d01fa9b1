using Nsg.Documents.Model;
using Nsg.Web.Languages;

namespace Nsg.Web.Inbox;

/// <summary>The sums of an invoice as people read them.</summary>
internal static class InvoiceTotals
{
    private const int DecimalsMax = 4;

    /// <summary>From the sum of the lines to what is to be paid, with all that is added and taken off between.</summary>
    /// <param name="invoice">The invoice.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="vat">VAT as it is to be told between them.</param>
    internal static IEnumerable<(string Name, decimal Amount, bool IsSum)> Of(
        Invoice invoice,
        Language language,
        IEnumerable<(string Name, decimal Amount)> vat
    )
    {
        var totals = invoice.Totals;
        if (invoice.AllowancesAndCharges.Count > 0)
        {
            yield return (
                language[InboxTexts.SumOfLines],
                totals.LineNet ?? invoice.Lines.Sum(line => line.Net),
                false
            );
        }

        foreach (var one in invoice.AllowancesAndCharges)
        {
            yield return (Named(one, language), one.IsCharge ? one.Amount : -one.Amount, false);
        }

        yield return (language[InboxTexts.WithoutVat], totals.TaxExclusive, false);
        foreach (var (name, amount) in vat)
        {
            yield return (name, amount, false);
        }

        yield return (language[InboxTexts.WithVat], totals.TaxInclusive, true);
        if (totals.Prepaid is { } prepaid and not 0m)
        {
            yield return (language[InboxTexts.Prepaid], -prepaid, false);
        }

        if (totals.Rounding is { } rounding and not 0m)
        {
            yield return (language[InboxTexts.Rounding], rounding, false);
        }

        yield return (
            language[invoice.Kind == DocumentKind.CreditNote ? CreditTexts.Credited : InboxTexts.ToPay],
            totals.Payable,
            true
        );
    }

    /// <summary>What is added or taken off, with its percentage and reason; no word twice.</summary>
    internal static string Named(AllowanceCharge one, Language language)
    {
        var word = language[one.IsCharge ? InboxTexts.Charge : InboxTexts.Discount];
        var percent = one.Percentage is { } rate ? $" {Plain(decimal.Round(rate, 2), language)}\u00A0%" : "";
        var isSaid =
            string.IsNullOrWhiteSpace(one.Reason)
            || one.Reason.Trim() is var reason
                && Language.All.Any(any =>
                    reason.Equals(
                        any[one.IsCharge ? InboxTexts.Charge : InboxTexts.Discount],
                        StringComparison.OrdinalIgnoreCase
                    )
                );
        return word + percent + (isSaid ? "" : $", {one.Reason}");
    }

    /// <summary>A number with the decimals that it has, four at most.</summary>
    internal static string Plain(decimal? number, Language language) =>
        number is { } value ? language.Number(value, Math.Min((int)value.Scale, DecimalsMax)) : "";
}
