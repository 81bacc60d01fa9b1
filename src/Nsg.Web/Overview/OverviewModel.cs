using Nsg.Bookkeeping.Filings;
using Nsg.Countries;
using Nsg.Ledger;
using Nsg.Reporting.Language;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;
using Nsg.Web.Books;
using Nsg.Web.Pages;
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
    private const int RowsMax = 5;

    /// <summary>The day that the figures are of: <see cref="BooksDay"/>, or the last day of an earlier year.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Financial years to choose from, the latest first; none for a company without vouchers.</summary>
    public required IReadOnlyList<(DateOnly From, DateOnly To)> Years { get; init; }

    /// <summary>The financial year that is shown, up to the day.</summary>
    public required (DateOnly From, DateOnly To) Year { get; init; }

    /// <summary>Months, oldest first; empty for a company without vouchers.</summary>
    public required IReadOnlyList<OverviewMonth> Months { get; init; }

    /// <summary>Money in the bank.</summary>
    public required Money Cash { get; init; }

    /// <summary>The day until which the bank is known, where that is long before; else null.</summary>
    public DateOnly? BankUntil { get; init; }

    /// <summary>Money in the bank in the weeks to come; null where an earlier year is shown.</summary>
    public required CashAhead? Ahead { get; init; }

    /// <summary>Turnover of the year up to the day.</summary>
    public required Money Turnover { get; init; }

    /// <summary>That of the same months a year before, or null.</summary>
    public required Money? TurnoverBefore { get; init; }

    /// <summary>What the books know of those months.</summary>
    public required KnownPeriod KnownBefore { get; init; }

    /// <summary>Result of the year up to the day.</summary>
    public required Money Result { get; init; }

    /// <summary>That of the same months a year before, or null.</summary>
    public required Money? ResultBefore { get; init; }

    /// <summary>What others owe the company now.</summary>
    public required OpenTotal Owed { get; init; }

    /// <summary>What the company owes now.</summary>
    public required OpenTotal Owing { get; init; }

    /// <summary>The VAT period that the day is in.</summary>
    public required ReportPeriod VatPeriod { get; init; }

    /// <summary>VAT of the period so far: positive is owed, negative comes back.</summary>
    public required Money Vat { get; init; }

    /// <summary>When the period's return is due, or null.</summary>
    public required DateOnly? VatDue { get; init; }

    /// <summary>Whether nobody handed that return over. A file that was made is not handed over yet.</summary>
    public required bool IsVatOwed { get; init; }

    /// <summary>Whether its day has passed.</summary>
    internal bool IsVatLate => IsVatOwed && VatDue < Today;

    /// <summary>Documents that wait, the first of them.</summary>
    public required IReadOnlyList<DocumentRow> Waiting { get; init; }

    /// <summary>Bank lines that are put to nothing.</summary>
    public required long Unmatched { get; init; }

    /// <summary>What went through the bank and waits on the clearing account for its document; nought when nothing
    /// waits.</summary>
    public required Money Held { get; init; }

    /// <summary>Things worth a look.</summary>
    public required IReadOnlyList<FlagRow> Flags { get; init; }

    /// <summary>The oldest report that nobody handed over, or null.</summary>
    public ObligationLine? Oldest { get; init; }

    /// <summary>Today.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The overview of the latest year, or of an earlier one.</summary>
    /// <param name="books">The books.</param>
    /// <param name="today">Today.</param>
    /// <param name="asked">Year that was asked for, as <see cref="Address"/> has it, or null.</param>
    internal static OverviewModel Of(BooksQueries books, DateOnly today, string? asked)
    {
        var (company, latest) = (books.Company, BooksDay.Of(books, today));
        var years = latest is { } end ? BooksYear.Between(books.FinancialYears(), books.FirstDay()!.Value, end) : [];
        var year = years.FirstOrDefault(one => Address(one) == asked);
        var isLatest = year == default || year == years[0];
        var day = isLatest ? latest ?? DateOnly.MinValue : year.To;
        var from = isLatest && years.Count > 0 ? years[0].From : year.From;
        var figures = new MonthFigureTable(
            latest is null
                ? []
                : books.MonthlyBalancesSince(MonthModel.Name(FirstOf(day).AddMonths(1 - (2 * MonthsShown)))),
            books
        );
        var balances = latest is null ? [] : books.TrialBalance(null, day);
        var period = ReportPeriod.Of(
            ReportPeriod.LengthOf(company.VatPeriod),
            latest is null ? new DateOnly(2000, 1, 1) : day
        );
        var (totals, cash) = (books.OpenTotals(day), figures.BankClosing(balances));
        var ahead = latest is null || !isLatest ? null : CashAhead.Of(books, figures, balances, day);
        var before = latest is null
            ? new KnownPeriod(Known.Nothing, null)
            : KnownPeriod.Of(books, from.AddYears(-1), day.AddYears(-1));
        var hasBefore = before.What is Known.Whole or Known.Part;
        return new OverviewModel
        {
            Day = day,
            Today = today,
            Years = years,
            Year = (from, day),
            Months = latest is null ? [] : figures.Months(day, cash, MonthsShown),
            Cash = cash,
            BankUntil = ahead is null ? BankDay.Behind(books, balances, day) : ahead.BankUntil,
            Ahead = ahead,
            Turnover = figures.Turnover(from, day),
            KnownBefore = before,
            TurnoverBefore = hasBefore ? figures.Turnover(from.AddYears(-1), day.AddYears(-1)) : null,
            Result = figures.Result(from, day),
            ResultBefore = hasBefore ? figures.Result(from.AddYears(-1), day.AddYears(-1)) : null,
            Owed = Total(totals, TradeDirection.Sale, company.Currency),
            Owing = Total(totals, TradeDirection.Purchase, company.Currency),
            VatPeriod = period,
            Vat = figures.VatWithin(period.From, period.To),
            VatDue = latest is null ? null : company.Pack.Calendar.VatDue(company.VatPeriod, period.To),
            IsVatOwed = !company.IsOutsideVat && IsOwed(books, period),
            Waiting = [.. books.DocumentsOf("review", null, 0, RowsMax).Select(books.WithFirstReasons)],
            Unmatched = books.UnmatchedTotal(),
            Held = books.HeldBalance(),
            Flags = [.. books.Flags().Take(RowsMax)],
        };
    }

    /// <summary>How an address names a financial year: by its last day, for two may end in one calendar year.</summary>
    internal static string Address((DateOnly From, DateOnly To) year) => PageForm.Text(year.To);

    private static bool IsOwed(BooksQueries books, ReportPeriod period)
    {
        var report = books.Company.Pack.Country.ToString().ToLowerInvariant() + ".vat";
        return books
            .Filings()
            .LastOrDefault(one =>
                one.Report == report && one.From == period.From && one.To == period.To && !one.IsSuperseded
            )
            is null
                or { State: FilingState.Approved or FilingState.Rejected }
                or { IsOnlyMade: true };
    }

    private static OpenTotal Total(IReadOnlyList<OpenTotal> totals, TradeDirection direction, Currency currency) =>
        totals.FirstOrDefault(total => total.Direction == direction)
        ?? new OpenTotal(direction, Money.Zero(currency), Money.Zero(currency), 0, 0);

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);
}
