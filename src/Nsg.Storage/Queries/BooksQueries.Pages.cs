using Nsg.Bookkeeping.Reconciliation;
using Nsg.Countries;
using Nsg.Storage.Sql;
using Nsg.Vocabulary;

namespace Nsg.Storage.Queries;

/// <summary>What is owed or owing, in base currency.</summary>
/// <param name="Direction">Sale: to receive; purchase: to pay.</param>
/// <param name="Open">Sum; credit notes taken off.</param>
/// <param name="Overdue">What of it was due before the day.</param>
/// <param name="Items">How many.</param>
/// <param name="OverdueItems">How many of them were due before the day.</param>
public sealed record OpenTotal(TradeDirection Direction, Money Open, Money Overdue, long Items, long OverdueItems);

/// <summary>What falls due on a day of sales or of purchases: to receive positive, to pay negative.</summary>
/// <param name="Due">The day.</param>
/// <param name="Direction">Sale: from customers; purchase: to suppliers.</param>
/// <param name="Amount">Sum in base currency, credit notes taken off.</param>
public sealed record DueSum(DateOnly Due, TradeDirection Direction, Money Amount);

/// <summary>What only pages ask: few rows at a time, found by an index.</summary>
public sealed partial class BooksQueries
{
    private const string ItemColumns =
        "SELECT item, number, direction, is_credit, party_name, day, due, currency, amount, open, base_open, state, party FROM item WHERE ";

    /// <summary>Documents that wait for a person.</summary>
    public long ReviewTotal() =>
        (long)_session.Scalar("SELECT count(*) FROM document WHERE company = @1 AND state = 'review'", Key)!;

    /// <summary>Requests for access that wait for a decision.</summary>
    public long RequestTotal() =>
        (long)_session.Scalar("SELECT count(*) FROM access_grant WHERE company = @1 AND state = 'Requested'", Key)!;

    /// <summary>Bank lines that nobody has put to anything.</summary>
    public long UnmatchedTotal() =>
        (long)
            _session.Scalar(
                "SELECT count(*) FROM bank_line WHERE company = @1 AND strength IS NULL AND purpose = 0",
                Key
            )!;

    /// <summary>Posting date of the first voucher, or null when there is none.</summary>
    public DateOnly? FirstDay() =>
        _session.First(
            "SELECT day FROM entry WHERE company = @1 ORDER BY day, sequence LIMIT 1",
            row => (DateOnly?)row.Date(0),
            Key
        );

    /// <summary>Posting date of the last voucher, or null when there is none.</summary>
    public DateOnly? LastDay() =>
        _session.First(
            "SELECT day FROM entry WHERE company = @1 ORDER BY day DESC, sequence DESC LIMIT 1",
            row => (DateOnly?)row.Date(0),
            Key
        );

    /// <summary>Posting date of the last voucher that is not of a day to come; of books with none but such, their first.
    /// Null when there is no voucher. Figures are of it: one voucher on a far day says nothing of the rest.</summary>
    public DateOnly? LastDay(DateOnly today) =>
        _session.First(
            "SELECT day FROM entry WHERE company = @1 AND day <= @2 ORDER BY day DESC, sequence DESC LIMIT 1",
            row => (DateOnly?)row.Date(0),
            Key,
            today
        ) ?? FirstDay();

    /// <summary>What is owed and owing on booked documents whose base amount is known.</summary>
    public IReadOnlyList<OpenTotal> OpenTotals(DateOnly day) =>
        _session.Rows(
            """
            SELECT direction, CAST(sum(CASE WHEN is_credit = 1 THEN -base_open ELSE base_open END) AS BIGINT),
                CAST(coalesce(sum(CASE WHEN due < @2 THEN CASE WHEN is_credit = 1 THEN -base_open ELSE base_open END END), 0) AS BIGINT),
                count(*), count(CASE WHEN due < @2 THEN 1 END)
            FROM item WHERE company = @1 AND open <> 0 AND state <> @3 AND state <> @4 AND account <> @5 AND base_open IS NOT NULL GROUP BY direction ORDER BY direction
            """,
            row => new OpenTotal(
                row.GetInt32(0) == 0 ? TradeDirection.Sale : TradeDirection.Purchase,
                Money.FromMinor(row.GetInt64(1), Company.Currency),
                Money.FromMinor(row.GetInt64(2), Company.Currency),
                row.GetInt64(3),
                row.GetInt64(4)
            ),
            Key,
            day,
            ItemState.Review,
            ItemState.Rejected,
            Company.Pack.Roles.CardClearing
        );

