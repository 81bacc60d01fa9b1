using Nsg.Ledger;
using Nsg.Storage.Sql;
using Nsg.Vocabulary;

namespace Nsg.Storage.Queries;

/// <summary>Lines for the bookkeeping specifications, in order, after a place.</summary>
public sealed partial class BooksQueries
{
    private const string SpecificationColumns =
        """
            SELECT l.entry, l.line, l.account, l.day, l.debit, l.credit, l.currency, l.amount, coalesce(l.text, e.text), l.vat_code, l.vat_part, l.vat_rate, l.vat_day, l.party,
                e.series, e.year, e.number, e.kind, e.sequence, e.registered, e.document, coalesce(d.number, x.reference, s.reference), d.day,
                s.series, s.number, r.series, r.year, r.number, g.actor
            FROM entry_line l JOIN entry e ON e.company = l.company AND e.entry = l.entry
            JOIN log_record g ON g.company = e.company AND g.stream = 0 AND g.sequence = e.sequence
            LEFT JOIN document d ON d.company = e.company AND d.document = e.document
            LEFT JOIN entry_source s ON s.company = e.company AND s.entry = e.entry
            LEFT JOIN entry_line_detail x ON x.company = l.company AND x.entry = l.entry AND x.line = l.line
            LEFT JOIN entry r ON r.company = e.company AND r.entry = e.reverses
            WHERE
            """ + " ";

    private const string InPeriod =
        "l.company = @1 AND l.day >= @2 AND l.day <= @3 AND l.opening = 0 AND (l.day, e.sequence, l.line) > (@4, @5, @6) AND ";
    private const string ByDay = " ORDER BY l.day, e.sequence, l.line LIMIT @7";

    /// <summary>All lines of a period in order of registration, opening entries too.</summary>
    public IReadOnlyList<SpecificationLine> PostingLines(
        DateOnly? from,
        DateOnly? to,
        SpecificationPlace? after,
        int limit
    ) =>
        _session.Rows(
            SpecificationColumns
                + "e.company = @1 AND e.day >= @2 AND e.day <= @3 AND (e.sequence, l.line) > (@4, @5) ORDER BY e.sequence, l.line LIMIT @6",
            ReadSpecification,
            Key,
            from ?? DateOnly.MinValue,
            to ?? DateOnly.MaxValue,
            after?.Sequence ?? 0L,
            (long)(after?.Line ?? 0),
            limit
        );

    /// <summary>Lines of an account by posting date, without opening entries.</summary>
    public IReadOnlyList<SpecificationLine> AccountLines(
        string account,
        DateOnly? from,
        DateOnly? to,
        SpecificationPlace? after,
        int limit
    ) => Lines("l.account = @8", account, from, to, after, limit);

    /// <summary>Lines of a customer or supplier by posting date, without opening entries.</summary>
    public IReadOnlyList<SpecificationLine> PartyLines(
        string party,
        DateOnly? from,
        DateOnly? to,
        SpecificationPlace? after,
        int limit
    ) => Lines("l.party = @8", party, from, to, after, limit);

    /// <summary>Lines with a VAT code and rate by VAT date.</summary>
    /// <param name="code">VAT code.</param>
    /// <param name="rate">Percent.</param>
    /// <param name="from">First VAT date, or null.</param>
    /// <param name="to">Last VAT date, or null.</param>
    /// <param name="after">After this line; null for the beginning.</param>
    /// <param name="limit">Lines at most.</param>
    /// <param name="posted">First and last posting date, for a reader who is told of no vouchers of other days; no ends for
    /// all.</param>
    public IReadOnlyList<SpecificationLine> VatLines(
        string code,
        decimal rate,
        DateOnly? from,
        DateOnly? to,
        SpecificationPlace? after,
        int limit,
        (DateOnly? From, DateOnly? To) posted = default
    ) =>
        _session.Rows(
            SpecificationColumns
                + "l.company = @1 AND l.vat_day >= @2 AND l.vat_day <= @3 AND (l.vat_day, e.sequence, l.line) > (@4, @5, @6) AND l.vat_code = @8 AND l.vat_rate = @9 AND l.day >= @10 AND l.day <= @11 ORDER BY l.vat_day, e.sequence, l.line LIMIT @7",
            ReadSpecification,
            Key,
            NoEarlier(after?.Day, from),
            to ?? DateOnly.MaxValue,
            after?.Day ?? DateOnly.MinValue,
            after?.Sequence ?? 0L,
            (long)(after?.Line ?? 0),
            limit,
            code,
            rate,
            posted.From ?? DateOnly.MinValue,
            posted.To ?? DateOnly.MaxValue
        );

