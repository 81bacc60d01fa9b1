using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nsg.Storage.Authorization;

namespace Nsg.Node.Tests.Authorization;

/// <summary>A client as FAPI 2.0 wants it, whose every part can be bent.</summary>
internal sealed class FapiClient : IDisposable
{
    internal const string Redirect = "https://bank.example/back";
    internal const string Verifier = "a-verifier-of-more-than-forty-three-characters-0123456789";

    private static int _serial;

    private readonly NodeFixture _node;

    private FapiClient(NodeFixture node, string id, AsymmetricAlgorithm key) =>
        (_node, Id, Key, Http) = (node, id, key, node.With(null));

    internal string Id { get; }

    internal AsymmetricAlgorithm Key { get; }

    internal AsymmetricAlgorithm ProofKey { get; init; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    internal HttpClient Http { get; }

    internal string? Nonce { get; set; }

    internal string Issuer => _node.App.Urls.First();

    internal static async Task<FapiClient> RegisterAsync(
        NodeFixture node,
        string name = "Fjordbanken",
        string[]? statutes = null,
        AsymmetricAlgorithm? key = null,
        string? launch = null
    )
    {
        key ??= ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var client = await node.Store.Authorization.RegisterAsync(
            name,
            "NO:974760673",
            new ClientCredentials(Jwt.KeySet(key), null, [Redirect], statutes ?? [], "operator") { Launch = launch }
        );
        return new FapiClient(node, client.Id, key);
    }

    internal static string NewId() => $"id-{Interlocked.Increment(ref _serial)}-{Guid.NewGuid()}";

    internal string Assertion(Action<JsonObject, JsonObject>? bend = null, AsymmetricAlgorithm? key = null)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var header = new JsonObject
        {
            ["alg"] = Key is RSA ? "PS256" : "ES256",
            ["typ"] = "JWT",
            ["kid"] = "k0",
        };
        var claims = new JsonObject
        {
            ["iss"] = Id,
            ["sub"] = Id,
            ["aud"] = Issuer,
            ["iat"] = now,
            ["nbf"] = now,
            ["exp"] = now + 60,
            ["jti"] = NewId(),
        };
        bend?.Invoke(header, claims);
        return Jwt.Sign(header, claims, key ?? Key);
    }

    internal string Proof(
        string method,
        string path,
        string? token = null,
        Action<JsonObject, JsonObject>? bend = null,
        AsymmetricAlgorithm? key = null
    )
    {
        var header = new JsonObject
        {
            ["alg"] = ProofKey is RSA ? "PS256" : "ES256",
            ["typ"] = "dpop+jwt",
            ["jwk"] = Jwt.Jwk(ProofKey),
        };
        var claims = new JsonObject
        {
            ["htm"] = method,
            ["htu"] = Issuer + path.Split('?')[0],
            ["iat"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
            ["jti"] = NewId(),
            ["nonce"] = Nonce,
        };
        if (token is not null)
        {
            claims["ath"] = Jwt.Hash(token);
        }

        bend?.Invoke(header, claims);
        return Jwt.Sign(header, claims, key ?? ProofKey);
    }

    internal Dictionary<string, string> Signed(string? assertion = null) =>
        new()
        {
            ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            ["client_assertion"] = assertion ?? Assertion(),
        };

    /// <summary>Sends a form; a null value takes a parameter away.</summary>
    internal async Task<(HttpStatusCode Status, JsonElement Body)> FormAsync(
        string path,
        IEnumerable<KeyValuePair<string, string>> form,
        string? proof = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(form) };
        if (proof is not null)
        {
            request.Headers.TryAddWithoutValidation("DPoP", proof);
        }

        return await SendAsync(request);
    }

