using Microsoft.Playwright;
using Nsg.Vocabulary;

namespace Nsg.Web.Tests;

/// <summary>Mistakes in the form of an invoice: all at once, each at its field.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class InvoiceFaultPageTests(DemoSite site)
{
    [BrowserFact]
    public async Task Owner_WithManyMistakes_IsToldAllAtOnce_EachAtItsField_AndKeepsWhatWasTyped()
    {
        var page = await FormAsync(isScripted: false);
        await page.FillAsync("input[name=buyer-country]", "Ingensteds");
        await page.FillAsync("input[name=buyer-number]", "12");
        await page.FillAsync("input[name=item] >> nth=0", "Lamp");
        await page.FillAsync("input[name=quantity] >> nth=0", "0");
        await page.FillAsync("input[name=price] >> nth=0", "-5");
        await page.FillAsync("input[name=price] >> nth=1", "ten");
        await page.FillAsync("input[name=due]", "2020-01-01");
        await page.FillAsync("input[name=currency]", "kroner");
        await page.FillAsync("input[name=pay-to]", "123");
        await page.ClickAsync("button[value=preview]");
        var wrong = await page.Locator("[aria-invalid=true]")
            .EvaluateAllAsync<string[]>("all => all.map(one => one.id.replace('field-', ''))");
        wrong.ShouldBe(
            [
                "buyer-number",
                "buyer-country",
                "quantity-0",
                "price-0",
                "item-1",
                "price-1",
                "due",
                "pay-to",
                "currency",
            ],
            ignoreOrder: true
        );
        foreach (var field in wrong)
        {
            (await page.GetAttributeAsync($"#field-{field}", "aria-describedby")).ShouldBe("fault-" + field);
            (await page.InnerTextAsync("#fault-" + field)).Length.ShouldBeGreaterThan(10);
            (await page.Locator($"[role=alert] a[href='#field-{field}']").CountAsync()).ShouldBe(1);
        }

        (await page.InnerTextAsync("#fault-due")).ShouldContain("before the invoice's own");
        (await page.InnerTextAsync("#fault-buyer-country")).ShouldContain("Norway, Sweden");
        (await page.InputValueAsync("input[name=buyer-country]")).ShouldBe("Ingensteds");
        (await page.InputValueAsync("input[name=price] >> nth=1")).ShouldBe("ten");
    }

    [BrowserFact]
    public async Task Owner_WithAMistake_IsPutAtItsField_AndCountriesAreNamed()
    {
        var page = await FormAsync(isScripted: true);
        (await page.InputValueAsync("input[name=buyer-country]")).ShouldBe("Denmark");
        await page.FillAsync("input[name=buyer-country]", "danmark");
        await page.FillAsync("input[name=item] >> nth=0", "Lamp");
        await page.FillAsync("input[name=price] >> nth=0", "ten");
        await page.ClickAsync("button[value=preview]");
        await page.WaitForFunctionAsync("document.activeElement.id === 'field-price-0'");
        await page.FillAsync("input[name=price] >> nth=0", "10");
        await page.ClickAsync("button[value=preview]");
        (await page.Locator("#preview tfoot").CountAsync()).ShouldBe(1);
    }

    private async Task<IPage> FormAsync(bool isScripted)
    {
        var key = site.KeyIn(Country.DK);
        var like = site.Store.Query(
            key,
            books => books.DocumentsOf("booked", "invoice", 0, 1, direction: "sale")[0].Document
        );
        var options = new BrowserNewContextOptions { Locale = "en-GB", JavaScriptEnabled = isScripted };
        var context = await site.ContextAsync("mette", options);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{site.Address}/companies/{key}/invoices/new?like={like:N}");
        foreach (var row in Enumerable.Range(0, await page.Locator("input[name=item]").CountAsync()))
        {
            foreach (var name in new[] { "item", "quantity", "price", "discount" })
            {
                await page.FillAsync($"input[name={name}] >> nth={row}", "");
            }
        }

        await page.FillAsync("input[name=date]", "2025-12-30");
        await page.FillAsync("input[name=buyer-country]", "Denmark");
        await page.FillAsync("input[name=buyer-number]", "61126228");
        await page.FillAsync("input[name=reference]", "Mette");
        return page;
    }
}
