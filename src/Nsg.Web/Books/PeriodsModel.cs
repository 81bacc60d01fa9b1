using Nsg.Bookkeeping.Periods;
using Nsg.Storage.Queries;

namespace Nsg.Web.Books;

/// <summary>Locks and closed years.</summary>
/// <param name="Locks">Locks in force.</param>
/// <param name="Years">Closed years.</param>
/// <param name="Refusal">Why a change was not made, or null.</param>
public sealed record PeriodsModel(IReadOnlyList<LockRow> Locks, IReadOnlyList<ClosedYear> Years, string? Refusal)
{
    private const string VatReturn = ".vat";

    /// <summary>What could be locked next: from the last lock to the end of the last VAT period that was handed over;
    /// null when nothing was handed over since.</summary>
    public (DateOnly From, DateOnly To)? Next { get; init; }

    internal static PeriodsModel Of(BooksQueries books, string? refusal)
    {
        var locks = books.Locks();
        var from = locks.Count > 0 ? locks.Max(row => row.Lock.To).AddDays(1) : books.FirstDay();
        var to = books
            .Filings()
            .Where(one =>
                one.Sent is not null && !one.IsSuperseded && one.Report.EndsWith(VatReturn, StringComparison.Ordinal)
            )
            .Select(one => (DateOnly?)one.To)
            .Max();
        return new PeriodsModel(locks, books.ClosedYears(), refusal)
        {
            Next = from is { } first && to is { } last && first <= last ? (first, last) : null,
        };
    }
}
