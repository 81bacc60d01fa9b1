using System.Globalization;
using Nsg.Ledger;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Queries;

/// <summary>Finding things by what people remember of them. Each question ends after so many rows, whatever the size
/// of the books.</summary>
public sealed partial class BooksQueries
{
    private const int DecimalsMax = 2;
    private const int PartiesLookedAtMax = 20_000;
    private const int VouchersLookedAtMax = 20_000;
    private const int DocumentsOfNameMax = 1_000;
    private const int WordsMax = 20;
    private const int CandidatesMax = 400;
    private const int PairsLookedAtMax = 5_000;
    private const string PrefixEnd = "\uFFFF";

    /// <summary>Documents whose number starts with a text.</summary>
    public IReadOnlyList<DocumentRow> DocumentsNumbered(string start, int limit) =>
        _session.Rows(
            DocumentColumns + "company = @1 AND number >= @2 AND number < @3 ORDER BY number LIMIT @4",
            ReadDocument,
            Key,
            start,
            start + PrefixEnd,
            limit
        );

    /// <summary>Documents that ask for an amount, in any currency and with either sign, the newest of each spelling of it.</summary>
    public IReadOnlyList<DocumentRow> DocumentsAsking(decimal amount, int limit) =>
        [
            .. Spellings(amount)
                .SelectMany(text =>
                    _session.Rows(
                        DocumentColumns + "company = @1 AND payable = @2 ORDER BY day DESC LIMIT @3",
                        ReadDocument,
                        Key,
                        text,
                        limit
                    )
                )
                .OrderByDescending(row => row.Date)
                .Take(limit),
        ];

    /// <summary>Amounts are kept as their documents spell them: <c>100</c>, <c>100.0</c>, <c>100.00</c>.</summary>
    private static IEnumerable<string> Spellings(decimal amount)
    {
        var plain = Math.Abs(amount) / 1.0000000000000000000000000000m;
        return Enumerable
            .Range(plain.Scale, Math.Max(1, DecimalsMax + 1 - plain.Scale))
            .Select(decimals => plain.ToString($"F{decimals}", CultureInfo.InvariantCulture))
            .SelectMany(text => plain == 0m ? new[] { text } : [text, "-" + text]);
    }

    /// <summary>Documents of parties whose name holds a text, whatever its case; newest first within a party.</summary>
    public IReadOnlyList<DocumentRow> DocumentsOfParties(string part, int limit)
    {
        return
        [
            .. NamesHolding(part)
                .SelectMany(name =>
                    _session.Rows(
                        DocumentColumns + "company = @1 AND party_name = @2 ORDER BY day DESC, sequence DESC LIMIT @3",
                        ReadDocument,
                        Key,
                        name,
                        limit
                    )
                )
                .Take(limit),
        ];
    }

    /// <summary>Customers and suppliers whose name, on a document or in a register, holds a text, whatever its case:
    /// the key and the latest name.</summary>
    public IReadOnlyList<(string Party, string Name)> PartiesNamed(string part, int limit) =>
        [
            .. NamesHolding(part)
                .SelectMany(name =>
                    _session.Rows(
                        "SELECT DISTINCT party FROM (SELECT party FROM document WHERE company = @1 AND party_name = @2 AND party IS NOT NULL LIMIT @3) some_of_them",
                        row => row.GetString(0),
                        Key,
                        name,
                        DocumentsOfNameMax
                    )
                )
                .Concat(
                    _session.Rows(
                        "SELECT party FROM party WHERE company = @1 AND lower(name) LIKE @2 ESCAPE '!' ORDER BY party, name LIMIT @3",
                        row => row.GetString(0),
                        Key,
                        "%" + Escaped(part) + "%",
                        limit
                    )
                )
                .Distinct(StringComparer.Ordinal)
                .Take(limit)
                .Select(party => (party, PartyName(party) ?? party)),
        ];

    /// <summary>What a customer or supplier is called on its latest document, else in a register; the key of who
    /// is in vouchers alone; null for who is nowhere.</summary>
    public string? PartyName(string party) =>
        _session.First(
            "SELECT party_name FROM document WHERE company = @1 AND party = @2 AND party_name IS NOT NULL ORDER BY day DESC, sequence DESC LIMIT 1",
            row => row.GetString(0),
            Key,
            party
        )
        ?? _session.First(
            "SELECT name FROM party WHERE company = @1 AND party = @2 ORDER BY name LIMIT 1",
            row => row.GetString(0),
            Key,
            party
        )
        ?? _session.First(
            "SELECT party FROM party_balance WHERE company = @1 AND party = @2 LIMIT 1",
            row => row.GetString(0),
            Key,
            party
        );

