using Nsg.Ledger;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;
using Nsg.Vocabulary;

namespace Nsg.Storage.Queries;

/// <summary>Accounts, balances, vouchers.</summary>
public sealed partial class BooksQueries
{
    private const string EntryFields =
        "SELECT e.entry, e.series, e.year, e.number, e.kind, e.day, e.text, e.document, e.reverses, e.rule, e.confidence, e.why, e.sequence, e.registered";
    private const string EntryColumns = EntryFields + " FROM entry e WHERE ";
    private const int DocumentsAsked = 50;

    private static readonly string ProvingText = $"""
            SELECT d.document FROM document d WHERE d.company = @1 AND d.document IN ({string.Join(
                ", ",
                Enumerable.Range(2, DocumentsAsked).Select(place => FormattableString.Invariant($"@{place}"))
            )})
                AND (EXISTS (SELECT 1 FROM entry e WHERE e.company = d.company AND e.document = d.document)
                    OR EXISTS (SELECT 1 FROM entry_attachment a WHERE a.company = d.company AND a.document = d.document))
            """;

    /// <summary>
    /// Every account that was ever used, with its movements in a period (either end may be open). Income and cost
    /// accounts begin anew after a
    /// closed year.
    /// </summary>
    public IReadOnlyList<AccountBalance> TrialBalance(DateOnly? from, DateOnly? to)
    {
        var (first, last) = (from ?? DateOnly.MinValue, to ?? DateOnly.MaxValue);
        var sums = new SortedDictionary<string, Sums>(StringComparer.Ordinal);
        AddMonths(sums, first, last);
        AddDays(sums, first, last);
        RestartResults(sums, first);
        return [.. sums.Select(one => ToBalance(one.Key, one.Value))];
    }

    /// <summary>Movements by month and account, over all months.</summary>
    public IReadOnlyList<MonthlyBalance> MonthlyBalances() =>
        _session.Rows(
            "SELECT month, account, debit, credit, opening FROM balance WHERE company = @1 ORDER BY month, account",
            reader => new MonthlyBalance(
                reader.GetString(0),
                reader.GetString(1),
                Base(reader, 2),
                Base(reader, 3),
                Base(reader, 4)
            ),
            Key
        );

    /// <summary>Vouchers of a period in order of posting date and registration, page by page.</summary>
    /// <param name="from">First day, or null.</param>
    /// <param name="to">Last day, or null.</param>
    /// <param name="offset">Vouchers to pass over.</param>
    /// <param name="limit">Vouchers at most.</param>
    public IReadOnlyList<EntryRow> Journal(DateOnly? from, DateOnly? to, long offset = 0, int limit = int.MaxValue) =>
        WithLines(
            _session.Rows(
                EntryColumns
                    + "e.company = @1 AND e.day >= @2 AND e.day <= @3 ORDER BY e.day, e.sequence LIMIT @4 OFFSET @5",
                ReadEntry,
                Key,
                from ?? DateOnly.MinValue,
                to ?? DateOnly.MaxValue,
                limit,
                offset
            )
        );

    /// <summary>Vouchers that touch an account in a period.</summary>
    public IReadOnlyList<EntryRow> AccountEntries(string account, DateOnly? from, DateOnly? to) =>
        WithLines(
            _session.Rows(
                EntryColumns
                    + "e.company = @1 AND e.day >= @2 AND e.day <= @3 AND EXISTS (SELECT 1 FROM entry_line l WHERE l.company = e.company AND l.entry = e.entry AND l.account = @4) ORDER BY e.day, e.sequence",
                ReadEntry,
                Key,
                from ?? DateOnly.MinValue,
                to ?? DateOnly.MaxValue,
                account
            )
        );

    /// <summary>Vouchers that stem from a document, or settle it.</summary>
    public IReadOnlyList<EntryRow> EntriesOfDocument(Guid document) =>
        WithLines(
            _session.Rows(
                EntryColumns + "e.company = @1 AND e.document = @2 ORDER BY e.sequence",
                ReadEntry,
                Key,
                document
            )
        );

