using Nsg.Bookkeeping.Reconciliation;
using Nsg.Storage.Sql;
using Nsg.Vocabulary;

namespace Nsg.Storage.Queries;

/// <summary>Questions about a stretch of days, and about how things stood at its end.</summary>
public sealed partial class BooksQueries
{
    /// <summary>Documents that lie within two days: with their own day and, for bank statements, with all that they
    /// cover.</summary>
    private const string WithinDays = """
        AND day >= @6 AND day <= @7
        AND NOT EXISTS (SELECT 1 FROM statement s WHERE s.company = document.company AND s.document = document.document
            AND (s.first_day < @6 OR s.last_day > @7))
        AND NOT EXISTS (SELECT 1 FROM bank_line b WHERE b.company = document.company AND b.document = document.document
            AND (b.day < @6 OR b.day > @7))
        """;

    /// <summary>Documents of some states and kinds that lie within a stretch of days, in order of arrival after a cursor.
    /// One without a day lies within none.</summary>
    /// <param name="state">State, or null.</param>
    /// <param name="kind">Kind, or null.</param>
    /// <param name="days">First and last day; no ends for all documents.</param>
    /// <param name="after">Sequence of the last document seen; 0 for the beginning.</param>
    /// <param name="limit">Documents at most.</param>
    /// <param name="direction"><c>purchase</c>, <c>sale</c> or <c>none</c>; or null.</param>
    /// <param name="mediaType">Media type, or null.</param>
    public IReadOnlyList<DocumentRow> DocumentsWithin(
        string? state,
        string? kind,
        (DateOnly? From, DateOnly? To) days,
        long after,
        int limit,
        string? direction = null,
        string? mediaType = null
    ) =>
        days is (null, null)
            ? DocumentsOf(state, kind, after, limit, direction, mediaType)
            : _session.Rows(
                DocumentColumns
                    + "company = @1 AND sequence > @2 AND (@4 IS NULL OR state = @4) AND (@5 IS NULL OR kind = @5) AND (@8 IS NULL OR direction = @8) AND (@9 IS NULL OR media_type = @9) "
                    + WithinDays
                    + " ORDER BY sequence LIMIT @3",
                ReadDocument,
                Key,
                after,
                limit,
                state,
                kind,
                days.From ?? DateOnly.MinValue,
                days.To ?? DateOnly.MaxValue,
                direction,
                mediaType
            );

    /// <summary>First and last day that a document is about: its own and, for a bank statement, those that it covers; null
    /// when it bears none.</summary>
    public (DateOnly From, DateOnly To)? DaysOf(DocumentRow document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Date is not { } own)
        {
            return null;
        }

        var all = _session
            .Rows(
                """
                SELECT min(first_day), max(last_day) FROM statement WHERE company = @1 AND document = @2
                UNION ALL SELECT min(day), max(day) FROM bank_line WHERE company = @1 AND document = @2
                """,
                row => (From: row.DateOrNull(0), To: row.DateOrNull(1)),
                Key,
                document.Document
            )
            .SelectMany(row => new[] { row.From, row.To })
            .OfType<DateOnly>()
            .Append(own)
            .ToList();
        return (all.Min(), all.Max());
    }

    /// <summary>Items dated within a stretch of days that were not settled in full at its end, by due date. What was paid
    /// or set off later counts as open.</summary>
    /// <param name="from">First day, or null.</param>
    /// <param name="to">Last day, or null for how things stand now.</param>
    public IReadOnlyList<OpenItemRow> OpenItems(DateOnly? from, DateOnly? to)
    {
        var later = to is { } end ? SettledAfter(end) : [];
        return
        [
            .. _session
                .Rows(
                    ItemColumns
                        + "company = @1 AND state <> @2 AND day >= @3 AND day <= @4 AND account <> @5 ORDER BY due, number, item",
                    ReadOpenItem,
                    Key,
                    ItemState.Rejected,
                    from ?? DateOnly.MinValue,
                    to ?? DateOnly.MaxValue,
                    Company.Pack.Roles.CardClearing
                )
                .Select(row => AsOf(row, later))
                .Where(row => !row.Open.IsZero),
        ];
    }

    /// <summary>Flags on documents whose day lies in a stretch of days.</summary>
    public IReadOnlyList<FlagRow> Flags(DateOnly? from, DateOnly? to)
    {
        var within = _session
            .Rows(
                """
                SELECT document FROM document WHERE company = @1 AND day >= @2 AND day <= @3
                  AND (document IN (SELECT document FROM flag WHERE company = @1) OR document IN (SELECT document FROM statement WHERE company = @1))
                """,
                row => row.Id(0),
                Key,
                from ?? DateOnly.MinValue,
                to ?? DateOnly.MaxValue
            )
            .ToHashSet();
        return [.. Flags().Where(flag => flag.Document is { } document && within.Contains(document))];
    }

    private static OpenItemRow AsOf(OpenItemRow row, Dictionary<Guid, (decimal Amount, decimal InBase)> later)
    {
        if (!later.TryGetValue(row.Id, out var back))
        {
            return row;
        }

        var sign = row.IsCredit ? -1 : 1;
        return row with
        {
            Open = row.Open + new Money(sign * back.Amount, row.Open.Currency),
            BaseOpen = row.BaseOpen is { } inBase ? inBase + new Money(sign * back.InBase, inBase.Currency) : null,
        };
    }

    /// <summary>What settlements after a day took off each item, on either side. One is of the later of the two days that
    /// it ties together.</summary>
    private Dictionary<Guid, (decimal Amount, decimal InBase)> SettledAfter(DateOnly day)
    {
        var taken = new Dictionary<Guid, (decimal Amount, decimal InBase)>();
        var rows = _session.Rows(
            """
            SELECT s.item, s.amount, s.base, s.payer, s.payer_amount, s.payer_base, s.payer_kind
            FROM settlement s JOIN item i ON i.company = s.company AND i.item = s.item
            LEFT JOIN bank_line b ON b.company = s.company AND b.line = s.payer
            LEFT JOIN item p ON p.company = s.company AND p.item = s.payer
            WHERE s.company = @1 AND (i.day > @2 OR coalesce(b.day, p.day) > @2)
            """,
            row =>
                (
                    Item: (row.Id(0), row.Amount(1), row.Amount(2)),
                    Payer: (row.Id(3), row.Amount(4), row.Amount(5)),
                    IsCredit: row.GetInt32(6) == (int)PayerKind.Credit
                ),
            Key,
            day
        );
        foreach (var row in rows)
        {
            Add(row.Item);
            if (row.IsCredit)
            {
                Add(row.Payer);
            }
        }

        return taken;

        void Add((Guid Id, decimal Amount, decimal InBase) one)
        {
            var (amount, inBase) = taken.GetValueOrDefault(one.Id);
            taken[one.Id] = (amount + one.Amount, inBase + one.InBase);
        }
    }
}
