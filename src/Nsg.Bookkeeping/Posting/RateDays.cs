using Nsg.Countries;
using Nsg.Documents.Model;

namespace Nsg.Bookkeeping.Posting;

/// <summary>Days whose VAT rates may apply to a document.</summary>
internal static class RateDays
{
    /// <summary>
    /// The document's own day. What a credit note takes back is taxed as it was: of the invoices that it names, where the
    /// books know them, the days that decided their VAT; where they do not, the day that the note gives for it before its own.
    /// </summary>
    internal static List<DateOnly> Of(IPostingQuestions books, Invoice invoice, TradeDirection direction, string party)
    {
        var own = SupplyTax.TaxDate(invoice);
        if (invoice.Kind != DocumentKind.CreditNote || invoice.PrecedingInvoices.Count == 0)
        {
            return [own];
        }

        List<DateOnly> known =
        [
            .. invoice
                .PrecedingInvoices.SelectMany(named =>
                    books.FindByNumber(direction == TradeDirection.Sale ? "sale" : "purchase", party, named.Number)
                )
                .Where(one => one.Kind != "credit-note")
                .SelectMany(one => books.TaxDaysOf(one.Document))
                .Distinct(),
        ];
        return known.Count > 0
            ? known
            : [.. invoice.PrecedingInvoices.Select(named => named.IssueDate).OfType<DateOnly>().Append(own).Distinct()];
    }
}
