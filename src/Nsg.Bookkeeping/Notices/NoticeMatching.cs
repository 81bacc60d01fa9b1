namespace Nsg.Bookkeeping.Notices;

/// <summary>Notified entries that tell what one entry of a statement is made of.</summary>
/// <param name="Notices">The notified entries; several where the bank booked them as one amount.</param>
/// <param name="Entry">The statement's entry.</param>
/// <param name="By">The rule that found them.</param>
internal sealed record NoticePair(IReadOnlyList<Notice> Notices, BookedEntry Entry, string By);

/// <summary>
/// Finds the entry of a statement that notified entries belong to: by the bank's own reference (in Finland the archive code,
/// which is the same in both messages), by the entry's reference, by the batch's name, and last by amount and day alone.
/// The amount has to be the same in every case. What two could be is left alone.
/// </summary>
/// <remarks>Sources: Finance Finland, ISO 20022 account statement guide and its camt.053 and camt.054 samples of 2009: a
/// notified entry has its lump sum on the statement, with the same archive code; a bank may book the lump sums of a day as
/// one.</remarks>
internal static class NoticeMatching
{
    /// <summary>Days by which the two messages may date an entry apart where a reference names it.</summary>
    internal const int DaysApartMax = 7;

    private static readonly (string Name, Func<Group, BookedEntry, bool> Fits)[] Rules =
    [
        ("servicer-reference", (group, entry) => Same(group.ServicerReference, entry.ServicerReference)),
        ("entry-reference", (group, entry) => Same(group.Reference, entry.Reference)),
        ("batch", (group, entry) => group.Batches.Intersect(entry.Batches, StringComparer.Ordinal).Any()),
    ];

    /// <summary>Amounts that entries of a statement may have to be of interest.</summary>
    internal static IReadOnlySet<decimal> Amounts(IReadOnlyList<Notice> notices) =>
        Groups(notices).Select(group => group.Amount).ToHashSet();

    /// <summary>What belongs together.</summary>
    /// <param name="notices">Notified entries that wait, of one account.</param>
    /// <param name="entries">Entries of that account's statements that nothing was told of yet.</param>
    internal static IReadOnlyList<NoticePair> Pair(IReadOnlyList<Notice> notices, IReadOnlyList<BookedEntry> entries)
    {
        var round = new Round(Groups(notices), entries);
        foreach (var (name, fits) in Rules)
        {
            round.ByReference(name, fits);
        }

        round.ByAmountAndDay();
        return round.Pairs;
    }

    /// <summary>Each entry alone, then those that share a reference, then all of a notification that have one day.</summary>
    private static List<Group> Groups(IReadOnlyList<Notice> notices)
    {
        var groups = notices
            .Select(one => new Group([one], one.Reference, one.ServicerReference, one.Batches))
            .ToList();
        groups.AddRange(
            Together(notices, one => one.ServicerReference)
                .Select(some => new Group(some, null, some[0].ServicerReference, []))
        );
        groups.AddRange(
            Together(notices, one => one.Reference).Select(some => new Group(some, some[0].Reference, null, []))
        );
        groups.AddRange(
            Together(notices, one => (one.Document, one.Notification, one.Date, one.Amount.Amount < 0m))
                .Select(some => new Group(some, null, null, []))
        );
        return groups;
    }

    private static IEnumerable<List<Notice>> Together<T>(IEnumerable<Notice> notices, Func<Notice, T> by) =>
        notices
            .Where(one => by(one) is not null)
            .GroupBy(by)
            .Select(some => some.ToList())
            .Where(some => some.Count > 1);

    private static bool Same(string? one, string? other) => one is not null && one == other;

    private sealed record Group(
        IReadOnlyList<Notice> Notices,
        string? Reference,
        string? ServicerReference,
        IReadOnlyList<string> Batches
    )
    {
        internal decimal Amount { get; } = Notices.Sum(one => one.Amount.Amount);

        internal DateOnly Date => Notices[0].Date;
    }

    private sealed class Round(List<Group> groups, IReadOnlyList<BookedEntry> entries)
    {
        private readonly HashSet<Notice> _told = [];
        private readonly HashSet<BookedEntry> _taken = [];
        private readonly ILookup<decimal, BookedEntry> _byAmount = entries.ToLookup(entry => entry.Amount);

        private readonly ILookup<(decimal, DateOnly), Group> _byDay = groups.ToLookup(group =>
            (group.Amount, group.Date)
        );

        internal List<NoticePair> Pairs { get; } = [];

        internal void ByReference(string name, Func<Group, BookedEntry, bool> fits)
        {
            foreach (var group in groups.Where(IsFree))
            {
                var found = Free(group)
                    .Where(entry =>
                        fits(group, entry) && Math.Abs(entry.Date.DayNumber - group.Date.DayNumber) <= DaysApartMax
                    )
                    .ToList();
                var sameDay = found.FindAll(entry => entry.Date == group.Date);
                if ((sameDay.Count > 0 ? sameDay : found) is [var entry])
                {
                    Take(group, entry, name);
                }
            }
        }

        internal void ByAmountAndDay()
        {
            foreach (var group in groups.Where(IsFree))
            {
                var found = Free(group).Where(entry => entry.Date == group.Date && !Contradicts(group, entry)).ToList();
                if (found is [var entry] && !HasRival(group))
                {
                    Take(group, entry, "amount-and-day");
                }
            }
        }

        private static bool Contradicts(Group group, BookedEntry entry) =>
            group.ServicerReference is { } one && entry.ServicerReference is { } other && one != other;

        private bool HasRival(Group group) =>
            _byDay[(group.Amount, group.Date)]
                .Any(other => IsFree(other) && !other.Notices.Any(group.Notices.Contains));

        private bool IsFree(Group group) => !group.Notices.Any(_told.Contains);

        private IEnumerable<BookedEntry> Free(Group group) =>
            _byAmount[group.Amount].Where(entry => !_taken.Contains(entry));

        private void Take(Group group, BookedEntry entry, string name)
        {
            _told.UnionWith(group.Notices);
            _taken.Add(entry);
            Pairs.Add(new NoticePair(group.Notices, entry, name));
        }
    }
}
