using Nsg.Bookkeeping;
using Nsg.Storage.Sql;

namespace Nsg.Storage.Tables;

/// <summary>A document whose texts are to be taken into the search.</summary>
/// <param name="Document">Which.</param>
/// <param name="Sequence">Its record.</param>
/// <param name="Day">Its date, or null.</param>
/// <param name="PartyName">The other party, so that a word of it and one of a line find the document together.</param>
/// <param name="Texts">What it says.</param>
internal sealed record DocumentToIndex(
    Guid Document,
    long Sequence,
    DateOnly? Day,
    string? PartyName,
    IReadOnlyList<DocumentText> Texts
);

/// <summary>Documents that follow a place in the books.</summary>
/// <param name="After">How far the search was when they were read.</param>
/// <param name="Documents">They, in the order of the books.</param>
internal sealed record DocumentsToIndex(long After, IReadOnlyList<DocumentToIndex> Documents);

/// <summary>
/// Words of documents' lines and notes. They follow the books a little later, as those of vouchers do. Originals are read outside
/// the writer, which only writes down what was found in them.
/// </summary>
internal static class DocumentSearchIndex
{
    /// <summary>Documents that one transaction writes the words of.</summary>
    internal const int StepMax = 100;

    private const int WordsMax = 400;

    /// <summary>Tables that a rebuild of the books empties.</summary>
    internal static readonly IReadOnlyList<string> Tables =
    [
        "search_document_place",
        "search_document_word",
        "search_document_text",
    ];

    /// <summary>Record of the last document whose words are here.</summary>
    internal static long Place(SqlSession session, string company) =>
        session.First("SELECT sequence FROM search_document_place WHERE company = @1", row => row.GetInt64(0), company);

    /// <summary>The next documents, read; those without a day or lines have no texts.</summary>
    internal static DocumentsToIndex Read(SqlSession session, string company, int limit)
    {
        var place = Place(session, company);
        return new DocumentsToIndex(
            place,
            [
                .. session
                    .Rows(
                        "SELECT document, sequence, day, party_name, sha256, direction FROM document WHERE company = @1 AND sequence > @2 ORDER BY sequence LIMIT @3",
                        row =>
                            (
                                Document: row.Id(0),
                                Sequence: row.GetInt64(1),
                                Day: row.DateOrNull(2),
                                Party: row.TextOrNull(3),
                                Sha256: row.GetString(4),
                                IsTrade: row.GetString(5) != "none"
                            ),
                        company,
                        place,
                        limit
                    )
                    .Select(row => new DocumentToIndex(
                        row.Document,
                        row.Sequence,
                        row.Day,
                        row.Party,
                        row is { IsTrade: true, Day: not null } ? Texts(session, company, row.Sha256) : []
                    )),
            ]
        );
    }

    /// <summary>Writes down what was read, unless the books were made anew or others wrote meanwhile: then it is read again.</summary>
    internal static void Write(SqlSession session, string company, DocumentsToIndex read)
    {
        if (Place(session, company) != read.After)
        {
            return;
        }

        foreach (var document in read.Documents.Where(one => one.Texts.Count > 0 && IsThere(session, company, one)))
        {
            Write(session, company, document);
        }

        session.Run(
            "INSERT INTO search_document_place (company, sequence) VALUES (@1,@2) ON CONFLICT (company) DO UPDATE SET sequence = excluded.sequence",
            company,
            read.Documents[^1].Sequence
        );
    }

    private static IReadOnlyList<DocumentText> Texts(SqlSession session, string company, string sha256)
    {
        var original = session.First(
            "SELECT sha256, size, compressed FROM original WHERE company = @1 AND sha256 = @2",
            row => new OriginalContent(row.GetString(0), row.GetInt64(1), row.Bytes(2)),
            company,
            sha256
        );
        try
        {
            return original is null ? [] : DocumentTexts.Of(original);
        }
        catch (InvalidDataException)
        {
            // A damaged original is for the check of the books to tell; the others shall be found all the same.
            return [];
        }
    }

    /// <summary>Whether a document was not erased since it was read.</summary>
    private static bool IsThere(SqlSession session, string company, DocumentToIndex document) =>
        session.Scalar("SELECT 1 FROM document WHERE company = @1 AND document = @2", company, document.Document)
            is not null;

    private static void Write(SqlSession session, string company, DocumentToIndex document)
    {
        foreach (var text in document.Texts)
        {
            session.Run(
                "INSERT INTO search_document_text (company, document, line, text) VALUES (@1,@2,@3,@4)",
                company,
                document.Document,
                (long)text.Line,
                text.Text
            );
        }

        foreach (
            var word in document
                .Texts.SelectMany(text => SearchIndex.Words(text.Text))
                .Concat(SearchIndex.Words(document.PartyName))
                .Distinct(StringComparer.Ordinal)
                .Take(WordsMax)
        )
        {
            session.Run(
                "INSERT INTO search_document_word (company, word, day, sequence, document) VALUES (@1,@2,@3,@4,@5)",
                company,
                word,
                document.Day!.Value,
                document.Sequence,
                document.Document
            );
        }
    }
}
