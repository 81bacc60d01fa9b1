using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Nsg.Node.Sharing;
using Nsg.Sharing.Grants;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests;

/// <summary>Sharing over HTTP: a bank asks, the owner decides, every release is on record, a withdrawal holds at
/// once.</summary>
public sealed class GrantTests
{
    private const string Balances =
        """{"terms":{"purpose":"credit","resources":["balances","reports"],"from":"2025-01-01","to":"2025-12-31"},"language":"da"}""";
    internal const string Rights = """
        {"signatoryRights":[{"identifierValue":"R-1","hasMandator":{"legalEntity":{"legalName":"Company","hasMembership":[
          {"person":{"fullName":"Anna","hasIdentifier":[{"notation":"A1"}]},"role":{"notation":"SE_LE"}},{"person":{"fullName":"Bo","hasIdentifier":[{"notation":"B2"}]},"role":{"notation":"SE_LE"}}]}},
          "hasRepresentationRule":{"type":"RoleBasedRepresentationRule","minimumNumberOfRoleHolders":2,"definesValidRole":[{"notation":"SE_LE"}]}}]}
        """;

    [Fact]
    public async Task Grant_AskedGivenUsedAndWithdrawn_OpensJustWhatItSays()
    {
        await using var node = await NodeFixture.StartAsync();
        using var bank = await BankAsync(node);
        var root = $"/api/v1/companies/{node.Company}";
        await ShouldBeAsync(bank, root + "/balances?from=2025-01-01&to=2025-12-31", HttpStatusCode.Forbidden);

        var asked = await SentAsync(bank, root + "/grants", Balances, HttpStatusCode.Created);
        var id = asked.GetProperty("id").GetString();
        asked.GetProperty("text").GetString()!.ShouldContain("Fjordbanken beder om at se");
        await ShouldBeAsync(bank, root + "/balances?from=2025-01-01&to=2025-12-31", HttpStatusCode.Forbidden);

        (await SentAsync(node.Client, $"{root}/grants/{id}/give", """{"signers":["Anna"]}""", HttpStatusCode.OK))
            .GetProperty("state")
            .GetString()
            .ShouldBe("given");
        await ShouldBeAsync(bank, root + "/balances?from=2025-01-01&to=2025-12-31", HttpStatusCode.OK);
        await ShouldBeAsync(bank, root + "/reports/dk.accounts?period=2025", HttpStatusCode.OK);
        foreach (
            var closed in new[]
            {
                "/balances",
                "/balances?from=2024-12-31&to=2025-12-31",
                "/reports/dk.accounts?period=2024",
                "/entries?from=2025-01-01&to=2025-12-31",
                "/documents",
                "/open-items",
                "/access",
                "/events",
                "/checkpoint",
                "/review",
                "/locks",
                "/reports",
            }
        )
        {
            await ShouldBeAsync(bank, root + closed, HttpStatusCode.Forbidden);
        }

        (
            await SentAsync(
                node.Client,
                $"{root}/grants/{id}/withdraw",
                """{"reason":"loan repaid"}""",
                HttpStatusCode.OK
            )
        )
            .GetProperty("state")
            .GetString()
            .ShouldBe("withdrawn");
        await ShouldBeAsync(bank, root + "/balances?from=2025-01-01&to=2025-12-31", HttpStatusCode.Forbidden);

        var seen = (await node.JsonAsync(root + "/access"))
            .GetProperty("items")
            .EnumerateArray()
            .Where(one => one.GetProperty("name").GetString() == "Fjordbanken")
            .ToList();
        seen.Count.ShouldBe(2);
        seen.ShouldAllBe(one =>
            one.GetProperty("basis").GetString() == "consent"
            && one.GetProperty("purpose").GetString() == "credit"
            && one.GetProperty("grant").GetString() == id
        );
        (await node.JsonAsync($"{root}/grants/{id}")).GetProperty("uses").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task Grant_GivenInPart_OpensThePart()
    {
        await using var node = await NodeFixture.StartAsync();
        using var bank = await BankAsync(node);
        var root = $"/api/v1/companies/{node.Company}";
        var id = (await SentAsync(bank, root + "/grants", Balances, HttpStatusCode.Created))
            .GetProperty("id")
            .GetString();
        await SentAsync(
            node.Client,
            $"{root}/grants/{id}/give",
            """{"terms":{"purpose":"credit","resources":["documents"]}}""",
            HttpStatusCode.UnprocessableEntity
        );
        await SentAsync(
            node.Client,
            $"{root}/grants/{id}/give",
            """{"terms":{"purpose":"credit","resources":["reports"],"reports":["dk.turnover"],"from":"2025-01-01","to":"2025-12-31","usesMax":1}}""",
            HttpStatusCode.OK
        );

        await ShouldBeAsync(bank, root + "/balances?from=2025-01-01&to=2025-12-31", HttpStatusCode.Forbidden);
        await ShouldBeAsync(bank, root + "/reports/dk.accounts?period=2025", HttpStatusCode.Forbidden);
        await ShouldBeAsync(bank, root + "/reports/dk.turnover?period=2025-03", HttpStatusCode.OK);
        await ShouldBeAsync(bank, root + "/reports/dk.turnover?period=2025-03", HttpStatusCode.Forbidden);
        (await node.JsonAsync($"{root}/grants/{id}")).GetProperty("state").GetString().ShouldBe("used-up");
    }

    [Fact]
    public async Task Consent_WithSignatoryRightsKept_NeedsThoseWhoMaySign()
    {
        await using var node = await NodeFixture.StartAsync();
        using var bank = await BankAsync(node);
        await node.Store.DecideGrantAsync(
            node.Company,
            company =>
            {
                new GrantDesk(company).KeepRights(Rights, "register", "test");
                return true;
            }
        );
        var root = $"/api/v1/companies/{node.Company}";
        var id = (await SentAsync(bank, root + "/grants", Balances, HttpStatusCode.Created))
            .GetProperty("id")
            .GetString();

        (
            await SentAsync(
                node.Client,
                $"{root}/grants/{id}/give",
                """{"signers":["Anna"]}""",
                HttpStatusCode.UnprocessableEntity
            )
        )
            .GetProperty("detail")
            .GetString()!
            .ShouldContain("missing: 1 of Bo");
        (await SentAsync(node.Client, $"{root}/grants/{id}/give", """{"signers":["Anna","B2"]}""", HttpStatusCode.OK))
            .GetProperty("decidedBy")
            .GetString()
            .ShouldBe("Anna, Bo");
    }

    [Fact]
    public async Task Requester_OfAnotherGrant_SeesAndDecidesNothingOfIt()
    {
        await using var node = await NodeFixture.StartAsync();
        using var bank = await BankAsync(node);
        using var other = await BankAsync(node, "Other");
        var root = $"/api/v1/companies/{node.Company}";
        var id = (await SentAsync(bank, root + "/grants", Balances, HttpStatusCode.Created))
            .GetProperty("id")
            .GetString();

        await ShouldBeAsync(other, $"{root}/grants/{id}", HttpStatusCode.NotFound);
        (await SentAsync(other, root + "/grants", null, HttpStatusCode.OK)).GetArrayLength().ShouldBe(0);
        await SentAsync(bank, $"{root}/grants/{id}/give", "{}", HttpStatusCode.Forbidden);
        await SentAsync(node.Client, root + "/grants", Balances, HttpStatusCode.Forbidden);
        await SentAsync(
            bank,
            root + "/grants",
            """{"terms":{"purpose":"statistics","resources":["documents"]}}""",
            HttpStatusCode.UnprocessableEntity
        );
        await ShouldBeAsync(bank, "/transactions", HttpStatusCode.NoContent);
        await SentAsync(node.Client, $"{root}/grants/{id}/refuse", "{}", HttpStatusCode.OK);
        await SentAsync(node.Client, $"{root}/grants/{id}/give", "{}", HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task EveryEndpointOfACompany_WithoutAGrant_IsClosedToARequester()
    {
        await using var node = await NodeFixture.StartAsync();
        using var bank = await BankAsync(node);
        var endpoints = GateTests
            .Endpoints(node, node.Company, NodeFixture.Number)
            .Where(one =>
                one.Path.Contains(node.Company, StringComparison.Ordinal)
                || one.Path.Contains(NodeFixture.Number, StringComparison.Ordinal)
            )
            .ToList();
        endpoints.Count.ShouldBeGreaterThan(40);
        foreach (var (method, path, endpoint) in endpoints)
        {
            var isOwnMatter = endpoint.Metadata.Any(one => one.GetType().Name == "OfGrants");
            using var answer = await bank.SendAsync(new HttpRequestMessage(method, path));
            if (!isOwnMatter)
            {
                answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, $"{method} {path}");
            }
        }

        AccessHistory.Of(node.Store, node.Company, 0, 1000).ShouldAllBe(one => one.Name != "Fjordbanken");
    }

    [Fact]
    public async Task Withdrawal_UnderLoad_IsFollowedByNoRelease()
    {
        await using var node = await NodeFixture.StartAsync();
        using var bank = await BankAsync(node);
        var path = $"/api/v1/companies/{node.Company}/balances?from=2025-01-01&to=2025-12-31";
        for (var round = 0; round < 20; round++)
        {
            var id = (
                await SentAsync(bank, $"/api/v1/companies/{node.Company}/grants", Balances, HttpStatusCode.Created)
            )
                .GetProperty("id")
                .GetString();
            await SentAsync(node.Client, $"/api/v1/companies/{node.Company}/grants/{id}/give", "{}", HttpStatusCode.OK);
            var reads = Enumerable
                .Range(0, 16)
                .Select(async _ =>
                {
                    using var answer = await bank.GetAsync(new Uri(path, UriKind.Relative));
                    return answer.StatusCode;
                })
                .ToList();
            await SentAsync(
                node.Client,
                $"/api/v1/companies/{node.Company}/grants/{id}/withdraw",
                "{}",
                HttpStatusCode.OK
            );
            var answers = await Task.WhenAll(reads);

            var withdrawn = node
                .Store.Query(node.Company, books => books.Events(0, 10_000))
                .Last(record => record.Kind == SharingKind.Withdrawn)
                .Time;
            var released = AccessHistory
                .Of(node.Store, node.Company, 0, 10_000)
                .Where(one => one.Grant.ToString() == id)
                .ToList();
            released.ShouldAllBe(one => one.Time <= withdrawn);
            released.Count.ShouldBe(answers.Count(status => status == HttpStatusCode.OK));
            answers.ShouldAllBe(status => status == HttpStatusCode.OK || status == HttpStatusCode.Forbidden);
        }
    }

    internal static async Task<HttpClient> BankAsync(NodeFixture node, string name = "Fjordbanken") =>
        node.With((await node.Store.ClientKeys.CreateRequesterAsync(name, "NO:974760673")).Token);

    private static async Task ShouldBeAsync(HttpClient client, string path, HttpStatusCode status)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        answer.StatusCode.ShouldBe(status, $"{path}: {await answer.Content.ReadAsStringAsync()}");
    }

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
        answer.StatusCode.ShouldBe(status, text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }
}
