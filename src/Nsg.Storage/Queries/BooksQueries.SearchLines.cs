using Nsg.Storage.Tables;

namespace Nsg.Storage.Queries;

/// <summary>A document found by what a line of it says.</summary>
/// <param name="Document">The document.</param>
/// <param name="Line">Place of the line among the document's lines, from 1; 0 for the notes of the whole document.</param>
/// <param name="Text">What stands there.</param>
public sealed record FoundLine(DocumentRow Document, int Line, string Text);

/// <summary>Finding documents by the words of their lines and notes.</summary>
public sealed partial class BooksQueries
{
    private const int DocumentsLookedAtMax = 2_000;

    /// <summary>Documents whose lines, notes and party have words that begin as those of a text do, one of them at least on a line
    /// or in a note; the newest first, each with the first line that has the longest of the words.</summary>
    public IReadOnlyList<FoundLine> DocumentsSaying(string part, int limit)
    {
        var words = Words(part);
        if (words.Count == 0)
        {
            return [];
        }

        return
        [
            .. new WordSearch(_session, Key, "search_document_word", "document")
                .Having(words, limit, CandidatesMax)
                .Concat(DocumentTail(words[0]))
                .DistinctBy(one => one.Id)
                .OrderByDescending(one => one.Day)
                .ThenByDescending(one => one.Sequence)
                .Take(CandidatesMax)
                .Select(one => Document(one.Id))
                .OfType<DocumentRow>()
                .Select(document => Line(document, words))
                .OfType<FoundLine>()
                .Take(limit),
        ];
    }

    /// <summary>The line of a document that says what was looked for, or null where not all of it stands in the document.</summary>
    private FoundLine? Line(DocumentRow document, List<string> words)
    {
        var texts = TextsOf(document);
        var isFound = words.TrueForAll(word =>
            Has(document.PartyName, word) || texts.Exists(one => Has(one.Text, word))
        );
        return isFound
            ? words
                .SelectMany(word => texts.Where(one => Has(one.Text, word)))
                .Select(one => new FoundLine(document, one.Line, one.Text))
                .FirstOrDefault()
            : null;
    }

    /// <summary>What a document says as the search has read it; the names of its lines until it has.</summary>
    private List<DocumentText> TextsOf(DocumentRow document) =>
        _session.Rows(
            "SELECT line, text FROM search_document_text WHERE company = @1 AND document = @2 ORDER BY line",
            row => new DocumentText(row.GetInt32(0), row.GetString(1)),
            Key,
            document.Document
        )
            is { Count: > 0 } known
            ? known
            : _session.Rows(
                "SELECT line, name FROM document_line WHERE company = @1 AND day = @2 AND document = @3 ORDER BY line",
                row => new DocumentText(row.GetInt32(0), row.GetString(1)),
                Key,
                document.Date!.Value,
                document.Document
            );

    /// <summary>Of the newest documents those whose words are not in the search yet, by the names of their lines.</summary>
    private List<WordPlace> DocumentTail(string word) =>
        _session.Rows(
            """
            SELECT n.document, n.day, n.sequence FROM (
                SELECT document, day, sequence, party_name FROM document WHERE company = @1 AND sequence > @2 AND day IS NOT NULL ORDER BY sequence DESC LIMIT @3) n
            WHERE lower(n.party_name) LIKE @4 ESCAPE '!' OR EXISTS (
                SELECT 1 FROM document_line l WHERE l.company = @1 AND l.day = n.day AND l.document = n.document AND lower(l.name) LIKE @4 ESCAPE '!')
            ORDER BY n.day DESC, n.sequence DESC LIMIT @5
            """,
            WordSearch.Place,
            Key,
            DocumentSearchIndex.Place(_session, Key),
            DocumentsLookedAtMax,
            "%" + Escaped(word) + "%",
            CandidatesMax
        );

    /// <summary>Documents that are not in the search yet; no more than one beyond those that a search reads besides.</summary>
    private long DocumentsBehind() =>
        (long)
            _session.Scalar(
                "SELECT count(*) FROM (SELECT sequence FROM document WHERE company = @1 AND sequence > @2 LIMIT @3) behind",
                Key,
                DocumentSearchIndex.Place(_session, Key),
                DocumentsLookedAtMax + 1
            )!;
}
