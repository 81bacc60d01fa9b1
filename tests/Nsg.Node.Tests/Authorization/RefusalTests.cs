using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nsg.Node.Tests.Authorization;

/// <summary>What FAPI 2.0 forbids, one by one, with the exact answer: at the authorization server.</summary>
public sealed class RefusalTests(RefusalTests.Site site) : IClassFixture<RefusalTests.Site>
{
    private static readonly Dictionary<string, (string Expected, Func<Site, Task<string>> Try)> Cases = new(
        StringComparer.Ordinal
    )
    {
        // The client's assertion.
        ["assertion missing"] = ("401 invalid_client", site => site.AsksAsync(form => form.Remove("client_assertion"))),
        ["assertion of another type"] = (
            "401 invalid_client",
            site =>
                site.AsksAsync(form =>
                    form["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:saml2-bearer"
                )
        ),
        ["assertion that is no token"] = (
            "401 invalid_client",
            site => site.AsksAsync(form => form["client_assertion"] = "a.b.c")
        ),
        ["assertion beside a secret"] = (
            "401 invalid_client",
            site => site.AsksAsync(form => form["client_secret"] = "s")
        ),
        ["assertion alg none"] = (
            "401 invalid_client",
            site => site.AssertsAsync((header, _) => header["alg"] = "none")
        ),
        ["assertion alg HS256"] = (
            "401 invalid_client",
            site => site.AssertsAsync((header, _) => header["alg"] = "HS256")
        ),
        ["assertion alg RS256"] = (
            "401 invalid_client",
            site => site.AssertsAsync((header, _) => header["alg"] = "RS256", site.Rsa)
        ),
        ["assertion alg PS256 of an EC key"] = (
            "401 invalid_client",
            site => site.AssertsAsync((header, _) => header["alg"] = "PS256", site.Rsa)
        ),
        ["assertion alg ES512"] = (
            "401 invalid_client",
            site => site.AssertsAsync((header, _) => header["alg"] = "ES512")
        ),
        ["assertion of another key"] = ("401 invalid_client", site => site.AssertsAsync((_, _) => { }, site.Other.Key)),
        ["assertion with an unknown kid"] = (
            "401 invalid_client",
            site => site.AssertsAsync((header, _) => header["kid"] = "k9")
        ),
        ["assertion with crit"] = (
            "401 invalid_client",
            site => site.AssertsAsync((header, _) => header["crit"] = new JsonArray("b64"))
        ),
        ["assertion with the typ of a proof"] = (
            "401 invalid_client",
            site => site.AssertsAsync((header, _) => header["typ"] = "dpop+jwt")
        ),
        ["assertion without iss"] = (
            "401 invalid_client",
            site => site.AssertsAsync((_, claims) => claims.Remove("iss"))
        ),
        ["assertion with another iss"] = (
            "401 invalid_client",
            site => site.AssertsAsync((_, claims) => claims["iss"] = site.Other.Id)
        ),
        ["assertion without sub"] = (
            "401 invalid_client",
            site => site.AssertsAsync((_, claims) => claims.Remove("sub"))
        ),
        ["assertion of another client"] = (
            "401 invalid_client",
            site => site.AssertsAsync((_, claims) => (claims["iss"], claims["sub"]) = (site.Other.Id, site.Other.Id))
        ),
        ["assertion of an unknown client"] = (
            "401 invalid_client",
            site => site.AssertsAsync((_, claims) => (claims["iss"], claims["sub"]) = ("nobody", "nobody"))
        ),
        ["assertion without aud"] = (
            "401 invalid_client",
            site => site.AssertsAsync((_, claims) => claims.Remove("aud"))
        ),
        ["assertion with the token endpoint as aud"] = (
            "401 invalid_client",
            site => site.AssertsAsync((_, claims) => claims["aud"] = site.Bank.Issuer + "/oauth/token")
        ),
        ["assertion with another aud"] = (
            "401 invalid_client",
            site => site.AssertsAsync((_, claims) => claims["aud"] = "https://other.example")
        ),
        ["assertion with a list as aud"] = (
            "401 invalid_client",
            site =>
                site.AssertsAsync(
                    (_, claims) => claims["aud"] = new JsonArray(site.Bank.Issuer, "https://other.example")
                )
        ),
        ["assertion without exp"] = (
            "401 invalid_client",
            site => site.AssertsAsync((_, claims) => claims.Remove("exp"))
        ),
        ["assertion expired"] = (
            "401 invalid_client",
            site => site.AssertsAsync((_, claims) => claims["exp"] = Site.Now - 11)
        ),
        ["assertion for too long"] = (
            "401 invalid_client",
            site => site.AssertsAsync((_, claims) => claims["exp"] = Site.Now + 3600)
        ),
        ["assertion with exp as text"] = (
            "401 invalid_client",
            site => site.AssertsAsync((_, claims) => claims["exp"] = "tomorrow")
        ),
        ["assertion with nbf ahead"] = (
            "401 invalid_client",
            site => site.AssertsAsync((_, claims) => claims["nbf"] = Site.Now + 61)
        ),
        ["assertion with iat ahead"] = (
            "401 invalid_client",
            site => site.AssertsAsync((_, claims) => claims["iat"] = Site.Now + 61)
        ),
        ["assertion without jti"] = (
            "401 invalid_client",
            site => site.AssertsAsync((_, claims) => claims.Remove("jti"))
        ),
        ["assertion with a long jti"] = (
            "401 invalid_client",
            site => site.AssertsAsync((_, claims) => claims["jti"] = new string('x', 256))
        ),
        ["assertion used twice"] = ("401 invalid_client", site => site.TwiceAsync()),
        ["assertion under another client_id"] = (
            "401 invalid_client",
            site => site.AsksAsync(form => form["client_id"] = site.Other.Id)
        ),
        ["basic authentication"] = ("401 invalid_client", site => site.BasicAsync()),
        ["certificate that is not there"] = (
            "401 invalid_client",
            site =>
                site.AsksAsync(form =>
                {
                    form.Remove("client_assertion");
                    form["client_id"] = site.Bank.Id;
                })
        ),

        // The pushed request.
        ["push as JSON"] = ("400 invalid_request", site => site.JsonAsync()),
        ["push with a parameter twice"] = ("400 invalid_request", site => site.RepeatedAsync()),
        ["push without client_id"] = (
            "400 invalid_request",
            site => site.PushesAsync(form => form.Remove("client_id"))
        ),
        ["push with request_uri"] = (
            "400 invalid_request",
            site => site.PushesAsync(form => form["request_uri"] = "urn:x")
        ),
        ["push with a request object"] = (
            "400 request_not_supported",
            site => site.PushesAsync(form => form["request"] = "a.b.c")
        ),
        ["push without response_type"] = (
            "400 invalid_request",
            site => site.PushesAsync(form => form.Remove("response_type"))
        ),
        ["push for response_type token"] = (
            "400 unsupported_response_type",
            site => site.PushesAsync(form => form["response_type"] = "token")
        ),
        ["push for response_type code id_token"] = (
            "400 unsupported_response_type",
            site => site.PushesAsync(form => form["response_type"] = "code id_token")
        ),
        ["push for response_mode fragment"] = (
            "400 invalid_request",
            site => site.PushesAsync(form => form["response_mode"] = "fragment")
        ),
        ["push without redirect_uri"] = (
            "400 invalid_request",
            site => site.PushesAsync(form => form.Remove("redirect_uri"))
        ),
        ["push with another redirect_uri"] = (
            "400 invalid_request",
            site => site.PushesAsync(form => form["redirect_uri"] = "https://evil.example/back")
        ),
        ["push with a longer redirect_uri"] = (
            "400 invalid_request",
            site => site.PushesAsync(form => form["redirect_uri"] = FapiClient.Redirect + "/more")
        ),
        ["push without PKCE"] = (
            "400 invalid_request",
            site => site.PushesAsync(form => form.Remove("code_challenge"))
        ),
        ["push with plain PKCE"] = (
            "400 invalid_request",
            site => site.PushesAsync(form => form["code_challenge_method"] = "plain")
        ),
        ["push without the PKCE method"] = (
            "400 invalid_request",
            site => site.PushesAsync(form => form.Remove("code_challenge_method"))
        ),
        ["push with a short challenge"] = (
            "400 invalid_request",
            site => site.PushesAsync(form => form["code_challenge"] = "short")
        ),
        ["push with a long state"] = (
            "400 invalid_request",
            site => site.PushesAsync(form => form["state"] = new string('s', 513))
        ),
        ["push with a scope"] = ("400 invalid_scope", site => site.PushesAsync(form => form["scope"] = "ask")),
        ["push for another resource"] = (
            "400 invalid_target",
            site => site.PushesAsync(form => form["resource"] = "https://other.example")
        ),
        ["push without authorization_details"] = (
            "400 invalid_authorization_details",
            site => site.PushesAsync(form => form.Remove("authorization_details"))
        ),
        ["push with details of another type"] = (
            "400 invalid_authorization_details",
            site => site.DetailsAsync("""[{"type":"payment_initiation"}]""")
        ),
        ["push with two details"] = (
            "400 invalid_authorization_details",
            site =>
                site.DetailsAsync(
                    CodeFlowTests.Balances.Replace("[{", """[{"type":"nsg-access"},{""", StringComparison.Ordinal)
                )
        ),
        ["push with an unknown member"] = (
            "400 invalid_authorization_details",
            site =>
                site.DetailsAsync(
                    """[{"type":"nsg-access","company":"DK:20202020","purpose":"credit","resources":["balances"],"everything":true}]"""
                )
        ),
        ["push with a member twice"] = (
            "400 invalid_authorization_details",
            site =>
                site.DetailsAsync(
                    """[{"type":"nsg-access","company":"DK:20202020","company":"DK:1","purpose":"credit","resources":["balances"]}]"""
                )
        ),
        ["push for an unknown company"] = (
            "400 invalid_authorization_details",
            site =>
                site.DetailsAsync(
                    """[{"type":"nsg-access","company":"DK:99999999","purpose":"credit","resources":["balances"]}]"""
                )
        ),
        ["push for more than the purpose needs"] = (
            "400 invalid_authorization_details",
            site =>
                site.DetailsAsync(
                    """[{"type":"nsg-access","company":"DK:20202020","purpose":"statistics","resources":["documents"]}]"""
                )
        ),
        ["push with details that are no JSON"] = ("400 invalid_authorization_details", site => site.DetailsAsync("[{")),
        ["push with a thumbprint that is none"] = (
            "400 invalid_request",
            site => site.PushesAsync(form => form["dpop_jkt"] = "short")
        ),
        ["push with the thumbprint of another key"] = (
            "400 invalid_dpop_proof",
            site => site.PushesAsync(form => form["dpop_jkt"] = Jwt.Hash("other"), proves: true)
        ),

        // The browser.
        ["authorize without a pushed request"] = (
            "400 invalid_request",
            site =>
                site.BrowsesAsync(
                    $"client_id={site.Bank.Id}&response_type=code&redirect_uri={FapiClient.Redirect}&code_challenge={Jwt.Hash("x")}&code_challenge_method=S256"
                )
        ),
        ["authorize with parameters beside"] = (
            "400 invalid_request",
            async site =>
                await site.BrowsesAsync($"client_id={site.Bank.Id}&request_uri={await site.PushedAsync()}&scope=ask")
        ),
        ["authorize with an invented request_uri"] = (
            "400 invalid_request",
            site =>
                site.BrowsesAsync(
                    $"client_id={site.Bank.Id}&request_uri=urn:ietf:params:oauth:request_uri:{new string('A', 43)}"
                )
        ),
        ["authorize with a request_uri of others"] = (
            "400 invalid_request",
            site => site.BrowsesAsync($"client_id={site.Bank.Id}&request_uri=https://evil.example/request")
        ),
        ["authorize with another client's request_uri"] = (
            "400 invalid_request",
            async site => await site.BrowsesAsync($"client_id={site.Other.Id}&request_uri={await site.PushedAsync()}")
        ),
        ["authorize without client_id"] = (
            "400 invalid_request",
            async site => await site.BrowsesAsync($"request_uri={await site.PushedAsync()}")
        ),
        ["authorize with a request_uri twice"] = (
            "400 invalid_request",
            async site =>
            {
                var address = $"client_id={site.Bank.Id}&request_uri={await site.PushedAsync()}";
                (await site.BrowsesAsync(address)).ShouldBe("303 ");
                return await site.BrowsesAsync(address);
            }
        ),

        // The code.
        ["code without a verifier"] = (
            "400 invalid_grant",
            async site => await site.RedeemsAsync(await site.CodeAsync(), verifier: null)
        ),
        ["code with another verifier"] = (
            "400 invalid_grant",
            async site => await site.RedeemsAsync(await site.CodeAsync(), verifier: FapiClient.Verifier + "x")
        ),
        ["code with a short verifier"] = (
            "400 invalid_grant",
            async site => await site.RedeemsAsync(await site.CodeAsync(), verifier: "short")
        ),
        ["code with the challenge as verifier"] = (
            "400 invalid_grant",
            async site => await site.RedeemsAsync(await site.CodeAsync(), verifier: Jwt.Hash(FapiClient.Verifier))
        ),
        ["code without redirect_uri"] = (
            "400 invalid_grant",
            async site => await site.RedeemsAsync(await site.CodeAsync(), redirect: null)
        ),
        ["code with another redirect_uri"] = (
            "400 invalid_grant",
            async site => await site.RedeemsAsync(await site.CodeAsync(), redirect: "https://bank.example/other")
        ),
        ["code of another client"] = (
            "400 invalid_grant",
            async site => Site.Show(await site.Other.RedeemAsync(await site.CodeAsync()))
        ),
        ["code that is none"] = ("400 invalid_grant", site => site.RedeemsAsync(new string('A', 43))),
        ["code missing"] = (
            "400 invalid_request",
            async site => Site.Show(await site.Bank.TokenAsync(("grant_type", "authorization_code")))
        ),
        ["code after its minute"] = (
            "400 invalid_grant",
            async site => await site.LaterAsync(TimeSpan.FromSeconds(61), await site.CodeAsync())
        ),
        ["code with a scope"] = (
            "400 invalid_scope",
            async site =>
                Site.Show(
                    await site.Bank.TokenAsync(
                        ("grant_type", "authorization_code"),
                        ("code", await site.CodeAsync()),
                        ("code_verifier", FapiClient.Verifier),
                        ("redirect_uri", FapiClient.Redirect),
                        ("scope", "ask")
                    )
                )
        ),
        ["code with more details"] = (
            "400 invalid_authorization_details",
            async site =>
                Site.Show(
                    await site.Bank.TokenAsync(
                        ("grant_type", "authorization_code"),
                        ("code", await site.CodeAsync()),
                        ("code_verifier", FapiClient.Verifier),
                        ("redirect_uri", FapiClient.Redirect),
                        ("authorization_details", CodeFlowTests.Balances)
                    )
                )
        ),
        ["code twice"] = (
            "400 invalid_grant",
            async site =>
            {
                var code = await site.CodeAsync();
                (await site.RedeemsAsync(code)).ShouldBe("200 ");
                return await site.RedeemsAsync(code);
            }
        ),
        ["code that is bound to another key"] = (
            "400 invalid_grant",
            async site => await site.RedeemsAsync(await site.BoundCodeAsync())
        ),

        // Grant types and refresh tokens.
        ["grant type missing"] = ("400 invalid_request", async site => Site.Show(await site.Bank.TokenAsync())),
        ["grant type password"] = (
            "400 unsupported_grant_type",
            async site =>
                Site.Show(
                    await site.Bank.TokenAsync(("grant_type", "password"), ("username", "anna"), ("password", "x"))
                )
        ),
        ["grant type device code"] = (
            "400 unsupported_grant_type",
            async site =>
                Site.Show(await site.Bank.TokenAsync(("grant_type", "urn:ietf:params:oauth:grant-type:device_code")))
        ),
        ["refresh token that is none"] = (
            "400 invalid_grant",
            async site =>
                Site.Show(
                    await site.Bank.TokenAsync(("grant_type", "refresh_token"), ("refresh_token", new string('A', 43)))
                )
        ),
        ["refresh token missing"] = (
            "400 invalid_request",
            async site => Site.Show(await site.Bank.TokenAsync(("grant_type", "refresh_token")))
        ),
        ["refresh token of another client"] = (
            "400 invalid_grant",
            async site =>
                Site.Show(
                    await site.Other.TokenAsync(
                        ("grant_type", "refresh_token"),
                        ("refresh_token", (await site.TokensAsync()).GetProperty("refresh_token").GetString())
                    )
                )
        ),
        ["refresh with a scope"] = (
            "400 invalid_scope",
            async site =>
                Site.Show(
                    await site.Bank.TokenAsync(
                        ("grant_type", "refresh_token"),
                        ("refresh_token", (await site.TokensAsync()).GetProperty("refresh_token").GetString()),
                        ("scope", "ask")
                    )
                )
        ),
        ["refresh with an access token"] = (
            "400 invalid_grant",
            async site =>
                Site.Show(
                    await site.Bank.TokenAsync(
                        ("grant_type", "refresh_token"),
                        ("refresh_token", (await site.TokensAsync()).GetProperty("access_token").GetString())
                    )
                )
        ),
        ["refresh after the code was shown twice"] = (
            "400 invalid_grant",
            async site =>
            {
                var code = await site.CodeAsync();
                var (_, tokens) = await site.Bank.RedeemAsync(code);
                (await site.RedeemsAsync(code)).ShouldBe("400 invalid_grant");
                return Site.Show(
                    await site.Bank.TokenAsync(
                        ("grant_type", "refresh_token"),
                        ("refresh_token", tokens.GetProperty("refresh_token").GetString())
                    )
                );
            }
        ),
        ["client credentials for nothing"] = (
            "400 invalid_request",
            async site => Site.Show(await site.Bank.TokenAsync(("grant_type", "client_credentials")))
        ),
        ["client credentials for an unknown scope"] = (
            "400 invalid_scope",
            async site =>
                Site.Show(await site.Bank.TokenAsync(("grant_type", "client_credentials"), ("scope", "ask admin")))
        ),
        ["client credentials without a grant"] = (
            "400 invalid_grant",
            async site =>
                Site.Show(
                    await site.Other.TokenAsync(
                        ("grant_type", "client_credentials"),
                        ("authorization_details", CodeFlowTests.Balances)
                    )
                )
        ),
        ["client credentials by another's grant"] = (
            "400 invalid_grant",
            async site =>
                Site.Show(
                    await site.Other.TokenAsync(
                        ("grant_type", "client_credentials"),
                        (
                            "authorization_details",
                            $$"""[{"type":"nsg-access","grant":"{{(await site.TokensAsync()).GetProperty("grant_id").GetString()}}"}]"""
                        )
                    )
                )
        ),
        ["client credentials on a statute of one's own finding"] = (
            "400 invalid_grant",
            async site =>
                Site.Show(
                    await site.Bank.TokenAsync(
                        ("grant_type", "client_credentials"),
                        (
                            "authorization_details",
                            """[{"type":"nsg-access","company":"DK:20202020","purpose":"audit","resources":["documents"],"basis":"statute","reference":"mine"}]"""
                        )
                    )
                )
        ),

        // The proof of possession where a token is asked for.
        ["token without a proof"] = ("400 invalid_dpop_proof", site => site.ProvesAsync(_ => null)),
        ["token with a proof that is no token"] = ("400 invalid_dpop_proof", site => site.ProvesAsync(_ => "x")),
        ["token without a nonce"] = (
            "400 use_dpop_nonce",
            site =>
                site.ProvesAsync(bank =>
                    bank.Proof("POST", "/oauth/token", null, (_, claims) => claims.Remove("nonce"))
                )
        ),
        ["token with an invented nonce"] = (
            "400 use_dpop_nonce",
            site =>
                site.ProvesAsync(bank =>
                    bank.Proof("POST", "/oauth/token", null, (_, claims) => claims["nonce"] = new string('A', 32))
                )
        ),
        ["token with a proof for GET"] = (
            "400 invalid_dpop_proof",
            site => site.ProvesAsync(bank => bank.Proof("GET", "/oauth/token"))
        ),
        ["token with a proof for elsewhere"] = (
            "400 invalid_dpop_proof",
            site => site.ProvesAsync(bank => bank.Proof("POST", "/oauth/par"))
        ),
        ["token with an old proof"] = (
            "400 invalid_dpop_proof",
            site =>
                site.ProvesAsync(bank =>
                    bank.Proof("POST", "/oauth/token", null, (_, claims) => claims["iat"] = Site.Now - 62)
                )
        ),
        ["token with a proof from ahead"] = (
            "400 invalid_dpop_proof",
            site =>
                site.ProvesAsync(bank =>
                    bank.Proof("POST", "/oauth/token", null, (_, claims) => claims["iat"] = Site.Now + 61)
                )
        ),
        ["token with a proof without jti"] = (
            "400 invalid_dpop_proof",
            site =>
                site.ProvesAsync(bank => bank.Proof("POST", "/oauth/token", null, (_, claims) => claims.Remove("jti")))
        ),
        ["token with a proof alg none"] = (
            "400 invalid_dpop_proof",
            site =>
                site.ProvesAsync(bank =>
                    bank.Proof("POST", "/oauth/token", null, (header, _) => header["alg"] = "none")
                )
        ),
        ["token with a proof alg HS256"] = (
            "400 invalid_dpop_proof",
            site =>
                site.ProvesAsync(bank =>
                    bank.Proof("POST", "/oauth/token", null, (header, _) => header["alg"] = "HS256")
                )
        ),
        ["token with a proof of another typ"] = (
            "400 invalid_dpop_proof",
            site =>
                site.ProvesAsync(bank => bank.Proof("POST", "/oauth/token", null, (header, _) => header["typ"] = "JWT"))
        ),
        ["token with a proof of another key"] = (
            "400 invalid_dpop_proof",
            site => site.ProvesAsync(bank => bank.Proof("POST", "/oauth/token", key: site.Other.Key))
        ),
        ["token with a proof with a private key"] = (
            "400 invalid_dpop_proof",
            site =>
                site.ProvesAsync(bank =>
                    bank.Proof("POST", "/oauth/token", null, (header, _) => header["jwk"]!["d"] = new string('A', 43))
                )
        ),
        ["token with a proof without a key"] = (
            "400 invalid_dpop_proof",
            site =>
                site.ProvesAsync(bank => bank.Proof("POST", "/oauth/token", null, (header, _) => header.Remove("jwk")))
        ),
        ["token with a proof used twice"] = (
            "400 invalid_dpop_proof",
            async site =>
            {
                var proof = site.Bank.Proof("POST", "/oauth/token");
                (await site.ProvesAsync(_ => proof)).ShouldBe("200 ");
                return await site.ProvesAsync(_ => proof);
            }
        ),

        // Introspection, revocation, registration.
        ["introspection by nobody"] = (
            "401 invalid_client",
            async site => Site.Show(await site.Bank.FormAsync("/oauth/introspect", [new("token", "x")]))
        ),
        ["introspection of nothing"] = (
            "400 invalid_request",
            async site => Site.Show(await site.Bank.FormAsync("/oauth/introspect", site.Bank.Signed()))
        ),
        ["revocation by nobody"] = (
            "401 invalid_client",
            async site => Site.Show(await site.Bank.FormAsync("/oauth/revoke", [new("token", "x")]))
        ),
        ["registration without a statement"] = (
            "400 invalid_software_statement",
            site => site.RegistersAsync("""{"client_name":"x"}""")
        ),
        ["registration with more than a statement"] = (
            "400 invalid_software_statement",
            site =>
                site.RegistersAsync(
                    $$"""{"software_statement":"{{site.Statement()}}","redirect_uris":["https://evil.example"]}"""
                )
        ),
        ["registration by an issuer that is not trusted"] = (
            "400 unapproved_software_statement",
            site => site.StatesAsync((_, claims) => claims["iss"] = "https://evil.example")
        ),
        ["registration with another's signature"] = (
            "400 invalid_software_statement",
            site => site.StatesAsync((_, _) => { }, site.Other.Key)
        ),
        ["registration alg none"] = (
            "400 invalid_software_statement",
            site => site.StatesAsync((header, _) => header["alg"] = "none")
        ),
        ["registration at another node"] = (
            "400 invalid_software_statement",
            site => site.StatesAsync((_, claims) => claims["aud"] = "https://other.example")
        ),
        ["registration too late"] = (
            "400 invalid_software_statement",
            site => site.StatesAsync((_, claims) => claims["exp"] = Site.Now - 60)
        ),
        ["registration with a plain redirect"] = (
            "400 invalid_redirect_uri",
            site => site.StatesAsync((_, claims) => claims["redirect_uris"] = new JsonArray("http://bank.example/back"))
        ),
        ["registration with a private key"] = (
            "400 invalid_client_metadata",
            site => site.StatesAsync((_, claims) => claims["jwks"]!["keys"]![0]!["d"] = new string('A', 43))
        ),
        ["registration without a number"] = (
            "400 invalid_client_metadata",
            site => site.StatesAsync((_, claims) => claims["organisation"] = "x")
        ),
        ["registration twice"] = (
            "400 invalid_software_statement",
            async site =>
            {
                var statement = $$"""{"software_statement":"{{site.Statement()}}"}""";
                (await site.RegistersAsync(statement)).ShouldBe("201 ");
                return await site.RegistersAsync(statement);
            }
        ),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Deviation_FromTheProfile_IsRefused(string name) =>
        (await Cases[name].Try(site)).ShouldBe(Cases[name].Expected);

    [Fact]
    public void Deviations_AreMany() => Cases.Count.ShouldBeGreaterThan(100);

    /// <summary>A node with two clients.</summary>
    public sealed class Site : IAsyncLifetime
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

        internal Task<string> DetailsAsync(string details) =>
            PushesAsync(form => form["authorization_details"] = details);

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
            return (
                await Browser.DecideAsync(Node, $"/oauth/authorize?client_id={Bank.Id}&request_uri={pushed}", "anna")
            )["code"];
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
}
