using Nsg.Bookkeeping.Periods;
using Nsg.Ledger;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;
using Nsg.Vocabulary;

namespace Nsg.Storage.Queries;

/// <summary>A lock with who set it and when.</summary>
/// <param name="Lock">The lock.</param>
/// <param name="Actor">Who.</param>
/// <param name="Time">When.</param>
public sealed record LockRow(PeriodLock Lock, string Actor, DateTimeOffset Time);

/// <summary>What an entry is tied to.</summary>
/// <param name="ReversedBy">The entry that takes it back, or null.</param>
/// <param name="Corrects">The entry in whose place it stands, or null.</param>
/// <param name="CorrectedBy">The entry that stands in its place, or null.</param>
/// <param name="Attachments">Documents that prove it besides its own.</param>
/// <param name="DateReason">Why it is dated as it is, where that is not plain; or null.</param>
/// <param name="Plans">Recurring entries and accruals that it belongs to.</param>
public sealed record EntryLinks(
    Guid? ReversedBy,
    Guid? Corrects,
    Guid? CorrectedBy,
    IReadOnlyList<Guid> Attachments,
    string? DateReason,
    IReadOnlyList<PlanLink> Plans
);

/// <summary>Periods, years, archived accounts, ties of entries.</summary>
public sealed partial class BooksQueries
{
    private IReadOnlyList<ClosedYear>? _closedYears;

    /// <summary>Locks in force, by first day.</summary>
    public IReadOnlyList<LockRow> Locks() =>
        _session.Rows(
            "SELECT first_day, last_day, kind, why, actor, time FROM period_lock WHERE company = @1 ORDER BY first_day, last_day",
            reader => new LockRow(
                new PeriodLock(
                    reader.Date(0),
                    reader.Date(1),
                    reader.GetString(2) == "hard" ? LockKind.Hard : LockKind.Soft,
                    reader.GetString(3)
                ),
                reader.GetString(4),
                Time(reader.GetInt64(5))
            ),
            Key
        );

    /// <summary>Closed financial years, oldest first.</summary>
    public IReadOnlyList<ClosedYear> ClosedYears() =>
        _closedYears ??= _session.Rows(
            "SELECT first_day, last_day, result, entry FROM closed_year WHERE company = @1 ORDER BY first_day",
            reader => new ClosedYear(reader.Date(0), reader.Date(1), reader.Amount(2), reader.IdOrNull(3)),
            Key
        );

    /// <summary>Archived accounts, with why.</summary>
    public IReadOnlyDictionary<string, string?> ArchivedAccounts() =>
        _session
            .Rows(
                "SELECT number, why FROM archived_account WHERE company = @1",
                reader => (reader.GetString(0), reader.TextOrNull(1)),
                Key
            )
            .ToDictionary(row => row.Item1, row => row.Item2);

    /// <summary>What an entry is tied to.</summary>
    public EntryLinks LinksOf(Guid entry) =>
        new(
            Link("SELECT entry FROM entry WHERE company = @1 AND reverses = @2", entry),
            Link("SELECT corrects FROM entry_correction WHERE company = @1 AND entry = @2", entry),
            Link("SELECT entry FROM entry_correction WHERE company = @1 AND corrects = @2", entry),
            _session.Rows(
                "SELECT document FROM entry_attachment WHERE company = @1 AND entry = @2 ORDER BY document",
                reader => reader.Id(0),
                Key,
                entry
            ),
            (string?)
                _session.Scalar("SELECT reason FROM entry_date_reason WHERE company = @1 AND entry = @2", Key, entry),
            PlansOf(entry)
        );

    /// <summary>The voucher with a number, or null.</summary>
    public EntryRow? Voucher(VoucherNumber number) =>
        WithLines(
            _session.Rows(
                EntryColumns + "e.company = @1 AND e.series = @2 AND e.year = @3 AND e.number = @4",
                ReadEntry,
                Key,
                number.Series,
                number.Year,
                number.Number
            )
        )
            is [var found, ..]
            ? found
            : null;

    /// <summary>
    /// Income and cost begin a year from nothing when the years before are closed: what they came to then stands in
    /// equity. What they had moved
    /// by the end of the last closed year before a day is taken out of their opening balances.
    /// </summary>
    private void RestartResults(SortedDictionary<string, Sums> sums, DateOnly first)
    {
        if (ClosedYears().LastOrDefault(year => year.To < first) is not { } closed)
        {
            return;
        }

        var before = new SortedDictionary<string, Sums>(StringComparer.Ordinal);
        AddMonths(before, closed.To.AddDays(1), closed.To.AddDays(1));
        AddDays(before, closed.To.AddDays(1), closed.To.AddDays(1));
        foreach (
            var (account, sum) in before.Where(one =>
                AccountOf(one.Key).Type is AccountType.Income or AccountType.Expense
            )
        )
        {
            var now = sums[account];
            sums[account] = now with { Opening = now.Opening - sum.Opening };
        }
    }

    private Guid? Link(string sql, Guid entry) => _session.First(sql, reader => reader.IdOrNull(0), Key, entry);

    private static DateTimeOffset Time(long microseconds) =>
        new(DateTimeOffset.UnixEpoch.Ticks + (microseconds * TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
