using Nsg.Storage.Queries;

namespace Nsg.Web.Inbox;

/// <summary>What people decided on a document, and are asked besides booking it.</summary>
/// <param name="EarlierAccounts">Accounts that the supplier's earlier documents named, where this one's is another that nobody has
/// confirmed; else null.</param>
/// <param name="AccountConfirmed">Who confirmed an account that had changed, or null.</param>
/// <param name="Last">The last decision on it, or null.</param>
/// <param name="PaidTooMuch">Payments of it that came twice or were too much, and that nobody has decided on.</param>
public sealed record DocumentDecisions(
    IReadOnlyList<string>? EarlierAccounts,
    DecisionOnRecord? AccountConfirmed,
    DecisionOnRecord? Last,
    IReadOnlyList<FlagRow> PaidTooMuch
)
{
    internal static DocumentDecisions Of(BooksQueries books, Guid document) =>
        new(
            books.EarlierAccounts(document),
            books.AccountConfirmed(document),
            books.DecisionOn(document),
            [.. books.FlagsOf(document).Where(flag => flag.Line is not null)]
        );
}
