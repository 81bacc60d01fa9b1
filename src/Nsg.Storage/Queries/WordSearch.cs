using Nsg.Storage.Sql;

namespace Nsg.Storage.Queries;

/// <summary>Where a word stands: in a voucher or a document of a day, at a place in the books.</summary>
internal readonly record struct WordPlace(Guid Id, DateOnly Day, long Sequence);

/// <summary>Looks up words of a company in one table of the search. Each question ends after so many rows, whatever the size of the
/// books.</summary>
/// <param name="session">The database.</param>
/// <param name="company">Whose words.</param>
/// <param name="table">Table with the columns company, word, day and sequence.</param>
/// <param name="id">Column that says what has the word.</param>
internal sealed class WordSearch(SqlSession session, string company, string table, string id)
{
    private const int WordsMax = 20;
    private const int PairsLookedAtMax = 5_000;
    private const string PrefixEnd = "\uFFFF";

    /// <summary>What has words that begin as one does, or as the first two of several do: the newest of each.</summary>
    /// <param name="starts">Beginnings, the longest first.</param>
    /// <param name="limit">Rows at most for a single beginning.</param>
    /// <param name="candidatesMax">Rows at most for two.</param>
    internal IEnumerable<WordPlace> Having(IReadOnlyList<string> starts, int limit, int candidatesMax) =>
        starts.Count == 1
            ? Beginning(starts[0]).SelectMany(word => Having(word, limit))
            : HavingBoth(Beginning(starts[0]), Beginning(starts[1]), candidatesMax);

    private List<WordPlace> Having(string word, int limit) =>
        session.Rows(
            $"SELECT {id}, day, sequence FROM {table} WHERE company = @1 AND word = @2 ORDER BY day DESC, sequence DESC LIMIT @3",
            Place,
            company,
            word,
            limit
        );

    /// <summary>What has a word of one list and one of another. Those of the rarer list are gone through and looked up
    /// among the others, so that a frequent word does not hide the rare one that has both.</summary>
    private IEnumerable<WordPlace> HavingBoth(List<string> one, List<string> other, int candidatesMax)
    {
        if (one.Count == 0 || other.Count == 0)
        {
            return [];
        }

        var (rarer, among) = Count(one) <= Count(other) ? (one, other) : (other, one);
        if (among.Count == WordsMax)
        {
            // There are more beginnings than are looked among: what was found is read for them.
            return rarer.SelectMany(word => Having(word, candidatesMax));
        }

        return rarer.SelectMany(word => HavingBoth(word, among, PairsLookedAtMax / rarer.Count, candidatesMax));
    }

    private List<WordPlace> HavingBoth(string word, List<string> among, int lookedAt, int candidatesMax)
    {
        // Always as many names: one statement for any number of words.
        var names = string.Join(", ", Enumerable.Range(5, WordsMax).Select(i => FormattableString.Invariant($"@{i}")));
        return session.Rows(
            $"""
            SELECT w.{id}, w.day, w.sequence FROM (
                SELECT {id}, day, sequence FROM {table} WHERE company = @1 AND word = @2 ORDER BY day DESC, sequence DESC LIMIT @3) w
            WHERE EXISTS (SELECT 1 FROM {table} o WHERE o.company = @1 AND o.word IN ({names}) AND o.day = w.day AND o.sequence = w.sequence)
            ORDER BY w.day DESC, w.sequence DESC LIMIT @4
            """,
            Place,
            [
                company,
                word,
                lookedAt,
                candidatesMax,
                .. Enumerable.Range(0, WordsMax).Select(i => (SqlValue)among[Math.Min(i, among.Count - 1)]),
            ]
        );
    }

    /// <summary>How often words stand in the books, as far as it matters.</summary>
    private long Count(List<string> words) =>
        words.Sum(word =>
            (long)
                session.Scalar(
                    $"SELECT count(*) FROM (SELECT 1 FROM {table} WHERE company = @1 AND word = @2 LIMIT @3) some_of_them",
                    company,
                    word,
                    PairsLookedAtMax + 1
                )!
        );

    /// <summary>Words of the books that begin so, walked one by one along their index.</summary>
    private List<string> Beginning(string start) =>
        session.Rows(
            $"""
            WITH RECURSIVE word_of (word, place) AS (
                SELECT (SELECT min(word) FROM {table} WHERE company = @1 AND word >= @2 AND word < @3), 1
                UNION ALL
                SELECT (SELECT min(s.word) FROM {table} s WHERE s.company = @1 AND s.word > p.word AND s.word < @3), p.place + 1 FROM word_of p
                WHERE p.word IS NOT NULL AND p.place < @4)
            SELECT word FROM word_of WHERE word IS NOT NULL
            """,
            row => row.GetString(0),
            company,
            start,
            start + PrefixEnd,
            WordsMax
        );

    /// <summary>A row of a thing's identifier, day and place in the books.</summary>
    internal static WordPlace Place(SqlRow row) => new(row.Id(0), row.Date(1), row.GetInt64(2));
}
