using Microsoft.Playwright;
using Nsg.Countries;
using Nsg.Vocabulary;

namespace Nsg.Web.Tests;

/// <summary>What people do every day: companies in order, the inbox narrowed, payments chosen, invoices with many
/// lines.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class DailyWorkTests(DemoSite site)
{
    [BrowserFact]
    public async Task Companies_AreSortedByAColumn_AndTheOtherWayRound_WithoutScript()
    {
        var page = await OpenAsync(DemoSite.Accountant, "/", false);
        await page.ClickAsync("thead a:has-text('Reports late')");
        (await page.GetAttributeAsync("th:has-text('Reports late')", "aria-sort")).ShouldBe("descending");
        var late = await NumbersAsync(page);
        late.ShouldBe(late.OrderDescending());
        await page.ClickAsync("thead a:has-text('Reports late')");
        (await page.GetAttributeAsync("th:has-text('Reports late')", "aria-sort")).ShouldBe("ascending");
        (await NumbersAsync(page)).ShouldBe(late.AsEnumerable().Reverse());
        await page.ClickAsync("thead a:has-text('Company')");
        var names = await page.Locator("tbody th a").AllInnerTextsAsync();
        names.ShouldBe(names.Order(StringComparer.OrdinalIgnoreCase));
        await page.ClickAsync("main .lead a");
        (await page.Locator("th[aria-sort]").CountAsync()).ShouldBe(0);

        static async Task<List<int>> NumbersAsync(IPage page) =>
            [
                .. (await page.Locator("tbody td:last-child").AllInnerTextsAsync()).Select(text =>
                    int.Parse(text.Split('\n')[0], System.Globalization.CultureInfo.InvariantCulture)
                ),
            ];
    }

    [BrowserFact]
    public async Task Companies_OfSeveralCurrencies_AreSortedByWhatTheAmountsAreWorth()
    {
        var down = await OwedAsync("-owed");
        var up = await OwedAsync("owed");

        // By the bare numbers Iceland's krónur would come first. Amounts whose worth in euro no books know stand last in
        // both directions; the others turn round.
        down[0].ShouldNotBe("ISK");
        down.Distinct().Count().ShouldBeGreaterThan(2);
        var unknown = down.Reverse().Zip(up.Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        unknown.ShouldBeLessThan(down.Count - 1, "most amounts' worth is known, and turns round");
        up.SkipLast(unknown).ShouldBe(down.SkipLast(unknown).Reverse());

        async Task<IReadOnlyList<string>> OwedAsync(string sort)
        {
            var page = await OpenAsync(DemoSite.Accountant, "/?sort=" + sort, false);
            return await page.Locator("tbody td:nth-of-type(5) .small").AllInnerTextsAsync();
        }
    }

    [BrowserFact]
    public async Task OwnerOfOneCompany_SeesNothingToDoWithSeveral()
    {
        var page = await OpenAsync("kari", "/", false);
        (await page.Locator("tbody tr").CountAsync()).ShouldBe(1);
        (await page.Locator("#bulk, input[name=company]").CountAsync()).ShouldBe(0);
    }

    [BrowserFact]
    public async Task Overview_SaysWhichDayCounts_ForInvoicesAndForReports()
    {
        var page = await OpenAsync("kari", "/companies/" + site.KeyIn(Country.NO), false);
        var lead = await page.InnerTextAsync("main .lead");
        lead.ShouldContain("As of 31 Dec 2025. What is overdue among invoices counts from that day");
        lead.ShouldContain("from today, ");
        (await page.InnerTextAsync("main .alert")).ShouldContain("handed over and ");
    }

    [BrowserFact]
    public async Task Inbox_IsNarrowedToAKindAndAMonth()
    {
        var page = await OpenAsync("liv", $"/companies/{site.KeyIn(Country.NO)}/inbox?state=booked", false);
        await page.SelectOptionAsync("select[name=kind]", "credit-note");
        await page.ClickAsync(".filter button");
        (await KindsAsync()).ShouldBe(["Credit note"]);
        await page.SelectOptionAsync("select[name=kind]", "invoice");
        await page.FillAsync("input[name=month]", "2025-10");
        await page.ClickAsync(".filter button");
        (await KindsAsync()).ShouldBe(["Invoice"]);
        (await page.Locator("td.date").AllInnerTextsAsync()).ShouldAllBe(date => date.EndsWith(" Oct 2025"));
        await page.ClickAsync(".filter a");
        (await KindsAsync()).Count.ShouldBeGreaterThan(1);

        async Task<List<string>> KindsAsync() =>
            [.. (await page.Locator("td.nowrap").AllInnerTextsAsync()).Distinct().Order(StringComparer.Ordinal)];
    }

    [BrowserFact]
    public async Task Payments_ChosenTogether_SayWhatTheyComeTo()
    {
        var page = await OpenAsync("kari", $"/companies/{site.KeyIn(Country.NO)}/payments", true);
        var said = page.Locator("output[data-chosen]");
        (await said.InnerTextAsync()).ShouldBe("0 chosen");
        await page.CheckAsync("thead input");
        // What asks for a word of its own is not ticked with the others.
        var boxes = await page.Locator("tbody input[type=checkbox]:not([data-apart])").CountAsync();
        (await page.Locator("tbody input[data-apart]:checked").CountAsync()).ShouldBe(0);
        (await said.InnerTextAsync()).ShouldMatch($@"^{boxes} chosen( · [\d,]+\.\d\d\u00A0[A-Z]{{3}})+$");
        await page.UncheckAsync("thead input");
        await page.CheckAsync("tbody input[type=checkbox] >> nth=0");
        var amount = await page.Locator("tbody tr:has(:checked) td.strong").InnerTextAsync();
        (await said.InnerTextAsync()).ShouldBe($"1 chosen · {amount}");
        (await page.Locator("thead input").EvaluateAsync<bool>("box => box.indeterminate")).ShouldBeTrue();
    }

    [BrowserFact]
    public async Task Payments_ToAChangedAccount_AreMarked_AndWaitForAWord()
    {
        var (key, flag) = site
            .Store.Companies()
            .SelectMany(company =>
                site.Store.Query(
                    company.Key,
                    books =>
                    {
                        var listed = books.OpenItemsPage(TradeDirection.Purchase, null, Guid.Empty, 50);
                        return books
                            .Flags()
                            .Where(one => one.Kind == "changed-bank-account")
                            .Where(one => listed.Any(row => row.Id == one.Document && !row.IsInReview))
                            .Select(one => (company.Key, Flag: one))
                            .ToList();
                    }
                )
            )
            .First();
        var page = await OpenAsync(DemoSite.Accountant, $"/companies/{key}/payments", false);
        var row = page.Locator($"tr:has(a[href$='{flag.Document}'])");
        (await row.InnerTextAsync()).ShouldContain("Changed bank account");
        await row.Locator("input[name=item]").CheckAsync();
        await page.ClickAsync("button.first");
        (await page.InnerTextAsync("[role=alert]")).ShouldContain("ask the supplier");
        (await row.Locator("input[name=item]").IsCheckedAsync()).ShouldBeTrue();

        await page.GotoAsync(site.Address + $"/companies/{key}/documents/{flag.Document}");
        (await page.InnerTextAsync("dl.facts")).ShouldContain("Earlier documents of the supplier named");
        await page.FillAsync("section[aria-labelledby=account] input[name=why]", "Matti, by telephone");
        await page.ClickAsync("button[value=right]");
        (await page.InnerTextAsync("main")).ShouldContain("confirmed the account on");
        (await page.InnerTextAsync("main")).ShouldContain("Matti, by telephone");
        site.Store.Query(key, books => books.FlagsOf(flag.Document!.Value))
            .ShouldNotContain(one => one.Kind == flag.Kind);
    }

    [BrowserFact]
    public async Task Payments_OnPaper_AreAList_WithoutBoxesAndButtons()
    {
        var page = await OpenAsync("kari", $"/companies/{site.KeyIn(Country.NO)}/payments", false);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        (await page.Locator("tbody th").First.IsVisibleAsync()).ShouldBeTrue();
        (await page.Locator("tbody td:first-child").First.IsVisibleAsync()).ShouldBeFalse();
        (
            await page.Locator("input, select, button")
                .EvaluateAllAsync<int>("found => found.filter(one => one.offsetParent !== null).length")
        ).ShouldBe(0);
    }

    [BrowserFact]
    public async Task Companies_OnPaper_FitTheSheet()
    {
        var page = await OpenAsync(DemoSite.Accountant, "/?lang=nb", false);
        await page.SetViewportSizeAsync(794, 1123);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        (
            await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        ).ShouldBe(0);
        (await page.Locator("#bulk").IsVisibleAsync()).ShouldBeFalse();
    }

    [BrowserFact]
    public async Task Overview_OnAWideScreen_HasItsChartsTwoByTwo()
    {
        var page = await OpenAsync("kari", "/companies/" + site.KeyIn(Country.NO), false);
        await page.SetViewportSizeAsync(1700, 1000);
        var lefts = await page.Locator("figure.chart")
            .EvaluateAllAsync<int[]>("all => all.map(one => Math.round(one.getBoundingClientRect().left))");
        lefts.Length.ShouldBe(4);
        lefts.Distinct().Count().ShouldBe(2);
    }

    [BrowserFact]
    public async Task InvoiceForm_TakesMoreLines_AndKeepsWhatWasTyped()
    {
        var page = await OpenAsync("kari", $"/companies/{site.KeyIn(Country.NO)}/invoices/new", false);
        var before = await page.Locator("input[name=item]").CountAsync();
        await page.FillAsync("input[name=item] >> nth=0", "Lamp");
        await page.ClickAsync("button[value=more]");
        (await page.Locator("input[name=item]").CountAsync()).ShouldBe(before + before);
        (await page.InputValueAsync("input[name=item] >> nth=0")).ShouldBe("Lamp");
        (await page.Locator("[role=alert]").CountAsync()).ShouldBe(0);
    }

    [BrowserFact]
    public async Task PhotoOfAReceipt_IsShown_BookedByHand_AndHangsOnTheVoucher()
    {
        var key = site.KeyIn(Country.SE);
        var page = await OpenAsync("erik", $"/companies/{key}/inbox", false);
        await page.SetInputFilesAsync(
            "input[type=file]",
            new FilePayload
            {
                Name = "receipt.png",
                MimeType = "image/png",
                Buffer = Convert.FromBase64String(
                    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
                ),
            }
        );
        await page.ClickAsync("form.drop button");
        await page.ClickAsync("main .list a:has-text('receipt.png')");
        await page.WaitForFunctionAsync("document.querySelector('img.picture')?.naturalWidth === 1");
        await page.ClickAsync("a[data-key=b]");
        await page.FillAsync("input[name=text]", "Taxi to the customer");
        var accounts = site.Store.Query(key, books => books.Accounts());
        await page.FillAsync("input[name=account] >> nth=0", accounts[0].Number);
        await page.FillAsync("input[name=debit] >> nth=0", "250");
        await page.FillAsync("input[name=account] >> nth=1", accounts[1].Number);
        await page.FillAsync("input[name=credit] >> nth=1", "250");
        await page.ClickAsync("main form button.first");
        (await page.InnerTextAsync("main")).ShouldContain("receipt.png");
        await page.ClickAsync("main a:has-text('receipt.png')");
        (await page.Locator("a[data-key=b]").CountAsync()).ShouldBe(0);
        (await page.InnerTextAsync("main")).ShouldContain("250.00");
    }

    private async Task<IPage> OpenAsync(string person, string path, bool scripts)
    {
        var context = await site.ContextAsync(
            person,
            new BrowserNewContextOptions
            {
                Locale = "en-GB",
                JavaScriptEnabled = scripts,
                ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
            }
        );
        var page = await context.NewPageAsync();
        page.BePatient();
        await page.GotoAsync(site.Address + path);
        return page;
    }
}
