using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Records;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Node.Manual;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>An object to archive, or to take into use again.</summary>
/// <param name="Dimension">Its dimension.</param>
/// <param name="Object">The object.</param>
/// <param name="Reason">Why, or null.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ObjectArchiveJson(string? Dimension, string? Object, string? Reason = null);

/// <summary>Dimensions: departments, projects, establishments.</summary>
internal static class DimensionEndpoints
{
    private const string Tag = "Dimensions";

    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet(
                "/dimensions",
                (HttpContext context, NodeStore store) => store.Query(CompanyAccess.Of(context).Key, DimensionList.Of)
            )
            .Shares(Resources.Balances, days: SharedDays.None)
            .Says("ListDimensions", Tag, "Dimensions with their objects")
            .Produces<IReadOnlyList<DimensionJson>>(200);
        company
            .MapGet("/dimensions/balances", Balances)
            .Shares(Resources.Balances, "from", "to")
            .Says("GetDimensionBalances", Tag, "Balances by object and account of a dimension")
            .Produces<IReadOnlyList<ObjectBalanceJson>>(200);
        company
            .MapPut("/dimensions", DefineAsync)
            .Writes()
            .TakesKey()
            .TakesTable("dimension,object,name")
            .Says(
                "DefineDimensions",
                Tag,
                "Defines dimensions and objects from comma-separated values: dimension,object,name"
            )
            .Produces(204)
            .ProducesProblem(422);
        company
            .MapPost(
                "/dimensions/archive",
                (HttpContext context, NodeOptions options, ObjectArchiveJson? wanted) =>
                    ArchiveAsync(context, options, wanted, isArchived: true)
            )
            .Writes()
            .TakesKey()
            .Says("ArchiveObject", Tag, "Archives an object: nothing new is posted to it")
            .Produces(204)
            .ProducesProblem(422);
        company
            .MapPost(
                "/dimensions/restore",
                (HttpContext context, NodeOptions options, ObjectArchiveJson? wanted) =>
                    ArchiveAsync(context, options, wanted, isArchived: false)
            )
            .Writes()
            .TakesKey()
            .Says("RestoreObject", Tag, "Takes an archived object into use again")
            .Produces(204)
            .ProducesProblem(422);
    }

    private static IResult Balances(
        HttpContext context,
        NodeStore store,
        [FromQuery] string? dimension,
        [FromQuery] string? from,
        [FromQuery] string? to,
        [FromQuery] string? cursor,
        [FromQuery] string? limit
    )
    {
        var wanted = dimension ?? throw Parameters.Refused("dimension is missing; see GET dimensions");
        var (first, last) = (Parameters.Day(from, nameof(from)), Parameters.Day(to, nameof(to)));
        return Results.Ok(
            ArrayPages.Of(
                context,
                store.Query(CompanyAccess.Of(context).Key, books => DimensionList.Balances(books, wanted, first, last)),
                row => $"{row.Object} {row.Account}",
                cursor,
                limit
            )
        );
    }

    private static async Task<IResult> DefineAsync(HttpContext context, NodeOptions options)
    {
        var body = await RequestBody.ReadAsync(context.Request, context.RequestAborted);
        try
        {
            var defined = DimensionFile.Read(TableText.Of(body.Span));
            return await DecideAsync(
                context,
                options,
                RequestKeys.Of(context, "dimensions", body.Span),
                (desk, actor) => desk.Define(defined, actor)
            );
        }
        catch (InvalidDataException fault)
        {
            return new ProblemAnswer(Problems.InvalidFile(fault.Message));
        }
    }

    private static Task<IResult> ArchiveAsync(
        HttpContext context,
        NodeOptions options,
        ObjectArchiveJson? wanted,
        bool isArchived
    )
    {
        var (dimension, id) = (
            wanted?.Dimension ?? throw Parameters.Refused("dimension is missing"),
            wanted.Object ?? throw Parameters.Refused("object is missing")
        );
        return DecideAsync(
            context,
            options,
            RequestKeys.Of(context, wanted),
            (desk, actor) => desk.Archive(dimension, id, isArchived, wanted.Reason, actor)
        );
    }

    private static Task<IResult> DecideAsync(
        HttpContext context,
        NodeOptions options,
        RequestKey? request,
        Func<DimensionDesk, string, string?> decide
    )
    {
        var actor = CompanyAccess.Of(context).Caller.Actor;
        return Once.DecideAsync(
            context,
            options.Store,
            request,
            books =>
                decide(new DimensionDesk(books), actor) is { } refusal
                    ? new ProblemAnswer(Problems.InvalidEntry(refusal))
                    : Answered.NoContent
        );
    }
}
