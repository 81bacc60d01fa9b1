using System.Net;
using System.Text;
using System.Text.Json;
using Nsg.Node.Http;
using Nsg.Node.Sharing;

namespace Nsg.Node.Tests;

public sealed class RateLimitTests
{
    [Fact]
    public async Task Client_OverItsRate_IsToldWhenToComeBack()
    {
        await using var node = await NodeFixture.StartAsync(options =>
            options with
            {
                ClientRate = new RateLimit(6, 4),
            }
        );
        using var bank = node.With((await node.Store.ClientKeys.CreateRequesterAsync("Bank", "NO:974760673")).Token);
        using var other = node.With((await node.Store.ClientKeys.CreateRequesterAsync("Other", "NO:974760673")).Token);
        var path = new Uri($"/api/v1/companies/{node.Company}/grants", UriKind.Relative);
        for (var i = 0; i < 4; i++)
        {
            (await bank.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        using var refused = await bank.GetAsync(path);
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 10);
        (await NodeFixture.JsonAsync(refused))
            .GetProperty("type")
            .GetString()
            .ShouldBe("urn:nsg:problem:too-many-requests");
        (await other.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await node.GetAsync(path.ToString())).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Grant_OverItsRate_ReleasesNothingAndPutsNothingOnRecord()
    {
        await using var node = await NodeFixture.StartAsync(options =>
            options with
            {
                GrantRate = new RateLimit(6, 2),
            }
        );
        using var bank = node.With((await node.Store.ClientKeys.CreateRequesterAsync("Bank", "NO:974760673")).Token);
        var root = $"/api/v1/companies/{node.Company}";
        var id = (
            await SentAsync(bank, root + "/grants", """{"terms":{"purpose":"credit","resources":["balances"]}}""")
        )
            .GetProperty("id")
            .GetString();
        await SentAsync(node.Client, $"{root}/grants/{id}/give", "{}");
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 3; i++)
        {
            statuses.Add((await bank.GetAsync(new Uri(root + "/balances", UriKind.Relative))).StatusCode);
        }

        statuses.ShouldBe([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests]);
        AccessHistory.Of(node.Store, node.Company, 0, 100).Count(one => one.Grant.ToString() == id).ShouldBe(2);
    }

    private static async Task<JsonElement> SentAsync(HttpClient client, string path, string body)
    {
        using var answer = await client.PostAsync(
            new Uri(path, UriKind.Relative),
            new StringContent(body, Encoding.UTF8, "application/json")
        );
        return JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
    }
}
