using Microsoft.Playwright;
using Nsg.Countries;
using Nsg.Vocabulary;

namespace Nsg.Web.Tests;

/// <summary>The list of all that a company sold, and overdue as it is told there, without script.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class SalesListTests(DemoSite site)
{
    private string Norway => "/companies/" + site.KeyIn(Country.NO);

    [BrowserFact]
    public async Task Owner_SeesAllThatWasSold_ByItsState_AndInOrder()
    {
        var page = await OpenAsync("kari", "/invoices");
        (await page.Locator("tbody tr").CountAsync()).ShouldBe(50);
        (await page.InnerTextAsync("main .head .lead")).ShouldContain("those that came in as documents");
        await page.ClickAsync("nav.tabs a:has-text('Overdue')");
        var overdue = page.Locator("tbody tr");
        (await overdue.CountAsync()).ShouldBeGreaterThan(0);
        foreach (var state in await overdue.Locator(".badge").AllInnerTextsAsync())
        {
            state.ShouldBeOneOf("Overdue", "In review");
        }

        (await page.InnerTextAsync("p.under-filter")).ShouldContain("due before 31 Dec 2025");
        await page.ClickAsync("thead a:has-text('Open')");
        var first = await page.InnerTextAsync("tbody tr >> nth=0 >> td.number >> nth=1");
        var largest = site.Store.Query(
            site.KeyIn(Country.NO),
            books =>
                books
                    .OpenItems()
                    .Where(item =>
                        item is { Direction: TradeDirection.Sale, IsCredit: false }
                        && item.Due < new DateOnly(2025, 12, 31)
                    )
                    .Max(item => item.Open.Amount)
        );
        first
            .Replace(",", "", StringComparison.Ordinal)
            .ShouldStartWith(largest.ToString("F2", System.Globalization.CultureInfo.InvariantCulture));
        await page.ClickAsync("nav.tabs a:has-text('Paid') >> nth=-1");
        page.Url.ShouldContain("sort=");
        (await page.Locator("tbody .badge:has-text('Overdue')").CountAsync()).ShouldBe(0);
        await page.ClickAsync("tbody th a >> nth=0");
        (await page.InnerTextAsync(".crumb")).ShouldContain("Sales invoices");
    }

    [BrowserFact]
    public async Task Reminders_OfNoInvoice_AreAnsweredAtTheButton()
    {
        var page = await OpenAsync("kari", "/open-items?of=sale");
        (await page.InnerTextAsync("p.under-filter")).ShouldContain("Reminders count from today");
        await page.ClickAsync("form[action$='/remind'] button");
        page.Url.ShouldEndWith("#remind");
        (await page.InnerTextAsync("#remind [role=alert]")).ShouldBe("Choose at least one invoice.");
    }

    [BrowserFact]
    public async Task Payments_OfNoInvoice_AskForOne()
    {
        var page = await OpenAsync("kari", "/payments");
        await page.ClickAsync("button.first:has-text('Make the file')");
        (await page.InnerTextAsync("[role=alert]")).ShouldBe("Choose at least one invoice");
    }

    private async Task<IPage> OpenAsync(string person, string path)
    {
        var options = new BrowserNewContextOptions { Locale = "en-GB", JavaScriptEnabled = false };
        var context = await site.ContextAsync(person, options);
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address + Norway + path);
        return page;
    }
}
