using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Node.Reports;
using Nsg.Node.Sharing;
using Nsg.Reporting.Language;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>Who may see what: asked for, given, refused, withdrawn.</summary>
internal static class GrantEndpoints
{
    private const string Tag = "Sharing";

    internal static void Map(IEndpointRouteBuilder company)
    {
        GrantAskEndpoints.Map(company);
        MapReading(company);
        MapDeciding(company);
    }

    private static void MapReading(IEndpointRouteBuilder company)
    {
        company
            .MapGet("/grants", List)
            .WithMetadata(new OfGrants())
            .Says("ListGrants", Tag, "Grants and requests, newest first; a client that lives by grants sees its own")
            .Produces<IReadOnlyList<GrantJson>>(200);
        company
            .MapGet("/grants/{id}", One)
            .WithMetadata(new OfGrants())
            .Says("GetGrant", Tag, "A grant or request")
            .Produces<GrantJson>(200);
        company
            .MapGet("/grants/reminders", Reminders)
            .Says(
                "ListGrantReminders",
                Tag,
                "Requests that wait, accesses that end soon, and those that ended and were not renewed"
            )
            .Produces<IReadOnlyList<ReminderJson>>(200);
        company
            .MapGet("/grants/{id}/report", Report)
            .Shares(Resources.Reports, grant: "id")
            .Says(
                "RunGrantedReport",
                Tag,
                "The report that a grant brought along, computed here: the company tries it, the requester gets it once it is given"
            )
            .AlsoGives(ReportAnswer.AllMediaTypes)
            .Produces<ReportJson>(200);
    }

    private static void MapDeciding(IEndpointRouteBuilder company)
    {
        company
            .MapPost("/grants/{id}/renew", RenewAsync)
            .Writes()
            .TakesKey()
            .Says("RenewGrant", Tag, "Gives an access anew in one step, on the same terms")
            .Produces<GrantJson>(200)
            .ProducesProblem(422);
        company
            .MapPost("/grants/{id}/give", GiveAsync)
            .Writes()
            .TakesKey()
            .Says("GiveGrant", Tag, "Gives what was asked for, or less")
            .Produces<GrantJson>(200)
            .ProducesProblem(422);
        company
            .MapPost(
                "/grants/{id}/refuse",
                (HttpContext context, NodeOptions options, string id, EndJson? end) =>
                    EndAsync(context, options, id, end, (desk, grant, why, actor) => desk.Refuse(grant, why, actor))
            )
            .Writes()
            .TakesKey()
            .Says("RefuseGrant", Tag, "Refuses a request")
            .Produces<GrantJson>(200)
            .ProducesProblem(422);
        company
            .MapPost(
                "/grants/{id}/withdraw",
                (HttpContext context, NodeOptions options, string id, EndJson? end) =>
                    EndAsync(context, options, id, end, (desk, grant, why, actor) => desk.Withdraw(grant, why, actor))
            )
            .Writes()
            .TakesKey()
            .Says("WithdrawGrant", Tag, "Withdraws an access; nothing leaves under it any more")
            .Produces<GrantJson>(200)
            .ProducesProblem(422);
    }

    private static IResult List(
        HttpContext context,
        NodeOptions options,
        [FromQuery] string? cursor,
        [FromQuery] string? limit
    )
    {
        var (access, now) = (CompanyAccess.Of(context), options.Time.GetUtcNow());
        var isOwner = !access.Caller.LivesByGrants;
        var grants = options.Store.Query(
            access.Key,
            books => isOwner ? books.Grants() : books.GrantsOf(access.Caller.Client)
        );
        return Results.Ok(
            ArrayPages
                .Of(context, grants, grant => grant.Id.ToString(), cursor, limit)
                .Select(grant => GrantJson.Of(access.Key, grant, now, isOwner))
                .ToList()
        );
    }

    private static IResult One(HttpContext context, NodeOptions options, string id)
    {
        var access = CompanyAccess.Of(context);
        var isOwner = !access.Caller.LivesByGrants;
        var grant = options.Store.Query(access.Key, books => books.Grant(Parameters.Id(id, "id")!.Value));
        return grant is null || (!isOwner && grant.Terms.Client != access.Caller.Client)
            ? new ProblemAnswer(Problems.UnknownGrant())
            : Results.Ok(GrantJson.Of(access.Key, grant, options.Time.GetUtcNow(), isOwner));
    }

