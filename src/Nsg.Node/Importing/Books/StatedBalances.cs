using Nsg.Ledger;
using Nsg.Reporting.BookFiles;

namespace Nsg.Node.Importing.Books;

/// <summary>What the closing balances and results of a file tell of accounts that it gives no type.</summary>
internal sealed class StatedBalances
{
    private readonly Dictionary<string, decimal> _closings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal> _results = new(StringComparer.Ordinal);

    /// <summary>Takes a balance in; one of nothing tells nothing.</summary>
    internal void Add(BookBalance balance)
    {
        var known = balance.Kind switch
        {
            BookBalanceKind.Closing => _closings,
            BookBalanceKind.Result => _results,
            _ => null,
        };
        if (balance.Amount != 0m)
        {
            known?.TryAdd(balance.Account, balance.Amount);
        }
    }

    /// <summary>
    /// The type of an account. Where a file states results beside closing balances, an account with a closing balance is of the balance
    /// sheet and one with a result alone is not; which of its types, the number tells as far as it agrees, else the sign.
    /// </summary>
    /// <param name="number">The account.</param>
    /// <param name="byNumber">The type that its number suggests, or null.</param>
    internal AccountType TypeOf(string number, AccountType? byNumber)
    {
        var isResultType = byNumber is AccountType.Income or AccountType.Expense;
        if (_results.Count > 0 && _closings.TryGetValue(number, out var closing))
        {
            return byNumber is { } own && !isResultType ? own
                : closing < 0m ? AccountType.Liability
                : AccountType.Asset;
        }

        return _results.TryGetValue(number, out var result) && !isResultType
            ? result < 0m
                ? AccountType.Income
                : AccountType.Expense
            : byNumber ?? AccountType.Asset;
    }
}
