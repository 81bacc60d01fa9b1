using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Nsg.Bookkeeping.Plans;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Node.Manual;
using Nsg.Node.Plans;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>Up to which day what is due is posted.</summary>
/// <param name="Until">Last day; today unless given.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record RunDueJson(DateOnly? Until = null);

/// <summary>An occurrence that was tried.</summary>
/// <param name="Plan">Of which recurring entry or accrual.</param>
/// <param name="Due">The day that it was due.</param>
/// <param name="Entry">The entry, or null.</param>
/// <param name="Number">Its number, or null.</param>
/// <param name="Refusal">Why it was not posted, or null.</param>
internal sealed record PlanRunJson(Guid Plan, DateOnly Due, Guid? Entry, string? Number, string? Refusal)
{
    internal static PlanRunJson Of(PlanRun run) =>
        new(
            run.Plan.Id,
            run.Due,
            run.Outcome.Entry?.Entry,
            run.Outcome.Entry is { } entry ? PostedJson.Of(entry).Number : null,
            run.Outcome.Refusal is null ? null : run.Outcome.Detail
        );
}

/// <summary>Recurring entries and accruals.</summary>
internal static class PlanEndpoints
{
    private const string Tag = "Plans";

    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet("/plans", List)
            .Shares(Resources.Entries)
            .Says("ListPlans", Tag, "Recurring entries and accruals")
            .Produces<IReadOnlyList<PlanJson>>(200);
        company
            .MapGet("/plans/{id}", One)
            .Shares(Resources.Entries)
            .Says(
                "GetPlan",
                Tag,
                "A recurring entry or accrual with its versions and postings; the ETag is its version"
            )
            .GivesTag()
            .Produces<PlanDetailJson>(200);
        company
            .MapPost("/plans/recurring", DefineAsync)
            .Writes()
            .TakesKey()
            .Takes<RecurringRequest>()
            .Says(
                "DefineRecurring",
                Tag,
                "Defines a recurring entry; the same Idempotency-Key with the same body is done once, as for all writes of plans"
            )
            .Produces<PlanDetailJson>(201)
            .GivesTag()
            .Produces<PlanDetailJson>(200)
            .ProducesProblem(409)
            .ProducesProblem(422);
        company
            .MapPut("/plans/{id}", ChangeAsync)
            .Writes()
            .TakesMatch()
            .TakesKey()
            .Takes<RecurringRequest>()
            .Says(
                "ChangeRecurring",
                Tag,
                "A new version of a recurring entry, for what is not posted yet; If-Match with its ETag guards against a change in between"
            )
            .GivesTag()
            .Produces<PlanDetailJson>(200)
            .ProducesProblem(409)
            .ProducesProblem(422);
        MapRuns(company);
    }

    private static void MapRuns(IEndpointRouteBuilder company)
    {
        company
            .MapPost("/plans/{id}/stop", StopAsync)
            .Writes()
            .TakesKey()
            .Says("StopPlan", Tag, "Stops a recurring entry; of an accrual, what it still holds is released")
            .GivesTag()
            .Produces<PlanDetailJson>(200)
            .ProducesProblem(409)
            .ProducesProblem(422);
        company
            .MapPost("/plans/accruals", AccrueAsync)
            .Writes()
            .TakesKey()
            .Takes<AccrualRequest>()
            .Says("DefineAccrual", Tag, "Spreads an amount of income or cost over months")
            .Produces<PostedJson>(201)
            .Produces<PostedJson>(200)
            .ProducesProblem(409)
            .ProducesProblem(422);
        company
            .MapPost("/plans/run-due", RunDueAsync)
            .Writes()
            .TakesKey()
            .Says("RunDuePlans", Tag, "Posts what is due; each occurrence once")
            .Produces<IReadOnlyList<PlanRunJson>>(200);
    }

    private static List<PlanJson> List(
        HttpContext context,
        NodeStore store,
        [FromQuery] string? cursor,
        [FromQuery] string? limit
    ) =>
        [
            .. ArrayPages
                .Of(
                    context,
                    store.Query(CompanyAccess.Of(context).Key, books => books.Plans()),
                    plan => plan.Id.ToString(),
                    cursor,
                    limit
                )
                .Select(PlanJson.Of),
        ];

    private static IResult One(HttpContext context, NodeStore store, string id) =>
        store.Query(
            CompanyAccess.Of(context).Key,
            books =>
                Parameters.Id(id, nameof(id)) is { } plan && books.Plan(plan) is { } found
                    ? Shown(context, PlanDetailJson.Of(books, found))
                    : new ProblemAnswer(Problems.NotFound("there is no such recurring entry or accrual"))
        );

    private static async Task<IResult> DefineAsync(HttpContext context, NodeOptions options)
    {
        var access = CompanyAccess.Of(context);
        var body = await RequestBody.ReadAsync(context.Request, context.RequestAborted);
        var wanted = Parse(() => RecurringRequest.Read(body.Span).ToDefined()) with
        {
            Request = RequestKeys.Of(context, "recurring", body.Span),
        };
        var outcome = await options.Store.DecideAsync(
            access.Key,
            books => new PlanDesk(books).Define(wanted, access.Caller.Actor)
        );
        return Answer(context, options, outcome, isNew: true);
    }

    private static async Task<IResult> ChangeAsync(HttpContext context, NodeOptions options, string id)
    {
        var access = CompanyAccess.Of(context);
        var plan = Parameters.Id(id, nameof(id))!.Value;
        var body = await RequestBody.ReadAsync(context.Request, context.RequestAborted);
        var wanted = Parse(() => RecurringRequest.Read(body.Span).ToDefined()) with
        {
            Request = RequestKeys.Of(context, $"recurring {plan}", body.Span),
        };
        var seen = Seen(context.Request.Headers.IfMatch.ToString());
        return Answer(
            context,
            options,
            await options.Store.DecideAsync(
                access.Key,
                books => new PlanDesk(books).Change(plan, seen, wanted, access.Caller.Actor)
            )
        );
    }

    private static async Task<IResult> StopAsync(
        HttpContext context,
        NodeOptions options,
        string id,
        ReverseJson? wanted
    )
    {
        var access = CompanyAccess.Of(context);
        var plan = Parameters.Id(id, nameof(id))!.Value;
        var request = RequestKeys.Of(context, $"stop {plan}", wanted?.Reason ?? "");
        return Answer(
            context,
            options,
            await options.Store.DecideAsync(
                access.Key,
                books => new PlanDesk(books).Stop(plan, wanted?.Reason ?? "", access.Caller.Actor, request)
            )
        );
    }

    private static async Task<IResult> AccrueAsync(HttpContext context, NodeOptions options)
    {
        var access = CompanyAccess.Of(context);
        var body = await RequestBody.ReadAsync(context.Request, context.RequestAborted);
        var wanted = Parse(() => AccrualRequest.Read(body.Span).ToWanted());
        var request = RequestKeys.Of(context, "accrual", body.Span);
        return EntryPosting.Answer(
            context,
            await options.Store.DecideAsync(
                access.Key,
                books => new AccrualDesk(books).Define(wanted, access.Caller.Actor, request)
            )
        );
    }

    private static async Task<IResult> RunDueAsync(HttpContext context, NodeOptions options, RunDueJson? wanted)
    {
        var access = CompanyAccess.Of(context);
        var today = options.Store.Company(access.Key)!.DayOf(options.Time.GetUtcNow());
        var until = wanted?.Until ?? today;
        if (until > today)
        {
            throw Parameters.Refused("until lies in the future; what is due then is posted then");
        }

        return await Once.CarryOutAsync(
            context,
            options.Store,
            RequestKeys.Of(context, wanted),
            async () =>
                Answered.Ok(
                    (await PlanRunner.RunAsync(options.Store, access.Key, until, access.Caller.Actor))
                        .Select(PlanRunJson.Of)
                        .ToList()
                )
        );
    }

    private static IResult Answer(HttpContext context, NodeOptions options, PlanOutcome outcome, bool isNew = false)
    {
        if (outcome.Refusal is { } refusal)
        {
            return new ProblemAnswer(
                outcome switch
                {
                    { IsConflict: true } => Problems.VersionConflict(refusal),
                    { IsKeyReused: true } => Problems.KeyReused(refusal),
                    _ => Problems.InvalidEntry(refusal),
                }
            );
        }

        var key = CompanyAccess.Of(context).Key;
        return options.Store.Query(
            key,
            books =>
            {
                var detail = PlanDetailJson.Of(books, books.Plan(outcome.Plan)!);
                return isNew && !outcome.IsRepeated
                    ? Results.Created($"/api/v1/companies/{key}/plans/{outcome.Plan}", detail)
                    : Shown(context, detail);
            }
        );
    }

    private static IResult Shown(HttpContext context, PlanDetailJson detail)
    {
        context.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{detail.Plan.Version}\"");
        return Results.Ok(detail);
    }

    private static int? Seen(string header) =>
        header.Length == 0 ? null
        : int.TryParse(header.Trim().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
        : throw Parameters.Refused("If-Match is the ETag of the recurring entry");

    private static T Parse<T>(Func<T> read) => BodyReading.Of(read, Problems.InvalidEntry);
}
