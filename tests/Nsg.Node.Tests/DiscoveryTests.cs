using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Nsg.Node.Releases;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests;

/// <summary>From a company's number to the node that answers for it: two nodes, one of which stops; a move; and what nobody
/// is told.</summary>
public sealed class DiscoveryTests
{
    private const string OtherNumber = "25313763";

    [Fact]
    public async Task Consumer_OfTwoNodes_FindsAndReadsBoth_AndTheOtherWhenOneStops()
    {
        var first = await NodeFixture.StartAsync();
        await using var second = await NodeFixture.StartAsync();
        var other = await second.CreateAsync("DK:" + OtherNumber, Country.DK, Currency.DKK);
        using var stranger = new HttpClient();
        await ListAsync(first, first.Company, null);
        await ListAsync(second, other, null);

        var (one, two) = (
            await FoundAsync(stranger, first, NodeFixture.Number),
            await FoundAsync(stranger, second, OtherNumber)
        );
        one.GetProperty("state").GetString().ShouldBe("listed");
        one.GetProperty("identifier").GetString().ShouldBe("0184:" + NodeFixture.Number);
        Endpoint(one).ShouldBe(Address(first));
        Endpoint(two).ShouldBe(Address(second));
        one.GetProperty("node").GetProperty("formats").GetArrayLength().ShouldBeGreaterThan(1);
        using (var missing = await stranger.GetAsync(At(second, NodeFixture.Number)))
        {
            missing.StatusCode.ShouldBe(
                HttpStatusCode.NotFound,
                "it keeps a company of that number, which is not listed"
            );
        }

        foreach (var (node, company) in new[] { (first, first.Company), (second, other) })
        {
            var (_, token) = await node.Store.ClientKeys.CreateAsync("reader", company, canWrite: false);
            using var reader = node.With(token);
            using var read = await reader.GetAsync(new Uri($"/api/v1/companies/{company}/balances", UriKind.Relative));
            read.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        first
            .Store.FindCompany(PartyIdentifier.Parse("DK:" + OtherNumber))
            .ShouldBeNull("no node holds the other's data");
        var gone = At(first, NodeFixture.Number);
        await first.DisposeAsync();
        await Should.ThrowAsync<HttpRequestException>(() => stranger.GetAsync(gone));
        Endpoint(await FoundAsync(stranger, second, OtherNumber)).ShouldBe(Address(second));
    }

    [Fact]
    public async Task Company_ThatMoved_IsFoundAtItsNewNode()
    {
        await using var from = await NodeFixture.StartAsync();
        await using var to = await NodeFixture.StartAsync();
        using var stranger = new HttpClient();
        await ListAsync(from, from.Company, null);
        await ListAsync(to, to.Company, null);
        await ListAsync(from, from.Company, $$"""{"endpoint":"{{Address(to)}}","hasMoved":true}""");

        var moved = await FoundAsync(stranger, from, NodeFixture.Number);
        moved.GetProperty("state").GetString().ShouldBe("moved");
        moved.GetProperty("validFrom").GetString().ShouldBe(Today());
        moved.TryGetProperty("node", out _).ShouldBeFalse();
        using var next = await stranger.GetAsync(
            moved.GetProperty("endpoints")[0].GetProperty("discovery").GetString()
        );
        (await NodeFixture.JsonAsync(next)).GetProperty("state").GetString().ShouldBe("listed");
    }

    [Fact]
    public async Task Company_ThatIsNotListed_IsAnsweredLikeOneThatIsNotKnown()
    {
        await using var node = await NodeFixture.StartAsync();
        using var stranger = node.With(null);
        var unlisted = await TextAsync(stranger, "/discovery/iso6523/0184:" + NodeFixture.Number);
        var unknown = await TextAsync(stranger, "/discovery/iso6523/0184:" + OtherNumber);
        unlisted.Status.ShouldBe(HttpStatusCode.NotFound);
        Bare(unlisted.Text).ShouldBe(Bare(unknown.Text));

        await ListAsync(node, node.Company, null);
        (await TextAsync(stranger, "/discovery/iso6523/0184:" + NodeFixture.Number)).Status.ShouldBe(HttpStatusCode.OK);
        using var deleted = await node.Client.DeleteAsync(
            new Uri($"/api/v1/companies/{node.Company}/listing", UriKind.Relative)
        );
        deleted.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await TextAsync(stranger, "/discovery/iso6523/0184:" + NodeFixture.Number)).Status.ShouldBe(
            HttpStatusCode.NotFound
        );

        static string Bare(string text)
        {
            var json = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(text)!;
            return string.Join(';', json.Where(one => one.Key is "type" or "title" or "status" or "detail"));
        }
    }

