using Nsg.Documents.Model;
using Nsg.Storage.Queries;
using Nsg.Web.Languages;

namespace Nsg.Web.Inbox;

/// <summary>Something that two documents with one number say, side by side.</summary>
/// <param name="Name">What it is.</param>
/// <param name="This">What the document says.</param>
/// <param name="First">What the one that came before says.</param>
public sealed record TwinDifference(string Name, string This, string First);

/// <summary>A document beside the one with its number that came before.</summary>
/// <param name="First">The one that came before.</param>
/// <param name="FirstInvoice">What that one says, or null when it cannot be read as an invoice.</param>
public sealed record TwinComparison(DocumentRow First, Invoice? FirstInvoice)
{
    private const int LinesMax = 20;

    /// <summary>What differs, in the reader's language.</summary>
    internal IReadOnlyList<TwinDifference> Differences(Language language, Invoice invoice) =>
        FirstInvoice is not { } first
            ? []
            :
            [
                .. Facts(language, invoice)
                    .Zip(
                        Facts(language, first),
                        (mine, theirs) => new TwinDifference(mine.Name, mine.Value, theirs.Value)
                    )
                    .Concat(Lines(language, invoice, first))
                    .Where(one => one.This != one.First),
            ];

    private static IEnumerable<(string Name, string Value)> Facts(Language language, Invoice invoice) =>
        [
            (language[Texts.Date], language.Date(invoice.IssueDate)),
            (language[Texts.Due], language.Date(invoice.DueDate)),
            (language[InboxTexts.Seller], invoice.Seller.Name),
            (language[InboxTexts.Buyer], invoice.Buyer.Name),
            (language[InboxTexts.Reference], invoice.BuyerReference ?? ""),
            (language[InboxTexts.Order], invoice.PurchaseOrderReference ?? ""),
            (
                language[InboxTexts.PayTo],
                string.Join(
                    ", ",
                    invoice
                        .PaymentMeans.SelectMany(means => new[] { means.Account, means.PaymentReference })
                        .OfType<string>()
                        .Distinct()
                )
            ),
            (language[InboxTexts.WithoutVat], Amount(language, invoice, invoice.Totals.TaxExclusive)),
            (language[Texts.Vat], Amount(language, invoice, invoice.Totals.Tax ?? 0m)),
            (language[InboxTexts.WithVat], Amount(language, invoice, invoice.Totals.TaxInclusive)),
            (language[InboxTexts.ToPay], Amount(language, invoice, invoice.Totals.Payable)),
        ];

    private static IEnumerable<TwinDifference> Lines(Language language, Invoice invoice, Invoice first) =>
        Enumerable
            .Range(0, Math.Max(invoice.Lines.Count, first.Lines.Count))
            .Select(i => new TwinDifference(
                language.Format(InboxTexts.LineOf, i + 1),
                Line(language, invoice, i),
                Line(language, first, i)
            ))
            .Where(one => one.This != one.First)
            .Take(LinesMax);

    private static string Line(Language language, Invoice invoice, int index) =>
        index < invoice.Lines.Count
            ? $"{invoice.Lines[index].Item.Name}: {Amount(language, invoice, invoice.Lines[index].Net)}"
            : "–";

    private static string Amount(Language language, Invoice invoice, decimal amount) =>
        $"{language.Amount(amount, invoice.Currency)}\u00A0{invoice.Currency}";
}
