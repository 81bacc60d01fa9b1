namespace Nsg.Node.Tests.Authorization;

/// <summary>What a browser brings and a code must not be used for.</summary>
internal static class CodeRefusals
{
    internal static readonly Dictionary<string, (string Expected, Func<RefusalSite, Task<string>> Try)> Cases = new(
        StringComparer.Ordinal
    )
    {
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
            async site => RefusalSite.Show(await site.Other.RedeemAsync(await site.CodeAsync()))
        ),
        ["code that is none"] = ("400 invalid_grant", site => site.RedeemsAsync(new string('A', 43))),
        ["code missing"] = (
            "400 invalid_request",
            async site => RefusalSite.Show(await site.Bank.TokenAsync(("grant_type", "authorization_code")))
        ),
        ["code after its minute"] = (
            "400 invalid_grant",
            async site => await site.LaterAsync(TimeSpan.FromSeconds(61), await site.CodeAsync())
        ),
        ["code with a scope"] = (
            "400 invalid_scope",
            async site =>
                RefusalSite.Show(
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
                RefusalSite.Show(
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
    };
}
