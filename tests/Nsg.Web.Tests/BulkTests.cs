using Microsoft.Playwright;
using Nsg.Vocabulary;

namespace Nsg.Web.Tests;

/// <summary>What an accountant does at several companies at once.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class BulkTests(DemoSite site)
{
    [BrowserFact]
    public async Task Accountant_BooksAsProposed_AtSeveralCompanies_AndNobodyElse()
    {
        var (norway, iceland) = (site.KeyIn(Country.NO), site.KeyIn(Country.IS));
        var page = await OpenAsync(
            DemoSite.Accountant,
            $"/bulk?action=book&sure=50&company={norway}&company={iceland}&company=nosuchcompany"
        );
        var waiting = await page.Locator("input[name=document]").CountAsync();
        waiting.ShouldBeGreaterThan(0);
        (await page.InnerTextAsync("main")).ShouldContain("1 of the companies chosen is left out");
        await NoneAsync();
        var guess = page.Locator("tr:has(input[placeholder^=Guess])").First;
        var (company, document) = (await guess.Locator("input[name=document]").GetAttributeAsync("value"))!.Split('~')
            is [var at, var id, _]
            ? (at, Guid.ParseExact(id, "N"))
            : default;
        await guess.Locator("input[name=document]").CheckAsync();
        await page.ClickAsync("button.first");
        (await page.InnerTextAsync("[role=status]")).ShouldBe("0 done, 1 left as they were.");
        (await page.InnerTextAsync("main")).ShouldContain("the account is only a guess");

        // The rest follows at once, of the same companies, ticked as it was.
        (await page.Locator("input[name=document]").CountAsync()).ShouldBe(waiting);
        (await page.Locator("input[name=document]:checked").CountAsync()).ShouldBe(1);
        var account = site.Store.Query(company, books => books.Document(document)!.ProposalAccount!);
        var field = $"input[name='account-{company}~{document:N}']";
        await NoneAsync();
        await page.FillAsync(field, account);
        await page.ClickAsync("button.first");
        (await page.InnerTextAsync("[role=status]")).ShouldBe("0 done, 1 left as they were.");
        (await page.InnerTextAsync("main")).ShouldContain("it was not ticked");
        (await page.InputValueAsync(field)).ShouldBe(account);
        await guess.Locator("input[name=document]").CheckAsync();
        await page.ClickAsync("button.first");
        (await page.InnerTextAsync("[role=status]")).ShouldBe("1 done, 0 left as they were.");
        (await page.InnerTextAsync("main li:has(.badge.good)")).ShouldContain($"· {account} ");
        (await page.Locator("main li a[href*='/vouchers/']").CountAsync()).ShouldBe(1);
        (await page.Locator("input[name=document]").CountAsync()).ShouldBe(waiting - 1);
        new[] { norway, iceland }
            .Count(key => site.Store.Query(key, books => books.Document(document))?.State == "booked")
            .ShouldBe(1);
        var reader = await OpenAsync("liv", $"/bulk?action=book&sure=50&company={norway}");
        (await reader.InnerTextAsync("main")).ShouldContain("No company is chosen");

        async Task NoneAsync()
        {
            for (var i = 0; i < waiting; i++)
            {
                await page.UncheckAsync($"input[name=document] >> nth={i}");
            }
        }
    }

    [BrowserFact]
    public async Task Documents_WhoseVatDependsOnWhatWasBought_AreAskedForInTheirRow()
    {
        var key = site.KeyIn(Country.NO);
        var page = await OpenAsync(DemoSite.Accountant, $"/bulk?action=book&company={key}", scripts: true);
        (await page.InputValueAsync("select[name=sure]")).ShouldBe("90");
        var rows = page.Locator("tr:has(select[name^=vat-])");
        var asked = await rows.CountAsync();
        asked.ShouldBeGreaterThan(1);
        var first = rows.First;
        (await first.Locator("input[name=document]").IsCheckedAsync()).ShouldBeFalse();

        // An answer means the row.
        await first.Locator("select").SelectOptionAsync("deduct");
        (await first.Locator("input[name=document]").IsCheckedAsync()).ShouldBeTrue();
        await page.ClickAsync("button.first");
        (await page.InnerTextAsync("[role=status]")).ShouldBe("1 done, 0 left as they were.");

        // Others of the same supplier are answered by it.
        (await rows.CountAsync()).ShouldBeLessThan(asked - 1);
        (await page.Locator("input[name=document]:checked").CountAsync()).ShouldBe(0);
    }

    [BrowserFact]
    public async Task Documents_ThatAreLessSureThanAsked_AreCountedByCompany_AndShownByALink()
    {
        var keys = new[] { Country.NO, Country.SE, Country.IS }.Select(site.KeyIn).ToList();
        var companies = string.Concat(keys.Select(key => "&company=" + key));
        var page = await OpenAsync(DemoSite.Accountant, "/bulk?action=book&sure=90" + companies);
        foreach (var key in keys)
        {
            // Whatever waits at a company is either in the list or counted below it.
            var (name, waiting) = site.Store.Query(key, books => (books.Company.Name, books.ReviewTotal()));
            var shown = await page.Locator($"input[name=document][value^='{key}~']").CountAsync();
            var rest = page.Locator("#rest li", new() { HasText = name });
            var counted =
                await rest.CountAsync() == 0
                    ? 0
                    : System
                        .Text.RegularExpressions.Regex.Matches(await rest.InnerTextAsync(), "([0-9]+) documents?")
                        .Sum(match =>
                            int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)
                        );
            (shown + counted).ShouldBe((int)waiting, name);
        }

        var before = await page.Locator("input[name=document]").CountAsync();
        await page.ClickAsync("#rest a[href*='sure=']");
        (await page.Locator("input[name=document]").CountAsync()).ShouldBeGreaterThan(before);
    }

    [BrowserFact]
    public async Task Documents_ThatAskTheSameOfTheirVat_AreAnsweredAtOnce()
    {
        var key = site.KeyIn(Country.DK);
        var page = await OpenAsync(DemoSite.Accountant, $"/bulk?action=book&sure=50&company={key}");
        var shared = page.Locator($"select[name^='vat-all~{key}~']").First;
        var account = (await shared.GetAttributeAsync("name"))!.Split('~')[^1];
        var rows = page.Locator($"tr:has(select[name^=vat-]):has-text('account {account} be deducted')");
        var asked = await rows.CountAsync();
        asked.ShouldBeGreaterThan(1);
        foreach (var box in await page.Locator("input[name=document]").AllAsync())
        {
            await box.UncheckAsync();
        }

        for (var i = 0; i < asked; i++)
        {
            await rows.Nth(i).Locator("input[name=document]").CheckAsync();
        }

        // Without an answer they come back ticked, with the question.
        await page.ClickAsync("button.first");
        (await page.InnerTextAsync("[role=status]")).ShouldBe($"0 done, {asked} left as they were.");
        (await page.Locator("input[name=document]:checked").CountAsync()).ShouldBe(asked);
        await shared.SelectOptionAsync("nothing");
        await page.ClickAsync("button.first");
        (await page.InnerTextAsync("[role=status]")).ShouldBe($"{asked} done, 0 left as they were.");
    }

    [BrowserFact]
    public async Task NothingTicked_IsToldInPlace()
    {
        var page = await OpenAsync(DemoSite.Accountant, "/");
        await page.ClickAsync("button[value=book]");
        new Uri(page.Url).AbsolutePath.ShouldBe("/");
        (await page.InnerTextAsync("[role=alert]")).ShouldContain("Tick those that you mean");
        await page.GotoAsync(site.Address + $"/bulk?action=book&sure=50&company={site.KeyIn(Country.SE)}");
        foreach (var box in await page.Locator("input[name=document]").AllAsync())
        {
            await box.UncheckAsync();
        }

        await page.ClickAsync("button.first");
        (await page.InnerTextAsync("[role=status]")).ShouldContain("Nothing is ticked");
        (await page.Locator("input[name=document]").CountAsync()).ShouldBeGreaterThan(0);
    }

    private async Task<IPage> OpenAsync(string person, string path, bool scripts = false)
    {
        var context = await site.ContextAsync(
            person,
            new BrowserNewContextOptions
            {
                JavaScriptEnabled = scripts,
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
