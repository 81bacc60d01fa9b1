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
