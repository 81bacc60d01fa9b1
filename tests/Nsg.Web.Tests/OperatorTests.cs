using Microsoft.Playwright;
using Nsg.Vocabulary;

namespace Nsg.Web.Tests;

/// <summary>What whoever keeps the node comes to do.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class OperatorTests(DemoSite site)
{
    [BrowserFact]
    public async Task Operator_IsLedToTheNode_AndSeesItsHealthAndNobodysBooks()
    {
        var page = await OpenAsync("/");
        page.Url.ShouldBe(site.Address + "/operator");
        var text = await page.InnerTextAsync("main");
        text.ShouldContain("Companies");
        text.ShouldContain("Fjordbanken");
        text.ShouldContain("Nora Bakke");
        foreach (var company in site.Store.Companies())
        {
            text.ShouldNotContain(company.Name);
            text.ShouldNotContain(company.Key);
        }

        const string others = "section[aria-labelledby=health] tbody tr:not(:has-text('Last backup')) .badge";
        (await page.Locator(others).AllInnerTextsAsync()).ShouldAllBe(state => state == "OK");
        (await page.InnerTextAsync("section[aria-labelledby=health] tr:has-text('Last backup')")).ShouldContain(
            "None yet"
        );
        (await page.Locator("section[aria-labelledby=health] .badge:has-text('All is well')").CountAsync()).ShouldBe(0);
        var quick = await page.Locator("section[aria-labelledby=health] tbody tr").CountAsync();
        await page.ClickAsync("section[aria-labelledby=health] a.button");
        (await page.Locator("section[aria-labelledby=health] tbody tr").CountAsync()).ShouldBe(quick + 5);
        (await page.InnerTextAsync("section[aria-labelledby=health]")).ShouldContain("Pages and indexes are whole");
        await page.ClickAsync("details.menu >> nth=1");
        (await page.Locator("a[href='/operator']").CountAsync()).ShouldBe(1);
    }

    [BrowserFact]
    public async Task Operator_ByKeyboardAlone_LetsSomebodyAskAndTakesItBack()
    {
        var (client, _) = await site.Store.ClientKeys.CreateRequesterAsync("Havbanken", "NO:974760673");
        var liv = site.Store.People.List().First(one => one.Subject == "liv");
        var page = await OpenAsync("/operator");
        await page.ReachAsync("select[name=person]");
        await page.SelectOptionAsync("select[name=person]", liv.Key);
        await page.SelectOptionAsync("select[name=client]", client.Id);
        await page.FollowAsync("section[aria-labelledby=let] button");
        site.Store.People.ClientsOf(liv.Key).Select(one => one.Id).ShouldBe([client.Id]);
        (await page.InnerTextAsync("section[aria-labelledby=people]")).ShouldContain("asks for Havbanken");
        await page.FollowAsync("button[aria-label='Take back: Liv Strand, Havbanken']");
        site.Store.People.ClientsOf(liv.Key).ShouldBeEmpty();
        await page.PressOnAsync("summary[aria-label='Shut out: Havbanken']", "Enter");
        await page.FollowAsync($"form[action='/operator/clients/{client.Id}/close'] button");
        var closed = site.Store.ClientKeys.Find(client.Id)!;
        closed.Revoked.ShouldNotBeNull();
        closed.RevokedBy.ShouldStartWith("person:");
        (await page.Locator($"form[action='/operator/clients/{client.Id}/close']").CountAsync()).ShouldBe(0);
    }

    [BrowserFact]
    public async Task Operator_OfANodeWithManyPeopleAndClients_GoesThroughThemPageByPage()
    {
        for (var i = 0; i < 60; i++)
        {
            await site.Store.ClientKeys.CreateRequesterAsync($"Zz client {i:00}", "NO:974760673");
        }

        var page = await OpenAsync("/operator?look=all");
        var shown = await page.Locator("section[aria-labelledby=clients] tbody tr").CountAsync();
        shown.ShouldBe(50);
        await page.ClickAsync("section[aria-labelledby=clients] a[rel=next]");
        page.Url.ShouldNotContain("look=all");
        var text = await page.InnerTextAsync("section[aria-labelledby=clients]");
        text.ShouldContain("Zz client 59");
        text.ShouldNotContain("Zz client 00");
        await page.ClickAsync("section[aria-labelledby=clients] a[rel=prev]");
        (await page.InnerTextAsync("section[aria-labelledby=clients]")).ShouldContain("Fjordbanken");
        foreach (
            var client in site
                .Store.ClientKeys.List()
                .Where(one => one.Name.StartsWith("Zz client", StringComparison.Ordinal))
        )
        {
            await site.Store.ClientKeys.RevokeAsync(client.Id, "test");
        }
    }

    [BrowserFact]
    public async Task Operator_InEveryLanguage_ReadsWhatWasFoundInIt()
    {
        foreach (var code in new[] { "nb", "sv", "da", "fi", "is" })
        {
            var page = await OpenAsync("/operator?look=all&lang=" + code);
            (await page.Locator("section[aria-labelledby=health] [lang=en]").AllInnerTextsAsync()).ShouldBeEmpty();

            // Times with their zone, days and sizes as the reader writes them.
            var text = await page.InnerTextAsync("section[aria-labelledby=health]");
            text.ShouldContain("\u00A0UTC");
            text.ShouldContain(code == "fi" ? "\u00A0Mt" : "\u00A0MB");
            text.ShouldNotMatch("[0-9]{2}:[0-9]{2}:[0-9]{2} UTC");
        }
    }

    private async Task<IPage> OpenAsync(string path)
    {
        var context = await site.ContextAsync(
            "sigrun",
            new BrowserNewContextOptions
            {
                JavaScriptEnabled = false,
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
