using Microsoft.AspNetCore.Http;
using Nsg.Node.Authorization.Requests;
using Nsg.Node.Authorization.Tokens;
using Nsg.Node.Http;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Node.Authorization;

/// <summary>A client sees its grants and gives them up (Grant Management for OAuth 2.0, query and revoke).</summary>
internal sealed class GrantManagement(NodeStore store, TimeProvider time)
{
    private const string GivenUp = "given up by the client";

    internal IResult Query(HttpContext context, string grant)
    {
        var (company, found, refusal) = Find(context, grant, Scopes.QueryGrants);
        return refusal
            ?? Results.Ok(
                new
                {
                    grant_id = AccessDetails.GrantId(company, found!.Id),
                    status = found.StateAt(time.GetUtcNow()),
                    authorization_details = new[] { AccessDetails.Show(company, found) },
                }
            );
    }

    internal async Task<IResult> RevokeAsync(HttpContext context, string grant)
    {
        var (company, found, refusal) = Find(context, grant, Scopes.RevokeGrants);
        if (refusal is not null)
        {
            return refusal;
        }

        try
        {
            return await store.DecideGrantAsync(
                company,
                one =>
                {
                    var (desk, caller) = (new GrantDesk(one), context.Features.Get<Caller>()!);
                    if (one.Grant(found!.Id)?.State == GrantState.Requested)
                    {
                        desk.TakeBack(found.Id, caller.Client, GivenUp, caller.Actor);
                    }
                    else
                    {
                        desk.Withdraw(found.Id, GivenUp, caller.Actor);
                    }

                    return Results.NoContent();
                }
            );
        }
        catch (GrantException fault)
        {
            return new ProblemAnswer(Problems.InvalidGrant(fault.Message));
        }
    }

    private (string Company, Grant? Grant, IResult? Refusal) Find(HttpContext context, string text, string scope)
    {
        var caller = context.Features.Get<Caller>()!;
        if (caller.Access?.Scopes.Contains(scope) != true)
        {
            return ("", null, new ProblemAnswer(Problems.Forbidden($"the token has no scope {scope}")));
        }

        var grant =
            AccessDetails.ReadGrantId(text) is var (company, id) && store.Company(company) is not null
                ? store.Query(company, books => books.GrantsOf(caller.Client)).FirstOrDefault(one => one.Id == id)
                : null;
        return grant is null
            ? ("", null, new ProblemAnswer(Problems.UnknownGrant()))
            : (AccessDetails.ReadGrantId(text)!.Value.Company, grant, null);
    }
}
