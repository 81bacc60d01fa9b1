using System.Globalization;
using Microsoft.Playwright;
using Nsg.Vocabulary;
using Nsg.Web.Books;
using Nsg.Web.Languages;

namespace Nsg.Web.Tests;

/// <summary>People find documents by what they ask for, days as they write them, pages and reports by their names.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class SearchTests(DemoSite site)
{
    [BrowserFact]
    public async Task Amount_FindsTheDocument_AndTellsItsState()
    {
        var key = site.KeyIn(Country.SE);
        var row = site.Store.Query(key, books => books.ReviewQueue().First(one => one.Payable is not null));
        var amount = row.Payable!.Value.Amount;
        foreach (
            var text in new[]
            {
                amount.ToString("#,##0.00", CultureInfo.InvariantCulture),
                amount.ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ','),
            }
        )
        {
            var page = await OpenAsync($"/companies/{key}/search?q={Uri.EscapeDataString(text)}");
            var found = await page.InnerTextAsync(
                $"section[aria-labelledby=documents] li:has(a[href$='{row.Document}'])"
            );
            found.ShouldContain(row.Number!);
            found.ShouldContain("In review");
            await page.Context.CloseAsync();
        }
    }

    [BrowserFact]
    public async Task WholeUnits_AsTheReaderWritesThem_FindTheDocument()
    {
        var key = site.KeyIn(Country.NO);
        var row = site.Store.Query(
            key,
            books =>
                books
                    .Documents()
                    .First(one =>
                        one.Payable is { } payable
                        && payable.Amount > 1000m
                        && payable.Amount != decimal.Truncate(payable.Amount)
                    )
        );
        var units = decimal.Truncate(row.Payable!.Value.Amount);
        foreach (
            var text in new[]
            {
                units.ToString("0", CultureInfo.InvariantCulture),
                units.ToString("#,##0", CultureInfo.InvariantCulture).Replace(',', ' '),
                units.ToString("#,##0", CultureInfo.InvariantCulture).Replace(',', '.'),
            }
        )
        {
            var page = await OpenAsync($"/companies/{key}/search?lang=nb&q={Uri.EscapeDataString(text)}");
            (await page.Locator($"section[aria-labelledby=documents] a[href$='{row.Document}']").CountAsync()).ShouldBe(
                1,
                text
            );
            await page.Context.CloseAsync();
        }
    }

    [BrowserFact]
    public async Task WordOfALine_FindsTheDocument_AndTellsTheLine()
    {
        var key = site.KeyIn(Country.NO);
        var (row, name) = site.Store.Query(
            key,
            books =>
                books
                    .Documents()
                    .Where(one => one.Date is not null)
                    .OrderByDescending(one => one.Date)
                    .Select(one => (one, Name: books.LineNames(one, 1) is [var name] ? name : null))
                    .First(one => one.Name is { Length: > 3 })
        );
        var page = await OpenAsync($"/companies/{key}/search?lang=nb&q={Uri.EscapeDataString(name!)}");
        var found = await page.InnerTextAsync($"section[aria-labelledby=documents] li:has(a[href$='{row.Document}'])");
        found.ShouldContain($"Linje 1: {name}");
    }

    [Theory]
    [InlineData("Kaffe", "kaffe", "Kaffe")]
    [InlineData("{0} kaffe med det som følger", "kaffe", "…{0} kaffe med det som følger")]
    [InlineData("kaffe {0} {0}", "kaffe", "kaffe {0}…")]
    public void LongText_IsShownAroundTheWord(string text, string word, string shown)
    {
        var filler = string.Concat(Enumerable.Repeat("noe ", 40)).TrimEnd();
        var found = FoundText.Around(string.Format(CultureInfo.InvariantCulture, text, filler), word);
        found.Length.ShouldBeLessThanOrEqualTo(125);
        found.ShouldContain(word, Case.Insensitive);
        found.StartsWith('…').ShouldBe(shown.StartsWith('…'));
        found.EndsWith('…').ShouldBe(shown.EndsWith('…'));
    }

    [BrowserFact]
    public async Task PartyAndNumberTogether_FindTheDocument()
    {
        var key = site.KeyIn(Country.NO);
        var row = site.Store.Query(key, books => books.ReviewQueue().First(one => one.PartyName is not null));
        var page = await OpenAsync(
            $"/companies/{key}/search?q={Uri.EscapeDataString($"faktura {row.PartyName!.Split(' ')[0]} {row.Number}")}"
        );
        (await page.Locator($"section[aria-labelledby=documents] a[href$='{row.Document}']").CountAsync()).ShouldBe(1);
    }

    [BrowserFact]
    public async Task Reports_AreFoundByName_InTheReadersLanguageAndTheCountrys()
    {
        var page = await OpenAsync($"/companies/{site.KeyIn(Country.NO)}/search?q=VAT+return");
        await page.ClickAsync("section[aria-labelledby=pages] a[href$='/reports/no.vat']");
        (await page.InnerTextAsync("h1")).ShouldContain("VAT return");
        foreach (var language in new[] { "sv", "en" })
        {
            await page.GotoAsync($"{site.Address}/companies/{site.KeyIn(Country.SE)}/search?q=moms&lang={language}");
            (await page.Locator("section[aria-labelledby=pages] a[href$='/reports/se.vat']").CountAsync()).ShouldBe(1);
        }

        await page.GotoAsync($"{site.Address}/companies/{site.KeyIn(Country.SE)}/search?q=bank&lang=en");
        (await page.Locator("section[aria-labelledby=pages] a[href$='/bank']").CountAsync()).ShouldBe(1);
        page = await OpenAsync($"/companies/{site.KeyIn(Country.NO)}/search?q=people", "liv");
        (await page.Locator("section[aria-labelledby=pages] a[href$='/people']").CountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("NO", "balance", "no.accounts", "/accounts")]
    [InlineData("NO", "mva-melding", "no.vat", null)]
    [InlineData("NO", "MVA melding", "no.vat", null)]
    [InlineData("NO", "resultat", "no.accounts", "/accounts")]
    [InlineData("NO", "VAT return", "no.vat", null)]
    [InlineData("SE", "momsdeklaration", "se.vat", null)]
    [InlineData("SE", "balansräkning", "se.accounts", null)]
    [InlineData("SE", "periodisk sammanställning", "se.ec-sales", null)]
    [InlineData("DK", "momsangivelse", "dk.vat", null)]
    [InlineData("DK", "resultatopgørelse", "dk.accounts", null)]
    [InlineData("FI", "alv-ilmoitus", "fi.vat", null)]
    [InlineData("FI", "tase", "fi.accounts", "/accounts")]
    [InlineData("IS", "VSK-skýrsla", "is.vat", null)]
    [InlineData("IS", "efnahagsreikningur", "is.accounts", null)]
    [InlineData("IS", "VAT return", "is.vat", null)]
    public void ReportsAndPages_AreFoundByWhatACountryCallsThem(
        string country,
        string text,
        string report,
        string? page
    )
    {
        foreach (var language in Language.All)
        {
            var found = site.Store.Query(
                site.KeyIn(Country.Parse(country)),
                books => SearchModel.Of(books, text, language).Pages.Select(one => one.Path).ToList()
            );
            found.ShouldContain($"/reports/{report}", language.Code);
            if (page is not null)
            {
                found.ShouldContain(page, language.Code);
            }
        }
    }

    [BrowserFact]
    public async Task Day_FindsItsVouchers_AndNothingWrittenIsNotNothingFound()
    {
        var key = site.KeyIn(Country.NO);
        var entry = site.Store.Query(key, books => books.LatestEntries(null, null, null, 0, 1)[0]);
        var page = await OpenAsync(
            $"/companies/{key}/search?q={entry.Date.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}"
        );
        (await page.InnerTextAsync("section[aria-labelledby=vouchers]")).ShouldContain(entry.Number.ToString());
        await page.ClickAsync("main a.button[href*='/journal?from=']");
        (await page.InnerTextAsync("main")).ShouldContain(entry.Number.ToString());
        await page.GotoAsync($"{site.Address}/companies/{key}/search?q=");
        (await page.InnerTextAsync("main")).ShouldNotContain("Nothing found");
        await page.GotoAsync($"{site.Address}/companies/{key}/search?q=zzqqxx");
        (await page.InnerTextAsync("main")).ShouldContain("Nothing found");
    }

    [Theory]
    [InlineData("2025-12-31", true)]
    [InlineData("31.12.2025", true)]
    [InlineData("31/12/2025", true)]
    [InlineData("31 Dec 2025", true)]
    [InlineData("31. desember 2025", true)]
    [InlineData("31 joulukuu 2025", true)]
    [InlineData("31.13.2025", false)]
    [InlineData("5.385.34", false)]
    [InlineData("1 2 3", false)]
    [InlineData("31 xyz 2025", false)]
    public void Day_IsReadAsPeopleWriteIt(string text, bool isDay) =>
        SearchedDay.Read(text).ShouldBe(isDay ? new DateOnly(2025, 12, 31) : null);

    private async Task<IPage> OpenAsync(string path, string person = DemoSite.Accountant)
    {
        var context = await site.ContextAsync(
            person,
            new BrowserNewContextOptions { JavaScriptEnabled = false, Locale = "en-GB" }
        );
        var page = await context.NewPageAsync();
        page.BePatient();
        await page.GotoAsync(site.Address + path);
        return page;
    }
}
