using Nsg.Bookkeeping.Periods;
using Nsg.Ledger;
using Nsg.Vocabulary;

namespace Nsg.Storage.Queries;

/// <summary>A financial year: as the company defined or closed it, or the calendar year in which vouchers lie otherwise.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Closed">How it was closed, or null.</param>
public sealed record FinancialYearRow(DateOnly From, DateOnly To, ClosedYear? Closed);

/// <summary>Financial years, and what is left to do in one.</summary>
public sealed partial class BooksQueries
{
    /// <summary>Financial years, oldest first: those defined, those closed, and the calendar years in which vouchers lie
    /// otherwise.</summary>
    public IReadOnlyList<FinancialYearRow> Years()
    {
        var closed = ClosedYears().ToDictionary(year => (year.From, year.To));
        var years = FinancialYears().Concat(closed.Keys).ToHashSet();
        if (FirstDay() is { } begin && LastDay() is { } end)
        {
            for (var year = begin.Year; year <= end.Year; year++)
            {
                var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
                if (years.All(one => one.To < from || one.From > to))
                {
                    years.Add((from, to));
                }
            }
        }

        return
        [
            .. years.Order().Select(year => new FinancialYearRow(year.From, year.To, closed.GetValueOrDefault(year))),
        ];
    }

    /// <summary>What income was more than costs in a period; a profit positive, nothing after its year was closed.</summary>
    public Money ResultOf(DateOnly from, DateOnly to) =>
        YearDesk.ResultOf(
            TrialBalance(from, to).Select(one => ((AccountType?)one.Type, one.Debit - one.Credit)),
            Company.Currency
        );

    /// <summary>Bank lines up to a day that nobody has put to anything.</summary>
    public long UnmatchedUntil(DateOnly day) =>
        (long)
            _session.Scalar(
                "SELECT count(*) FROM bank_line WHERE company = @1 AND strength IS NULL AND purpose = 0 AND day <= @2",
                Key,
                day
            )!;
}
