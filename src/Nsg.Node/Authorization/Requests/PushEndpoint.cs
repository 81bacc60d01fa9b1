using Microsoft.AspNetCore.Http;
using Nsg.Node.Authorization.Apps;
using Nsg.Node.Authorization.Clients;
using Nsg.Node.Authorization.Proofs;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Storage.Authorization;

namespace Nsg.Node.Authorization.Requests;

/// <summary>Takes the request of a client before a person is bothered with it (RFC 9126).</summary>
internal sealed class PushEndpoint(
    NodeStore store,
    ClientAuthentication clients,
    ProofReader proofs,
    Issuer issuer,
    AppLaunch apps,
    TimeProvider time
)
{
    internal const string UriPrefix = "urn:ietf:params:oauth:request_uri:";

    internal async Task<IResult> HandleAsync(HttpContext context)
    {
        var form = await Form.ReadAsync(context);
        var client = await clients.OfAsync(context, form);
        var possession = await proofs.OfAsync(context, null);
        PushRules.All.Demand(new PushedRequest(form, client, issuer.Known(), possession?.Thumbprint));
        var (launch, asked) = (form[AppLaunch.Parameter], form["authorization_details"]!);
        asked = launch is null ? asked : apps.Within(asked, launch, client.Id, time.GetUtcNow());
        var details = AccessDetails.Read(asked, store);
        if (details.Grant is not null)
        {
            throw OAuthError
                .InvalidDetails("a grant that there is needs no person: take it with client_credentials")
                .Refused();
        }

        var terms = details.TermsFor(client.Id, client.Key.Name, time.GetUtcNow());
        if (terms.Basis == GrantBasis.Statute && !client.Credentials.Statutes.Contains(terms.Reference!))
        {
            throw OAuthError.InvalidDetails(new NoLegalBasisException().Message).Refused();
        }

        if (terms.FaultOfEnd(time.GetUtcNow()) is { } end)
        {
            throw OAuthError.InvalidDetails(end).Refused();
        }

        var facts = new RequestFacts(
            form["redirect_uri"]!,
            form["state"],
            form["code_challenge"]!,
            form["dpop_jkt"] ?? possession?.Thumbprint,
            asked
        );
        var secret =
            await store.Authorization.DecideAsync(turn =>
                (possession is null || turn.Use(possession.Once))
                && (launch is null || turn.Redeem(TicketKind.Launch, launch) is { IsUsed: false })
                    ? turn.Issue(
                        TicketKind.Request,
                        client.Id,
                        turn.NewFamily(),
                        facts.ToText(),
                        turn.Now + Lifetimes.PushedRequest
                    )
                    : null
            ) ?? throw OAuthError.InvalidProof("the proof, or the launch, was used before").Refused();
        return new OAuthAnswer(
            new Dictionary<string, object>
            {
                ["request_uri"] = UriPrefix + secret,
                ["expires_in"] = (int)Lifetimes.PushedRequest.TotalSeconds,
            },
            StatusCodes.Status201Created
        );
    }
}
