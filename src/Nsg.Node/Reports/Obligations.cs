using Nsg.Bookkeeping.Filings;
using Nsg.Reporting;
using Nsg.Reporting.Language;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Reports;

/// <summary>A report that a company owes.</summary>
/// <param name="Report">Name of the report.</param>
/// <param name="Period">For which period.</param>
/// <param name="Due">Last day for it.</param>
/// <param name="State"><c>open</c> while the period runs, <c>due</c> after it, <c>overdue</c>, <c>generated</c> or <c>previewed</c>
/// in time, or the state of its filing.</param>
/// <param name="Filing">Its filing, or null.</param>
/// <param name="Corrects">The filing that was handed over before and that this one corrects, or null.</param>
public sealed record Obligation(
    string Report,
    ReportPeriod Period,
    DateOnly Due,
    string State,
    Guid? Filing,
    Guid? Corrects
);

/// <summary>What a company owes its authorities, by its country's calendar and its own VAT period.</summary>
public static class Obligations
{
    private const string EcSales = ".ec-sales";
    private const int YearsBack = 3;

    /// <summary>VAT returns, lists of sales within the EU, annual accounts, and what a standing approval gives its own
    /// due day, whose period ends within some days; by due day.</summary>
    public static IReadOnlyList<Obligation> Of(BooksQueries books, DateOnly from, DateOnly to, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(books);
        var filings = books.Filings();
        return
        [
            .. Calendar(books, from, to)
                .Where(one => IsOwed(books, one.Report, one.Period))
                .Select(one => Made(books, filings, one.Report, one.Period, one.Due, today))
                .OrderBy(one => one.Due)
                .ThenBy(one => one.Report, StringComparer.Ordinal),
        ];
    }

    /// <summary>The report that was due first of those whose period is over and that nobody handed over, within some
    /// years and since the books begin; or null.</summary>
    public static Obligation? Oldest(BooksQueries books, DateOnly today) =>
        Late(books, today) is [var first, ..] ? first : null;

    /// <summary>All of those, by due day.</summary>
    public static IReadOnlyList<Obligation> Late(BooksQueries books, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(books);
        if (books.FirstDay() is not { } first)
        {
            return [];
        }

        var (earliest, filings) = (today.AddYears(-YearsBack), books.Filings());
        return
        [
            .. Calendar(books, first > earliest ? first : earliest, today.AddDays(-1))
                .OrderBy(one => one.Due)
                .ThenBy(one => one.Report, StringComparer.Ordinal)
                .Where(one =>
                    Filing(filings, one.Report, one.Period)
                        is null
                            or { State: FilingState.Approved or FilingState.Rejected }
                    && IsOwed(books, one.Report, one.Period)
                )
                .Select(one => Made(books, filings, one.Report, one.Period, one.Due, today)),
        ];
    }

    private static IEnumerable<(string Report, ReportPeriod Period, DateOnly Due)> Calendar(
        BooksQueries books,
        DateOnly from,
        DateOnly to
    )
    {
        var company = books.Company;
        var (country, calendar) = (company.Pack.Country.ToString().ToLowerInvariant(), company.Pack.Calendar);
        return Periods(ReportPeriod.LengthOf(company.VatPeriod), from, to)
            .Select(period => ($"{country}.vat", period, calendar.VatDue(company.VatPeriod, period.To)!.Value))
            .Concat(
                Periods(ReportPeriod.LengthOf(calendar.EcSalesPeriod(company.VatPeriod)), from, to)
                    .Where(period => calendar.EcSalesDue(period.To) is not null)
                    .Select(period => ($"{country}{EcSales}", period, calendar.EcSalesDue(period.To)!.Value))
            )
            .Concat(Years(books, from, to).Select(year => ($"{country}.accounts", year, calendar.AccountsDue(year.To))))
            .Concat(books.StandingApprovals().SelectMany(one => Told(books, one, from, to)));
    }

