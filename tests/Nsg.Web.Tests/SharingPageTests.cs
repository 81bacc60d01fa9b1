using Microsoft.Playwright;
using Nsg.Sharing.Grants;
using Nsg.Vocabulary;

namespace Nsg.Web.Tests;

/// <summary>What an owner finds out about who saw, and would see.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class SharingPageTests(DemoSite site)
{
    private const string Drop = "text => { const dropped = new DataTransfer(); dropped.items.add(new File([text], 'receipt.json', { type: 'application/json' })); return dropped; }";

    [BrowserFact]
    public async Task Owner_TakesAReceiptFromTheTimeLine_AndDropsItOnThePage()
    {
        var key = site.KeyIn(Country.NO);
        using var program = await site.ClientAsync(null);
        (await program.GetAsync($"/api/v1/companies/{key}/balances")).EnsureSuccessStatusCode();
        var page = await OpenAsync("kari", $"/companies/{key}/accesses");
        (await page.InnerTextAsync(".line-up li >> nth=0")).ShouldContain("Accounts");
        var receipt = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync(".line-up li a[download] >> nth=0"));
        var text = await File.ReadAllTextAsync(await receipt.PathAsync());
        await page.GotoAsync(site.Address + "/verify");
        await page.DispatchEventAsync("form.drop", "drop", new { dataTransfer = await page.EvaluateHandleAsync(Drop, text) });
        await page.Locator("[role=status]").WaitForAsync();
        (await page.InnerTextAsync("[role=status]")).ShouldContain("The receipt holds.");
        (await page.InnerTextAsync("section[aria-labelledby=says]")).ShouldContain(site.Store.Company(key)!.Name);
    }

    [BrowserFact]
    public async Task Request_ForReports_ShowsTheirFiguresAsASample()
    {
        var key = site.KeyIn(Country.SE);
        var page = await OpenAsync("erik", $"/companies/{key}/sharing/{await DemoRequest.WaitingAsync(site)}");
        (await page.InnerTextAsync("section[aria-labelledby=asked]")).ShouldContain("Fjordbanken writes: “For the loan that you applied for.”");
        var reports = page.Locator("section[aria-labelledby=sample] table").Nth(1);
        (await reports.Locator("tr").CountAsync()).ShouldBeGreaterThan(1);
        (await reports.InnerTextAsync()).ShouldContain("SEK");
        site.Store.Query(key, books => books.Grant(DemoRequest.WaitingAsync(site).GetAwaiter().GetResult()))!.State.ShouldBe(GrantState.Requested);
    }

    private async Task<IPage> OpenAsync(string person, string path)
    {
        var context = await site.ContextAsync(person, new BrowserNewContextOptions { Locale = "en-GB", ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(30_000);
        await page.GotoAsync(site.Address + path);
        return page;
    }
}
