using System.Globalization;
using Nsg.Countries.Supplies;
using Nsg.Ledger;

namespace Nsg.Countries;

/// <summary>What makes a country pack whole: its files agree with each other.</summary>
internal static class PackRules
{
    private const int NumberLengthMax = 10;

    /// <summary>Every fault, in words; empty when the pack is whole.</summary>
    internal static IReadOnlyList<string> Faults(
        IReadOnlyList<Account> chart,
        AccountRoles roles,
        IReadOnlyList<VatCode> codes,
        SupplyRules supplies
    )
    {
        var types = chart
            .GroupBy(account => account.Number)
            .ToDictionary(group => group.Key, group => group.First().Type);
        return
        [
            .. ChartFaults(chart),
            .. Jobs(roles).SelectMany(job => JobFaults(job, types)),
            .. codes
                .GroupBy(code => code.Code)
                .Where(group => group.Count() > 1)
                .Select(group => $"VAT code {group.Key} occurs twice"),
            .. codes.SelectMany(code => CodeFaults(code, types)),
            .. codes.SelectMany(code => RateFaults(code)),
            .. AmbiguityFaults(codes),
            .. supplies
                .Deductions.SelectMany(limit => limit.Accounts)
                .Where(account => types.GetValueOrDefault(account, AccountType.Income) != AccountType.Expense)
                .Select(account => $"deduction: account {account} is no cost account of the chart"),
            .. supplies
                .Deductions.Where(limit => limit.Percent is < 0m or >= 100m || limit.Law.Length == 0)
                .Select(limit => $"deduction: {limit.Percent} % of account {limit.Accounts[0]} is no limit"),
        ];
    }

    private static IEnumerable<string> ChartFaults(IReadOnlyList<Account> chart)
    {
        for (var i = 0; i < chart.Count; i++)
        {
            var account = chart[i];
            if (account.Number.Length is 0 or > NumberLengthMax || !account.Number.All(char.IsAsciiDigit))
            {
                yield return $"account '{account.Number}' is not 1 to 10 digits";
            }

            if (string.IsNullOrWhiteSpace(account.Name) || string.IsNullOrWhiteSpace(account.EnglishName))
            {
                yield return $"account {account.Number} has no name";
            }

            if (account.IsTurnover && account.Type != AccountType.Income)
            {
                yield return $"account {account.Number} is turnover without being income";
            }

            if (i > 0 && string.CompareOrdinal(chart[i - 1].Number, account.Number) >= 0)
            {
                yield return $"account {account.Number} is out of order or occurs twice";
            }
        }
    }

    private static IEnumerable<Job> Jobs(AccountRoles roles) =>
        [
            new("receivables", roles.Receivables, AccountType.Asset),
            new("payables", roles.Payables, AccountType.Liability),
            .. roles.BankAccounts.Select(account => new Job("bank", account, AccountType.Asset)),
            new("cash", roles.Cash, AccountType.Asset),
            new("card clearing", roles.CardClearing, AccountType.Asset),
            new("payment clearing", roles.PaymentClearing, AccountType.Asset),
            new("supplier prepayments", roles.SupplierPrepayments, AccountType.Asset),
            new("customer prepayments", roles.CustomerPrepayments, AccountType.Liability),
            new("other receivables", roles.OtherReceivables, AccountType.Asset),
            .. roles.VatSettlement.Select(account => new Job(
                "VAT settlement",
                account,
                AccountType.Liability,
                AccountType.Asset
            )),
            new("opening balance", roles.OpeningBalance, AccountType.Equity),
            new("rounding", roles.Rounding, AccountType.Expense, AccountType.Income),
            new("exchange gain", roles.ExchangeGain, AccountType.Income),
            new("exchange loss", roles.ExchangeLoss, AccountType.Expense),
            new("bank charges", roles.BankCharges, AccountType.Expense),
            new("interest income", roles.InterestIncome, AccountType.Income),
            new("interest expense", roles.InterestExpense, AccountType.Expense),
            .. roles.Sales.All.Select(account => new Job("sales", account, AccountType.Income)),
            .. roles.Purchases.All.Select(account => new Job("purchases", account, AccountType.Expense)),
        ];

