using Nsg.Bookkeeping.Records;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Notices;

/// <summary>Says of a notification what still waits for the statement, until it came.</summary>
internal static class NoticeFlags
{
    internal const string Kind = "statement-awaited";

    private const string Actor = "rule:bank-notification";

    /// <summary>Brings the flags of a notification's document up to date.</summary>
    /// <returns>What waits, in words.</returns>
    internal static IReadOnlyList<string> Refresh(IBooksTransaction books, Guid document)
    {
        var prefix = $"notice:{document}:";
        var due = books
            .NoticesOf(document)
            .Where(notice => notice.Line is null)
            .GroupBy(notice => (notice.Notification, notice.BankAccount))
            .Select(some => Flag(prefix, document, some.Key.Notification, some.Key.BankAccount, [.. some]))
            .ToList();
        var standing = books.Flags(prefix);
        foreach (var flag in standing.Where(flag => !due.Contains(flag)))
        {
            books.Append(RecordJson.Draft(RecordKind.FlagCleared, Actor, new FlagCleared(flag.Flag)));
        }

        foreach (var flag in due.Where(flag => !standing.Contains(flag)))
        {
            books.Append(RecordJson.Draft(RecordKind.FlagRaised, Actor, flag));
        }

        return [.. due.Select(flag => flag.Text)];
    }

    private static FlagRaised Flag(
        string prefix,
        Guid document,
        string notification,
        string account,
        IReadOnlyList<Notice> notices
    )
    {
        var sum = new Money(notices.Sum(notice => notice.Amount.Amount), notices[0].Amount.Currency);
        var (first, last) = (notices.Min(notice => notice.Date), notices.Max(notice => notice.Date));
        var days = first == last ? $"of {first:yyyy-MM-dd}" : $"of {first:yyyy-MM-dd} to {last:yyyy-MM-dd}";
        return new FlagRaised(
            $"{prefix}{notification}:{account}",
            Kind,
            document,
            notification,
            null,
            $"{notices.Count} notified {(notices.Count == 1 ? "entry" : "entries")} {days} on account {account}, together {sum}, wait for the account's statement (camt.053); nothing is booked of them before it comes"
        );
    }
}
