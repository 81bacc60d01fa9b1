using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Payments;
using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Payments;

/// <summary>Lists what suppliers are owed, with whom the documents ask to pay.</summary>
internal static class PaymentsDue
{
    /// <summary>What suppliers are owed, by due day.</summary>
    /// <param name="books">The books.</param>
    /// <param name="limits">Bounds of documents.</param>
    /// <param name="until">Only what is due up to this day, or null.</param>
    /// <param name="after">Only what stands behind this place, or null.</param>
    /// <param name="limit">Items at most.</param>
    internal static IReadOnlyList<PaymentDue> List(
        BooksQueries books,
        ReadingLimits limits,
        DateOnly? until,
        string? after,
        int limit
    ) =>
        [
            .. books
                .OpenItemsPage(TradeDirection.Purchase, PaymentDue.DueOf(after), PaymentDue.ItemOf(after), limit)
                .TakeWhile(row => !(row.Due > until))
                .Select(row => Of(books, row, limits)),
        ];

    /// <summary>Whom a document asks to pay; nobody where its original is gone or cannot be read.</summary>
    internal static Payee PayeeOf(BooksQueries books, Guid document, string party, ReadingLimits limits) =>
        books.Document(document) is { } row
        && books.Original(row.Sha256) is { } original
        && DocumentReader.Read(PreparedDocument.Restore(original), limits)
            is DocumentReading.Understood(Invoice invoice)
            ? PaymentAccounts.PayeeOf(invoice, books.Company.Pack.Country)
            : new Payee(party, null, null, null);

    /// <summary>An item with whom its document asks to pay.</summary>
    internal static PaymentDue Of(BooksQueries books, OpenItemRow row, ReadingLimits limits) =>
        new(
            row,
            PayeeOf(books, row.Id, row.Party, limits),
            row.Open with
            {
                Amount = books.OnItsWay(row.Id),
            },
            books.RejectedPayment(row.Id)
        )
        {
            EarlierAccounts = books.EarlierAccounts(row.Id),
        };
}
