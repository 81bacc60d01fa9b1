using Microsoft.AspNetCore.Http;
using Nsg.Node.Authorization.Jose;
using Nsg.Node.Http;
using Nsg.Storage.Authorization;

namespace Nsg.Node.Authorization.Clients;

/// <summary>
/// Who calls the authorization server: a client that signs an assertion (<c>private_key_jwt</c>), or one that is
/// known by the certificate of its
/// connection (<c>self_signed_tls_client_auth</c>, RFC 8705 section 2.2). Nothing else is taken.
/// </summary>
internal sealed class ClientAuthentication(
    AuthorizationStore store,
    Issuer issuer,
    RateLimits limits,
    TimeProvider time
)
{
    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    /// <summary>The client of a request, which is counted among its requests.</summary>
    /// <exception cref="OAuthException">It is not proven, or asks too often.</exception>
    internal async Task<RegisteredClient> OfAsync(HttpContext context, Form form)
    {
        var client = await ProvenAsync(context, form);
        context.Features.Set(client);
        return limits.OfClient(context, client.Id) is { } over
            ? throw OAuthError.TooMany(over.Problem.Detail!).Refused()
            : client;
    }

    private async Task<RegisteredClient> ProvenAsync(HttpContext context, Form form)
    {
        var name = issuer.Known();
        if (context.Request.Headers.Authorization.Count > 0 || form["client_secret"] is not null)
        {
            throw OAuthError.InvalidClient("no shared secrets here: sign an assertion, or use a certificate").Refused();
        }

        if (form["client_assertion"] is { } assertion)
        {
            return await AssertedAsync(assertion, form, name);
        }

        return
            ClientCertificate.Thumbprint(context) is { } thumbprint
            && form["client_id"] is { } id
            && store.Client(id) is { } client
            && client.Credentials.Certificate == thumbprint
            ? client
            : throw OAuthError
                .InvalidClient("prove who you are: client_assertion, or the certificate that is registered")
                .Refused();
    }

    private async Task<RegisteredClient> AssertedAsync(string text, Form form, string name)
    {
        if (form["client_assertion_type"] != AssertionType)
        {
            throw OAuthError.InvalidClient("client_assertion_type is " + AssertionType).Refused();
        }

        if (SignedToken.TryParse(text) is not { } token || token.Text("sub") is not { Length: > 0 and <= 64 } id)
        {
            throw OAuthError.InvalidClient("the assertion is no signed token with a subject").Refused();
        }

        if (
            (form["client_id"] is { } named && named != id)
            || store.Client(id) is not { Credentials.Jwks: { } jwks } client
        )
        {
            throw OAuthError.InvalidClient("the client is not known, or another than client_id says").Refused();
        }

        AssertionRules.All.Demand(new Assertion(token, id, KeySet.Parse(jwks), name, time.GetUtcNow()));
        var once = new OnceUse($"assertion {id} {token.Text("jti")}", token.Time("exp")!.Value + Lifetimes.Skew);
        return await store.DecideAsync(turn => turn.Use(once))
            ? client
            : throw OAuthError.InvalidClient("the assertion was used before").Refused();
    }
}
