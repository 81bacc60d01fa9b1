using Nsg.Node.Authorization.Requests;
using Nsg.Sharing.Grants;
using Nsg.Storage.Authorization;

namespace Nsg.Node.Authorization.Tokens;

/// <summary>What a token is bound to: a key that signs proofs, or a certificate.</summary>
/// <param name="Jkt">Thumbprint of the key, or null.</param>
/// <param name="X5t">Thumbprint of the certificate, or null.</param>
/// <param name="Once">The proof that is still to be used up, or null.</param>
internal sealed record Binding(string? Jkt, string? X5t, OnceUse? Once);

/// <summary>What a token is to open.</summary>
/// <param name="Scopes">Scopes.</param>
/// <param name="Company">The company of the grant, or null.</param>
/// <param name="Grant">The grant, or null.</param>
internal sealed record Opening(IReadOnlyList<string> Scopes, string? Company = null, Grant? Grant = null);

/// <summary>Hands tokens out.</summary>
internal static class TokenIssuer
{
    /// <summary>An access token, and a refresh token where the access came from a person.</summary>
    /// <param name="turn">The writer's turn.</param>
    /// <param name="client">The client.</param>
    /// <param name="family">What the tokens descend from.</param>
    /// <param name="binding">What the access token is bound to.</param>
    /// <param name="opening">What it opens.</param>
    /// <param name="refreshes">Whether a refresh token comes with it.</param>
    /// <returns>The members of the answer (RFC 6749 section 5.1).</returns>
    internal static Dictionary<string, object> Issue(
        AuthorizationTurn turn,
        RegisteredClient client,
        Guid family,
        Binding binding,
        Opening opening,
        bool refreshes
    )
    {
        var facts = new AccessFacts(
            binding.Jkt,
            binding.X5t,
            opening.Scopes,
            opening.Company,
            opening.Grant?.Id,
            turn.Now.ToUnixTimeSeconds()
        );
        var answer = new Dictionary<string, object>
        {
            ["access_token"] = turn.Issue(
                TicketKind.Access,
                client.Id,
                family,
                facts.ToText(),
                turn.Now + Lifetimes.AccessToken
            ),
            ["token_type"] = binding.Jkt is null ? "Bearer" : "DPoP",
            ["expires_in"] = (int)Lifetimes.AccessToken.TotalSeconds,
        };
        if (opening.Scopes.Count > 0)
        {
            answer["scope"] = string.Join(' ', opening.Scopes);
        }

        if (opening is { Company: { } company, Grant: { } grant })
        {
            answer["authorization_details"] = new[] { AccessDetails.Show(company, grant) };
            answer["grant_id"] = AccessDetails.GrantId(company, grant.Id);
            if (refreshes)
            {
                var ends = turn.Now + Lifetimes.RefreshToken;
                answer["refresh_token"] = turn.Issue(
                    TicketKind.Refresh,
                    client.Id,
                    family,
                    facts.ToText(),
                    grant.Terms.NotAfter < ends ? grant.Terms.NotAfter : ends
                );
            }
        }

        return answer;
    }
}
