using Microsoft.Playwright;
using Nsg.Node.Hosting;
using Nsg.Node.Reports.Ports;
using Nsg.Node.Tests.Ports;
using Nsg.Vocabulary;
using Nsg.Web.SignIn;

namespace Nsg.Web.Tests;

/// <summary>Reports that go to their authority from the page, by hand or approved once for all.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class ReportWayTests(DemoSite site)
{
    private const string Json = "application/json";

    [BrowserFact]
    public async Task Owner_SendsThroughThePort_FindsTheAnswer_AndApprovesOnceForAll()
    {
        var isSigned = false;
        await using var skatteverket = await FakeAuthority.StartAsync(
            (_, call, _) =>
                call.Line.Split(' ')[0] switch
                {
                    "PUT" => (200, Json, """{"signeringslank":"https://skatteverket.example/sign"}"""),
                    "GET" => isSigned
                        ? (200, Json, """{"kvittensnummer":"K-1","tidpunkt":"2026-05-01T10:00:00"}""")
                        : (404, Json, "{}"),
                    _ => (200, Json, "{}"),
                }
        );
        var settings = new PortSettings
        {
            Url = skatteverket.Url,
            SecretFile = skatteverket.Secret("token"),
            ClientId = "id",
            ClientSecretFile = skatteverket.Secret("s"),
        };
        await using var node = NodeHost.Build(
            new NodeOptions
            {
                Store = site.Store,
                Urls = "http://127.0.0.1:0",
                AllowAnonymousLoopback = true,
                Pages = new SignInOptions { DemoPeople = [] },
                Ports = new Dictionary<string, PortSettings> { ["se.vat"] = settings },
            }
        );
        await node.StartAsync();
        var key = site.KeyIn(Country.SE);
        var page = await OpenAsync(node.Urls.First(), $"/companies/{key}/reports");
        await page.Locator("section[aria-labelledby=calendar] a[href*='se.vat']").Last.ClickAsync();
        if (await page.Locator("input[name=warnings]").CountAsync() > 0)
        {
            await page.CheckAsync("input[name=warnings]");
        }

        await page.ClickAsync("form.approve button");
        await page.ClickAsync("form[action$='/transmit'] button");
        (await page.GetAttributeAsync("[role=alert] a", "href")).ShouldBe("https://skatteverket.example/sign");
        isSigned = true;
        await page.ClickAsync("form[action$='/fetch'] button");
        (await page.InnerTextAsync("section[aria-labelledby=send]")).ShouldContain("K-1");
        await page.ClickAsync("form[action*='/standing?'] button");
        (await page.InnerTextAsync("section[aria-labelledby=standing]")).ShouldContain("Sent to the authority");
        site.Store.Query(key, books => books.StandingApprovals()).ShouldHaveSingleItem().Channel.ShouldBe("port");
        site.Store.Query(key, books => books.StandingApprovals()).Single().LocksPeriod.ShouldBeTrue();
        await page.FillAsync("section[aria-labelledby=standing] input[name=why]", "we look at each one");
        await page.ClickAsync("form[action*='/standing/end?'] button");
        site.Store.Query(key, books => books.StandingApprovals()).ShouldBeEmpty();
    }

    private async Task<IPage> OpenAsync(string address, string path)
    {
        var context = await site.Browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                JavaScriptEnabled = false,
                Locale = "en-GB",
                ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
            }
        );
        await context.AddCookiesAsync([
            new Cookie
            {
                Name = "nsg-session",
                Value = await site.SessionAsync("erik"),
                Url = address,
                HttpOnly = true,
            },
        ]);
        var page = await context.NewPageAsync();
        page.BePatient();
        await page.GotoAsync(address + path);
        return page;
    }
}
