using System.Globalization;
using Nsg.Reporting.BookFiles;

namespace Nsg.Node.Importing.Books;

/// <summary>The opening balances of the year that the file's vouchers belong to.</summary>
internal sealed class BookOpening
{
    private const int AccountsTold = 10;

    private readonly SortedDictionary<string, decimal> _balances = new(StringComparer.Ordinal);

    /// <summary>Whether there is anything to open.</summary>
    internal bool IsEmpty => _balances.Count == 0;

    /// <summary>Takes a balance in; those of other years are told by their vouchers, or not at all.</summary>
    internal void Add(BookBalance balance)
    {
        if (balance is { Kind: BookBalanceKind.Opening, Year: 0 } && balance.Amount != 0m)
        {
            _balances[balance.Account] = _balances.GetValueOrDefault(balance.Account) + balance.Amount;
        }
    }

    /// <summary>Gives the balances and what they lack of adding up to nothing, and forgets them.</summary>
    internal (IReadOnlyList<(string Account, decimal Amount)> Balances, decimal Difference) Take()
    {
        var balances = _balances.Where(one => one.Value != 0m).Select(one => (one.Key, one.Value)).ToList();
        _balances.Clear();
        return (balances, balances.Sum(one => one.Value));
    }

    /// <summary>Compares with the balances that the books have, and forgets them.</summary>
    internal IEnumerable<string> Differences(IReadOnlyDictionary<string, decimal> inBooks)
    {
        var differing = _balances
            .Keys.Union(inBooks.Keys)
            .Order(StringComparer.Ordinal)
            .Select(account =>
                (
                    Account: account,
                    Stated: _balances.GetValueOrDefault(account),
                    Here: inBooks.GetValueOrDefault(account)
                )
            )
            .Where(one => one.Stated != one.Here)
            .ToList();
        _balances.Clear();
        return differing
            .Take(AccountsTold)
            .Select(one =>
                $"account {one.Account}: the file opens with {Number(one.Stated)}, the books stand at {Number(one.Here)}"
            )
            .Concat(
                differing.Count > AccountsTold
                    ? [$"{differing.Count - AccountsTold} more accounts open with another balance than the books have"]
                    : []
            );
    }

    private static string Number(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