    private static IEnumerable<string> JobFaults(Job job, Dictionary<string, AccountType> types)
    {
        if (!types.TryGetValue(job.Account, out var type))
        {
            yield return $"role {job.Name}: account {job.Account} is not in the chart";
        }
        else if (!job.Types.Contains(type))
        {
            yield return $"role {job.Name}: account {job.Account} is of type {type}";
        }
    }

    private static IEnumerable<string> CodeFaults(VatCode code, Dictionary<string, AccountType> types)
    {
        foreach (var account in new[] { code.OutputAccount, code.InputAccount }.OfType<string>())
        {
            if (!types.TryGetValue(account, out var type) || type is not (AccountType.Asset or AccountType.Liability))
            {
                yield return $"VAT code {code.Code}: account {account} is not a balance account of the chart";
            }
        }

        var hasItsAccounts = (code.Mechanism, code.Direction) switch
        {
            (VatMechanism.None, _) => code is { OutputAccount: null, InputAccount: null },
            (VatMechanism.SelfAssessed, TradeDirection.Purchase) => code.OutputAccount is not null,
            (VatMechanism.Charged, TradeDirection.Sale) => code is { OutputAccount: not null, InputAccount: null },
            (VatMechanism.Charged, TradeDirection.Purchase) => code is { OutputAccount: null, InputAccount: not null },
            _ => false,
        };
        if (!hasItsAccounts)
        {
            yield return $"VAT code {code.Code}: accounts do not fit a {code.Direction} that is {code.Mechanism}";
        }

        if (code.Areas.Count == 0 || code.Kinds.Count == 0)
        {
            yield return $"VAT code {code.Code} names no area or no kind";
        }
    }

    private static IEnumerable<string> RateFaults(VatCode code)
    {
        if ((code.Mechanism == VatMechanism.None) != (code.Rates.Count == 0))
        {
            yield return $"VAT code {code.Code}: rates do not fit {code.Mechanism}";
        }

        foreach (var rate in code.Rates.Where(rate => rate.Percent is <= 0 or >= 100 || rate.To < rate.From))
        {
            var percent = rate.Percent.ToString(CultureInfo.InvariantCulture);
            yield return $"VAT code {code.Code}: {percent} % is no rate, or ends before it begins";
        }

        var ordered = code.Rates.OrderBy(rate => rate.From).ToList();
        for (var i = 1; i < ordered.Count; i++)
        {
            if (ordered[i - 1].To is not { } end || end >= ordered[i].From)
            {
                yield return $"VAT code {code.Code}: two rates hold on {ordered[i].From:yyyy-MM-dd}";
            }
        }
    }

    /// <summary>A query has one answer: two codes may share a supply only when rates tell them apart.</summary>
    private static IEnumerable<string> AmbiguityFaults(IReadOnlyList<VatCode> codes) =>
        from first in codes.Select((code, index) => (Code: code, Index: index))
        from second in codes.Skip(first.Index + 1)
        where Meet(first.Code, second) && !RatesDiffer(first.Code, second)
        select $"VAT codes {first.Code.Code} and {second.Code} answer to the same supply";

    private static bool Meet(VatCode one, VatCode other) =>
        one.Direction == other.Direction
        && one.Kinds.Intersect(other.Kinds).Any()
        && Enum.GetValues<TradeArea>()
            .Any(area =>
                one.Categories.Concat(one.CategoriesAbroad)
                    .Any(category => one.Answers(area, category) && other.Answers(area, category))
            );

    private static bool RatesDiffer(VatCode one, VatCode other) =>
        one.Mechanism == VatMechanism.Charged
        && other.Mechanism == VatMechanism.Charged
        && !one.Rates.Any(rate => other.Rates.Any(same => same.Percent == rate.Percent && Overlap(rate, same)));

    private static bool Overlap(DatedRate one, DatedRate other) =>
        one.From <= (other.To ?? DateOnly.MaxValue) && other.From <= (one.To ?? DateOnly.MaxValue);

    private sealed record Job(string Name, string Account, params AccountType[] Types);
}
