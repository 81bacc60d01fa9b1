namespace Nsg.Node.Tests.Authorization;

/// <summary>What a pushed request must not hold.</summary>
internal static class PushRefusals
{
    internal static readonly Dictionary<string, (string Expected, Func<RefusalSite, Task<string>> Try)> Cases = new(
        StringComparer.Ordinal
    )
    {
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
    };
}
