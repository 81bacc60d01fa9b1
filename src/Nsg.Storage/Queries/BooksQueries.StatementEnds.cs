using Nsg.Storage.Sql;
using Nsg.Storage.Tables;
using Nsg.Vocabulary;

namespace Nsg.Storage.Queries;

/// <summary>The balance that the last statement of a bank account ends with, beside the books.</summary>
/// <param name="Account">The account in the books.</param>
/// <param name="Day">The statement's last day.</param>
/// <param name="Closing">What the bank says.</param>
/// <param name="Booked">What the books say on that day.</param>
public sealed record StatementEnd(string Account, DateOnly Day, Money Closing, Money Booked)
{
    /// <summary>Whether both say the same.</summary>
    public bool Agrees => Closing == Booked;
}

/// <summary>Bank statements against the books.</summary>
public sealed partial class BooksQueries
{
    /// <summary>The last day that a statement of each account in the books tells of.</summary>
    public IReadOnlyDictionary<string, DateOnly> StatementDays() =>
        _session
            .Rows(
                "SELECT account, max(last_day) FROM statement WHERE company = @1 GROUP BY account",
                row => (Account: row.GetString(0), Day: row.Date(1)),
                Key
            )
            .ToDictionary(row => row.Account, row => row.Day, StringComparer.Ordinal);

    /// <summary>How the last statement of each account ends; accounts of one bank account in the currency of the books
    /// only, since others are worth something else each day.</summary>
    public IReadOnlyList<StatementEnd> StatementEnds()
    {
        var last = _session
            .Rows(
                "SELECT account, last_day, closing, currency, bank_account FROM statement WHERE company = @1 AND closing IS NOT NULL ORDER BY last_day, id",
                row =>
                    (
                        Account: row.GetString(0),
                        Day: row.Date(1),
                        Closing: row.GetInt64(2),
                        Currency: row.GetString(3),
                        Bank: row.GetString(4)
                    ),
                Key
            )
            .GroupBy(row => row.Account)
            .Where(group =>
                group.Select(row => row.Bank).Distinct().Count() == 1
                && group.Last().Currency == Company.Currency.ToString()
            )
            .Select(group => group.Last())
            .ToList();
        return
        [
            .. last.GroupBy(row => row.Day)
                .SelectMany(day =>
                    TrialBalance(null, day.Key)
                        .Join(
                            day,
                            balance => balance.Account,
                            row => row.Account,
                            (balance, row) =>
                                new StatementEnd(
                                    row.Account,
                                    row.Day,
                                    Money.FromMinor(row.Closing, Company.Currency),
                                    balance.Closing
                                )
                        )
                ),
        ];
    }
}
