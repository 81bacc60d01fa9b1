using Microsoft.AspNetCore.Http;
using Nsg.Bookkeeping.Filings;
using Nsg.Bookkeeping.Periods;
using Nsg.Storage.Queries;
using Nsg.Web.Pages;

namespace Nsg.Web.Books;

/// <summary>A lock as somebody typed it.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="IsHard">Whether it stays.</param>
/// <param name="Why">Why.</param>
public sealed record TypedLock(DateOnly? From, DateOnly? To, bool IsHard, string Why)
{
    internal static TypedLock Of(IFormCollection form) =>
        new(PageForm.Day(form["from"]), PageForm.Day(form["to"]), form["kind"] == "hard", form["why"].ToString());
}

/// <summary>Locks and closed years.</summary>
/// <param name="Locks">Locks in force.</param>
/// <param name="Years">Financial years.</param>
/// <param name="Refusal">Why a change was not made, or null.</param>
public sealed record PeriodsModel(IReadOnlyList<LockRow> Locks, IReadOnlyList<FinancialYearRow> Years, string? Refusal)
{
    private const string VatReturn = ".vat";

    /// <summary>What was to be locked and was not, as typed; null at the first look.</summary>
    public TypedLock? Typed { get; init; }

    /// <summary>Whether the reader is asked once more: a hard lock stays.</summary>
    public bool AsksOnceMore { get; init; }

    /// <summary>What could be locked next: from the last lock to the end of the VAT periods that were handed over
    /// without a gap since; null when there are none.</summary>
    public (DateOnly From, DateOnly To)? Next { get; init; }

    /// <summary>Reports that locked their periods when they were handed over.</summary>
    public IReadOnlyList<ReportFiling> Filings { get; init; } = [];

    /// <summary>The report that set a lock when it was handed over, or null.</summary>
    internal ReportFiling? FilingOf(PeriodLock found) =>
        Filings.LastOrDefault(one => one.From == found.From && one.To == found.To && one.LockWhy == found.Why);

    internal static PeriodsModel Of(BooksQueries books, string? refusal)
    {
        var (locks, filings) = (books.Locks(), books.Filings());
        var from = locks.Count > 0 ? locks.Max(row => row.Lock.To).AddDays(1) : books.FirstDay();
        return new PeriodsModel(locks, books.Years(), refusal)
        {
            Next = from is { } first ? Handed(first, filings) : null,
            Filings = [.. filings.Where(one => locks.Any(row => row.Lock.Why == one.LockWhy))],
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
                    one.IsHandedOver && one.Report.EndsWith(VatReturn, StringComparison.Ordinal) && one.To >= from
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
