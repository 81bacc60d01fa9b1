using System.Globalization;
using Nsg.Ledger;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Queries;

/// <summary>Finding things by what people remember of them. Each question ends after so many rows, whatever the size
/// of the books.</summary>
public sealed partial class BooksQueries
{
    private const int PartiesLookedAtMax = 20_000;
    private const int VouchersLookedAtMax = 20_000;
    private const int DocumentsOfNameMax = 1_000;
    private const int CandidatesMax = 400;
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
        var words = Words(part);
        if (words.Count == 0)
        {
            return [];
        }

        // The longest words tell most; what they find is held against the others.
        var known = new WordSearch(_session, Key, "search_word", "entry").Having(words, limit, CandidatesMax);
        return
        [
            .. Newest(known.Concat(Tail(words[0], CandidatesMax)), words.Count == 1 ? limit : CandidatesMax)
                .Where(entry => words.TrueForAll(word => Says(entry, word)))
                .Take(limit),
        ];
    }

    /// <summary>Vouchers and documents that are not in the search yet; of each no more than one beyond those that a search reads
    /// besides.</summary>
    public long SearchBehind() => VouchersBehind() + DocumentsBehind();

    /// <summary>Whether a search looks at every voucher and every document.</summary>
    public bool IsSearchWhole() => VouchersBehind() <= VouchersLookedAtMax && DocumentsBehind() <= DocumentsLookedAtMax;

    private long VouchersBehind() =>
        (long)
            _session.Scalar(
                "SELECT count(*) FROM (SELECT sequence FROM entry WHERE company = @1 AND sequence > @2 LIMIT @3) behind",
                Key,
                SearchIndex.Place(_session, Key),
                VouchersLookedAtMax + 1
            )!;

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

    /// <summary>Of the newest vouchers those whose words are not in the search yet.</summary>
    private List<WordPlace> Tail(string word, int limit) =>
        _session.Rows(
            """
            SELECT n.entry, n.day, n.sequence FROM (SELECT entry, day, sequence, text FROM entry WHERE company = @1 AND sequence > @2 ORDER BY sequence DESC LIMIT @3) n
            WHERE lower(n.text) LIKE @4 ESCAPE '!' OR EXISTS (
                SELECT 1 FROM entry_line l WHERE l.company = @1 AND l.entry = n.entry AND lower(l.text) LIKE @4 ESCAPE '!')
            ORDER BY n.day DESC, n.sequence DESC LIMIT @5
            """,
            WordSearch.Place,
            Key,
            SearchIndex.Place(_session, Key),
            VouchersLookedAtMax,
            "%" + Escaped(word) + "%",
            limit
        );

    private IEnumerable<EntryRow> Newest(IEnumerable<WordPlace> found, int limit) =>
        found
            .DistinctBy(one => one.Id)
            .OrderByDescending(one => one.Day)
            .ThenByDescending(one => one.Sequence)
            .Take(limit)
            .Select(one => Entry(one.Id))
            .OfType<EntryRow>();

    private static bool Says(EntryRow entry, string word) =>
        entry.Lines.Select(line => line.Text).Append(entry.Text).Any(text => Has(text, word));

    /// <summary>Whether a word of a text begins so.</summary>
    private static bool Has(string? text, string start) =>
        SearchIndex.Words(text).Any(word => word.StartsWith(start, StringComparison.Ordinal));

    /// <summary>The words of what somebody looks for, the longest first.</summary>
    private static List<string> Words(string part) =>
        [.. SearchIndex.Words(part).Distinct(StringComparer.Ordinal).OrderByDescending(word => word.Length)];

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
