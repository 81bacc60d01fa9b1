using Nsg.Bookkeeping.Intake;
using Nsg.Documents.Reading;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Web.Accountant;

namespace Nsg.Web.Inbox;

/// <summary>Books documents that were chosen together, one by one, and tells each outcome.</summary>
internal static class BulkDesk
{
    internal static async Task<BulkOutcome> BookAsync(
        NodeStore store,
        string key,
        Guid document,
        BookingAnswer answer,
        string actor
    )
    {
        var company = store.Company(key)?.Name ?? key;
        var (subject, fault) = (document.ToString("N"), (string?)null);
        BookedVoucher? voucher = null;
        try
        {
            var (row, reading) = store.Query(
                key,
                books =>
                    books.Document(document) is { } found
                        ? (found, DocumentReader.Read(DocumentContent.Bytes(books, found), ReadingLimits.Default))
                        : ((DocumentRow?)null, (DocumentReading?)null)
            );
            subject = row is null ? subject : NameOf(row);
            var outcome = reading is null
                ? new ReviewOutcome(false, ["there is no such document"])
                : await store.DecideAsync(key, books => BulkBooking.Book(books, document, reading, answer, actor));
            fault = outcome.IsDone ? null : string.Join('\n', outcome.Reasons);
            voucher = outcome.IsDone ? store.Query(key, books => VoucherOf(books, document)) : null;
        }
        catch (Exception failed) when (failed is StoreException or UnknownCompanyException)
        {
            // What was done before stays done, and is told.
            fault = failed.Message;
        }

        return new BulkOutcome(key, company, subject, $"/documents/{document}", fault) { Voucher = voucher };
    }

    /// <summary>A document for which something was written and that was not ticked.</summary>
    internal static BulkOutcome Unticked(NodeStore store, string key, Guid document) =>
        new(
            key,
            store.Company(key)?.Name ?? key,
            store.Query(key, books => books.Document(document)) is { } row ? NameOf(row) : document.ToString("N"),
            $"/documents/{document}",
            "something was written for it, but it was not ticked; nothing was done"
        );

    /// <summary>The voucher of a document that stands.</summary>
    internal static BookedVoucher? VoucherOf(BooksQueries books, Guid document)
    {
        var entries = books.EntriesOfDocument(document);
        return
            entries.LastOrDefault(entry =>
                entry is { Kind: "ordinary", Reverses: null } && entries.All(other => other.Reverses != entry.Entry)
            )
                is { } entry
            ? new BookedVoucher(
                entry.Entry,
                entry.Number.ToString(),
                [
                    .. entry
                        .Lines.Where(line => line is { Party: null, Item: null } and not { VatPart: "tax" })
                        .Select(line => line.Account)
                        .Distinct(StringComparer.Ordinal)
                        .Select(account => $"{account} {books.AccountOf(account).Name}"),
                ]
            )
            : null;
    }

    private static string NameOf(DocumentRow row) => $"{row.PartyName ?? row.FileName} {row.Number}".Trim();
}
