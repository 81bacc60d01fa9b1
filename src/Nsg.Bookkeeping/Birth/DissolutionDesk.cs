using Nsg.Bookkeeping.Periods;
using Nsg.Bookkeeping.Plans;
using Nsg.Bookkeeping.Records;

namespace Nsg.Bookkeeping.Birth;

/// <summary>The end of a company's books: closed, locked, and taken out of discovery.</summary>
public sealed class DissolutionDesk(IBooksTransaction books)
{
    private static readonly DateOnly Ever = new(9999, 12, 31);

    /// <summary>Ends the books.</summary>
    /// <param name="end">The end.</param>
    /// <param name="year">The last financial year, when it is still to be closed; else null.</param>
    /// <param name="actor">Who, for the record.</param>
    /// <returns>Why not, or null.</returns>
    public string? Dissolve(CompanyDissolved end, FinancialYearFacts? year, string actor)
    {
        ArgumentNullException.ThrowIfNull(end);
        if (books.Company.LastDay is { } earlier)
        {
            return $"the company was dissolved on {earlier:yyyy-MM-dd}";
        }

        foreach (var plan in books.Plans().Where(one => one.Stopped is null).ToList())
        {
            if (new PlanDesk(books).Stop(plan.Id, end.Why, actor).Refusal is { } left)
            {
                return $"the plan '{plan.Name}' cannot be stopped: {left}";
            }
        }

        if (year is not null)
        {
            // The last year ends with the company, though its books were meant to go on.
            books.Append(RecordJson.Draft(RecordKind.FinancialYearsDefined, actor, new FinancialYearsDefined([year])));
        }

        if (
            year is not null
            && new YearDesk(books).Close(year.From, year.To, LockKind.Soft, actor).Refusal is { } fault
        )
        {
            return fault;
        }

        foreach (var report in books.StandingReports())
        {
            books.Append(
                RecordJson.Draft(
                    RecordKind.ReportStandingWithdrawn,
                    actor,
                    new ReportStandingWithdrawn(report, end.Why)
                )
            );
        }

        // A soft lock: what the end itself still brings, such as its last tax, is posted with a reason.
        books.Append(
            RecordJson.Draft(
                RecordKind.PeriodLocked,
                actor,
                new PeriodLocked(
                    end.LastDay.AddDays(1),
                    Ever,
                    PeriodDesk.NameOf(LockKind.Soft),
                    "the company is dissolved"
                )
            )
        );
        if (books.Company.Listing is not null)
        {
            books.Append(
                RecordJson.Draft(
                    RecordKind.CompanySettingsChanged,
                    actor,
                    CompanySettingsChanged.Of(books.Company) with
                    {
                        Listing = null,
                    }
                )
            );
        }

        books.Append(RecordJson.Draft(RecordKind.CompanyDissolved, actor, end));
        return null;
    }
}