    [Theory]
    [InlineData("/discovery/iso6523/0007:5001019990")]
    [InlineData("/discovery/iso6523/0196:0101302989")]
    [InlineData("/discovery/iso6523/20202020")]
    public async Task Number_ThatMayBeAPersonsOrIsNone_IsNotTakenInAnAddress(string path)
    {
        await using var node = await NodeFixture.StartAsync();
        using var stranger = node.With(null);
        (await TextAsync(stranger, path)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task SoleTrader_IsFoundByPost()
    {
        await using var node = await NodeFixture.StartAsync();
        var trader = await node.CreateAsync("SE:5001019990", Country.SE, Currency.SEK);
        await ListAsync(node, trader, null);
        using var stranger = node.With(null);
        using var found = await stranger.PostAsync(
            new Uri("/discovery", UriKind.Relative),
            new StringContent("""{"identifier":"0007:5001019990"}""", Encoding.UTF8, "application/json")
        );
        var answer = await NodeFixture.JsonAsync(found);
        found.StatusCode.ShouldBe(HttpStatusCode.OK, answer.ToString());
        answer.GetProperty("endpoints")[0].GetProperty("discovery").GetString().ShouldEndWith("/discovery");
    }

    [Fact]
    public async Task Answer_IsSignedAndMayBeKept()
    {
        await using var node = await NodeFixture.StartAsync();
        using var stranger = node.With(null);
        await ListAsync(node, node.Company, null);
        var keys = await stranger.GetStringAsync(new Uri("/oauth/jwks", UriKind.Relative));
        foreach (var path in new[] { "/discovery/iso6523/0184:" + NodeFixture.Number, "/.well-known/nsg" })
        {
            var target = new Uri(new Uri(Address(node)), path);
            using var answer = await stranger.GetAsync(target);
            var body = await answer.Content.ReadAsByteArrayAsync();
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, Encoding.UTF8.GetString(body));
            SignedAnswer.Fault(answer, body, "GET", target, keys).ShouldBeNull();
            SignedAnswer.Fault(answer, body, "GET", new Uri(target, "/elsewhere"), keys).ShouldNotBeNull();
            SignedAnswer.Fault(answer, [.. body, (byte)' '], "GET", target, keys).ShouldNotBeNull();
            answer.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromMinutes(5));
            using var again = new HttpRequestMessage(HttpMethod.Get, target);
            again.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(answer.Headers.ETag!.Tag));
            using var known = await stranger.SendAsync(again);
            known.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        }
    }

    [Fact]
    public async Task Strangers_WhoTryNumbersOut_AreHeldUp()
    {
        await using var node = await NodeFixture.StartAsync();
        using var stranger = node.With(null);
        var held = false;
        for (var i = 0; i < 400 && !held; i++)
        {
            held =
                (await TextAsync(stranger, "/discovery/iso6523/0184:" + OtherNumber)).Status
                == HttpStatusCode.TooManyRequests;
        }

        held.ShouldBeTrue();
    }

    private static async Task ListAsync(NodeFixture node, string company, string? body)
    {
        using var answer = await node.SendAsync(
            HttpMethod.Put,
            $"/api/v1/companies/{company}/listing",
            NodeFixture.Utf8(body ?? "{}"),
            "application/json"
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<JsonElement> FoundAsync(HttpClient client, NodeFixture node, string number)
    {
        using var answer = await client.GetAsync(At(node, number));
        var json = await NodeFixture.JsonAsync(answer);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, json.ToString());
        return json;
    }

    private static async Task<(HttpStatusCode Status, string Text)> TextAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static Uri At(NodeFixture node, string number) => new($"{Address(node)}/discovery/iso6523/0184:{number}");

    private static string Address(NodeFixture node) => node.App.Urls.First().TrimEnd('/');

    private static string? Endpoint(JsonElement found) =>
        found.GetProperty("endpoints")[0].GetProperty("address").GetString();

    private static string Today() =>
        DateTime.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
