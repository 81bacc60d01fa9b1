using System.Collections.Concurrent;
using Nsg.Storage.Queries;

namespace Nsg.Node.Reports;

/// <summary>Reports that a company did not hand over.</summary>
/// <param name="Oldest">The one that is due first.</param>
/// <param name="Late">How many are beyond their due day.</param>
/// <param name="Approved">How many of those are approved and wait to be handed over.</param>
internal sealed record KeptLate(Obligation Oldest, int Late, int Approved);

/// <summary>
/// The report of a company that is due first of those it did not hand over, as it was found: a table of many companies asks for all of
/// them at once. It is looked for anew
/// when the company's books moved, or on another day.
/// </summary>
internal sealed class KeptObligations
{
    private const int CompaniesMax = 100_000;

    private readonly ConcurrentDictionary<string, (long Books, DateOnly Today, KeptLate? Late)> _kept = new(
        StringComparer.Ordinal
    );

    /// <summary>The oldest one as the books are now with how many are beyond their due day, or null.</summary>
    internal KeptLate? Oldest(BooksQueries books, DateOnly today)
    {
        var (key, now) = (books.Company.Key, books.Checkpoint().Books.Size);
        if (_kept.TryGetValue(key, out var known) && known.Books == now && known.Today == today)
        {
            return known.Late;
        }

        var owed = Obligations.Late(books, today);
        var late = owed.Where(one => one.Due < today).ToList();
        var oldest = owed.Count > 0 ? new KeptLate(owed[0], late.Count, late.Count(one => one.IsApproved)) : null;
        if (_kept.Count >= CompaniesMax)
        {
            _kept.Clear();
        }

        _kept[key] = (now, today, oldest);
        return oldest;
    }
}
