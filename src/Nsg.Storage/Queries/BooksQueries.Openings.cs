using Nsg.Vocabulary;

namespace Nsg.Storage.Queries;

/// <summary>What the books began with.</summary>
public sealed partial class BooksQueries
{
    /// <summary>
    /// Balances at the end of a day on whose morrow the books begin: opening balances are the closing balances of the
    /// year before, which is in other
    /// books. Empty when the books reach back to the day, or do not begin on its morrow.
    /// </summary>
    /// <returns>Opening balances by account, debit positive.</returns>
    public IReadOnlyDictionary<string, Money> BroughtForward(DateOnly day) =>
        day == DateOnly.MaxValue
            ? new Dictionary<string, Money>()
            : _session
                .Rows(
                    """
                    SELECT account, opening FROM day_balance WHERE company = @1 AND day = @3 AND opening <> 0
                        AND NOT EXISTS (SELECT 1 FROM day_balance b WHERE b.company = @1 AND b.day <= @2)
                    """,
                    row => (Account: row.GetString(0), Opening: Base(row, 1)),
                    Key,
                    day,
                    day.AddDays(1)
                )
                .ToDictionary(row => row.Account, row => row.Opening, StringComparer.Ordinal);
}
