using Nsg.Storage.Sql;
using Nsg.Vocabulary;

namespace Nsg.Storage.Queries;

/// <summary>An entry that a bank notified.</summary>
/// <param name="Document">The notification's document.</param>
/// <param name="Notification">The notification's own identifier.</param>
/// <param name="Ordinal">Place among the entries of the document, from 1.</param>
/// <param name="Date">Booking date.</param>
/// <param name="Amount">What moves on the account, money in positive.</param>
/// <param name="Payments">Payments that it is the sum of.</param>
/// <param name="Reference">The bank's reference of the entry, or null.</param>
/// <param name="JoinedBy">The rule that found the statement's entry; null while the statement is awaited.</param>
/// <param name="Sequence">The log's place of the notification.</param>
public sealed record NoticeRow(
    Guid Document,
    string Notification,
    int Ordinal,
    DateOnly Date,
    Money Amount,
    int Payments,
    string? Reference,
    string? JoinedBy,
    long Sequence
);

/// <summary>Where a notified entry stands in the list of them.</summary>
/// <param name="Day">Booking date.</param>
/// <param name="Sequence">The log's place of the notification.</param>
/// <param name="Ordinal">Place among the entries of the document.</param>
public readonly record struct NoticePlace(DateOnly Day, long Sequence, int Ordinal);

/// <summary>What banks notified.</summary>
public sealed partial class BooksQueries
{
    private const string NoticeColumns =
        "SELECT document, notification, ordinal, day, amount, currency, payments, coalesce(servicer, reference), joined_by, sequence FROM bank_notice WHERE ";

    /// <summary>Entries that banks notified in a stretch of days, by day.</summary>
    public IReadOnlyList<NoticeRow> Notices(DateOnly? from = null, DateOnly? to = null) =>
        _session.Rows(
            NoticeColumns + "company = @1 AND day >= @2 AND day <= @3 ORDER BY day, sequence, ordinal",
            ReadNotice,
            Key,
            from ?? DateOnly.MinValue,
            to ?? DateOnly.MaxValue
        );

    /// <summary>A page of the entries that banks notified in a stretch of days, by day.</summary>
    /// <param name="from">First day, or null.</param>
    /// <param name="to">Last day, or null.</param>
    /// <param name="after">The last one of the page before, or null.</param>
    /// <param name="count">Most rows.</param>
    public IReadOnlyList<NoticeRow> Notices(DateOnly? from, DateOnly? to, NoticePlace? after, int count)
    {
        var place = after ?? new NoticePlace(DateOnly.MinValue, -1, 0);
        return _session.Rows(
            NoticeColumns
                + """
                company = @1 AND day >= @2 AND day <= @3
                    AND (day > @4 OR (day = @4 AND (sequence > @5 OR (sequence = @5 AND ordinal > @6))))
                ORDER BY day, sequence, ordinal LIMIT @7
                """,
            ReadNotice,
            Key,
            from ?? DateOnly.MinValue,
            to ?? DateOnly.MaxValue,
            place.Day,
            place.Sequence,
            place.Ordinal,
            count
        );
    }

    /// <summary>Entries that a notification's document told of, by place.</summary>
    public IReadOnlyList<NoticeRow> NoticesOf(Guid document) =>
        _session.Rows(NoticeColumns + "company = @1 AND document = @2 ORDER BY ordinal", ReadNotice, Key, document);

    private static NoticeRow ReadNotice(SqlRow row) =>
        new(
            row.Id(0),
            row.GetString(1),
            row.GetInt32(2),
            row.Date(3),
            Money.FromMinor(row.GetInt64(4), Currency.Parse(row.GetString(5))),
            row.GetInt32(6),
            row.TextOrNull(7),
            row.TextOrNull(8),
            row.GetInt64(9)
        );
}
