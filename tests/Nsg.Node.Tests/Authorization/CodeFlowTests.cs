using System.Net;
using System.Text.Json;
using Nsg.Node.Sharing;
using Nsg.Sharing.Grants;

namespace Nsg.Node.Tests.Authorization;

/// <summary>From a pushed request over a person's decision to a grant in the company's log, and to data.</summary>
public sealed class CodeFlowTests
{
    internal const string Balances =
        """[{"type":"nsg-access","company":"DK:20202020","purpose":"credit","resources":["balances","reports"],"from":"2025-01-01","to":"2025-12-31","language":"da"}]""";

    [Fact]
    public async Task Code_OfAPersonsDecision_LeadsToAGrantAndToData()
    {
        await using var node = await NodeFixture.StartAsync(Browser.SignsIn);
        using var bank = await FapiClient.RegisterAsync(node);
        var back = await bank.DecideAsync(Balances, "anna");
        back["state"].ShouldBe("s-1");
        back["iss"].ShouldBe(bank.Issuer);

        var (status, tokens) = await bank.RedeemAsync(back["code"]);
        status.ShouldBe(HttpStatusCode.OK, tokens.ToString());
        tokens.GetProperty("token_type").GetString().ShouldBe("DPoP");
        tokens.GetProperty("expires_in").GetInt32().ShouldBe(120);
        var grant = node.Store.Query(node.Company, books => books.Grants()).ShouldHaveSingleItem();
        (grant.State, grant.Language, grant.DecidedBy).ShouldBe((GrantState.Given, "da", "anna"));
        tokens.GetProperty("grant_id").GetString().ShouldBe($"{node.Company}.{grant.Id}");

        var token = tokens.GetProperty("access_token").GetString()!;
        var path = $"/api/v1/companies/{node.Company}/balances?from=2025-01-01&to=2025-12-31";
        using (var read = await bank.GetAsync(path, token))
        {
            read.StatusCode.ShouldBe(HttpStatusCode.OK, await read.Content.ReadAsStringAsync());
        }

        AccessHistory.Of(node.Store, node.Company, 0, 10).ShouldHaveSingleItem().Grant.ShouldBe(grant.Id);
        var (again, refreshed) = await bank.TokenAsync(
            ("grant_type", "refresh_token"),
            ("refresh_token", tokens.GetProperty("refresh_token").GetString())
        );
        again.ShouldBe(HttpStatusCode.OK, refreshed.ToString());

        await node.Store.DecideGrantAsync(
            node.Company,
            company =>
            {
                new GrantDesk(company).Withdraw(grant.Id, null, "test");
                return true;
            }
        );
        using var closed = await bank.GetAsync(path, refreshed.GetProperty("access_token").GetString()!);
        closed.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (
            await bank.TokenAsync(
                ("grant_type", "refresh_token"),
                ("refresh_token", tokens.GetProperty("refresh_token").GetString())
            )
        )
            .Body.GetProperty("error")
            .GetString()
            .ShouldBe("invalid_grant");
    }