    /// <summary>Balances and movements of all customers and suppliers, by party and account. Of whole months they are
    /// kept; of other periods they are added up.</summary>
    /// <param name="from">First day, or null.</param>
    /// <param name="to">Last day, or null.</param>
    /// <param name="since">First day of which anything is told, for a reader who is told of no earlier one; null for all days.
    /// Opening entries say what was before it, and are left out.</param>
    public IReadOnlyList<PartySum> PartySums(DateOnly? from, DateOnly? to, DateOnly? since = null)
    {
        var (first, last) = (from ?? DateOnly.MinValue, to ?? DateOnly.MaxValue);
        Func<SqlRow, PartySum> read = reader => new PartySum(
            reader.GetString(0),
            reader.GetString(1),
            Base(reader, 2),
            Base(reader, 3),
            Base(reader, 4)
        );
        if (since is { } start)
        {
            return _session.Rows(
                """
                SELECT party, account, sum(CASE WHEN day < @2 THEN debit - credit ELSE 0 END),
                    sum(CASE WHEN day >= @2 THEN debit ELSE 0 END), sum(CASE WHEN day >= @2 THEN credit ELSE 0 END)
                FROM entry_line WHERE company = @1 AND party IS NOT NULL AND opening = 0 AND day >= @4 AND day <= @3
                GROUP BY party, account ORDER BY party, account
                """,
                read,
                Key,
                first,
                last,
                start
            );
        }

        return IsWholeMonths(first, last)
            ? _session.Rows(
                """
                SELECT party, account, sum(opening + CASE WHEN month < @2 THEN debit - credit ELSE 0 END),
                    sum(CASE WHEN month >= @2 THEN debit ELSE 0 END), sum(CASE WHEN month >= @2 THEN credit ELSE 0 END)
                FROM party_balance WHERE company = @1 AND month <= @3 GROUP BY party, account ORDER BY party, account
                """,
                read,
                Key,
                DayText.Of(first)[..7],
                DayText.Of(last)[..7]
            )
            : _session.Rows(
                """
                SELECT party, account, sum(CASE WHEN day < @2 OR opening = 1 THEN debit - credit ELSE 0 END),
                    sum(CASE WHEN day >= @2 AND opening = 0 THEN debit ELSE 0 END), sum(CASE WHEN day >= @2 AND opening = 0 THEN credit ELSE 0 END)
                FROM entry_line WHERE company = @1 AND party IS NOT NULL AND day <= @3 GROUP BY party, account ORDER BY party, account
                """,
                read,
                Key,
                first,
                last
            );
    }

    /// <summary>Debits and credits of a period, opening entries too, which are few.</summary>
    public (Money Debit, Money Credit) Posted(DateOnly? from, DateOnly? to)
    {
        var (first, last) = (from ?? DateOnly.MinValue, to ?? DateOnly.MaxValue);
        Func<SqlRow, (long Debit, long Credit)> read = reader => (reader.GetInt64(0), reader.GetInt64(1));
        var moved = _session.First(
            "SELECT coalesce(sum(debit), 0), coalesce(sum(credit), 0) FROM day_balance WHERE company = @1 AND day >= @2 AND day <= @3",
            read,
            Key,
            first,
            last
        );
        var opened = _session.First(
            """
            SELECT coalesce(sum(l.debit), 0), coalesce(sum(l.credit), 0) FROM entry e JOIN entry_line l ON l.company = e.company AND l.entry = e.entry
            WHERE e.company = @1 AND e.kind = 'opening' AND e.day >= @2 AND e.day <= @3
            """,
            read,
            Key,
            first,
            last
        );
        return (
            Money.FromMinor(moved.Debit + opened.Debit, Company.Currency),
            Money.FromMinor(moved.Credit + opened.Credit, Company.Currency)
        );
    }

    /// <summary>The first day that is read: a place comes from whoever asks, may lie before the days that were asked for, and
    /// opens none of those.</summary>
    private static DateOnly NoEarlier(DateOnly? place, DateOnly? from)
    {
        var first = from ?? DateOnly.MinValue;
        return place is { } day && day > first ? day : first;
    }

    private static bool IsWholeMonths(DateOnly first, DateOnly last) => first.Day == 1 && last == EndOfMonth(last);

    private List<SpecificationLine> Lines(
        string condition,
        string value,
        DateOnly? from,
        DateOnly? to,
        SpecificationPlace? after,
        int limit
    ) =>
        _session.Rows(
            SpecificationColumns + InPeriod + condition + ByDay,
            ReadSpecification,
            Key,
            NoEarlier(after?.Day, from),
            to ?? DateOnly.MaxValue,
            after?.Day ?? DateOnly.MinValue,
            after?.Sequence ?? 0L,
            (long)(after?.Line ?? 0),
            limit,
            value
        );

    private SpecificationLine ReadSpecification(SqlRow reader) =>
        new()
        {
            Entry = reader.Id(0),
            Line = reader.GetInt32(1),
            Account = reader.GetString(2),
            Date = reader.Date(3),
            Debit = Base(reader, 4),
            Credit = Base(reader, 5),
            Transaction = Money.FromMinor(reader.GetInt64(7), Currency.Parse(reader.GetString(6))),
            Text = reader.GetString(8),
            VatCode = reader.TextOrNull(9),
            VatPart = reader.TextOrNull(10),
            VatRate = reader.AmountOrNull(11),
            VatDate = reader.DateOrNull(12),
            Party = reader.TextOrNull(13),
            Voucher = new VoucherNumber(reader.GetString(14), reader.GetInt32(15), reader.GetInt64(16)),
            Kind = reader.GetString(17),
            Sequence = reader.GetInt64(18),
            Registered = Time(reader.GetInt64(19)),
            Document = reader.IdOrNull(20),
            Reference = reader.TextOrNull(21),
            DocumentDate = reader.DateOrNull(22),
            Source = reader.TextOrNull(23) is { } series ? $"{series} {reader.TextOrNull(24)}".Trim() : null,
            Reverses = reader.TextOrNull(25) is { } reversed
                ? new VoucherNumber(reversed, reader.GetInt32(26), reader.GetInt64(27))
                : null,
            Actor = reader.GetString(28),
        };
}
