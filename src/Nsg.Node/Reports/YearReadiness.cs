using Nsg.Reporting;
using Nsg.Reporting.Language;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Reports;

/// <summary>Something that is usually done before a year is closed, and is not.</summary>
/// <param name="Code"><c>year-before</c>, <c>review</c>, <c>bank</c>, <c>clearing</c>, <c>tax</c>, <c>report</c> or
/// <c>report-changed</c>.</param>
/// <param name="Count">How many documents or bank lines; 0 for what is no count.</param>
/// <param name="Amount">What waits on the clearing account, debit positive, or a profit before tax; or null.</param>
/// <param name="Report">Name of a report that is not handed over (<c>report</c>), or was and changed since (<c>report-changed</c>); or null.</param>
/// <param name="Period">Its period, or the days of a year before; or null.</param>
public sealed record YearTodo(string Code, long Count, Money? Amount, string? Report, string? Period);

/// <summary>A financial year before or after it is closed.</summary>
/// <param name="Year">The year.</param>
/// <param name="Result">Its result, a profit positive.</param>
/// <param name="IsOver">Whether its last day is over.</param>
/// <param name="IsFiled">Whether its annual accounts were handed over, so that it is not opened again.</param>
/// <param name="Left">What is usually done before it is closed, and is not; empty for a closed one.</param>
public sealed record YearReadiness(
    FinancialYearRow Year,
    Money Result,
    bool IsOver,
    bool IsFiled,
    IReadOnlyList<YearTodo> Left
)
{
    /// <summary>Concept of the income tax of a year in annual accounts.</summary>
    private const string IncomeTax = "bach:TaxOnProfitOrLoss";

    /// <summary>The year that ends on a day, as it stands; null when no year of the company does.</summary>
    public static YearReadiness? Of(BooksQueries books, DateOnly ends, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(books);
        if (books.Years().FirstOrDefault(one => one.To == ends) is not { } year)
        {
            return null;
        }

        return new YearReadiness(
            year,
            year.Closed is { } closed
                ? new Money(closed.Result, books.Company.Currency)
                : books.ResultOf(year.From, year.To),
            year.To < today,
            books
                .Filings()
                .Any(one =>
                    one.From == year.From && one.To == year.To && one.IsHandedOver && AnnualAccounts.Are(one.Report)
                ),
            year.Closed is null ? [.. Open(books, year, today)] : []
        );
    }

    /// <summary>The profit of a company that is itself taxed on its income, when no income tax of the year is booked; else null.</summary>
    private static Money? ProfitUntaxed(BooksQueries books, FinancialYearRow year)
    {
        var (company, startup) = (books.Company, books.Company.Pack.Startup);
        var form = startup.FormOf(books.Registered()?.LegalForm ?? books.Draft()?.Form, company.Name);
        if (
            form is not { PaysIncomeTax: true }
            || books.ResultOf(year.From, year.To) is not { Amount: > 0m } profit
            || ReportCatalogue.Find(AnnualAccounts.Followed(books)) is not { } accounts
        )
        {
            return null;
        }

        var outcome = ReportEvaluator.Run(
            accounts,
            new ReportPeriod(PeriodLength.Year, year.From, year.To),
            new StoreReportBooks(books),
            new Dictionary<string, decimal>()
        );
        return outcome.Lines.Any(line => line.Line.Concept == IncomeTax && line.Value == 0m) ? profit : null;
    }

    private static IEnumerable<YearTodo> Open(BooksQueries books, FinancialYearRow year, DateOnly today)
    {
        var (first, accounts) = (books.FirstDay(), AnnualAccounts.Followed(books));
        foreach (
            var before in books
                .Years()
                .Where(one => one.To < year.From && one.Closed is null && one.To >= first)
                .TakeLast(1)
        )
        {
            yield return new YearTodo("year-before", 0, null, null, $"{before.From:yyyy-MM-dd}/{before.To:yyyy-MM-dd}");
        }

        if (books.ReviewCount(year.From, year.To) is > 0 and var waiting)
        {
            yield return new YearTodo("review", waiting, null, null, null);
        }

        if (books.UnmatchedUntil(year.To) is > 0 and var lines)
        {
            yield return new YearTodo("bank", lines, null, null, null);
        }

        var clearing = books
            .TrialBalance(null, year.To)
            .FirstOrDefault(one => one.Account == books.Company.Pack.Roles.PaymentClearing);
        if (clearing is { Closing.IsZero: false })
        {
            yield return new YearTodo("clearing", 0, clearing.Closing, null, null);
        }

        if (ProfitUntaxed(books, year) is { } profit)
        {
            yield return new YearTodo("tax", 0, profit, null, null);
        }

        foreach (
            var owed in Obligations
                .Of(books, year.From, year.To, today)
                .Where(one =>
                    one.Report != accounts
                    && (one.State is not ("sent" or "accepted") || one.IsOnlyMade || one.IsChanged)
                )
        )
        {
            yield return new YearTodo(
                owed is { IsChanged: true, IsOnlyMade: false } ? "report-changed" : "report",
                0,
                null,
                owed.Report,
                owed.Period.ToString()
            );
        }
    }
}