    private static IResult Report(
        HttpContext context,
        NodeOptions options,
        string id,
        [FromQuery] string? period,
        [FromQuery] string? format,
        [FromQuery] string? language,
        [FromQuery] string? compare
    )
    {
        var access = CompanyAccess.Of(context);
        var wanted = Parameters.Id(id, "id");
        var grant = options
            .Store.Query(
                access.Key,
                books => access.Caller.LivesByGrants ? books.GrantsOf(access.Caller.Client) : books.Grants()
            )
            .FirstOrDefault(one => one.Id == wanted);
        return grant?.Terms.Definition is { } definition
            ? ReportAnswer.Of(
                context,
                options.Store,
                options.Time,
                GrantedReports.Parse(definition),
                new ReportQuery(period, format, language ?? grant.Language, compare),
                isForeign: true
            )
            : new ProblemAnswer(Problems.UnknownGrant("no such grant brought a report along"));
    }

    private static async Task<IResult> GiveAsync(HttpContext context, NodeOptions options, string id, GiveJson? give)
    {
        var (access, grant) = (CompanyAccess.Of(context), Parameters.Id(id, "id")!.Value);
        if (options.Store.Query(access.Key, books => books.Grant(grant)) is not { } asked)
        {
            return new ProblemAnswer(Problems.UnknownGrant());
        }

        var narrower = Narrower(give?.Terms, asked, options.Time.GetUtcNow());
        return await DecidedAsync(() =>
            Once.DecideGrantAsync(
                context,
                options.Store,
                RequestKeys.Of(context, give),
                company =>
                    Shown(
                        access,
                        options,
                        GrantedReports
                            .Desk(company)
                            .Give(
                                grant,
                                narrower,
                                give?.Signers ?? [],
                                access.Company.Name,
                                Language(give?.Language ?? asked.Language),
                                access.Caller.Actor
                            )
                    )
            )
        );
    }

    private static IResult Reminders(HttpContext context, NodeOptions options, [FromQuery] string? days)
    {
        var within = TimeSpan.FromDays(Parameters.Number(days, "days", 1, 3_650) ?? GrantReminder.DaysUnlessSaid);
        return Results.Ok(
            GrantReminder
                .Of(
                    options.Store.Query(CompanyAccess.Of(context).Key, books => books.Grants()),
                    options.Time.GetUtcNow(),
                    within
                )
                .Select(ReminderJson.Of)
                .ToList()
        );
    }

    private static async Task<IResult> RenewAsync(HttpContext context, NodeOptions options, string id, RenewJson? renew)
    {
        var (access, old) = (CompanyAccess.Of(context), Parameters.Id(id, "id")!.Value);
        return await DecidedAsync(() =>
            Once.DecideGrantAsync(
                context,
                options.Store,
                RequestKeys.Of(context, renew),
                company =>
                    Shown(
                        access,
                        options,
                        GrantedReports
                            .Desk(company)
                            .Renew(old, renew?.NotAfter, renew?.Signers ?? [], access.Company.Name, access.Caller.Actor)
                    )
            )
        );
    }

    /// <summary>The part of a request that somebody sent; what was asked for with a definition is given with that one
    /// or not at all.</summary>
    internal static GrantTerms? Narrower(TermsJson? sent, Grant asked, DateTimeOffset now) =>
        sent?.Terms(asked.Terms.Client, asked.Terms.Requester, now) is not { } terms
            ? null
            : terms with
            {
                Definition = asked.Terms.Definition,
                NotAfter = sent.NotAfter is null ? asked.Terms.NotAfter : terms.NotAfter,
            };

    private static async Task<IResult> EndAsync(
        HttpContext context,
        NodeOptions options,
        string id,
        EndJson? end,
        Action<GrantDesk, Guid, string?, string> decide
    )
    {
        var (access, grant) = (CompanyAccess.Of(context), Parameters.Id(id, "id")!.Value);
        return await DecidedAsync(() =>
            Once.DecideGrantAsync(
                context,
                options.Store,
                RequestKeys.Of(context, end),
                company =>
                {
                    decide(new GrantDesk(company), grant, end?.Reason, access.Caller.Actor);
                    return Shown(access, options, company.Grant(grant)!);
                }
            )
        );
    }

    private static Answered Shown(CompanyAccess access, NodeOptions options, Grant grant) =>
        Answered.Ok(GrantJson.Of(access.Key, grant, options.Time.GetUtcNow(), isOwner: true));

    internal static string Language(string? language) =>
        Parameters.Word(language, "language", [.. GrantText.All]) ?? "en";

    internal static async Task<IResult> DecidedAsync(Func<Task<IResult>> decide)
    {
        try
        {
            return await decide();
        }
        catch (NoLegalBasisException fault)
        {
            return new ProblemAnswer(Problems.Forbidden(fault.Message));
        }
        catch (GrantException fault)
        {
            return new ProblemAnswer(Problems.InvalidGrant(fault.Message));
        }
        catch (ReportDefinitionException fault)
        {
            return new ProblemAnswer(Problems.InvalidReport(fault.Message));
        }
    }
}
