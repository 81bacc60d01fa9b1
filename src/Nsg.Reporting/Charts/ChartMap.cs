using System.Collections.Concurrent;
using Nsg.Countries;
using Nsg.Ledger;
using Nsg.Vocabulary;

namespace Nsg.Reporting.Charts;

/// <summary>An account and the one of another country's chart that it comes to.</summary>
/// <param name="From">The account.</param>
/// <param name="To">The other country's.</param>
/// <param name="Concept">What they share: a concept of the annual accounts, a task in the books (<c>role</c>), or only
/// what they are (<c>type</c>).</param>
public sealed record ChartMapping(Account From, Account To, string Concept)
{
    /// <summary>The concept in words.</summary>
    /// <param name="language">en, nb, sv, da, fi or is.</param>
    public string Words(string language) =>
        Concept switch
        {
            ChartMap.ByRole => "the same task in the books",
            ChartMap.ByType => "only the same type of account",
            _ => AccountingTerms.Find(Concept)?.GetValueOrDefault(language) ?? Concept,
        };
}

/// <summary>
/// Brings accounts of one country's chart to another's. Accounts with the same task in the books go to each other; others
/// to an account of the narrowest concept that both countries' annual accounts have, by what they are called in English.
/// No account is left out.
/// </summary>
public static class ChartMap
{
    internal const string ByRole = "role";
    internal const string ByType = "type";

    private const string Standard = "S";

    /// <summary>Categories (UNTDID 5305) of supplies at home that have accounts of their own.</summary>
    private static readonly string[] VatCategories = [Standard, "E", "Z", "AE"];

    private static readonly ConcurrentDictionary<(Country From, Country To), Dictionary<string, string>> Roles = new();

    private static readonly Func<AccountRoles, string>[] Tasks =
    [
        one => one.Receivables,
        one => one.Payables,
        one => one.BankAccounts[0],
        one => one.Cash,
        one => one.CardClearing,
        one => one.PaymentClearing,
        one => one.SupplierPrepayments,
        one => one.CustomerPrepayments,
        one => one.Rounding,
        one => one.ExchangeGain,
        one => one.ExchangeLoss,
        one => one.BankCharges,
        one => one.InterestIncome,
        one => one.InterestExpense,
        one => one.ResultOfYear,
        one => one.ResultTransfer,
        one => one.OpeningBalance,
        .. Trades(one => one.Sales),
        .. Trades(one => one.Purchases),
    ];

    /// <summary>The mapping of accounts.</summary>
    /// <param name="accounts">Accounts after the order of the source's chart.</param>
    /// <param name="source">Their country.</param>
    /// <param name="target">The other country.</param>
    public static IReadOnlyList<ChartMapping> Of(
        IEnumerable<Account> accounts,
        CountryPack source,
        CountryPack target
    ) => [.. accounts.Select(account => Of(account, source, target))];

    /// <summary>The mapping of one account.</summary>
    public static ChartMapping Of(Account account, CountryPack source, CountryPack target)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        var roles = Roles.GetOrAdd((source.Country, target.Country), _ => RolesOf(source, target));
        if (roles.TryGetValue(account.Number, out var same))
        {
            return new ChartMapping(account, target.Find(same)!, ByRole);
        }

        var theirs = ChartConcepts.Of(target);
        foreach (
            var concept in ChartConcepts.Of(source).Of(account).SelectMany(one => AccountingTerms.Alike(one.Concept))
        )
        {
            var fitting = target
                .Chart.Where(one => IsAlike(one, account) && theirs.Of(one).Any(line => line.Concept == concept))
                .ToList();
            if (fitting.Count > 0)
            {
                return new ChartMapping(account, Nearest(account, fitting), concept);
            }
        }

        return new ChartMapping(
            account,
            Nearest(account, [.. target.Chart.Where(one => IsAlike(one, account))]),
            ByType
        );
    }

    private static bool IsAlike(Account left, Account right) => SideOf(left.Type) == SideOf(right.Type);

    private static int SideOf(AccountType type) =>
        type switch
        {
            AccountType.Asset => 0,
            AccountType.Liability or AccountType.Equity => 1,
            AccountType.Income => 2,
            _ => 3,
        };

    /// <summary>The account whose English name shares most words; of several, the first of the chart.</summary>
    private static Account Nearest(Account account, List<Account> among)
    {
        var words = Words(account);
        return among.MaxBy(one =>
        {
            var theirs = Words(one);
            var shared = words.Intersect(theirs, StringComparer.Ordinal).Count();
            return (account.Type == one.Type ? 0.01 : 0.0)
                + ((double)shared / words.Union(theirs, StringComparer.Ordinal).Count());
        })!;
    }

    private static HashSet<string> Words(Account account) =>
        [
            .. account
                .EnglishName.ToLowerInvariant()
                .Split([' ', ',', '(', ')', '-', '/'], StringSplitOptions.RemoveEmptyEntries),
        ];

    private static Dictionary<string, string> RolesOf(CountryPack source, CountryPack target)
    {
        var roles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var task in Tasks)
        {
            roles.TryAdd(task(source.Roles), task(target.Roles));
        }

        return roles;
    }

    private static IEnumerable<Func<AccountRoles, string>> Trades(Func<AccountRoles, TradeAccounts> side) =>
        from area in Enum.GetValues<TradeArea>()
        from kind in Enum.GetValues<SupplyKind>()
        from category in area == TradeArea.Domestic ? VatCategories : [Standard]
        select (Func<AccountRoles, string>)(roles => side(roles).For(area, kind, category));
}
