using Microsoft.AspNetCore.Http;
using Nsg.Node.Authorization.Clients;
using Nsg.Node.Authorization.Requests;
using Nsg.Storage;
using Nsg.Storage.Authorization;

namespace Nsg.Node.Authorization.Tokens;

/// <summary>Tells a client of its own tokens (RFC 7662), and ends them (RFC 7009).</summary>
internal sealed class TokenState(
    NodeStore store,
    ClientAuthentication clients,
    StandingAccess standing,
    Issuer issuer,
    TimeProvider time
)
{
    internal async Task<IResult> IntrospectAsync(HttpContext context)
    {
        var form = await Form.ReadAsync(context);
        var client = await clients.OfAsync(context, form);
        var found = Find(form.Required("token"), client.Id);
        return new OAuthAnswer(
            found is { } token && Describe(token.Kind, token.Ticket) is { } state
                ? state
                : new Dictionary<string, object> { ["active"] = false }
        );
    }

    internal async Task<IResult> RevokeAsync(HttpContext context)
    {
        var form = await Form.ReadAsync(context);
        var client = await clients.OfAsync(context, form);
        var secret = form.Required("token");
        if (Find(secret, client.Id) is { } token)
        {
            await store.Authorization.DecideAsync(turn =>
            {
                if (token.Kind == TicketKind.Refresh)
                {
                    turn.Revoke(token.Ticket.Family);
                }
                else
                {
                    turn.Revoke(token.Kind, secret);
                }

                return true;
            });
        }

        return new OAuthAnswer(null);
    }

    /// <summary>A token of the client; of another's it is told nothing.</summary>
    private (TicketKind Kind, Ticket Ticket)? Find(string secret, string client)
    {
        foreach (var kind in new[] { TicketKind.Access, TicketKind.Refresh })
        {
            if (store.Authorization.Find(kind, secret, time.GetUtcNow()) is { } ticket && ticket.Client == client)
            {
                return (kind, ticket);
            }
        }

        return null;
    }

    /// <summary>What is told of a token in force; null when the grant behind it is not.</summary>
    private Dictionary<string, object>? Describe(TicketKind kind, Ticket ticket)
    {
        var facts = AccessFacts.Read(ticket.Facts);
        var state = new Dictionary<string, object>
        {
            ["active"] = true,
            ["iss"] = issuer.Known(),
            ["client_id"] = ticket.Client,
            ["sub"] = ticket.Client,
            ["iat"] = facts.Issued,
            ["exp"] = ticket.Expires.ToUnixTimeSeconds(),
        };
        if (kind == TicketKind.Access)
        {
            state["token_type"] = facts.Jkt is null ? "Bearer" : "DPoP";
            state["cnf"] = facts.Jkt is { } jkt
                ? new Dictionary<string, string> { ["jkt"] = jkt }
                : new Dictionary<string, string> { ["x5t#S256"] = facts.X5t! };
        }

        if (facts.Scopes.Count > 0)
        {
            state["scope"] = string.Join(' ', facts.Scopes);
        }

        if (facts is { Company: { } company, Grant: { } id })
        {
            if (standing.InForce(ticket.Client, company, id) is not { } grant)
            {
                return null;
            }

            state["authorization_details"] = new[] { AccessDetails.Show(company, grant) };
        }

        return state;
    }
}
