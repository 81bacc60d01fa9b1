using Nsg.Bookkeeping.Filings;
using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Periods;
using Nsg.Bookkeeping.Records;
using Nsg.Ledger;
using Nsg.Node.Reports;
using Nsg.Reporting;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests;

/// <summary>A year whose annual accounts were handed over, by whichever rules of the country, stays closed.</summary>
public sealed class FiledYearTests
{
    private static readonly DateOnly First = new(2025, 1, 1);
    private static readonly DateOnly Last = new(2025, 12, 31);
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("se.accounts")]
    [InlineData("se.k3")]
    public async Task Year_WhoseAccountsWereHandedOver_IsNotOpenedAgain(string accounts)
    {
        await using var node = await NodeFixture.StartAsync();
        var company = new CompanyCreated("Björk Handel AB", Country.SE, Currency.Parse("SEK"), ["SE:5560360793"]);
        var key = (await node.Store.CreateCompanyAsync(company, "test")).Key;
        await SellAsync(node, key);
        (
            await node.Store.DecideAsync(key, books => new YearDesk(books).Close(First, Last, LockKind.Soft, "test"))
        ).Refusal.ShouldBeNull();
        IsFiled(node, key).ShouldBeFalse();

        var filed = await FilingRun.ApproveAsync(
            node.Store,
            key,
            books =>
                ReportRequest.Of(books, ReportCatalogue.Find(accounts)!, "2025", new Dictionary<string, decimal>()),
            new ApprovalTerms { AcceptsAll = true },
            Now,
            "test"
        );
        await FilingRun.SendAsync(node.Store, key, filed.Filing, Now, "test");
        await node.Store.DecideAsync(key, books => new FilingDesk(books).Answer(filed.Filing, true, "1", null, "test"));

        IsFiled(node, key).ShouldBeTrue();
        (
            await node.Store.DecideAsync(
                key,
                books => new YearDesk(books).Reopen(First, Last, "more", "test", AnnualAccounts.Of(Country.SE))
            )
        )!.ShouldContain("handed over");
    }

    private static bool IsFiled(NodeFixture node, string key) =>
        node.Store.Query(key, books => YearReadiness.Of(books, Last, Last.AddDays(20)))!.IsFiled;

    private static async Task SellAsync(NodeFixture node, string key)
    {
        var income = node.Store.Query(key, books => books.Accounts()).First(one => one.Type == AccountType.Income);
        var bank = node.Store.Company(key)!.Pack.Roles.BankAccounts[0];
        var entry = new ManualEntry
        {
            Date = new DateOnly(2025, 6, 2),
            Text = "Sale",
            Lines =
            [
                new ManualLine { Account = bank, Base = 1000m },
                new ManualLine { Account = income.Number, Base = -1000m },
            ],
        };
        (
            await node.Store.DecideAsync(key, books => new ManualDesk(books).Post(entry, null, "test"))
        ).Refusal.ShouldBeNull();
    }
}
