using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Node.Sharing;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>What clients that live by grants do: ask for an access, ask anew, take a request back, pass an access on.</summary>
internal static class GrantAskEndpoints
{
    private const string Tag = "Sharing";

    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapPost("/grants", AskAsync)
            .WithMetadata(new OfGrants())
            .TakesKey()
            .Says("AskForGrant", Tag, "Asks the company for an access; for clients that live by grants")
            .Produces<GrantJson>(201)
            .ProducesProblem(422);
        company
            .MapPost("/grants/{id}/ask-again", AskAgainAsync)
            .WithMetadata(new OfGrants())
            .TakesKey()
            .Says(
                "AskForGrantAgain",
                Tag,
                "Asks for an access anew on the same terms; the new one takes the place of the old"
            )
            .Produces<GrantJson>(201)
            .ProducesProblem(422);
        company
            .MapPost("/grants/{id}/take-back", TakeBackAsync)
            .WithMetadata(new OfGrants())
            .TakesKey()
            .Says("TakeBackGrantRequest", Tag, "Takes a request back that waits; for the client that made it")
            .Produces<GrantJson>(200)
            .ProducesProblem(422);
        company
            .MapPost("/grants/{id}/pass-on", PassOnAsync)
            .WithMetadata(new OfGrants())
            .TakesKey()
            .Says("PassOnGrant", Tag, "Passes an access on to another client, where the company allowed that")
            .Produces<GrantJson>(201)
            .ProducesProblem(422);
    }

    private static async Task<IResult> AskAsync(HttpContext context, NodeOptions options, AskJson? ask)
    {
        var access = CompanyAccess.Of(context);
        if (!access.Caller.LivesByGrants)
        {
            return NotAClient();
        }

        return await GrantEndpoints.DecidedAsync(() =>
        {
            var terms = (ask?.Terms ?? throw Parameters.Refused("send terms with purpose and resources")).Terms(
                access.Caller.Client,
                access.Caller.Name,
                options.Time.GetUtcNow()
            );
            return Once.DecideGrantAsync(
                context,
                options.Store,
                RequestKeys.Of(context, ask),
                company =>
                    Created(
                        access,
                        options,
                        GrantedReports
                            .Desk(company)
                            .Request(
                                terms,
                                access.Company.Name,
                                GrantEndpoints.Language(ask.Language),
                                access.Caller.Actor
                            )
                    )
            );
        });
    }

    private static async Task<IResult> AskAgainAsync(HttpContext context, NodeOptions options, string id)
    {
        var (access, old) = (CompanyAccess.Of(context), Parameters.Id(id, "id")!.Value);
        return !access.Caller.LivesByGrants
            ? NotAClient()
            : await GrantEndpoints.DecidedAsync(() =>
                Once.DecideGrantAsync(
                    context,
                    options.Store,
                    RequestKeys.Of<object>(context, null),
                    company =>
                        Created(
                            access,
                            options,
                            GrantedReports
                                .Desk(company)
                                .AskAgain(old, access.Caller.Client, access.Company.Name, access.Caller.Actor)
                        )
                )
            );
    }

    private static async Task<IResult> TakeBackAsync(HttpContext context, NodeOptions options, string id, EndJson? end)
    {
        var (access, asked) = (CompanyAccess.Of(context), Parameters.Id(id, "id")!.Value);
        return !access.Caller.LivesByGrants
            ? NotAClient()
            : await GrantEndpoints.DecidedAsync(() =>
                Once.DecideGrantAsync(
                    context,
                    options.Store,
                    RequestKeys.Of(context, end),
                    company =>
                    {
                        new GrantDesk(company).TakeBack(asked, access.Caller.Client, end?.Reason, access.Caller.Actor);
                        return Answered.Ok(
                            GrantJson.Of(access.Key, company.Grant(asked)!, options.Time.GetUtcNow(), isOwner: false)
                        );
                    }
                )
            );
    }

    private static async Task<IResult> PassOnAsync(
        HttpContext context,
        NodeOptions options,
        string id,
        PassOnJson? passed
    )
    {
        var (access, above) = (CompanyAccess.Of(context), Parameters.Id(id, "id")!.Value);
        if (!access.Caller.LivesByGrants)
        {
            return NotAClient();
        }

        if (
            passed?.Client is not { Length: > 0 } to
            || options.Store.ClientKeys.Find(to) is not { LivesByGrants: true, Revoked: null } client
        )
        {
            return new ProblemAnswer(Problems.InvalidGrant("client names no client of this node"));
        }

        return await GrantEndpoints.DecidedAsync(() =>
            Once.DecideGrantAsync(
                context,
                options.Store,
                RequestKeys.Of(context, passed),
                company =>
                {
                    var grant =
                        company.Grant(above) is { } found && found.Terms.Client == access.Caller.Client
                            ? found
                            : throw new GrantException("there is no such grant");
                    var terms =
                        passed.Terms?.Terms(client.Id, client.Name, options.Time.GetUtcNow())
                        ?? grant.Terms with
                        {
                            Client = client.Id,
                            Requester = client.Name,
                            Delegations = Math.Max(0, grant.Terms.Delegations - 1),
                        };
                    terms = terms with
                    {
                        NotAfter = passed.Terms is { NotAfter: null } ? grant.Terms.NotAfter : terms.NotAfter,
                        Basis = grant.Terms.Basis,
                        Reference = grant.Terms.Reference,
                        Case = grant.Terms.Case,
                    };
                    return Created(
                        access,
                        options,
                        GrantedReports
                            .Desk(company)
                            .PassOn(above, access.Caller.Client, terms, access.Company.Name, access.Caller.Actor)
                    );
                },
                company => DemandInForce(company, above, access.Caller.Client)
            )
        );
    }

    /// <summary>Whoever repeats the request is not answered as before once the access above is none any more; looked at in the
    /// writer's turn. One that has not begun may be passed on.</summary>
    private static void DemandInForce(IGrantsTransaction company, Guid above, string client)
    {
        if (
            company.Grant(above) is { } grant
            && grant.Terms.Client == client
            && grant.StateAt(company.Now) is not ("given" or "not-yet-valid") and var state
        )
        {
            throw new GrantException($"the grant is {state}, not given");
        }
    }

    private static ProblemAnswer NotAClient() =>
        new(
            Problems.Forbidden(
                "only a client that lives by grants asks for one, takes its request back or passes one on; nsg client add makes such a client"
            )
        );

    private static Answered Created(CompanyAccess access, NodeOptions options, Grant grant) =>
        Answered.Created(
            $"/api/v1/companies/{access.Key}/grants/{grant.Id}",
            GrantJson.Of(access.Key, grant, options.Time.GetUtcNow(), isOwner: false)
        );
}
