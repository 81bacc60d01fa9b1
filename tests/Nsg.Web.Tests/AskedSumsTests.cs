using Microsoft.Playwright;
using Nsg.Sharing.Grants;
using Nsg.Vocabulary;

namespace Nsg.Web.Tests;

/// <summary>Sums that a company gave, as those see them who asked, and a request that is made again.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class AskedSumsTests(DemoSite site)
{
    [BrowserFact]
    public async Task Sums_WithinTheDaysGiven_AreSeenByAccountByPartyAndByCountry()
    {
        var (bank, key) = (DemoRequest.Bank(site), site.KeyIn(Country.SE));
        var asked = await GivenAsync(key, []);
        var page = await OpenAsync($"/ask/{bank.Id}/companies/{key}/grants/{asked}");
        foreach (
            var (by, head) in new[]
            {
                ("account,month", "Account"),
                ("party", "Customer or supplier"),
                ("country", "Country"),
            }
        )
        {
            await page.GotoAsync($"{site.Address}/ask/{bank.Id}/companies/{key}/grants/{asked}");
            var form = page.Locator("form:has(select[name=by])");
            (await form.Locator("input[name=from]").InputValueAsync()).ShouldBe("2025-01-01");
            await form.Locator("select[name=by]").SelectOptionAsync(by);
            await form.Locator("button[value=see]").ClickAsync();
            (await page.InnerTextAsync("main thead th >> nth=0")).ShouldBe(head);
            (await page.Locator("main tbody tr").CountAsync()).ShouldBeGreaterThan(2);
        }
    }

    [BrowserFact]
    public async Task Balances_WithoutNamesOfParties_NameTheAccountsOfTheCountrysChart()
    {
        var (bank, key) = (DemoRequest.Bank(site), site.KeyIn(Country.FI));
        var asked = await GivenAsync(key, [Details.NoCounterparties]);
        var page = await OpenAsync($"/ask/{bank.Id}/companies/{key}/grants/{asked}");
        (await page.Locator("select[name=by]").CountAsync()).ShouldBe(0);
        await page.ClickAsync("form[aria-label='Account balances'] button[value=see]");
        (await page.InnerTextAsync("main tbody")).ShouldContain("Myyntisaamiset");
    }

    [BrowserFact]
    public async Task Request_AskedAgainAfterItWasWithdrawn_BeginsWithWhatWasAsked()
    {
        var (bank, key) = (DemoRequest.Bank(site), site.KeyIn(Country.SE));
        var asked = await GivenAsync(key, []);
        await site.Store.DecideGrantAsync(
            key,
            books =>
            {
                new GrantDesk(books).Withdraw(asked, null, "test");
                return true;
            }
        );
        var page = await OpenAsync($"/ask/{bank.Id}/companies/{key}/grants/{asked}");
        await page.ClickAsync("a.button:has-text('Ask again')");
        (await page.InputValueAsync("select[name=purpose]")).ShouldBe("credit");
        (await page.IsCheckedAsync($"input[value={Resources.Aggregates}]")).ShouldBeTrue();
        (await page.InputValueAsync("input[name=from]")).ShouldBe("2025-01-01");
        (await page.InputValueAsync("textarea")).ShouldBe("For the loan that you applied for.");
    }

    private async Task<Guid> GivenAsync(string key, IReadOnlyList<string> detail)
    {
        var asked = await DemoRequest.AskAsync(site, key, [Resources.Balances, Resources.Aggregates]);
        await site.Store.DecideGrantAsync(
            key,
            books =>
            {
                var terms = books.Grant(asked)!.Terms with { Detail = detail };
                return new GrantDesk(books).Give(
                    asked,
                    detail.Count == 0 ? null : terms,
                    ["Aino Korhonen"],
                    "the company",
                    "en",
                    "test"
                );
            }
        );
        return asked;
    }

    private async Task<IPage> OpenAsync(string path)
    {
        var context = await site.ContextAsync(
            DemoSite.Asker,
            new BrowserNewContextOptions { JavaScriptEnabled = false, Locale = "en-GB" }
        );
        var page = await context.NewPageAsync();
        page.BePatient();
        await page.GotoAsync(site.Address + path);
        return page;
    }
}
