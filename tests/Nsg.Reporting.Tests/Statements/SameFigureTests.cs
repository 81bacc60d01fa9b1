using Nsg.Countries;
using Nsg.Ledger;
using Nsg.Reporting.Language;
using Nsg.Reporting.Tests.Language;
using Nsg.Vocabulary;
using Shouldly;
using Xunit;

namespace Nsg.Reporting.Tests.Statements;

/// <summary>What two reports of one year both tell is the same figure in both, whatever the books hold.</summary>
public sealed class SameFigureTests
{
    private const int Ledgers = 6;

    private static readonly ReportPeriod Year = new(
        PeriodLength.Year,
        new DateOnly(2026, 1, 1),
        new DateOnly(2026, 12, 31)
    );

    /// <summary>A line of another report, and the line of the annual accounts that it repeats.</summary>
    private static readonly (string Report, string Line, string Accounts)[] Repeated =
    [
        ("notes", "staff", "staff"),
        ("notes", "depreciation", "depreciation"),
        ("notes", "equity_result", "result"),
        ("notes", "equity_closing", "equity"),
        ("notes", "intangible_closing", "intangible"),
        ("notes", "tangible_closing", "tangible"),
        ("notes", "owners_debt", "owners"),
        ("notes", "long_debt", "long_debt"),
        ("cashflow", "before_tax", "before_tax"),
        ("cashflow", "depreciation", "depreciation"),
        ("cashflow", "cash_closing", "cash"),
        ("turnover", "turnover", "turnover"),
        ("function", "operating", "operating"),
        ("function", "before_tax", "before_tax"),
        ("function", "result", "result"),
    ];

    /// <summary>A line of what is told of the beginning, and the line of the annual accounts of the year before.</summary>
    private static readonly (string Report, string Line, string Accounts)[] Opened =
    [
        ("notes", "equity_opening", "equity"),
        ("notes", "intangible_opening", "intangible"),
        ("notes", "tangible_opening", "tangible"),
        ("cashflow", "cash_opening", "cash"),
    ];

    /// <summary>Lines of the Norwegian form that the annual accounts have, too, of the same accounts.</summary>
    private static readonly (string Line, string Accounts)[] OfTheForm =
    [
        ("wages", "staff"),
        ("other_cost", "other_cost"),
        ("operating", "operating"),
        ("before_tax", "before_tax"),
        ("tax", "tax"),
        ("result", "result"),
        ("intangible", "intangible"),
        ("tangible", "tangible"),
        ("financial_assets", "financial_assets"),
        ("fixed_assets", "fixed_assets"),
        ("receivables", "receivables"),
        ("investments", "investments"),
        ("current_assets", "current_assets"),
        ("assets", "assets"),
        ("provisions", "provisions"),
        ("other_long", "long_debt"),
        ("payables", "payables"),
        ("short_debt", "short_debt"),
        ("debt", "debt"),
        ("equity", "equity"),
    ];

    [Theory]
    [InlineData("NO")]
    [InlineData("SE")]
    [InlineData("DK")]
    [InlineData("FI")]
    [InlineData("IS")]
    public void Figure_ThatTwoReportsTell_IsTheSameInBoth(string country)
    {
        var prefix = country.ToLowerInvariant();
        for (var seed = 1; seed <= Ledgers; seed++)
        {
            var books = ChartBooks.Make(country, seed);
            var accounts = Run($"{prefix}.accounts", books, Year);
            var before = Run($"{prefix}.accounts", books, Year.LastYear());
            foreach (var (report, line, other) in Repeated)
            {
                Run($"{prefix}.{report}", books, Year)
                    .Value(line)
                    .ShouldBe(accounts.Value(other), $"{seed} {report} {line}");
            }

            foreach (var (report, line, other) in Opened)
            {
                Run($"{prefix}.{report}", books, Year)
                    .Value(line)
                    .ShouldBe(before.Value(other), $"{seed} {report} {line}");
            }

            foreach (var report in new[] { "notes", "cashflow", "function", "turnover" })
            {
                SameConcepts(accounts, Run($"{prefix}.{report}", books, Year), seed);
            }
        }
    }

    [Fact]
    public void Form_OfTheNorwegianRegister_HasTheFiguresOfTheAnnualAccounts()
    {
        for (var seed = 1; seed <= Ledgers; seed++)
        {
            var books = ChartBooks.Make("NO", seed);
            var (accounts, form) = (Run("no.accounts", books, Year), Run("no.rr0002", books, Year));
            foreach (var (line, other) in OfTheForm)
            {
                form.Value(line).ShouldBe(accounts.Value(other), $"{seed} {line}");
            }

            form.Value("net_financial").ShouldBe(accounts.Value("net_financial"), $"{seed}");
        }
    }

