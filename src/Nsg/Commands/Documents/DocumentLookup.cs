using Nsg.Bookkeeping.Intake;
using Nsg.Documents.Reading;
using Nsg.Storage;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Documents;

/// <summary>Finds the document that a person means, and reads its original again.</summary>
internal static class DocumentLookup
{
    /// <summary>The one document with an identifier, a number (BT-1), a file name, or a SHA-256 that starts
    /// so.</summary>
    /// <param name="books">The company's books.</param>
    /// <param name="text">What the person wrote.</param>
    /// <param name="prefersReview">Whether, of several, the one in review is meant.</param>
    /// <exception cref="UsageException">There is none, or several.</exception>
    internal static DocumentRow One(BooksQueries books, string text, bool prefersReview) =>
        Choose(books.FindDocuments(text), text, $"company {books.Company.Handle}", prefersReview);

    /// <summary>The company that has the document, and the document; the company may be left out when only one has
    /// it.</summary>
    /// <exception cref="UsageException">There is none, or several.</exception>
    internal static (string Company, DocumentRow Document) InAnyCompany(NodeStore store, string text)
    {
        var found = store
            .Companies()
            .Select(company => (company.Key, Rows: store.Query(company.Key, books => books.FindDocuments(text))))
            .Where(company => company.Rows.Count > 0)
            .ToList();
        return found.Count > 1
                ? throw new UsageException($"'{text}' is in the books of {found.Count} companies; add --company")
            : found.Count == 0
                ? throw new UsageException(
                    $"no document '{text}' in {store.Place}; give its id, the number on it or its file name"
                )
            : (found[0].Key, Choose(found[0].Rows, text, store.Folder, prefersReview: false));
    }

    /// <summary>The original, read again.</summary>
    internal static DocumentReading Reread(BooksQueries books, DocumentRow document) =>
        books.Original(document.Sha256) is { } original
            ? DocumentReader.Read(PreparedDocument.Restore(original), ReadingLimits.Default)
            : throw new UsageException($"the original of {document.Document} is no longer kept");

    private static DocumentRow Choose(IReadOnlyList<DocumentRow> found, string text, string where, bool prefersReview)
    {
        var waiting = found.Where(document => document.State == "review").ToList();
        return (found, waiting) switch
        {
            ([], _) => throw new UsageException(
                $"no document '{text}' in {where}; give its id, the number on it or its file name"
            ),
            ([var one], _) => one,
            (_, [var one]) when prefersReview => one,
            _ => throw new UsageException(
                $"'{text}' means {found.Count} documents; give the id of one: {string.Join(", ", found.Select(Name))}"
            ),
        };
    }

    private static string Name(DocumentRow document) =>
        Output.OneLine(
            $"{document.Document} ({document.PartyName ?? document.FileName ?? document.Kind}, {Output.Day(document.Date)}, {document.State})"
        );
}
