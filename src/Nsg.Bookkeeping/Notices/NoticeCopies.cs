using System.Globalization;
using Nsg.Bookkeeping.Records;
using Nsg.Documents.Model;

namespace Nsg.Bookkeeping.Notices;

/// <summary>
/// Tells entries that a bank notifies again from payments that are merely alike: a bank may send a notification twice, or by
/// the hour and by the day. Entries are the same where the messages say so by a name that is given once: of the notification
/// (Ntfctn/Id), the entry (AcctSvcrRef, NtryRef) or the transaction (TxId, UETR and AcctSvcrRef). Amount and day say
/// nothing, and what a payer names (EndToEndId, InstrId) can only tell two apart. One entry that came is the copy of one that
/// came before, never of two.
/// </summary>
/// <remarks>Source: ISO 20022, message definition of camt.054: each of these names identifies unambiguously what it is given
/// to; EndToEndId is the payer's.</remarks>
internal sealed class NoticeCopies
{
    /// <summary>Digits of a number that a bank counts entries by; it names an entry in its own message only.</summary>
    private const int CountDigitsMax = 4;

    /// <summary>Names that the bank or the payment system gives once.</summary>
    private static readonly string[] Names = ["TxId", "UETR", "AcctSvcrRef"];

    private readonly IBooksTransaction _books;
    private readonly ILookup<(DateOnly, decimal), Notice> _known;
    private readonly HashSet<(Guid Document, int Ordinal)> _taken = [];
    private readonly Dictionary<Guid, Dictionary<int, (NotificationReceived, NotifiedEntry)>> _records = [];

    /// <summary>What came before of an account.</summary>
    /// <param name="books">The books.</param>
    /// <param name="account">The account, in the spelling that accounts are compared by.</param>
    /// <param name="days">Days of the entries that come.</param>
    internal NoticeCopies(IBooksTransaction books, string account, IReadOnlyList<DateOnly> days)
    {
        _books = books;
        _known = (days.Count == 0 ? [] : books.Notices(account, days.Min(), days.Max())).ToLookup(one =>
            (one.Date, one.Amount.Amount)
        );
    }

    /// <summary>Whether the entry came before, as one that nothing else that comes is the copy of.</summary>
    internal bool Take(NotificationReceived notification, NotifiedEntry entry)
    {
        var found = _known[(entry.Date, entry.Amount)]
            .Where(notice => !_taken.Contains((notice.Document, notice.Ordinal)))
            .Select(notice => (Notice: notice, Names: SharedNames(notification, entry, notice)))
            .Where(one => one.Names > 0)
            .ToList();
        return found.Count > 0
            && found.MaxBy(one => one.Names).Notice is { } copied
            && _taken.Add((copied.Document, copied.Ordinal));
    }

    /// <summary>By how many names the two are the same; none where one name tells them apart.</summary>
    private int SharedNames(NotificationReceived notification, NotifiedEntry entry, Notice notice)
    {
        var (earlier, known) = Record(notice);
        if (AreApart(notification.Period, earlier.Period) || AreApart(entry, known))
        {
            return 0;
        }

        var marks = entry.Marks ?? new Dictionary<string, string>();
        return (IsSame(notification, earlier) ? 1 : 0)
            + (Same(entry.ServicerReference, known.ServicerReference) ? 1 : 0)
            + (Same(OwnName(entry), OwnName(known)) ? 1 : 0)
            + Names.Count(name => Same(marks.GetValueOrDefault(name), known.Marks?.GetValueOrDefault(name)));
    }

    private (NotificationReceived Notification, NotifiedEntry Entry) Record(Notice notice)
    {
        if (!_records.TryGetValue(notice.Document, out var records))
        {
            _records[notice.Document] = records = _books
                .Notifications(notice.Document)
                .SelectMany(one => one.Entries.Select(entry => (one, entry)))
                .ToDictionary(one => one.entry.Ordinal);
        }

        return records[notice.Ordinal];
    }

    /// <summary>Whether two messages bring one notification. A bank that uses an identifier again numbers its
    /// notifications.</summary>
    private static bool IsSame(NotificationReceived one, NotificationReceived other) =>
        one.Id == other.Id
        && !Differ(one.Sequence, other.Sequence)
        && (one.Id.Length > 0 || Same(one.Message, other.Message));

    private static bool AreApart(NotifiedEntry one, NotifiedEntry other) =>
        Differ(one.ServicerReference, other.ServicerReference)
        || Differ(OwnName(one), OwnName(other))
        || (
            one.Marks is { } marks
            && other.Marks is { } known
            && marks.Any(mark => Differ(mark.Value, known.GetValueOrDefault(mark.Key)))
        );

    /// <summary>Whether the notifications tell of different hours. Banks that write no true period write one day, or one
    /// moment.</summary>
    private static bool AreApart(NotifiedPeriod? one, NotifiedPeriod? other) =>
        Hours(one) is var (from, to) && Hours(other) is var (begin, end) && (to <= begin || end <= from);

    private static (DateTimeOffset From, DateTimeOffset To)? Hours(NotifiedPeriod? period) =>
        Moment(period?.From) is { } from && Moment(period?.To) is { } to && from < to ? (from, to) : null;

    private static DateTimeOffset? Moment(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : null;

    private static string? OwnName(NotifiedEntry entry) =>
        entry.Reference is { } reference && (reference.Length > CountDigitsMax || !reference.All(char.IsAsciiDigit))
            ? reference
            : null;

    private static bool Same(string? one, string? other) => one is not null && one == other;

    private static bool Differ(string? one, string? other) => one is not null && other is not null && one != other;
}
