using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Records;
using Nsg.Ledger;
using Nsg.Node.Reports;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests;

/// <summary>A company that is itself taxed on its income is told when it closes a year of profit without the tax.</summary>
public sealed class YearTaxTests
{
    private static readonly DateOnly Last = new(2025, 12, 31);

    [Theory]
    [InlineData("NO:974760673", "NOK", "Fjord Handel AS", "8300")]
    [InlineData("SE:5560360793", "SEK", "Björk Handel AB", "8910")]
    [InlineData("DK:13585628", "DKK", "Fjord Handel ApS", "3740")]
    [InlineData("FI:01120389", "EUR", "Koivu Kauppa Oy", "9900")]
    [InlineData("IS:4112032630", "ISK", "Fjörður verslun ehf.", "6900")]
    public async Task Profit_OfALimitedCompany_AsksForTheTaxUntilItIsBooked(
        string identifier,
        string currency,
        string name,
        string tax
    )
    {
        await using var node = await NodeFixture.StartAsync();
        var key = await OpenAsync(node, identifier, currency, name);
        var income = node.Store.Query(key, books => books.Accounts()).First(one => one.Type == AccountType.Income);
        await PostAsync(node, key, income.Number, -1000m);

        Left(node, key).Single(one => one.Code == "tax").Amount!.Value.Amount.ShouldBe(1000m);

        await PostAsync(node, key, tax, 220m);
        Left(node, key).ShouldNotContain(one => one.Code == "tax");
    }

    [Theory]
    [InlineData("Kari Fjord", -1000)]
    [InlineData("Fjord og Dal ANS", -1000)]
    [InlineData("Fjord Handel AS", 1000)]
    public async Task Year_OfAnotherFormOrWithALoss_AsksForNone(string name, int movement)
    {
        await using var node = await NodeFixture.StartAsync();
        var key = await OpenAsync(node, "NO:974760673", "NOK", name);
        await PostAsync(node, key, "3000", movement);

        Left(node, key).ShouldNotContain(one => one.Code == "tax");
    }

    private static IReadOnlyList<YearTodo> Left(NodeFixture node, string key) =>
        node.Store.Query(key, books => YearReadiness.Of(books, Last, Last.AddDays(20)))!.Left;

    private static async Task<string> OpenAsync(NodeFixture node, string identifier, string currency, string name)
    {
        var company = new CompanyCreated(name, Country.Parse(identifier[..2]), Currency.Parse(currency), [identifier]);
        return (await node.Store.CreateCompanyAsync(company, "test")).Key;
    }

    private static async Task PostAsync(NodeFixture node, string key, string account, decimal amount)
    {
        var bank = node.Store.Company(key)!.Pack.Roles.BankAccounts[0];
        (
            await node.Store.DecideAsync(
                key,
                books =>
                    new ManualDesk(books).Post(
                        new ManualEntry
                        {
                            Date = new DateOnly(2025, 6, 2),
                            Text = "Year",
                            Lines =
                            [
                                new ManualLine { Account = bank, Base = -amount },
                                new ManualLine { Account = account, Base = amount },
                            ],
                        },
                        null,
                        "test"
                    )
            )
        ).Refusal.ShouldBeNull();
    }
}
