using System.Net;
using System.Text;
using Microsoft.Playwright;
using Nsg.Sharing;
using Nsg.Sharing.Grants;
using Nsg.Vocabulary;

namespace Nsg.Web.Tests;

/// <summary>What somebody who asks for data comes to do.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class AskerTests(DemoSite site)
{
    [BrowserFact]
    public async Task Asker_ByKeyboardAlone_AsksSeesKeepsTheReceiptAndChecksIt()
    {
        var key = site.KeyIn(Country.FI);
        var name = site.Store.Company(key)!.Name;
        var page = await OpenAsync("/");
        await page.FollowAsync("main .head a.button");
        await page.TypeInAsync("main input[name=words]", name[..6]);
        await page.EnterAsync();
        await page.FollowAsync($"main tbody a[href$='{key}']");
        await page.ReachAsync("select[name=purpose]");
        await page.Keyboard.TypeAsync("A loan");
        await page.PressOnAsync("input[value=Consent]", "Space");
        await page.PressOnAsync($"input[value={Resources.Balances}]", "Space");
        await page.PressOnAsync($"input[value={Resources.Reports}]", "Space");
        await page.TypeInAsync("textarea[name=message]", "Loan 4711");
        await page.FollowAsync("main form button.first");
        (await page.InnerTextAsync("main .head .badge")).ShouldBe("Waits for an answer");
        (await page.InnerTextAsync("[role=status]")).ShouldStartWith("The request has been sent.");
        (await page.InnerTextAsync("section[aria-labelledby=asked]")).ShouldContain("Fjordbanken writes: “Loan 4711”");
        var grant = site.Store.Query(key, books => books.GrantsOf(DemoRequest.Bank(site).Id))[0];
        (await page.Locator("section[aria-labelledby=results] form").CountAsync()).ShouldBe(0);
        await site.Store.DecideGrantAsync(
            key,
            books => new GrantDesk(books).Give(grant.Id, null, ["Aino Korhonen"], name, "en", "test")
        );
        await page.ReloadAsync();
        await page.FollowAsync($"form[aria-label='Account balances'] button[value=see]");
        (await page.Locator("main tbody tr").CountAsync()).ShouldBeGreaterThan(10);
        var (actor, released) = site.Store.Query(
            key,
            books =>
            {
                var record = books.Accesses(books.Checkpoint().Access.Size - 1, 1)[0];
                return (record.Actor, AccessReleased.Read(record.Payload!.Value.Span));
            }
        );
        released.Grant.ShouldBe(grant.Id);
        released.Client.ShouldBe(DemoRequest.Bank(site).Id);
        released.Basis.ShouldBe("consent");
        actor.ShouldStartWith("person:");
        (await page.InnerTextAsync("section[aria-labelledby=record] code")).ShouldBe($"sha-256=:{released.Digest}:");
        await page.ReachAsync("section[aria-labelledby=record] a");
        var receipt = await page.RunAndWaitForDownloadAsync(() => page.Keyboard.PressAsync("Enter"));
        await page.GotoAsync(site.Address + "/verify");
        await page.SetInputFilesAsync("input[name=receipt]", await receipt.PathAsync());
        await page.FollowAsync("main form button.first");
        (await page.InnerTextAsync("[role=status]")).ShouldContain("The receipt holds.");
        (await page.InnerTextAsync("section[aria-labelledby=says]")).ShouldContain("Fjordbanken");
        using var owner = await site.ClientAsync("aino");
        (await owner.GetStringAsync($"/companies/{key}/accesses?grant={grant.Id}")).ShouldContain("Nora Bakke");
    }

    [Fact]
    public async Task Form_SentAtOnce_AsksForNothing_AndSaysAtEachFieldWhatIsToBeChosen()
    {
        var key = site.KeyIn(Country.DK);
        var path = $"/ask/{DemoRequest.Bank(site).Id}/companies/{key}";
        using var nora = await site.ClientAsync(DemoSite.Asker);
        var page = await nora.GetStringAsync(path);
        page.ShouldNotContain(" checked");
        page.ShouldNotContain("value=\"credit\" selected");
        var before = site.Store.Query(key, books => books.GrantsOf(DemoRequest.Bank(site).Id)).Count;
        var form = new Dictionary<string, string>
        {
            ["csrf"] = page.Split("name=\"csrf\" value=\"")[1].Split('"')[0],
            ["purpose"] = "",
            ["until"] = "2027-06-30",
            ["language"] = "en",
        };
        using var answer = await nora.PostAsync(path, new FormUrlEncodedContent(form));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var text = await answer.Content.ReadAsStringAsync();
        foreach (var field in new[] { "purpose", "basis", "resources" })
        {
            text.ShouldContain($"id=\"fault-{field}\"");
        }

        site.Store.Query(key, books => books.GrantsOf(DemoRequest.Bank(site).Id)).Count.ShouldBe(before);
    }

    /// <summary>A limit that cannot be read is no word of "without limit".</summary>
    [Theory]
    [InlineData("from", "0001-01-01")]
    [InlineData("to", "9999-12-31")]
    [InlineData("until", "tomorrow")]
    [InlineData("times", "100000000000000000000")]
    [InlineData("times", "0")]
    public async Task Limit_ThatCannotBeRead_IsRefusedAtItsField_AndKept(string field, string typed)
    {
        var key = site.KeyIn(Country.DK);
        var path = $"/ask/{DemoRequest.Bank(site).Id}/companies/{key}";
        using var nora = await site.ClientAsync(DemoSite.Asker);
        var csrf = (await nora.GetStringAsync(path)).Split("name=\"csrf\" value=\"")[1].Split('"')[0];
        var before = site.Store.Query(key, books => books.GrantsOf(DemoRequest.Bank(site).Id)).Count;
        var form = new Dictionary<string, string>
        {
            ["csrf"] = csrf,
            ["purpose"] = "credit",
            ["basis"] = "consent",
            ["resources"] = Resources.Balances,
            ["from"] = "2025-01-01",
            ["to"] = "2025-12-31",
            ["until"] = "2027-06-30",
            ["language"] = "en",
            [field] = typed,
        };
        using var answer = await nora.PostAsync(path, new FormUrlEncodedContent(form));
        var text = await answer.Content.ReadAsStringAsync();
        text.ShouldContain($"id=\"fault-{field}\"");
        text.ShouldContain($"value=\"{typed}\"");
        site.Store.Query(key, books => books.GrantsOf(DemoRequest.Bank(site).Id)).Count.ShouldBe(before);
    }

    [BrowserFact]
    public async Task Asker_ByKeyboardAlone_TakesARequestBack_AndTheCompanyIsTold()
    {
        var key = site.KeyIn(Country.IS);
        var grant = await DemoRequest.AskAsync(site, key);
        var page = await OpenAsync($"/ask/{DemoRequest.Bank(site).Id}/companies/{key}/grants/{grant}");
        await page.PressOnAsync("section[aria-labelledby=history] summary", "Enter");
        await page.TypeInAsync("section[aria-labelledby=history] input[name=why]", "asked by mistake");
        await page.FollowAsync("section[aria-labelledby=history] button.danger");
        (await page.InnerTextAsync("main .head .badge")).ShouldBe("Request taken back");
        (await page.InnerTextAsync("[role=status]")).ShouldStartWith("The request has been taken back.");
        var history = await page.InnerTextAsync("section[aria-labelledby=history]");
        history.ShouldContain("Nora Bakke");
        history.ShouldContain("asked by mistake");
        (await page.Locator("section[aria-labelledby=history] button.danger").CountAsync()).ShouldBe(0);

        using var owner = await site.ClientAsync("jon");
        var told = WebUtility.HtmlDecode(await owner.GetStringAsync($"/companies/{key}/sharing/{grant}?lang=en"));
        told.ShouldContain("Fjordbanken took the request back. There is nothing left to decide.");
        told.ShouldContain("Nora Bakke");
        told.ShouldContain("asked by mistake");
        told.ShouldNotContain("/give\"");
        (await owner.GetStringAsync($"/companies/{key}/sharing?lang=en")).ShouldContain("Request taken back");
        (await owner.GetStringAsync($"/companies/{key}/events?lang=en")).ShouldContain("grant.taken-back");
    }

    [BrowserFact]
    public async Task Asker_DownloadsAReport_AsTheInterfaceGivesIt()
    {
        var (bank, grant) = (DemoRequest.Bank(site), await DemoRequest.GivenAsync(site));
        var page = await OpenAsync($"/ask/{bank.Id}/companies/{site.KeyIn(Country.DK)}/grants/{grant}");
        var vat = "form:has(option[value^='dk.vat~'])";
        await page.SelectOptionAsync(vat + " select[name=report]", "dk.vat~2025-Q1");
        await page.SelectOptionAsync(vat + " select[name=format]", "csv");
        var file = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync(vat + " button[value=file]"));
        file.SuggestedFilename.ShouldBe("dk.vat-2025-Q1.csv");
        (await File.ReadAllTextAsync(await file.PathAsync())).ShouldContain("salgsmoms");
        (await page.Locator("option[value='dk.vat~2024-Q1']").CountAsync()).ShouldBe(0);
        await page.EvaluateAsync("document.querySelector(\"option[value^='dk.vat~']\").value = 'dk.vat~2024-Q1'");
        await page.SelectOptionAsync("form:has(option[value='dk.vat~2024-Q1']) select[name=report]", "dk.vat~2024-Q1");
        await page.ClickAsync("form:has(option[value='dk.vat~2024-Q1']) button[value=see]");
        (await page.InnerTextAsync("[role=alert]")).ShouldContain("Nothing the company gave opens this");
        await page.GotoAsync(page.Url);
        (await page.Locator("section[aria-labelledby=results]").CountAsync()).ShouldBe(1);
    }

    [BrowserFact]
    public async Task Report_IsOfferedInFormatsThatItHas()
    {
        var (bank, grant) = (DemoRequest.Bank(site), await DemoRequest.GivenAsync(site));
        var page = await OpenAsync($"/ask/{bank.Id}/companies/{site.KeyIn(Country.DK)}/grants/{grant}");
        (await FormatsAsync("dk.vat~")).ShouldBe(["xhtml", "csv", "json"]);
        (await FormatsAsync("dk.accounts~")).ShouldBe(["xhtml", "csv", "json", "xbrl-json", "xbrl-csv"]);

        Task<string[]> FormatsAsync(string report) =>
            page.EvaluateAsync<string[]>(
                "report => [...document.querySelector(`form:has(option[value^='${report}']) select[name=format]`).options].map(one => one.value)",
                report
            );
    }

    [BrowserFact]
    public async Task File_OfWhatIsShown_IsNoFurtherTime()
    {
        var (bank, key) = (DemoRequest.Bank(site), site.KeyIn(Country.NO));
        var asked = await DemoRequest.AskAsync(site, key, timesMax: 3);
        await site.Store.DecideGrantAsync(
            key,
            books => new GrantDesk(books).Give(asked, null, ["Kari Nordmann"], "the company", "en", "test")
        );
        var page = await OpenAsync($"/ask/{bank.Id}/companies/{key}/grants/{asked}");
        (await page.InnerTextAsync("section[aria-labelledby=results]")).ShouldContain("3 of 3 times are left.");
        await page.ClickAsync("form[aria-label='Account balances'] button[value=see]");
        var file = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("main .head a.button"));
        file.SuggestedFilename.ShouldBe("balances-2025-01-01-2025-12-31.json");
        var bytes = await File.ReadAllBytesAsync(await file.PathAsync());
        (await page.InnerTextAsync("section[aria-labelledby=record] code")).ShouldBe(
            $"sha-256=:{Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(bytes))}:"
        );
        site.Store.Query(key, books => books.Grant(asked))!.Uses.ShouldBe(1);
        await page.GotoAsync($"{site.Address}/ask/{bank.Id}/companies/{key}/grants/{asked}");
        var vat = "form:has(option[value^='no.vat~'])";
        await page.ClickAsync(vat + " button[value=see]");
        (await page.InnerTextAsync("main .head")).ShouldContain("The file is one more time.");
        await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("main .head button"));
        site.Store.Query(key, books => books.Grant(asked))!.Uses.ShouldBe(3);
    }

    [BrowserFact]
    public async Task Form_SpeaksOfTheGroundsThatItOffers()
    {
        using var asker = await site.ClientAsync(DemoSite.Asker);
        var form = WebUtility.HtmlDecode(
            await asker.GetStringAsync($"/ask/{DemoRequest.Bank(site).Id}/companies/{site.KeyIn(Country.SE)}?lang=en")
        );
        form.ShouldContain("<span>Mandate</span>");
        form.ShouldNotContain("Needed when the basis is a case.");
        form.ShouldNotContain("Provision or mandate");
    }

    [BrowserFact]
    public async Task Request_ThatCannotBe_IsExplainedAtItsFields_AndKeepsWhatWasTyped()
    {
        var page = await OpenAsync($"/ask/{DemoRequest.Bank(site).Id}/companies/{site.KeyIn(Country.IS)}");
        await page.SelectOptionAsync("select[name=purpose]", "credit");
        await page.ClickAsync("button:has-text('Show what this purpose may ask for')");
        (await page.IsDisabledAsync($"input[value={Resources.Documents}]")).ShouldBeTrue();
        (
            await page.Locator("option[value=tax-control], input[value=Statute], input[value=Open]").CountAsync()
        ).ShouldBe(0);
        await page.SelectOptionAsync("select[name=purpose]", "accounting");
        await page.ClickAsync("button:has-text('Show what this purpose may ask for')");
        await page.CheckAsync($"input[value={Resources.Documents}]");
        await page.SelectOptionAsync("select[name=purpose]", "credit");
        await page.CheckAsync("input[value=Mandate]");
        await page.FillAsync("textarea", "please");
        await page.FillAsync("input[name=until]", "2199-01-01");
        await page.ClickAsync("main form button.first");
        (await page.InnerTextAsync("[role=alert]")).ShouldContain("3 fields are marked below.");
        (await page.InnerTextAsync("#fault-resources")).ShouldContain("This purpose never needs: documents");
        (await page.InnerTextAsync("#fault-until")).ShouldContain("An access lasts 10 years at most");
        (await page.InnerTextAsync("#fault-reference")).ShouldContain("need their reference");
        (await page.EvaluateAsync<string>("document.activeElement.name")).ShouldBe("reference");
        (await page.InputValueAsync("textarea")).ShouldBe("please");
    }

    [BrowserFact]
    public async Task Result_LoadedAnew_IsTheSameLook_AndNothingIsShownAfterTheAccessEnded()
    {
        var (bank, key) = (DemoRequest.Bank(site), site.KeyIn(Country.FI));
        var asked = await DemoRequest.AskAsync(site, key);
        await site.Store.DecideGrantAsync(
            key,
            books => new GrantDesk(books).Give(asked, null, ["Aino Korhonen"], "the company", "en", "test")
        );
        var page = await OpenAsync($"/ask/{bank.Id}/companies/{key}/grants/{asked}");
        var turnover = "form:has(option[value='fi.turnover~2025-H2'])";
        await page.SelectOptionAsync(turnover + " select[name=report]", "fi.turnover~2025-H2");
        await page.ClickAsync(turnover + " button[value=see]");
        (await page.InnerTextAsync("main .lead")).ShouldContain("Jul–Dec 2025");
        var (record, looks) = (page.Url, Looks());
        await page.ReloadAsync();
        page.Url.ShouldBe(record);
        (await page.Locator("main tbody tr").CountAsync()).ShouldBeGreaterThan(0);
        Looks().ShouldBe(looks);
        using var other = await site.ClientAsync("kari");
        (await other.GetAsync(record)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await site.Store.DecideGrantAsync(
            key,
            books =>
            {
                new GrantDesk(books).Withdraw(asked, null, "test");
                return true;
            }
        );
        await page.ReloadAsync();
        (await page.InnerTextAsync("[role=alert]")).ShouldContain("Nothing the company gave opens this");
        (await page.Locator("section[aria-labelledby=record]").CountAsync()).ShouldBe(0);

        long Looks() => site.Store.Query(key, books => books.Checkpoint().Access.Size);
    }

    [BrowserFact]
    public async Task Directory_TellsNameAndNumberOnly_AndNobodyElseSeesIt()
    {
        var bank = DemoRequest.Bank(site);
        using var asker = await site.ClientAsync(DemoSite.Asker);
        var list = WebUtility.HtmlDecode(await asker.GetStringAsync($"/ask/{bank.Id}/companies"));
        var tests = site.Store.Sandboxes();
        foreach (var company in site.Store.Companies().Where(company => !tests.Contains(company.Key)))
        {
            list.ShouldContain(company.Name);
            list.ShouldNotContain(company.Currency.Code, Case.Sensitive);
        }

        using var other = await site.ClientAsync("kari");
        (await other.GetAsync($"/ask/{bank.Id}/companies")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetAsync($"/ask/{bank.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [BrowserFact]
    public async Task Asker_WhoMayNoLongerAsk_SeesNothing()
    {
        var (store, bank) = (site.Store, DemoRequest.Bank(site));
        var person = store.People.List().First(one => one.Subject == "liv");
        var path = $"/ask/{bank.Id}/companies/{site.KeyIn(Country.DK)}/grants/{await DemoRequest.GivenAsync(site)}";
        using var client = await site.ClientAsync("liv");
        (await client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await store.People.LetAskAsync(person.Key, bank.Id, "test")).ShouldBeTrue();
        (await client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await store.People.StopAskingAsync(person.Key, bank.Id, "test")).ShouldBeTrue();
        (await client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [BrowserFact]
    public async Task Receipt_ThatWasChanged_DoesNotHold()
    {
        using var client = await site.ClientAsync(null);
        var nothing = new MultipartFormDataContent
        {
            { new ByteArrayContent("{}"u8.ToArray()), "receipt", "receipt.json" },
        };
        var answer = await client.PostAsync("/verify", nothing);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var bank = DemoRequest.Bank(site);
        var page = await OpenAsync(
            $"/ask/{bank.Id}/companies/{site.KeyIn(Country.DK)}/grants/{await DemoRequest.GivenAsync(site)}"
        );
        await page.ClickAsync("form[aria-label='Account balances'] button[value=see]");
        var receipt = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("section[aria-labelledby=record] a"));
        var text = await File.ReadAllTextAsync(await receipt.PathAsync());
        await page.GotoAsync(site.Address + "/verify");
        var changed = text.Replace("credit", "audits", StringComparison.Ordinal);
        await page.SetInputFilesAsync(
            "input[name=receipt]",
            new FilePayload
            {
                Name = "r.json",
                MimeType = "application/json",
                Buffer = Encoding.UTF8.GetBytes(changed),
            }
        );
        await page.ClickAsync("main form button.first");
        (await page.InnerTextAsync("[role=alert]")).ShouldContain("The receipt does not hold.");
        (await page.InnerTextAsync("[role=alert] li >> nth=0")).ShouldContain(
            "The record is not the one in the signed log"
        );
        var claimed = await page.InnerTextAsync("section[aria-labelledby=says]");
        claimed.ShouldContain("What the file claims");
        claimed.ShouldContain("None of this is proved");
        claimed.ShouldContain("Fjordbanken");
        claimed.ShouldNotContain("UTC");
        await page.SetInputFilesAsync("input[name=receipt]", await receipt.PathAsync());
        await page.SetInputFilesAsync(
            "input[name=answer]",
            new FilePayload
            {
                Name = "a.json",
                MimeType = "application/json",
                Buffer = "{}"u8.ToArray(),
            }
        );
        await page.ClickAsync("main form button.first");
        (await page.InnerTextAsync("[role=alert]")).ShouldContain("The receipt holds, but the file is another one.");
    }

    private async Task<IPage> OpenAsync(string path)
    {
        var context = await site.ContextAsync(
            DemoSite.Asker,
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
