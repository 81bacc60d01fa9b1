using System.Globalization;
using Nsg.Bookkeeping.Forecasts;
using Nsg.Ledger;
using Nsg.Reporting.Language;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;
using Nsg.Web.Reports;

namespace Nsg.Web.Overview;

/// <summary>A month beside the same month of the year before.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Turnover">Net sales.</param>
/// <param name="TurnoverBefore">Those of a year before; null when the books do not reach back.</param>
/// <param name="Result">Income less cost.</param>
/// <param name="ResultBefore">That of a year before; null when the books do not reach back.</param>
/// <param name="Cash">Money in the bank at its end.</param>
public sealed record OverviewMonth(
    DateOnly Month,
    Money Turnover,
    Money? TurnoverBefore,
    Money Result,
    Money? ResultBefore,
    Money Cash
);

/// <summary>A company at a glance for those who run it. Everything comes from kept balances and from indexes, however
/// large the books are.</summary>
public sealed record OverviewModel
{
    private const int MonthsShown = 12;
    private const int WeeksAhead = 13;
    private const int RowsMax = 5;

    /// <summary>The day that the figures are of (<see cref="BooksDay"/>).</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Months, oldest first; empty for a company without vouchers.</summary>
    public required IReadOnlyList<OverviewMonth> Months { get; init; }

    /// <summary>Money in the bank.</summary>
    public required Money Cash { get; init; }

    /// <summary>Money in the bank in the weeks to come.</summary>
    public required IReadOnlyList<CashPoint> Ahead { get; init; }

    /// <summary>Costs of a month that come every month.</summary>
    public required Money SteadyCost { get; init; }

    /// <summary>Turnover of the year so far.</summary>
    public required Money Turnover { get; init; }

    /// <summary>That of the same months a year before, or null.</summary>
    public required Money? TurnoverBefore { get; init; }

    /// <summary>Result of the year so far.</summary>
    public required Money Result { get; init; }

    /// <summary>That of the same months a year before, or null.</summary>
    public required Money? ResultBefore { get; init; }

    /// <summary>What others owe the company.</summary>
    public required OpenTotal Owed { get; init; }

    /// <summary>What the company owes.</summary>
    public required OpenTotal Owing { get; init; }

    /// <summary>The VAT period that the day is in.</summary>
    public required ReportPeriod VatPeriod { get; init; }

    /// <summary>VAT of the period so far: positive is owed, negative comes back.</summary>
    public required Money Vat { get; init; }

    /// <summary>When the period's return is due, or null.</summary>
    public required DateOnly? VatDue { get; init; }

    /// <summary>Documents that wait, the first of them.</summary>
    public required IReadOnlyList<DocumentRow> Waiting { get; init; }

    /// <summary>Bank lines that are put to nothing.</summary>
    public required long Unmatched { get; init; }

    /// <summary>Things worth a look.</summary>
    public required IReadOnlyList<FlagRow> Flags { get; init; }

    /// <summary>The oldest report that nobody handed over, or null.</summary>
    public ObligationLine? Oldest { get; init; }

    /// <summary>Today.</summary>
    public required DateOnly Today { get; init; }

    internal static OverviewModel Of(BooksQueries books, DateOnly today)
    {
        var company = books.Company;
        var last = books.LastDay(today);
        var day = BooksDay.Of(books, today) ?? DateOnly.MinValue;
        var figures = last is null
            ? new MonthFigureTable([], books)
            : new MonthFigureTable(
                books.MonthlyBalancesSince(Text(FirstOf(day).AddMonths(1 - (2 * MonthsShown)))),
                books
            );
        var period = ReportPeriod.Of(
            ReportPeriod.LengthOf(company.VatPeriod),
            last is null ? new DateOnly(2000, 1, 1) : day
        );
        var (vat, due) = (
            figures.VatWithin(period.From, period.To),
            company.Pack.Calendar.VatDue(company.VatPeriod, period.To)
        );
        var totals = books.OpenTotals(day);
        var cash = last is null ? Money.Zero(company.Currency) : figures.BankClosing(books.TrialBalance(null, day));
        var steady = CashForecast.SteadyCost(figures.Costs(day));
        List<(DateOnly, decimal)> moves =
        [
            .. books
                .DueUntil(day.AddDays(last is null ? 0 : WeeksAhead * 7))
                .Select(one => (one.Due, one.Amount.Amount)),
        ];
        if (due is { } when)
        {
            moves.Add((when, -vat.Amount));
        }

        var yearStart = YearOf(books, day);
        return new OverviewModel
        {
            Day = day,
            Today = today,
            Months = last is null ? [] : figures.Months(day, cash, MonthsShown),
            Cash = cash,
            Ahead = last is null ? [] : CashForecast.Of(day, cash.Amount, moves, steady, WeeksAhead),
            SteadyCost = new Money(steady, company.Currency),
            Turnover = figures.Turnover(yearStart, day),
            TurnoverBefore = figures.ReachesBack(yearStart.AddYears(-1))
                ? figures.Turnover(yearStart.AddYears(-1), day.AddYears(-1))
                : null,
            Result = figures.Result(yearStart, day),
            ResultBefore = figures.ReachesBack(yearStart.AddYears(-1))
                ? figures.Result(yearStart.AddYears(-1), day.AddYears(-1))
                : null,
            Owed = Total(totals, Nsg.Countries.TradeDirection.Sale, company.Currency),
            Owing = Total(totals, Nsg.Countries.TradeDirection.Purchase, company.Currency),
            VatPeriod = period,
            Vat = vat,
            VatDue = last is null ? null : due,
            Waiting = books.DocumentsOf("review", null, 0, RowsMax),
            Unmatched = books.UnmatchedTotal(),
            Flags = [.. books.Flags().Take(RowsMax)],
        };
    }

    private static OpenTotal Total(
        IReadOnlyList<OpenTotal> totals,
        Nsg.Countries.TradeDirection direction,
        Currency currency
    ) =>
        totals.FirstOrDefault(total => total.Direction == direction)
        ?? new OpenTotal(direction, Money.Zero(currency), Money.Zero(currency), 0, 0);

    /// <summary>First day of the financial year that a day is in.</summary>
    private static DateOnly YearOf(BooksQueries books, DateOnly day) =>
        books.FinancialYears().FirstOrDefault(year => year.From <= day && day <= year.To) is { From: var from } defined
        && defined != default
            ? from
            : new DateOnly(day.Year, 1, 1);

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static string Text(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
