namespace Nsg.Node.Authorization.Tokens;

/// <summary>What a token can be good for beside data, which stand in its authorization details.</summary>
internal static class Scopes
{
    /// <summary>To look companies up, to ask them for grants, and to see what was answered.</summary>
    internal const string Ask = "ask";

    /// <summary>To see grants (Grant Management for OAuth 2.0).</summary>
    internal const string QueryGrants = "grant_management_query";

    /// <summary>To give grants up (Grant Management for OAuth 2.0).</summary>
    internal const string RevokeGrants = "grant_management_revoke";

    /// <summary>To ask the register gateway, and nothing else (the published register interface's own scope).</summary>
    internal const string ReadRegister = "foretagsinformation:read";

    /// <summary>To see whether the register gateway is there (the published interface asks for it; here that is open to all).</summary>
    internal const string MonitorRegister = "foretagsinformation:monitor";

    /// <summary>To ask for figures across the companies that granted them for statistics.</summary>
    internal const string ReadStatistics = "statistics";

    internal static IReadOnlyList<string> All { get; } =
    [Ask, QueryGrants, RevokeGrants, ReadRegister, MonitorRegister, ReadStatistics];

    /// <summary>What a scope lets a client do.</summary>
    internal static string Meaning(string scope) =>
        scope switch
        {
            Ask => "look companies up, ask them for grants, see what they answered",
            QueryGrants => "see the client's grants",
            RevokeGrants => "give the client's grants up",
            ReadStatistics => "ask for figures across the companies that granted them for statistics",
            MonitorRegister => "see whether the register gateway is there",
            _ => "ask the register gateway",
        };

    /// <summary>Reads a scope parameter.</summary>
    /// <exception cref="OAuthException">It names a scope that there is not.</exception>
    internal static IReadOnlyList<string> Read(string? text)
    {
        var scopes = text?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().ToList() ?? [];
        return scopes.All(All.Contains)
            ? scopes
            : throw new OAuthError("invalid_scope", "scopes are " + string.Join(", ", All)).Refused();
    }
}
