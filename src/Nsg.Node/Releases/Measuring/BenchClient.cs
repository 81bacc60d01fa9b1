using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Nsg.Node.Authorization;
using Nsg.Node.Authorization.Requests;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Storage.Authorization;

namespace Nsg.Node.Releases.Measuring;

/// <summary>A client with a key, a grant and a token; its proofs are signed before the measurement, since it is the
/// node that is measured.</summary>
internal sealed class BenchClient : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly string _issuer;
    private readonly string _header;
    private string _nonce = "";
    private string _token = "";

    private BenchClient(string issuer)
    {
        _issuer = issuer;
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        Jwk =
            $$"""{"crv":"P-256","kty":"EC","x":"{{Base64Url.EncodeToString(point.X)}}","y":"{{Base64Url.EncodeToString(point.Y)}}"}""";
        _header = Encode($$"""{"alg":"ES256","typ":"dpop+jwt","jwk":{{Jwk}}}""");
    }

    private string Jwk { get; }

    /// <summary>Registers a client, has a grant given to it, and gets a token by client_credentials.</summary>
    internal static async Task<BenchClient> StartAsync(NodeStore store, string company, string issuer)
    {
        var client = new BenchClient(issuer);
        var registered = await store.Authorization.RegisterAsync(
            "Load",
            "NO:974760673",
            new ClientCredentials($$"""{"keys":[{{client.Jwk}}]}""", null, [], [], "operator")
        );
        var terms = new GrantTerms
        {
            Client = registered.Id,
            Requester = "Load",
            Purpose = "credit",
            Resources = [Resources.Balances],
            NotAfter = TimeProvider.System.GetUtcNow().AddDays(1),
        };
        var grant = await store.DecideGrantAsync(
            company,
            one =>
                new GrantDesk(one)
                    .Give(
                        new GrantDesk(one).Request(terms, "Load", "en", "operator").Id,
                        null,
                        [],
                        "Load",
                        "en",
                        "operator"
                    )
                    .Id
        );
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(issuer),
        };
        for (var tries = 0; client._token.Length == 0 && tries < 2; tries++)
        {
            await client.AskAsync(
                http,
                registered.Id,
                $$"""[{"type":"nsg-access","grant":"{{AccessDetails.GrantId(company, grant)}}"}]"""
            );
        }

        return client._token.Length > 0
            ? client
            : throw new InvalidOperationException("the authorization server gave no token");
    }

    /// <summary>A request, ready to be sent once.</summary>
    internal byte[] Request(string path)
    {
        var hash = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(_token)));
        var proof = Proof("GET", path.Split('?')[0], $",\"ath\":\"{hash}\"");
        return Encoding.ASCII.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: {new Uri(_issuer).Authority}\r\nAuthorization: DPoP {_token}\r\nDPoP: {proof}\r\n\r\n"
        );
    }

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();

    private async Task AskAsync(HttpClient http, string id, string details)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var assertion = Sign(
            Encode("""{"alg":"ES256"}"""),
            string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"iss":"{{id}}","sub":"{{id}}","aud":"{{_issuer}}","exp":{{now + 60}},"jti":"{{NewId()}}"}"""
            )
        );
        using var request = new HttpRequestMessage(HttpMethod.Post, AuthorizationPaths.Token)
        {
            Content = new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["grant_type"] = "client_credentials",
                    ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                    ["client_assertion"] = assertion,
                    ["authorization_details"] = details,
                }
            ),
        };
        request.Headers.TryAddWithoutValidation("DPoP", Proof("POST", AuthorizationPaths.Token, ""));
        using var answer = await http.SendAsync(request);
        _nonce = answer.Headers.TryGetValues("DPoP-Nonce", out var nonces) ? nonces.First() : _nonce;
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        _token = json.RootElement.TryGetProperty("access_token", out var token) ? token.GetString()! : "";
    }

    private string Proof(string method, string path, string more) =>
        Sign(
            _header,
            string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"htm":"{{method}}","htu":"{{_issuer}}{{path}}","iat":{{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()}},"jti":"{{NewId()}}","nonce":"{{_nonce}}"{{more}}}"""
            )
        );

    private string Sign(string header, string claims)
    {
        var signed = $"{header}.{Encode(claims)}";
        return $"{signed}.{Base64Url.EncodeToString(_key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256))}";
    }

    private static string NewId() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(12));

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
