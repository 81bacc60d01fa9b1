using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Nsg.Sharing.Grants;
using Nsg.Vocabulary;

namespace Nsg.Web.Tests;

/// <summary>What somebody who writes programs comes to do.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class DeveloperTests(DemoSite site)
{
    [BrowserFact]
    public async Task Developer_FindsTheEventsOfACompany_FromTheDevelopersPages()
    {
        var context = await site.ContextAsync(
            DemoSite.Accountant,
            new() { JavaScriptEnabled = false, Locale = "en-GB" }
        );
        var page = await context.NewPageAsync();
        page.BePatient();
        await page.GotoAsync(site.Address + "/developer");
        await page.ClickAsync("nav.tabs a:text-is('Events')");
        (await page.Locator("main tbody tr").CountAsync()).ShouldBe(5);
        (await page.InnerTextAsync("main pre")).ShouldContain("/events?cursor=0&wait=30");
        await page.ClickAsync($"main tbody a[href*='{site.KeyIn(Country.SE)}']");
        (await page.InnerTextAsync("h1")).ShouldBe("Events");
        await page.ClickAsync(".crumb a[href='/developer/events']");
        (await page.Locator("nav.tabs a[aria-current]").InnerTextAsync()).ShouldBe("Events");
        await context.CloseAsync();

        using var reader = await site.ClientAsync("liv");
        var seen = await reader.GetStringAsync("/developer/events");
        seen.ShouldContain(site.KeyIn(Country.NO));
        seen.ShouldNotContain(site.KeyIn(Country.SE));
    }

    [BrowserFact]
    public async Task Developer_ByKeyboardAlone_MakesATestCompanyRunsACallAndRemovesIt()
    {
        var page = await OpenAsync("aino", "/developer", hasScript: false);
        await page.FollowAsync(".alert a");
        await page.FollowAsync("section[aria-labelledby=make] button");
        var token = await page.InnerTextAsync("code.token");
        var name = await page.InnerTextAsync("section[aria-labelledby=mine] h2");
        name.ShouldStartWith("TEST · ");
        var key = site.Store.Companies().Single(company => company.Name == name).Key;
        (await StatusAsync(token, key)).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(token, site.KeyIn(Country.NO))).ShouldBe(HttpStatusCode.NotFound);
        site.Store.FindInDirectory("TEST", 10).ShouldBeEmpty();
        await page.GotoAsync(site.Address + "/developer");
        (await page.InnerTextAsync("section[aria-labelledby=balances] pre")).ShouldContain(key);
        await page.FollowAsync("section[aria-labelledby=balances] button");
        (await page.InnerTextAsync("section[aria-labelledby=balances] [role=status] .badge")).ShouldBe("200");
        (await page.InnerTextAsync("pre.answer")).ShouldContain("\"accounts\"");
        await page.GotoAsync(site.Address + "/developer/sandbox");
        (await page.Locator("code.token").CountAsync()).ShouldBe(0);
        await page.FollowAsync("section[aria-labelledby=anew] button >> nth=0");
        var other = await page.InnerTextAsync("code.token");
        site.Store.Companies().ShouldNotContain(company => company.Key == key);
        (await StatusAsync(token, key)).ShouldBe(HttpStatusCode.Unauthorized);
        await page.FollowAsync("button.danger");
        (await StatusAsync(other, key)).ShouldBe(HttpStatusCode.Unauthorized);
        site.Store.Sandboxes().ShouldBeEmpty();
        using var aino = await site.ClientAsync("aino");
        (await aino.GetAsync("/companies/" + key)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [BrowserFact]
    public async Task Owner_MakesAKeyThatIsShownOnce_AndTheOperatorRevokesIt()
    {
        var page = await OpenAsync("erik", "/developer/keys", hasScript: false);
        await page.TypeInAsync("input[name=name]", "Till");
        await page.FollowAsync("section[aria-labelledby=new-key] button");
        var token = await page.InnerTextAsync("code.token");
        (await StatusAsync(token, site.KeyIn(Country.SE))).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(token, site.KeyIn(Country.NO))).ShouldBe(HttpStatusCode.NotFound);
        var row = page.Locator("section[aria-labelledby=keys] tbody tr", new PageLocatorOptions { HasText = "Till" });
        (await row.InnerTextAsync()).ShouldContain("by Erik Lindqvist");
        await page.GotoAsync(site.Address + "/developer/keys");
        (await page.ContentAsync()).ShouldNotContain(token);
        var keeper = await OpenAsync("sigrun", "/developer/keys", hasScript: false);
        (await keeper.Locator("section[aria-labelledby=new-key] form").CountAsync()).ShouldBe(0);
        await keeper.FollowAsync("button[aria-label='Revoke: Till']");
        (await StatusAsync(token, site.KeyIn(Country.SE))).ShouldBe(HttpStatusCode.Unauthorized);
        await page.ReloadAsync();
        (await row.InnerTextAsync()).ShouldContain("by Sigrún Jónsdóttir");
    }

    [BrowserFact]
    public async Task Key_OfACompanyThatIsNotOnes_IsNeitherMadeNorSeen()
    {
        var (key, _) = await site.Store.ClientKeys.CreateAsync("Danish till", site.KeyIn(Country.DK), canWrite: false);
        var page = await OpenAsync("kari", "/developer/keys", hasScript: false);
        (await page.ContentAsync()).ShouldNotContain("Danish till");
        await page.EvaluateAsync(
            $"document.querySelector('select[name=company] option').value = '{site.KeyIn(Country.DK)}'"
        );
        await page.FillAsync("input[name=name]", "Till");
        await page.ClickAsync("section[aria-labelledby=new-key] button");
        (await page.InnerTextAsync("[role=alert]")).ShouldContain("No key was made");
        (await page.InnerTextAsync("#fault-company")).ShouldContain("Choose a company that you own.");
        (await page.InputValueAsync("input[name=name]")).ShouldBe("Till");
        using var kari = await site.ClientAsync("kari");
        var csrf = await page.GetAttributeAsync("input[name=csrf] >> nth=0", "value");
        (
            await kari.PostAsync($"/developer/keys/{key.Id}/revoke", new FormUrlEncodedContent([new("csrf", csrf!)]))
        ).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        site.Store.ClientKeys.Find(key.Id)!.Revoked.ShouldBeNull();
    }

    [BrowserFact]
    public async Task Key_ThatWouldHaveEnded_IsRefusedAtItsField_AndWhatWasTypedStays()
    {
        var page = await OpenAsync("mette", "/developer/keys", hasScript: false);
        await page.FillAsync("input[name=name]", "Till");
        await page.SelectOptionAsync("select[name=rights]", "write");
        await page.FillAsync("input[name=ends]", "2020-01-01");
        await page.ClickAsync("section[aria-labelledby=new-key] button");
        (await page.InnerTextAsync("#fault-ends")).ShouldBe("Choose a day ahead, within two years.");
        (await page.Locator(".fault").CountAsync()).ShouldBe(1);
        (await page.InputValueAsync("input[name=name]")).ShouldBe("Till");
        (await page.InputValueAsync("select[name=rights]")).ShouldBe("write");
        (await page.InputValueAsync("input[name=ends]")).ShouldBe("2020-01-01");
        (await page.EvaluateAsync<string>("document.activeElement.name")).ShouldBe("ends");
    }

    [BrowserFact]
    public async Task TestCompany_WhoseFormIsSentTwice_IsMadeOnce_AndIsFilledInWhereverItCanBe()
    {
        using var mette = await site.ClientAsync("mette");
        var html = await mette.GetStringAsync("/developer/sandbox?lang=en");
        var form = new Dictionary<string, string>
        {
            ["csrf"] = FieldOf(html, "csrf"),
            ["request"] = FieldOf(html, "request"),
            ["country"] = "DK",
        };
        var answers = await Task.WhenAll(
            mette.PostAsync("/developer/sandbox", new FormUrlEncodedContent(form)),
            mette.PostAsync("/developer/sandbox", new FormUrlEncodedContent(form))
        );
        var tokens = await Task.WhenAll(answers.Select(async one => TokenOf(await one.Content.ReadAsStringAsync())));
        tokens[0].ShouldBe(tokens[1]);
        var company = site.Store.Sandboxes().Single(key => site.Store.Company(key)!.Pack.Country == Country.DK);
        (await StatusAsync(tokens[0], company)).ShouldBe(HttpStatusCode.OK);

        (await mette.GetStringAsync("/developer/events?lang=en")).ShouldContain(
            $"/companies/{company}/events?cursor=0"
        );

        var keys = await mette.GetStringAsync("/developer/keys?lang=en");
        keys.IndexOf($"value=\"{company}\"", StringComparison.Ordinal)
            .ShouldBeLessThan(keys.IndexOf($"value=\"{site.KeyIn(Country.DK)}\"", StringComparison.Ordinal));
        var reference = await mette.GetStringAsync("/developer/reference?tag=Ledger&lang=en");
        reference.ShouldContain($"/api/v1/companies/{company}/balances");
        reference.ShouldNotContain("/companies/{key}/balances");
        var run = await mette.PostAsync(
            "/developer/reference/run",
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["csrf"] = form["csrf"],
                    ["tag"] = "Ledger",
                    ["operation"] = OperationOf(reference, "/balances"),
                }
            )
        );
        var answer = WebUtility.HtmlDecode(await run.Content.ReadAsStringAsync());
        answer.ShouldContain("badge good\">200");
        answer.ShouldContain("\"accounts\": [");
        (
            await mette.PostAsync(
                "/developer/sandbox/remove",
                new FormUrlEncodedContent(new Dictionary<string, string> { ["csrf"] = form["csrf"] })
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static string FieldOf(string html, string name) =>
        WebUtility.HtmlDecode(Regex.Match(html, $"name=\"{name}\" value=\"([^\"]+)\"").Groups[1].Value);

    private static string TokenOf(string html) => Regex.Match(html, "nsg_[A-Za-z0-9_-]+").Value;

    /// <summary>The operation whose card shows a path that ends so, and that can be run.</summary>
    private static string OperationOf(string html, string path) =>
        html.Split("id=\"card-")
            .Skip(1)
            .First(card => card.Contains(path + "</code></p>", StringComparison.Ordinal))
            .Split('"')[0];

    [BrowserFact]
    public async Task Key_ThatIsOver_OpensNothing()
    {
        var (_, token) = await site.Store.ClientKeys.CreateAsync(
            "Over",
            null,
            canWrite: false,
            TimeProvider.System.GetUtcNow().AddSeconds(-1)
        );
        (await StatusAsync(token, site.KeyIn(Country.NO))).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [BrowserFact]
    public async Task Events_AppearByThemselves_AndWithoutScriptAsAList()
    {
        var key = site.KeyIn(Country.IS);
        var live = await OpenAsync("jon", $"/companies/{key}/events", hasScript: true);
        await live.Locator("[data-live]:visible").WaitForAsync();
        var grant = await DemoRequest.AskAsync(site, key);
        var last = site.Store.Query(key, books => books.Checkpoint().Books.Size);
        await live.Locator($"tbody th:text-is('{last}')").WaitForAsync();
        await site.Store.DecideGrantAsync(
            key,
            books =>
            {
                new GrantDesk(books).Refuse(grant, null, "test");
                return true;
            }
        );
        await live.Locator("tbody code:text-is('grant.refused')").WaitForAsync();
        var plain = await OpenAsync("jon", $"/companies/{key}/events", hasScript: false);
        (await plain.InnerTextAsync("tbody tr >> nth=0")).ShouldContain("grant.refused");
    }

    [BrowserFact]
    public async Task Reference_IsWhatTheOpenApiDocumentSays()
    {
        var page = await OpenAsync("liv", "/developer/reference?tag=Ledger", hasScript: false);
        (await page.InnerTextAsync("section[aria-labelledby=GetBalances]")).ShouldContain(
            "/api/v1/companies/{key}/balances"
        );
        await page.ClickAsync("section[aria-labelledby=GetBalances] summary >> nth=0");
        (await page.InnerTextAsync("section[aria-labelledby=GetBalances] dl")).ShouldContain("from");
        using var client = await site.ClientAsync(null);
        using var document = System.Text.Json.JsonDocument.Parse(await client.GetStringAsync("/openapi/v1.json"));
        var tags = await page.Locator(".reference nav a").AllInnerTextsAsync();
        tags.Distinct().Count().ShouldBe(tags.Count);
        var shown = 0;
        foreach (var tag in tags)
        {
            await page.GotoAsync(site.Address + "/developer/reference?tag=" + Uri.EscapeDataString(tag));
            shown += await page.Locator(".reference section.card").CountAsync();
        }

        shown.ShouldBe(
            document
                .RootElement.GetProperty("paths")
                .EnumerateObject()
                .Sum(path =>
                    path.Value.EnumerateObject()
                        .Count(one => one.Value.ValueKind == System.Text.Json.JsonValueKind.Object)
                )
        );
    }

    [BrowserFact]
    public async Task Reference_OpensWithDocuments_AndShowsHowACallAndItsAnswerLook()
    {
        var page = await OpenAsync("liv", "/developer/reference", hasScript: false);
        (await page.InnerTextAsync(".reference nav [aria-current]")).ShouldBe("Documents");
        await page.GotoAsync(site.Address + "/developer/reference?tag=Ledger");
        var balances = page.Locator("section[aria-labelledby=GetBalances]");
        using var answer = System.Text.Json.JsonDocument.Parse(await balances.Locator("pre.answer").InnerTextAsync());
        answer.RootElement.GetProperty("accounts")[0].GetProperty("account").GetString().ShouldBe("3000");
        answer.RootElement.GetProperty("from").GetString().ShouldBe("2025-01-31");
        await balances.Locator("summary").Nth(1).ClickAsync();
        (await balances.Locator(".snippet").InnerTextAsync()).ShouldContain(
            $"'{site.Address}/api/v1/companies/{{key}}/balances'"
        );
        (await balances.InnerTextAsync()).ShouldNotContain("503");
    }

    [BrowserFact]
    public async Task Examples_InAChosenLanguage_RunInPlaceAndAreCopied()
    {
        var page = await OpenAsync("mette", "/developer/sandbox", hasScript: true);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.SelectOptionAsync("select[name=country]", new SelectOptionValue { Label = "Denmark" });
        await page.ClickAsync("section[aria-labelledby=make] button");
        var token = await page.InnerTextAsync("code.token");
        await page.ClickAsync(".alert .snippet > button");
        await page.Locator(".alert .snippet > button:text-is('Copied')").WaitForAsync();
        (await page.EvaluateAsync<string>("navigator.clipboard.readText()")).ShouldBe(token);
        await page.GotoAsync(site.Address + "/developer");
        await page.ClickAsync("nav.tabs a:text-is('Python')");
        (await page.InnerTextAsync("section[aria-labelledby=documents] .snippet")).ShouldContain("import json");
        await page.ClickAsync("#run-documents");
        await page.Locator("#card-documents pre.answer").WaitForAsync();
        page.Url.ShouldEndWith("/developer?in=Python");
        (await page.InnerTextAsync("#card-documents .badge")).ShouldBe("200");
        await page.Locator("#card-documents .snippet > button").WaitForAsync();
        (await page.InnerTextAsync("#card-documents .snippet")).ShouldContain("import json");
        await site.Store.RemoveSandboxAsync(
            site.Store.SandboxOf(site.Store.People.List().First(one => one.Subject == "mette").Key)!,
            "test"
        );
    }

    private async Task<HttpStatusCode> StatusAsync(string token, string company)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return (await client.GetAsync($"{site.Address}/api/v1/companies/{company}/balances")).StatusCode;
    }

    private async Task<IPage> OpenAsync(string person, string path, bool hasScript)
    {
        var context = await site.ContextAsync(
            person,
            new BrowserNewContextOptions
            {
                JavaScriptEnabled = hasScript,
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
