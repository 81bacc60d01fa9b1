using Microsoft.Playwright;
using Nsg.Vocabulary;

namespace Nsg.Web.Tests;

/// <summary>An invoice is written, issued and credited in part without a mouse.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class InvoiceKeyboardTests(DemoSite site)
{
    private string Finland => "/companies/" + site.KeyIn(Country.FI);

    [BrowserFact]
    public async Task Accountant_ByKeyboardAlone_WritesAnInvoice_AndCreditsAPartOfIt()
    {
        var page = await OpenAsync("/invoices");
        await page.LeaveAsync("w");
        await page.TypeInAsync("input[name=buyer-name]", "Kuriren Oy");
        await page.TypeInAsync("input[name=buyer-number]", "0201256-6");
        await page.TypeInAsync("input[name=buyer-country]", "FI");
        await page.Keyboard.PressAsync("Escape");
        await page.TypeInAsync("input[name=buyer-street]", "Mannerheimintie 1");
        await page.TypeInAsync("input[name=buyer-code]", "00100");
        await page.TypeInAsync("input[name=buyer-city]", "Helsinki");
        await page.TypeInAsync("input[aria-label='Item 1']", "Lamp");
        await page.TypeInAsync("input[aria-label='Quantity 1']", "4");
        await page.TypeInAsync("input[aria-label='Price 1']", "25.50");
        await page.TypeInAsync("input[aria-label='Item 2']", "Fitting");
        await page.TypeInAsync("input[aria-label='Quantity 2']", "1");
        await page.TypeInAsync("input[aria-label='Price 2']", "80");
        await page.FollowAsync("button[data-key=p]");
        (await page.InnerTextAsync("[role=alert]")).ShouldContain("customer’s order number");
        await page.TypeInAsync("input[name=reference]", "Aino");
        await page.TypeInAsync("input[name=pay-to]", "FI2112345600000785");
        await page.Keyboard.PressAsync("Escape");
        await page.FollowAsync("button[data-key=p]");
        (await page.Locator("[role=alert]").AllInnerTextsAsync()).ShouldBeEmpty();
        (await page.InnerTextAsync("#preview tbody")).ShouldContain("102.00");
        await page.FollowAsync("button[data-key=i]");
        (await page.InnerTextAsync("main .head .badge")).ShouldBe("Booked");

        await page.Keyboard.PressAsync("k");
        await page.Keyboard.TypeAsync("two were broken");
        await page.TypeInAsync("input[aria-label='Quantity that comes back: Lamp']", "9");
        await page.FollowAsync("form[action$='/credit'] button");
        (await page.InnerTextAsync("[role=alert]")).ShouldContain("9 is wanted back, 4 is left");
        await page.ReachAsync("input[aria-label='Quantity that comes back: Lamp']");
        (await page.InputValueAsync("form[action$='/credit'] input[name=why]")).ShouldBe("two were broken");
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("2");
        await page.FollowAsync("form[action$='/credit'] button");
        (await page.InnerTextAsync("main .head .lead")).ShouldContain("Credit note");
        (await page.InnerTextAsync("section[aria-labelledby=invoice] tbody")).ShouldContain("51.00");

        await page.GotoAsync(site.Address + Finland + "/invoices?lang=en");
        (await page.InnerTextAsync("tbody tr >> nth=1")).ShouldContain("Partly credited");
        await page.FollowAsync("tbody tr:nth-child(2) th a");
        await page.Keyboard.PressAsync("k");
        (await page.InnerTextAsync("form[action$='/credit']")).ShouldContain("of 2");
        await page.Keyboard.TypeAsync("the rest too");
        await page.FollowAsync("form[action$='/credit'] button");
        (await page.InnerTextAsync("section[aria-labelledby=invoice] tfoot")).ShouldContain("131.00");
        await page.GotoAsync(site.Address + Finland + "/invoices?lang=en");
        (await page.InnerTextAsync("tbody tr >> nth=2")).ShouldNotContain("Partly");
    }

    private async Task<IPage> OpenAsync(string path)
    {
        var context = await site.ContextAsync(
            DemoSite.Accountant,
            new BrowserNewContextOptions
            {
                Locale = "en-GB",
                ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
            }
        );
        var page = await context.NewPageAsync();
        page.BePatient();
        await page.GotoAsync(site.Address + Finland + path);
        return page;
    }
}
