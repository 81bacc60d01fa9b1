using Nsg.Storage.Sql;
using Nsg.Storage.Tables;
using Nsg.Vocabulary;

namespace Nsg.Storage.Queries;

/// <summary>Questions of the published interface.</summary>
public sealed partial class BooksQueries
{
    /// <summary>
    /// Transactions of the published interface, sorted, that have a document which fits. A document without a date
    /// fits every period; a
    /// bank statement fits one in which it has an entry.
    /// </summary>
    /// <param name="from">First day, or null.</param>
    /// <param name="to">Last day, or null.</param>
    /// <param name="document">Document that is part of it, or null.</param>
    /// <param name="direction"><c>purchase</c>, <c>sale</c>, or null.</param>
    /// <param name="account">Account that a voucher of the document touches, or null.</param>
    public IReadOnlyList<Guid> Transactions(
        DateOnly? from,
        DateOnly? to,
        Guid? document,
        string? direction,
        string? account = null
    ) =>
        _session.Rows(
            """
            SELECT DISTINCT d.transaction_id FROM document d
            WHERE d.company = @1 AND (@4 IS NULL OR d.document = @4) AND (@5 IS NULL OR d.direction = @5)
              AND (d.day IS NULL OR (d.kind <> 'bank-statement' AND d.day >= @2 AND d.day <= @3)
                OR (d.kind = 'bank-statement' AND (EXISTS (
                    SELECT 1 FROM bank_line b WHERE b.company = d.company AND b.document = d.document AND b.day >= @2 AND b.day <= @3)
                  OR NOT EXISTS (SELECT 1 FROM bank_line b WHERE b.company = d.company AND b.document = d.document))))
              AND (@6 IS NULL OR EXISTS (
                SELECT 1 FROM entry e JOIN entry_line l ON l.company = e.company AND l.entry = e.entry
                WHERE e.company = d.company AND e.document = d.document AND l.account = @6))
            ORDER BY d.transaction_id
            """,
            reader => reader.Id(0),
            Key,
            from ?? DateOnly.MinValue,
            to ?? DateOnly.MaxValue,
            document,
            direction,
            account
        );

    /// <summary>Whether the company has any document.</summary>
    public bool HasDocuments() => _session.Scalar("SELECT 1 FROM document WHERE company = @1 LIMIT 1", Key) is not null;

    /// <summary>Documents of some states and kinds in order of arrival, after a cursor.</summary>
    /// <param name="state">State, or null.</param>
    /// <param name="kind">Kind, or null.</param>
    /// <param name="after">Sequence of the last document seen; 0 for the beginning.</param>
    /// <param name="limit">Documents at most.</param>
    /// <param name="direction"><c>purchase</c>, <c>sale</c> or <c>none</c>; or null.</param>
    /// <param name="mediaType">Media type, or null.</param>
    public IReadOnlyList<DocumentRow> DocumentsOf(
        string? state,
        string? kind,
        long after,
        int limit,
        string? direction = null,
        string? mediaType = null
    ) =>
        _session.Rows(
            DocumentColumns
                + "company = @1 AND sequence > @2 AND (@4 IS NULL OR state = @4) AND (@5 IS NULL OR kind = @5) AND (@6 IS NULL OR direction = @6) AND (@7 IS NULL OR media_type = @7)"
                + " ORDER BY sequence LIMIT @3",
            ReadDocument,
            Key,
            after,
            limit,
            state,
            kind,
            direction,
            mediaType
        );

    /// <summary>Whether a caller's key of a request is kept by a voucher that it led to.</summary>
    public bool IsKeyOfEntry(string key) =>
        _session.Scalar("SELECT 1 FROM entry_request WHERE company = @1 AND request = @2", Key, key) is not null;

    /// <summary>The version of what is known of a document: place in the log of the last record that touched
    /// it, and its state.</summary>
    public string DocumentVersion(Guid document) => DocumentTable.Version(_session, Key, document);

