using System.Collections.Concurrent;
using Nsg.Storage.Queries;

namespace Nsg.Node.Reports;

/// <summary>
/// The report of a company that is due first of those it did not hand over, as it was found: a table of many companies asks for all of
/// them at once. It is looked for anew
/// when the company's books moved, or on another day.
/// </summary>
internal sealed class KeptObligations
{
    private const int CompaniesMax = 100_000;

    private readonly ConcurrentDictionary<string, (long Books, DateOnly Today, (Obligation, int)? Oldest)> _kept = new(
        StringComparer.Ordinal
    );

    /// <summary>The oldest one as the books are now with how many are beyond their due day, or null.</summary>
    internal (Obligation Oldest, int Late)? Oldest(BooksQueries books, DateOnly today)
    {
        var (key, now) = (books.Company.Key, books.Checkpoint().Books.Size);
        if (_kept.TryGetValue(key, out var known) && known.Books == now && known.Today == today)
        {
            return known.Oldest;
        }

        var owed = Obligations.Late(books, today);
        (Obligation, int)? oldest = owed.Count > 0 ? (owed[0], owed.Count(one => one.Due < today)) : null;
        if (_kept.Count >= CompaniesMax)
        {
            _kept.Clear();
        }

        _kept[key] = (now, today, oldest);
        return oldest;
    }
}
