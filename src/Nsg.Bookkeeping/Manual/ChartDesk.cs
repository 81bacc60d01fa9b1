using Nsg.Bookkeeping.Periods;
using Nsg.Bookkeeping.Records;
using Nsg.Ledger;
using Nsg.Log;

namespace Nsg.Bookkeeping.Manual;

/// <summary>A company's own chart: accounts defined, archived, taken into use again.</summary>
public sealed class ChartDesk(IBooksTransaction books)
{
    private const int AccountsMax = 20_000;
    private const int NumberMax = 35;
    private const int NameMax = 200;

    /// <summary>Defines accounts; one that is there already gets the new name and type. The type of an account in use
    /// stays.</summary>
    /// <returns>Why not, or null.</returns>
    public string? Define(IReadOnlyList<AccountFacts> accounts, string actor, string? why = null)
    {
        if (accounts.Count is 0 or > AccountsMax)
        {
            return $"a chart has 1 to {AccountsMax} accounts";
        }

        if (why is not null && PeriodDesk.WhyFault(why) is { } reason)
        {
            return reason;
        }

        if (accounts.GroupBy(account => account.Number).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            return $"account {twice.Key} is there twice";
        }

        var used = books
            .Movements(DateOnly.MinValue, DateOnly.MaxValue)
            .Select(one => one.Account)
            .ToHashSet(StringComparer.Ordinal);
        if (accounts.Select(account => Fault(account, used)).FirstOrDefault(fault => fault is not null) is { } fault)
        {
            return fault;
        }

        books.Append(RecordJson.Draft(RecordKind.AccountsDefined, actor, new AccountsDefined(accounts, why)));
        return null;
    }

    /// <summary>Archives an account, or takes it into use again.</summary>
    /// <returns>Why not, or null.</returns>
    public string? Archive(string account, bool isArchived, string? why, string actor)
    {
        if (books.FindAccount(account) is null)
        {
            return $"account {account} is not in the chart";
        }

        if (why is not null && PeriodDesk.WhyFault(why) is { } fault)
        {
            return fault;
        }

        if (books.IsArchived(account) == isArchived)
        {
            return isArchived ? $"account {account} is archived already" : $"account {account} is in use";
        }

        books.Append(
            RecordJson.Draft(
                RecordKind.AccountsArchived,
                actor,
                new AccountsArchived([account], isArchived, why?.Trim())
            )
        );
        return null;
    }

    private string? Fault(AccountFacts account, HashSet<string> used) =>
        account switch
        {
            { Number.Length: 0 or > NumberMax } => $"an account's number has 1 to {NumberMax} characters",
            { Name.Length: 0 or > NameMax } => $"account {account.Number}: a name has 1 to {NameMax} characters",
            _ when account.Number.Any(one => char.IsControl(one) || char.IsWhiteSpace(one)) =>
                $"account '{account.Number}': a number has no blanks",
            _ when used.Contains(account.Number)
                    && books.FindAccount(account.Number) is { } old
                    && IsResult(old.Type) != IsResult(account.Type) =>
                $"account {account.Number} has been posted to as {old.Type}; it cannot become {account.Type}",
            _ => null,
        };

    private static bool IsResult(AccountType type) => type is AccountType.Income or AccountType.Expense;
}
