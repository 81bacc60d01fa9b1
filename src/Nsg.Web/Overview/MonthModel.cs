using System.Globalization;
using Nsg.Countries;
using Nsg.Ledger;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Web.Overview;

/// <summary>An account's share in what a month brought.</summary>
/// <param name="Account">Number.</param>
/// <param name="Name">Name.</param>
/// <param name="IsIncome">Whether it is an account of income; else of cost.</param>
/// <param name="Now">What it added to the result in the month; a cost is negative.</param>
/// <param name="Before">The same of the month before.</param>
/// <param name="YearBefore">The same of a year before; null when the books do not reach back.</param>
public sealed record MonthShare(string Account, string Name, bool IsIncome, Money Now, Money Before, Money? YearBefore)
{
    /// <summary>How much it raised the result over the month before.</summary>
    public Money Change => Now - Before;
}

/// <summary>The largest lines of an account in a month.</summary>
/// <param name="Account">Number.</param>
/// <param name="Name">Name of the account.</param>
/// <param name="Lines">Lines, the largest first; empty when there are too many to look through.</param>
/// <param name="Before">The same of the month before: what is missing now stands there.</param>
public sealed record MonthLines(
    string Account,
    string Name,
    IReadOnlyList<AccountLineRow> Lines,
    IReadOnlyList<AccountLineRow> Before
);

/// <summary>Why a month's result is what it is: each account beside the month before, what changed most
/// first.</summary>
public sealed record MonthModel
{
    private const int AccountsShown = 3;
    private const int LinesShown = 4;

    /// <summary>More lines of a month than this are not looked through for a page.</summary>
    private const int LinesMax = 2_000;

    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Accounts of income and cost, what changed most first.</summary>
    public required IReadOnlyList<MonthShare> Shares { get; init; }

    /// <summary>Net sales.</summary>
    public required Money Turnover { get; init; }

    /// <summary>Those of the month before.</summary>
    public required Money TurnoverBefore { get; init; }

    /// <summary>The largest lines of the accounts that changed most.</summary>
    public required IReadOnlyList<MonthLines> Largest { get; init; }

    /// <summary>Documents of the month that wait for a person.</summary>
    public required long Waiting { get; init; }

    /// <summary>Last day of the month.</summary>
    public DateOnly End => Month.AddMonths(1).AddDays(-1);

    /// <summary>Result of the month.</summary>
    public Money Result => Shares.Aggregate(Money.Zero(Turnover.Currency), (sum, one) => sum + one.Now);

    /// <summary>Result of the month before.</summary>
    public Money ResultBefore => Shares.Aggregate(Money.Zero(Turnover.Currency), (sum, one) => sum + one.Before);

    /// <summary>How much income, or else cost, raised the result over the month before.</summary>
    public Money ChangeOf(bool isIncome) =>
        Shares
            .Where(one => one.IsIncome == isIncome)
            .Aggregate(Money.Zero(Turnover.Currency), (sum, one) => sum + one.Change);

    /// <summary>The month that an address names, or null.</summary>
    internal static DateOnly? Read(string text) =>
        DateOnly.TryParseExact(
            text + "-01",
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var month
        ) && month.Year is > 1900 and < 9000
            ? month
            : null;

    /// <summary>How an address names a month.</summary>
    internal static string Name(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    internal static MonthModel Of(BooksQueries books, DateOnly month)
    {
        var (now, before, yearBefore) = (
            Movements(books, month),
            Movements(books, month.AddMonths(-1)),
            Movements(books, month.AddYears(-1))
        );
        var zero = Money.Zero(books.Company.Currency);
        var shares = now
            .Keys.Union(before.Keys)
            .Select(account =>
            {
                var kind = books.AccountOf(account);
                return new MonthShare(
                    account,
                    kind.Name,
                    kind.Type == AccountType.Income,
                    now.GetValueOrDefault(account, zero),
                    before.GetValueOrDefault(account, zero),
                    yearBefore.Count == 0 ? null : yearBefore.GetValueOrDefault(account, zero)
                );
            })
            .OrderByDescending(share => share.Change.Abs.Amount)
            .ThenBy(share => share.Account, StringComparer.Ordinal)
            .ToList();
        return new MonthModel
        {
            Month = month,
            Shares = shares,
            Turnover = Sales(books, now, zero),
            TurnoverBefore = Sales(books, before, zero),
            Largest =
            [
                .. shares
                    .Where(share => !share.Change.IsZero)
                    .Take(AccountsShown)
                    .Select(share => LargestOf(books, share, month)),
            ],
            Waiting = books.ReviewCount(month, month.AddMonths(1).AddDays(-1)),
        };
    }

    private static Dictionary<string, Money> Movements(BooksQueries books, DateOnly month) =>
        books
            .TrialBalance(month, month.AddMonths(1).AddDays(-1))
            .Where(one =>
                one.Type is AccountType.Income or AccountType.Expense
                && one.Account != books.Company.Pack.Roles.ResultTransfer
            )
            .Where(one => !one.Debit.IsZero || !one.Credit.IsZero)
            .ToDictionary(one => one.Account, one => one.Credit - one.Debit, StringComparer.Ordinal);

    private static Money Sales(BooksQueries books, Dictionary<string, Money> movements, Money zero) =>
        movements.Where(one => books.AccountOf(one.Key).IsTurnover).Aggregate(zero, (sum, one) => sum + one.Value);

    private static MonthLines LargestOf(BooksQueries books, MonthShare share, DateOnly month)
    {
        return new MonthLines(share.Account, share.Name, Largest(month), Largest(month.AddMonths(-1)));

        IReadOnlyList<AccountLineRow> Largest(DateOnly first)
        {
            var lines = books.AccountLines(
                share.Account,
                first,
                first.AddMonths(1).AddDays(-1),
                before: null,
                limit: LinesMax + 1
            );
            return lines.Count > LinesMax
                ? []
                : [.. lines.OrderByDescending(line => (line.Debit - line.Credit).Abs.Amount).Take(LinesShown)];
        }
    }
}
