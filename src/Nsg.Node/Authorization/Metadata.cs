using Nsg.Node.Authorization.Apps;
using Nsg.Node.Authorization.Jose;
using Nsg.Node.Authorization.Requests;
using Nsg.Node.Authorization.Tokens;
using Nsg.Node.Hosting;
using Nsg.Sharing.Grants;

namespace Nsg.Node.Authorization;

/// <summary>What the authorization server says of itself (RFC 8414).</summary>
internal static class Metadata
{
    private static readonly string[] Methods = ["private_key_jwt", "self_signed_tls_client_auth"];

    internal static Dictionary<string, object> Of(Issuer issuer, NodeOptions options)
    {
        var methods = options.KnowsCertificates ? Methods : [Methods[0]];
        return new Dictionary<string, object>
        {
            ["issuer"] = issuer.Known(),
            ["authorization_endpoint"] = issuer.Of(AuthorizationPaths.Authorize),
            ["pushed_authorization_request_endpoint"] = issuer.Of(AuthorizationPaths.Push),
            ["require_pushed_authorization_requests"] = true,
            ["token_endpoint"] = issuer.Of(AuthorizationPaths.Token),
            ["introspection_endpoint"] = issuer.Of(AuthorizationPaths.Introspect),
            ["revocation_endpoint"] = issuer.Of(AuthorizationPaths.Revoke),
            ["registration_endpoint"] = issuer.Of(AuthorizationPaths.Register),
            ["grant_management_endpoint"] = issuer.Of(AuthorizationPaths.Grants),
            ["grant_management_actions_supported"] = new[] { "query", "revoke" },
            ["jwks_uri"] = issuer.Of(AuthorizationPaths.Keys),
            ["response_types_supported"] = new[] { "code" },
            ["response_modes_supported"] = new[] { "query" },
            ["grant_types_supported"] = new[] { "authorization_code", "refresh_token", "client_credentials" },
            ["scopes_supported"] = Scopes.All,
            ["authorization_details_types_supported"] = new[] { AccessDetails.Type },
            ["code_challenge_methods_supported"] = new[] { "S256" },
            ["token_endpoint_auth_methods_supported"] = methods,
            ["token_endpoint_auth_signing_alg_values_supported"] = SignedToken.Algorithms,
            ["introspection_endpoint_auth_methods_supported"] = methods,
            ["introspection_endpoint_auth_signing_alg_values_supported"] = SignedToken.Algorithms,
            ["revocation_endpoint_auth_methods_supported"] = methods,
            ["revocation_endpoint_auth_signing_alg_values_supported"] = SignedToken.Algorithms,
            ["dpop_signing_alg_values_supported"] = SignedToken.Algorithms,
            ["tls_client_certificate_bound_access_tokens"] = options.KnowsCertificates,
            ["authorization_response_iss_parameter_supported"] = true,
        };
    }

    /// <summary>The same for apps, with what a start from a company's page brings.</summary>
    internal static Dictionary<string, object> OfApps(Issuer issuer, NodeOptions options) =>
        new(Of(issuer, options))
        {
            ["capabilities"] = new[]
            {
                "launch-ehr",
                "client-confidential-asymmetric",
                "context-ehr-company",
                "context-ehr-period",
                "permission-offline",
            },
            ["launch_parameter"] = AppLaunch.Parameter,
            ["api"] = issuer.Of("/openapi/v1.json"),
            ["resources_supported"] = Resources.All,
            ["purposes_supported"] = Purposes.All.Select(one => one.Name),
        };
}
