using Nsg.Ledger;

namespace Nsg.Bookkeeping.Periods;

/// <summary>The day that the voucher of a document gets: its own, or the first open day after the lock that its own lies
/// in.</summary>
/// <param name="Own">The day that the document belongs to.</param>
/// <param name="Day">Posting date.</param>
/// <param name="Lock">The lock that its own day, or a day of its VAT, lies in; the hardest of several, null when all are
/// open.</param>
/// <param name="Moved">Why it is posted, or its VAT told, on another day; null when it is not.</param>
public sealed record PostingDay(DateOnly Own, DateOnly Day, PeriodLock? Lock, string? Moved)
{
    /// <summary>The last day that it, or its VAT, goes to.</summary>
    private DateOnly Latest { get; init; }

    /// <summary>Whether a person who says why may post it on its own day.</summary>
    public bool MayStand => Lock is { Kind: LockKind.Soft };

    /// <summary>The day of an entry.</summary>
    internal static PostingDay Of(IPostingQuestions books, Entry entry)
    {
        var (admitted, moved) = OpenPeriod.Admit(books, entry);
        var days = DaysOf(entry).ToList();
        return new PostingDay(
            entry.Date,
            admitted.Date,
            days.Select(day => OpenPeriod.LockOn(books, day)).OfType<PeriodLock>().MaxBy(found => found.Kind),
            moved
        )
        {
            Latest = moved is null ? DateOnly.MinValue : DaysOf(admitted).Except(days).DefaultIfEmpty().Max(),
        };
    }

    /// <summary>Why it waits: a lock would move it into days to come, whose figures nobody looks for a document of the past
    /// in. Null when it does not.</summary>
    /// <param name="today">Today, by the company's clock.</param>
    /// <param name="isAsked">Whether a person is told, who may say why it must stand on its own day.</param>
    internal string? Ahead(DateOnly today, bool isAsked) =>
        Lock is null || Latest <= today ? null
        : !MayStand
            ? $"locked-ahead: {Own:yyyy-MM-dd} is locked: {Lock}; the first open day, {Latest:yyyy-MM-dd}, lies ahead; it can be posted from that day on"
        : isAsked
            ? $"locked-ahead: {Own:yyyy-MM-dd} is locked: {Lock}; the first open day, {Latest:yyyy-MM-dd}, lies ahead; lift the lock, or say why it must stand there"
        : $"locked-ahead: {Own:yyyy-MM-dd} is locked: {Lock}; the first open day, {Latest:yyyy-MM-dd}, lies ahead; lift the lock, or wait until that day";

    /// <summary>Why nothing of a day is posted yet; null when its first open day is not ahead.</summary>
    internal static string? Ahead(IPostingQuestions books, DateOnly own, DateOnly today) =>
        OpenPeriod.FirstFrom(books, own) is var open && open != own
            ? new PostingDay(own, open, OpenPeriod.LockOn(books, own), null) { Latest = open }.Ahead(
                today,
                isAsked: false
            )
            : null;

    private static IEnumerable<DateOnly> DaysOf(Entry entry) =>
        entry.Lines.Select(line => line.Vat?.Date).OfType<DateOnly>().Prepend(entry.Date);
}
