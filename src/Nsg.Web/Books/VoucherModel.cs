using Nsg.Log;
using Nsg.Storage.Queries;

namespace Nsg.Web.Books;

/// <summary>A voucher with all that it is tied to.</summary>
/// <param name="Entry">The voucher.</param>
/// <param name="Links">What it is tied to.</param>
/// <param name="AccountNames">Names of its accounts.</param>
/// <param name="Document">The document that it stems from, or null.</param>
/// <param name="Attachments">Documents that prove it besides.</param>
/// <param name="Actor">Who posted it.</param>
/// <param name="Refusal">Why it was not taken back, or null.</param>
public sealed record VoucherModel(
    EntryRow Entry, EntryLinks Links, IReadOnlyDictionary<string, string> AccountNames, DocumentRow? Document, IReadOnlyList<DocumentRow> Attachments, string? Actor, string? Refusal)
{
    /// <summary>Whether a person may take it back: it was posted by hand and stands.</summary>
    internal bool MayBeReversed => Entry is { Document: null, Reverses: null, Kind: "ordinary", Rule: null } && Links.ReversedBy is null;

    internal static VoucherModel? Of(BooksQueries books, Guid id, string? refusal)
    {
        if (books.Entry(id) is not { } entry)
        {
            return null;
        }

        var links = books.LinksOf(id);
        return new VoucherModel(
            entry, links, JournalModel.NamesOf(books, [entry]), entry.Document is { } document ? books.Document(document) : null,
            [.. links.Attachments.Select(books.Document).OfType<DocumentRow>()], books.Events(entry.Sequence - 1, 1) is [LogRecord record] ? record.Actor : null, refusal);
    }
}