    internal async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(HttpRequestMessage request)
    {
        using var answer = await Http.SendAsync(request);
        if (answer.Headers.TryGetValues("DPoP-Nonce", out var nonce))
        {
            Nonce = nonce.Single();
        }

        var text = await answer.Content.ReadAsStringAsync();
        return (
            answer.StatusCode,
            text.Length == 0 || text[0] is not ('{' or '[') ? default : JsonSerializer.Deserialize<JsonElement>(text)
        );
    }

    /// <summary>Gets a nonce, as every client does first.</summary>
    internal async Task PrepareAsync()
    {
        var form = Signed();
        (form["grant_type"], form["scope"]) = ("client_credentials", "ask");
        await FormAsync("/oauth/token", form, Proof("POST", "/oauth/token"));
        Nonce.ShouldNotBeNull();
    }

    internal async Task<(HttpStatusCode Status, JsonElement Body)> TokenAsync(
        params (string Name, string? Value)[] parameters
    )
    {
        var form = Signed();
        foreach (var (name, value) in parameters)
        {
            form[name] = value ?? "";
        }

        if (Nonce is null)
        {
            await PrepareAsync();
        }

        return await FormAsync("/oauth/token", form, Proof("POST", "/oauth/token"));
    }

    /// <summary>A token by client_credentials.</summary>
    internal async Task<string> OwnTokenAsync(string? details = null, string? scope = null)
    {
        var (status, body) = await TokenAsync(
            ("grant_type", "client_credentials"),
            ("authorization_details", details),
            ("scope", scope)
        );
        status.ShouldBe(HttpStatusCode.OK, body.ToString());
        return body.GetProperty("access_token").GetString()!;
    }

    internal Dictionary<string, string> Push(string details)
    {
        var form = Signed();
        foreach (
            var (name, value) in new[]
            {
                ("client_id", Id),
                ("response_type", "code"),
                ("redirect_uri", Redirect),
                ("code_challenge", Jwt.Hash(Verifier)),
                ("code_challenge_method", "S256"),
                ("state", "s-1"),
                ("authorization_details", details),
            }
        )
        {
            form[name] = value;
        }

        return form;
    }

    /// <summary>Pushes a request, has a person decide, and gives the parameters that came back.</summary>
    internal async Task<Dictionary<string, string>> DecideAsync(
        string details,
        string person,
        Dictionary<string, string>? decision = null
    )
    {
        var (status, pushed) = await FormAsync("/oauth/par", Push(details));
        status.ShouldBe(HttpStatusCode.Created, pushed.ToString());
        return await Browser.DecideAsync(
            _node,
            $"/oauth/authorize?client_id={Id}&request_uri={Uri.EscapeDataString(pushed.GetProperty("request_uri").GetString()!)}",
            person,
            decision
        );
    }

    internal async Task<string> CodeAsync(string details, string person = "anna") =>
        (await DecideAsync(details, person))["code"];

    internal Task<(HttpStatusCode Status, JsonElement Body)> RedeemAsync(
        string code,
        string? verifier = Verifier,
        string? redirect = Redirect
    ) =>
        TokenAsync(
            ("grant_type", "authorization_code"),
            ("code", code),
            ("code_verifier", verifier),
            ("redirect_uri", redirect)
        );

    /// <summary>Asks for a resource with a token and its proof.</summary>
    internal async Task<HttpResponseMessage> GetAsync(
        string path,
        string token,
        string? proof = null,
        string scheme = "DPoP",
        HttpMethod? method = null,
        string? body = null
    )
    {
        method ??= HttpMethod.Get;
        if (Nonce is null)
        {
            await PrepareAsync();
        }

        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue(scheme, token);
        request.Headers.TryAddWithoutValidation("DPoP", proof ?? Proof(method.Method, path, token));
        if (body is not null)
        {
            request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        }

        var answer = await Http.SendAsync(request);
        if (answer.Headers.TryGetValues("DPoP-Nonce", out var nonce))
        {
            Nonce = nonce.Single();
        }

        return answer;
    }

    public void Dispose()
    {
        Http.Dispose();
        Key.Dispose();
        ProofKey.Dispose();
    }
}
