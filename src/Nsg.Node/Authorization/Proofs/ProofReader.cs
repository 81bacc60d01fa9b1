using System.Buffers.Text;
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Tokens;
using Nsg.Node.Authorization.Jose;
using Nsg.Node.Http;
using Nsg.Storage.Authorization;

namespace Nsg.Node.Authorization.Proofs;

/// <summary>Possession of a key, proven.</summary>
/// <param name="Thumbprint">SHA-256 thumbprint of the key (RFC 7638).</param>
/// <param name="Once">The proof's identifier, which is still to be used up.</param>
internal sealed record Possession(string Thumbprint, OnceUse Once);

/// <summary>Reads the proof of possession of a request (RFC 9449).</summary>
internal sealed class ProofReader(Issuer issuer, Nonces nonces, TimeProvider time)
{
    internal const string Header = "DPoP";
    internal const string NonceHeader = "DPoP-Nonce";

    private const int KeysMax = 2_000;

    private readonly ConcurrentDictionary<string, (JsonWebKey Key, string Thumbprint)> _keys = new(
        StringComparer.Ordinal
    );

    /// <summary>The possession that a request proves; null when it has no proof.</summary>
    /// <exception cref="OAuthException">The proof does not hold.</exception>
    internal async ValueTask<Possession?> OfAsync(HttpContext context, string? accessToken)
    {
        var headers = context.Request.Headers[Header];
        if (headers.Count == 0)
        {
            return null;
        }

        await nonces.PrepareAsync();
        if (headers.Count > 1 || SignedToken.TryParse(headers.ToString()) is not { } token)
        {
            throw OAuthError.InvalidProof("the DPoP header is one signed token").Refused();
        }

        var address =
            issuer.Known() + context.Request.PathBase.ToUriComponent() + context.Request.Path.ToUriComponent();
        var known = KeyOf(token);
        if (nonces.IsAging(token.Text("nonce")))
        {
            context.Response.Headers[NonceHeader] = nonces.New();
        }

        ProofRules.All.Demand(
            new Proof(token, known?.Key, HeadRequest.MethodOf(context), address, accessToken, nonces, time.GetUtcNow())
        );
        var thumbprint = known!.Value.Thumbprint;
        return new Possession(
            thumbprint,
            new OnceUse(
                $"proof {thumbprint} {token.Text("jti")}",
                token.Time("iat")!.Value + Lifetimes.Proof + Lifetimes.Skew
            )
        );
    }

    /// <summary>The key of the header; keys that were seen stay prepared, since reading one costs more than a
    /// signature.</summary>
    private (JsonWebKey Key, string Thumbprint)? KeyOf(SignedToken token)
    {
        if (!token.Header.TryGetProperty("jwk", out var json))
        {
            return null;
        }

        var text = json.GetRawText();
        if (_keys.TryGetValue(text, out var known))
        {
            return known;
        }

        try
        {
            var key = JsonWebKey.Create(text);
            if (KeySet.Fault(key) is not null)
            {
                return null;
            }

            if (_keys.Count >= KeysMax)
            {
                _keys.Clear();
            }

            return _keys[text] = (key, Base64Url.EncodeToString(key.ComputeJwkThumbprint()));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
