using Microsoft.Playwright;
using Nsg.Vocabulary;

namespace Nsg.Web.Tests;

/// <summary>What an accountant does at several companies at once.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class BulkTests(DemoSite site)
{
    [BrowserFact]
    public async Task Accountant_BooksAsProposed_AtSeveralCompanies_AndNobodyElse()
    {
        var (norway, iceland) = (site.KeyIn(Country.NO), site.KeyIn(Country.IS));
        var page = await OpenAsync(
            DemoSite.Accountant,
            $"/bulk?action=book&sure=50&company={norway}&company={iceland}&company=nosuchcompany"
        );
        var waiting = await page.Locator("input[name=document]").CountAsync();
        waiting.ShouldBeGreaterThan(0);
        (await page.InnerTextAsync("main")).ShouldContain("1 of the companies chosen is left out");
        await NoneAsync();
        var guess = page.Locator("tr:has(input[name^=account-])").First;
        var (company, document) = (await guess.Locator("input[name=document]").GetAttributeAsync("value"))!.Split('~')
            is [var at, var id, _]
            ? (at, Guid.ParseExact(id, "N"))
            : default;
        await guess.Locator("input[name=document]").CheckAsync();
        await page.ClickAsync("button.first");
        (await page.InnerTextAsync("[role=status]")).ShouldBe("0 done, 1 left as they were.");
        (await page.InnerTextAsync("main")).ShouldContain("the account is only a guess");
        await page.GotoAsync(site.Address + $"/bulk?action=book&sure=50&company={norway}&company={iceland}");
        await NoneAsync();
        await guess.Locator("input[name=document]").CheckAsync();
        var account = site.Store.Query(company, books => books.Document(document)!.ProposalAccount!);
        await page.FillAsync($"input[name=account-{document:N}]", account);
        await page.ClickAsync("button.first");
        (await page.InnerTextAsync("[role=status]")).ShouldBe("1 done, 0 left as they were.");
        new[] { norway, iceland }
            .Count(key => site.Store.Query(key, books => books.Document(document))?.State == "booked")
            .ShouldBe(1);
        var reader = await OpenAsync("liv", $"/bulk?action=book&sure=50&company={norway}");
        (await reader.InnerTextAsync("main")).ShouldContain("No company is chosen");

        async Task NoneAsync()
        {
            for (var i = 0; i < waiting; i++)
            {
                await page.UncheckAsync($"input[name=document] >> nth={i}");
            }
        }
    }

    private async Task<IPage> OpenAsync(string person, string path)
    {
        var context = await site.ContextAsync(
            person,
            new BrowserNewContextOptions
            {
                JavaScriptEnabled = false,
                Locale = "en-GB",
                ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
            }
        );
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(10_000);
        await page.GotoAsync(site.Address + path);
        return page;
    }
}
