using Microsoft.Playwright;
using Nsg.Vocabulary;

namespace Nsg.Web.Tests;

/// <summary>Reports approved at once: what is ready is not refused afterwards, and what is not says why and where it is mended.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class BulkReportTests(DemoSite site)
{
    [BrowserFact]
    public async Task ListOfSales_WithoutAContact_NeedsALook_AndIsApprovedOnceOneIsGiven()
    {
        var bulk =
            $"{site.Address}/bulk?action=approve&company={site.KeyIn(Country.SE)}&report={Uri.EscapeDataString("List of sales within the EU")}";
        var context = await site.ContextAsync(
            DemoSite.Accountant,
            new BrowserNewContextOptions { Locale = "en-GB", JavaScriptEnabled = false }
        );
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(10_000);
        await page.GotoAsync(bulk);
        var rows = page.Locator("tbody tr", new() { HasText = "names who answers for it" });
        (await rows.CountAsync()).ShouldBeGreaterThan(1);
        (await page.Locator("input[name=report]").CountAsync()).ShouldBe(0, "none of them can be approved");
        (await page.InnerTextAsync("main")).ShouldNotContain("--contact");

        // Given for the first, it holds for those after it.
        await rows.First.Locator("a:text-is('Adjust')").ClickAsync();
        await page.FillAsync("input[name=contact-name]", "Åsa Lind");
        await page.FillAsync("input[name=contact-phone]", "+46 8 123 45");
        await page.ClickAsync("section[aria-labelledby=by-contact] button");
        (await page.InnerTextAsync("section[aria-labelledby=decisions]")).ShouldContain("Åsa Lind");

        await page.GotoAsync(bulk);
        (await rows.CountAsync()).ShouldBe(0);
        var ready = await page.Locator("input[name=report]:checked").CountAsync();
        ready.ShouldBeGreaterThan(1);
        await page.ClickAsync("button.first");
        (await page.InnerTextAsync("[role=status]")).ShouldBe($"{ready} done, 0 left as they were.");
        var results = await page.Locator("main .list a").AllInnerTextsAsync();
        results.ShouldAllBe(one => one.StartsWith("List of sales within the EU ", StringComparison.Ordinal));
        results.ShouldAllBe(one => !one.Contains("2025-", StringComparison.Ordinal));

        // The table of companies tells them from what nobody looked at.
        await page.GotoAsync(site.Address);
        (
            await page.InnerTextAsync($"tbody tr:has(a[href*='{site.KeyIn(Country.SE)}/reports?year=']) td:last-child")
        ).ShouldContain($"{ready} approved");
    }
}
