namespace Nsg.Node.Authorization;

/// <summary>Where the authorization server answers.</summary>
internal static class AuthorizationPaths
{
    internal const string Metadata = "/.well-known/oauth-authorization-server";
    internal const string Keys = "/oauth/jwks";
    internal const string Push = "/oauth/par";
    internal const string Authorize = "/oauth/authorize";
    internal const string Consent = "/oauth/consent";
    internal const string Token = "/oauth/token";
    internal const string Introspect = "/oauth/introspect";
    internal const string Revoke = "/oauth/revoke";
    internal const string Register = "/oauth/register";
    internal const string Grants = "/oauth/grants";
}
