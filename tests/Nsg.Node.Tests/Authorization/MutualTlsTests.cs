using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Nsg.Storage.Authorization;

namespace Nsg.Node.Tests.Authorization;

/// <summary>A client that is known by its certificate, and a token that works on its connections alone (RFC
/// 8705).</summary>
public sealed class MutualTlsTests
{
    [Fact]
    public async Task Certificate_OfAClient_ProvesItAndBindsItsTokens()
    {
        var folder = Directory.CreateTempSubdirectory("nsg-tls-").FullName;
        using var server = Make("CN=127.0.0.1");
        using var own = Make("CN=Fjordbanken");
        using var strange = Make("CN=Stranger");
        var file = Path.Combine(folder, "server.pfx");
        await File.WriteAllBytesAsync(file, server.Export(X509ContentType.Pkcs12, "test"));
        Environment.SetEnvironmentVariable("Kestrel__Certificates__Default__Path", file);
        Environment.SetEnvironmentVariable("Kestrel__Certificates__Default__Password", "test");
        try
        {
            await using var node = await NodeFixture.StartAsync(options =>
                options with
                {
                    Urls = "https://127.0.0.1:0",
                    TakesClientCertificates = true,
                }
            );
            var client = await node.Store.Authorization.RegisterAsync(
                "Fjordbanken",
                "NO:974760673",
                new ClientCredentials(null, Base64Url.EncodeToString(SHA256.HashData(own.RawData)), [], [], "operator")
            );
            using var bank = Open(node, server, own);
            using var stranger = Open(node, server, strange);
            using var nobody = Open(node, server, null);

            (await TokenAsync(stranger, client.Id)).Error.ShouldBe("invalid_client");
            (await TokenAsync(nobody, client.Id)).Error.ShouldBe("invalid_client");
            var (token, _) = await TokenAsync(bank, client.Id);
            token.ShouldNotBeNull();
            (await LookUpAsync(bank, "Bearer", token)).ShouldBe(HttpStatusCode.OK);
            (await LookUpAsync(bank, "DPoP", token)).ShouldBe(HttpStatusCode.Unauthorized);
            (await LookUpAsync(stranger, "Bearer", token)).ShouldBe(HttpStatusCode.Unauthorized);
            (await LookUpAsync(nobody, "Bearer", token)).ShouldBe(HttpStatusCode.Unauthorized);
            await node.Store.ClientKeys.RevokeAsync(client.Id);
            (await LookUpAsync(bank, "Bearer", token)).ShouldBe(HttpStatusCode.Unauthorized);
        }
        finally
        {
            Environment.SetEnvironmentVariable("Kestrel__Certificates__Default__Path", null);
            Environment.SetEnvironmentVariable("Kestrel__Certificates__Default__Password", null);
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Certificate_ToldByATrustedProxy_ProvesTheClientAndBindsItsTokens()
    {
        using var own = Make("CN=Fjordbanken");
        using var strange = Make("CN=Stranger");
        await using var node = await NodeFixture.StartAsync(options =>
            options with
            {
                CertificateProxies = [IPAddress.Loopback],
            }
        );
        (await node.JsonAsync("/.well-known/oauth-authorization-server"))
            .GetProperty("tls_client_certificate_bound_access_tokens")
            .GetBoolean()
            .ShouldBeTrue();
        var client = await RegisterAsync(node, own);
        using var bank = Behind(node, Told(own));
        using var stranger = Behind(node, Told(strange));

        var (token, _) = await TokenAsync(bank, client);
        token.ShouldNotBeNull();
        (await LookUpAsync(bank, "Bearer", token)).ShouldBe(HttpStatusCode.OK);
        (await TokenAsync(stranger, client)).Error.ShouldBe("invalid_client");
        (await LookUpAsync(stranger, "Bearer", token)).ShouldBe(HttpStatusCode.Unauthorized);
        foreach (
            var told in new[]
            {
                [],
                [""],
                ["::"],
                [":x:"],
                [Told(own).Trim(':')],
                [Told(own) + ";a=1"],
                [Told(own), Told(own)],
                [Told(own) + ", " + Told(strange)],
                new[] { ":AAAA:" },
            }
        )
        {
            using var odd = Behind(node, told);
            (await TokenAsync(odd, client)).Error.ShouldBe("invalid_client");
            (await LookUpAsync(odd, "Bearer", token)).ShouldBe(HttpStatusCode.Unauthorized);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("192.0.2.7")]
    public async Task Certificate_ToldByAnybodyElse_CountsForNothing(string? proxy)
    {
        using var own = Make("CN=Fjordbanken");
        await using var node = await NodeFixture.StartAsync(options =>
            options with
            {
                CertificateProxies = proxy is null ? [] : [IPAddress.Parse(proxy)],
            }
        );
        using var bank = Behind(node, Told(own));
        (await TokenAsync(bank, await RegisterAsync(node, own))).Error.ShouldBe("invalid_client");
    }

    private static async Task<string> RegisterAsync(NodeFixture node, X509Certificate2 certificate) =>
        (
            await node.Store.Authorization.RegisterAsync(
                "Fjordbanken",
                "NO:974760673",
                new ClientCredentials(
                    null,
                    Base64Url.EncodeToString(SHA256.HashData(certificate.RawData)),
                    [],
                    [],
                    "operator"
                )
            )
        ).Id;

    private static string Told(X509Certificate2 certificate) => $":{Convert.ToBase64String(certificate.RawData)}:";

    private static HttpClient Behind(NodeFixture node, params string[] told)
    {
        var client = new HttpClient { BaseAddress = new Uri(node.App.Urls.First()) };
        foreach (var one in told)
        {
            client.DefaultRequestHeaders.TryAddWithoutValidation("Client-Cert", one);
        }

        return client;
    }

    private static async Task<(string? Token, string? Error)> TokenAsync(HttpClient client, string id)
    {
        using var answer = await client.PostAsync(
            new Uri("/oauth/token", UriKind.Relative),
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["grant_type"] = "client_credentials",
                    ["client_id"] = id,
                    ["scope"] = "ask",
                }
            )
        );
        var json = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
        return (
            json.TryGetProperty("access_token", out var token) ? token.GetString() : null,
            json.TryGetProperty("error", out var error) ? error.GetString() : null
        );
    }

    private static async Task<HttpStatusCode> LookUpAsync(HttpClient client, string scheme, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/companies/lookup")
        {
            Content = new StringContent("""{"identifier":"DK:20202020"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue(scheme, token);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    private static HttpClient Open(NodeFixture node, X509Certificate2 server, X509Certificate2? certificate)
    {
        var handler = new SocketsHttpHandler();
        handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        handler.SslOptions.CertificateChainPolicy.CustomTrustStore.Add(server);
        handler.SslOptions.ClientCertificates = certificate is null ? [] : [certificate];
        return new HttpClient(handler) { BaseAddress = new Uri(node.App.Urls.First()) };
    }

    private static X509Certificate2 Make(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
