using Microsoft.Playwright;
using Nsg.Vocabulary;

namespace Nsg.Web.Tests;

/// <summary>Invoices that are issued and credited on the pages, without script.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class InvoicePageTests(DemoSite site)
{
    private string Denmark => "/companies/" + site.KeyIn(Country.DK);

    [BrowserFact]
    public async Task Owner_WritesAnInvoice_SeesItsSums_IssuesAndCreditsIt()
    {
        var page = await FormAsync();
        await page.FillAsync("input[name=item] >> nth=0", "Coffee");
        await page.FillAsync("input[name=quantity] >> nth=0", "3");
        await page.FillAsync("input[name=price] >> nth=0", "99.95");
        await page.FillAsync("input[name=discount] >> nth=0", "10");
        await page.ClickAsync("button[value=preview]");
        (await page.InnerTextAsync("#preview .card")).ShouldContain("269.86");
        (await page.InnerTextAsync("#preview tfoot")).ShouldContain("337.33");
        (await page.InputValueAsync("input[name=item] >> nth=0")).ShouldBe("Coffee");
        Issued().ShouldBe(0);

        await page.ClickAsync("button[value=issue]");
        (await page.InnerTextAsync("main .head .badge")).ShouldBe("Booked");
        Issued().ShouldBe(1);
        (await page.Locator("a[href*='/file?form=finvoice']").CountAsync()).ShouldBe(1);

        await page.ClickAsync("summary:has-text('Credit the invoice')");
        await page.FillAsync("input[name=why]", "goods came back");
        await page.ClickAsync("button[data-key=k]");
        (await page.InnerTextAsync("main .head .lead")).ShouldContain("Credit note");
        Issued().ShouldBe(2);
        await page.GotoAsync(site.Address + Denmark + "/invoices");
        (await page.InnerTextAsync("tbody tr >> nth=1")).ShouldContain("Credited");
    }

    [BrowserFact]
    public async Task Invoice_ChangedAfterItsPreview_IsShownAgainAndNotIssued()
    {
        var before = Issued();
        var page = await FormAsync();
        await page.FillAsync("input[name=item] >> nth=0", "Coffee");
        await page.FillAsync("input[name=price] >> nth=0", "10");
        await page.ClickAsync("button[value=preview]");
        await page.FillAsync("input[name=price] >> nth=0", "20");
        await page.ClickAsync("button[value=issue]");
        (await page.InnerTextAsync("[role=alert]")).ShouldContain("changed since the preview");
        (await page.InnerTextAsync("#preview tfoot")).ShouldContain("25.00");
        Issued().ShouldBe(before);
    }

    [BrowserFact]
    public async Task Invoice_WithoutLinesOrWithAWrongNumber_SaysWhatIsMissing()
    {
        var page = await FormAsync();
        await page.ClickAsync("button[value=preview]");
        (await page.InnerTextAsync("[role=alert]")).ShouldContain("An invoice has 1 to");
        await page.FillAsync("input[name=item] >> nth=0", "Coffee");
        await page.FillAsync("input[name=price] >> nth=0", "ten");
        await page.ClickAsync("button[value=preview]");
        (await page.InnerTextAsync("[role=alert]")).ShouldContain("'ten' is not a number");
        (await page.InputValueAsync("input[name=price] >> nth=0")).ShouldBe("ten");
    }

    private int Issued() => site.Store.Query(site.KeyIn(Country.DK), books => books.IssuedInvoices(null, 50).Count);

    /// <summary>The form, with the customer of an earlier invoice and no lines.</summary>
    private async Task<IPage> FormAsync()
    {
        var like = site.Store.Query(
            site.KeyIn(Country.DK),
            books => books.DocumentsOf("booked", "invoice", 0, 1, direction: "sale")[0].Document
        );
        var context = await site.ContextAsync(
            "mette",
            new BrowserNewContextOptions { Locale = "en-GB", JavaScriptEnabled = false }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{site.Address}{Denmark}/invoices/new?like={like:N}");
        (await page.InputValueAsync("input[name=buyer-name]")).Length.ShouldBeGreaterThan(3);
        foreach (var row in Enumerable.Range(0, await page.Locator("input[name=item]").CountAsync()))
        {
            foreach (var name in new[] { "item", "quantity", "price", "discount" })
            {
                await page.FillAsync($"input[name={name}] >> nth={row}", "");
            }
        }

        await page.FillAsync("input[name=date]", "2025-12-30");
        await page.FillAsync("input[name=buyer-country]", "DK");
        await page.FillAsync("input[name=buyer-number]", "61126228");
        await page.FillAsync("input[name=currency]", "DKK");
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(one => one.open = true)");
        await page.FillAsync("input[name=buyer-vat]", "");
        await page.FillAsync("input[name=buyer-endpoint]", "");
        return page;
    }
}
