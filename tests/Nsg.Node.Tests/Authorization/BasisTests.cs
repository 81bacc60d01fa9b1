using System.Net;
using System.Text;
using System.Text.Json;
using Nsg.Bookkeeping.Records;
using Nsg.Node.Sharing;
using Nsg.Sharing;

namespace Nsg.Node.Tests.Authorization;

/// <summary>On which basis a client asks and is answered, and by which names grants and tokens are known.</summary>
public sealed class BasisTests
{
    private const string Asked =
        """{"terms":{"purpose":"statistics","resources":["reports"],"basis":"statute","reference":"Invented Act 1"}}""";

    [Fact]
    public async Task Request_OnALawThatNobodyRegisteredForTheClient_IsRefused()
    {
        await using var node = await NodeFixture.StartAsync();
        var (_, token) = await node.Store.ClientKeys.CreateRequesterAsync("Agency", "NO:974760673");
        using var bearer = node.With(token);
        await ShouldBeForbiddenAsync(bearer.PostAsync(Grants(node), Json(Asked)));

        using var agency = await FapiClient.RegisterAsync(node, "Agency", ["Statistics Act section 10"]);
        var asking = await agency.OwnTokenAsync(scope: "ask");
        await ShouldBeForbiddenAsync(
            agency.GetAsync(Grants(node).ToString(), asking, method: HttpMethod.Post, body: Asked)
        );
        var (status, pushed) = await agency.FormAsync(
            "/oauth/par",
            agency.Push(
                """[{"type":"nsg-access","company":"DK:20202020","purpose":"statistics","resources":["reports"],"basis":"statute","reference":"Invented Act 1"}]"""
            )
        );
        status.ShouldBe(HttpStatusCode.BadRequest);
        pushed.GetProperty("error").GetString().ShouldBe("invalid_authorization_details");
        node.Store.Query(node.Company, books => books.Grants()).ShouldBeEmpty("nobody is shown a law that is none");

        using var known = await agency.GetAsync(
            Grants(node).ToString(),
            asking,
            method: HttpMethod.Post,
            body: Asked.Replace("Invented Act 1", "Statistics Act section 10", StringComparison.Ordinal)
        );
        known.StatusCode.ShouldBe(HttpStatusCode.Created, await known.Content.ReadAsStringAsync());
    }

    /// <summary>What a law opens is asked for anew with each period and case, and is on record so.</summary>
    [Fact]
    public async Task Statute_AskedForAnewWithDaysAndACase_IsAGrantOfThoseDaysAndThatCase()
    {
        await using var node = await NodeFixture.StartAsync();
        using var agency = await FapiClient.RegisterAsync(node, "Agency", ["Tax Act 10-2"]);
        const string wide =
            """{"type":"nsg-access","company":"DK:20202020","purpose":"tax-control","basis":"statute","reference":"Tax Act 10-2","resources":["entries"]""";
        await agency.OwnTokenAsync("[" + wide + "}]");
        var narrow = await agency.OwnTokenAsync(
            "[" + wide + ""","from":"2025-01-01","to":"2025-12-31","case":"2026/17"}]"""
        );
        var path = $"/api/v1/companies/{node.Company}/entries";
        using var beyond = await agency.GetAsync(path + "?from=2024-01-01&to=2025-12-31", narrow);
        beyond.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var read = await agency.GetAsync(path + "?from=2025-01-01&to=2025-12-31", narrow);
        read.StatusCode.ShouldBe(HttpStatusCode.OK, await read.Content.ReadAsStringAsync());
        AccessHistory.Of(node.Store, node.Company, 0, 10).ShouldHaveSingleItem().Case.ShouldBe("2026/17");

        await agency.OwnTokenAsync("[" + wide + ""","from":"2025-01-01","to":"2025-12-31","case":"2026/17"}]""");
        node.Store.Query(node.Company, books => books.Grants())
            .Count.ShouldBe(2, "the same is one grant, however often it is asked for");
    }

    [Theory]
    [InlineData("""[{"type":"nsg-access","grant":"GRANT"}]""")]
    [InlineData("""[{"type":"nsg-access","grant":"ID","company":"DK:20202020"}]""")]
    public async Task Token_ForAGrantByEitherOfItsNames_OpensIt(string details)
    {
        await using var node = await NodeFixture.StartAsync();
        using var bank = await FapiClient.RegisterAsync(node);
        var asking = await bank.OwnTokenAsync(scope: "ask");
        using var asked = await bank.GetAsync(
            Grants(node).ToString(),
            asking,
            method: HttpMethod.Post,
            body: """{"terms":{"purpose":"credit","resources":["balances"]}}"""
        );
        var grant = await NodeFixture.JsonAsync(asked);
        var id = grant.GetProperty("id").GetString()!;
        grant.GetProperty("grant").GetString().ShouldBe($"{node.Company}.{id}");
        using var given = await node.Client.PostAsync(
            new Uri($"{Grants(node)}/{id}/give", UriKind.Relative),
            Json("{}")
        );
        given.StatusCode.ShouldBe(HttpStatusCode.OK, await given.Content.ReadAsStringAsync());

        var token = await bank.OwnTokenAsync(
            details
                .Replace("GRANT", grant.GetProperty("grant").GetString(), StringComparison.Ordinal)
                .Replace("ID", id, StringComparison.Ordinal)
        );
        using var read = await bank.GetAsync($"/api/v1/companies/{node.Company}/balances", token);
        read.StatusCode.ShouldBe(HttpStatusCode.OK, await read.Content.ReadAsStringAsync());
        var (status, _) = await bank.TokenAsync(
            ("grant_type", "client_credentials"),
            ("authorization_details", $$"""[{"type":"nsg-access","grant":"{{id}}"}]""")
        );
        status.ShouldBe(HttpStatusCode.BadRequest, "a bare identifier needs its company");
    }

