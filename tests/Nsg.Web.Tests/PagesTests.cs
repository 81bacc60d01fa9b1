using System.Security.Cryptography;
using Microsoft.Playwright;

namespace Nsg.Web.Tests;

/// <summary>The pages in a real browser.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class PagesTests(DemoSite site)
{
    [BrowserFact]
    public async Task StartPage_OfTheDemo_ListsAllCompaniesWithTheirFigures()
    {
        var (page, _) = await OpenAsync("/", 1280);
        var rows = await page.Locator("tbody tr").AllInnerTextsAsync();
        rows.Count.ShouldBe(5);
        foreach (var company in site.Store.Companies())
        {
            rows.ShouldContain(row =>
                row.Contains(company.Name, StringComparison.Ordinal) && row.Contains("2025", StringComparison.Ordinal)
            );
        }
    }

    [BrowserFact]
    public async Task Language_WhenSwitched_HoldsOnTheNextPage()
    {
        var (page, _) = await OpenAsync("/", 1280);
        await page.ClickAsync(".menu > summary >> nth=0");
        await page.ClickAsync("a[hreflang=fi]");
        (await page.InnerTextAsync("h1")).ShouldBe("Yritykset");
        await page.ClickAsync("tbody a");
        (await page.GetAttributeAsync("html", "lang")).ShouldBe("fi");
        (await page.InnerTextAsync("dl")).ShouldContain("Liikevaihto");
    }

    [BrowserFact]
    public async Task Language_AskedByTheBrowser_IsAnswered()
    {
        await using var context = await site.ContextAsync(
            DemoSite.Accountant,
            new BrowserNewContextOptions { Locale = "is-IS" }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address + "/");
        (await page.InnerTextAsync("h1")).ShouldBe("Fyrirtæki");
    }

    /// <summary>The innermost parts that reach beyond the window, for whoever mends them.</summary>
    private const string Widest = """
        [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth && ![...e.children].some(c => c.getBoundingClientRect().right > innerWidth))
            .slice(0, 3).map(e => e.outerHTML.slice(0, 200)).join('\n')
        """;

    [BrowserFact]
    public async Task Pages_AtEveryWidth_GiveNoConsoleErrorAndDoNotScrollSideways()
    {
        foreach (
            var path in new[] { "/", "/?lang=fi" }.Concat(
                site.Store.Companies().Select(company => $"/companies/{company.Key}?lang=fi")
            )
        )
        {
            foreach (var width in new[] { 320, 390, 800, 1280 })
            {
                var (page, faults) = await OpenAsync(path, width);
                var overhang = await page.EvaluateAsync<int>(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"
                );
                overhang.ShouldBe(0, $"{path} at {width}: {await page.EvaluateAsync<string>(Widest)}");
                faults.ShouldBeEmpty($"{path} at {width}");
                await page.Context.CloseAsync();
            }
        }
    }

    [BrowserFact]
    public async Task Chart_OfACompany_SaysItsFiguresInWordsAndInATable()
    {
        var (page, _) = await OpenAsync($"/companies/{site.Store.Companies()[0].Key}", 1280);
        (await page.Locator(".chart svg[role]").CountAsync()).ShouldBe(4);
        (await page.Locator("svg desc").First.TextContentAsync())!.ShouldContain("Jan 2025");
        await page.ClickAsync(".chart summary >> nth=0");
        (await page.Locator(".chart details[open] tbody tr").CountAsync()).ShouldBe(12);
    }

    [BrowserFact]
    public async Task Original_OfADocument_ComesBackByteForByte()
    {
        var key = site.Store.Companies()[0].Key;
        var document = site.Store.Query(key, books => books.ReviewQueue()[0]);
        using var http = await site.ClientAsync(DemoSite.Accountant);
        var bytes = await http.GetByteArrayAsync($"/companies/{key}/documents/{document.Document}/original");
        Convert.ToHexStringLower(SHA256.HashData(bytes)).ShouldBe(document.Sha256);
    }

    [BrowserFact]
    public async Task Company_ThatIsUnknown_IsNotFound()
    {
        await using var context = await site.ContextAsync(DemoSite.Accountant);
        var page = await context.NewPageAsync();
        var answer = await page.GotoAsync($"{site.Address}/companies/nosuchkey?lang=da");
        answer!.Status.ShouldBe(404);
        (await page.InnerTextAsync("h1")).ShouldBe("Ikke her");
    }

    private async Task<(IPage Page, List<string> Faults)> OpenAsync(string path, int width)
    {
        var context = await site.ContextAsync(
            DemoSite.Accountant,
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
            }
        );
        var page = await context.NewPageAsync();
        var faults = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                faults.Add(message.Text);
            }
        };
        page.PageError += (_, fault) => faults.Add(fault);
        page.RequestFailed += (_, request) => faults.Add(request.Url);
        await page.GotoAsync(site.Address + path);
        return (page, faults);
    }

    [BrowserFact]
    public async Task FirstPage_WithAllItNeeds_IsUnder100Kilobytes()
    {
        await using var context = await site.ContextAsync("kari");
        var page = await context.NewPageAsync();
        var session = await context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        var bytes = 0d;
        session.Event("Network.loadingFinished").OnEvent += (_, finished) =>
            bytes += finished!.Value.GetProperty("encodedDataLength").GetDouble();
        await page.GotoAsync(
            $"{site.Address}/companies/{site.KeyIn(Nsg.Vocabulary.Country.NO)}",
            new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle }
        );
        bytes.ShouldBeInRange(5_000d, 100_000d);
    }
}
