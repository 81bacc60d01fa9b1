using Nsg.Bookkeeping.Filings;
using Nsg.Countries;
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
)
{
    /// <summary>Whether a file was made of it and nobody noted to have uploaded it, nor an answer.</summary>
    internal bool IsOnlyMade { get; init; }

    /// <summary>Whether somebody approved it, and it waits to be handed over or uploaded.</summary>
    internal bool IsApproved => State == "approved" || IsOnlyMade;

    /// <summary>Whether its figures are others than those that were handed over, so that a correction is due.</summary>
    public bool IsChanged { get; init; }
}

/// <summary>What a company owes its authorities, by its country's calendar and its own VAT period.</summary>
public static class Obligations
{
    private const string EcSales = ".ec-sales";
    private const int YearsBack = 3;

    /// <summary>How far back it is looked for reports that changed since they were handed over, unless somebody asks for days.</summary>
    private const int ChangedMonthsBack = 13;

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

    /// <summary>The report that was due first of those whose period is over and that nobody handed over (a file that
    /// was made is not handed over until it is noted as uploaded or answered), within some
    /// years and since the books begin; or null.</summary>
    public static Obligation? Oldest(BooksQueries books, DateOnly today) =>
        Late(books, today) is [var first, ..] ? first : null;

    /// <summary>All of those, and those of the last months that changed since they were handed over, by due day.</summary>
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
                    Filing(filings, one.Report, one.Period) switch
                    {
                        null or { State: FilingState.Approved or FilingState.Rejected } or { IsOnlyMade: true } =>
                            IsOwed(books, one.Report, one.Period),
                        var filed => one.Period.To >= today.AddMonths(-ChangedMonthsBack)
                            && FiledChanges.IsChanged(books, filed),
                    }
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
        var (accounts, calendar) = (AnnualAccounts.Followed(books), company.Pack.Calendar);
        var (first, last) = (
            books.Draft()?.FoundedOn ?? books.FirstDay() ?? DateOnly.MinValue,
            company.LastDay ?? DateOnly.MaxValue
        );
        return OfVat(company.Pack, company.IsOutsideVat ? null : company.VatPeriod, from, to)
            .Concat(Years(books, from, to).Select(year => (accounts, year, calendar.AccountsDue(year.To))))
            .Where(one => one.Item2.To >= first && one.Item2.From <= last)
            .Concat(books.StandingApprovals().SelectMany(one => Told(books, one, from, to)));
    }

    /// <summary>What a company that begins will owe for its first periods, by due day: VAT returns and annual accounts.
    /// Lists of sales within the EU are owed only for periods that have such sales.</summary>
    /// <param name="pack">Its country.</param>
    /// <param name="vatPeriod">Length of its VAT period; null when it is registered for none.</param>
    /// <param name="year">Its first financial year.</param>
    internal static IReadOnlyList<(string Report, ReportPeriod Period, DateOnly Due)> Foreseen(
        CountryPack pack,
        string? vatPeriod,
        (DateOnly From, DateOnly To) year
    ) =>
        [
            .. OfVat(pack, vatPeriod, year.From, year.To.AddMonths(12))
                .Where(one => one.Period.From <= year.To && !one.Report.EndsWith(EcSales, StringComparison.Ordinal))
                .Append(
                    (
                        Report: $"{Prefix(pack)}.accounts",
                        Period: new ReportPeriod(PeriodLength.Year, year.From, year.To),
                        Due: pack.Calendar.AccountsDue(year.To)
                    )
                )
                .OrderBy(one => one.Due)
                .ThenBy(one => one.Report, StringComparer.Ordinal),
        ];

    private static string Prefix(CountryPack pack) => pack.Country.ToString().ToLowerInvariant();

    private static IEnumerable<(string Report, ReportPeriod Period, DateOnly Due)> OfVat(
        CountryPack pack,
        string? vatPeriod,
        DateOnly from,
        DateOnly to
    )
    {
        if (vatPeriod is null)
        {
            return [];
        }

        var (country, calendar) = (Prefix(pack), pack.Calendar);
        return Periods(ReportPeriod.LengthOf(vatPeriod), from, to)
            .Select(period => ($"{country}.vat", period, calendar.VatDue(vatPeriod, period.To)!.Value))
            .Concat(
                Periods(ReportPeriod.LengthOf(calendar.EcSalesPeriod(vatPeriod)), from, to)
                    .Where(period => calendar.EcSalesDue(period.To) is not null)
                    .Select(period => ($"{country}{EcSales}", period, calendar.EcSalesDue(period.To)!.Value))
            );
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

        var since = books.Company.DayOf(standing.Since);
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
        return new Obligation(report, period, due, state, filing?.Id, corrected?.Id)
        {
            IsOnlyMade = filing is { IsOnlyMade: true },
            IsChanged = filing is not null && FiledChanges.IsChanged(books, filing),
        };
    }

    /// <summary>Whether a report is one of those that a company of a country owes by the calendar.</summary>
    public static bool IsOwed(Country country, string report) =>
        report.Split('.') is [var place, var kind]
        && place.Equals(country.ToString(), StringComparison.OrdinalIgnoreCase)
        && (kind is "vat" or "ec-sales" || AnnualAccounts.Are(report));

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
