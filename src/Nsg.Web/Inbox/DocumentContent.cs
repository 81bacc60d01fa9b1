using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Posting;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Storage.Queries;

namespace Nsg.Web.Inbox;

/// <summary>What a document's original says.</summary>
internal static class DocumentContent
{
    /// <summary>The original; empty when it is kept no more.</summary>
    internal static byte[] Bytes(BooksQueries books, DocumentRow row) =>
        books.Original(row.Sha256) is { } original ? PreparedDocument.Restore(original) : [];

    /// <summary>What it says, or null when it cannot be read.</summary>
    internal static BusinessDocument? Of(byte[] bytes, ReadingLimits? limits = null) =>
        DocumentReader.Read(bytes, limits ?? ReadingLimits.Default) is DocumentReading.Understood(var document)
            ? document
            : null;

    /// <summary>An invoice or credit note to a customer, or null when there is none that can be read.</summary>
    internal static Invoice? Sold(BooksQueries books, Guid document, ReadingLimits? limits = null) =>
        books.Document(document) is { Direction: "sale" } row ? Of(Bytes(books, row), limits) as Invoice : null;

    /// <summary>What would be booked for a document that waits, as of now: what was learnt since it came counts. Null when it
    /// is no invoice.</summary>
    internal static BookingDraft? Draft(BooksQueries books, DocumentRow row, DateOnly today) =>
        Of(Bytes(books, row)) is Invoice invoice
            ? BookingDraft.Of(books, row.Document, invoice, new BookingDecision(null, false), today)
            : null;
}
