using System.Text.Json.Nodes;

namespace Nsg.Node.Tests.Authorization;

/// <summary>Introspection, revocation and registration that are refused.</summary>
internal static class RegistrationRefusals
{
    internal static readonly Dictionary<string, (string Expected, Func<RefusalSite, Task<string>> Try)> Cases = new(
        StringComparer.Ordinal
    )
    {
        ["introspection by nobody"] = (
            "401 invalid_client",
            async site => RefusalSite.Show(await site.Bank.FormAsync("/oauth/introspect", [new("token", "x")]))
        ),
        ["introspection of nothing"] = (
            "400 invalid_request",
            async site => RefusalSite.Show(await site.Bank.FormAsync("/oauth/introspect", site.Bank.Signed()))
        ),
        ["revocation by nobody"] = (
            "401 invalid_client",
            async site => RefusalSite.Show(await site.Bank.FormAsync("/oauth/revoke", [new("token", "x")]))
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
            site => site.StatesAsync((_, claims) => claims["exp"] = RefusalSite.Now - 60)
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
}
