using Nsg.Reporting;
using Nsg.Reporting.Language;
using Nsg.Storage.Queries;

namespace Nsg.Node.Reports;

/// <summary>For which periods a company gives a report: each is given once, so that no days are told twice.</summary>
internal static class FilingTerms
{
    /// <summary>What stands against giving a report for a period, or null: it is given for others, or the period lies before
    /// the books. What was handed over for a period before the company got another rhythm can be corrected.</summary>
    internal static string? Refusal(BooksQueries books, string report, ReportPeriod period) =>
        Within(books, report, period) is [var first, ..]
            ? $"the company gives this report for {first.From:yyyy-MM-dd} to {first.To:yyyy-MM-dd} and so on, not for {period.From:yyyy-MM-dd} to {period.To:yyyy-MM-dd}"
            : BeforeBooks(books, report, period);

    /// <summary>Why a report is not given for a period before the books, or null. Books that brought a balance forward are
    /// not the first ones of the company: a report without figures would say that nothing happened before.</summary>
    internal static string? BeforeBooks(BooksQueries books, string report, ReportPeriod period) =>
        books.FirstDay() is { } first
        && first > period.To
        && !WasHandedOver(books, report, period)
        && books.BroughtForward(first.AddDays(-1)).Count > 0
            ? $"the books begin {first:yyyy-MM-dd} with a balance brought forward; what was before is reported from the books of that time"
            : null;

    /// <summary>The periods that the report is given for instead, in order; empty where it is given for the period itself, or
    /// where nothing says which periods it is given for.</summary>
    internal static IReadOnlyList<ReportPeriod> Within(BooksQueries books, string report, ReportPeriod period)
    {
        if (LengthOf(books, report) is not { } length)
        {
            return [];
        }

        var terms = Terms(books, report, length, period).ToList();
        return terms.Contains(period) || WasHandedOver(books, report, period) ? [] : terms;
    }

    private static PeriodLength? LengthOf(BooksQueries books, string report)
    {
        var company = books.Company;
        return !Obligations.IsOwed(company.Pack.Country, report) ? ToldLength(books, report)
            : AnnualAccounts.Are(report) ? PeriodLength.Year
            : company.IsOutsideVat ? null
            : ReportPeriod.LengthOf(
                report.EndsWith(".vat", StringComparison.Ordinal)
                    ? company.VatPeriod
                    : company.Pack.Calendar.EcSalesPeriod(company.VatPeriod)
            );
    }

    /// <summary>How often a report is given that the company was told to give.</summary>
    private static PeriodLength? ToldLength(BooksQueries books, string report) =>
        books.StandingApprovals().Any(one => one.Report == report && one.DueDay is not null)
            ? ReportCatalogue.Find(report)?.Periods.MinBy(ReportPeriod.Months)
            : null;

    /// <summary>Terms that share days with a period. Annual accounts are of the company's own years; a VAT return of a year is of
    /// the calendar's or of the company's.</summary>
    private static IEnumerable<ReportPeriod> Terms(
        BooksQueries books,
        string report,
        PeriodLength length,
        ReportPeriod period
    )
    {
        for (var term = ReportPeriod.Of(length, period.From); term.From <= period.To; term = After(term))
        {
            yield return AnnualAccounts.Are(report) ? ReportRequest.FinancialYear(books, term) : term;
        }

        if (
            length == PeriodLength.Year
            && books.FinancialYears().Any(one => one.From == period.From && one.To == period.To)
        )
        {
            yield return period;
        }
    }

    private static ReportPeriod After(ReportPeriod term) => ReportPeriod.Of(term.Length, term.To.AddDays(1));

    private static bool WasHandedOver(BooksQueries books, string report, ReportPeriod period) =>
        books
            .Filings()
            .Any(one =>
                one is { Sent: not null } && one.Report == report && one.From == period.From && one.To == period.To
            );
}
