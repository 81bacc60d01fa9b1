using Nsg.Countries;
using Nsg.Ledger;
using Nsg.Reporting.Language;
using Nsg.Reporting.Tests.Language;
using Nsg.Vocabulary;
using Shouldly;
using Xunit;

namespace Nsg.Reporting.Tests.Statements;

/// <summary>Annual accounts of the five countries over every account of their charts: lines add up, statements agree,
/// what stands outside is seen.</summary>
public sealed class StatementTests
{
    private static readonly string[] Kinds = ["accounts", "function", "cashflow", "notes"];

    public static TheoryData<string, int> Cases
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var country in new[] { "NO", "SE", "DK", "FI", "IS" })
            {
                data.Add(country, 1);
                data.Add(country, 2);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Statements_OverEveryAccount_KeepEveryControl(string country, int seed)
    {
        var books = ChartBooks.Make(country, seed);
        foreach (var report in Names(country))
        {
            var outcome = Run(report, books);
            outcome
                .Checks.Where(one => one.Check.IsError && !one.IsKept)
                .Select(one => $"{report} {one.Check.Id}")
                .ShouldBeEmpty();
        }

        var (nature, function) = (Run(Name(country, "accounts"), books), Run(Name(country, "function"), books));
        function.Value("result").ShouldBe(nature.Value("result"));
        function.Value("operating").ShouldBe(nature.Value("operating"));
        nature.Value("assets").ShouldBe(nature.Value("equity_and_debt"));
        Math.Abs(Run(Name(country, "notes"), books).Value("equity_closing") - nature.Value("equity"))
            .ShouldBeLessThanOrEqualTo(15m);
        Run(Name(country, "cashflow"), books).Value("cash_closing").ShouldBe(nature.Value("cash"));
    }

    /// <summary>What is shown in whole units adds up in whole units, whatever was rounded away.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Statements_PartsThatAreShown_AddUpToTheSumsBesideThem(string country, int seed)
    {
        var books = ChartBooks.Make(country, seed);
        foreach (
            var name in new[] { Name(country, "accounts"), "se.k3" }.Where(name =>
                name.StartsWith(country, StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            var outcome = Run(name, books);
            foreach (
                var (sum, parts) in new[]
                {
                    ("staff", "wages social other_staff"),
                    ("intangible", "development concessions deferred_tax_asset goodwill intangible_prepaid"),
                    ("tangible", "land_buildings leasehold machinery equipment"),
                    ("financial_assets", "shares_group long_receivables"),
                    ("fixed_assets", "intangible tangible financial_assets"),
                    ("current_assets", "inventories receivables investments cash"),
                    ("assets", "fixed_assets current_assets"),
                    (
                        "short_debt",
                        "short_loans prepayments payables tax_payable public_duties dividend owners accrued_debt other_short_debt"
                    ),
                    ("debt", "provisions long_debt short_debt"),
                    ("equity_and_debt", "equity reserves debt"),
                    (
                        "equity",
                        "share_capital share_premium equity_reserves proposed_dividend retained result_in_equity"
                    ),
                }
            )
            {
                outcome
                    .Value(sum)
                    .ShouldBe(
                        parts
                            .Split(' ')
                            .Sum(part => outcome.Lines.FirstOrDefault(line => line.Line.Id == part)?.Value ?? 0m),
                        $"{name} {sum}"
                    );
            }
        }

        if (country == "SE")
        {
            Run("se.k3", books).Value("result").ShouldBe(Run("se.accounts", books).Value("result"));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Statements_BeforeAndAfterClosing_AreTheSame(string country, int seed)
    {
        var period = new ReportPeriod(PeriodLength.Year, new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31));
        foreach (var report in Names(country))
        {
            var (open, closed) = (
                Run(report, ChartBooks.Make(country, seed, closesFirstYear: false), period),
                Run(report, ChartBooks.Make(country, seed), period)
            );
            closed
                .Lines.Select(line => (line.Line.Id, line.Value))
                .ShouldBe(open.Lines.Select(line => (line.Line.Id, line.Value)), report);
        }
    }

    /// <summary>Equity opens as the year before closed it, and nothing that is booked in the year moves what was retained.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Retained_WhateverIsBookedInTheYear_IsWhatTheYearBeforeShowed(string country, int seed)
    {
        var pack = CountryPacks.Find(Country.Parse(country))!;
        var (random, bank) = (new Random(seed), pack.Find(pack.Roles.BankAccounts[0])!);
        var accounts = pack
            .Chart.Where(one => one.Number != bank.Number && one.Number != pack.Roles.ResultTransfer)
            .ToList();
        var books = new InventedBooks();
        accounts.ForEach(one => Post("2025-06-30", one));
        foreach (
            var report in new[] { Name(country, "accounts"), "se.k3" }.Where(name =>
                name.StartsWith(country, StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            var before = Run(report, books, Year.LastYear());
            for (var i = 0; i < 30; i++)
            {
                var now = Run(report, books);
                now.Value("retained").ShouldBe(before.Value("retained") + before.Value("result"), report);
                (now.Value("equity") - now.Value("result")).ShouldBe(before.Value("equity"), report);
                now.Value("assets").ShouldBe(now.Value("equity_and_debt"), report);
                Post(
                    "2026-03-31",
                    accounts.Where(one => one.Type != AccountType.Equity).ElementAt(random.Next(accounts.Count / 2))
                );
            }
        }

        void Post(string day, Account account)
        {
            var amount = random.Next(-1_000_000, 1_000_000) / 100m;
            books.Post(day, account.Number, account.Type, amount).Post(day, bank.Number, bank.Type, -amount);
        }
    }

    [Theory]
    [InlineData("no.accounts", "8500", "Expense", "result")]
    [InlineData("se.accounts", "8600", "Expense", "result")]
    [InlineData("fi.accounts", "9999", "Asset", "assets")]
    [InlineData("is.accounts", "6500", "Income", "result")]
    [InlineData("no.naering", "9100", "Asset", "balance")]
    public void Account_OutsideTheLines_ForbidsSending(string report, string account, string type, string check)
    {
        var country = report[..2].ToUpperInvariant();
        var pack = CountryPacks.Find(Country.Parse(country))!;
        var bank = pack.Find(pack.Roles.BankAccounts[0])!;
        var books = ChartBooks
            .Make(country, 1)
            .Post("2026-06-01", account, Enum.Parse<AccountType>(type), 5000m)
            .Post("2026-06-01", bank.Number, bank.Type, -5000m);
        var outcome = Run(report, books);
        outcome.Checks.Single(one => one.Check.Id == check).IsKept.ShouldBeFalse();
        outcome.MayBeSent.ShouldBeFalse();
    }

    [Fact]
    public void Balance_ThatDoesNotBalance_ForbidsSendingThisYearAndNext()
    {
        var books = ChartBooks.Make("DK", 1).Post("2025-06-01", "6480", AccountType.Asset, 1m);
        var outcome = Run("dk.accounts", books);
        outcome
            .Checks.Where(one => !one.IsKept && one.Check.IsError)
            .Select(one => one.Check.Id)
            .ShouldBe(["balance", "balance_before"]);
    }

    [Fact]
    public void Function_ByShares_MovesCostsButNotTheResult()
    {
        var books = ChartBooks.Make("FI", 3);
        var (plain, shared) = (
            Run("fi.function", books),
            ReportEvaluator.Run(
                ReportCatalogue.Find("fi.function")!,
                Year,
                books,
                new Dictionary<string, decimal> { ["production"] = 60m, ["distribution"] = 10m }
            )
        );
        shared.Value("cost_of_sales").ShouldBeGreaterThan(plain.Value("cost_of_sales"));
        shared.Value("administration_cost").ShouldBeLessThan(plain.Value("administration_cost"));
        shared.Value("result").ShouldBe(plain.Value("result"));
        ReportEvaluator
            .Run(
                ReportCatalogue.Find("fi.function")!,
                Year,
                books,
                new Dictionary<string, decimal> { ["production"] = 160m }
            )
            .MayBeSent.ShouldBeFalse();
    }

    [Theory]
    [InlineData("NO", "1200")]
    [InlineData("SE", "1210")]
    [InlineData("IS", "7200")]
    public void CashFlow_OfAPurchaseAndDepreciation_TellsThemApart(string country, string machine)
    {
        var pack = CountryPacks.Find(Country.Parse(country))!;
        var (bank, depreciation) = (
            pack.Find(pack.Roles.BankAccounts[0])!,
            pack.Chart.First(one => one.EnglishName.StartsWith("Depreciation, machinery", StringComparison.Ordinal))
        );
        var books = new InventedBooks()
            .Post("2026-02-01", machine, AccountType.Asset, 1000m)
            .Post("2026-02-01", bank.Number, bank.Type, -1000m)
            .Post("2026-12-31", depreciation.Number, AccountType.Expense, 200m)
            .Post("2026-12-31", machine, AccountType.Asset, -200m);
        var outcome = Run(Name(country, "cashflow"), books);
        new[] { "before_tax", "depreciation", "operating", "purchases", "sales", "investing", "net" }
            .Select(outcome.Value)
            .ShouldBe([-200m, 200m, 0m, -1000m, 0m, -1000m, -1000m]);
    }

    [Theory]
    [InlineData("NO")]
    [InlineData("SE")]
    [InlineData("DK")]
    [InlineData("FI")]
    [InlineData("IS")]
    public void PaymentsBeingMatched_BySign_AreAClaimOrADebtAndNoCash(string country)
    {
        var pack = CountryPacks.Find(Country.Parse(country))!;
        var (bank, clearing) = (pack.Roles.BankAccounts[0], pack.Roles.PaymentClearing);
        foreach (var (amount, claim, debt) in new[] { (300m, 300m, 0m), (-400m, 0m, 400m) })
        {
            var books = new InventedBooks { Clearing = clearing }
                .Post("2026-02-01", bank, AccountType.Asset, -amount)
                .Post("2026-02-01", clearing, AccountType.Asset, amount);
            foreach (var report in Names(country))
            {
                Run(report, books).MayBeSent.ShouldBeTrue(report);
            }

            var accounts = Run(Name(country, "accounts"), books);
            new[] { "cash", "receivables", "short_debt", "equity" }
                .Select(accounts.Value)
                .ShouldBe([-amount, claim, debt, 0m]);
            var flow = Run(Name(country, "cashflow"), books);
            new[] { "other", "net", "cash_closing" }.Select(flow.Value).ShouldBe([-amount, -amount, -amount]);
        }
    }

    [Fact]
    public void PaymentsBeingMatched_InTheNorwegianForm_AreAClaimOrADebt()
    {
        foreach (var (amount, claim, debt) in new[] { (300m, 300m, 0m), (-400m, 0m, 400m) })
        {
            var books = new InventedBooks { Clearing = "1945" }
                .Post("2026-02-01", "1920", AccountType.Asset, -amount)
                .Post("2026-02-01", "1945", AccountType.Asset, amount);
            var form = Run("no.rr0002", books);
            new[] { "bank", "other_receivables", "other_short_debt", "equity" }
                .Select(form.Value)
                .ShouldBe([-amount, claim, debt, 0m]);
            var specified = Run("no.naering", books);
            new[] { "k1920", "k1570", "k2990" }.Select(specified.Value).ShouldBe([-amount, claim, debt]);
        }
    }

    private static ReportPeriod Year { get; } =
        new(PeriodLength.Year, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));

    private static IEnumerable<string> Names(string country) =>
        ReportCatalogue.Names.Where(name =>
            name.StartsWith(country, StringComparison.OrdinalIgnoreCase)
            && (Kinds.Contains(name[3..]) || name is "no.rr0002" or "no.naering" or "se.k3")
        );

    private static string Name(string country, string kind) => $"{country.ToLowerInvariant()}.{kind}";

    private static ReportOutcome Run(string report, IReportBooks books, ReportPeriod? period = null) =>
        ReportEvaluator.Run(ReportCatalogue.Find(report)!, period ?? Year, books);
}