    [Fact]
    public async Task Token_OfThePublishedRegisterInterface_OpensTheGatewayAlone()
    {
        await using var node = await NodeFixture.StartAsync();
        using var bank = await FapiClient.RegisterAsync(node);
        await bank.PrepareAsync();
        var form = bank.Signed();
        (form["grant_type"], form["scope"]) = (
            "client_credentials",
            "foretagsinformation:read foretagsinformation:monitor"
        );
        var (status, body) = await bank.FormAsync("/oauth2/token", form, bank.Proof("POST", "/oauth2/token"));
        status.ShouldBe(HttpStatusCode.OK, body.ToString());
        var token = body.GetProperty("access_token").GetString()!;

        using var entity = await bank.GetAsync(
            "/v2/legal-entities",
            token,
            method: HttpMethod.Post,
            body: """{"notation":"20202020","country":"DK"}"""
        );
        entity.StatusCode.ShouldBe(HttpStatusCode.NotFound, "what the register says of it is not kept yet");
        await RegisterAsync(node);
        foreach (
            var (path, sent) in new[]
            {
                ("/v2/legal-entities", """{"notation":"20202020","country":"DK"}"""),
                ("/v1/registered-organisations", """{"notation":"20202020","country":"DK"}"""),
                ("/id/DK-20202020", null),
            }
        )
        {
            using var known = await bank.GetAsync(
                path,
                token,
                method: sent is null ? HttpMethod.Get : HttpMethod.Post,
                body: sent
            );
            known.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        }

        using var accounts = await bank.GetAsync(
            "/v2/financial-statements",
            token,
            method: HttpMethod.Post,
            body: """{"notation":"20202020","country":"DK","period":"2025"}"""
        );
        accounts.StatusCode.ShouldBe(HttpStatusCode.Forbidden, "the accounts are the company's own");
        using var lookup = await bank.GetAsync(
            "/api/v1/companies/lookup",
            token,
            method: HttpMethod.Post,
            body: """{"identifier":"DK:20202020"}"""
        );
        lookup.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Looks_OfTheCompanyItself_AreOnRecordAsItsOwn()
    {
        await using var node = await NodeFixture.StartAsync();
        await node.JsonAsync($"/api/v1/companies/{node.Company}/documents");
        AccessHistory.Of(node.Store, node.Company, 0, 10).ShouldHaveSingleItem().Basis.ShouldBe(AccessReleased.Owner);
        AccessReleased.Owner.ShouldBe("owner");
    }

    [Fact]
    public async Task Look_OfAClient_IsOnRecordAsOpenToAll_NotAsTheOwners()
    {
        await using var node = await NodeFixture.StartAsync();
        using var bank = node.With((await node.Store.ClientKeys.CreateRequesterAsync("Bank", "NO:974760673")).Token);
        using var found = await bank.PostAsync(
            new Uri("/api/v1/companies/lookup", UriKind.Relative),
            Json("""{"identifier":"DK:20202020"}""")
        );
        found.StatusCode.ShouldBe(HttpStatusCode.OK);
        AccessHistory.Of(node.Store, node.Company, 0, 10).ShouldHaveSingleItem().Basis.ShouldBe(AccessReleased.Open);
    }

    [Theory]
    [InlineData("ask", "scope statistics")]
    [InlineData("statistics", "no company has granted")]
    public async Task Figures_AcrossCompanies_AreOpenedByTheirOwnScopeAlone(string scope, string told)
    {
        await using var node = await NodeFixture.StartAsync();
        using var office = await FapiClient.RegisterAsync(node);
        var token = await office.OwnTokenAsync(scope: scope);
        using var answer = await office.GetAsync(
            "/api/v1/statistics",
            token,
            method: HttpMethod.Post,
            body: """{"report":"dk.turnover","line":"turnover","period":"2025-03"}"""
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(told);
    }

    private static Uri Grants(NodeFixture node) => new($"/api/v1/companies/{node.Company}/grants", UriKind.Relative);

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static Task<bool> RegisterAsync(NodeFixture node) =>
        node.Store.DecideAsync(
            node.Company,
            books =>
            {
                books.Append(
                    RecordJson.Draft(
                        RecordKind.CompanyRegistered,
                        "test",
                        new CompanyRegistered(new DateOnly(2015, 3, 1), "DK_APS", null, null, null, ["46.38"], false)
                    )
                );
                return true;
            }
        );

    private static async Task ShouldBeForbiddenAsync(Task<HttpResponseMessage> asking)
    {
        using var answer = await asking;
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, text);
        JsonSerializer
            .Deserialize<JsonElement>(text)
            .GetProperty("detail")
            .GetString()!
            .ShouldContain("no such provision of law is registered");
    }
}
