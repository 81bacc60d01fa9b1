using Microsoft.Playwright;
using Nsg.Bookkeeping.Intake;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Web.Tests;

/// <summary>Documents that were rejected: why, by whom, and the way back; and payments that came twice.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class RejectedTests(DemoSite site)
{
    [BrowserFact]
    public async Task Rejection_IsToldWithReasonAndPerson_AndTakenBackFromThePage()
    {
        var key = site.KeyIn(Country.SE);
        var row = Waiting(key).Last(one => one.Kind == "invoice");
        var page = await OpenAsync($"/companies/{key}/documents/{row.Document}");
        await page.FillAsync("form[action$='/reject'] input[name=reason]", "Another company's");
        await page.ClickAsync("form[action$='/reject'] button");

        var card = await page.InnerTextAsync("section[aria-labelledby=rejected]");
        card.ShouldContain("Another company's");
        card.ShouldContain("Ingrid Berg");
        (await page.Locator("section[aria-labelledby=payments]").CountAsync()).ShouldBe(0, "it is nothing to pay");

        await page.GotoAsync($"{site.Address}/companies/{key}/inbox?state=rejected");
        var listed = await page.InnerTextAsync($"tr:has(a[href$='{row.Document}'])");
        listed.ShouldContain("Another company's");
        listed.ShouldContain("Ingrid Berg");

        var bytes = PreparedDocument.Restore(site.Store.Query(key, books => books.Original(row.Sha256)!));
        await page.SetInputFilesAsync(
            "input[name=files]",
            [
                new FilePayload
                {
                    Name = "again.xml",
                    MimeType = "application/xml",
                    Buffer = bytes,
                },
            ]
        );
        await page.ClickAsync("form.drop button");
        (await page.InnerTextAsync("ul.list li")).ShouldContain("was rejected");
        await page.ClickAsync("ul.list li a >> nth=0");

        await page.FillAsync("form[action$='/take-back'] input[name=why]", "it is ours");
        await page.ClickAsync("form[action$='/take-back'] button");
        (await page.InnerTextAsync("main .head .badge")).ShouldBe("In review");
        (await page.InnerTextAsync("section[aria-labelledby=decision] .list")).ShouldContain("it is ours");
    }

    [BrowserFact]
    public async Task Rejection_OfWhatIsPaid_SaysThatItFreesThePayment_BeforeAndAfter()
    {
        var (key, row) = site
            .Store.Companies()
            .SelectMany(company => Waiting(company.Key).Select(row => (company.Key, Row: row)))
            .First(one =>
                site.Store.Query(one.Key, books => books.SettlementsOfDocument(one.Row.Document))
                    .Any(paid => paid.Item == one.Row.Document && !paid.Amount.IsZero)
            );
        var page = await OpenAsync($"/companies/{key}/documents/{row.Document}");
        (await page.InnerTextAsync("form[action$='/reject'] .alert")).ShouldContain("frees the payment");
        await page.FillAsync("form[action$='/reject'] input[name=reason]", "Not ours");
        await page.ClickAsync("form[action$='/reject'] button");
        (await page.InnerTextAsync("[role=status]")).ShouldContain("Its payment waits at Bank now.");

        var line = site
            .Store.Query(key, books => books.LatestBankLines(true, null, 200))
            .First(one =>
                site.Store.Query(key, books => books.RejectedNamedBy(one.Line))
                    .Any(named => named.Document == row.Document)
            );
        await page.GotoAsync($"{site.Address}/companies/{key}/bank?line={line.Line:N}");
        (await page.InnerTextAsync("section[aria-labelledby=chosen]")).ShouldContain(
            $"names {row.Number}, which was rejected"
        );

        await page.GotoAsync($"{site.Address}/companies/{key}/documents/{row.Document}");
        await page.FillAsync("form[action$='/take-back'] input[name=why]", "it is ours");
        await page.ClickAsync("form[action$='/take-back'] button");
        (await page.InnerTextAsync("section[aria-labelledby=decision]")).ShouldContain("Paid");
    }

    [BrowserFact]
    public async Task PaymentTwice_OnTheOverview_LeadsToTheLine_AndIsToldOnTheDocument()
    {
        var key = site.KeyIn(Country.NO);
        var flag = site.Store.Query(key, books => books.Flags()).First(one => one.Line is not null);
        var page = await OpenAsync($"/companies/{key}");
        await page.ClickAsync($"a[href*='line={flag.Line:N}']");
        (await page.InnerTextAsync("section[aria-labelledby=chosen]")).ShouldMatch("Paid twice|Paid too much");
        await page.GotoAsync($"{site.Address}/companies/{key}/documents/{flag.Document}");
        (await page.InnerTextAsync("section[aria-labelledby=payments] .alert")).ShouldMatch("Paid twice|Paid too much");
        (await page.Locator($"section[aria-labelledby=payments] a[href*='line={flag.Line:N}']").CountAsync()).ShouldBe(
            1
        );
    }

    private IReadOnlyList<DocumentRow> Waiting(string key) => site.Store.Query(key, books => books.ReviewQueue());

    private async Task<IPage> OpenAsync(string path)
    {
        var context = await site.ContextAsync(
            DemoSite.Accountant,
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
