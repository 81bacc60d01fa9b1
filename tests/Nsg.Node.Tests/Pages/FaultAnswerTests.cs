using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Storage;
using Nsg.Vocabulary;
using Nsg.Web.SignIn;

namespace Nsg.Node.Tests.Pages;

/// <summary>Whatever goes wrong behind a page is a page in the reader's language, with the next step and no
/// internals.</summary>
public sealed class FaultAnswerTests : IAsyncLifetime
{
    private const string Secret = "/var/lib/nsg/secret-place";
    private const int Full = 13;

    private readonly string _folder = Directory.CreateTempSubdirectory("nsg-faults-").FullName;
    private NodeStore _store = null!;
    private WebApplication _app = null!;

    public async Task InitializeAsync()
    {
        _store = TestStores.Opening(Path.Combine(_folder, "data"), TimeProvider.System);
        _app = NodeHost.Build(
            new NodeOptions
            {
                Store = _store,
                Urls = "http://127.0.0.1:0",
                Time = TimeProvider.System,
                Pages = new SignInOptions(),
            }
        );
        foreach (var path in new[] { "/broken/{what}", "/companies/some/broken/{what}" })
        {
            _app.MapMethods(path, ["GET", "POST"], Broken)
                .WithMetadata(new ForPeople(null) { IsOpen = true, HasOwnProof = true });
        }

        await _app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("forbidden", 403, "en", "Not for you", "Somebody who owns the company")]
    [InlineData("none", 404, "nb", "Ikke her", "Selskaper")]
    [InlineData("conflict", 409, "sv", "Någon hann före", "Försök igen")]
    [InlineData("many", 429, "da", "For hurtigt", "Vent 7 sekunder først.")]
    [InlineData("bug", 500, "fi", "Jokin meni vikaan", "Yritä uudelleen")]
    [InlineData("arriving", 503, "nb", "Bilagene er på vei", "Vent 5 sekunder først.")]
    [InlineData("full", 503, "is", "Ekki er hægt að taka við neinu núna", "Reyna aftur")]
    public async Task Fault_BehindAPage_IsAPageWithTheNextStep(
        string what,
        int status,
        string language,
        string title,
        string next
    )
    {
        using var answer = await AskAsync(HttpMethod.Get, $"/broken/{what}?a=1", language);

        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        html.ShouldContain($"<html lang=\"{language}\"");
        html.ShouldContain($"<h1>{title}</h1>");
        html.ShouldContain(next);
        html.ShouldContain(answer.Headers.GetValues("X-Request-Id").Single());
        html.ShouldNotContain("secret-place");
        html.ShouldNotContain("Exception");
        html.Contains($"href=\"/broken/{what}?a=1\"", StringComparison.Ordinal)
            .ShouldBe(status is 409 or 429 or >= 500);
    }

    [Fact]
    public async Task Fault_OfAForm_LeadsToThePageThatTheFormIsOn()
    {
        using var answer = await AskAsync(HttpMethod.Post, "/companies/some/broken/bug", "en");
        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("href=\"/companies/some/broken\"");
    }

    [Fact]
    public async Task Fault_ForAProgram_IsAProblemWithoutInternals()
    {
        using var client = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
        using var answer = await client.GetAsync("/broken/bug");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(NodeFixture.Problem);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("secret-place");
    }

    private static ProblemAnswer Broken(HttpContext http, string what)
    {
        if (what == "many")
        {
            http.Response.Headers.RetryAfter = "7";
        }

        return what switch
        {
            "forbidden" => new ProblemAnswer(Problems.Forbidden(Secret)),
            "none" => new ProblemAnswer(Problems.NotFound(Secret)),
            "conflict" => new ProblemAnswer(Problems.VersionConflict(Secret) with { Status = 409 }),
            "many" => new ProblemAnswer(Problems.TooManyRequests(Secret)),
            "arriving" => throw new BooksArrivingException("some"),
            "full" => throw new StoreException(Full, Secret),
            _ => throw new InvalidOperationException(Secret),
        };
    }

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, string language)
    {
        using var client = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Accept", "text/html");
        request.Headers.Add("Accept-Language", language);
        return await client.SendAsync(request);
    }
}
