using Microsoft.Playwright;
using Nsg.Bookkeeping.Manual;
using Nsg.Vocabulary;
using Nsg.Web.Languages;
using Nsg.Web.Overview;

namespace Nsg.Web.Tests;

/// <summary>The overview: its year, its charts, and the cash ahead.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class OverviewTests(DemoSite site)
{
    [BrowserFact]
    public async Task Overview_OfBooksOfTwoYears_ShowsEither()
    {
        var key = site.KeyIn(Country.IS);
        var accounts = site.Store.Query(key, books => books.Accounts());
        var posted = await site.Store.DecideAsync(
            key,
            books =>
                new ManualDesk(books).Post(
                    new ManualEntry
                    {
                        Date = new DateOnly(2024, 6, 3),
                        Text = "Voucher of the year before",
                        Lines =
                        [
                            new ManualLine { Account = accounts[0].Number, Base = 12m },
                            new ManualLine { Account = accounts[1].Number, Base = -12m },
                        ],
                    },
                    null,
                    "test"
                )
        );
        posted.Refusal.ShouldBeNull();
        var page = await OpenAsync("/companies/" + key, false);
        (await page.Locator("nav.tabs a").AllInnerTextsAsync()).ShouldBe(["2025", "2024"]);
        (await page.InnerTextAsync("main")).ShouldContain("Turnover 2025");
        await page.ClickAsync("nav.tabs a:text-is('2024')");
        (await page.InnerTextAsync("main .lead")).ShouldContain("As of 31 Dec 2024");
        var words = await page.InnerTextAsync("main");
        words.ShouldContain("Turnover 2024");
        words.ShouldNotContain("this year", Case.Insensitive);
        words.ShouldNotContain("Cash in the weeks");
        (await page.GetAttributeAsync(".tile a >> nth=1", "href")).ShouldEndWith("?from=2024-01-01&to=2024-12-31");
    }

    [BrowserFact]
    public async Task Vat_ThatIsOverdue_SaysSoOnItsTile_AndWhoSignsIsTold()
    {
        var page = await OpenAsync("/companies/" + site.KeyIn(Country.NO), false);
        (await page.InnerTextAsync(".tile:has(dt:text-matches('^VAT')) dd.note.warn")).ShouldContain(
            "return overdue: it was due 10 Feb 2026"
        );
        await page.GotoAsync($"{site.Address}/companies/{site.KeyIn(Country.NO)}/life");
        (await page.InnerTextAsync("main")).ShouldContain("signs for the company by the role given here");
    }

    [BrowserFact]
    public async Task Payments_ThatWaitOnTheClearingAccount_AreTold_WhereTheBankIsOtherwiseDone()
    {
        var key = site.KeyIn(Country.NO);
        var held = site.Store.Query(key, books => books.HeldBalance());
        held.IsZero.ShouldBeFalse();
        held.ShouldBe(
            site.Store.Query(key, books => books.TrialBalance(null, null).Single(one => one.Account == "1945").Closing)
        );
        var page = await OpenAsync("/", false);
        (await page.InnerTextAsync($"tbody tr a[href='/companies/{key}/bank?only=held']")).ShouldBe(
            $"{Language.Find("en")!.Whole(held)}\u00A0NOK waits on 1945"
        );
        await page.GotoAsync($"{site.Address}/companies/{key}");
        (await page.InnerTextAsync("section[aria-labelledby=quality] a[href$='only=held']")).ShouldContain(
            "Payments that wait"
        );
    }

    [BrowserFact]
    public async Task YearBefore_OfWhichOnlyTheBalanceIsKnown_IsToldAlikeOnTheOverviewAndInTheAnnualAccounts()
    {
        const string said = "Of 2024 only the balance at its end is known";
        var key = site.KeyIn(Country.NO);
        var page = await OpenAsync("/companies/" + key, false);
        (await page.InnerTextAsync(".tile:has-text('Turnover')")).ShouldContain(said);
        await page.GotoAsync($"{site.Address}/companies/{key}/reports/no.accounts?period=2025");
        (await page.InnerTextAsync("section[aria-labelledby=lines]")).ShouldContain(said);
        (await page.InnerTextAsync("#line-turnover td >> nth=1")).ShouldBe("–");
        (await page.InnerTextAsync("#line-assets td >> nth=1")).ShouldNotBe("–");
    }

    [BrowserFact]
    public async Task Cash_Ahead_AddsUpWeekByWeek_WithTheVatThatIsNotPaid()
    {
        var key = site.KeyIn(Country.NO);
        var ahead = site.Store.Query(key, books => CashAhead.Of(books, new DateOnly(2026, 1, 15)))!;
        var before = ahead.Cash.Amount;
        foreach (var week in ahead.Weeks)
        {
            week.Cash.ShouldBe(before + week.Moves.Values.Sum());
            before = week.Cash;
        }

        // Nothing was paid to the authority: every term is as its return says.
        var terms = site.Store.Query(
            key,
            books =>
                ahead
                    .Vat.Select(one =>
                        books.VatSummary(one.Term.From, one.Term.To).Sum(sum => sum.Output.Amount - sum.Input.Amount)
                    )
                    .ToList()
        );
        ahead.Vat.Select(one => one.Amount.Amount).ShouldBe(terms);
        ahead.Vat[^1].Due.ShouldBe(new DateOnly(2026, 2, 10));
        ahead.Costs.ShouldNotBeEmpty();

        var page = await OpenAsync("/companies/" + key, false);
        await page.ClickAsync("figure:has(#ahead-heading) p a");
        (await page.Locator("tbody tr[id^=week-]").CountAsync()).ShouldBe(ahead.Weeks.Count);
        await page.ClickAsync("section:has(#vat) tbody a >> nth=0");
        page.Url.ShouldContain("/reports/no.vat?period=2025-");
    }

    [BrowserFact]
    public async Task Chart_LookedAtLarge_FillsTheScreenAndEscapeClosesIt()
    {
        var page = await OpenAsync("/companies/" + site.KeyIn(Country.NO), true);
        var button = page.Locator("figure:has(#turnover-heading) button[data-chart]");
        await button.ClickAsync();
        var chart = await page.WaitForSelectorAsync("dialog canvas");
        var box = (await chart!.BoundingBoxAsync())!;
        box.Width.ShouldBeGreaterThan(page.ViewportSize!.Width * 0.8f);
        box.Height.ShouldBeGreaterThan(page.ViewportSize.Height * 0.6f);
        await page.Keyboard.PressAsync("Escape");
        await page.WaitForSelectorAsync(
            "dialog",
            new PageWaitForSelectorOptions { State = WaitForSelectorState.Detached }
        );
        (await button.EvaluateAsync<bool>("one => one === document.activeElement")).ShouldBeTrue();
    }

    [Fact]
    public void Axis_SaysThousandsAndMillionsInTheLanguage()
    {
        (string Thousands, string Millions, string Few) In(string code)
        {
            var language = Language.Find(code)!;
            return (language.Compact(20_000m), language.Compact(-1_500_000m), language.Compact(500m));
        }

        In("en").ShouldBe(("20K", "\u22121.5M", "500"));
        In("nb").ShouldBe(("20k", "\u22121,5\u00A0mill.", "500"));
        In("sv").ShouldBe(("20\u00A0tn", "\u22121,5\u00A0mn", "500"));
        In("da").ShouldBe(("20\u00A0t", "\u22121,5\u00A0mio.", "500"));
        In("fi").ShouldBe(("20\u00A0t.", "\u22121,5\u00A0milj.", "500"));
        In("is").ShouldBe(("20\u00A0þ.", "\u22121,5\u00A0m.", "500"));
    }

    [Fact]
    public void Months_AreNamedShortly()
    {
        var language = Language.Find("en")!;
        language.MonthSpan(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31)).ShouldBe("2025");
        language.MonthSpan(new DateOnly(2025, 1, 1), new DateOnly(2025, 11, 30)).ShouldBe("Jan–Nov 2025");
        language.MonthSpan(new DateOnly(2024, 12, 1), new DateOnly(2025, 11, 1)).ShouldBe("Dec 2024–Nov 2025");
        language.MonthSpan(new DateOnly(2025, 3, 1), new DateOnly(2025, 3, 9)).ShouldBe("Mar 2025");
    }

    [BrowserFact]
    public async Task Account_ReadsFromTheOpeningBalanceToTheBalanceOfTheDay()
    {
        var page = await OpenAsync(
            $"/companies/{site.KeyIn(Country.NO)}/accounts/1920?from=2025-10-01&to=2025-10-31",
            false
        );
        (await page.InnerTextAsync("main .lead")).ShouldContain("Balance on 31 Oct 2025");
        (await page.InnerTextAsync("main tbody tr >> nth=0")).ShouldContain("Opening balance 1 Oct 2025");
        (await page.InnerTextAsync("main tfoot tr")).ShouldContain("Balance on 31 Oct 2025");
        var last = await page.InnerTextAsync("main tbody tr:last-child td:last-child");
        (await page.InnerTextAsync("main tfoot td:last-child")).ShouldBe(last);
    }

    private async Task<IPage> OpenAsync(string path, bool scripts)
    {
        var context = await site.ContextAsync(
            DemoSite.Accountant,
            new BrowserNewContextOptions { JavaScriptEnabled = scripts, Locale = "en" }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address + path);
        return page;
    }
}
