using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Ledger;

namespace Nsg.Bookkeeping.Posting;

/// <summary>What a rule for the cost or income account looks at.</summary>
/// <param name="Books">The books, for what was learnt.</param>
/// <param name="Direction">Purchase or sale.</param>
/// <param name="Party">Key of the other party.</param>
/// <param name="AccountingCost">The document's accounting reference (BT-133, else BT-19), or null.</param>
/// <param name="Area">Where the other party is.</param>
/// <param name="Kind">Goods or services.</param>
/// <param name="IsKindKnown">Whether the document says so.</param>
/// <param name="Category">VAT category of the supply.</param>
/// <param name="Line">What the line names (BT-153), or null where it is about no line.</param>
internal sealed record AccountQuestion(
    IPostingQuestions Books,
    TradeDirection Direction,
    string Party,
    string? AccountingCost,
    TradeArea Area,
    SupplyKind Kind,
    bool IsKindKnown,
    string Category,
    string? Line
)
{
    internal string DirectionName => Direction == TradeDirection.Purchase ? "purchase" : "sale";
}

/// <summary>The rules that choose a cost or income account, strongest first. The first that answers decides.</summary>
internal static class AccountChoice
{
    /// <summary>What the names of rules start with that follow a person's earlier choice.</summary>
    internal const string Learnt = "account.learnt";

    private delegate (string Account, decimal Confidence, string Why)? Rule(AccountQuestion question);

    private static readonly (string Id, int Version, Rule Choose)[] Rules =
    [
        (Learnt + "-for-reference", 1, LearntForReference),
        ("account.accounting-cost", 1, AccountingCost),
        (Learnt + "-for-party", 1, LearntForParty),
        ("account.usual-sale", 1, UsualSale),
        ("account.line-words", 1, LineWords),
        ("account.usual-purchase", 1, UsualPurchase),
    ];

    /// <summary>The account, and why.</summary>
    internal static (string Account, Provenance Provenance) Of(AccountQuestion question)
    {
        foreach (var (id, version, choose) in Rules)
        {
            if (choose(question) is { } choice)
            {
                return (choice.Account, new Provenance(id, version, choice.Confidence, choice.Why, Inputs(question)));
            }
        }

        throw new InvalidOperationException("The last rules answer for every purchase and sale.");
    }

    private static (string, decimal, string)? LearntForReference(AccountQuestion question)
    {
        var learnt = question.AccountingCost is { Length: > 0 } cost
            ? question.Books.LearntAccount(question.DirectionName, question.Party, cost)
            : null;
        return learnt is null
            ? null
            : (
                learnt,
                0.97m,
                $"a person chose {learnt} for this party and accounting reference {question.AccountingCost}"
            );
    }

    /// <summary>
    /// BT-19 is the buyer's reference. On a sale it decides only between the accounts that are meant for such sales
    /// anyway, since
    /// many sellers' systems write their own account there.
    /// </summary>
    private static (string, decimal, string)? AccountingCost(AccountQuestion question)
    {
        var account =
            question.AccountingCost is { Length: > 0 } cost && !question.Books.IsArchived(cost)
                ? question.Books.FindAccount(cost)
                : null;
        var fits =
            question.Direction == TradeDirection.Purchase
                ? account?.Type is AccountType.Expense or AccountType.Asset
                : account is not null
                    && Enum.GetValues<SupplyKind>().Any(kind => IsSalesAccount(question, kind, account.Number));
        return fits
            ? (
                account!.Number,
                0.95m,
                $"the document's accounting reference names account {account.Number} {account.Name}"
            )
            : null;
    }

    private static bool IsSalesAccount(AccountQuestion question, SupplyKind kind, string account) =>
        question.Books.Company.Pack.Roles.Sales.For(question.Area, kind, question.Category) == account;

    private static (string, decimal, string)? LearntForParty(AccountQuestion question) =>
        question.Books.LearntAccount(question.DirectionName, question.Party, "") is { } learnt
            ? (learnt, 0.95m, $"a person chose {learnt} for this party before")
            : null;

    private static (string, decimal, string)? UsualSale(AccountQuestion question)
    {
        if (question.Direction != TradeDirection.Sale)
        {
            return null;
        }

        var account = question.Books.Company.Pack.Roles.Sales.For(question.Area, question.Kind, question.Category);
        return (account, 0.95m, $"{account} is the account for such sales");
    }

    /// <summary>Only a guess, for a person to look at. A company that calls the account otherwise means something else by it.</summary>
    private static (string, decimal, string)? LineWords(AccountQuestion question)
    {
        if (AccountWords.Of(question.Books.Company.Pack, question.Line) is not var (account, word))
        {
            return null;
        }

        return
            question.Books.FindAccount(account.Number)?.Name == account.Name
            && !question.Books.IsArchived(account.Number)
            ? (
                account.Number,
                0.6m,
                $"the line says '{word}', which sounds like account {account.Number} {account.Name}; nothing else says what this purchase is for"
            )
            : null;
    }

    /// <summary>Only a proposal: what a purchase is for is not in the document.</summary>
    private static (string, decimal, string)? UsualPurchase(AccountQuestion question)
    {
        var account = question.Books.Company.Pack.Roles.Purchases.For(question.Area, question.Kind, question.Category);
        return question.IsKindKnown
            ? (account, 0.6m, $"{account} is the usual account for such purchases; nothing says what this one is for")
            : (account, 0.4m, $"nothing says what this purchase is for; {account} is only the most common account");
    }

    /// <summary>In the order of their names, which is the order of canonical records.</summary>
    private static Dictionary<string, string> Inputs(AccountQuestion question) =>
        new()
        {
            ["accountingCost"] = question.AccountingCost ?? "",
            ["area"] = question.Area.ToString(),
            ["kind"] = question.Kind.ToString(),
            ["party"] = question.Party,
        };
}
