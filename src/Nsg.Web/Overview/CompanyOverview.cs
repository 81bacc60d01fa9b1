using System.Globalization;
using Nsg.Countries;
using Nsg.Ledger;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Web.Overview;

/// <summary>A month's figures.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Turnover">Net sales of the month.</param>
/// <param name="Cash">Money on the bank accounts at its end.</param>
public sealed record MonthFigures(DateOnly Month, Money Turnover, Money Cash);

/// <summary>A company at a glance, on one day. The command and the pages show the same.</summary>
public sealed record CompanyOverview
{
    private const int MonthsMax = 24;

    /// <summary>Opaque key.</summary>
    public required string Key { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Its first number.</summary>
    public required PartyIdentifier Identifier { get; init; }

    /// <summary>The day that the figures are for; what was due before it is overdue.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Documents in all.</summary>
    public required long Documents { get; init; }

    /// <summary>Documents booked or kept.</summary>
    public required long Booked { get; init; }

    /// <summary>Documents that wait for a person.</summary>
    public required long Review { get; init; }

    /// <summary>Net turnover.</summary>
    public required Money Turnover { get; init; }

    /// <summary>Income less cost.</summary>
    public required Money Result { get; init; }

    /// <summary>Output tax less input tax: positive is owed, negative comes back.</summary>
    public required Money Vat { get; init; }

    /// <summary>Booked receivables that were due before the day, in base currency.</summary>
    public required Money ReceivablesOverdue { get; init; }

    /// <summary>Booked payables that were due before the day, in base currency.</summary>
    public required Money PayablesOverdue { get; init; }

    /// <summary>Months up to the day, the last two years at most.</summary>
    public required IReadOnlyList<MonthFigures> Months { get; init; }

    /// <summary>Computes the overview.</summary>
    /// <param name="books">The books.</param>
    /// <param name="asOf">The day, or null for the last day of the last month that has entries.</param>
    public static CompanyOverview Of(BooksQueries books, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(books);
        var company = books.Company;
        var monthly = books.MonthlyBalances();
        var day =
            asOf ?? (monthly.Count == 0 ? DateOnly.MinValue : FirstOf(monthly[^1].Month).AddMonths(1).AddDays(-1));
        var accounts = books.TrialBalance(null, day);
        var states = books.CountByState();
        var overdue = Overdue(books, day);
        return new CompanyOverview
        {
            Key = company.Key,
            Name = company.Name,
            Identifier = company.Number ?? default,
            AsOf = day,
            Documents = states.Values.Sum(),
            Booked = states.GetValueOrDefault("booked") + states.GetValueOrDefault("stored"),
            Review = states.GetValueOrDefault("review"),
            Turnover = -Sum(
                company.Currency,
                accounts.Where(account => account.IsTurnover).Select(account => account.Closing)
            ),
            Result = -Sum(
                company.Currency,
                accounts
                    .Where(account => account.Type is AccountType.Income or AccountType.Expense)
                    .Select(account => account.Closing)
            ),
            Vat = Sum(company.Currency, books.VatSummary(null, day).Select(sum => sum.Output - sum.Input)),
            ReceivablesOverdue = Sum(
                company.Currency,
                overdue.Where(item => item.Direction == TradeDirection.Sale).Select(item => item.BaseOpen!.Value)
            ),
            PayablesOverdue = Sum(
                company.Currency,
                overdue.Where(item => item.Direction == TradeDirection.Purchase).Select(item => item.BaseOpen!.Value)
            ),
            Months = ByMonth(books, monthly, accounts, day),
        };
    }

    /// <summary>Booked items that were due before a day and are not settled.</summary>
    public static IReadOnlyList<OpenItemRow> Overdue(BooksQueries books, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(books);
        return [.. books.OpenItems().Where(item => !item.IsInReview && item.BaseOpen is not null && item.Due < day)];
    }

    private static List<MonthFigures> ByMonth(
        BooksQueries books,
        IReadOnlyList<MonthlyBalance> monthly,
        IReadOnlyList<AccountBalance> accounts,
        DateOnly day
    )
    {
        var currency = books.Company.Currency;
        var turnover = accounts.Where(account => account.IsTurnover).Select(account => account.Account).ToHashSet();
        var bank = books.BankAccounts().Select(account => account.Account).ToHashSet();
        var months = new List<MonthFigures>();
        var cash = Money.Zero(currency);
        foreach (
            var month in monthly.GroupBy(balance => balance.Month).OrderBy(group => group.Key, StringComparer.Ordinal)
        )
        {
            var first = FirstOf(month.Key);
            if (first > day)
            {
                break;
            }

            while (months.Count > 0 && months[^1].Month.AddMonths(1) < first)
            {
                months.Add(new MonthFigures(months[^1].Month.AddMonths(1), Money.Zero(currency), cash));
            }

            cash += Sum(
                currency,
                month
                    .Where(balance => bank.Contains(balance.Account))
                    .Select(balance => balance.Opening + balance.Debit - balance.Credit)
            );
            var sold = Sum(
                currency,
                month
                    .Where(balance => turnover.Contains(balance.Account))
                    .Select(balance => balance.Credit - balance.Debit)
            );
            months.Add(new MonthFigures(first, sold, cash));
        }

        return months.Count > MonthsMax ? months[^MonthsMax..] : months;
    }

    private static DateOnly FirstOf(string month) =>
        DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Money Sum(Currency currency, IEnumerable<Money> amounts) =>
        amounts.Aggregate(Money.Zero(currency), (sum, amount) => sum + amount);
}
