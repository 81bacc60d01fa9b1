namespace Nsg.Node.Authorization;

/// <summary>Where the authorization server answers.</summary>
internal static class AuthorizationPaths
{
    internal const string Metadata = "/.well-known/oauth-authorization-server";

    /// <summary>Where apps look that are started as SMART App Launch starts them.</summary>
    internal const string AppLaunch = "/.well-known/smart-configuration";

    internal const string Keys = "/oauth/jwks";
    internal const string Push = "/oauth/par";
    internal const string Authorize = "/oauth/authorize";
    internal const string Consent = "/oauth/consent";
    internal const string Token = "/oauth/token";

    /// <summary>The same, where clients of the published register interface look for it (its version 1).</summary>
    internal const string OldToken = "/oauth2/token";

    internal const string Introspect = "/oauth/introspect";
    internal const string Revoke = "/oauth/revoke";
    internal const string Register = "/oauth/register";
    internal const string Grants = "/oauth/grants";
}
