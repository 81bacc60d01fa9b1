using Nsg.Ledger;

namespace Nsg.Bookkeeping.Periods;

/// <summary>
/// Where the node itself may post. What belongs in a locked period comes in on the first open day after it, and so
/// does its VAT: the
/// period may have been reported.
/// </summary>
public static class OpenPeriod
{
    /// <summary>The lock that covers a day, the hardest first; null when the day is open.</summary>
    internal static PeriodLock? LockOn(IPostingQuestions books, DateOnly day) => LockOn(books.Locks(), day);

    private static PeriodLock? LockOn(IEnumerable<PeriodLock> locks, DateOnly day) =>
        locks.Where(one => one.Covers(day)).OrderByDescending(one => one.Kind).FirstOrDefault();

    /// <summary>The first open day from a day on. After the end of a company no day opens: what still comes is posted on its
    /// own day there, and the reason is told.</summary>
    /// <param name="locks">The locks of the company.</param>
    /// <param name="day">The day.</param>
    public static DateOnly FirstFrom(IReadOnlyCollection<PeriodLock> locks, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(locks);
        while (LockOn(locks, day) is { } found && found.To < DateOnly.MaxValue)
        {
            day = found.To.AddDays(1);
        }

        return day;
    }

    /// <summary>The first open day from a day on.</summary>
    internal static DateOnly FirstFrom(IPostingQuestions books, DateOnly day) => FirstFrom(books.Locks(), day);

    /// <summary>The entry as it may be posted, and why its date is another one than asked for.</summary>
    internal static (Entry Entry, string? Reason) Admit(IPostingQuestions books, Entry entry)
    {
        if (books.Locks().Count == 0)
        {
            return (entry, null);
        }

        var date = FirstFrom(books, entry.Date);
        var lines = entry
            .Lines.Select(line =>
                line.Vat is { } vat ? line with { Vat = vat with { Date = VatDate(books, vat.Date, date) } } : line
            )
            .ToList();
        var reason =
            Reason(books, entry.Date)
            ?? entry
                .Lines.Select(line => line.Vat is { } vat ? Reason(books, vat.Date) : null)
                .Where(said => said is not null)
                .Select(said => $"VAT: {said}")
                .FirstOrDefault();
        return (entry.Dated(date, lines), reason);
    }

    /// <summary>The VAT date of what is posted on a day: its own, or the first open day after it that is not before the
    /// posting.</summary>
    internal static DateOnly VatDate(IPostingQuestions books, DateOnly vat, DateOnly posting)
    {
        if (LockOn(books, vat) is null)
        {
            return vat;
        }

        var open = FirstFrom(books, vat);
        return open > posting ? open : posting;
    }

    /// <summary>Why what belongs to a day is not posted on it, or null.</summary>
    internal static string? Reason(IPostingQuestions books, DateOnly day) =>
        LockOn(books, day) is { } found ? $"belongs to {day:yyyy-MM-dd}, in a locked period: {found}" : null;
}
