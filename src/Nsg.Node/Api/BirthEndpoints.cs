using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Nsg.Bookkeeping.Birth;
using Nsg.Bookkeeping.Records;
using Nsg.Node.Birth;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>Companies that begin, and end, at this node.</summary>
internal static class BirthEndpoints
{
    private const string Tag = "Start-up";

    /// <summary>A key of one company founds no other.</summary>
    private static readonly OfNode ByTheNode = new("founds companies and takes in their numbers");

    /// <summary>What is done before there is a company; by whoever runs the node.</summary>
    internal static void MapNode(IEndpointRouteBuilder node)
    {
        node.MapPost("/registrations/preview", Preview)
            .Writes()
            .WithMetadata(ByTheNode)
            .Says("PreviewRegistration", Tag, "What would happen if a company were founded so; nothing is kept")
            .Produces<BirthPreviewJson>(200)
            .ProducesProblem(422);
        node.MapPost("/registrations", FoundAsync)
            .Writes()
            .WithMetadata(ByTheNode)
            .TakesKey()
            .Says("FoundCompany", Tag, "Founds a company: books, signatory rights, listing and the owner's key at once")
            .Produces<RegistrationJson>(201)
            .Produces<RegistrationJson>(200)
            .ProducesProblem(422);
    }

    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet(
                "/registration",
                (HttpContext context, NodeOptions options) =>
                    Run(options).Of(CompanyAccess.Of(context).Key) is { } one ? Results.Ok(one) : NotHere()
            )
            .Says("GetRegistration", Tag, "What was told when the company was founded here, and where it stands")
            .Produces<RegistrationJson>(200);
        company
            .MapGet(
                "/registration/summary",
                (HttpContext context, NodeOptions options) =>
                    Run(options).SummaryOf(CompanyAccess.Of(context).Key) is { } text ? Results.Text(text) : NotHere()
            )
            .Says("GetRegistrationSummary", Tag, "The draft in the words of the authority's form")
            .Produces<string>(200, "text/plain");
        company
            .MapPost("/registration/answer", AnswerAsync)
            .Writes()
            .WithMetadata(ByTheNode)
            .Says("CompleteRegistration", Tag, "Takes in the number that the authority gave")
            .Produces<RegistrationJson>(200)
            .ProducesProblem(422);
        company
            .MapGet("/dissolution", PreviewEnd)
            .Says(
                "PreviewDissolution",
                Tag,
                "What the end of the company would do, what is left to do, and what is kept"
            )
            .Produces<DissolutionJson>(200)
            .ProducesProblem(409);
        company
            .MapPost("/dissolution", EndAsync)
            .Writes()
            .Says(
                "DissolveCompany",
                Tag,
                "Ends the company for good, which nothing takes back: books closed, grants withdrawn, taken out of discovery. Look at GET dissolution first; leavesOpen ends it though something is left to do"
            )
            .Produces<DissolutionJson>(200)
            .ProducesProblem(409);
    }

    private static IResult Preview(NodeOptions options, RegistrationDraft? draft) =>
        Answered(() =>
            Results.Ok(Run(options).Preview(draft ?? throw Parameters.Refused("send the registration draft")))
        );

    private static async Task<IResult> FoundAsync(HttpContext context, NodeOptions options, RegistrationDraft? draft)
    {
        var caller = context.Features.GetRequiredFeature<Caller>();
        var request = RequestKeys.Of(context, draft);
        try
        {
            var founded = await Run(options)
                .FoundAsync(
                    draft ?? throw Parameters.Refused("send the registration draft"),
                    request is null ? null : request with { Key = $"{caller.Actor} {request.Key}" },
                    caller.Actor
                );
            return founded switch
            {
                null => new ProblemAnswer(Problems.KeyReused("use a new key for a new request")),
                ({ } answer, true) => Results.Created($"/api/v1/companies/{answer.Company}/registration", answer),
                ({ } answer, _) => Results.Ok(answer),
            };
        }
        catch (RegistrationRefusedException fault)
        {
            return new ProblemAnswer(Problems.InvalidRegistration(fault.Message));
        }
    }

    /// <summary>The number decides under which name others find the company: as founding, it is the operator's to take
    /// in.</summary>
    private static async Task<IResult> AnswerAsync(HttpContext context, NodeOptions options, AuthorityAnswer? answer)
    {
        var access = CompanyAccess.Of(context);
        try
        {
            return Results.Ok(
                await Run(options)
                    .CompleteAsync(
                        access.Key,
                        answer ?? throw Parameters.Refused("send number and registered"),
                        access.Caller.Actor
                    )
            );
        }
        catch (RegistrationRefusedException fault)
        {
            return new ProblemAnswer(Problems.InvalidRegistration(fault.Message));
        }
    }

    private static IResult PreviewEnd(HttpContext context, NodeOptions options, [FromQuery] string? lastDay)
    {
        try
        {
            return Results.Ok(
                End(options).Preview(CompanyAccess.Of(context).Key, Parameters.Day(lastDay, nameof(lastDay)))
            );
        }
        catch (NotDissolvedException fault)
        {
            return new ProblemAnswer(Problems.NotDissolved(fault.Message));
        }
    }

    private static async Task<IResult> EndAsync(HttpContext context, NodeOptions options, DissolutionRequest? request)
    {
        var access = CompanyAccess.Of(context);
        try
        {
            return Results.Ok(
                await End(options)
                    .DissolveAsync(
                        access.Key,
                        request ?? throw Parameters.Refused("send lastDay and reason"),
                        access.Caller.Actor
                    )
            );
        }
        catch (NotDissolvedException fault)
        {
            return new ProblemAnswer(Problems.NotDissolved(fault.Message));
        }
    }

    private static IResult Answered(Func<IResult> answer)
    {
        try
        {
            return answer();
        }
        catch (RegistrationRefusedException fault)
        {
            return new ProblemAnswer(Problems.InvalidRegistration(fault.Message));
        }
    }

    private static ProblemAnswer NotHere() => new(Problems.NotFound("the company was not founded here"));

    private static BirthRun Run(NodeOptions options) => new(options.Store, options.Time);

    private static DissolutionRun End(NodeOptions options) => new(options.Store, options.Time);
}
