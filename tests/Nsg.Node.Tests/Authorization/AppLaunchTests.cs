using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Nsg.Node.Sharing;
using Nsg.Sharing.Grants;
using Nsg.Storage.Authorization;

namespace Nsg.Node.Tests.Authorization;

/// <summary>An app of somebody else's, from the company's page to its data and to the withdrawal: one company, one
/// period, what the owner agreed to.</summary>
public sealed class AppLaunchTests
{
    private const string LaunchUri = "https://bank.example/start";
    private const string Wanted =
        """[{"type":"nsg-access","purpose":"accounting","resources":["balances","entries"]}]""";

    [Fact]
    public async Task App_StartedForOnePeriod_ReadsThatPeriodAloneUntilItIsWithdrawn()
    {
        await using var node = await NodeFixture.StartAsync(Browser.SignsIn);
        using var app = await FapiClient.RegisterAsync(node, launch: LaunchUri);
        (await node.JsonAsync($"/api/v1/companies/{node.Company}/apps"))[0]
            .GetProperty("client")
            .GetString()
            .ShouldBe(app.Id);
        var started = await StartAsync(node, app, "2025-01-01", "2025-06-30");
        started["iss"].ShouldBe(app.Issuer);
        using var known = await app.Http.GetAsync(new Uri(started["iss"] + "/.well-known/smart-configuration"));
        var metadata = await NodeFixture.JsonAsync(known);
        metadata.GetProperty("capabilities").ToString().ShouldContain("launch-ehr");
        metadata.GetProperty("token_endpoint").GetString().ShouldBe(app.Issuer + "/oauth/token");

        var push = app.Push(Wanted);
        push["launch"] = started["launch"];
        var (status, pushed) = await app.FormAsync("/oauth/par", push);
        status.ShouldBe(HttpStatusCode.Created, pushed.ToString());
        var back = await Browser.DecideAsync(
            node,
            $"/oauth/authorize?client_id={app.Id}&request_uri={Uri.EscapeDataString(pushed.GetProperty("request_uri").GetString()!)}",
            "anna",
            new() { ["resource-entries"] = "" }
        );
        var (_, tokens) = await app.RedeemAsync(back["code"]);
        var details = tokens.GetProperty("authorization_details")[0];
        details.GetProperty("company").GetString().ShouldBe(node.Company);
        (details.GetProperty("from").GetString(), details.GetProperty("to").GetString()).ShouldBe(
            ("2025-01-01", "2025-06-30")
        );
        details.GetProperty("resources").EnumerateArray().Select(one => one.GetString()).ShouldBe(["balances"]);

        var token = tokens.GetProperty("access_token").GetString()!;
        var place = $"/api/v1/companies/{node.Company}";
        await ReadAsync(app, $"{place}/balances?from=2025-01-01&to=2025-06-30", token, HttpStatusCode.OK);
        await ReadAsync(app, $"{place}/balances?from=2025-01-01&to=2025-07-31", token, HttpStatusCode.Forbidden);
        await ReadAsync(app, $"{place}/entries?from=2025-01-01&to=2025-06-30", token, HttpStatusCode.Forbidden);
        var other = await node.CreateAsync("DK:25313763", Nsg.Vocabulary.Country.DK, Nsg.Vocabulary.Currency.DKK);
        await ReadAsync(
            app,
            $"/api/v1/companies/{other}/balances?from=2025-01-01&to=2025-06-30",
            token,
            HttpStatusCode.NotFound
        );
        AccessHistory.Of(node.Store, node.Company, 0, 10).Count(one => one.Client == app.Id).ShouldBe(1);

        var grant = node.Store.Query(node.Company, books => books.Grants()).ShouldHaveSingleItem();
        await node.Store.DecideGrantAsync(
            node.Company,
            company =>
            {
                new GrantDesk(company).Withdraw(grant.Id, null, "person:anna");
                return true;
            }
        );
        await ReadAsync(app, $"{place}/balances?from=2025-01-01&to=2025-06-30", token, HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("""[{"type":"nsg-access","purpose":"accounting","resources":["balances"],"company":"DK:25313763"}]""")]
    [InlineData("""[{"type":"nsg-access","purpose":"accounting","resources":["balances"],"from":"2024-12-31"}]""")]
    [InlineData("""[{"type":"nsg-access","purpose":"accounting","resources":["balances"],"to":"2025-07-01"}]""")]
    [InlineData(
        """[{"type":"nsg-access","purpose":"accounting","resources":["balances"],"to":"2025-06-30","TO":"2099-12-31"}]"""
    )]
    [InlineData("""[{"type":"nsg-access","grant":"a.00000000-0000-0000-0000-000000000000"}]""")]
    public async Task App_ThatAsksBeyondItsStart_IsRefused(string details)
    {
        await using var node = await NodeFixture.StartAsync(Browser.SignsIn);
        await node.CreateAsync("DK:25313763", Nsg.Vocabulary.Country.DK, Nsg.Vocabulary.Currency.DKK);
        using var app = await FapiClient.RegisterAsync(node, launch: LaunchUri);
        var started = await StartAsync(node, app, "2025-01-01", "2025-06-30");
        var push = app.Push(details);
        push["launch"] = started["launch"];

        var (status, body) = await app.FormAsync("/oauth/par", push);

        status.ShouldBe(HttpStatusCode.BadRequest, body.ToString());
        body.GetProperty("error").GetString().ShouldBe("invalid_authorization_details");
    }

    [Fact]
    public async Task Mark_OfAnotherClientOrUsedBefore_StartsNothing()
    {
        await using var node = await NodeFixture.StartAsync(Browser.SignsIn);
        using var app = await FapiClient.RegisterAsync(node, launch: LaunchUri);
        using var other = await FapiClient.RegisterAsync(node, "Andre", launch: LaunchUri);
        var mark = (await StartAsync(node, app, "2025-01-01", "2025-06-30"))["launch"];
        foreach (
            var (client, expected) in new[]
            {
                (other, HttpStatusCode.BadRequest),
                (app, HttpStatusCode.Created),
                (app, HttpStatusCode.BadRequest),
            }
        )
        {
            var push = client.Push(Wanted);
            push["launch"] = mark;
            (await client.FormAsync("/oauth/par", push)).Status.ShouldBe(expected);
        }
    }

    [Fact]
    public async Task Client_WithoutAnAddressToStartAt_IsNoApp()
    {
        await using var node = await NodeFixture.StartAsync(Browser.SignsIn);
        using var bank = await FapiClient.RegisterAsync(node);
        (await node.JsonAsync($"/api/v1/companies/{node.Company}/apps")).GetArrayLength().ShouldBe(0);
        using var answer = await node.PostAsync(
            $"/api/v1/companies/{node.Company}/apps/{bank.Id}/launch",
            Encoding.UTF8.GetBytes("""{"from":"2025-01-01","to":"2025-06-30"}"""),
            "application/json"
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<Dictionary<string, string>> StartAsync(
        NodeFixture node,
        FapiClient app,
        string from,
        string to
    )
    {
        using var answer = await node.PostAsync(
            $"/api/v1/companies/{node.Company}/apps/{app.Id}/launch",
            JsonSerializer.SerializeToUtf8Bytes(new { from, to }),
            "application/json"
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        var address = new Uri((await NodeFixture.JsonAsync(answer)).GetProperty("address").GetString()!);
        address.GetLeftPart(UriPartial.Path).ShouldBe(LaunchUri);
        return QueryHelpers.ParseQuery(address.Query).ToDictionary(one => one.Key, one => one.Value.ToString());
    }

    private static async Task ReadAsync(FapiClient app, string path, string token, HttpStatusCode expected)
    {
        using var answer = await app.GetAsync(path, token);
        answer.StatusCode.ShouldBe(expected, await answer.Content.ReadAsStringAsync());
    }
}
