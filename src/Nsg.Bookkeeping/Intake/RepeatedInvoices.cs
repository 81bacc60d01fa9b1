using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Intake;

/// <summary>
/// Invoices that ask once more for what another one asks for, under a number of their own. The same seller, day, currency and
/// amount is not enough: two journeys of one day cost the same. It takes a number that both name, the payment reference or the
/// order, and none that tells them apart. What comes again and again, such as a rent, has another day each time.
/// </summary>
internal sealed class RepeatedInvoices(IPostingQuestions books)
{
    /// <summary>The other invoice, or null.</summary>
    /// <param name="invoice">The document.</param>
    /// <param name="direction">Its direction; a company numbers its own sales.</param>
    /// <param name="party">The other party.</param>
    /// <param name="self">The document's own identifier, once it is kept: then only what is booked counts.</param>
    internal DocumentFacts? Of(Invoice invoice, TradeDirection direction, PartyFacts party, Guid? self) =>
        direction == TradeDirection.Purchase && NumbersOf(invoice) is { } named
            ? books
                .FindByDay("purchase", party.Key, invoice.IssueDate)
                .Where(one =>
                    one.Currency == invoice.Currency
                    && one.Payable == invoice.Totals.Payable
                    && one.Facts.Kind == "invoice"
                    && one.Facts.Document != self
                    && (self is null || one.Facts.State == "booked")
                )
                .Select(one => one.Facts)
                .FirstOrDefault(one => IsSame(named, books.NumbersOf(one.Document), one.Number))
            : null;

    /// <summary>The numbers by which an invoice may be known again; null when it names none, or asks for nothing.</summary>
    internal static NumbersNamed? NumbersOf(Invoice invoice)
    {
        if (invoice.Kind != DocumentKind.Invoice || invoice.Totals.Payable == 0m)
        {
            return null;
        }

        var named = new NumbersNamed(
            NamedDocuments.Of(invoice) ?? [],
            References(
                invoice.PaymentMeans.Select(means => PaymentReference.Key(means.PaymentReference)),
                invoice.Number
            )
        );
        return named.References.Count > 0 || named.Documents.Any(one => one.Role == NamedDocument.Order) ? named : null;
    }

    private static bool IsSame(NumbersNamed one, NumbersNamed other, string? number)
    {
        var references = References(other.References, number);
        return !Differ(one.References, references)
            && !Differ(Numbers(one, NamedDocument.Despatch), Numbers(other, NamedDocument.Despatch))
            && !Differ(Numbers(one, NamedDocument.Receipt), Numbers(other, NamedDocument.Receipt))
            && !Differ(Numbers(one, NamedDocument.Order), Numbers(other, NamedDocument.Order))
            && (
                one.References.Intersect(references).Any()
                || Numbers(one, NamedDocument.Order).Intersect(Numbers(other, NamedDocument.Order)).Any()
            );
    }

    private static bool Differ(IReadOnlyList<string> one, List<string> other) =>
        one.Count > 0 && other.Count > 0 && !one.Intersect(other).Any();

    /// <summary>A reference that is the invoice's own number says no more than the number does.</summary>
    private static List<string> References(IEnumerable<string> keys, string? number)
    {
        var own = PaymentReference.Key(number);
        return [.. keys.Where(key => key.Length > 0 && key != own).Distinct()];
    }

    private static List<string> Numbers(NumbersNamed named, string role) =>
        [.. named.Documents.Where(one => one.Role == role).Select(one => one.Number)];
}
