using System.Net;
using Microsoft.AspNetCore.Http;
using Nsg.Node.Http;
using Nsg.Node.Tests.Authorization;

namespace Nsg.Node.Tests;

/// <summary>What is refused is bounded too: by address for those whom nobody knows, by client for the others, and nobody
/// suffers from what others try.</summary>
public sealed class RefusalRateTests
{
    private static readonly RateLimit Few = new(6, 3);

    [Fact]
    public async Task Stranger_WhoTriesKeys_IsBounded_AndClientsOfTheSameAddressAreNot()
    {
        await using var node = await NodeFixture.StartAsync(options => options with { RefusalRate = Few });
        var root = $"/api/v1/companies/{node.Company}/balances";
        using var stranger = node.With("nsg_nobody_" + new string('0', 64));
        (await StatusesAsync(stranger, root, 5)).ShouldBe([401, 401, 401, 429, 429]);
        using var none = node.With(null);
        using var told = await none.GetAsync(new Uri(root, UriKind.Relative));
        told.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests, "without a key, from the same address");
        told.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 10);
        (await node.GetAsync(root)).StatusCode.ShouldBe(HttpStatusCode.OK, "a good key is heeded");
        File.ReadAllLines(Path.Combine(node.Store.Folder, RefusalLog.FileName)).Length.ShouldBe(3);
    }

    [Fact]
    public async Task Refusal_ThatCannotBeNoted_IsARefusalAllTheSame()
    {
        await using var node = await NodeFixture.StartAsync(options => options);
        var log = Path.Combine(node.Store.Folder, RefusalLog.FileName);
        File.Delete(log);
        Directory.CreateDirectory(log);
        using var stranger = node.With(null);
        (await StatusesAsync(stranger, $"/api/v1/companies/{node.Company}/balances", 1)).ShouldBe([401]);
    }

    [Fact]
    public async Task Client_WithoutAGrant_IsBoundedInWhatItIsRefused()
    {
        await using var node = await NodeFixture.StartAsync(options => options with { ClientRate = Few });
        using var bank = node.With((await node.Store.ClientKeys.CreateRequesterAsync("Bank", "NO:974760673")).Token);
        using var other = node.With((await node.Store.ClientKeys.CreateRequesterAsync("Other", "NO:974760673")).Token);
        var root = $"/api/v1/companies/{node.Company}/balances";
        (await StatusesAsync(bank, root, 5)).ShouldBe([403, 403, 403, 429, 429]);
        (await StatusesAsync(other, root, 1)).ShouldBe([403]);
    }

    [Fact]
    public async Task Key_OfOneCompany_ThatTriesOthers_IsBounded_AndGoesOnWithItsOwn()
    {
        await using var node = await NodeFixture.StartAsync(options => options with { RefusalRate = Few });
        using var own = node.With(
            (await node.Store.ClientKeys.CreateAsync("own", node.Company, canWrite: false)).Token
        );
        (await StatusesAsync(own, "/api/v1/companies/nobody/balances", 5)).ShouldBe([404, 404, 404, 429, 429]);
        (await StatusesAsync(own, $"/api/v1/companies/{node.Company}/balances", 1)).ShouldBe([200]);
    }

    [Fact]
    public async Task TokenEndpoint_BoundsWhoProvesNothing_AndNotTheClientBesideIt()
    {
        await using var node = await NodeFixture.StartAsync(options => options with { RefusalRate = Few });
        var (bank, thief) = (await FapiClient.RegisterAsync(node), await FapiClient.RegisterAsync(node, "Thief"));
        await bank.PrepareAsync();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 5; i++)
        {
            statuses.Add((await bank.FormAsync("/oauth/introspect", Forged())).Status);
        }

        statuses.ShouldContain(HttpStatusCode.Unauthorized);
        statuses[^1].ShouldBe(HttpStatusCode.TooManyRequests);
        (await bank.OwnTokenAsync(scope: "ask")).ShouldNotBeEmpty();

        Dictionary<string, string> Forged() => new(bank.Signed(bank.Assertion(key: thief.Key))) { ["token"] = "x" };
    }

    [Fact]
    public async Task Token_OfAClient_ShownWithoutProof_KeepsNobodyFromProvingItself()
    {
        await using var node = await NodeFixture.StartAsync(options => options with { RefusalRate = Few });
        var bank = await FapiClient.RegisterAsync(node);
        await bank.PrepareAsync();
        var token = await bank.OwnTokenAsync(scope: "ask");
        using var stranger = node.With("nsg_nobody_" + new string('0', 64));
        (await StatusesAsync(stranger, "/api/v1/companies", 4))[^1].ShouldBe(429);
        using var unproven = new HttpRequestMessage(HttpMethod.Get, "/api/v1/companies");
        unproven.Headers.TryAddWithoutValidation("Authorization", "DPoP " + token);
        using var answer = await bank.Http.SendAsync(unproven);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "the nonce is told to whoever has the token");
        answer.Headers.Contains("DPoP-Nonce").ShouldBeTrue();
    }

    [Theory]
    [InlineData(true, new[] { 401, 401, 401, 401 })]
    [InlineData(false, new[] { 401, 401, 401, 429 })]
    public async Task Addresses_AreToldApart_WhereANamedProxyTellsThem(bool isNamed, int[] expected)
    {
        await using var node = await NodeFixture.StartAsync(options =>
            options with
            {
                RefusalRate = Few,
                AddressProxies = isNamed ? [IPAddress.Loopback] : [],
            }
        );
        using var stranger = node.With(null);
        var statuses = new List<int>();
        for (var i = 0; i < expected.Length; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/companies/{node.Company}/balances");
            request.Headers.TryAddWithoutValidation(CallerAddress.Header, $"198.51.100.9, 192.0.2.{i}");
            using var answer = await stranger.SendAsync(request);
            statuses.Add((int)answer.StatusCode);
        }

        statuses.ShouldBe(expected);
    }

    [Theory]
    [InlineData("10.0.0.1", null, "10.0.0.1")]
    [InlineData("10.0.0.1", "192.0.2.7", "192.0.2.7")]
    [InlineData("10.0.0.1", "6.6.6.6, 192.0.2.7:4711, 10.0.0.2", "192.0.2.7")]
    [InlineData("10.0.0.1", "6.6.6.6, nonsense", "10.0.0.1")]
    [InlineData("10.0.0.1", "2001:db8:1:2:3:4:5:6", "20010DB800010002")]
    [InlineData("192.0.2.9", "6.6.6.6", "192.0.2.9")]
    [InlineData("::ffff:10.0.0.1", "192.0.2.7", "192.0.2.7")]
    public void Address_OfACaller_IsTheLastThatNoNamedProxyHas(string connection, string? told, string expected)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(connection);
        if (told is not null)
        {
            context.Request.Headers[CallerAddress.Header] = told;
        }

        CallerAddress.Network(context, [IPAddress.Parse("10.0.0.1"), IPAddress.Parse("10.0.0.2")]).ShouldBe(expected);
    }

    [Fact]
    public async Task Token_ThatEnded_IsCountedUnderItsClient_NotWithStrangersOfTheAddress()
    {
        var time = new MovableTime();
        await using var node = await NodeFixture.StartAsync(options => options with { RefusalRate = Few }, time);
        var bank = await FapiClient.RegisterAsync(node);
        await bank.PrepareAsync();
        var token = await bank.OwnTokenAsync(scope: "ask");
        time.Ahead = TimeSpan.FromDays(1);
        using var stranger = node.With("nsg_nobody_" + new string('0', 64));
        (await StatusesAsync(stranger, "/api/v1/companies", 4))[^1].ShouldBe(429);
        using var answer = await bank.GetAsync("/api/v1/companies", token);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "whose token has ended is told so, and gets another");
    }

    [Fact]
    public async Task Nothing_Here_IsNoRefusal()
    {
        await using var node = await NodeFixture.StartAsync(options => options with { RefusalRate = Few });
        (await StatusesAsync(node.Client, "/transactions/25313763", 5)).ShouldAllBe(status => status == 204);
    }

    [Fact]
    public async Task Description_OfTheInterface_IsMadeOnce_ForWhoeverAsksUnderWhateverName()
    {
        await using var node = await NodeFixture.StartAsync(options => options with { RefusalRate = Few });
        using var stranger = new HttpClient { BaseAddress = new Uri(node.App.Urls.First()) };
        stranger.DefaultRequestHeaders.Host = "evil.example";
        var first = await stranger.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative));
        first.ShouldNotContain("evil.example");
        (await StatusesAsync(stranger, "/openapi/v1.json", 40)).ShouldAllBe(status => status == 200);
        using var answer = await node.GetAsync("/openapi/v1.json");
        (await answer.Content.ReadAsStringAsync()).ShouldBe(first);
        using var known = await node.SendAsync(
            HttpMethod.Get,
            "/openapi/v1.json",
            null,
            null,
            null,
            ("If-None-Match", answer.Headers.ETag!.ToString())
        );
        known.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public void Bucket_ThatIsEmpty_StaysSo_HoweverManyOthersAreMade()
    {
        var buckets = new RateBuckets(new StillTime(), max: 50);
        for (var i = 0; i < 3; i++)
        {
            buckets.Take("own", Few).ShouldBe(TimeSpan.Zero);
        }

        for (var i = 0; i < 1_000; i++)
        {
            buckets.Take("other " + i, Few).ShouldBe(TimeSpan.Zero);
        }

        buckets.Count.ShouldBeLessThanOrEqualTo(50);
        buckets.Take("own", Few).ShouldBeGreaterThan(TimeSpan.Zero);
    }

    private sealed class StillTime : TimeProvider
    {
        private readonly DateTimeOffset _now = DateTimeOffset.UtcNow;

        public override DateTimeOffset GetUtcNow() => _now;
    }

    private static async Task<List<int>> StatusesAsync(HttpClient client, string path, int times)
    {
        var statuses = new List<int>();
        for (var i = 0; i < times; i++)
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            statuses.Add((int)answer.StatusCode);
        }

        return statuses;
    }
}
