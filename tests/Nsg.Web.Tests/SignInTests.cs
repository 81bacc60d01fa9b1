using System.Net;
using Nsg.Vocabulary;
using Nsg.Web.SignIn;

namespace Nsg.Web.Tests;

/// <summary>Signing in and out, and what each role sees.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class SignInTests(DemoSite site)
{
    [BrowserFact]
    public async Task StartPage_WithoutASession_LeadsThroughTheDemosProviderAndBack()
    {
        await using var context = await site.ContextAsync(null);
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address + "/");
        page.Url.ShouldContain("/demo-provider/authorize");
        await page.ClickAsync("button[value=ingrid]");
        page.Url.ShouldBe(site.Address + "/");
        (await page.Locator("tbody tr").CountAsync()).ShouldBe(5);
        var cookie = (await context.CookiesAsync()).Single(one => one.Name == "nsg-session");
        cookie.HttpOnly.ShouldBeTrue();
        cookie.SameSite.ShouldBe(Microsoft.Playwright.SameSiteAttribute.Lax);
    }

    [BrowserFact]
    public async Task Session_AfterSignOut_OpensNothing()
    {
        await using var context = await site.ContextAsync("liv");
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address + "/");
        var old = await context.CookiesAsync();
        await page.ClickAsync(".menu > summary >> nth=1");
        await page.ClickAsync("form[action='/sign-out'] button");
        page.Url.ShouldEndWith("/signed-out");
        await context.AddCookiesAsync([
            .. old.Select(one => new Microsoft.Playwright.Cookie
            {
                Name = one.Name,
                Value = one.Value,
                Url = site.Address,
            }),
        ]);
        await page.GotoAsync(site.Address + "/");
        page.Url.ShouldContain("/demo-provider/authorize");
    }

    [BrowserFact]
    public async Task Company_WithoutARoleAtIt_LooksLikeNone()
    {
        using var reader = await site.ClientAsync("liv");
        (await reader.GetAsync("/companies/" + site.KeyIn(Country.NO))).StatusCode.ShouldBe(HttpStatusCode.OK);
        var other = await reader.GetAsync("/companies/" + site.KeyIn(Country.SE));
        var none = await reader.GetAsync("/companies/nosuchkey");
        other.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var keeper = await site.ClientAsync("sigrun");
        (await keeper.GetAsync("/companies/" + site.KeyIn(Country.NO))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [BrowserFact]
    public async Task Form_WithoutItsToken_IsRefused()
    {
        using var client = await site.ClientAsync("liv");
        (await client.PostAsync("/sign-out", new FormUrlEncodedContent([]))).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
        var wrong = new FormUrlEncodedContent([new("csrf", new string('A', 86))]);
        (await client.PostAsync("/sign-out", wrong)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await client.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [BrowserFact]
    public async Task SignIn_WithAnAnswerOfAnotherBrowser_IsRefused()
    {
        using var client = await site.ClientAsync(null);
        (await client.GetAsync("/sign-in/callback?code=x&state=y")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var misnamed = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        misnamed.Headers.Host = "evil.example";
        (await client.SendAsync(misnamed)).StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
    }

    [Theory]
    [InlineData("/companies/x?lang=fi", "/companies/x?lang=fi")]
    [InlineData("//evil.example/", "/")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData(null, "/")]
    public void WayBack_ThatLeadsElsewhere_BecomesTheStartPage(string? asked, string path) =>
        PendingSignIn.LocalPath(asked).ShouldBe(path);
}
