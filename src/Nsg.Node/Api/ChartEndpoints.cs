using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Records;
using Nsg.Ledger;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Node.Manual;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>An account of the chart.</summary>
/// <param name="Number">Number.</param>
/// <param name="Name">Name.</param>
/// <param name="EnglishName">Name in English.</param>
/// <param name="Type">asset, liability, equity, income or expense.</param>
/// <param name="IsTurnover">Whether it is part of net turnover.</param>
/// <param name="Standard">The public standard account or code that it is mapped to, or null.</param>
/// <param name="IsOwn">Whether the company defined it; else it is of the country's starter chart.</param>
/// <param name="IsArchived">Whether nothing new is posted to it.</param>
public sealed record ChartAccountJson(
    [property: Tells(Told.Nothing)] string Number,
    [property: Tells(Told.Text)] string Name,
    [property: Tells(Told.Text)] string EnglishName,
    [property: Tells(Told.Nothing)] string Type,
    bool IsTurnover,
    [property: Tells(Told.Nothing)] string? Standard,
    bool IsOwn,
    bool IsArchived
);

/// <summary>Why an account is archived.</summary>
/// <param name="Reason">In words, or null.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ArchiveJson(string? Reason = null);

/// <summary>The chart of accounts.</summary>
internal static class ChartEndpoints
{
    private const string Tag = "Chart";

    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet(
                "/accounts",
                (HttpContext context, NodeStore store) =>
                    store.Query(
                        CompanyAccess.Of(context).Key,
                        books =>
                        {
                            context.Response.Headers.ETag = Match.Tag(books.ChartVersion());
                            return ChartList.Of(books);
                        }
                    )
            )
            .GivesTag()
            .Shares(Resources.Balances, days: SharedDays.None)
            .Says(
                "ListAccounts",
                Tag,
                "The company's own accounts, and those of its country's starter chart that it does not define itself"
            )
            .Produces<IReadOnlyList<ChartAccountJson>>(200);
        company
            .MapPut("/accounts", DefineAsync)
            .Writes()
            .TakesMatch()
            .TakesKey()
            .TakesTable("number,name,type", "standard", "turnover")
            .Says(
                "DefineAccounts",
                Tag,
                "Defines accounts from comma-separated values: number,name,type,standard; If-Match with the ETag of the list guards against a change in between"
            )
            .Produces(204)
            .ProducesProblem(422);
        company
            .MapPost(
                "/accounts/{account}/archive",
                (HttpContext context, NodeOptions options, string account, ArchiveJson? wanted) =>
                    ArchiveAsync(context, options, account, isArchived: true, wanted?.Reason)
            )
            .Writes()
            .TakesMatch()
            .TakesKey()
            .Says("ArchiveAccount", Tag, "Archives an account: nothing new is posted to it")
            .Produces(204)
            .ProducesProblem(422);
        company
            .MapPost(
                "/accounts/{account}/restore",
                (HttpContext context, NodeOptions options, string account, ArchiveJson? wanted) =>
                    ArchiveAsync(context, options, account, isArchived: false, wanted?.Reason)
            )
            .Writes()
            .TakesMatch()
            .TakesKey()
            .Says("RestoreAccount", Tag, "Takes an archived account into use again")
            .Produces(204)
            .ProducesProblem(422);
    }

    private static async Task<IResult> DefineAsync(HttpContext context, NodeOptions options)
    {
        var access = CompanyAccess.Of(context);
        var body = await RequestBody.ReadAsync(context.Request, context.RequestAborted);
        IReadOnlyList<AccountFacts> accounts;
        try
        {
            accounts = ChartFile.Read(TableText.Of(body.Span));
        }
        catch (InvalidDataException fault)
        {
            return new ProblemAnswer(Problems.InvalidFile(fault.Message));
        }

        var match = Match.Of(context.Request);
        return await Once.DecideAsync(
            context,
            options.Store,
            RequestKeys.Of(context, "accounts", body.Span),
            books =>
                match.Holds(books.ChartVersion())
                    ? Answer(new ChartDesk(books).Define(accounts, access.Caller.Actor))
                    : throw Match.Failed("the chart")
        );
    }

    private static Task<IResult> ArchiveAsync(
        HttpContext context,
        NodeOptions options,
        string account,
        bool isArchived,
        string? reason
    )
    {
        var (actor, match) = (CompanyAccess.Of(context).Caller.Actor, Match.Of(context.Request));
        return Once.DecideAsync(
            context,
            options.Store,
            RequestKeys.Of(context, reason),
            books =>
                match.Holds(books.ChartVersion())
                    ? Answer(new ChartDesk(books).Archive(account, isArchived, reason, actor))
                    : throw Match.Failed("the chart")
        );
    }

    private static IResult Answer(string? refusal) =>
        refusal is null ? Answered.NoContent : new ProblemAnswer(Problems.InvalidEntry(refusal));
}