    /// <summary>What the open items of an account come to, debit positive: booked documents whose base amount is known.</summary>
    public Money OpenOn(string account) =>
        Money.FromMinor(
            (long)
                _session.Scalar(
                    """
                    SELECT CAST(coalesce(sum(CASE WHEN (direction = 0) = (is_credit = 0) THEN base_open ELSE -base_open END), 0) AS BIGINT)
                    FROM item WHERE company = @1 AND open <> 0 AND state <> @2 AND state <> @3 AND account = @4 AND base_open IS NOT NULL
                    """,
                    Key,
                    ItemState.Review,
                    ItemState.Rejected,
                    account
                )!,
            Company.Currency
        );

    /// <summary>What of the open items of a direction was due before each of some days, credit notes taken off; as
    /// <see cref="OpenTotals"/> counts them.</summary>
    public IReadOnlyList<Money> OverdueOn(TradeDirection direction, IReadOnlyList<DateOnly> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        var sums = days.Select(
            (_, i) =>
                FormattableString.Invariant(
                    $"CAST(coalesce(sum(CASE WHEN due < @{i + 6} THEN CASE WHEN is_credit = 1 THEN -base_open ELSE base_open END END), 0) AS BIGINT)"
                )
        );
        return _session.First<IReadOnlyList<Money>>(
            $"SELECT {string.Join(", ", sums)} FROM item WHERE company = @1 AND open <> 0 AND direction = @2 AND state <> @3 AND state <> @4 AND account <> @5 AND base_open IS NOT NULL",
            row => [.. days.Select((_, i) => Money.FromMinor(row.GetInt64(i), Company.Currency))],
            [
                Key,
                direction == TradeDirection.Sale ? 0 : 1,
                ItemState.Review,
                ItemState.Rejected,
                Company.Pack.Roles.CardClearing,
                .. days.Select(day => (SqlValue)day),
            ]
        )!;
    }

    /// <summary>What falls due by day up to a day, from booked documents.</summary>
    public IReadOnlyList<DueSum> DueUntil(DateOnly last) =>
        _session.Rows(
            """
            SELECT due, direction, CAST(sum(CASE WHEN (direction = 0) = (is_credit = 0) THEN base_open ELSE -base_open END) AS BIGINT)
            FROM item WHERE company = @1 AND open <> 0 AND due <= @2 AND state <> @3 AND state <> @4 AND base_open IS NOT NULL GROUP BY due, direction ORDER BY due, direction
            """,
            row => new DueSum(
                row.Date(0),
                row.GetInt32(1) == 0 ? TradeDirection.Sale : TradeDirection.Purchase,
                Money.FromMinor(row.GetInt64(2), Company.Currency)
            ),
            Key,
            last,
            ItemState.Review,
            ItemState.Rejected
        );

    /// <summary>Movements by month and account since a month, opening entries apart.</summary>
    /// <param name="month">First month, <c>2025-01</c>.</param>
    public IReadOnlyList<MonthlyBalance> MonthlyBalancesSince(string month) =>
        _session.Rows(
            "SELECT month, account, debit, credit, opening FROM balance WHERE company = @1 AND month >= @2 ORDER BY month, account",
            row => new MonthlyBalance(row.GetString(0), row.GetString(1), Base(row, 2), Base(row, 3), Base(row, 4)),
            Key,
            month
        );

    /// <summary>Open items of one direction, the longest due first, page by page.</summary>
    /// <param name="direction">Sale: to receive; purchase: to pay.</param>
    /// <param name="afterDue">Due day of the last item seen, or null for the beginning.</param>
    /// <param name="after">The last item seen.</param>
    /// <param name="limit">Items at most.</param>
    public IReadOnlyList<OpenItemRow> OpenItemsPage(
        TradeDirection direction,
        DateOnly? afterDue,
        Guid after,
        int limit
    ) =>
        _session.Rows(
            ItemColumns
                + "company = @1 AND open <> 0 AND state <> @2 AND direction = @3 AND due >= @4 AND (due > @4 OR item > @5) AND account <> @7 ORDER BY due, item LIMIT @6",
            ReadOpenItem,
            Key,
            ItemState.Rejected,
            direction == TradeDirection.Sale ? 0 : 1,
            afterDue ?? DateOnly.MinValue,
            after,
            limit,
            Company.Pack.Roles.CardClearing
        );

    /// <summary>A document's open item, or null when it is settled or is none.</summary>
    public OpenItemRow? OpenItem(Guid document) =>
        _session.First(
            ItemColumns + "company = @1 AND item = @2 AND open <> 0 AND account <> @3",
            ReadOpenItem,
            Key,
            document,
            Company.Pack.Roles.CardClearing
        );
}
