using Microsoft.Playwright;
using Nsg.Vocabulary;

namespace Nsg.Web.Tests;

/// <summary>A report that is adjusted from its page, without script.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class ReportAdjustTests(DemoSite site)
{
    [BrowserFact]
    public async Task Accountant_FromALine_SeesWhatAnEntryChangesAndPostsIt()
    {
        var key = site.KeyIn(Country.NO);
        var page = await OpenAsync($"/companies/{key}/reports/no.accounts?period=2025&line=other_cost");
        await page.ClickAsync("a[data-key=a]");
        await page.ClickAsync("button[data-key=e]");
        await page.FillAsync("input[aria-label='Debit 1']", "700");
        await page.FillAsync("input[aria-label='Account 2']", "1920");
        await page.FillAsync("input[aria-label='Credit 2']", "700");
        var before = Entries(key);
        await page.ClickAsync("button[value=preview]");
        (await page.InnerTextAsync("#effect")).ShouldContain("Other operating");
        (await page.Locator("#effect td", new() { HasTextRegex = new("^700$") }).CountAsync()).ShouldBeGreaterThan(0);
        (await page.InputValueAsync("input[aria-label='Debit 1']")).ShouldBe("700");
        Entries(key).ShouldBe(before);
        await page.ClickAsync("button:has-text('Book it')");
        (await page.InnerTextAsync("h1")).ShouldBe("Annual accounts");
        Entries(key).ShouldBe(before + 1);
    }

    [BrowserFact]
    public async Task Accountant_DecidesAFigure_SeesItsEffectAndTakesItBack()
    {
        var key = site.KeyIn(Country.DK);
        var page = await OpenAsync($"/companies/{key}/reports/dk.vat/adjust?period=2024-Q1");
        await page.SelectOptionAsync("select[name=what]", "parameter:el");
        await page.FillAsync("input[name=value]", "1200");
        await page.FillAsync("section[aria-labelledby=by-decision] input[name=reason]", "metered");
        await page.ClickAsync("section[aria-labelledby=by-decision] button[value=preview]");
        (await page.InnerTextAsync("#effect")).ShouldContain("1,200");
        Decisions(key).ShouldBe(0);
        await page.ClickAsync("section[aria-labelledby=by-decision] button[value=keep]");
        (await page.InnerTextAsync("section[aria-labelledby=decisions]")).ShouldContain("metered");
        Decisions(key).ShouldBe(1);
        await page.ClickAsync("section[aria-labelledby=decisions] button");
        Decisions(key).ShouldBe(0);
    }

    [BrowserFact]
    public async Task Accountant_MapsAnAccount_AndTheReportFollows()
    {
        var key = site.KeyIn(Country.NO);
        var page = await OpenAsync($"/companies/{key}/reports/no.turnover/adjust?period=2025&line=turnover");
        var account = await page.InputValueAsync("section[aria-labelledby=by-mapping] select[name=account]");
        var had = site.Store.Query(key, books => books.StandardOf(account));
        await page.FillAsync("input[name=standard]", "9999");
        await page.FillAsync("input[name=why]", "told by the auditor");
        await page.ClickAsync("section[aria-labelledby=by-mapping] button[value=preview]");
        (await page.InnerTextAsync("#effect tbody")).ShouldContain("Net turnover");
        site.Store.Query(key, books => books.StandardOf(account)).ShouldBe(had);
        await page.ClickAsync("section[aria-labelledby=by-mapping] button[value=keep]");
        site.Store.Query(key, books => books.StandardOf(account)).ShouldBe("9999");

        var kept = page.Locator("section[aria-labelledby=decisions] li", new() { HasText = "counts as 9999" });
        (await kept.InnerTextAsync()).ShouldStartWith(account);
        await kept.Locator("button").ClickAsync();
        (await kept.CountAsync()).ShouldBe(0);
        site.Store.Query(key, books => books.StandardOf(account)).ShouldBeNull();
    }

    [BrowserFact]
    public async Task Mapping_WhereTheReportGoesByNumbers_IsNotOffered()
    {
        var page = await OpenAsync(
            $"/companies/{site.KeyIn(Country.SE)}/reports/se.accounts/adjust?period=2025&line=payables"
        );

        (await page.Locator("#by-mapping").CountAsync()).ShouldBe(0);
        (await page.Locator("#by-entry").CountAsync()).ShouldBe(1);
    }

    [BrowserFact]
    public async Task Accountant_WhoReadsSwedish_SeesADanishReturnInSwedish()
    {
        var key = site.KeyIn(Country.DK);
        var adjust = await OpenAsync($"/companies/{key}/reports/dk.vat/adjust?period=2024-Q1", "sv-SE");
        (await adjust.InnerTextAsync("select[name=what]")).ShouldContain("Elskatt");

        var page = await OpenAsync($"/companies/{key}/reports/dk.vat?period=2025-Q1&line=afgift_tilsvar", "sv-SE");
        var made = await page.InnerTextAsync("section[aria-labelledby=trace]");
        made.ShouldContain("Utgående moms");
        made.ShouldNotContain("Output VAT");
    }

    private long Entries(string key) =>
        site.Store.Query(key, books => books.EntryCount(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31)));

    private int Decisions(string key) =>
        site.Store.Query(
            key,
            books => books.Adjustments("dk.vat", new DateOnly(2024, 1, 1), new DateOnly(2024, 3, 31)).Count
        );

    private async Task<IPage> OpenAsync(string path, string locale = "en-GB")
    {
        var context = await site.ContextAsync(
            DemoSite.Accountant,
            new BrowserNewContextOptions { Locale = locale, JavaScriptEnabled = false }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address + path);
        return page;
    }
}
