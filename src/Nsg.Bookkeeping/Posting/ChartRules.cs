namespace Nsg.Bookkeeping.Posting;

/// <summary>Whether an account may be posted to.</summary>
internal static class ChartRules
{
    /// <summary>What is wrong with an account, or null.</summary>
    internal static string? Fault(IPostingQuestions books, string account)
    {
        if (books.FindAccount(account) is null)
        {
            return $"account {account} is not in the chart of accounts; give the number of one that is";
        }

        return books.IsArchived(account)
            ? $"account {account} is archived; take it into use again, or choose another"
            : null;
    }
}
