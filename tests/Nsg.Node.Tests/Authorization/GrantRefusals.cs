namespace Nsg.Node.Tests.Authorization;

/// <summary>Grant types and refresh tokens that are not given.</summary>
internal static class GrantRefusals
{
    internal static readonly Dictionary<string, (string Expected, Func<RefusalSite, Task<string>> Try)> Cases = new(
        StringComparer.Ordinal
    )
    {
        ["grant type missing"] = ("400 invalid_request", async site => RefusalSite.Show(await site.Bank.TokenAsync())),
        ["grant type password"] = (
            "400 unsupported_grant_type",
            async site =>
                RefusalSite.Show(
                    await site.Bank.TokenAsync(("grant_type", "password"), ("username", "anna"), ("password", "x"))
                )
        ),
        ["grant type device code"] = (
            "400 unsupported_grant_type",
            async site =>
                RefusalSite.Show(
                    await site.Bank.TokenAsync(("grant_type", "urn:ietf:params:oauth:grant-type:device_code"))
                )
        ),
        ["refresh token that is none"] = (
            "400 invalid_grant",
            async site =>
                RefusalSite.Show(
                    await site.Bank.TokenAsync(("grant_type", "refresh_token"), ("refresh_token", new string('A', 43)))
                )
        ),
        ["refresh token missing"] = (
            "400 invalid_request",
            async site => RefusalSite.Show(await site.Bank.TokenAsync(("grant_type", "refresh_token")))
        ),
        ["refresh token of another client"] = (
            "400 invalid_grant",
            async site =>
                RefusalSite.Show(
                    await site.Other.TokenAsync(
                        ("grant_type", "refresh_token"),
                        ("refresh_token", (await site.TokensAsync()).GetProperty("refresh_token").GetString())
                    )
                )
        ),
        ["refresh with a scope"] = (
            "400 invalid_scope",
            async site =>
                RefusalSite.Show(
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
                RefusalSite.Show(
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
                return RefusalSite.Show(
                    await site.Bank.TokenAsync(
                        ("grant_type", "refresh_token"),
                        ("refresh_token", tokens.GetProperty("refresh_token").GetString())
                    )
                );
            }
        ),
        ["client credentials for nothing"] = (
            "400 invalid_request",
            async site => RefusalSite.Show(await site.Bank.TokenAsync(("grant_type", "client_credentials")))
        ),
        ["client credentials for an unknown scope"] = (
            "400 invalid_scope",
            async site =>
                RefusalSite.Show(
                    await site.Bank.TokenAsync(("grant_type", "client_credentials"), ("scope", "ask admin"))
                )
        ),
        ["client credentials without a grant"] = (
            "400 invalid_grant",
            async site =>
                RefusalSite.Show(
                    await site.Other.TokenAsync(
                        ("grant_type", "client_credentials"),
                        ("authorization_details", CodeFlowTests.Balances)
                    )
                )
        ),
        ["client credentials by another's grant"] = (
            "400 invalid_grant",
            async site =>
                RefusalSite.Show(
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
                RefusalSite.Show(
                    await site.Bank.TokenAsync(
                        ("grant_type", "client_credentials"),
                        (
                            "authorization_details",
                            """[{"type":"nsg-access","company":"DK:20202020","purpose":"audit","resources":["documents"],"basis":"statute","reference":"mine"}]"""
                        )
                    )
                )
        ),
    };
}