    /// <summary>Vouchers of a selection by posting date and registration, after a cursor.</summary>
    /// <param name="selection">Which.</param>
    /// <param name="series">One series, or null.</param>
    /// <param name="afterDay">Posting date of the last voucher seen, or null for the beginning.</param>
    /// <param name="afterSequence">Its place in the log.</param>
    /// <param name="limit">Vouchers at most.</param>
    public IReadOnlyList<EntryRow> Entries(
        LedgerSelection selection,
        string? series,
        DateOnly? afterDay,
        long afterSequence,
        int limit
    ) =>
        WithLines(
            _session.Rows(
                EntryColumns
                    + Selected(selection)
                    + " AND (@8 IS NULL OR e.series = @8) AND (e.day, e.sequence) > (@9, @10) ORDER BY e.day, e.sequence LIMIT @11",
                ReadEntry,
                Key,
                NoEarlier(afterDay, selection.From),
                selection.To ?? DateOnly.MaxValue,
                selection.Document,
                selection.Transaction,
                selection.Direction,
                selection.Account,
                series,
                afterDay ?? DateOnly.MinValue,
                afterDay is null ? 0L : afterSequence,
                limit
            )
        );

    /// <summary>Count and sums of the vouchers of a selection that have lines, without opening entries. Of the whole
    /// ledger they are kept by day.</summary>
    public SelectionTotals Totals(LedgerSelection selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        if (selection.IsPartial)
        {
            return Select(
                """
                SELECT count(DISTINCT e.entry), coalesce(sum(l.debit), 0), coalesce(sum(l.credit), 0)
                FROM entry e JOIN entry_line l ON l.company = e.company AND l.entry = e.entry
                WHERE e.kind <> 'opening' AND
                """
                    + " "
                    + Selected(selection),
                selection,
                reader => new SelectionTotals(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2))
            )[0];
        }

