using Microsoft.Playwright;
using Nsg.Vocabulary;

namespace Nsg.Web.Tests;

/// <summary>The paper for a customer as a page, without script.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class PaperPageTests(DemoSite site)
{
    [BrowserFact]
    public async Task Owner_OpensThePaper_ChoosesItsLanguage_AndSavesIt()
    {
        var document = SitePages.All(site).First(page => page.Name == "issued").Path;
        var page = await OpenAsync(document);
        await page.ClickAsync("main a.button[href$='/paper']");
        (await page.GetAttributeAsync("main", "lang")).ShouldBe("nb");
        (await page.InnerTextAsync("h1")).ShouldStartWith("Faktura ");
        (await page.InnerTextAsync("main")).ShouldNotContain("Findings");
        await page.ClickAsync(".paper-bar a[lang=fi]");
        (await page.InnerTextAsync("h1")).ShouldStartWith("Lasku ");
        (await page.InnerTextAsync(".paper-bar [aria-current=true]")).ShouldBe("Suomi");
        (await page.GetAttributeAsync("a[href^='mailto:']", "href"))!.ShouldContain("Liitteen%C3%A4%20lasku");

        using var http = await site.ClientAsync("kari");
        var pdf = await http.GetAsync((await page.GetAttributeAsync("a[download]", "href"))!);
        pdf.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        PdfText.Of(await pdf.Content.ReadAsByteArrayAsync())[0].ShouldContain(await page.InnerTextAsync("h1"));
        await KeepAsync(page, "paper");
    }

    [BrowserFact]
    public async Task Letter_OnPaper_IsNothingButTheLetter()
    {
        var page = await OpenAsync(SitePages.All(site).First(page => page.Name == "letter").Path);
        (await page.Locator(".paper-bar").IsVisibleAsync()).ShouldBeTrue();
        (await page.InnerTextAsync("h1")).ShouldStartWith("Purring ");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        (await page.Locator(".paper-bar").IsVisibleAsync()).ShouldBeFalse();
        (await page.Locator(".sheet-pay dd").First.IsVisibleAsync()).ShouldBeTrue();
        await KeepAsync(page, "letter-print");
    }

    [BrowserFact]
    public async Task Paper_OfWhatWasBought_IsNone()
    {
        var key = site.KeyIn(Country.NO);
        var bought = site.Store.Query(
            key,
            books => books.DocumentsOf("booked", "invoice", 0, 1, direction: "purchase")[0].Document
        );
        using var http = await site.ClientAsync("kari");
        foreach (var path in new[] { "paper", "paper.pdf" })
        {
            (await http.GetAsync($"/companies/{key}/documents/{bought}/{path}")).StatusCode.ShouldBe(
                System.Net.HttpStatusCode.NotFound
            );
        }
    }

    private async Task<IPage> OpenAsync(string path)
    {
        var options = new BrowserNewContextOptions
        {
            Locale = "en-GB",
            JavaScriptEnabled = false,
            ViewportSize = new ViewportSize { Width = 1000, Height = 1300 },
        };
        var context = await site.ContextAsync("kari", options);
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address + path);
        return page;
    }

    private static async Task KeepAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable(ScreenshotTests.Variable) is { } folder)
        {
            await page.ScreenshotAsync(
                new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = true }
            );
        }
    }
}
