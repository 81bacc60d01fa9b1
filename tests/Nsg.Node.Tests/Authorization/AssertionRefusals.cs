using System.Text.Json.Nodes;

namespace Nsg.Node.Tests.Authorization;

/// <summary>What the client's assertion must not be.</summary>
internal static class AssertionRefusals
{
    internal static readonly Dictionary<string, (string Expected, Func<RefusalSite, Task<string>> Try)> Cases = new(
        StringComparer.Ordinal
    )
    {
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
            site => site.AssertsAsync((_, claims) => claims["exp"] = RefusalSite.Now - 11)
        ),
        ["assertion for too long"] = (
            "401 invalid_client",
            site => site.AssertsAsync((_, claims) => claims["exp"] = RefusalSite.Now + 3600)
        ),
        ["assertion with exp as text"] = (
            "401 invalid_client",
            site => site.AssertsAsync((_, claims) => claims["exp"] = "tomorrow")
        ),
        ["assertion with nbf ahead"] = (
            "401 invalid_client",
            site => site.AssertsAsync((_, claims) => claims["nbf"] = RefusalSite.Now + 61)
        ),
        ["assertion with iat ahead"] = (
            "401 invalid_client",
            site => site.AssertsAsync((_, claims) => claims["iat"] = RefusalSite.Now + 61)
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
    };
}
