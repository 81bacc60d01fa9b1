using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nsg.Node.Tests.Authorization;

/// <summary>A node with two clients.</summary>
public sealed class RefusalSite : IAsyncLifetime
{
    private readonly MovableTime _time = new();
    private readonly ECDsa _statements = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    internal NodeFixture Node { get; private set; } = null!;

    internal FapiClient Bank { get; private set; } = null!;

    internal FapiClient Other { get; private set; } = null!;

    internal RSA Rsa { get; } = RSA.Create(2048);

    internal static long Now => DateTimeOffset.UtcNow.ToUnixTimeSeconds();

    public async Task InitializeAsync()
    {
        Node = await NodeFixture.StartAsync(options => Browser.SignsIn(options) with { Time = _time });
        (Bank, Other) = (await FapiClient.RegisterAsync(Node), await FapiClient.RegisterAsync(Node, "Other"));
        await Node.Store.Authorization.TrustAsync("https://directory.example", Jwt.KeySet(_statements));
        await Bank.PrepareAsync();
    }

    public async Task DisposeAsync()
    {
        Bank.Dispose();
        Other.Dispose();
        Rsa.Dispose();
        _statements.Dispose();
        await Node.DisposeAsync();
    }

    internal static string Show((HttpStatusCode Status, JsonElement Body) answer) =>
        $"{(int)answer.Status} {(answer.Body.ValueKind == JsonValueKind.Object && answer.Body.TryGetProperty("error", out var error) ? error.GetString() : "")}";

    internal async Task<string> AsksAsync(Action<Dictionary<string, string>> bend)
    {
        var form = Bank.Signed();
        (form["grant_type"], form["scope"]) = ("client_credentials", "ask");
        bend(form);
        return Show(await Bank.FormAsync("/oauth/token", form, Bank.Proof("POST", "/oauth/token")));
    }

    internal Task<string> AssertsAsync(Action<JsonObject, JsonObject> bend, AsymmetricAlgorithm? key = null) =>
        AsksAsync(form => form["client_assertion"] = Bank.Assertion(bend, key));

    internal async Task<string> TwiceAsync()
    {
        var assertion = Bank.Assertion();
        (await AsksAsync(form => form["client_assertion"] = assertion)).ShouldBe("200 ");
        return await AsksAsync(form => form["client_assertion"] = assertion);
    }

    internal async Task<string> BasicAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/oauth/token")
        {
            Content = new FormUrlEncodedContent([new("grant_type", "client_credentials")]),
        };
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes(Bank.Id + ":secret"))
        );
        return Show(await Bank.SendAsync(request));
    }

    internal async Task<string> JsonAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/oauth/par")
        {
            Content = new StringContent(
                JsonSerializer.Serialize(Bank.Push(CodeFlowTests.Balances)),
                Encoding.UTF8,
                "application/json"
            ),
        };
        return Show(await Bank.SendAsync(request));
    }

    internal async Task<string> RepeatedAsync() =>
        Show(
            await Bank.FormAsync(
                "/oauth/par",
                Bank.Push(CodeFlowTests.Balances).Append(new("redirect_uri", "https://evil.example"))
            )
        );

    internal async Task<string> PushesAsync(Action<Dictionary<string, string>> bend, bool proves = false)
    {
        var form = Bank.Push(CodeFlowTests.Balances);
        bend(form);
        return Show(await Bank.FormAsync("/oauth/par", form, proves ? Bank.Proof("POST", "/oauth/par") : null));
    }

    internal Task<string> DetailsAsync(string details) => PushesAsync(form => form["authorization_details"] = details);

    internal async Task<string> PushedAsync() =>
        (await Bank.FormAsync("/oauth/par", Bank.Push(CodeFlowTests.Balances)))
            .Body.GetProperty("request_uri")
            .GetString()!;

    internal async Task<string> BrowsesAsync(string query)
    {
        using var browser = Browser.Open(Node, "anna");
        using var answer = await browser.GetAsync(new Uri("/oauth/authorize?" + query, UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        return Show(
            (answer.StatusCode, text.StartsWith('{') ? JsonSerializer.Deserialize<JsonElement>(text) : default)
        );
    }

    internal Task<string> CodeAsync() => Bank.CodeAsync(CodeFlowTests.Balances);

    internal async Task<string> BoundCodeAsync()
    {
        var form = Bank.Push(CodeFlowTests.Balances);
        form["dpop_jkt"] = Jwt.Hash("another key");
        var pushed = (await Bank.FormAsync("/oauth/par", form)).Body.GetProperty("request_uri").GetString()!;
        return (await Browser.DecideAsync(Node, $"/oauth/authorize?client_id={Bank.Id}&request_uri={pushed}", "anna"))[
            "code"
        ];
    }

    internal async Task<string> RedeemsAsync(
        string code,
        string? verifier = FapiClient.Verifier,
        string? redirect = FapiClient.Redirect
    ) => Show(await Bank.RedeemAsync(code, verifier, redirect));

    internal async Task<JsonElement> TokensAsync() => (await Bank.RedeemAsync(await CodeAsync())).Body;

    /// <summary>Shows a code when the node's clock is ahead; the client's assertion and proof are of that time,
    /// too.</summary>
    internal async Task<string> LaterAsync(TimeSpan later, string code)
    {
        _time.Ahead = later;
        try
        {
            var seconds = (long)later.TotalSeconds;
            var form = Bank.Signed(Bank.Assertion((_, claims) => claims["exp"] = Now + seconds + 60));
            (form["grant_type"], form["code"], form["code_verifier"], form["redirect_uri"]) = (
                "authorization_code",
                code,
                FapiClient.Verifier,
                FapiClient.Redirect
            );
            return Show(
                await Bank.FormAsync(
                    "/oauth/token",
                    form,
                    Bank.Proof("POST", "/oauth/token", null, (_, claims) => claims["iat"] = Now + seconds)
                )
            );
        }
        finally
        {
            _time.Ahead = TimeSpan.Zero;
        }
    }

    internal async Task<string> ProvesAsync(Func<FapiClient, string?> proof)
    {
        var form = Bank.Signed();
        (form["grant_type"], form["scope"]) = ("client_credentials", "ask");
        return Show(await Bank.FormAsync("/oauth/token", form, proof(Bank)));
    }

    internal string Statement(Action<JsonObject, JsonObject>? bend = null, AsymmetricAlgorithm? key = null)
    {
        var header = new JsonObject { ["alg"] = "ES256", ["kid"] = "k0" };
        var claims = new JsonObject
        {
            ["iss"] = "https://directory.example",
            ["aud"] = Bank.Issuer,
            ["exp"] = Now + 300,
            ["jti"] = FapiClient.NewId(),
            ["client_name"] = "New bank",
            ["organisation"] = "NO:974760673",
            ["jwks"] = JsonNode.Parse(Jwt.KeySet(Bank.Key)),
            ["redirect_uris"] = new JsonArray("https://new.example/back"),
        };
        bend?.Invoke(header, claims);
        return Jwt.Sign(header, claims, key ?? _statements);
    }

    internal Task<string> StatesAsync(Action<JsonObject, JsonObject> bend, AsymmetricAlgorithm? key = null) =>
        RegistersAsync($$"""{"software_statement":"{{Statement(bend, key)}}"}""");

    internal async Task<string> RegistersAsync(string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/oauth/register")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        return Show(await Bank.SendAsync(request));
    }
}
