using Microsoft.Playwright;
using Nsg.Bookkeeping.Manual;
using Nsg.Ledger;
using Nsg.Reporting.Language;
using Nsg.Vocabulary;

namespace Nsg.Web.Tests;

/// <summary>A return on its way: what is left to do is told until it is done, and what was done stays to be seen.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class FilingPageTests(DemoSite site)
{
    [BrowserFact]
    public async Task VatReturn_IsOverdueUntilAnswered_AndIsKeptBesideItsCorrection()
    {
        var key = site.KeyIn(Country.FI);
        var company = "/companies/" + key;
        var page = await OpenAsync(company + "/reports?year=2025");
        var report = (await page.GetAttributeAsync(Overdue("fi.vat"), "href"))!;
        var row = $"tbody tr:has(a[href='{report}'])";
        await page.GotoAsync(site.Address + report);
        await ApproveAsync(page);
        await page.UncheckAsync("form[action$='/send'] input[name=lock]");
        await page.ClickAsync("form[action$='/send'] button");
        (await page.InnerTextAsync("main .head .lead .badge")).ShouldBe("File made, not sent yet");
        (await page.InnerTextAsync("main .head .badge.after")).ShouldBe("Overdue");
        await page.GotoAsync(site.Address + company + "/reports?year=2025");
        (await page.InnerTextAsync(row)).ShouldContain("Overdue");
        (await page.InnerTextAsync(row)).ShouldContain("File made, not sent yet");

        await page.GotoAsync(site.Address + report);
        await page.ClickAsync("form[action$='/uploaded'] button");
        (await page.Locator("main .head .badge.after").CountAsync()).ShouldBe(0);
        (await page.InnerTextAsync("main .head .lead .badge")).ShouldBe("Handed over, answer awaited");
        (await page.InnerTextAsync("section[aria-labelledby=send]")).ShouldContain("Uploaded on");
        await page.FillAsync("input[name=reference]", "AR-1");
        await page.ClickAsync("button[name=accepted][value='1']");
        await page.ClickAsync("summary:text('Correct what was noted')");
        await page.FillAsync("input[name=reference]", "AR-2");
        await page.ClickAsync("button[name=accepted][value='1']");
        (await page.InnerTextAsync("section[aria-labelledby=send]")).ShouldContain("Noted before");

        var day = ReportPeriod.TryParse(Uri.UnescapeDataString(report.Split("period=")[1]), out var period)
            ? period.From
            : throw new InvalidOperationException(report);
        await SellAsync(key, day);
        await page.GotoAsync(site.Address + report);
        await ApproveAsync(page);
        var way = await page.InnerTextAsync("section[aria-labelledby=send]");
        way.ShouldContain("Correction of what was handed over");
        way.ShouldContain("AR-2");
        var file = await page.GetAttributeAsync("section[aria-labelledby=send] h3 + ul a >> nth=0", "href");
        using var http = await site.ClientAsync(DemoSite.Accountant);
        (await http.GetByteArrayAsync(file)).Length.ShouldBeGreaterThan(0);
    }

    [BrowserFact]
    public async Task Approval_TakenBack_LeavesTheReportAsItWas()
    {
        var key = site.KeyIn(Country.SE);
        var page = await OpenAsync($"/companies/{key}/reports?year=2025");
        await page.ClickAsync(Overdue("se.vat"));
        await ApproveAsync(page);
        await page.UncheckAsync("form[action$='/send'] input[name=lock]");
        await page.ClickAsync("form[action$='/send'] button");

        await page.ClickAsync("summary:text('Take the approval back')");
        await page.FillAsync("form[action$='/take-back'] input[name=why]", "A document was missing");
        await page.ClickAsync("form[action$='/take-back'] button");

        (await page.Locator("main .head .lead .badge").CountAsync()).ShouldBe(0, "no filing stands");
        (await page.InnerTextAsync("main .head .badge.after")).ShouldBe("Overdue");
        (await page.Locator("form.approve button").CountAsync()).ShouldBe(1);
    }

    [BrowserFact]
    public async Task Approval_WithWarningsThatWereNotAccepted_NamesThemInWords_AtTheReportsOwnAddress()
    {
        var key = site.KeyIn(Country.NO);
        var waiting = site.Store.Query(key, books => books.DocumentsOf("review", null, 0, 1))[0];
        var period = ReportPeriod.Of(ReportPeriod.LengthOf(site.Store.Company(key)!.VatPeriod), waiting.Date!.Value);
        var page = await OpenAsync($"/companies/{key}/reports/no.vat?period={period}");
        var address = page.Url;
        await page.ClickAsync("form.approve button");
        var alert = await page.InnerTextAsync("[role=alert]");
        alert.ShouldContain("Accept the warnings to approve it:");
        alert.ShouldNotContain("review:");
        page.Url.ShouldBe(address);
        (await page.GotoAsync(page.Url))!.Status.ShouldBe(200);
        (await page.Locator("[role=alert]").CountAsync()).ShouldBe(0);
    }

    [BrowserFact]
    public async Task Sending_ThatWasRefused_LeavesAnAddressThatLeadsToTheReport()
    {
        var company = "/companies/" + site.KeyIn(Country.FI);
        var page = await OpenAsync(company + "/reports?year=2025");
        await page.ClickAsync(Overdue("fi.vat"));
        var report = page.Url;
        await ApproveAsync(page);
        var other = await OpenAsync(new Uri(report).PathAndQuery);
        await other.UncheckAsync("form[action$='/send'] input[name=lock]");
        await other.ClickAsync("form[action$='/send'] button");

        await page.ClickAsync("form[action$='/send'] button");
        (await page.Locator("[role=alert]").CountAsync()).ShouldBe(1);
        foreach (var step in new[] { "send", "answer", "uploaded", "take-back", "transmit", "fetch" })
        {
            var address = page.Url[..page.Url.LastIndexOf('/')] + "/" + step;
            (await other.GotoAsync(address))!.Status.ShouldBe(200, step);
            new Uri(other.Url).PathAndQuery.ShouldBe(new Uri(report).PathAndQuery, step);
        }

        await other.ClickAsync("summary:text('Take the approval back')");
        await other.FillAsync("form[action$='/take-back'] input[name=why]", "Only tried");
        await other.ClickAsync("form[action$='/take-back'] button");
        (await other.Locator("form.approve button").CountAsync()).ShouldBe(1);
    }

    [BrowserFact]
    public async Task Report_HandedOverWithALock_SaysSo_AndTheLockLeadsToIt()
    {
        var company = "/companies/" + site.KeyIn(Country.FI);
        var page = await OpenAsync(company + "/reports?year=2025");
        await page.ClickAsync(Overdue("fi.vat"));
        await ApproveAsync(page);
        (await page.InnerTextAsync("section[aria-labelledby=send]")).ShouldContain("no period is locked by it");
        await page.ClickAsync("form[action$='/send'] button");

        var told = page.Locator("section[aria-labelledby=send] p:has-text('the period is locked')");
        await told.Locator("a").ClickAsync();
        var why = page.Locator("section[aria-labelledby=locks] td.words a[href*='fi.vat']");
        (await why.InnerTextAsync()).ShouldStartWith("VAT return ");
        await why.ClickAsync();
        (await page.InnerTextAsync("main .head .lead .badge")).ShouldBe("File made, not sent yet");

        await page.ClickAsync("summary:text('Take the approval back')");
        await page.FillAsync("form[action$='/take-back'] input[name=why]", "Only tried");
        await page.ClickAsync("form[action$='/take-back'] button");
        (await page.Locator("form.approve button").CountAsync()).ShouldBe(1);
        await page.GotoAsync(site.Address + company + "/periods");
        (await why.CountAsync()).ShouldBe(0, "the lock went with what it came with");
    }

    [BrowserFact]
    public async Task Period_ThatIsNotFiled_NamesTheTermsInsteadOfAnApproval()
    {
        var page = await OpenAsync($"/companies/{site.KeyIn(Country.NO)}/reports/no.vat?period=2025");

        (await page.Locator("section[aria-labelledby=send] button.first").CountAsync()).ShouldBe(0);
        (await page.Locator("#terms + ul a").AllInnerTextsAsync()).ShouldBe([
            "Jan–Feb 2025",
            "Mar–Apr 2025",
            "May–Jun 2025",
            "Jul–Aug 2025",
            "Sep–Oct 2025",
            "Nov–Dec 2025",
        ]);
        await page.ClickAsync("#terms + ul a >> nth=1");
        (await page.Locator("#terms").CountAsync()).ShouldBe(0);
    }

    /// <summary>The first report in the list that is late and that nobody has begun to hand over.</summary>
    private static string Overdue(string report) =>
        $"tbody tr:has(.badge:text('Overdue')):not(:has-text('File made')):not(:has-text('Approved')) th a[href*='{report}'] >> nth=0";

    /// <summary>A sale that was forgotten.</summary>
    private async Task SellAsync(string key, DateOnly day)
    {
        var code = site
            .Store.Company(key)!
            .Pack.VatCodes.First(one => one.OutputAccount is not null && one.RateOn(day) > 0m);
        var income = site.Store.Query(key, books => books.Accounts()).First(one => one.Type == AccountType.Income);
        var tax = decimal.Round(1000m * code.RateOn(day)!.Value / 100m, 0);
        var posted = await site.Store.DecideAsync(
            key,
            books =>
                new ManualDesk(books).Post(
                    new ManualEntry
                    {
                        Date = day,
                        Text = "A sale that was forgotten",
                        Lines =
                        [
                            new ManualLine { Account = books.Company.Pack.Roles.Receivables, Base = 1000m + tax },
                            new ManualLine
                            {
                                Account = income.Number,
                                Base = -1000m,
                                VatCode = code.Code,
                            },
                            new ManualLine
                            {
                                Account = code.OutputAccount!,
                                Base = -tax,
                                VatCode = code.Code,
                            },
                        ],
                    },
                    null,
                    "test"
                )
        );
        posted.Refusal.ShouldBeNull(posted.Detail);
    }

    private async Task<IPage> OpenAsync(string path)
    {
        var context = await site.ContextAsync(
            DemoSite.Accountant,
            new BrowserNewContextOptions { Locale = "en-GB", JavaScriptEnabled = false }
        );
        var page = await context.NewPageAsync();
        page.BePatient();
        await page.GotoAsync(site.Address + path);
        return page;
    }

    private static async Task ApproveAsync(IPage page)
    {
        if (await page.Locator("input[name=warnings]").CountAsync() > 0)
        {
            await page.CheckAsync("input[name=warnings]");
        }

        await page.ClickAsync("form.approve button");
    }
}