    /// <summary>Vouchers that a document proves: those that stem from it or settle it, and those that it was attached
    /// to.</summary>
    public IReadOnlyList<EntryRow> EntriesProvenBy(Guid document) =>
        WithLines(
            _session.Rows(
                EntryColumns
                    + "e.company = @1 AND e.entry IN (SELECT b.entry FROM entry b WHERE b.company = @1 AND b.document = @2 UNION SELECT a.entry FROM entry_attachment a WHERE a.company = @1 AND a.document = @2) ORDER BY +e.sequence",
                ReadEntry,
                Key,
                document
            )
        );

    /// <summary>Those of some documents that prove a voucher (<see cref="EntriesProvenBy"/>).</summary>
    public IReadOnlySet<Guid> ProvingAmong(IReadOnlyList<Guid> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return documents.Chunk(DocumentsAsked).SelectMany(Proving).ToHashSet();
    }

    /// <summary>One text of the question, however many are asked of: the last places hold the first document
    /// again.</summary>
    private List<Guid> Proving(Guid[] documents) =>
        _session.Rows(
            ProvingText,
            row => row.Id(0),
            [Key, .. Enumerable.Range(0, DocumentsAsked).Select(i => (SqlValue)documents[i < documents.Length ? i : 0])]
        );

    /// <summary>A voucher, or null.</summary>
    public EntryRow? Entry(Guid entry) =>
        WithLines(_session.Rows(EntryColumns + "e.company = @1 AND e.entry = @2", ReadEntry, Key, entry))
            is [var found, ..]
            ? found
            : null;

    /// <summary>Vouchers in all.</summary>
    public long EntryCount() => (long)_session.Scalar("SELECT count(*) FROM entry WHERE company = @1", Key)!;

    /// <summary>Whole months before and within the period come from the kept balances.</summary>
    private void AddMonths(SortedDictionary<string, Sums> sums, DateOnly first, DateOnly last)
    {
        var (firstWhole, lastWhole) = WholeMonths(first, last);
        _session.Each(
            """
            SELECT account,
                sum(CASE WHEN month < @2 THEN debit - credit ELSE 0 END) + sum(CASE WHEN month <= @4 THEN opening ELSE 0 END),
                sum(CASE WHEN month >= @3 AND month <= @4 THEN debit ELSE 0 END), sum(CASE WHEN month >= @3 AND month <= @4 THEN credit ELSE 0 END)
            FROM balance WHERE company = @1 GROUP BY account
            """,
            reader => Add(sums, reader),
            Key,
            DayText.Of(first)[..7],
            firstWhole,
            lastWhole
        );
    }

    /// <summary>Parts of months come from the balances by day: the days of the first month before the period, and the
    /// parts within it.</summary>
    private void AddDays(SortedDictionary<string, Sums> sums, DateOnly first, DateOnly last)
    {
        var monthStart = new DateOnly(first.Year, first.Month, 1);
        var (firstWhole, lastWhole) = WholeMonths(first, last);
        if (first > monthStart)
        {
            AddDays(sums, monthStart, first.AddDays(-1), isBefore: true, lastWhole);
        }

        var firstMonth = DayText.Of(first)[..7];
        var lastMonth = DayText.Of(last)[..7];
        if (string.CompareOrdinal(firstMonth, firstWhole) < 0)
        {
            AddDays(sums, first, Earlier(last, EndOfMonth(first)), isBefore: false, lastWhole);
        }

        if (string.CompareOrdinal(lastMonth, lastWhole) > 0 && (lastMonth != firstMonth || firstMonth == firstWhole))
        {
            AddDays(sums, new DateOnly(last.Year, last.Month, 1), last, isBefore: false, lastWhole);
        }
    }

    /// <summary>Openings of months up to the last whole one are in the kept balances of months already.</summary>
    private void AddDays(
        SortedDictionary<string, Sums> sums,
        DateOnly from,
        DateOnly to,
        bool isBefore,
        string lastWhole
    ) =>
        _session.Each(
            isBefore
                ? """
                SELECT account, sum(debit - credit + CASE WHEN substr(day, 1, 7) > @4 THEN opening ELSE 0 END), 0, 0 FROM day_balance
                WHERE company = @1 AND day >= @2 AND day <= @3 GROUP BY account
                """
                : """
                SELECT account, sum(CASE WHEN substr(day, 1, 7) > @4 THEN opening ELSE 0 END), sum(debit), sum(credit) FROM day_balance
                WHERE company = @1 AND day >= @2 AND day <= @3 GROUP BY account
                """,
            reader => Add(sums, reader),
            Key,
            from,
            to,
            lastWhole
        );