        var (from, to) = (selection.From ?? DateOnly.MinValue, selection.To ?? DateOnly.MaxValue);
        return _session.First(
            """
            SELECT coalesce(sum(debit), 0), coalesce(sum(credit), 0), (
                SELECT coalesce(sum(v.moving), 0) FROM day_voucher v WHERE v.company = @1 AND v.day >= @2 AND v.day <= @3)
            FROM day_balance WHERE company = @1 AND day >= @2 AND day <= @3
            """,
            reader => new SelectionTotals(reader.GetInt64(2), reader.GetInt64(0), reader.GetInt64(1)),
            Key,
            from,
            to
        )!;
    }

    /// <summary>Movements of a selection by account, opening entries included: debit minus credit in minor
    /// units.</summary>
    public IReadOnlyList<(string Account, long Movement)> Movements(LedgerSelection selection) =>
        Select(
            "SELECT l.account, sum(l.debit - l.credit) FROM entry e JOIN entry_line l ON l.company = e.company AND l.entry = e.entry WHERE "
                + Selected(selection)
                + " GROUP BY l.account ORDER BY l.account",
            selection,
            reader => (reader.GetString(0), reader.GetInt64(1))
        );

    /// <summary>Balances of the parties that a selection or the time before it touches, by party and account.</summary>
    public IReadOnlyList<PartyBalance> PartyBalances(LedgerSelection selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        var (first, last) = (selection.From ?? DateOnly.MinValue, selection.To ?? DateOnly.MaxValue);
        if (!selection.IsPartial && IsWholeMonths(first, last))
        {
            return
            [
                .. _session
                    .Rows(
                        """
                        SELECT party, account, sum(CASE WHEN month < @2 THEN opening + debit - credit ELSE 0 END), sum(CASE WHEN month >= @2 THEN opening + debit - credit ELSE 0 END)
                        FROM party_balance WHERE company = @1 AND month <= @3 GROUP BY party, account
                        """,
                        reader => new PartyBalance(
                            reader.GetString(0),
                            reader.GetString(1),
                            reader.GetInt64(2),
                            reader.GetInt64(3)
                        ),
                        Key,
                        DayText.Of(first)[..7],
                        DayText.Of(last)[..7]
                    )
                    .OrderBy(one => (one.Party, one.Account)),
            ];
        }

        var during = Select(
                """
                SELECT l.party, l.account, sum(l.debit - l.credit) FROM entry e JOIN entry_line l ON l.company = e.company AND l.entry = e.entry
                WHERE l.party IS NOT NULL AND
                """
                    + " "
                    + Selected(selection)
                    + " GROUP BY l.party, l.account",
                selection,
                reader => (Key: (reader.GetString(0), reader.GetString(1)), Sum: reader.GetInt64(2))
            )
            .ToDictionary(row => row.Key, row => row.Sum);
        var before =
            selection.IsPartial || selection.From is not { } from
                ? []
                : _session
                    .Rows(
                        "SELECT party, account, sum(debit - credit) FROM entry_line WHERE company = @1 AND party IS NOT NULL AND day < @2 GROUP BY party, account",
                        reader => (Key: (reader.GetString(0), reader.GetString(1)), Sum: reader.GetInt64(2)),
                        Key,
                        from
                    )
                    .ToDictionary(row => row.Key, row => row.Sum);
        return
        [
            .. during
                .Keys.Union(before.Keys)
                .Order()
                .Select(key => new PartyBalance(
                    key.Item1,
                    key.Item2,
                    before.GetValueOrDefault(key),
                    during.GetValueOrDefault(key)
                )),
        ];
    }

    /// <summary>Names of parties by key, as their latest documents give them, else as the registers do.</summary>
    public IReadOnlyDictionary<string, string> PartyNames() =>
        _session
            .Rows(
                """
                SELECT party, party_name FROM (
                    SELECT party, party_name, row_number() OVER (PARTITION BY party ORDER BY sequence DESC) AS place FROM (
                        SELECT party, party_name, sequence FROM document WHERE company = @1 AND party IS NOT NULL
                        UNION ALL SELECT party, name, 0 FROM party WHERE company = @1) AS known) AS ranked
                WHERE place = 1
                """,
                reader => (reader.GetString(0), reader.GetString(1)),
                Key
            )
            .ToDictionary(row => row.Item1, row => row.Item2);

    /// <summary>Currencies of voucher lines.</summary>
    public IReadOnlyList<Currency> Currencies() =>
        _session.Rows(
            "SELECT DISTINCT currency FROM entry_line WHERE company = @1 ORDER BY currency",
            reader => Currency.Parse(reader.GetString(0)),
            Key
        );

    /// <summary>First and last posting date of a selection, or null when it is empty.</summary>
    public (DateOnly First, DateOnly Last)? Span(LedgerSelection selection)
    {
        return End("") is { } first && End(" DESC") is { } last ? (first, last) : null;

        DateOnly? End(string order) =>
            Select(
                $"SELECT e.day FROM entry e WHERE {Selected(selection)} ORDER BY e.day{order} LIMIT 1",
                selection,
                reader => reader.Date(0)
            )
                is [var day]
                ? day
                : null;
    }

    /// <summary>Conditions of the period of a selection, and those that narrow it: what is not asked for is not
    /// there, so that an index answers the rest.</summary>
    private static string Selected(LedgerSelection selection) =>
        "e.day >= @2 AND e.day <= @3 AND " + VoucherStatements.Conditions(selection);

    private List<T> Select<T>(string sql, LedgerSelection selection, Func<SqlRow, T> read) =>
        _session.Rows(
            sql,
            read,
            Key,
            selection.From ?? DateOnly.MinValue,
            selection.To ?? DateOnly.MaxValue,
            selection.Document,
            selection.Transaction,
            selection.Direction,
            selection.Account
        );
}
