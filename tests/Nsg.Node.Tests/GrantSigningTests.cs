using System.Net;
using System.Text;
using System.Text.Json;
using Nsg.Node.Tests.Authorization;
using Nsg.Sharing.Grants;

namespace Nsg.Node.Tests;

/// <summary>A consent that two persons sign, one after the other: over the interface, and in the browser that a bank
/// sent.</summary>
public sealed class GrantSigningTests
{
    private const string Terms = """{"terms":{"purpose":"credit","resources":["balances"]},"language":"da"}""";

    [Fact]
    public async Task Signatures_OverTheInterface_GiveWhenBothAreThere()
    {
        await using var node = await StartAsync();
        using var bank = node.With(
            (await node.Store.ClientKeys.CreateRequesterAsync("Fjordbanken", "NO:974760673")).Token
        );
        var root = $"/api/v1/companies/{node.Company}";
        var id = (await SentAsync(bank, root + "/grants", Terms, HttpStatusCode.Created)).GetProperty("id").GetString();

        var first = await SentAsync(node.Client, $"{root}/grants/{id}/sign", """{"signer":"A1"}""", HttpStatusCode.OK);
        first.ToString().ShouldBe("""{"state":"requested","signedBy":["Anna"],"missing":[{"count":1,"of":["Bo"]}]}""");
        await SentAsync(bank, root + "/balances", null, HttpStatusCode.Forbidden);
        (await SentAsync(node.Client, $"{root}/grants/{id}", null, HttpStatusCode.OK))
            .GetProperty("signedBy")[0]
            .GetString()
            .ShouldBe("Anna");
        (await SentAsync(bank, $"{root}/grants/{id}", null, HttpStatusCode.OK))
            .GetProperty("signedBy")
            .ValueKind.ShouldBe(JsonValueKind.Null);

        await SentAsync(
            node.Client,
            $"{root}/grants/{id}/sign",
            """{"signer":"Anna"}""",
            HttpStatusCode.UnprocessableEntity
        );
        (await SentAsync(node.Client, $"{root}/grants/{id}/unsign", """{"signer":"Anna"}""", HttpStatusCode.OK))
            .GetProperty("signedBy")
            .GetArrayLength()
            .ShouldBe(0);
        (await SentAsync(node.Client, $"{root}/grants/{id}/sign", """{"signer":"Bo"}""", HttpStatusCode.OK))
            .GetProperty("state")
            .GetString()
            .ShouldBe("requested");
        (await SentAsync(node.Client, $"{root}/grants/{id}/sign", """{"signer":"Anna"}""", HttpStatusCode.OK))
            .ToString()
            .ShouldBe("""{"state":"given","signedBy":[],"missing":[]}""");
        await SentAsync(bank, root + "/balances", null, HttpStatusCode.OK);
        await SentAsync(bank, $"{root}/grants/{id}/sign", """{"signer":"Anna"}""", HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("sv", "Underskrift saknas av Bo.")]
    [InlineData("fi", "Allekirjoitus puuttuu: Bo.")]
    public async Task Person_WhoSignsWithAnother_WaitsAndBringsTheClientItsCode(string language, string missing)
    {
        await using var node = await StartAsync();
        using var bank = await FapiClient.RegisterAsync(node);
        using var browser = Browser.Open(node, "Anna");
        var page = await OpenAsync(bank, browser, language);
        using var signed = await browser.PostAsync(
            page,
            new FormUrlEncodedContent(Browser.Filled(await browser.GetStringAsync(page)))
        );
        signed.Headers.Location.ShouldBe(page);

        var html = WebUtility.HtmlDecode(await browser.GetStringAsync(page));
        html.ShouldContain(missing);
        using var early = await browser.PostAsync(page, Step(html, "continue"));
        early.Headers.Location.ShouldBe(page);

        var grant = node.Store.Query(node.Company, books => books.Grants()).ShouldHaveSingleItem();
        grant.State.ShouldBe(GrantState.Requested);
        await node.Store.DecideGrantAsync(
            node.Company,
            company => new GrantDesk(company).Sign(grant.Id, null, "Bo", "Company", "sv", "person:Bo")
        );
        using var done = await browser.PostAsync(page, Step(html, "continue"));
        var code = Microsoft
            .AspNetCore.WebUtilities.QueryHelpers.ParseQuery(done.Headers.Location!.Query)["code"]
            .ToString();
        (await bank.RedeemAsync(code)).Status.ShouldBe(HttpStatusCode.OK);
        using var again = await browser.PostAsync(page, Step(html, "continue"));
        again.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Person_WhoTakesTheOnlySignatureBack_RefusesByThat()
    {
        await using var node = await StartAsync();
        using var bank = await FapiClient.RegisterAsync(node);
        using var browser = Browser.Open(node, "Anna");
        var page = await OpenAsync(bank, browser, "en");
        await browser.PostAsync(page, new FormUrlEncodedContent(Browser.Filled(await browser.GetStringAsync(page))));
        using var left = await browser.PostAsync(page, Step(await browser.GetStringAsync(page), "unsign"));

        left.Headers.Location!.Query.ShouldContain("error=access_denied");
        node.Store.Query(node.Company, books => books.Grants())
            .ShouldHaveSingleItem()
            .State.ShouldBe(GrantState.Refused);
        node.Store.Query(node.Company, books => books.Events(0, 1_000))
            .Select(one => one.Kind)
            .Where(kind => kind.StartsWith("grant.", StringComparison.Ordinal))
            .ShouldBe([SharingKind.Requested, SharingKind.Signed, SharingKind.Unsigned, SharingKind.Refused]);
    }

    private static async Task<NodeFixture> StartAsync()
    {
        var node = await NodeFixture.StartAsync(Browser.SignsIn);
        await node.Store.DecideGrantAsync(
            node.Company,
            company =>
            {
                new GrantDesk(company).KeepRights(GrantTests.Rights, "register", "test");
                return true;
            }
        );
        return node;
    }

    private static async Task<Uri> OpenAsync(FapiClient bank, HttpClient browser, string language)
    {
        var asked =
            $$"""[{"type":"nsg-access","company":"DK:20202020","purpose":"credit","resources":["balances"],"language":"{{language}}"}]""";
        var (_, pushed) = await bank.FormAsync("/oauth/par", bank.Push(asked));
        using var started = await browser.GetAsync(
            new Uri(
                $"/oauth/authorize?client_id={bank.Id}&request_uri={Uri.EscapeDataString(pushed.GetProperty("request_uri").GetString()!)}",
                UriKind.Relative
            )
        );
        return started.Headers.Location!;
    }

    private static FormUrlEncodedContent Step(string html, string decision) =>
        new(Browser.Filled(html, new Dictionary<string, string> { ["decision"] = decision }));

    private static async Task<JsonElement> SentAsync(
        HttpClient client,
        string path,
        string? body,
        HttpStatusCode status
    )
    {
        using var answer = body is null
            ? await client.GetAsync(new Uri(path, UriKind.Relative))
            : await client.PostAsync(
                new Uri(path, UriKind.Relative),
                new StringContent(body, Encoding.UTF8, "application/json")
            );
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(status, $"{path}: {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }
}
