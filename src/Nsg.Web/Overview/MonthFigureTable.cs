using System.Globalization;
using Nsg.Countries;
using Nsg.Ledger;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Web.Overview;

/// <summary>Figures by month, out of the kept balances of accounts.</summary>
internal sealed class MonthFigureTable
{
    private readonly List<(DateOnly Month, string Account, Account Kind, Money Net)> _rows;
    private readonly HashSet<string> _bank;
    private readonly HashSet<string> _vat;
    private readonly AccountRoles _roles;
    private readonly Currency _currency;

    internal MonthFigureTable(IReadOnlyList<MonthlyBalance> balances, BooksQueries books)
    {
        var company = books.Company;
        _currency = company.Currency;
        _roles = company.Pack.Roles;
        _bank = [.. books.BankAccounts().Select(account => account.Account)];
        _vat =
        [
            .. company
                .Pack.VatCodes.SelectMany(code => new[] { code.OutputAccount, code.InputAccount })
                .OfType<string>(),
        ];

        // What ends a year moves its result into equity; it is no result itself.
        _rows =
        [
            .. balances
                .Where(row => row.Account != company.Pack.Roles.ResultTransfer)
                .Select(row => (First(row.Month), row.Account, books.AccountOf(row.Account), row.Debit - row.Credit)),
        ];
    }

    /// <summary>Whether there are figures of a month or before.</summary>
    internal bool ReachesBack(DateOnly month) => _rows.Count > 0 && _rows[0].Month <= month;

    internal Money Turnover(DateOnly from, DateOnly to) => -Sum(from, to, row => row.Kind.IsTurnover);

    internal Money Result(DateOnly from, DateOnly to) =>
        -Sum(from, to, row => row.Kind.Type is AccountType.Income or AccountType.Expense);

    internal Money VatWithin(DateOnly from, DateOnly to) => -Sum(from, to, row => _vat.Contains(row.Account));

    internal Money BankClosing(IEnumerable<AccountBalance> accounts) =>
        accounts
            .Where(account => _bank.Contains(account.Account))
            .Aggregate(Money.Zero(_currency), (sum, account) => sum + account.Closing);

    /// <summary>Net cost by month of each account whose cost is paid for and does not follow sales: the last whole
    /// months, oldest first.</summary>
    internal IEnumerable<(string Account, IReadOnlyList<decimal> Months)> Costs(DateOnly day, int count)
    {
        var roles = _roles;
        HashSet<string> left = [.. roles.Purchases.Traded, roles.ExchangeLoss, roles.Rounding];
        var last = LastWhole(day);
        return _rows
            .Where(row =>
                row.Kind.Type == AccountType.Expense
                && row.Month <= last
                && !left.Contains(row.Account)
                && !roles.NonCash.Any(start => row.Account.StartsWith(start, StringComparison.Ordinal))
            )
            .GroupBy(row => row.Account)
            .OrderBy(account => account.Key, StringComparer.Ordinal)
            .Select(account =>
                (
                    account.Key,
                    (IReadOnlyList<decimal>)
                        [
                            .. Enumerable
                                .Range(1 - count, count)
                                .Select(last.AddMonths)
                                .Select(month => account.Where(row => row.Month == month).Sum(row => row.Net.Amount)),
                        ]
                )
            );
    }

    /// <summary>First day of the last month that is over on a day.</summary>
    internal static DateOnly LastWhole(DateOnly day)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        return End(month) <= day ? month : month.AddMonths(-1);
    }

    /// <summary>The last months up to a day, with cash counted back from what is there on the day.</summary>
    internal List<OverviewMonth> Months(DateOnly day, Money cash, int count)
    {
        var months = new List<OverviewMonth>();
        for (
            var month = new DateOnly(day.Year, day.Month, 1);
            months.Count < count && ReachesBack(month);
            month = month.AddMonths(-1)
        )
        {
            var (end, before) = (End(month), month.AddYears(-1));
            var isKnown = ReachesBack(before);
            months.Add(
                new OverviewMonth(
                    month,
                    Turnover(month, end),
                    isKnown ? Turnover(before, End(before)) : null,
                    Result(month, end),
                    isKnown ? Result(before, End(before)) : null,
                    cash
                )
            );
            cash -= Sum(month, end, row => _bank.Contains(row.Account));
        }

        months.Reverse();
        return months;
    }

    private Money Sum(
        DateOnly from,
        DateOnly to,
        Func<(DateOnly Month, string Account, Account Kind, Money Net), bool> isWanted
    ) =>
        _rows
            .Where(row => row.Month >= from && row.Month <= to && isWanted(row))
            .Aggregate(Money.Zero(_currency), (sum, row) => sum + row.Net);

    private static DateOnly End(DateOnly month) => month.AddMonths(1).AddDays(-1);

    private static DateOnly First(string month) =>
        DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
