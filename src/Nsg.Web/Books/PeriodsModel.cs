using Nsg.Bookkeeping.Filings;
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

    /// <summary>What could be locked next: from the last lock to the end of the VAT periods that were handed over
    /// without a gap since; null when there are none.</summary>
    public (DateOnly From, DateOnly To)? Next { get; init; }

    internal static PeriodsModel Of(BooksQueries books, string? refusal)
    {
        var locks = books.Locks();
        var from = locks.Count > 0 ? locks.Max(row => row.Lock.To).AddDays(1) : books.FirstDay();
        return new PeriodsModel(locks, books.ClosedYears(), refusal)
        {
            Next = from is { } first ? Handed(first, books.Filings()) : null,
        };
    }

    /// <summary>From a day to the end of the VAT periods that were handed over, one after another without a gap, and
    /// not refused; null when there are none.</summary>
    internal static (DateOnly From, DateOnly To)? Handed(DateOnly from, IEnumerable<ReportFiling> filings)
    {
        DateOnly? end = null;
        foreach (
            var one in filings
                .Where(one =>
                    one is { State: FilingState.Sent or FilingState.Accepted, Sent: not null }
                    && one.Report.EndsWith(VatReturn, StringComparison.Ordinal)
                    && one.To >= from
                )
                .OrderBy(one => one.From)
        )
        {
            if (one.From > (end?.AddDays(1) ?? from))
            {
                break;
            }

            end = end > one.To ? end : one.To;
        }

        return end is { } to ? (from, to) : null;
    }
}
