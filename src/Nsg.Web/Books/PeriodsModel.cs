using Nsg.Bookkeeping.Periods;
using Nsg.Storage.Queries;

namespace Nsg.Web.Books;

/// <summary>Locks and closed years.</summary>
/// <param name="Locks">Locks in force.</param>
/// <param name="Years">Closed years.</param>
/// <param name="Refusal">Why a change was not made, or null.</param>
public sealed record PeriodsModel(IReadOnlyList<LockRow> Locks, IReadOnlyList<ClosedYear> Years, string? Refusal)
{
    internal static PeriodsModel Of(BooksQueries books, string? refusal) =>
        new(books.Locks(), books.ClosedYears(), refusal);
}
