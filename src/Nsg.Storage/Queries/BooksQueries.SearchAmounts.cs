using System.Globalization;
using Nsg.Vocabulary;

namespace Nsg.Storage.Queries;

/// <summary>Finding by amount: the exact one, or all of a number of whole units, as people remember them. The amounts that come into
/// question are walked one by one along their index, and of each a few rows are read.</summary>
public sealed partial class BooksQueries
{
    private const int DecimalsMax = 2;
    private const int AmountsMax = 200;

    /// <summary>Documents that ask for an amount, in any currency and with either sign: the exact ones first, then the newest.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="isWhole">Whether it is whole units, and amounts of as many are meant too whatever their decimals.</param>
    /// <param name="limit">Documents at most.</param>
    public IReadOnlyList<DocumentRow> DocumentsAsking(decimal amount, bool isWhole, int limit) =>
        [
            .. Spellings(amount)
                .Concat(isWhole ? SpellingsOfUnits(decimal.Truncate(Math.Abs(amount))) : [])
                .Distinct(StringComparer.Ordinal)
                .SelectMany(text =>
                    _session.Rows(
                        DocumentColumns + "company = @1 AND payable = @2 ORDER BY day DESC LIMIT @3",
                        ReadDocument,
                        Key,
                        text,
                        limit
                    )
                )
                .OrderByDescending(row => Math.Abs(row.Payable?.Amount ?? 0m) == Math.Abs(amount))
                .ThenByDescending(row => row.Date)
                .Take(limit),
        ];

    /// <summary>Vouchers that have a line of an amount in base currency, on either side: the exact ones first, then the newest.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="isWhole">Whether it is whole units, and amounts of as many are meant too whatever their decimals.</param>
    /// <param name="limit">Vouchers at most.</param>
    public IReadOnlyList<EntryRow> EntriesOf(decimal amount, bool isWhole, int limit)
    {
        var money = new Money(Math.Abs(amount), Company.Currency);
        if (!money.IsRepresentable)
        {
            return [];
        }

        var exact = money.ToMinor();
        var end = isWhole ? new Money(money.Amount + 1m, Company.Currency).ToMinor() : exact + 1;
        return
        [
            .. Newest(EntriesBetween(exact, exact + 1, limit), limit)
                .Concat(end == exact + 1 ? [] : Newest(EntriesBetween(exact + 1, end, limit), limit))
                .DistinctBy(entry => entry.Entry)
                .Take(limit),
        ];
    }

    /// <summary>Amounts are kept as their documents spell them: <c>100</c>, <c>100.0</c>, <c>100.00</c>.</summary>
    private static IEnumerable<string> Spellings(decimal amount)
    {
        var plain = Math.Abs(amount) / 1.0000000000000000000000000000m;
        return Enumerable
            .Range(plain.Scale, Math.Max(1, DecimalsMax + 1 - plain.Scale))
            .Select(decimals => plain.ToString($"F{decimals}", CultureInfo.InvariantCulture))
            .SelectMany(text => plain == 0m ? new[] { text } : [text, "-" + text]);
    }

    /// <summary>The amounts of so many units that documents spell, with their decimals.</summary>
    private IEnumerable<string> SpellingsOfUnits(decimal units)
    {
        var plain = units.ToString("F0", CultureInfo.InvariantCulture);
        return new[] { plain, "-" + plain }.SelectMany(text =>
            _session.Rows(
                """
                WITH RECURSIVE amount_of (payable, place) AS (
                    SELECT (SELECT min(payable) FROM document WHERE company = @1 AND payable >= @2 AND payable < @3), 1
                    UNION ALL
                    SELECT (SELECT min(d.payable) FROM document d WHERE d.company = @1 AND d.payable > a.payable AND d.payable < @3), a.place + 1 FROM amount_of a
                    WHERE a.payable IS NOT NULL AND a.place < @4)
                SELECT payable FROM amount_of WHERE payable IS NOT NULL
                """,
                row => row.GetString(0),
                Key,
                text + ".",
                text + "/",
                AmountsMax
            )
        );
    }

    /// <summary>Vouchers with an amount of a stretch, in minor units: from the first to before the last.</summary>
    private IEnumerable<WordPlace> EntriesBetween(long first, long end, int limit) =>
        _session
            .Rows(
                """
                WITH RECURSIVE amount_of (amount, place) AS (
                    SELECT (SELECT min(amount) FROM search_amount WHERE company = @1 AND amount >= @2 AND amount < @3), 1
                    UNION ALL
                    SELECT (SELECT min(s.amount) FROM search_amount s WHERE s.company = @1 AND s.amount > a.amount AND s.amount < @3), a.place + 1 FROM amount_of a
                    WHERE a.amount IS NOT NULL AND a.place < @4)
                SELECT amount FROM amount_of WHERE amount IS NOT NULL
                """,
                row => row.GetInt64(0),
                Key,
                first,
                end,
                AmountsMax
            )
            .SelectMany(amount =>
                _session.Rows(
                    "SELECT entry, day, sequence FROM search_amount WHERE company = @1 AND amount = @2 ORDER BY day DESC, sequence DESC LIMIT @3",
                    WordSearch.Place,
                    Key,
                    amount,
                    limit
                )
            )
            .Concat(TailBetween(first, end, limit));

    /// <summary>Of the newest vouchers those whose amounts are not in the search yet.</summary>
    private List<WordPlace> TailBetween(long first, long end, int limit) =>
        _session.Rows(
            """
            SELECT n.entry, n.day, n.sequence FROM (SELECT entry, day, sequence FROM entry WHERE company = @1 AND sequence > @2 ORDER BY sequence DESC LIMIT @3) n
            WHERE EXISTS (SELECT 1 FROM entry_line l WHERE l.company = @1 AND l.entry = n.entry AND ((l.debit >= @4 AND l.debit < @5) OR (l.credit >= @4 AND l.credit < @5)))
            LIMIT @6
            """,
            WordSearch.Place,
            Key,
            Tables.SearchIndex.Place(_session, Key),
            VouchersLookedAtMax,
            first,
            end,
            limit
        );
}
