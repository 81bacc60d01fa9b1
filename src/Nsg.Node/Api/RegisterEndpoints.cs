using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Exchange.Registers;
using Nsg.Node.Api.Gateway;
using Nsg.Node.Http;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>What the business register says of a company kept here, with those who may sign for it.</summary>
internal static class RegisterEndpoints
{
    internal static void Map(IEndpointRouteBuilder company) =>
        company
            .MapGet("/register", One)
            .Shares(Resources.Register)
            .Says(
                "GetRegister",
                "Sharing",
                "What the business register says of the company, with the people who may sign for it"
            )
            .Produces<RegisterEntry>(200);

    private static IResult One(HttpContext context, NodeStore store)
    {
        return new HostedRegister(store).Entry(CompanyAccess.Of(context).Company) is { } entry
            ? Results.Ok(entry)
            : new ProblemAnswer(
                Problems.NotFound("what the register says of the company is not kept here; nsg company register")
            );
    }
}
