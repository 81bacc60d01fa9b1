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
public sealed record NoticeRow(
    Guid Document,
    string Notification,
    int Ordinal,
    DateOnly Date,
    Money Amount,
    int Payments,
    string? Reference,
    string? JoinedBy
);

/// <summary>What banks notified.</summary>
public sealed partial class BooksQueries
{
    private const string NoticeColumns =
        "SELECT document, notification, ordinal, day, amount, currency, payments, coalesce(servicer, reference), joined_by FROM bank_notice WHERE ";

    /// <summary>Entries that banks notified in a stretch of days, by day.</summary>
    public IReadOnlyList<NoticeRow> Notices(DateOnly? from = null, DateOnly? to = null) =>
        _session.Rows(
            NoticeColumns + "company = @1 AND day >= @2 AND day <= @3 ORDER BY day, sequence, ordinal",
            ReadNotice,
            Key,
            from ?? DateOnly.MinValue,
            to ?? DateOnly.MaxValue
        );

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
            row.TextOrNull(8)
        );
}
