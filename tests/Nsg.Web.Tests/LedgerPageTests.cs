using Microsoft.Playwright;
using Nsg.Bookkeeping.Manual;
using Nsg.Vocabulary;
using Nsg.Web.Languages;

namespace Nsg.Web.Tests;

/// <summary>Journal, bank, entries by hand, search and reports, as an accountant uses them.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class LedgerPageTests(DemoSite site)
{
    [BrowserFact]
    public async Task PaymentsThatWait_MakeUpTheClearingAccount_InEveryCompany()
    {
        foreach (var company in site.Store.Companies())
        {
            var (lines, closing) = site.Store.Query(
                company.Key,
                books =>
                    (
                        books.HeldLines(500),
                        books
                            .TrialBalance(null, null)
                            .First(account => account.Account == company.Pack.Roles.PaymentClearing)
                            .Closing
                    )
            );
            lines.Aggregate(Money.Zero(company.Currency), (sum, one) => sum + one.Held).ShouldBe(closing);
            lines.ShouldContain(one => one.Waiting.Count > 0);
        }

        var page = await OpenAsync($"/companies/{site.KeyIn(Country.DK)}/bank");
        await page.ClickAsync("nav.tabs a[href$='only=held']");
        (await page.Locator("main tbody a[href*='/documents/']").CountAsync()).ShouldBeGreaterThan(0);
        await page.ClickAsync("main tbody tr:has(a[href*='/documents/']) th a");
        (await page.InnerTextAsync("section[aria-labelledby=chosen]")).ShouldContain("the money waits for it");
    }

    [BrowserFact]
    public async Task PaymentTwice_IsToldApart_LookedAtBesideItsList_AndBecomesAClaim()
    {
        var (key, line) = site
            .Store.Companies()
            .Where(company => company.Pack.Country != Country.NO)
            .SelectMany(company =>
                site.Store.Query(
                    company.Key,
                    books =>
                        books
                            .HeldLines(100)
                            .Where(one => one.Line.Amount.Amount < 0m && books.LeftOf(one.Line)?.IsDouble == true)
                            .Select(one => (company.Key, one.Line.Line))
                            .ToList()
                )
            )
            .First();
        var page = await OpenAsync($"/companies/{key}/bank?only=held");
        await page.ClickAsync($"main tbody a[href*='{line:N}']");
        page.Url.ShouldContain("only=held");
        (await page.GetAttributeAsync("nav.tabs a[href$='only=held']", "aria-current")).ShouldBe("page");
        (await page.Locator("main tbody a[aria-current=true]").CountAsync()).ShouldBe(1);
        (await page.InnerTextAsync("section[aria-labelledby=chosen]")).ShouldContain("Paid twice");
        (await page.Locator("section[aria-labelledby=chosen] input[name=why]:visible").CountAsync()).ShouldBe(1);

        var claims = site.Store.Company(key)!.Pack.Roles.OtherReceivables;
        (await page.InputValueAsync("form[action*='/rest'] input[name=account]")).ShouldStartWith(claims + " ");
        await page.ClickAsync("form[action*='/rest'] button");
        page.Url.ShouldContain("only=held");
        (await page.InnerTextAsync("section[aria-labelledby=chosen]")).ShouldContain(claims);
        site.Store.Query(key, books => books.LeftOf(books.BankLine(line)!)).ShouldBeNull();
        await page.GotoAsync($"{site.Address}/companies/{key}/bank?line={line:N}");
        (await page.InnerTextAsync("main tbody tr:has(a[aria-current=true])")).ShouldContain("Matched");
    }

    [BrowserFact]
    public async Task Bank_SaysWhetherBooksAndStatementAgree_AndTheNoteLeadsToWhatWaits()
    {
        var page = await OpenAsync($"/companies/{site.KeyIn(Country.SE)}/bank");
        (await page.InnerTextAsync(".tiles .note >> nth=0")).ShouldContain("bank statement");
        await page.ClickAsync(".tiles .note a");
        page.Url.ShouldEndWith("/bank?only=held");
    }

    [BrowserFact]
    public async Task Products_AreShownOfAnyPeriod()
    {
        var page = await OpenAsync(
            $"/companies/{site.KeyIn(Country.SE)}/products?of=sale&by=label&from=2024-01-01&to=2024-12-31"
        );
        (await page.InnerTextAsync("main .lead")).ShouldContain("1 Jan 2024");
        await page.ClickAsync("nav.quick a:has-text('2025') >> nth=-1");
        (await page.InnerTextAsync("main .lead")).ShouldContain("1 Jan 2025 to 31 Dec 2025");
        (await page.GetAttributeAsync("nav.tabs a[href*='of=sale'] >> nth=0", "aria-current")).ShouldBe("page");
        await page.FillAsync("input[name=to]", "2025-06-30");
        await page.ClickAsync("form.inline button");
        (await page.InnerTextAsync("main .lead")).ShouldContain("30 Jun 2025");
        (await page.GetAttributeAsync("nav.tabs a[href*='by=label'] >> nth=-1", "aria-current")).ShouldBe("page");
    }

    [BrowserFact]
    public async Task VatCodeWithoutTax_IsAskedAboutOnce_ThenBooked()
    {
        var key = site.KeyIn(Country.NO);
        var page = await OpenAsync($"/companies/{key}/entries/new");
        await FillAsync(page, "Rent of a stand", "6300", "1920", "1000", "1");
        (await page.InnerTextAsync("[data-sum=debit]")).ShouldBe("1,000.00");
        await page.FillAsync("input[aria-label='Credit 2']", "900");
        (await page.InnerTextAsync("[data-sum=difference]")).ShouldBe("100.00");
        await page.FillAsync("input[aria-label='Credit 2']", "1 000,00");
        (await page.InnerTextAsync("[data-sum=difference]")).ShouldBe("0.00");
        await page.ClickAsync("main form button.first");
        var alert = await page.InnerTextAsync("[role=alert]");
        alert.ShouldContain("2710");
        alert.ShouldContain("250.00");
        (await page.InputValueAsync("input[aria-label='Debit 1']")).ShouldBe("1000");
        await page.ClickAsync("main form button.first");
        (await page.InnerTextAsync("[role=status]")).ShouldContain("Booked as G2025-");
    }

    [BrowserFact]
    public async Task EntryInAPeriodWhoseVatReturnWasHandedOver_SaysSo()
    {
        var key = site.KeyIn(Country.IS);
        var page = await OpenAsync($"/companies/{key}/reports/is.vat?period=2024-T1");
        await page.ClickAsync("form.approve button");
        await page.UncheckAsync("form[action$='/send'] input[name=lock]");
        await page.ClickAsync("form[action$='/send'] button");
        await page.GotoAsync($"{site.Address}/companies/{key}/entries/new?date=2024-01-15");
        var accounts = site.Store.Query(key, books => books.Accounts());
        var code = site.Store.Company(key)!.Pack.VatCodes.First(one => one.InputAccount is not null);
        await FillAsync(page, "Forgotten", accounts[0].Number, accounts[1].Number, "1000", code.Code);
        await page.ClickAsync("main form button.first");
        (await page.InnerTextAsync("[role=alert]")).ShouldContain("was handed over on");
        await page.ClickAsync("main form button.first");
        (await page.InnerTextAsync("[role=status]")).ShouldContain("Booked as");
    }

    [BrowserFact]
    public async Task VoucherTakenBack_IsFoundByWhatItTakesBack()
    {
        var key = site.KeyIn(Country.FI);
        var accounts = site.Store.Query(key, books => books.Accounts());
        var posted = await site.Store.DecideAsync(
            key,
            books =>
                new ManualDesk(books).Post(
                    new ManualEntry
                    {
                        Date = new DateOnly(2025, 12, 1),
                        Text = "Parking in Turku",
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
        var page = await OpenAsync($"/companies/{key}/vouchers/{posted.Entry!.Entry}");
        await page.FillAsync("#take-back input[name=why]", "a private one");
        await page.ClickAsync("#take-back button");
        (await page.InnerTextAsync("main .lead")).ShouldMatch(
            "Takes back G2025-[0-9]+, Parking in Turku: a private one"
        );
        await page.ClickAsync("dl.facts a[href*='/vouchers/']");
        (await page.InnerTextAsync("main .head .badge")).ShouldBe("Taken back");
        await page.GotoAsync($"{site.Address}/companies/{key}/search?q=parking");
        (await page.Locator("section[aria-labelledby=vouchers] li").CountAsync()).ShouldBe(2);
        await page.GotoAsync($"{site.Address}/companies/{key}/search?q=parking&lang=nb");
        (await page.InnerTextAsync("section[aria-labelledby=vouchers]")).ShouldContain("Reverserer G2025-");
    }

    [BrowserFact]
    public async Task Search_KnowsTheReadersWordForAnInvoice_AndASuppliersNumber()
    {
        var key = site.KeyIn(Country.NO);
        var page = await OpenAsync($"/companies/{key}/search?q=faktura&lang=nb");
        (await page.InnerTextAsync("section[aria-labelledby=vouchers]")).ShouldContain("Faktura");
        var party = site.Store.Query(
            key,
            books => books.PartyNames().First(one => one.Key.StartsWith("NO:", StringComparison.Ordinal))
        );
        await page.GotoAsync($"{site.Address}/companies/{key}/search?q={party.Key[3..6]}+{party.Key[6..]}");
        (await page.InnerTextAsync("section[aria-labelledby=parties]")).ShouldContain(party.Value);
    }

    [BrowserFact]
    public async Task AnnualAccounts_HaveParts_Sums_AndWholeFigures()
    {
        var page = await OpenAsync($"/companies/{site.KeyIn(Country.NO)}/reports/no.accounts?period=2025");
        (await page.Locator("main tr.group").AllInnerTextsAsync()).ShouldBe(["Income statement", "Balance sheet"]);
        (await page.Locator("main tr.total").CountAsync()).ShouldBeGreaterThan(4);
        (await page.InnerTextAsync("section[aria-labelledby=lines]")).ShouldNotContain(".00");
    }

    [BrowserFact]
    public async Task Journal_OffersPeriods_AndAccountsBalance()
    {
        var key = site.KeyIn(Country.SE);
        var page = await OpenAsync($"/companies/{key}/journal");
        await page.ClickAsync(".quick a:first-child");
        (await page.InputValueAsync("input[name=from]")).ShouldBe("2025-12-01");
        (await page.Locator(".quick a[aria-current]").CountAsync()).ShouldBe(1);
        await page.GotoAsync($"{site.Address}/companies/{key}/accounts");
        var sums = await page.Locator("main tfoot td").AllInnerTextsAsync();
        sums[0].ShouldBe("0.00");
        sums[1].ShouldBe(sums[2]);
        sums[3].ShouldBe("0.00");
    }

    [Theory]
    [InlineData("NO", "1 Jul 2025 14:30")]
    [InlineData("FI", "1 Jul 2025 15:30")]
    [InlineData("IS", "1 Jul 2025 12:30")]
    public void Moment_OnACompanysPage_IsByItsCountrysClock(string country, string expected)
    {
        var zone = Nsg.Countries.CountryClock.Of(Country.Parse(country));
        var noon = new DateTimeOffset(2025, 7, 1, 12, 30, 0, TimeSpan.Zero);
        (Language.All[0] with { Zone = zone })
            .Moment(noon)
            .ShouldBe(zone is null ? "1 Jul 2025 12:30\u00A0UTC" : expected);
    }

    private static async Task FillAsync(IPage page, string text, string debit, string credit, string amount, string vat)
    {
        await page.FillAsync("main input[name=text]", text);
        await page.FillAsync("input[aria-label='Account 1']", debit);
        await page.FillAsync("input[aria-label='Debit 1']", amount);
        await page.SelectOptionAsync("select[aria-label='VAT 1']", vat);
        await page.FillAsync("input[aria-label='Account 2']", credit);
        await page.FillAsync("input[aria-label='Credit 2']", amount);
    }

    private async Task<IPage> OpenAsync(string path)
    {
        var context = await site.ContextAsync(DemoSite.Accountant, new BrowserNewContextOptions { Locale = "en-GB" });
        var page = await context.NewPageAsync();
        page.BePatient();
        await page.GotoAsync(site.Address + path);
        return page;
    }
}