    /// <summary>The first and last month that lie in a period whole, as text; first after last when there is
    /// none.</summary>
    private static (string First, string Last) WholeMonths(DateOnly first, DateOnly last)
    {
        var start =
            first.Day == 1 ? first
            : EndOfMonth(first) is var end && end == DateOnly.MaxValue ? end
            : EndOfMonth(first).AddDays(1);
        var stop = last == EndOfMonth(last) ? DayText.Of(last)[..7] : BeforeMonth(last);
        return (DayText.Of(start)[..7], stop);
    }

    private static string BeforeMonth(DateOnly day)
    {
        var start = new DateOnly(day.Year, day.Month, 1);
        return start == DateOnly.MinValue ? "" : DayText.Of(start.AddDays(-1))[..7];
    }

    private static DateOnly EndOfMonth(DateOnly day) =>
        new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    private static DateOnly Earlier(DateOnly left, DateOnly right) => left < right ? left : right;

    private static void Add(SortedDictionary<string, Sums> sums, SqlRow reader)
    {
        var account = reader.GetString(0);
        var before = sums.GetValueOrDefault(account);
        sums[account] = new Sums(
            before.Opening + reader.GetInt64(1),
            before.Debit + reader.GetInt64(2),
            before.Credit + reader.GetInt64(3)
        );
    }

    private AccountBalance ToBalance(string number, Sums sums)
    {
        var account = AccountOf(number);
        var opening = Money.FromMinor(sums.Opening, Company.Currency);
        var debit = Money.FromMinor(sums.Debit, Company.Currency);
        var credit = Money.FromMinor(sums.Credit, Company.Currency);
        return new AccountBalance(
            number,
            account.Name,
            account.EnglishName,
            account.Type,
            account.IsTurnover,
            opening,
            debit,
            credit,
            opening + debit - credit
        );
    }

    private List<EntryRow> WithLines(List<EntryRow> entries)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            entries[i] = entries[i] with
            {
                Lines = _session.Rows(
                    """
                    SELECT account, debit, credit, currency, amount, text, vat_code, vat_part, vat_rate, vat_day, party, item
                    FROM entry_line WHERE company = @1 AND entry = @2 ORDER BY line
                    """,
                    ReadLine,
                    Key,
                    entries[i].Entry
                ),
            };
        }

        return entries;
    }

    private LineRow ReadLine(SqlRow reader) =>
        new(
            reader.GetString(0),
            Base(reader, 1),
            Base(reader, 2),
            Money.FromMinor(reader.GetInt64(4), Currency.Parse(reader.GetString(3))),
            reader.TextOrNull(5),
            reader.TextOrNull(6),
            reader.TextOrNull(7),
            reader.AmountOrNull(8),
            reader.DateOrNull(9),
            reader.TextOrNull(10),
            reader.IdOrNull(11)
        );

    private static EntryRow ReadEntry(SqlRow reader) =>
        new()
        {
            Entry = reader.Id(0),
            Number = new VoucherNumber(reader.GetString(1), reader.GetInt32(2), reader.GetInt64(3)),
            Kind = reader.GetString(4),
            Date = reader.Date(5),
            Text = reader.GetString(6),
            Document = reader.IdOrNull(7),
            Reverses = reader.IdOrNull(8),
            Rule = reader.TextOrNull(9),
            Confidence = reader.AmountOrNull(10),
            Why = reader.TextOrNull(11),
            Sequence = reader.GetInt64(12),
            Registered = new DateTimeOffset(
                DateTimeOffset.UnixEpoch.Ticks + (reader.GetInt64(13) * TimeSpan.TicksPerMicrosecond),
                TimeSpan.Zero
            ),
            Lines = [],
        };

    private Money Base(SqlRow reader, int column) => Money.FromMinor(reader.GetInt64(column), Company.Currency);

    private readonly record struct Sums(long Opening, long Debit, long Credit);
}
