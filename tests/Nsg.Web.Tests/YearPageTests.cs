using Microsoft.Playwright;
using Nsg.Bookkeeping.Filings;
using Nsg.Bookkeeping.Records;
using Nsg.Vocabulary;

namespace Nsg.Web.Tests;

/// <summary>A year is closed on its page, after what is left was seen, and opened again until its accounts are handed over.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class YearPageTests(DemoSite site)
{
    [BrowserFact]
    public async Task Year_IsClosedFromTheLifePage_AndOpenedAgain()
    {
        var key = site.KeyIn(Country.DK);
        var context = await site.ContextAsync(
            DemoSite.Accountant,
            new BrowserNewContextOptions { Locale = "en-GB", JavaScriptEnabled = false }
        );
        var page = await context.NewPageAsync();
        page.BePatient();
        await page.GotoAsync($"{site.Address}/companies/{key}/life");
        (await page.InnerTextAsync("main")).ShouldNotContain("nsg year");
        await page.ClickAsync("main a:text-is('Close the year')");

        page.Url.ShouldEndWith("/years/2025-12-31");
        (await page.InnerTextAsync("section[aria-labelledby=before]")).ShouldContain("is not handed over");
        var shown = await page.InnerTextAsync("main .head .strong");
        await page.CheckAsync("input[name=seen]");
        await page.ClickAsync("form[action$='/close'] button");
        (await page.InnerTextAsync("main .head .lead .badge")).ShouldBe("Closed");
        (await page.InnerTextAsync("main .head .strong")).ShouldBe(shown, "the result is what it was");
        var closed = site.Store.Query(key, books => books.ClosedYears()).ShouldHaveSingleItem();
        site.Store.Query(key, books => books.Entry(closed.Entry!.Value))!.Lines.Count.ShouldBe(2);

        // Once the annual accounts are handed over, the year stays closed.
        var filing = await FileAccountsAsync(key);
        await page.ReloadAsync();
        (await page.Locator("form[action$='/reopen']").CountAsync()).ShouldBe(0);
        (
            await site.Store.DecideAsync(
                key,
                books => new FilingDesk(books).Upload(new ReportUploaded(filing, null), "test")
            )
        ).ShouldBeNull();

        await page.ReloadAsync();
        await page.FillAsync("input[name=why]", "An invoice came late");
        await page.ClickAsync("form[action$='/reopen'] button");
        (await page.InnerTextAsync("main .head .lead .badge")).ShouldBe("Not closed");
        site.Store.Query(key, books => books.ClosedYears()).ShouldBeEmpty();
        await site.Store.DecideAsync(
            key,
            books => new FilingDesk(books).TakeBack(new ReportApprovalWithdrawn(filing, null), "test")
        );
    }

    [BrowserFact]
    public async Task Refusal_KeepsWhatWasTicked()
    {
        var context = await site.ContextAsync(DemoSite.Accountant, new BrowserNewContextOptions { Locale = "en-GB" });
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{site.Address}/companies/{site.KeyIn(Country.SE)}/years/2025-12-31");
        await page.CheckAsync("input[name=seen]");
        await page.EvalOnSelectorAsync("input[name=result]", "one => one.value = '1'");
        await page.ClickAsync("form[action$='/close'] button");
        (await page.InnerTextAsync("main [role=alert]")).ShouldContain("have changed");
        (await page.IsCheckedAsync("input[name=seen]")).ShouldBeTrue();
    }

    private async Task<Guid> FileAccountsAsync(string key) =>
        await site.Store.DecideAsync(
            key,
            books =>
            {
                var desk = new FilingDesk(books);
                var filed = desk.Approve(
                    new ReportApproved
                    {
                        Filing = Guid.Empty,
                        Report = "dk.accounts",
                        Version = 1,
                        Period = "2025",
                        From = new DateOnly(2025, 1, 1),
                        To = new DateOnly(2025, 12, 31),
                        Figures = [],
                        Warnings = [],
                    },
                    "test"
                ).Filed!.Filing;
                desk.Send(ReportSent.Of(filed, "file", "xhtml", "<a/>"u8.ToArray()), "test").ShouldBeNull();
                desk.Upload(new ReportUploaded(filed, Nsg.Countries.CountryClock.Day(Country.DK, books.Now)), "test")
                    .ShouldBeNull();
                return filed;
            }
        );
}
