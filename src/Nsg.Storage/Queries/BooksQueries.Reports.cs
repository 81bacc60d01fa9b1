using Nsg.Bookkeeping.Filings;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;
using Nsg.Vocabulary;

namespace Nsg.Storage.Queries;

/// <summary>What a voucher has of a VAT code for goods within the EU.</summary>
/// <param name="Entry">The voucher.</param>
/// <param name="Document">The document that proves it, or null.</param>
/// <param name="Sha256">SHA-256 of the document, or null.</param>
/// <param name="Base">Amount, debit positive.</param>
public sealed record GoodsMoved(Guid Entry, Guid? Document, string? Sha256, Money Base);

/// <summary>What only reports ask.</summary>
public sealed partial class BooksQueries
{
    /// <summary>Accounts with the lines that carry an object of a dimension, in a period.</summary>
    public IReadOnlyList<AccountBalance> TrialBalanceWithin(DateOnly from, DateOnly to, string dimension, string part)
    {
        var sums = new SortedDictionary<string, Sums>(StringComparer.Ordinal);
        var id = DimensionObjects(dimension) is [var first, ..] ? first.Dimension : dimension;
        _session.Each(
            """
            SELECT l.account, sum(CASE WHEN l.day < @4 OR l.opening = 1 THEN l.debit - l.credit ELSE 0 END),
                sum(CASE WHEN l.day >= @4 AND l.opening = 0 THEN l.debit ELSE 0 END), sum(CASE WHEN l.day >= @4 AND l.opening = 0 THEN l.credit ELSE 0 END)
            FROM entry_line_object o JOIN entry_line l ON l.company = o.company AND l.entry = o.entry AND l.line = o.line
            WHERE o.company = @1 AND o.dimension = @2 AND o.object = @3 AND l.day <= @5 GROUP BY l.account
            """,
            reader => Add(sums, reader),
            Key,
            id,
            part,
            from,
            to
        );
        return [.. sums.Select(one => ToBalance(one.Key, one.Value))];
    }

    /// <summary>The objects of a dimension, which is named by its number or by its name.</summary>
    public IReadOnlyList<(string Dimension, string Object, string? Name)> DimensionObjects(string dimension) =>
        _session.Rows(
            """
            SELECT o.dimension, o.object, o.name FROM dimension_object o LEFT JOIN dimension d ON d.company = o.company AND d.dimension = o.dimension
            WHERE o.company = @1 AND (o.dimension = @2 OR lower(d.name) = lower(@2)) ORDER BY o.dimension, o.object LIMIT 1000
            """,
            row => (row.GetString(0), row.GetString(1), row.TextOrNull(2)),
            Key,
            dimension
        );

    /// <summary>Reports on their way, oldest first.</summary>
    public IReadOnlyList<ReportFiling> Filings() =>
        FilingProjection.Linked(
            _session.Rows(FilingProjection.Columns + "company = @1 ORDER BY sequence", FilingProjection.Read, Key)
        );

    /// <summary>Vouchers of a period.</summary>
    public long EntryCount(DateOnly from, DateOnly to) =>
        _session.First(
            "SELECT coalesce(sum(vouchers), 0) FROM day_voucher WHERE company = @1 AND day >= @2 AND day <= @3",
            row => row.GetInt64(0),
            Key,
            from,
            to
        );

    /// <summary>Documents of a period that wait for a person; those without a date count for every period.</summary>
    public long ReviewCount(DateOnly from, DateOnly to) =>
        (long)
            _session.Scalar(
                "SELECT count(*) FROM document WHERE company = @1 AND state = 'review' AND (day IS NULL OR (day >= @2 AND day <= @3))",
                Key,
                from,
                to
            )!;

    /// <summary>Vouchers with a VAT code by VAT date, with their documents: what each has of goods that cross a
    /// border within the EU.</summary>
    public IReadOnlyList<GoodsMoved> GoodsMoved(string code, DateOnly from, DateOnly to, int limit) =>
        _session.Rows(
            """
            SELECT l.entry, e.document, d.sha256, sum(l.debit - l.credit)
            FROM entry_line l JOIN entry e ON e.company = l.company AND e.entry = l.entry LEFT JOIN document d ON d.company = e.company AND d.document = e.document
            WHERE l.company = @1 AND l.vat_day >= @2 AND l.vat_day <= @3 AND l.vat_part = 'base' AND l.vat_code = @4
            GROUP BY l.entry, e.document, d.sha256, e.sequence ORDER BY e.sequence LIMIT @5
            """,
            row => new GoodsMoved(
                row.Id(0),
                row.IdOrNull(1),
                row.TextOrNull(2),
                Money.FromMinor(row.GetInt64(3), Company.Currency)
            ),
            Key,
            from,
            to,
            code,
            limit
        );

    /// <summary>Vouchers with a line on an account, by posting date, or with a VAT code, by VAT date.</summary>
    /// <param name="account">Account, or null.</param>
    /// <param name="vatCode">VAT code, or null.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="limit">Vouchers at most.</param>
    public IReadOnlyList<EntryRow> EntriesBehind(
        string? account,
        string? vatCode,
        DateOnly from,
        DateOnly to,
        int limit
    ) =>
        WithLines(
            _session.Rows(
                account is not null
                    ? EntryColumns
                        + "e.company = @1 AND e.entry IN (SELECT l.entry FROM entry_line l WHERE l.company = @1 AND l.account = @2 AND l.day >= @3 AND l.day <= @4) ORDER BY e.day, e.sequence LIMIT @5"
                    : EntryColumns
                        + "e.company = @1 AND e.entry IN (SELECT l.entry FROM entry_line l WHERE l.company = @1 AND l.vat_code = @2 AND l.vat_day >= @3 AND l.vat_day <= @4) ORDER BY e.day, e.sequence LIMIT @5",
                ReadEntry,
                Key,
                account ?? vatCode,
                from,
                to,
                limit
            )
        );
}
