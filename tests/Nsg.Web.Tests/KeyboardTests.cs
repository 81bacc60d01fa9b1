using Microsoft.Playwright;
using Nsg.Bookkeeping.Reconciliation;
using Nsg.Sharing.Grants;
using Nsg.Vocabulary;

namespace Nsg.Web.Tests;

/// <summary>Tasks from beginning to end without a mouse: Tab, letters, Space and Enter.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class KeyboardTests(DemoSite site)
{
    private const int TabsMax = 120;

    [BrowserFact]
    public async Task Accountant_BooksADocument_FromTheInbox()
    {
        var key = site.KeyIn(Country.SE);
        var document = site.Store.Query(
            key,
            books =>
                books
                    .DocumentsOf("review", "invoice", 0, 50)
                    .First(one =>
                        one.ProposalAccount is not null
                        && one.Reasons.All(reason => reason.StartsWith("proposal", StringComparison.Ordinal))
                    )
        );
        var page = await OpenAsync(DemoSite.Accountant, $"/companies/{key}/inbox?state=review");
        await TabToAsync(page, $"a[href$='{document.Document}']");
        await page.EnterAsync();
        await page.Keyboard.PressAsync("b");
        await ShouldBeAtAsync(page, "button[data-key=b]");

        // A proposal as weak as this one is not booked before the account is chosen.
        await TabToAsync(page, "input[name=account]");
        await page.Keyboard.TypeAsync(document.ProposalAccount!);
        await TabToAsync(page, "button[data-key=b]");
        await page.EnterAsync();
        (await page.InnerTextAsync("main .head .badge")).ShouldBe("Booked");
    }

    [BrowserFact]
    public async Task Accountant_MatchesABankLine()
    {
        var key = site.KeyIn(Country.IS);
        var line = site.Store.Query(
            key,
            books => books.LatestBankLines(false, null, 30).First(one => books.SettlementsOfPayer(one.Line).Count == 1)
        );
        (
            await site.Store.DecideAsync(
                key,
                books => new MatchDesk(books).Match(new BankMatch { Line = line.Line, Why = "again" }, null, "test")
            )
        ).Refusal.ShouldBeNull();
        var page = await OpenAsync(DemoSite.Accountant, $"/companies/{key}/bank?only=unmatched");
        await TabToAsync(page, $"a[href*='{line.Line:N}']");
        await page.EnterAsync();
        await TabToAsync(page, ".picks input");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Escape");
        await TabToAsync(page, "button[data-key=m]");
        await page.EnterAsync();
        site.Store.Query(key, books => books.SettlementsOfPayer(line.Line))
            .ShouldHaveSingleItem()
            .Strength.ShouldBe("Person");
    }

    [BrowserFact]
    public async Task Accountant_BooksAtSeveralCompanies()
    {
        var page = await OpenAsync(DemoSite.Accountant, "/");
        await TabToAsync(page, "input[name=company]");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Tab");
        await TabToAsync(page, "input[name=company]:not(:checked)");
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, "button[value=approve]");
        await page.EnterAsync();
        (await page.InnerTextAsync("h1")).ShouldBe("Approve reports");
        (await page.Locator("tbody tr").CountAsync()).ShouldBeGreaterThan(1);
    }

    [BrowserFact]
    public async Task Reader_SearchesWithASlash_AndOpensTheVoucher()
    {
        var key = site.KeyIn(Country.NO);
        var page = await OpenAsync("liv", "/companies/" + key);
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("invoice");
        await page.EnterAsync();
        await TabToAsync(page, "section[aria-labelledby=vouchers] a");
        await page.EnterAsync();
        (await page.InnerTextAsync("main .lead")).ShouldContain("nvoice");
    }

    [BrowserFact]
    public async Task Accountant_FilesAVatReturn()
    {
        var key = site.KeyIn(Country.DK);
        var page = await OpenAsync(DemoSite.Accountant, $"/companies/{key}/reports");
        await page.FollowAsync("section[aria-labelledby=calendar] a[href*='dk.vat']");
        if (await page.Locator("input[name=warnings]").CountAsync() > 0)
        {
            await page.PressOnAsync("input[name=warnings]", "Space");
        }

        await page.FollowAsync("form.approve button");
        await page.FollowAsync("form[action$='/send'] button");
        (await page.InnerTextAsync("main .head .badge")).ShouldNotBe("Approved");
        site.Store.Query(key, books => books.Filings())
            .ShouldContain(one => one.Report == "dk.vat" && one.Sent != null);
    }

    [BrowserFact]
    public async Task Accountant_AdjustsAReport()
    {
        var key = site.KeyIn(Country.SE);
        var page = await OpenAsync(
            DemoSite.Accountant,
            $"/companies/{key}/reports/se.accounts?period=2025&line=turnover"
        );
        await page.FollowAsync("a[data-key=a]");
        await page.TypeInAsync("section[aria-labelledby=by-decision] input[name=text]", "Seen by keys");
        await page.TypeInAsync("section[aria-labelledby=by-decision] input[name=reason]", "by keys alone");
        await page.FollowAsync("section[aria-labelledby=by-decision] button[value=keep]");
        (await page.InnerTextAsync("section[aria-labelledby=decisions]")).ShouldContain("by keys alone");
        await page.FollowAsync("section[aria-labelledby=decisions] button");
        (await page.InnerTextAsync("section[aria-labelledby=decisions]")).ShouldNotContain("by keys alone");
        await page.FollowAsync("section[aria-labelledby=by-entry] button");
        (await page.InnerTextAsync("h1")).ShouldBe("New entry");
        (await page.InputValueAsync("input[aria-label='Account 1']")).ShouldNotBeEmpty();
    }

    [BrowserFact]
    public async Task Accountant_LocksAPeriod()
    {
        var key = site.KeyIn(Country.IS);
        var page = await OpenAsync(DemoSite.Accountant, $"/companies/{key}/periods");
        await page.TypeInAsync("section[aria-labelledby=lock] input[name=from]", "01012023");
        await page.TypeInAsync("section[aria-labelledby=lock] input[name=to]", "12122023");
        await page.TypeInAsync("section[aria-labelledby=lock] input[name=why]", "by keys alone");
        await page.FollowAsync("section[aria-labelledby=lock] button");
        (await page.InnerTextAsync("section[aria-labelledby=locks]")).ShouldContain("by keys alone");
        site.Store.Query(key, books => books.Locks())
            .ShouldContain(row =>
                row.Lock.From == new DateOnly(2023, 1, 1) && row.Lock.To == new DateOnly(2023, 12, 12)
            );
    }

    [BrowserFact]
    public async Task Accountant_PostsAnEntryByHand()
    {
        var key = site.KeyIn(Country.DK);
        var accounts = site.Store.Query(key, books => books.Accounts());
        var page = await OpenAsync(DemoSite.Accountant, $"/companies/{key}/entries/new");
        await page.TypeInAsync("main input[name=text]", "Stamps by keys");
        await page.TypeInAsync("input[aria-label='Account 1']", accounts[0].Number);
        await page.Keyboard.PressAsync("Escape");
        await page.TypeInAsync("input[aria-label='Debit 1']", "50");
        await page.TypeInAsync("input[aria-label='Account 2']", accounts[1].Number);
        await page.Keyboard.PressAsync("Escape");
        await page.TypeInAsync("input[aria-label='Credit 2']", "50");
        await page.FollowAsync("main form button.first");
        (await page.InnerTextAsync("main .lead")).ShouldContain("Stamps by keys");
    }

    [BrowserFact]
    public async Task Reader_FindsWhyAMonthsResultFell()
    {
        var page = await OpenAsync("liv", "/companies/" + site.KeyIn(Country.NO));
        await page.PressOnAsync("main figure:has(a[href*='/months/2025-10']) summary", "Enter");
        await page.FollowAsync("main a[href$='/months/2025-10']");
        (await page.InnerTextAsync("h1")).ShouldBe("Result of October 2025");
        await page.FollowAsync(".two-one > div a.whole");
        (await page.Locator(".source li").CountAsync()).ShouldBeGreaterThan(10);
    }

    [BrowserFact]
    public async Task Owner_FindsWhoSawTheData_AndTheGrantBehindIt()
    {
        var page = await OpenAsync("kari", "/companies/" + site.KeyIn(Country.NO));
        await page.FollowAsync("nav a[href$='/sharing']");
        await page.FollowAsync("main a[href$='/accesses']");
        (await page.Locator(".line-up > li").CountAsync()).ShouldBeGreaterThan(0);
        await page.FollowAsync(".line-up > li a[href*='/sharing/']");
        (await page.Locator("section[aria-labelledby=end] button").CountAsync()).ShouldBe(1);
    }

    [BrowserFact]
    public async Task Accountant_RemindsACustomer()
    {
        var key = site.KeyIn(Country.FI);
        var page = await OpenAsync(DemoSite.Accountant, $"/companies/{key}/open-items?of=sale");
        await page.PressOnAsync("input[name=item]", "Space");
        await page.FollowAsync("form[action$='/remind'] button");
        (await page.InnerTextAsync("h1")).ShouldBe("Reminders");
        await page.ReachAsync("a[download]");
    }

    [BrowserFact]
    public async Task Owner_GivesInPart_AndWithdraws()
    {
        var key = site.KeyIn(Country.DK);
        var grant = await DemoRequest.AskAsync(site, key);
        var page = await OpenAsync("mette", $"/companies/{key}/sharing");
        await page.FollowAsync($"a[href$='{grant}']");
        await page.PressOnAsync($"input[value={Resources.Reports}]", "Space");
        await page.FollowAsync("section[aria-labelledby=give] button");
        (await page.InnerTextAsync("main .head .badge")).ShouldBe("Given");
        site.Store.Query(key, books => books.Grant(grant))!.Terms.Resources.ShouldBe([Resources.Balances]);
        await page.TypeInAsync("section[aria-labelledby=end] input[name=why]", "no longer needed");
        await page.FollowAsync("section[aria-labelledby=end] button");
        (await page.InnerTextAsync("main .head .badge")).ShouldBe("Withdrawn");
    }

    [BrowserFact]
    public async Task Accountant_IssuesAnInvoice()
    {
        var key = site.KeyIn(Country.SE);
        var like = site.Store.Query(
            key,
            books => books.DocumentsOf("booked", "invoice", 0, 1, direction: "sale")[0].Document
        );
        var page = await OpenAsync(DemoSite.Accountant, $"/companies/{key}/documents/{like}");
        await page.GotoAsync($"{site.Address}/companies/{key}/invoices/new?like={like:N}");
        await page.TypeInAsync("input[name=date]", "11112026");
        await page.FollowAsync("button[data-key=p]");
        (await page.Locator("[role=alert]").AllInnerTextsAsync()).ShouldBeEmpty();
        await page.FollowAsync("button[data-key=i]");
        (await page.InnerTextAsync("main .head .badge")).ShouldBe("Booked");
        site.Store.Query(key, books => books.IssuedInvoices(null, 9)).ShouldNotBeEmpty();
    }

    [BrowserFact]
    public async Task Accountant_RemindsCustomersOfSeveralCompanies()
    {
        var page = await OpenAsync(DemoSite.Accountant, "/");
        await page.PressOnAsync($"input[value='{site.KeyIn(Country.IS)}']", "Space");
        await page.PressOnAsync($"input[value='{site.KeyIn(Country.DK)}']", "Space");
        await page.FollowAsync("button[value=remind]");
        (await page.InnerTextAsync("h1")).ShouldBe("Remind customers");
        (await page.Locator("tbody tr").CountAsync()).ShouldBeGreaterThan(1);
        await page.FollowAsync("button[data-key=r]");
        (await page.InnerTextAsync("[role=status]")).ShouldContain("0 left as they were");
        await page.FollowAsync("section[aria-labelledby=letters] a");
        (await page.Locator("a[download]").CountAsync()).ShouldBeGreaterThan(0);
    }

    [BrowserFact]
    public async Task Accountant_DecidesAFigureOfAReport()
    {
        var key = site.KeyIn(Country.DK);
        var page = await OpenAsync(DemoSite.Accountant, $"/companies/{key}/reports/dk.vat/adjust?period=2024-Q2");
        await page.ReachAsync("select[name=what]");
        await page.TypeInAsync("input[name=value]", "1200");
        await page.TypeInAsync("section[aria-labelledby=by-decision] input[name=reason]", "metered by keys");
        await page.FollowAsync("section[aria-labelledby=by-decision] button[value=keep]");
        (await page.InnerTextAsync("section[aria-labelledby=decisions]")).ShouldContain("metered by keys");
        await page.FollowAsync("section[aria-labelledby=decisions] button");
        site.Store.Query(key, books => books.Adjustments("dk.vat", new(2024, 4, 1), new(2024, 6, 30))).ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Accountant_OrdersPayments_AndTakesThemBack()
    {
        var key = site.KeyIn(Country.FI);
        var page = await OpenAsync(DemoSite.Accountant, $"/companies/{key}/payments");
        await page.PressOnAsync("tbody input[name=item]", "Space");
        await page.FollowAsync("form[action*='/payments'] button.first");
        (await page.InnerTextAsync("h1")).ShouldStartWith("Payments of ");
        await page.TypeInAsync("main form[action$='/cancel'] input[name=why]", "by keys alone");
        await page.FollowAsync("main form[action$='/cancel'] button");
        (await page.InnerTextAsync("main .alert")).ShouldContain("by keys alone");
    }

    [BrowserFact]
    public async Task Accountant_PutsCompaniesInOrder()
    {
        var page = await OpenAsync(DemoSite.Accountant, "/");
        await page.FollowAsync("thead a[href*='sort=name']");
        (await page.Locator("th[aria-sort=ascending]").CountAsync()).ShouldBe(1);
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var i = 0; i < TabsMax; i++)
        {
            if (
                await page.EvaluateAsync<bool>(
                    "selector => document.activeElement?.matches(selector) === true",
                    selector
                )
            )
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        throw new Xunit.Sdk.XunitException($"{selector} is not reached by {TabsMax} tabs");
    }

    private static async Task ShouldBeAtAsync(IPage page, string selector) =>
        (
            await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) === true", selector)
        ).ShouldBeTrue(selector);

    private async Task<IPage> OpenAsync(string person, string path)
    {
        var context = await site.ContextAsync(
            person,
            new BrowserNewContextOptions
            {
                Locale = "en-GB",
                ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
            }
        );
        var page = await context.NewPageAsync();
        page.BePatient();
        await page.GotoAsync(site.Address + path);
        return page;
    }
}
