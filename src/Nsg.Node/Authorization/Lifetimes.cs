namespace Nsg.Node.Authorization;

/// <summary>How long things of the authorization server hold (FAPI 2.0 Security Profile section 5.3.2).</summary>
internal static class Lifetimes
{
    /// <summary>Of an access token: a withdrawal is looked at on every call besides.</summary>
    internal static readonly TimeSpan AccessToken = TimeSpan.FromSeconds(120);

    /// <summary>Of an authorization code; the profile allows a minute.</summary>
    internal static readonly TimeSpan Code = TimeSpan.FromSeconds(60);

    /// <summary>Of a pushed request; the profile allows ten minutes.</summary>
    internal static readonly TimeSpan PushedRequest = TimeSpan.FromSeconds(90);

    /// <summary>For a person to sign in, read and decide.</summary>
    internal static readonly TimeSpan Consent = TimeSpan.FromMinutes(15);

    /// <summary>Of a refresh token at most; the grant may end sooner.</summary>
    internal static readonly TimeSpan RefreshToken = TimeSpan.FromDays(365);

    /// <summary>Of an assertion: how far its end may lie ahead.</summary>
    internal static readonly TimeSpan Assertion = TimeSpan.FromMinutes(5);

    /// <summary>How old a proof of possession may be.</summary>
    internal static readonly TimeSpan Proof = TimeSpan.FromSeconds(60);

    /// <summary>How far clocks may lie apart (the profile: 10 seconds ahead are taken, more than 60 never).</summary>
    internal static readonly TimeSpan Skew = TimeSpan.FromSeconds(10);

    /// <summary>Of a nonce that the server gives.</summary>
    internal static readonly TimeSpan Nonce = TimeSpan.FromMinutes(5);

    /// <summary>The start of an app, from the company's page to its pushed request.</summary>
    internal static readonly TimeSpan Launch = TimeSpan.FromMinutes(5);
}
