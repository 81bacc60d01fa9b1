namespace Nsg.Node.Tests.Authorization;

/// <summary>What the proof of possession must not be where a token is asked for.</summary>
internal static class ProofRefusals
{
    internal static readonly Dictionary<string, (string Expected, Func<RefusalSite, Task<string>> Try)> Cases = new(
        StringComparer.Ordinal
    )
    {
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
                    bank.Proof("POST", "/oauth/token", null, (_, claims) => claims["iat"] = RefusalSite.Now - 62)
                )
        ),
        ["token with a proof from ahead"] = (
            "400 invalid_dpop_proof",
            site =>
                site.ProvesAsync(bank =>
                    bank.Proof("POST", "/oauth/token", null, (_, claims) => claims["iat"] = RefusalSite.Now + 61)
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
    };
}
