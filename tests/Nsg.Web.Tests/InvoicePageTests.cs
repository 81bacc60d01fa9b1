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
        var before = Issued();
        var page = await FormAsync();
        await page.FillAsync("input[name=item] >> nth=0", "Coffee");
        await page.FillAsync("input[name=quantity] >> nth=0", "3");
        await page.FillAsync("input[name=price] >> nth=0", "99.95");
        await page.FillAsync("input[name=discount] >> nth=0", "10");
        await page.ClickAsync("button[value=preview]");
        (await page.InnerTextAsync("#preview .card")).ShouldContain("269.86");
        (await page.InnerTextAsync("#preview tfoot")).ShouldContain("337.33");
        (await page.InputValueAsync("input[name=item] >> nth=0")).ShouldBe("Coffee");
        Issued().ShouldBe(before);

        await page.ClickAsync("button[value=issue]");
        (await page.InnerTextAsync("main .head .badge")).ShouldBe("Booked");
        Issued().ShouldBe(before + 1);
        (await page.Locator("a[href*='/file?form=finvoice']").CountAsync()).ShouldBe(1);

        var invoice = new Uri(page.Url).AbsolutePath;
        await page.ClickAsync("summary:has-text('Credit the invoice')");
        await page.FillAsync("input[name=why]", "goods came back");
        await page.ClickAsync("form[action$='/credit'] button");
        (await page.InnerTextAsync("main .head .lead")).ShouldContain("Credit note");
        Issued().ShouldBe(before + 2);
        await page.GotoAsync(site.Address + Denmark + "/invoices");
        (await page.InnerTextAsync($"tbody tr:has(a[href='{invoice}'])")).ShouldContain("Credited");
    }

    [BrowserFact]
    public async Task Invoice_ToAPrivatePerson_IsIssued_AndSaysThatItCannotTravelOnPeppol()
    {
        var page = await FormAsync();
        await page.FillAsync("input[name=buyer-name]", "Anna Berg");
        await page.FillAsync("input[name=buyer-number]", "");
        await page.FillAsync("input[name=reference]", "");
        await page.FillAsync("input[name=item] >> nth=0", "Coffee");
        await page.FillAsync("input[name=price] >> nth=0", "50");
        await page.ClickAsync("button[value=preview]");
        (await page.InnerTextAsync("#preview .attention")).ShouldContain("cannot travel on the Peppol network");
        await page.ClickAsync("button[value=issue]");
        (await page.InnerTextAsync("main .head .badge")).ShouldBe("Booked");
        (await page.InnerTextAsync("section[aria-labelledby=issued]")).ShouldContain("as PDF or by e-mail");
        (await page.Locator("a[href$='/paper']").CountAsync()).ShouldBe(1);
    }

    [BrowserFact]
    public async Task Invoice_InACurrencyWithoutRate_AsksForIt_AndIsBookedAtIt()
    {
        var page = await FormAsync();
        await page.FillAsync("input[name=date]", "2026-11-20");
        await page.FillAsync("input[name=due]", "2026-12-20");
        await page.FillAsync("input[name=currency]", "EUR");
        await page.FillAsync("input[name=reference]", "Mette");
        await page.FillAsync("input[name=item] >> nth=0", "Coffee");
        await page.FillAsync("input[name=price] >> nth=0", "50");
        await page.ClickAsync("button[value=preview]");
        (await page.Locator("button[value=issue]").CountAsync()).ShouldBe(0);
        (await page.InnerTextAsync("#fault-rate")).ShouldContain("No exchange rate of these days is known");
        (await page.InnerTextAsync("label[for=field-rate]")).ShouldBe("Exchange rate: DKK for 1 EUR");
        await page.FillAsync("input[name=rate]", "seven");
        await page.ClickAsync("button[value=preview]");
        (await page.InnerTextAsync("#fault-rate")).ShouldContain("is not a number");
        await page.FillAsync("input[name=rate]", "7,460");
        await page.FillAsync("input[name=rate-source]", "Nationalbanken");
        await page.ClickAsync("button[value=preview]");
        await page.ClickAsync("button[value=issue]");
        (await page.InnerTextAsync("main")).ShouldContain("1 EUR is 7.46 DKK by Nationalbanken");
        (await page.InnerTextAsync("main")).ShouldContain("466.25");
    }

    [BrowserFact]
    public async Task Invoice_CreditedByAnAmount_KeepsTheRest_AndIsNotCreditedTwiceByASecondPress()
    {
        var page = await FormAsync();
        await page.FillAsync("input[name=item] >> nth=0", "Coffee");
        await page.FillAsync("input[name=quantity] >> nth=0", "2");
        await page.FillAsync("input[name=price] >> nth=0", "50");
        await page.ClickAsync("button[value=preview]");
        await page.ClickAsync("button[value=issue]");
        var (issued, address) = (Issued(), page.Url);
        await page.ClickAsync("summary:has-text('Credit the invoice')");
        await page.FillAsync("input[name=why]", "late");
        await page.FillAsync("form[action$='/credit'] input[name=amount]", "ten");
        await page.ClickAsync("form[action$='/credit'] button");
        (await page.InnerTextAsync("[role=alert]")).ShouldContain("'ten' is not a number");
        (await page.InputValueAsync("form[action$='/credit'] input[name=amount]")).ShouldBe("ten");
        await page.FillAsync("form[action$='/credit'] input[name=amount]", "101");
        await page.ClickAsync("form[action$='/credit'] button");
        (await page.InnerTextAsync("[role=alert]")).ShouldContain(
            "101 is wanted back, 100.00\u00A0DKK without VAT is left"
        );
        var second = await page.Context.NewPageAsync();
        await second.GotoAsync(address);
        foreach (var tab in new[] { page, second })
        {
            await tab.EvaluateAsync("document.querySelectorAll('details').forEach(one => one.open = true)");
            await tab.FillAsync("input[name=why]", "late");
            await tab.FillAsync("form[action$='/credit'] input[name=amount]", "40");
        }

        await page.ClickAsync("form[action$='/credit'] button");
        (await page.InnerTextAsync("section[aria-labelledby=invoice] tfoot")).ShouldContain("50.00");
        Issued().ShouldBe(issued + 1);
        await second.ClickAsync("form[action$='/credit'] button");
        second.Url.ShouldBe(page.Url);
        Issued().ShouldBe(issued + 1);
        await page.GotoAsync(address);
        (await page.Locator("details.card.more").TextContentAsync()).ShouldNotBeNull().ShouldContain("60.00");
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
        await page.FillAsync("input[name=quantity] >> nth=0", "two");
        await page.ClickAsync("button[value=preview]");
        var told = await page.InnerTextAsync("[role=alert]");
        told.ShouldContain("'ten' is not a number");
        told.ShouldContain("'two' is not a number");
        (await page.Locator("input[aria-invalid=true]").CountAsync()).ShouldBe(2);
        new Uri(page.Url).Fragment.ShouldBe("#preview");
        (await page.EvaluateAsync<bool>("document.querySelector('#preview').matches('[role=alert]')")).ShouldBeTrue();
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
