using System.Globalization;
using Microsoft.Playwright;
using Nsg.Sharing.Grants;
using Nsg.Vocabulary;

namespace Nsg.Web.Tests;

/// <summary>What an owner finds out about who saw, and would see.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class SharingPageTests(DemoSite site)
{
    private const string Drop =
        "text => { const dropped = new DataTransfer(); dropped.items.add(new File([text], 'receipt.json', { type: 'application/json' })); return dropped; }";

    [BrowserFact]
    public async Task Owner_TakesAReceiptFromTheTimeLine_AndDropsItOnThePage()
    {
        var key = site.KeyIn(Country.NO);
        using var program = await site.ClientAsync(null);
        (await program.GetAsync($"/api/v1/companies/{key}/balances")).StatusCode.ShouldBe(
            System.Net.HttpStatusCode.Unauthorized
        );
        var (_, token) = await site.Store.ClientKeys.CreateAsync("My till", key, canWrite: false);
        program.DefaultRequestHeaders.Authorization = new("Bearer", token);
        (await program.GetAsync($"/api/v1/companies/{key}/balances")).EnsureSuccessStatusCode();
        var page = await OpenAsync("kari", $"/companies/{key}/accesses");
        (await page.InnerTextAsync(".line-up li >> nth=0")).ShouldContain("Account balances");
        (await page.InnerTextAsync(".line-up li >> nth=0")).ShouldContain("My till");
        var receipt = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync(".line-up li a[download] >> nth=0"));
        var text = await File.ReadAllTextAsync(await receipt.PathAsync());
        await page.GotoAsync(site.Address + "/verify");
        await page.DispatchEventAsync(
            "form.drop",
            "drop",
            new { dataTransfer = await page.EvaluateHandleAsync(Drop, text) }
        );
        await page.Locator("[role=status]").WaitForAsync();
        (await page.InnerTextAsync("[role=status]")).ShouldContain("The receipt holds.");
        (await page.InnerTextAsync("section[aria-labelledby=says]")).ShouldContain(site.Store.Company(key)!.Name);
    }

    [BrowserFact]
    public async Task Request_ForReports_ShowsTheirFiguresAsASample()
    {
        var key = site.KeyIn(Country.SE);
        var page = await OpenAsync("erik", $"/companies/{key}/sharing/{await DemoRequest.WaitingAsync(site)}");
        (await page.InnerTextAsync("section[aria-labelledby=asked]")).ShouldContain(
            "Fjordbanken writes: “For the loan that you applied for.”"
        );
        var reports = page.Locator("section[aria-labelledby=sample] table").Nth(1);
        (await reports.Locator("tr").CountAsync()).ShouldBeGreaterThan(1);
        (await reports.InnerTextAsync()).ShouldContain("SEK");
        site.Store.Query(key, books => books.Grant(DemoRequest.WaitingAsync(site).GetAwaiter().GetResult()))!
            .State.ShouldBe(GrantState.Requested);
    }

    [BrowserFact]
    public async Task Request_ThatCouldNotBeGivenSo_KeepsWhatTheOwnerChose()
    {
        await KeepsAsync("2020-01-01", "access ends before it begins");
        await KeepsAsync("2099-01-01", "was asked for until");
    }

    private async Task KeepsAsync(string until, string told)
    {
        var key = site.KeyIn(Country.FI);
        var grant = await DemoRequest.AskAsync(site, key);
        var page = await OpenAsync("aino", $"/companies/{key}/sharing/{grant}");
        await page.UncheckAsync("section[aria-labelledby=give] input[value=balances]");
        await page.FillAsync("input[name=from]", "2025-07-01");
        await page.FillAsync("input[name=until]", until);
        await page.ClickAsync("section[aria-labelledby=give] button.first");
        (await page.InnerTextAsync("[role=alert]")).ShouldContain(told);
        (await page.InnerTextAsync("#give-fault")).ShouldContain(told);
        (await page.EvaluateAsync<string>("document.activeElement.name")).ShouldBe("until");
        (await page.IsCheckedAsync("section[aria-labelledby=give] input[value=balances]")).ShouldBeFalse();
        (await page.IsCheckedAsync("section[aria-labelledby=give] input[value=reports]")).ShouldBeTrue();
        (await page.InputValueAsync("input[name=from]")).ShouldBe("2025-07-01");
        (await page.InputValueAsync("input[name=until]")).ShouldBe(until);
        site.Store.Query(key, books => books.Grant(grant))!.State.ShouldBe(GrantState.Requested);
        var end = DateOnly.FromDateTime(site.Store.Query(key, books => books.Grant(grant))!.Terms.NotAfter.UtcDateTime);
        await page.FillAsync("input[name=until]", end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.ClickAsync("section[aria-labelledby=give] button.first");
        var given = site.Store.Query(key, books => books.Grant(grant))!;
        given.State.ShouldBe(GrantState.Given);
        given.Terms.Resources.ShouldBe([Resources.Reports]);
        given.Terms.From.ShouldBe(new DateOnly(2025, 7, 1));
        (await page.InnerTextAsync("section[aria-labelledby=given]")).ShouldContain("Account balances");
        await page.ClickAsync("section[aria-labelledby=end] button");
    }

    [BrowserFact]
    public async Task Demo_Begins_WithARequestThatWaitsAndALandlordWhoSaw()
    {
        var page = await OpenAsync("kari", $"/companies/{site.KeyIn(Country.NO)}/sharing");
        (await page.InnerTextAsync("section[aria-labelledby=waiting]")).ShouldContain("Fjordbanken");
        (await page.InnerTextAsync("section[aria-labelledby=with-role]")).ShouldContain("Anders Dahl");
        await page.ClickAsync("section[aria-labelledby=in-force] th a:has-text('Bryggen Eiendom')");
        (await page.InnerTextAsync("section[aria-labelledby=asked]")).ShouldContain("no.turnover");
        await page.ClickAsync("section[aria-labelledby=history] a");
        (await page.Locator(".line-up li").CountAsync()).ShouldBe(3);
        (await page.InnerTextAsync("p.alert")).ShouldContain("the access of Bryggen Eiendom");
        await page.ClickAsync("p.alert > a");
        (await page.Locator(".line-up li:has-text('Bryggen Eiendom')").CountAsync()).ShouldBe(3);
        (await page.InnerTextAsync("section[aria-labelledby=with-role]")).ShouldContain("kept apart");
    }

    [BrowserFact]
    public async Task Owner_RenewsAnAccess_AndTheOldOneIsReplaced()
    {
        var key = site.KeyIn(Country.FI);
        var asked = await DemoRequest.AskAsync(site, key);
        await site.Store.DecideGrantAsync(
            key,
            books => new GrantDesk(books).Give(asked, null, ["Aino Korhonen"], "the company", "en", "test")
        );
        var page = await OpenAsync("aino", $"/companies/{key}/sharing/{asked}");
        var until = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddMonths(3);
        await page.FillAsync(
            "section[aria-labelledby=renew] input[name=until]",
            until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        );
        await page.ClickAsync("section[aria-labelledby=renew] button");
        (await page.InnerTextAsync("main .head .badge")).ShouldBe("Given");
        (await page.Locator("section[aria-labelledby=renew] button").CountAsync()).ShouldBe(0);
        (await page.InnerTextAsync("section[aria-labelledby=renew]")).ShouldContain("renewed already");
        var (old, renewed) = site.Store.Query(
            key,
            books => (books.Grant(asked)!, books.Grant(Guid.Parse(new Uri(page.Url).Segments[^1]))!)
        );
        (old.State, renewed.State, renewed.Replaces).ShouldBe((GrantState.Replaced, GrantState.Given, (Guid?)asked));
        DateOnly.FromDateTime(renewed.Terms.NotAfter.UtcDateTime).ShouldBe(until);
        await page.ClickAsync("section[aria-labelledby=end] button");
    }

    [BrowserFact]
    public async Task Owner_GivesSomeReports_AndTheOthersStayClosed()
    {
        var key = site.KeyIn(Country.NO);
        var asked = await DemoRequest.AskAsync(site, key);
        var page = await OpenAsync("kari", $"/companies/{key}/sharing/{asked}");
        await page.ClickAsync("section[aria-labelledby=give] summary");
        foreach (var report in await page.Locator("input[name=reports]:not([value='no.vat'])").AllAsync())
        {
            await report.UncheckAsync();
        }

        await page.ClickAsync("section[aria-labelledby=give] button.first");
        (await page.InnerTextAsync("[role=status]")).ShouldStartWith("Fjordbanken may see this now, until");
        var given = site.Store.Query(key, books => books.Grant(asked))!.Terms;
        given.Reports.ShouldBe(["no.vat"]);
        given.Resources.ShouldBe([Resources.Balances, Resources.Reports]);
        await page.ClickAsync("section[aria-labelledby=end] button");
    }

    [BrowserFact]
    public async Task Sums_ShowWhatIsToldOfCustomers_BeforeTheyAreGiven()
    {
        var key = site.KeyIn(Country.NO);
        var asked = await DemoRequest.AskAsync(site, key, [Resources.Aggregates]);
        var page = await OpenAsync("kari", $"/companies/{key}/sharing/{asked}");
        (await page.InnerTextAsync("#sample-card tbody")).ShouldContain("Customer or supplier ");
        (await page.InnerTextAsync("section[aria-labelledby=give]")).ShouldContain(
            "what each customer and supplier bought and sold in all"
        );
        await page.ClickAsync("section[aria-labelledby=end] button");
    }

    [BrowserFact]
    public async Task Receipt_DroppedBesideTheForm_IsTaken()
    {
        var page = await OpenAsync("kari", "/verify");
        await page.DispatchEventAsync(
            "main",
            "drop",
            new { dataTransfer = await page.EvaluateHandleAsync(Drop, "{}") }
        );
        (await page.InnerTextAsync("[role=alert]")).ShouldContain("This is not a receipt.");
    }

    [BrowserFact]
    public async Task Owner_GivesInPart_AndTheHistoryKeepsWhatWasAskedGivenAndWithdrawn()
    {
        var key = site.KeyIn(Country.NO);
        var asked = await DemoRequest.AskAsync(site, key);
        var page = await OpenAsync("kari", $"/companies/{key}/sharing/{asked}");
        await page.UncheckAsync($"input[value={Resources.Balances}]");
        await page.Locator("#sample-card h3:text-is('Account balances')")
            .WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await page.FillAsync("input[name=from]", "2025-07-01");
        await page.PressAsync("input[name=from]", "Tab");
        await page.Locator("#sample-card:has-text('1 Jul 2025')").WaitForAsync();
        (await page.InputValueAsync("input[name=from]")).ShouldBe("2025-07-01");
        await page.ClickAsync("section[aria-labelledby=give] button.first");
        (await page.InnerTextAsync("section[aria-labelledby=asked]")).ShouldContain("1 Jan 2025");
        (await page.InnerTextAsync("section[aria-labelledby=given]")).ShouldContain("Not given Account balances");
        (await page.InnerTextAsync("[role=status]")).ShouldStartWith("Fjordbanken may see this now, until");
        await page.FillAsync("input[name=why]", "no loan");
        await page.ClickAsync("section[aria-labelledby=end] button");
        (await page.InnerTextAsync("[role=status]")).ShouldStartWith("Fjordbanken sees nothing of this");
        var history = await page.InnerTextAsync("section[aria-labelledby=history]");
        history.ShouldContain("Fjordbanken");
        history.ShouldContain("Given");
        history.ShouldContain("no loan");
        history.ShouldNotContain("person:");
        (await page.Locator("#sample-card").CountAsync()).ShouldBe(0);
        (await page.InnerTextAsync("main")).ShouldNotContain("You can withdraw");
    }

    [BrowserFact]
    public async Task Code_ThatNobodyHas_IsSaidAtItsField_AndStays()
    {
        var page = await OpenAsync("kari", $"/companies/{site.KeyIn(Country.NO)}/people");
        await page.FillAsync("section[aria-labelledby=appoint] input[name=person]", "nosuchcode");
        await page.SelectOptionAsync("select[name=role]", "auditor");
        await page.ClickAsync("section[aria-labelledby=appoint] button");
        (await page.InnerTextAsync("#person-fault")).ShouldContain("person has that code");
        (await page.InputValueAsync("section[aria-labelledby=appoint] input[name=person]")).ShouldBe("nosuchcode");
        (await page.InputValueAsync("select[name=role]")).ShouldBe("auditor");
    }

    [BrowserFact]
    public async Task Request_WhoseDaysHoldNoYear_SaysWhichReportsHaveNoPeriod_BeforeItIsGiven()
    {
        var key = site.KeyIn(Country.FI);
        var grant = await DemoRequest.AskAsync(site, key);
        var page = await OpenAsync("aino", $"/companies/{key}/sharing/{grant}");
        (await page.Locator("#sample-card .alert").CountAsync()).ShouldBe(0);
        await page.FillAsync("input[name=from]", "2025-07-01");
        await page.PressAsync("input[name=from]", "Tab");
        await page.Locator("#sample-card .alert:has-text('No period lies within these days: ')").WaitForAsync();
        (await page.InnerTextAsync("#sample-card .alert")).ShouldContain("Annual accounts");
        (await page.InnerTextAsync("section[aria-labelledby=end]")).ShouldContain("Fjordbanken reads it.");
        await page.ClickAsync("section[aria-labelledby=end] button");
    }

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