    [Fact]
    public async Task Person_WhoGivesLess_OpensLess()
    {
        await using var node = await NodeFixture.StartAsync(Browser.SignsIn);
        using var bank = await FapiClient.RegisterAsync(node);
        var back = await bank.DecideAsync(Balances, "anna", new() { ["resource-reports"] = "", ["once"] = "1" });
        var (_, tokens) = await bank.RedeemAsync(back["code"]);

        var details = tokens.GetProperty("authorization_details")[0];
        details.GetProperty("resources").EnumerateArray().Select(one => one.GetString()).ShouldBe(["balances"]);
        details.GetProperty("usesMax").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Person_WhoRefuses_LeavesARefusalInTheLog()
    {
        await using var node = await NodeFixture.StartAsync(Browser.SignsIn);
        using var bank = await FapiClient.RegisterAsync(node);

        (await bank.DecideAsync(Balances, "anna", new() { ["decision"] = "refuse" }))["error"]
            .ShouldBe("access_denied");

        node.Store.Query(node.Company, books => books.Grants())
            .ShouldHaveSingleItem()
            .State.ShouldBe(GrantState.Refused);
    }

    [Fact]
    public async Task Page_OfADecision_IsForWhoMayDecideInTheSameBrowser()
    {
        await using var node = await NodeFixture.StartAsync(Browser.SignsIn);
        using var bank = await FapiClient.RegisterAsync(node);
        var (_, pushed) = await bank.FormAsync("/oauth/par", bank.Push(Balances));
        var address = new Uri(
            $"/oauth/authorize?client_id={bank.Id}&request_uri={Uri.EscapeDataString(pushed.GetProperty("request_uri").GetString()!)}",
            UriKind.Relative
        );
        using var nobody = Browser.Open(node, null);
        using var started = await nobody.GetAsync(address);
        var page = started.Headers.Location!;
        using var sent = await nobody.GetAsync(page);
        sent.Headers.Location!.OriginalString.ShouldStartWith("/sign-in?return=%2Foauth%2Fconsent%2F");

        using var other = Browser.Open(node, "anna");
        (await other.GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        nobody.DefaultRequestHeaders.TryAddWithoutValidation(Browser.PersonHeader, "eve");
        (await nobody.GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (
            await nobody.PostAsync(
                page,
                new FormUrlEncodedContent(
                    new Dictionary<string, string> { ["decision"] = "give", ["resource-balances"] = "1" }
                )
            )
        ).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        nobody.DefaultRequestHeaders.Remove(Browser.PersonHeader);
        nobody.DefaultRequestHeaders.TryAddWithoutValidation(Browser.PersonHeader, "anna");
        var html = await (await nobody.GetAsync(page)).Content.ReadAsStringAsync();
        using var forged = new HttpRequestMessage(HttpMethod.Post, page)
        {
            Content = new FormUrlEncodedContent(Browser.Filled(html)),
        };
        forged.Headers.TryAddWithoutValidation("Origin", "https://evil.example");
        (await nobody.SendAsync(forged)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        node.Store.Query(node.Company, books => books.Grants()).ShouldBeEmpty();

        (await nobody.PostAsync(page, new FormUrlEncodedContent(Browser.Filled(html)))).StatusCode.ShouldBe(
            HttpStatusCode.SeeOther
        );
        (await nobody.PostAsync(page, new FormUrlEncodedContent(Browser.Filled(html)))).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest
        );
        node.Store.Query(node.Company, books => books.Grants()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Person_WhoMayNotSignAtAll_IsToldSoAndNothingIsKept()
    {
        await using var node = await NodeFixture.StartAsync(Browser.SignsIn);
        await node.Store.DecideGrantAsync(
            node.Company,
            company =>
            {
                new GrantDesk(company).KeepRights(GrantTests.Rights, "register", "test");
                return true;
            }
        );
        using var bank = await FapiClient.RegisterAsync(node);
        var (_, pushed) = await bank.FormAsync("/oauth/par", bank.Push(Balances));
        using var browser = Browser.Open(node, "Cid");
        using var started = await browser.GetAsync(
            new Uri(
                $"/oauth/authorize?client_id={bank.Id}&request_uri={Uri.EscapeDataString(pushed.GetProperty("request_uri").GetString()!)}",
                UriKind.Relative
            )
        );
        var html = await (await browser.GetAsync(started.Headers.Location!)).Content.ReadAsStringAsync();
        using var decided = await browser.PostAsync(
            started.Headers.Location!,
            new FormUrlEncodedContent(Browser.Filled(html))
        );

        decided.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await decided.Content.ReadAsStringAsync()).ShouldContain("kan ikke tegne virksomheden");
        node.Store.Query(node.Company, books => books.Grants()).ShouldBeEmpty();
    }

    [Fact]
    public async Task System_OnStatute_GetsDataThatTheOperatorHasSeenItMayHave()
    {
        await using var node = await NodeFixture.StartAsync();
        using var agency = await FapiClient.RegisterAsync(node, "Statistics", ["Statistics Act section 10"]);
        var asked =
            """[{"type":"nsg-access","company":"DK:20202020","purpose":"statistics","resources":["reports"],"basis":"statute","reference":"Statistics Act section 10"}]""";
        var token = await agency.OwnTokenAsync(asked);
        using var read = await agency.GetAsync(
            $"/api/v1/companies/{node.Company}/reports/dk.accounts?period=2025",
            token
        );
        read.StatusCode.ShouldBe(HttpStatusCode.OK, await read.Content.ReadAsStringAsync());

        var again = await agency.OwnTokenAsync(asked);
        again.ShouldNotBe(token);
        node.Store.Query(node.Company, books => books.Grants())
            .ShouldHaveSingleItem()
            .Terms.Basis.ShouldBe(GrantBasis.Statute);
        (
            await agency.TokenAsync(
                ("grant_type", "client_credentials"),
                ("authorization_details", asked.Replace("section 10", "section 11", StringComparison.Ordinal))
            )
        )
            .Body.GetProperty("error")
            .GetString()
            .ShouldBe("invalid_grant");
    }

    [Fact]
    public async Task Client_ByItsTokens_AsksAndManagesItsGrants()
    {
        await using var node = await NodeFixture.StartAsync();
        using var bank = await FapiClient.RegisterAsync(node);
        var ask = await bank.OwnTokenAsync(scope: "ask grant_management_query grant_management_revoke");
        using var asked = await bank.GetAsync(
            $"/api/v1/companies/{node.Company}/grants",
            ask,
            method: HttpMethod.Post,
            body: """{"terms":{"purpose":"credit","resources":["balances"]}}"""
        );
        asked.StatusCode.ShouldBe(HttpStatusCode.Created, await asked.Content.ReadAsStringAsync());
        var id = (await NodeFixture.JsonAsync(asked)).GetProperty("id").GetString();
        var name = $"{node.Company}.{id}";
        await node.Store.DecideGrantAsync(
            node.Company,
            company => new GrantDesk(company).Give(Guid.Parse(id!), null, [], "Company", "en", "test")
        );

        var token = await bank.OwnTokenAsync($$"""[{"type":"nsg-access","grant":"{{name}}"}]""");
        (await bank.GetAsync($"/api/v1/companies/{node.Company}/balances", token)).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
        (await bank.GetAsync($"/api/v1/companies/{node.Company}/balances", ask)).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
        (await bank.GetAsync($"/api/v1/companies/{node.Company}/grants", token)).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
        (await NodeFixture.JsonAsync(await bank.GetAsync($"/oauth/grants/{name}", ask)))
            .GetProperty("status")
            .GetString()
            .ShouldBe("given");

        var (_, state) = await bank.FormAsync("/oauth/introspect", bank.Signed().Append(new("token", token)));
        state.GetProperty("active").GetBoolean().ShouldBeTrue();
        state.GetProperty("cnf").GetProperty("jkt").GetString()!.Length.ShouldBe(43);
        using var other = await FapiClient.RegisterAsync(node, "Other");
        (await other.FormAsync("/oauth/introspect", other.Signed().Append(new("token", token))))
            .Body.GetProperty("active")
            .GetBoolean()
            .ShouldBeFalse();
        await other.FormAsync("/oauth/revoke", other.Signed().Append(new("token", token)));
        (await bank.GetAsync($"/api/v1/companies/{node.Company}/balances", token)).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );

        (await bank.GetAsync($"/oauth/grants/{name}", ask, method: HttpMethod.Delete)).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );
        (await bank.FormAsync("/oauth/introspect", bank.Signed().Append(new("token", token))))
            .Body.GetProperty("active")
            .GetBoolean()
            .ShouldBeFalse();
        (await bank.GetAsync($"/api/v1/companies/{node.Company}/balances", token)).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
        await bank.FormAsync("/oauth/revoke", bank.Signed().Append(new("token", ask)));
        using var revoked = await bank.GetAsync($"/oauth/grants/{name}", ask);
        revoked.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        revoked.Headers.WwwAuthenticate.ToString().ShouldContain("invalid_token");
    }

    [Fact]
    public async Task Metadata_OfTheServer_SaysWhatItTakes()
    {
        await using var node = await NodeFixture.StartAsync();
        var says = await node.JsonAsync("/.well-known/oauth-authorization-server");

        says.GetProperty("issuer").GetString().ShouldBe(node.App.Urls.First());
        says.GetProperty("require_pushed_authorization_requests").GetBoolean().ShouldBeTrue();
        says.GetProperty("token_endpoint_auth_signing_alg_values_supported")
            .EnumerateArray()
            .Select(one => one.GetString())
            .ShouldBe(["ES256", "PS256"]);
        (await node.JsonAsync("/oauth/jwks")).GetProperty("keys")[0].TryGetProperty("d", out _).ShouldBeFalse();
    }
}
