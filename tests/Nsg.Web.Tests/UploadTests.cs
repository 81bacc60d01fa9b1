using System.IO.Compression;
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

    [BrowserFact]
    public async Task Archive_IsToldByWhatItsDocumentsAre_AndSoIsAnEmptyOne()
    {
        var key = site.KeyIn(Country.FI);
        var known = site.Store.Query(key, books => books.LatestDocuments("booked", "invoice", long.MaxValue, 1)[0]);
        var bytes = Nsg.Bookkeeping.Intake.PreparedDocument.Restore(
            site.Store.Query(key, books => books.Original(known.Sha256)!)
        );
        var page = await OpenAsync("aino", $"/companies/{key}/inbox");
        await page.SetInputFilesAsync(
            "input[name=files]",
            [
                File("empty.zip", Zip()),
                File("some.zip", Zip(("note.txt", "Hello, here is the invoice"u8.ToArray()), ("again.xml", bytes))),
            ]
        );
        await page.ClickAsync("form.drop button");
        var list = page.Locator("ul.list li");
        (await list.Filter(new() { HasText = "empty.zip" }).InnerTextAsync()).ShouldContain("nothing in the archive");
        var note = await list.Filter(new() { HasText = "note.txt" }).InnerTextAsync();
        note.ShouldContain("no document that the program reads");
        note.ShouldNotContain("begin with");
        var told = await list.Filter(new() { HasText = "again.xml" }).InnerTextAsync();
        told.ShouldContain($"{known.PartyName} {known.Number}");
        told.ShouldContain("Booked as ");
        told.ShouldContain(known.Payable!.Value.Currency.Code);
    }

    private static byte[] Zip(params IReadOnlyList<(string Name, byte[] Bytes)> members)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in members)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(bytes);
            }
        }

        return file.ToArray();
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
        page.BePatient();
        await page.GotoAsync(site.Address + path);
        return page;
    }
}
