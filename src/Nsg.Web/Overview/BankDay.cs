using Nsg.Ledger;
using Nsg.Storage.Queries;

namespace Nsg.Web.Overview;

/// <summary>
/// The day until which the bank is known. Vouchers of a later day, as an invoice that was sent today, move the day that figures are of,
/// and the cash of that day is only what the last statements said.
/// </summary>
internal static class BankDay
{
    /// <summary>The day, where it lies more than a month before the one that is shown; else null. An account that holds nothing may be
    /// closed, and one that no statement came of is kept by vouchers.</summary>
    /// <param name="books">The books.</param>
    /// <param name="balances">Balances on the day shown.</param>
    /// <param name="shown">The day shown.</param>
    internal static DateOnly? Behind(BooksQueries books, IEnumerable<AccountBalance> balances, DateOnly shown)
    {
        var days = books.StatementDays();
        var known = balances
            .Where(account => !account.Closing.IsZero && days.ContainsKey(account.Account))
            .Select(account => days[account.Account])
            .DefaultIfEmpty(shown)
            .Min();
        return known.AddMonths(1) < shown ? known : null;
    }
}
