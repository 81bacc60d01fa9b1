using Microsoft.Playwright;
using Nsg.Bookkeeping.Manual;
using Nsg.Vocabulary;

namespace Nsg.Web.Tests;

/// <summary>Locked days: a document's page tells which day its voucher gets, and why; slips are caught.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class LockedDayTests(DemoSite site)
{
    [BrowserFact]
    public Task Document_OfALockedPeriod_ShowsItsPostingDateAndTakesAReason() => ShowsAndTakesAsync(scripts: true);

    [BrowserFact]
    public Task Document_OfALockedPeriod_DoesSoWithoutScript() => ShowsAndTakesAsync(scripts: false);

    [BrowserFact]
    public async Task Lock_TooFarAhead_IsRefusedWithWhatWasTyped_AndAHardOneIsAskedTwice()
    {
        var company = "/companies/" + site.KeyIn(Country.FI);
        var page = await OpenAsync(company + "/periods", false);
        await LockAsync(page, company, "2099-02-28");
        (await page.InnerTextAsync("[role=alert]")).ShouldContain("more than two years ahead");
        (await page.InputValueAsync("input[name=to]")).ShouldBe("2099-02-28");
        (await page.InputValueAsync("form.form input[name=why]")).ShouldBe("VAT sent");

        await page.FillAsync("input[name=to]", "2025-01-31");
        await page.CheckAsync("input[value=hard]");
        await page.ClickAsync("form.form button");
        (await page.InnerTextAsync("[role=alert]")).ShouldContain("cannot be lifted");
        (await page.InnerTextAsync("form.form button")).ShouldBe("Lock for good");
        (await page.Locator("#locks + .empty, section:has(#locks) .empty").CountAsync()).ShouldBe(1);
    }

    [BrowserFact]
    public async Task Voucher_OfALockedPeriod_SaysOnWhichDayItIsTakenBack()
    {
        var key = site.KeyIn(Country.FI);
        var company = "/companies/" + key;
        var accounts = site.Store.Query(key, books => books.Accounts());
        var posted = await site.Store.DecideAsync(
            key,
            books =>
                new ManualDesk(books).Post(
                    new ManualEntry
                    {
                        Date = new DateOnly(2025, 6, 3),
                        Text = "Stamps",
                        Lines =
                        [
                            new ManualLine { Account = accounts[0].Number, Base = 9m },
                            new ManualLine { Account = accounts[1].Number, Base = -9m },
                        ],
                    },
                    null,
                    "test"
                )
        );
        var page = await OpenAsync(company + "/periods", false);
        await LockAsync(page, company, "2025-12-31");
        try
        {
            await page.GotoAsync($"{site.Address}{company}/vouchers/{posted.Entry!.Entry}");
            var told = await page.InnerTextAsync("#take-back .alert");
            told.ShouldContain("3 Jun 2025 is locked");
            told.ShouldContain("posted on 1 Jan 2026");
        }
        finally
        {
            await LiftAsync(page, company);
        }

        await page.GotoAsync($"{site.Address}{company}/vouchers/{posted.Entry!.Entry}");
        (await page.Locator("#take-back .alert").CountAsync()).ShouldBe(0);
    }

    private async Task ShowsAndTakesAsync(bool scripts)
    {
        var company = "/companies/" + site.KeyIn(Country.FI);
        var (page, document) = await WaitingAsync(company, scripts);
        var open = await DateAsync(page);
        (await page.Locator("input[name=locked]").CountAsync()).ShouldBe(0);
        await LockAsync(page, company, "2025-12-31");
        try
        {
            await page.GotoAsync(site.Address + document);
            (await DateAsync(page)).ShouldBe("Posting date: 1 Jan 2026");
            (await page.InnerTextAsync("#draft .alert")).ShouldContain("in a locked period: 1 Jan 2025 to 31 Dec 2025");

            await page.FillAsync("input[name=locked]", "the auditor wants it there");
            if (scripts)
            {
                await page.PressAsync("input[name=locked]", "Tab");
                await page.WaitForSelectorAsync(
                    "#draft .alert",
                    new PageWaitForSelectorOptions { State = WaitForSelectorState.Detached }
                );
            }
            else
            {
                await page.ClickAsync("button:has-text('Show')");
            }

            (await DateAsync(page)).ShouldBe(open);
            (await page.InputValueAsync("input[name=locked]")).ShouldBe("the auditor wants it there");
            page.Url.ShouldNotContain("auditor");
        }
        finally
        {
            await LiftAsync(page, company);
        }
    }

    private async Task LiftAsync(IPage page, string company)
    {
        await page.GotoAsync(site.Address + company + "/periods");
        await page.FillAsync("form[action$='/lift'] input[name=why]", "over");
        await page.ClickAsync("form[action$='/lift'] button");
    }

    private async Task LockAsync(IPage page, string company, string to)
    {
        await page.GotoAsync(site.Address + company + "/periods");
        await page.FillAsync("input[name=from]", "2025-01-01");
        await page.FillAsync("input[name=to]", to);
        await page.FillAsync("form.form input[name=why]", "VAT sent");
        await page.ClickAsync("form.form button");
    }

    private static Task<string> DateAsync(IPage page) => page.InnerTextAsync("#draft p >> nth=0");

    /// <summary>A document that waits and has a voucher to show.</summary>
    private async Task<(IPage Page, string Path)> WaitingAsync(string company, bool scripts)
    {
        var page = await OpenAsync(company + "/inbox?state=review", scripts);
        var links = await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('main a[href*=\"/documents/\"]')].map(a => a.getAttribute('href'))"
        );
        foreach (var link in links.Distinct())
        {
            await page.GotoAsync(site.Address + link);
            if (await page.Locator("#draft p:has-text('Posting date: ')").CountAsync() > 0)
            {
                return (page, link);
            }
        }

        throw new InvalidOperationException("no document waits");
    }

    private async Task<IPage> OpenAsync(string path, bool scripts)
    {
        var context = await site.ContextAsync(
            DemoSite.Accountant,
            new BrowserNewContextOptions { Locale = "en-GB", JavaScriptEnabled = scripts }
        );
        var page = await context.NewPageAsync();
        page.BePatient();
        await page.GotoAsync(site.Address + path);
        return page;
    }
}
