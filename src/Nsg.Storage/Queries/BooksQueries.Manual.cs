using Nsg.Storage.Tables;
using Nsg.Vocabulary;

namespace Nsg.Storage.Queries;

/// <summary>What an object of a dimension moved on an account.</summary>
/// <param name="Object">Object.</param>
/// <param name="Account">Account.</param>
/// <param name="Opening">Before the period, with the opening entries of the period; debit positive.</param>
/// <param name="Debit">Debits of the period.</param>
/// <param name="Credit">Credits of the period.</param>
public sealed record ObjectBalance(string Object, string Account, Money Opening, Money Debit, Money Credit);

/// <summary>What manual work asks.</summary>
public sealed partial class BooksQueries
{
    /// <summary>A mark of the company's own chart, which changes when it does.</summary>
    public string ChartVersion() => ChartTable.Version(_session, Key);

    /// <summary>A mark of an entry and what is tied to it, which changes when it does; null when there is
    /// none.</summary>
    public string? EntryVersion(Guid entry) => EntryTable.Version(_session, Key, entry);

    /// <summary>Objects that nothing new is posted to, with why.</summary>
    public IReadOnlyDictionary<(string Dimension, string Object), string?> ArchivedObjects() =>
        _session
            .Rows(
                "SELECT dimension, object, why FROM archived_object WHERE company = @1",
                reader => (Key: (reader.GetString(0), reader.GetString(1)), Why: reader.TextOrNull(2)),
                Key
            )
            .ToDictionary(row => row.Key, row => row.Why);

    /// <summary>Balances by object and account of a dimension.</summary>
    public IReadOnlyList<ObjectBalance> BalancesByObject(string dimension, DateOnly? from, DateOnly? to) =>
        _session.Rows(
            """
            SELECT o.object, l.account, sum(CASE WHEN l.day < @3 OR l.opening = 1 THEN l.debit - l.credit ELSE 0 END),
                sum(CASE WHEN l.day >= @3 AND l.opening = 0 THEN l.debit ELSE 0 END), sum(CASE WHEN l.day >= @3 AND l.opening = 0 THEN l.credit ELSE 0 END)
            FROM entry_line_object o JOIN entry_line l ON l.company = o.company AND l.entry = o.entry AND l.line = o.line
            WHERE o.company = @1 AND o.dimension = @2 AND l.day <= @4 GROUP BY o.object, l.account ORDER BY o.object, l.account
            """,
            reader => new ObjectBalance(
                reader.GetString(0),
                reader.GetString(1),
                Base(reader, 2),
                Base(reader, 3),
                Base(reader, 4)
            ),
            Key,
            dimension,
            from ?? DateOnly.MinValue,
            to ?? DateOnly.MaxValue
        );

    /// <summary>
    /// Entries of a person without any document: neither taken over, nor taken back, nor made by the node from
    /// something that is documented.
    /// </summary>
    /// <param name="from">First day, or null.</param>
    /// <param name="to">Last day, or null.</param>
    /// <param name="after">Sequence of the last one seen; 0 for the beginning.</param>
    /// <param name="limit">Entries at most.</param>
    public IReadOnlyList<EntryRow> EntriesWithoutDocument(DateOnly? from, DateOnly? to, long after, int limit) =>
        WithLines(
            _session.Rows(
                EntryColumns
                    + """
                    e.company = @1 AND e.sequence > @4 AND e.day >= @2 AND e.day <= @3 AND e.document IS NULL AND e.reverses IS NULL AND e.reversed = 0
                    AND e.kind IN ('ordinary', 'opening') AND e.series NOT IN ('O', 'M', 'B') AND (e.rule IS NULL OR e.rule LIKE 'recurring@%')
                    AND NOT EXISTS (SELECT 1 FROM entry_attachment a WHERE a.company = e.company AND a.entry = e.entry)
                    AND NOT EXISTS (SELECT 1 FROM entry_source s WHERE s.company = e.company AND s.entry = e.entry)
                    ORDER BY e.sequence LIMIT @5
                    """,
                ReadEntry,
                Key,
                from ?? DateOnly.MinValue,
                to ?? DateOnly.MaxValue,
                after,
                limit
            )
        );
}
