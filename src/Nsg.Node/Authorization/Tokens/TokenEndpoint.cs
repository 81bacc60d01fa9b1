using Microsoft.AspNetCore.Http;
using Nsg.Node.Authorization.Clients;
using Nsg.Node.Authorization.Proofs;
using Nsg.Node.Authorization.Requests;
using Nsg.Storage;
using Nsg.Storage.Authorization;

namespace Nsg.Node.Authorization.Tokens;

/// <summary>Exchanges codes, refresh tokens and the client's own word for access tokens that are bound to a key or
/// certificate.</summary>
internal sealed class TokenEndpoint(
    NodeStore store,
    ClientAuthentication clients,
    ProofReader proofs,
    StandingAccess standing,
    TimeProvider time
)
{
    private static readonly OAuthError UsedProof = OAuthError.InvalidProof("the proof was used before");
    private static readonly OAuthError UsedCode = OAuthError.InvalidGrant(
        "the code was used before; what it opened is closed"
    );
    private static readonly OAuthError NoGrant = OAuthError.InvalidGrant("the grant is not in force any more");

    internal async Task<IResult> HandleAsync(HttpContext context)
    {
        var form = await Form.ReadAsync(context);
        var client = await clients.OfAsync(context, form);
        var kind = form.Required("grant_type");
        if (kind is not ("authorization_code" or "refresh_token" or "client_credentials"))
        {
            throw new OAuthError(
                "unsupported_grant_type",
                "grant_type is authorization_code, refresh_token or client_credentials"
            ).Refused();
        }

        var binding = Bound(context, client, await proofs.OfAsync(context, null));
        var outcome = kind switch
        {
            "authorization_code" => await ByCodeAsync(form, client, binding),
            "refresh_token" => await ByRefreshAsync(form, client, binding),
            _ => await ByOwnWordAsync(form, client, binding),
        };
        return new OAuthAnswer(outcome.Answer ?? throw outcome.Error!.Refused());
    }

    /// <summary>Tokens are bound to what the client shows: to its proof, else to its certificate (FAPI 2.0 section
    /// 5.3.2.1-6).</summary>
    private static Binding Bound(HttpContext context, RegisteredClient client, Possession? possession)
    {
        if (possession is not null)
        {
            return new Binding(possession.Thumbprint, null, possession.Once);
        }

        return ClientCertificate.Thumbprint(context) is { } thumbprint && client.Credentials.Certificate == thumbprint
            ? new Binding(null, thumbprint, null)
            : throw OAuthError
                .InvalidProof("tokens are bound: send a DPoP proof, or use the certificate that is registered")
                .Refused();
    }

    private async Task<TokenOutcome> ByCodeAsync(Form form, RegisteredClient client, Binding binding)
    {
        var code = form.Required("code");
        var found = store.Authorization.Find(TicketKind.Code, code, time.GetUtcNow());
        var facts = found is null ? null : CodeFacts.Read(found.Facts);
        CodeRules.All.Demand(
            new ShownCode(found, facts, client.Id, form["redirect_uri"], form["code_verifier"], binding)
        );
        NothingElse(form);
        var grant = standing.InForce(client.Id, facts!.Company, facts.Grant) ?? throw NoGrant.Refused();
        return await store.Authorization.DecideAsync(turn =>
        {
            if (binding.Once is { } once && !turn.Use(once))
            {
                return TokenOutcome.Refused(UsedProof);
            }

            if (turn.Redeem(TicketKind.Code, code) is not { IsUsed: false } ticket)
            {
                turn.Revoke(found!.Family);
                return TokenOutcome.Refused(UsedCode);
            }

            return TokenOutcome.Given(
                TokenIssuer.Issue(
                    turn,
                    client,
                    ticket.Family,
                    binding,
                    new Opening([], facts.Company, grant),
                    refreshes: true
                )
            );
        });
    }

    private async Task<TokenOutcome> ByRefreshAsync(Form form, RegisteredClient client, Binding binding)
    {
        var secret = form.Required("refresh_token");
        if (
            store.Authorization.Find(TicketKind.Refresh, secret, time.GetUtcNow()) is not { } ticket
            || ticket.Client != client.Id
        )
        {
            throw OAuthError.InvalidGrant("the refresh token is none of yours, or has ended").Refused();
        }

        NothingElse(form);
        var facts = AccessFacts.Read(ticket.Facts);
        var grant = standing.InForce(client.Id, facts.Company!, facts.Grant!.Value);
        return await store.Authorization.DecideAsync(turn =>
        {
            if (binding.Once is { } once && !turn.Use(once))
            {
                return TokenOutcome.Refused(UsedProof);
            }

            if (grant is null)
            {
                turn.Revoke(ticket.Family);
                return TokenOutcome.Refused(NoGrant);
            }

            return TokenOutcome.Given(
                TokenIssuer.Issue(
                    turn,
                    client,
                    ticket.Family,
                    binding,
                    new Opening([], facts.Company, grant),
                    refreshes: false
                )
            );
        });
    }

    private async Task<TokenOutcome> ByOwnWordAsync(Form form, RegisteredClient client, Binding binding)
    {
        var scopes = Scopes.Read(form["scope"]);
        var details = form["authorization_details"] is { } text ? AccessDetails.Read(text, store) : null;
        if (details is null && scopes.Count == 0)
        {
            throw OAuthError.InvalidRequest("send authorization_details for data, or a scope").Refused();
        }

        var grant = details is null ? null : await standing.OfAsync(client, details);
        return await store.Authorization.DecideAsync(turn =>
            binding.Once is { } once && !turn.Use(once)
                ? TokenOutcome.Refused(UsedProof)
                : TokenOutcome.Given(
                    TokenIssuer.Issue(
                        turn,
                        client,
                        turn.NewFamily(),
                        binding,
                        new Opening(scopes, details?.Company.Key, grant),
                        refreshes: false
                    )
                )
        );
    }

    /// <summary>A person decided; the client cannot ask for more, or for something else, afterwards.</summary>
    private static void NothingElse(Form form)
    {
        if (form["scope"] is not null)
        {
            throw new OAuthError("invalid_scope", "a person decided what this opens; ask anew for more").Refused();
        }

        if (form["authorization_details"] is not null)
        {
            throw OAuthError.InvalidDetails("a person decided what this opens; ask anew for more").Refused();
        }
    }
}

/// <summary>What came of a request for a token. A refusal is no exception here: what it closed must be
/// written.</summary>
/// <param name="Answer">The members of the answer, or null.</param>
/// <param name="Error">The refusal, or null.</param>
internal sealed record TokenOutcome(Dictionary<string, object>? Answer, OAuthError? Error)
{
    internal static TokenOutcome Given(Dictionary<string, object> answer) => new(answer, null);

    internal static TokenOutcome Refused(OAuthError error) => new(null, error);
}
