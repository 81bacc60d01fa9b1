using Nsg.Countries;
using Nsg.Ledger;
using Nsg.Reporting.Tests.Language;
using Nsg.Vocabulary;

namespace Nsg.Reporting.Tests.Statements;

/// <summary>Books of two years that use every account of a country's starter chart; each posting balances.</summary>
internal static class ChartBooks
{
    internal static readonly ReportingYear Year = new("2026-01-01", "2026-12-31");

    internal static InventedBooks Make(string country, int seed, bool closesFirstYear = true)
    {
        var pack = CountryPacks.Find(Country.Parse(country))!;
        var clearing = new InventedBooks { Clearing = pack.Roles.PaymentClearing };
        var (random, books, results) = (new Random(seed), clearing, 0m);
        var bank = pack.Find(pack.Roles.BankAccounts[0])!;
        foreach (var year in new[] { 2025, 2026 })
        {
            results = 0m;
            foreach (
                var account in pack.Chart.Where(one =>
                    one.Number != bank.Number && one.Number != pack.Roles.ResultTransfer
                )
            )
            {
                var day = $"{year}-{random.Next(1, 13):00}-{random.Next(1, 28):00}";
                var sign = account.Type is AccountType.Asset or AccountType.Expense ? 1m : -1m;
                var amount = sign * random.Next(1, 10_000_000) / 100m;
                books.Post(day, account.Number, account.Type, amount).Post(day, bank.Number, bank.Type, -amount);
                results += account.Type is AccountType.Income or AccountType.Expense ? amount : 0m;
            }

            if (year == 2025 && closesFirstYear)
            {
                var (transfer, equity) = (pack.Find(pack.Roles.ResultTransfer)!, pack.Find(pack.Roles.ResultOfYear)!);
                books
                    .Post("2025-12-31", transfer.Number, transfer.Type, -results)
                    .Post("2025-12-31", equity.Number, equity.Type, results);
            }
        }

        return books;
    }

    internal sealed record ReportingYear(string From, string To);
}