    [Fact]
    public void AnnualAccounts_OfBothSwedishRules_HaveTheSameFigures()
    {
        for (var seed = 1; seed <= Ledgers; seed++)
        {
            var books = ChartBooks.Make("SE", seed);
            SameConcepts(Run("se.accounts", books, Year), Run("se.k3", books, Year), seed);
        }
    }

    [Theory]
    [InlineData("NO")]
    [InlineData("SE")]
    [InlineData("DK")]
    [InlineData("FI")]
    [InlineData("IS")]
    public void CashFlow_AsShown_AddsUpToTheCashAtTheEnd(string country)
    {
        for (var seed = 1; seed <= Ledgers; seed++)
        {
            var flow = Run($"{country.ToLowerInvariant()}.cashflow", ChartBooks.Make(country, seed), Year);
            (flow.Value("cash_opening") + flow.Value("net")).ShouldBe(flow.Value("cash_closing"), $"{seed}");
            (flow.Value("operating") + flow.Value("investing") + flow.Value("financing")).ShouldBe(flow.Value("net"));
            flow.Lines.ShouldAllBe(line => line.Value == decimal.Truncate(line.Value));
        }
    }

    [Theory]
    [InlineData(-250, 180, 0, 70)]
    [InlineData(-100, 180, 80, 0)]
    public void FinnishVat_IsOneClaimOrOneDebt(decimal charged, decimal deducted, decimal claim, decimal debt)
    {
        var books = new InventedBooks()
            .Post("2026-03-01", "2930", AccountType.Liability, charged)
            .Post("2026-03-01", "1763", AccountType.Asset, deducted)
            .Post("2026-03-01", "1910", AccountType.Asset, -charged - deducted);
        var accounts = Run("fi.accounts", books, Year);

        new[] { "other_receivables", "public_duties" }.Select(accounts.Value).ShouldBe([claim, debt]);
        accounts.MayBeSent.ShouldBeTrue();
    }

    [Theory]
    [InlineData("no.accounts", "1900", "1920")]
    [InlineData("se.accounts", "1910", "1930")]
    [InlineData("se.k3", "1910", "1930")]
    [InlineData("dk.accounts", "6470", "6480")]
    [InlineData("fi.accounts", "1900", "1910")]
    [InlineData("is.accounts", "7700", "7710")]
    public void CashInHand_BelowZero_IsWarnedOf(string report, string cash, string bank)
    {
        var books = new InventedBooks()
            .Post("2026-03-01", cash, AccountType.Asset, -331.73m)
            .Post("2026-03-01", bank, AccountType.Asset, 331.73m);

        Run(report, books, Year).Checks.Single(one => one.Check.Id == "cash_below").IsKept.ShouldBeFalse();
        Run(report, books.Post("2026-03-02", cash, AccountType.Asset, 400m), Year)
            .Checks.Single(one => one.Check.Id == "cash_below")
            .IsKept.ShouldBeTrue();
    }

    [Theory]
    [InlineData("no.accounts", "1920")]
    [InlineData("se.accounts", "1930")]
    [InlineData("se.k3", "1930")]
    [InlineData("dk.accounts", "6480")]
    [InlineData("fi.accounts", "1910")]
    [InlineData("is.accounts", "7710")]
    public void Payments_ThatWaitToBeMatched_AreWarnedOf(string report, string bank)
    {
        var definition = ReportCatalogue.Find(report)!;
        var clearing = CountryPacks.Find(Country.Parse(definition.Country!))!.Roles.PaymentClearing;
        var books = new InventedBooks { Clearing = clearing }
            .Post("2025-03-01", clearing, AccountType.Asset, -331.73m)
            .Post("2025-03-01", bank, AccountType.Asset, 331.73m);

        var check = Run(report, books, Year).Checks.Single(one => one.Check.Id == "clearing");
        (check.IsKept, check.Check.IsError).ShouldBe((false, false));
        check.Check.Text.ShouldContain($"account {clearing} ");
        Run(report, books.Post("2026-03-02", clearing, AccountType.Asset, 331.73m), Year)
            .Checks.Single(one => one.Check.Id == "clearing")
            .IsKept.ShouldBeTrue();
    }

    /// <summary>Lines that are marked with one concept tell one thing.</summary>
    private static void SameConcepts(ReportOutcome accounts, ReportOutcome other, int seed)
    {
        foreach (var line in other.Lines.Where(line => line.Leaves && line.Line.Concept is not null))
        {
            if (accounts.Lines.FirstOrDefault(one => one.Line.Concept == line.Line.Concept) is { } same)
            {
                line.Value.ShouldBe(same.Value, $"{seed} {other.Definition.Id} {line.Line.Id}");
            }
        }
    }

    private static ReportOutcome Run(string report, InventedBooks books, ReportPeriod period) =>
        ReportEvaluator.Run(ReportCatalogue.Find(report)!, period, books);
}
