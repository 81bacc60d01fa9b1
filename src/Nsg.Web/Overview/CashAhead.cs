using Nsg.Bookkeeping.Forecasts;
using Nsg.Countries;
using Nsg.Reporting.Language;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Web.Overview;

/// <summary>VAT of a term that is not paid as far as the books know.</summary>
/// <param name="Term">The term.</param>
/// <param name="Due">When it is due.</param>
/// <param name="Amount">Positive is owed, negative comes back.</param>
public sealed record VatAhead(ReportPeriod Term, DateOnly Due, Money Amount);

/// <summary>A cost that comes every month.</summary>
/// <param name="Account">Number.</param>
/// <param name="Name">Name of the account.</param>
/// <param name="Month">What a month costs.</param>
public sealed record SteadyCost(string Account, string Name, Money Month);

/// <summary>Cash in the weeks ahead, with what it is made of.</summary>
public sealed record CashAhead
{
    private const int WeeksAhead = 13;
    private const int CostMonths = 6;

    /// <summary>Terms looked at: what was not paid for so long is in the last of them.</summary>
    private const int TermsMax = 24;

    /// <summary>The day that it begins on.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Cash on that day.</summary>
    public required Money Cash { get; init; }

    /// <summary>The day until which the bank is known, where that is long before; else null.</summary>
    public DateOnly? BankUntil { get; init; }

    /// <summary>Week by week.</summary>
    public required IReadOnlyList<CashPoint> Weeks { get; init; }

    /// <summary>VAT that is counted or falls due later, the oldest term first.</summary>
    public required IReadOnlyList<VatAhead> Vat { get; init; }

    /// <summary>Costs that come every month.</summary>
    public required IReadOnlyList<SteadyCost> Costs { get; init; }

    /// <summary>First and last day of the months that those were found in.</summary>
    public required (DateOnly From, DateOnly To) CostsOf { get; init; }

    /// <summary>The sum of them in a month.</summary>
    public Money MonthlyCost => Costs.Aggregate(Money.Zero(Cash.Currency), (sum, one) => sum + one.Month);

    /// <summary>The lowest that the bank comes to; the first day counts.</summary>
    public (DateOnly Day, Money Cash) Lowest =>
        Weeks.MinBy(point => point.Cash) is { } week && week.Cash < Cash.Amount
            ? (week.Day, new Money(week.Cash, Cash.Currency))
            : (Day, Cash);

    /// <summary>Reckons it; null for books without vouchers.</summary>
    internal static CashAhead? Of(BooksQueries books, DateOnly today)
    {
        if (BooksDay.Of(books, today) is not { } day)
        {
            return null;
        }

        var months = books.MonthlyBalancesSince(
            MonthModel.Name(MonthFigureTable.LastWhole(day).AddMonths(1 - CostMonths))
        );
        return Of(books, new MonthFigureTable(months, books), books.TrialBalance(null, day), day);
    }

    internal static CashAhead Of(
        BooksQueries books,
        MonthFigureTable figures,
        IReadOnlyList<AccountBalance> balances,
        DateOnly day
    )
    {
        var currency = books.Company.Currency;
        var cash = figures.BankClosing(balances);
        var vat = VatOf(books, balances, day);
        List<SteadyCost> costs =
        [
            .. figures
                .Costs(day, CostMonths)
                .Select(one => new SteadyCost(
                    one.Account,
                    books.AccountOf(one.Account).Name,
                    new Money(CashForecast.SteadyCost(one.Months), currency)
                ))
                .Where(one => !one.Month.IsZero),
        ];
        IEnumerable<CashMove> due =
        [
            .. books
                .DueUntil(day.AddDays(WeeksAhead * 7))
                .Select(one => new CashMove(
                    one.Due,
                    one.Amount.Amount,
                    one.Direction == TradeDirection.Sale ? CashCause.Customers : CashCause.Suppliers
                )),
            .. vat.Select(one => new CashMove(one.Due, -one.Amount.Amount, CashCause.Vat)),
        ];
        var last = MonthFigureTable.LastWhole(day);
        return new CashAhead
        {
            Day = day,
            Cash = cash,
            BankUntil = BankDay.Behind(books, balances, day),
            Weeks = CashForecast.Of(day, cash.Amount, due, costs.Sum(one => one.Month.Amount), WeeksAhead),
            Vat = vat,
            Costs = costs,
            CostsOf = (last.AddMonths(1 - CostMonths), last.AddMonths(1).AddDays(-1)),
        };
    }

    /// <summary>What the accounts of VAT and of its settlement owe in all, put to the newest terms.</summary>
    private static List<VatAhead> VatOf(BooksQueries books, IReadOnlyList<AccountBalance> balances, DateOnly day)
    {
        var (company, first) = (books.Company, books.FirstDay()!.Value);
        HashSet<string> accounts =
        [
            .. company.Pack.Roles.VatSettlement,
            .. company
                .Pack.VatCodes.SelectMany(code => new[] { code.OutputAccount, code.InputAccount })
                .OfType<string>(),
        ];
        var owed = -balances.Where(one => accounts.Contains(one.Account)).Sum(one => one.Closing.Amount);
        List<ReportPeriod> terms = [ReportPeriod.Of(ReportPeriod.LengthOf(company.VatPeriod), day)];
        while (terms.Count < TermsMax && terms[^1].From > first)
        {
            terms.Add(terms[^1].Prior());
        }

        // Days to come are few lines, if any; what has been comes from kept sums.
        var months = books.VatByMonth(terms[^1].From, terms[0].To);
        var later = terms[0].To > day ? books.VatSummary(day.AddDays(1), terms[0].To) : [];
        var amounts = terms
            .Select(term =>
                months
                    .Where(one => string.CompareOrdinal(one.Month, MonthModel.Name(term.From)) >= 0)
                    .Where(one => string.CompareOrdinal(one.Month, MonthModel.Name(term.To)) <= 0)
                    .Sum(one => one.Owed.Amount)
            )
            .ToList();
        amounts[0] -= later.Sum(sum => sum.Output.Amount - sum.Input.Amount);
        return
        [
            .. UnpaidVat
                .Of(owed, amounts)
                .Zip(terms, (amount, term) => (amount, term))
                .Where(one => one.amount != 0m)
                .Select(one => new VatAhead(
                    one.term,
                    company.Pack.Calendar.VatDue(company.VatPeriod, one.term.To) ?? one.term.To,
                    new Money(one.amount, company.Currency)
                ))
                .Reverse(),
        ];
    }
}
