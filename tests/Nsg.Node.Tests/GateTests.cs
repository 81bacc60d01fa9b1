using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Nsg.Log;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Sharing;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests;

public sealed class GateTests
{
    /// <summary>Ends of paths that are posted to and change nothing.</summary>
    private const string Reading =
        "/lookup /validate /try /reports/check /reports/dk.turnover/run /add-checkpoint /discovery";

    [Fact]
    public async Task EveryEndpoint_WithoutAKey_IsClosedUnlessMarkedOpen()
    {
        await using var node = await NodeFixture.StartAsync();
        using var nobody = node.With(null);
        using var wrong = node.With("nsg_aaaaaaaaaaaaaaaa_" + new string('0', 64));
        var open = new List<string>();
        foreach (var (method, path, endpoint) in Endpoints(node, node.Company, NodeFixture.Number))
        {
            using var response = await nobody.SendAsync(new HttpRequestMessage(method, path));
            using var forged = await wrong.SendAsync(new HttpRequestMessage(method, path));
            if (endpoint.Metadata.GetMetadata<OwnDoor>() is not null)
            {
                ((int)response.StatusCode).ShouldBeOneOf([400, 401], path);
                (await NodeFixture.JsonAsync(response)).GetProperty("error").GetString().ShouldNotBeNullOrEmpty();
            }
            else if (path.StartsWith("/discovery", StringComparison.Ordinal))
            {
                ((int)response.StatusCode).ShouldBeOneOf([400, 404, 415], path);
            }
            else if (endpoint.Metadata.GetMetadata<OpenToAll>() is not null)
            {
                open.Add(endpoint.RoutePattern.RawText!);
                response.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            }
            else
            {
                response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, path);
                forged.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, path);
            }
        }

        open.ShouldBe(
            [
                "/ping",
                "/ready",
                "/v1/is-alive",
                "/v2/is-alive",
                "/v2/context.jsonld",
                "/openapi/v1.json",
                "/oauth/jwks",
                "/.well-known/oauth-authorization-server",
                "/.well-known/smart-configuration",
                "/.well-known/nsg",
            ],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task EveryEndpointOfACompany_ForAnothersKey_GivesNothingAway()
    {
        await using var node = await NodeFixture.StartAsync();
        using var booked = await node.PostAsync(
            "/document/20202020",
            Papers.Invoice("A-1"),
            NodeFixture.Prefix + "purchase-invoice"
        );
        var place = booked.Headers.Location!.ToString().Split('/');
        var other = await node.CreateAsync("DK:25313763", Country.DK, Currency.DKK);
        var (_, token) = await node.Store.ClientKeys.CreateAsync("other", other, canWrite: true);
        using var stranger = node.With(token);
        var before = node.Store.Query(node.Company, books => books.Checkpoint());
        var count = 0;
        foreach (
            var (method, path, endpoint) in Endpoints(node, node.Company, NodeFixture.Number, place[^2], place[^1])
        )
        {
            if (endpoint.RoutePattern.Parameters.Any(parameter => parameter.Name is "key" or "companyId"))
            {
                count++;
                endpoint.Metadata.GetMetadata<OfCompany>().ShouldNotBeNull(path);
                using var response = await stranger.SendAsync(new HttpRequestMessage(method, path));
                ((int)response.StatusCode).ShouldBeOneOf([204, 404], path);
                (await response.Content.ReadAsStringAsync()).ShouldNotContain("A-1");
            }
        }

        count.ShouldBeGreaterThan(20);
        using var listed = await stranger.GetAsync("/transactions");
        listed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var lookedUp = await stranger.PostAsync(
            "/api/v1/companies/lookup",
            new StringContent("{\"identifier\":\"DK:20202020\"}", Encoding.UTF8, "application/json")
        );
        lookedUp.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        node.Store.Query(node.Company, books => books.Checkpoint()).ToNote().ShouldBe(before.ToNote());
    }

    [Fact]
    public async Task EveryEndpointThatChanges_ForAReadOnlyKey_IsForbidden()
    {
        await using var node = await NodeFixture.StartAsync();
        var (_, token) = await node.Store.ClientKeys.CreateAsync("reader", null, canWrite: false);
        using var reader = node.With(token);
        var changing = Endpoints(node, node.Company, NodeFixture.Number)
            .Where(one =>
                one.Method != HttpMethod.Get
                && !one.Path.EndsWith($"/companies/{node.Company}/archive", StringComparison.Ordinal)
                && !Reading.Split(' ').Any(end => one.Path.EndsWith(end, StringComparison.Ordinal))
                && !one.Path.StartsWith("/v", StringComparison.Ordinal)
                && !one.Path.StartsWith("/oauth", StringComparison.Ordinal)
            )
            .ToList();

        changing.Count.ShouldBe(76);
        foreach (var (method, path, _) in changing)
        {
            using var response = await reader.SendAsync(new HttpRequestMessage(method, path));
            response.StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
        }

        using var read = await reader.GetAsync($"/api/v1/companies/{node.Company}/balances");
        read.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Key_Revoked_OpensNothingAtOnce()
    {
        await using var node = await NodeFixture.StartAsync();
        (await node.JsonAsync($"/api/v1/companies/{node.Company}/balances")).ShouldNotBe(default);

        await node.Store.ClientKeys.RevokeAsync(node.Token.Split('_')[1]);

        using var response = await node.GetAsync($"/api/v1/companies/{node.Company}/balances");
        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        response.Headers.WwwAuthenticate.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Release_ToAClient_IsOnRecordBeforeItLeaves()
    {
        await using var node = await NodeFixture.StartAsync();
        using var posted = await node.PostAsync(
            "/document/20202020",
            Papers.Invoice("A-1"),
            NodeFixture.Prefix + "purchase-invoice"
        );
        using var got = await node.GetAsync(posted.Headers.Location!.ToString());

        var proof = node.Store.Query(
            node.Company,
            books => books.Proof(LogStream.Access, books.Checkpoint().Access.Size)
        )!;

        proof.Record.Kind.ShouldBe(AccessReleased.Kind);
        proof.Record.Actor.ShouldBe("key:" + node.Token.Split('_')[1]);
        var released = AccessReleased.Read(proof.Record.Payload!.Value.Span);
        released.Method.ShouldBe("GET");
        released.Route.ShouldBe("/document/{companyId}/{transactionId}/{documentId}");
        released.Documents.ShouldBe([posted.Headers.Location!.ToString().Split('/')[^1]]);
        released.Basis.ShouldBe(AccessReleased.Owner);
        Encoding.UTF8.GetString(proof.Record.Payload!.Value.Span).ShouldNotContain(NodeFixture.Number);
    }

    [Fact]
    public async Task Release_ThatCannotBeRecorded_DoesNotHappen()
    {
        await using var node = await NodeFixture.StartAsync(options =>
            options with
            {
                RecordAccess = (_, _) => throw new IOException("disk full"),
            }
        );
        using var posted = await node.PostAsync(
            "/document/20202020",
            Papers.Invoice("SECRET-1"),
            NodeFixture.Prefix + "purchase-invoice"
        );
        posted.StatusCode.ShouldBe(HttpStatusCode.Created);
        foreach (
            var path in new[]
            {
                posted.Headers.Location!.ToString(),
                "/document/20202020",
                "/transactions/20202020",
                "/transactions",
                $"/api/v1/companies/{node.Company}/documents",
                $"/api/v1/companies/{node.Company}/events",
            }
        )
        {
            var (status, text) = await TryAsync(node, path);
            status.ShouldNotBe(HttpStatusCode.OK, path);
            text.ShouldNotContain("SECRET-1");
            text.ShouldNotContain(posted.Headers.Location!.ToString().Split('/')[^1]);
        }
    }

    [Fact]
    public async Task FullStore_KeepsTheNodesOwnPeopleReadingAndRefusesOthers()
    {
        await using var node = await NodeFixture.StartAsync(options =>
            options with
            {
                RecordAccess = (_, _) => throw new StoreException(13, "full"),
            }
        );
        var (_, token) = await node.Store.ClientKeys.CreateAsync("bank", node.Company, canWrite: false);
        using var other = node.With(token);
        var path = $"/api/v1/companies/{node.Company}/balances";

        (await node.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var refused = await other.GetAsync(path);
        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, await refused.Content.ReadAsStringAsync());
        refused.Headers.RetryAfter.ShouldNotBeNull();
        (await NodeFixture.JsonAsync(refused))
            .GetProperty("type")
            .GetString()
            .ShouldBe("urn:nsg:problem:storage-unavailable");
    }

    [Fact]
    public async Task Demo_OnLoopback_AnswersThisMachineButNoForgedPage()
    {
        await using var node = await NodeFixture.StartAsync(options => options with { AllowAnonymousLoopback = true });
        using var nobody = node.With(null);
        using var read = await nobody.GetAsync($"/api/v1/companies/{node.Company}/balances");
        read.StatusCode.ShouldBe(HttpStatusCode.OK);

        (await SendAsync(nobody, HttpMethod.Get, ("Host", "evil.example"))).ShouldBe(HttpStatusCode.Unauthorized);
        (await SendAsync(nobody, HttpMethod.Get, ("X-Forwarded-For", "192.0.2.1"))).ShouldBe(
            HttpStatusCode.Unauthorized
        );
        (await SendAsync(nobody, HttpMethod.Post, ("Origin", "https://evil.example"))).ShouldBe(
            HttpStatusCode.Forbidden
        );

        async Task<HttpStatusCode> SendAsync(HttpClient client, HttpMethod method, (string Name, string Value) header)
        {
            using var request = new HttpRequestMessage(method, $"/api/v1/companies/{node.Company}/documents");
            request.Headers.TryAddWithoutValidation(header.Name, header.Value);
            using var response = await client.SendAsync(request);
            return response.StatusCode;
        }
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("http://localhost:5080;https://[::1]:5081", true)]
    [InlineData("http://0.0.0.0:5080", false)]
    [InlineData("http://*:5080", false)]
    [InlineData("http://127.0.0.1:5080;http://+:5081", false)]
    [InlineData("http://node.example", false)]
    public void Addresses_OfLoopbackAlone_AreToldFromOthers(string urls, bool expected) =>
        NodeHost.IsLoopbackOnly(urls).ShouldBe(expected);

    [Theory]
    [InlineData("http://127.0.0.1:0", true)]
    [InlineData("https://0.0.0.0:443;http://[::1]:80", true)]
    [InlineData("http://*:80", true)]
    [InlineData("http://127.0.0.l:80", false)]
    [InlineData("http://256.1.1.1:80", false)]
    [InlineData("ftp://127.0.0.1", false)]
    [InlineData("5080", false)]
    [InlineData("http://127.0.0.1:99999", false)]
    [InlineData("", false)]
    public void Address_ThatWouldListenElsewhere_IsRefused(string urls, bool isFine) =>
        (NodeHost.AddressFault(urls) is null).ShouldBe(isFine);

    [Fact]
    public async Task Answers_CarryCarefulHeaders_AndTheCallersRequestId()
    {
        await using var node = await NodeFixture.StartAsync();
        using var response = await node.SendAsync(
            HttpMethod.Get,
            "/api/v1/companies/nothing/balances",
            null,
            null,
            null,
            ("X-Request-Id", "abc-1")
        );

        response.Headers.GetValues("X-Request-Id").Single().ShouldBe("abc-1");
        response.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        response.Headers.Contains("Server").ShouldBeFalse();
        (await NodeFixture.JsonAsync(response)).GetProperty("requestId").GetString().ShouldBe("abc-1");
    }

    [Fact]
    public async Task CrossOrigin_Call_IsAllowedOnlyWhereConfigured()
    {
        await using var node = await NodeFixture.StartAsync(options =>
            options with
            {
                CorsOrigins = ["https://app.example"],
            }
        );
        foreach (var (origin, isAllowed) in new[] { ("https://app.example", true), ("https://evil.example", false) })
        {
            using var response = await node.SendAsync(
                HttpMethod.Options,
                "/transactions",
                null,
                null,
                null,
                ("Origin", origin),
                ("Access-Control-Request-Method", "GET")
            );
            response.Headers.Contains("Access-Control-Allow-Origin").ShouldBe(isAllowed, origin);
        }
    }

    private static async Task<(HttpStatusCode? Status, string Text)> TryAsync(NodeFixture node, string path)
    {
        try
        {
            using var response = await node.GetAsync(path);
            return (response.StatusCode, await response.Content.ReadAsStringAsync());
        }
        catch (HttpRequestException)
        {
            return (null, "");
        }
    }

    internal static List<(HttpMethod Method, string Path, RouteEndpoint Endpoint)> Endpoints(
        NodeFixture node,
        string key,
        string number,
        string transaction = "00000000-0000-0000-0000-000000000001",
        string document = "00000000-0000-0000-0000-000000000002"
    )
    {
        var found = new List<(HttpMethod, string, RouteEndpoint)>();
        foreach (
            var endpoint in node.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        )
        {
            var path =
                "/"
                + string.Join(
                    '/',
                    endpoint.RoutePattern.PathSegments.Select(segment =>
                        string.Concat(
                            segment.Parts.Select(part =>
                                part switch
                                {
                                    Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => Value(
                                        parameter.Name
                                    ),
                                    Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal =>
                                        literal.Content,
                                    Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator =>
                                        separator.Content,
                                    _ => "",
                                }
                            )
                        )
                    )
                );
            var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];
            found.Add((new HttpMethod(methods[0]), path, endpoint));
        }

        return found;

        string Value(string name) =>
            name switch
            {
                "key" => key,
                "companyId" => number,
                "transactionId" or "transactionid" or "id" or "filing" => transaction,
                "documentId" or "documentid" => document,
                "documentName" => "v1",
                "sequence" => "1",
                "account" => "2810",
                "report" => "dk.turnover",
                "kind" => "posting",
                "identifier" => "DK-99999999",
                "hash" => "sha256:" + new string('0', 64),
                "request" or "grant" or "sha256" or "client" => "none",
                "party" => "0123456789abcdef0123",
                _ => throw new InvalidOperationException("a route parameter that the test does not know: " + name),
            };
    }
}
