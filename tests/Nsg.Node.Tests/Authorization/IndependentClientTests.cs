using System.Buffers.Text;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Nsg.Storage.Authorization;

namespace Nsg.Node.Tests.Authorization;

/// <summary>Clients that others wrote and had certified complete the whole of it against a real node.</summary>
public sealed class IndependentClientTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [NodeJsTheory]
    [InlineData("openid-client.mjs", "ES256")]
    [InlineData("openid-client.mjs", "PS256")]
    [InlineData("oauth4webapi.mjs", "ES256")]
    [InlineData("oauth4webapi.mjs", "PS256")]
    public async Task Client_OfOthers_CompletesCodeFlowAndClientCredentials(string script, string algorithm)
    {
        await using var node = await NodeFixture.StartAsync(Browser.SignsIn);
        using AsymmetricAlgorithm key =
            algorithm == "ES256" ? ECDsa.Create(ECCurve.NamedCurves.nistP256) : RSA.Create(2048);
        var client = await node.Store.Authorization.RegisterAsync(
            "Fjordbanken",
            "NO:974760673",
            new ClientCredentials(Jwt.KeySet(key), null, [FapiClient.Redirect], [], "operator")
        );
        var settings = new JsonObject
        {
            ["issuer"] = node.App.Urls.First(),
            ["clientId"] = client.Id,
            ["jwk"] = Private(key, algorithm),
            ["redirect"] = FapiClient.Redirect,
            ["alg"] = algorithm,
            ["details"] = CodeFlowTests.Balances,
            ["standing"] =
                """[{"type":"nsg-access","company":"DK:20202020","purpose":"credit","resources":["balances"]}]""",
            ["company"] = $"/api/v1/companies/{node.Company}/balances?from=2025-01-01&to=2025-12-31",
        };
        using var process = NodeJs.Start("node", script, ("NSG_CLIENT", settings.ToJsonString()));
        using var patience = new CancellationTokenSource(Patience);
        await using var end = patience.Token.Register(process.Kill);

        var authorize = new Uri((await ReadAsync(process)).GetProperty("authorize").GetString()!);
        var back = await Browser.DecideAsync(node, authorize.PathAndQuery, "anna");
        await process.StandardInput.WriteLineAsync(
            QueryHelpers.AddQueryString(
                FapiClient.Redirect,
                back.ToDictionary(one => one.Key, one => (string?)one.Value)
            )
        );
        await process.StandardInput.FlushAsync(patience.Token);

        var flow = await ReadAsync(process);
        flow.GetProperty("type").GetString().ShouldBe("dpop");
        (
            flow.GetProperty("read").GetInt32(),
            flow.GetProperty("again").GetInt32(),
            flow.GetProperty("active").GetBoolean()
        ).ShouldBe((200, 200, true));
        flow.GetProperty("grant").GetString()!.ShouldStartWith(node.Company);
        var own = await ReadAsync(process);
        own.GetProperty("own").GetInt32().ShouldBe(200);
        own.GetProperty("after").GetString().ShouldBe("invalid_token");
        node.Store.Query(node.Company, books => books.Accesses(0, 10)).Count.ShouldBe(3);
    }

    private static async Task<JsonElement> ReadAsync(Process process)
    {
        var line = await process.StandardOutput.ReadLineAsync();
        return line is not null
            ? JsonSerializer.Deserialize<JsonElement>(line)
            : throw new InvalidOperationException("the client ended: " + await process.StandardError.ReadToEndAsync());
    }

    private static JsonObject Private(AsymmetricAlgorithm key, string algorithm)
    {
        var jwk = Jwt.Jwk(key, "k0");
        jwk["alg"] = algorithm;
        if (key is ECDsa curve)
        {
            jwk["d"] = Base64Url.EncodeToString(curve.ExportParameters(includePrivateParameters: true).D);
            return jwk;
        }

        var numbers = ((RSA)key).ExportParameters(includePrivateParameters: true);
        foreach (
            var (name, value) in new[]
            {
                ("d", numbers.D),
                ("p", numbers.P),
                ("q", numbers.Q),
                ("dp", numbers.DP),
                ("dq", numbers.DQ),
                ("qi", numbers.InverseQ),
            }
        )
        {
            jwk[name] = Base64Url.EncodeToString(value);
        }

        return jwk;
    }
}
