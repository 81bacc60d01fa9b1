using Microsoft.Playwright;
using Nsg.Bookkeeping.Reconciliation;
using Nsg.Vocabulary;

namespace Nsg.Web.Tests;

/// <summary>Tasks from beginning to end without a mouse: Tab, letters, Space and Enter.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class KeyboardTests(DemoSite site)
{
    private const int TabsMax = 120;

    [BrowserFact]
    public async Task Accountant_BooksADocument_FromTheInbox()
    {
        var key = site.KeyIn(Country.SE);
        var document = site.Store.Query(key, books => books.DocumentsOf("review", "invoice", 0, 50).First(one => one.ProposalAccount is not null && one.Reasons.All(reason => reason.StartsWith("proposal", StringComparison.Ordinal))));
        var page = await OpenAsync(DemoSite.Accountant, $"/companies/{key}/inbox?state=review");
        await TabToAsync(page, $"a[href$='{document.Document}']");
        await EnterAsync(page);
        await page.Keyboard.PressAsync("b");
        await ShouldBeAtAsync(page, "button[data-key=b]");

        // A proposal as weak as this one is not booked before the account is chosen.
        await TabToAsync(page, "input[name=account]");
        await page.Keyboard.TypeAsync(document.ProposalAccount!);
        await TabToAsync(page, "button[data-key=b]");
        await EnterAsync(page);
        (await page.InnerTextAsync("main .head .badge")).ShouldBe("Booked");
    }

    [BrowserFact]
    public async Task Accountant_MatchesABankLine()
    {
        var key = site.KeyIn(Country.IS);
        var line = site.Store.Query(key, books => books.LatestBankLines(false, null, 30).First(one => books.SettlementsOfPayer(one.Line).Count == 1));
        (await site.Store.DecideAsync(key, books => new MatchDesk(books).Match(new BankMatch { Line = line.Line, Why = "again" }, null, "test"))).Refusal.ShouldBeNull();
        var page = await OpenAsync(DemoSite.Accountant, $"/companies/{key}/bank?only=unmatched");
        await TabToAsync(page, $"a[href*='{line.Line:N}']");
        await EnterAsync(page);
        await TabToAsync(page, ".picks input");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Escape");
        await TabToAsync(page, "button[data-key=m]");
        await EnterAsync(page);
        site.Store.Query(key, books => books.SettlementsOfPayer(line.Line)).ShouldHaveSingleItem().Strength.ShouldBe("Person");
    }

    [BrowserFact]
    public async Task Accountant_BooksAtSeveralCompanies()
    {
        var page = await OpenAsync(DemoSite.Accountant, "/");
        await TabToAsync(page, "input[name=company]");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Tab");
        await TabToAsync(page, "input[name=company]:not(:checked)");
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, "button[value=approve]");
        await EnterAsync(page);
        (await page.InnerTextAsync("h1")).ShouldBe("Approve reports");
        (await page.Locator("tbody tr").CountAsync()).ShouldBeGreaterThan(1);
    }

    [BrowserFact]
    public async Task Reader_SearchesWithASlash_AndOpensTheVoucher()
    {
        var key = site.KeyIn(Country.NO);
        var page = await OpenAsync("liv", "/companies/" + key);
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("invoice");
        await EnterAsync(page);
        await TabToAsync(page, "section[aria-labelledby=vouchers] a");
        await EnterAsync(page);
        (await page.InnerTextAsync("main .lead")).ShouldContain("nvoice");
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var i = 0; i < TabsMax; i++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) === true", selector))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        throw new Xunit.Sdk.XunitException($"{selector} is not reached by {TabsMax} tabs");
    }

    private static async Task ShouldBeAtAsync(IPage page, string selector) =>
        (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) === true", selector)).ShouldBeTrue(selector);

    private static async Task EnterAsync(IPage page)
    {
        var loaded = new TaskCompletionSource();
        page.DOMContentLoaded += (_, _) => loaded.TrySetResult();
        await page.Keyboard.PressAsync("Enter");
        await loaded.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    private async Task<IPage> OpenAsync(string person, string path)
    {
        var context = await site.ContextAsync(person, new BrowserNewContextOptions { Locale = "en-GB", ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(10_000);
        await page.GotoAsync(site.Address + path);
        return page;
    }
}