    /// <summary>A few names of parties on documents that hold a text. They are walked one by one along their index,
    /// so that a party with many documents costs no more than one with few.</summary>
    private List<string> NamesHolding(string part) =>
        _session.Rows(
            """
            WITH RECURSIVE party_of (name, place) AS (
                SELECT (SELECT min(party_name) FROM document WHERE company = @1), 1
                UNION ALL
                SELECT (SELECT min(d.party_name) FROM document d WHERE d.company = @1 AND d.party_name > p.name), p.place + 1 FROM party_of p
                WHERE p.name IS NOT NULL AND p.place < @3)
            SELECT name FROM party_of WHERE name IS NOT NULL AND lower(name) LIKE @2 ESCAPE '!' LIMIT 10
            """,
            row => row.GetString(0),
            Key,
            "%" + Escaped(part) + "%",
            PartiesLookedAtMax
        );

    /// <summary>Vouchers whose text has words that begin as those of a text do, newest first.</summary>
    public IReadOnlyList<EntryRow> EntriesSaying(string part, int limit)
    {
        var words = SearchIndex
            .Words(part)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(word => word.Length)
            .ToList();
        if (words.Count == 0)
        {
            return [];
        }

        // The longest words tell most; what they find is held against the others.
        var known =
            words.Count == 1
                ? Beginning(words[0]).SelectMany(word => Saying(word, limit))
                : SayingBoth(Beginning(words[0]), Beginning(words[1]));
        return
        [
            .. Newest(known.Concat(Tail(words[0], CandidatesMax)), words.Count == 1 ? limit : CandidatesMax)
                .Where(entry => words.TrueForAll(word => Says(entry, word)))
                .Take(limit),
        ];
    }

    /// <summary>Vouchers that have a line of an amount in base currency, on either side, newest first.</summary>
    public IReadOnlyList<EntryRow> EntriesOf(decimal amount, int limit)
    {
        var money = new Nsg.Vocabulary.Money(Math.Abs(amount), Company.Currency);
        if (!money.IsRepresentable)
        {
            return [];
        }

        var known = _session.Rows(
            "SELECT entry, day, sequence FROM search_amount WHERE company = @1 AND amount = @2 ORDER BY day DESC, sequence DESC LIMIT @3",
            Found,
            Key,
            money.ToMinor(),
            limit
        );
        var tail = _session.Rows(
            """
            SELECT n.entry, n.day, n.sequence FROM (SELECT entry, day, sequence FROM entry WHERE company = @1 AND sequence > @2 ORDER BY sequence DESC LIMIT @3) n
            WHERE EXISTS (SELECT 1 FROM entry_line l WHERE l.company = @1 AND l.entry = n.entry AND (l.debit = @4 OR l.credit = @4)) LIMIT @5
            """,
            Found,
            Key,
            SearchIndex.Place(_session, Key),
            VouchersLookedAtMax,
            money.ToMinor(),
            limit
        );
        return [.. Newest(known.Concat(tail), limit)];
    }

    /// <summary>Vouchers that are not in the search yet; no more than one beyond those that a search reads
    /// besides.</summary>
    public long SearchBehind() =>
        (long)
            _session.Scalar(
                "SELECT count(*) FROM (SELECT sequence FROM entry WHERE company = @1 AND sequence > @2 LIMIT @3) behind",
                Key,
                SearchIndex.Place(_session, Key),
                VouchersLookedAtMax + 1
            )!;

    /// <summary>Whether a search looks at every voucher.</summary>
    public bool IsSearchWhole() => SearchBehind() <= VouchersLookedAtMax;

    /// <summary>Accounts whose number starts with a text, or whose name holds it.</summary>
    public IReadOnlyList<Account> AccountsLike(string text, int limit) =>
        [
            .. Accounts()
                .Where(account =>
                    account.Number.StartsWith(text, StringComparison.Ordinal)
                    || account.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
                    || account.EnglishName.Contains(text, StringComparison.OrdinalIgnoreCase)
                )
                .Take(limit),
        ];

    private List<(Guid Entry, DateOnly Day, long Sequence)> Saying(string word, int limit) =>
        _session.Rows(
            "SELECT entry, day, sequence FROM search_word WHERE company = @1 AND word = @2 ORDER BY day DESC, sequence DESC LIMIT @3",
            Found,
            Key,
            word,
            limit
        );

    /// <summary>Vouchers with a word of one list and one of another. Those of the rarer list are gone through and looked up
    /// among the others, so that a frequent word does not hide the rare voucher that has both.</summary>
    private IEnumerable<(Guid Entry, DateOnly Day, long Sequence)> SayingBoth(List<string> one, List<string> other)
    {
        if (one.Count == 0 || other.Count == 0)
        {
            return [];
        }

        var (rarer, among) = Count(one) <= Count(other) ? (one, other) : (other, one);
        if (among.Count == WordsMax)
        {
            // There are more beginnings than are looked among: the vouchers themselves are read for them.
            return rarer.SelectMany(word => Saying(word, CandidatesMax));
        }

        return rarer.SelectMany(word => SayingBoth(word, among, PairsLookedAtMax / rarer.Count));
    }

