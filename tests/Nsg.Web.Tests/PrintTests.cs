using Microsoft.Playwright;
using Nsg.Vocabulary;

namespace Nsg.Web.Tests;

/// <summary>Paper shows what a page says, and nothing to click.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class PrintTests(DemoSite site)
{
    private static readonly string[] NotOnPaper =
    [
        ".top",
        ".side",
        ".skip",
        ".crumb",
        ".tabs",
        "form",
        "button",
        "a.button",
        ".pager",
    ];

    /// <summary>The line that stands on paper for the form of the period.</summary>
    private const string Period = ".print-only.period";

    [BrowserFact]
    public async Task OpenItems_OnPaper_ShowEveryItem_AndNothingToTick()
    {
        await using var context = await site.ContextAsync("kari", new BrowserNewContextOptions { Locale = "en-GB" });
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{site.Address}/companies/{site.KeyIn(Country.NO)}/open-items");
        var items = await page.Locator("main tbody tr").CountAsync();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        (await Seen(page, "main tbody tr")).ShouldBe(items);
        items.ShouldBeGreaterThan(1);
        (await Seen(page, "main input, main button")).ShouldBe(0);
    }

    [BrowserFact]
    public async Task IssuedInvoice_OnPaper_IsForItsCustomer_AndNothingOfTheBooks()
    {
        var (_, path, _) = SitePages.All(site).First(one => one.Name == "issued");
        await using var context = await site.ContextAsync("kari", new BrowserNewContextOptions { Locale = "nb" });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address + path);
        (await Seen(page, "main h1")).ShouldBe(1);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        (await Seen(page, "main h1")).ShouldBe(0);
        (await Seen(page, "main section:not(.paper)")).ShouldBe(0);
        var paper = await page.InnerTextAsync("main");
        paper.ShouldContain("Faktura 2");
        paper.ShouldContain("Fjordhuset Bergen AS");
        paper.ShouldContain("NO9386011117947");
        paper.ShouldNotContain("SHA-256");
    }

    [BrowserFact]
    public async Task List_OnPaper_SaysItsPeriod()
    {
        (string Path, string Days)[] lists =
        [
            ("accounts?from=2025-01-01&to=2025-12-31", "1 Jan 2025 – 31 Dec 2025"),
            ("journal?from=2025-03-01&to=2025-03-05", "1 Mar 2025 – 5 Mar 2025"),
            ("journal?from=2025-03-03&to=2025-03-03", "3 Mar 2025"),
        ];
        await using var context = await site.ContextAsync("kari", new BrowserNewContextOptions { Locale = "en-GB" });
        var page = await context.NewPageAsync();
        foreach (var (path, days) in lists)
        {
            await page.GotoAsync($"{site.Address}/companies/{site.KeyIn(Country.NO)}/{path}");
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
            (await Seen(page, Period)).ShouldBe(0);
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
            (await Seen(page, Period)).ShouldBe(1);
            (await page.InnerTextAsync(Period)).ShouldBe(days);
        }
    }

    /// <summary>A page of the journal that goes on tells of the days that are on it.</summary>
    [BrowserFact]
    public async Task Journal_ThatGoesOn_SaysTheDaysOfItsPage()
    {
        await using var context = await site.ContextAsync("kari", new BrowserNewContextOptions { Locale = "en-GB" });
        var page = await context.NewPageAsync();
        await page.GotoAsync(
            $"{site.Address}/companies/{site.KeyIn(Country.NO)}/journal?from=2025-01-01&to=2025-12-31"
        );
        var oldest = await page.InnerTextAsync("main tr.begins td.date >> nth=-1");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        (await page.InnerTextAsync(Period)).ShouldBe($"{oldest} – 31 Dec 2025");
        oldest.ShouldNotBe("1 Jan 2025");
    }

    [BrowserFact]
    public async Task Sum_OnPaper_StandsAtTheEndOnly()
    {
        await using var context = await site.ContextAsync("kari", new BrowserNewContextOptions { Locale = "en-GB" });
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{site.Address}/companies/{site.KeyIn(Country.NO)}/accounts");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        (await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('tfoot')).display")).ShouldBe(
            "table-row-group",
            "a foot group is repeated on each page"
        );
    }

    private static Task<int> Seen(IPage page, string selector) =>
        page.Locator(selector)
            .EvaluateAllAsync<int>("found => found.filter(one => one.getClientRects().length > 0).length");

    [BrowserFact]
    public async Task Statement_OnPaper_HasNoNavigation_AndNamesTheCompany()
    {
        var path = $"/companies/{site.KeyIn(Country.NO)}/reports/no.accounts?period=2025";
        await using var context = await site.ContextAsync(
            "liv",
            new BrowserNewContextOptions
            {
                ColorScheme = ColorScheme.Dark,
                Locale = "en-GB",
                ViewportSize = new ViewportSize { Width = 794, Height = 1123 },
            }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address + path);
        (await page.Locator(".print-only").IsVisibleAsync()).ShouldBeFalse();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (var selector in NotOnPaper)
        {
            (
                await page.Locator(selector)
                    .EvaluateAllAsync<int>("found => found.filter(one => one.offsetParent !== null).length")
            ).ShouldBe(0, selector);
        }

        (await page.InnerTextAsync(".print-only")).ShouldContain(site.Store.Company(site.KeyIn(Country.NO))!.Name);
        (await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor")).ShouldBeOneOf(
            "rgb(255, 255, 255)",
            "rgba(0, 0, 0, 0)"
        );
        (
            await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        ).ShouldBe(0);
        (
            await page.EvaluateAsync<string>(
                "getComputedStyle(document.querySelector('tbody tr:last-child')).breakBefore"
            )
        ).ShouldBe("avoid", "a sum is not read alone on a page");
        (
            await page.EvaluateAsync<string>(
                "(() => { const legend = document.createElement('span'); legend.className = 'legend'; legend.innerHTML = '<i></i>'; document.body.append(legend); return getComputedStyle(legend.firstChild).printColorAdjust; })()"
            )
        ).ShouldBe("exact", "the marks of a legend are printed");
        var pdf = await page.PdfAsync(new PagePdfOptions { Format = "A4" });
        System.Text.Encoding.ASCII.GetString(pdf, 0, 5).ShouldBe("%PDF-");
        if (Environment.GetEnvironmentVariable(ScreenshotTests.Variable) is { } folder)
        {
            await page.ScreenshotAsync(
                new PageScreenshotOptions { Path = Path.Combine(folder, "statement-print.png"), FullPage = true }
            );
        }
    }
}
