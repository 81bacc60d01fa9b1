using System.Net;
using System.Text;
using Microsoft.Playwright;
using Nsg.Vocabulary;

namespace Nsg.Web.Tests;

/// <summary>What whoever sends files is told of each.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class UploadTests(DemoSite site)
{
    [BrowserFact]
    public async Task Files_ThatWereSent_AreToldOneByOneWithReasonsAndLinks()
    {
        var key = site.KeyIn(Country.FI);
        var known = site.Store.Query(key, books => books.Original(books.DocumentsOf("review", null, 0, 1)[0].Sha256)!);
        var page = await OpenAsync("aino", $"/companies/{key}/inbox");
        await page.SetInputFilesAsync(
            "input[name=files]",
            [
                File("bill.pdf", Encoding.ASCII.GetBytes("%PDF-1.7 a bill")),
                File("known.xml", Nsg.Bookkeeping.Intake.PreparedDocument.Restore(known)),
                File("broken.xml", Encoding.UTF8.GetBytes("<Invoice")),
            ]
        );
        await page.ClickAsync("form.drop button");
        (await page.InnerTextAsync("[role=status]")).ShouldBe(
            "0 booked, 1 kept, 0 waiting for you, 1 known already, 1 not taken in."
        );
        var list = page.Locator("ul.list li");
        (await list.Filter(new() { HasText = "broken.xml" }).Locator("p").CountAsync()).ShouldBe(2);
        (await list.Filter(new() { HasText = "known.xml" }).InnerTextAsync()).ShouldContain("came before");
        (await list.Filter(new() { HasText = "bill.pdf" }).InnerTextAsync()).ShouldContain("nothing is booked");
        await page.ReloadAsync();
        (await list.CountAsync()).ShouldBe(3);
        using var other = await site.ClientAsync(DemoSite.Accountant);
        (await other.GetAsync(new Uri(page.Url).PathAndQuery)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await list.Filter(new() { HasText = "bill.pdf" }).Locator("a").First.ClickAsync();
        page.Url.ShouldContain("/documents/");
    }

    private static FilePayload File(string name, byte[] bytes) =>
        new()
        {
            Name = name,
            MimeType = "application/octet-stream",
            Buffer = bytes,
        };

    private async Task<IPage> OpenAsync(string person, string path)
    {
        var context = await site.ContextAsync(
            person,
            new BrowserNewContextOptions { JavaScriptEnabled = false, Locale = "en-GB" }
        );
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(30_000);
        await page.GotoAsync(site.Address + path);
        return page;
    }
}