    private List<(Guid Entry, DateOnly Day, long Sequence)> SayingBoth(string word, List<string> among, int lookedAt)
    {
        // Always as many names: one statement for any number of words.
        var names = string.Join(", ", Enumerable.Range(5, WordsMax).Select(i => FormattableString.Invariant($"@{i}")));
        return _session.Rows(
            $"""
            SELECT w.entry, w.day, w.sequence FROM (
                SELECT entry, day, sequence FROM search_word WHERE company = @1 AND word = @2 ORDER BY day DESC, sequence DESC LIMIT @3) w
            WHERE EXISTS (SELECT 1 FROM search_word o WHERE o.company = @1 AND o.word IN ({names}) AND o.day = w.day AND o.sequence = w.sequence)
            ORDER BY w.day DESC, w.sequence DESC LIMIT @4
            """,
            Found,
            [
                Key,
                word,
                lookedAt,
                CandidatesMax,
                .. Enumerable.Range(0, WordsMax).Select(i => (SqlValue)among[Math.Min(i, among.Count - 1)]),
            ]
        );
    }

    /// <summary>How often words stand in the books, as far as it matters.</summary>
    private long Count(List<string> words) =>
        words.Sum(word =>
            (long)
                _session.Scalar(
                    "SELECT count(*) FROM (SELECT 1 FROM search_word WHERE company = @1 AND word = @2 LIMIT @3) some_of_them",
                    Key,
                    word,
                    PairsLookedAtMax + 1
                )!
        );

    /// <summary>Words of the books that begin so, walked one by one along their index.</summary>
    private List<string> Beginning(string start) =>
        _session.Rows(
            """
            WITH RECURSIVE word_of (word, place) AS (
                SELECT (SELECT min(word) FROM search_word WHERE company = @1 AND word >= @2 AND word < @3), 1
                UNION ALL
                SELECT (SELECT min(s.word) FROM search_word s WHERE s.company = @1 AND s.word > p.word AND s.word < @3), p.place + 1 FROM word_of p
                WHERE p.word IS NOT NULL AND p.place < @4)
            SELECT word FROM word_of WHERE word IS NOT NULL
            """,
            row => row.GetString(0),
            Key,
            start,
            start + PrefixEnd,
            WordsMax
        );

    /// <summary>Of the newest vouchers those whose words are not in the search yet.</summary>
    private List<(Guid Entry, DateOnly Day, long Sequence)> Tail(string word, int limit) =>
        _session.Rows(
            """
            SELECT n.entry, n.day, n.sequence FROM (SELECT entry, day, sequence, text FROM entry WHERE company = @1 AND sequence > @2 ORDER BY sequence DESC LIMIT @3) n
            WHERE lower(n.text) LIKE @4 ESCAPE '!' OR EXISTS (
                SELECT 1 FROM entry_line l WHERE l.company = @1 AND l.entry = n.entry AND lower(l.text) LIKE @4 ESCAPE '!')
            ORDER BY n.day DESC, n.sequence DESC LIMIT @5
            """,
            Found,
            Key,
            SearchIndex.Place(_session, Key),
            VouchersLookedAtMax,
            "%" + Escaped(word) + "%",
            limit
        );

    private IEnumerable<EntryRow> Newest(IEnumerable<(Guid Entry, DateOnly Day, long Sequence)> found, int limit) =>
        found
            .DistinctBy(one => one.Entry)
            .OrderByDescending(one => one.Day)
            .ThenByDescending(one => one.Sequence)
            .Take(limit)
            .Select(one => Entry(one.Entry))
            .OfType<EntryRow>();

    private static bool Says(EntryRow entry, string word) =>
        entry
            .Lines.Select(line => line.Text)
            .Append(entry.Text)
            .Any(text => SearchIndex.Words(text).Any(one => one.StartsWith(word, StringComparison.Ordinal)));

    private static (Guid Entry, DateOnly Day, long Sequence) Found(SqlRow row) =>
        (row.Id(0), row.Date(1), row.GetInt64(2));

    /// <summary>A part of a text for LIKE. The databases know small letters of ASCII only, so that any other letter
    /// stands for itself in both cases.</summary>
    internal static string Escaped(string part) =>
        string.Concat(
            part.ToLowerInvariant()
                .Replace("!", "!!", StringComparison.Ordinal)
                .Replace("%", "!%", StringComparison.Ordinal)
                .Replace("_", "!_", StringComparison.Ordinal)
                .Select(letter => char.IsAscii(letter) ? letter : '_')
        );
}
