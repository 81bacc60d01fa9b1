using System.Net;
using System.Net.Http.Headers;
using Nsg.Node.Archive;
using Nsg.Vocabulary;

namespace Nsg.Web.Tests;

/// <summary>What goes wrong is a page for people and problem details for programs.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class FaultPageTests(DemoSite site)
{
    [BrowserFact]
    public async Task Faults_ForABrowser_ArePagesInItsLanguage()
    {
        using var client = await site.ClientAsync("kari");
        await GiveKeyAsync(client);
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html,application/xhtml+xml,*/*;q=0.8");
        client.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue("nb"));
        foreach (
            var (method, path, status, title) in new[]
            {
                (HttpMethod.Get, "/nothing/here", HttpStatusCode.NotFound, "Ikke her"),
                (HttpMethod.Put, "/design", HttpStatusCode.MethodNotAllowed, "Det kunne ikke leses"),
                (HttpMethod.Get, "/api/v1/companies/nosuchkey/balances", HttpStatusCode.NotFound, "Ikke her"),
                (
                    HttpMethod.Get,
                    $"/api/v1/companies/{site.KeyIn(Country.NO)}/balances?from=x",
                    HttpStatusCode.BadRequest,
                    "Det kunne ikke leses"
                ),
            }
        )
        {
            var answer = await client.SendAsync(new HttpRequestMessage(method, path));
            answer.StatusCode.ShouldBe(status, path);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html", path);
            answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
            var html = await answer.Content.ReadAsStringAsync();
            html.ShouldContain($"<h1>{title}</h1>", customMessage: path);
            html.ShouldContain("lang=\"nb\"");
            html.ShouldNotContain("<script>");
        }
    }

    [BrowserFact]
    public async Task Address_ThatNothingIsAt_IsSaidToWhoIsSignedIn_AndOthersSignInFirst()
    {
        using var kari = await site.ClientAsync("kari");
        using var stranger = await site.ClientAsync(null);
        foreach (var path in new[] { "/sharing", $"/companies/{site.KeyIn(Country.NO)}/shareing", "/operator/people" })
        {
            var there = await AsBrowserAsync(kari, path);
            there.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
            (await there.Content.ReadAsStringAsync()).ShouldContain("Kari Solheim");
            there.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
            var asked = await AsBrowserAsync(stranger, path);
            asked.StatusCode.ShouldBe(HttpStatusCode.Redirect, path);
            asked.Headers.Location!.ToString().ShouldStartWith("/sign-in?");
            (await stranger.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, path);
        }

        (await AsBrowserAsync(stranger, "/api/v1/nothing")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static Task<HttpResponseMessage> AsBrowserAsync(HttpClient client, string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        return client.SendAsync(request);
    }

    [BrowserFact]
    public async Task Request_ThatIsOver_IsAPageForAPerson_AndAnErrorForAProgram()
    {
        using var client = await site.ClientAsync("kari");
        foreach (var path in new[] { "/oauth/consent/no-such-request", "/oauth/authorize?client_id=x&request_uri=y" })
        {
            var program = await client.GetAsync(path);
            program.StatusCode.ShouldBe(HttpStatusCode.BadRequest, path);
            (await program.Content.ReadAsStringAsync()).ShouldContain("invalid_request");
            var answer = await AsBrowserAsync(client, path);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, path);
            answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
            (await answer.Content.ReadAsStringAsync()).ShouldContain("<h1>This request is over</h1>");
        }
    }

    [BrowserFact]
    public async Task Archive_WhileAsManyAsMayBeAreMade_SaysSoAndWhenToTryAgain()
    {
        using var client = await site.ClientAsync("kari");
        var key = site.KeyIn(Country.NO);
        var path = $"/companies/{key}/archive";
        var at = await ArchiveSpool.NewestAsync(site.Store, key);
        var made = new List<Stream>();
        while (ArchiveSpool.Make(site.Store, key, at) is { } one)
        {
            made.Add(one);
        }

        try
        {
            var answer = await AsBrowserAsync(client, path + "?lang=sv");
            answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(60));
            var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            html.ShouldContain("<h1>Arkivet får vänta lite</h1>");
            html.ShouldContain($"href=\"{path}\"");
        }
        finally
        {
            made.ForEach(one => one.Dispose());
        }

        var file = await AsBrowserAsync(client, path);
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
    }

    [BrowserFact]
    public async Task Faults_ForAProgram_AreProblems()
    {
        using var client = await site.ClientAsync(null);
        (await client.GetAsync("/nothing/here")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await GiveKeyAsync(client);
        var answer = await client.GetAsync("/nothing/here");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [BrowserFact]
    public async Task Node_CalledByAForeignName_SaysSoOnAPage()
    {
        using var client = await site.ClientAsync(null);
        var request = new HttpRequestMessage(HttpMethod.Get, "/");
        (request.Headers.Host, _) = ("evil.example", request.Headers.TryAddWithoutValidation("Accept", "text/html"));
        var answer = await client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
    }

    private async Task GiveKeyAsync(HttpClient client)
    {
        var (_, token) = await site.Store.ClientKeys.CreateAsync("Faults", null, canWrite: false);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }
}