    /// <summary>
    /// Reports that a company was told to give and no calendar knows, such as monthly turnover for statistics: each
    /// letter of a statistics office names its own day, which the standing approval keeps. Periods that were due before it was given are nobody's.
    /// </summary>
    private static IEnumerable<(string Report, ReportPeriod Period, DateOnly Due)> Told(
        BooksQueries books,
        StandingRow standing,
        DateOnly from,
        DateOnly to
    )
    {
        if (
            standing.DueDay is not { } day
            || IsOwed(books.Company.Pack.Country, standing.Report)
            || ReportCatalogue.Find(standing.Report) is not { } definition
        )
        {
            return [];
        }

        var since = DateOnly.FromDateTime(standing.Since.UtcDateTime);
        return Periods(definition.Periods.MinBy(ReportPeriod.Months), from, to)
            .Select(period =>
                (standing.Report, period, Due: books.Company.Pack.Calendar.WorkingDay(After(period.To, day)))
            )
            .Where(one => one.Due >= since && (standing.Until is not { } until || one.Due <= until));
    }

    private static DateOnly After(DateOnly end, int day)
    {
        var month = end.AddDays(1);
        return new DateOnly(month.Year, month.Month, Math.Min(day, DateTime.DaysInMonth(month.Year, month.Month)));
    }

    /// <summary>The list of sales within the EU is owed for periods that have such sales; all else always.</summary>
    private static bool IsOwed(BooksQueries books, string report, ReportPeriod period) =>
        !report.EndsWith(EcSales, StringComparison.Ordinal) || HasEcSales(books, period);

    private static ReportFiling? Filing(IReadOnlyList<ReportFiling> filings, string report, ReportPeriod period) =>
        filings.LastOrDefault(one =>
            one.Report == report && one.From == period.From && one.To == period.To && !one.IsSuperseded
        );

    private static Obligation Made(
        BooksQueries books,
        IReadOnlyList<ReportFiling> filings,
        string report,
        ReportPeriod period,
        DateOnly due,
        DateOnly today
    )
    {
        var filing = Filing(filings, report, period);
        var state =
            filing is not null ? filing.State.ToString().ToLowerInvariant()
            : today <= due && books.PreviewOf(report, period.From, period.To) is { } prepared ? prepared
            : today <= period.To ? "open"
            : today <= due ? "due"
            : "overdue";
        var corrected = filings.FirstOrDefault(one =>
            one.State == FilingState.Corrected && one.ReplacedBy is not null && one.ReplacedBy == filing?.Id
        );
        return new Obligation(report, period, due, state, filing?.Id, corrected?.Id);
    }

    /// <summary>Whether a report is one of those that a company of a country owes by the calendar.</summary>
    public static bool IsOwed(Country country, string report) =>
        report.Split('.') is [var place, "vat" or "ec-sales" or "accounts"]
        && place.Equals(country.ToString(), StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<ReportPeriod> Periods(PeriodLength length, DateOnly from, DateOnly to)
    {
        for (
            var period = ReportPeriod.Of(length, from);
            period.To <= to;
            period = ReportPeriod.Of(length, period.To.AddDays(1))
        )
        {
            if (period.To >= from)
            {
                yield return period;
            }
        }
    }

    private static bool HasEcSales(BooksQueries books, ReportPeriod period)
    {
        var codes = books
            .Company.Pack.VatCodes.Where(code => code.EcSales is not null)
            .Select(code => code.Code)
            .ToHashSet(StringComparer.Ordinal);
        return books.HasSales(period.From, period.To, codes);
    }

    /// <summary>Financial years: as the company defined them, calendar years where it did not.</summary>
    private static IEnumerable<ReportPeriod> Years(BooksQueries books, DateOnly from, DateOnly to)
    {
        var defined = books.FinancialYears();
        for (var year = from.Year; year <= to.Year; year++)
        {
            var own = defined.LastOrDefault(one => one.To.Year == year);
            var period =
                own == default
                    ? ReportPeriod.Of(PeriodLength.Year, new DateOnly(year, 1, 1))
                    : new ReportPeriod(PeriodLength.Year, own.From, own.To);
            if (period.To >= from && period.To <= to)
            {
                yield return period;
            }
        }
    }
}
