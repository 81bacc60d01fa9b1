using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Nsg.Bookkeeping.Records;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Sharing.Grants;
using Nsg.Sharing.Mandates;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>What a mandate allows.</summary>
/// <param name="Mandatee">Name of who may act.</param>
/// <param name="Identifier">Its number with the country, or another identifier.</param>
/// <param name="Scope">grants, reports, or words that the parties agree on.</param>
/// <param name="To">Last day.</param>
/// <param name="From">First day; today when not given.</param>
/// <param name="Geography">Countries; everywhere when not given.</param>
/// <param name="IsDelegable">Whether it may be passed on.</param>
/// <param name="Restrictions">Facts and the values that they may have.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record MandateTermsJson(
    string? Mandatee,
    string? Identifier,
    IReadOnlyList<string>? Scope,
    DateOnly? To,
    DateOnly? From = null,
    IReadOnlyList<string>? Geography = null,
    bool IsDelegable = false,
    IReadOnlyDictionary<string, string>? Restrictions = null
)
{
    internal MandateTerms Terms(DateOnly today) =>
        new()
        {
            Mandatee = new Mandatee(Mandatee ?? "", Identifier ?? ""),
            Issued = today,
            Scope = Scope ?? [],
            To = To ?? throw Parameters.Refused("to is missing: a mandate has a last day"),
            From = From,
            Geography = Geography ?? [],
            IsDelegable = IsDelegable,
            Restrictions = Restrictions ?? new Dictionary<string, string>(),
        };
}

/// <summary>A mandate to be given.</summary>
/// <param name="Terms">What it allows.</param>
/// <param name="Signers">Who gives it for the company, by identifier or full name.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record GiveMandateJson(MandateTermsJson? Terms, IReadOnlyList<string>? Signers);

/// <summary>A mandate to be passed on.</summary>
/// <param name="By">Who passes it on: the mandatee.</param>
/// <param name="Terms">What the other may do.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record DelegateMandateJson(string? By, MandateTermsJson? Terms);

/// <summary>A question: may somebody do this for the company?</summary>
/// <param name="Mandatee">Who, by identifier or full name.</param>
/// <param name="Scope">What.</param>
/// <param name="Country">Where; a mandate for some countries allows nothing where it is not said.</param>
/// <param name="Facts">What is known of it.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record MandateQueryJson(
    string? Mandatee,
    string? Scope,
    string? Country = null,
    IReadOnlyDictionary<string, IReadOnlyList<string>>? Facts = null
);

/// <summary>The answer.</summary>
/// <param name="MayAct">Whether it may.</param>
/// <param name="Mandate">By which mandate, or null.</param>
/// <param name="Reason">Which condition fails, or empty.</param>
internal sealed record MandateAnswerJson(bool MayAct, Guid? Mandate, string Reason);

/// <summary>A mandate.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Status">in-force, not-yet-valid, expired or revoked.</param>
/// <param name="Terms">What it allows.</param>
/// <param name="Mandators">Who gave it, with their roles.</param>
/// <param name="SignatoryRights">Signatory rights that allowed them to, or null.</param>
/// <param name="Parent">The mandate that it was passed on from, or null.</param>
/// <param name="Reason">Why it was taken back, or null.</param>
internal sealed record MandateJson(
    Guid Id,
    string Status,
    MandateTerms Terms,
    IReadOnlyList<Mandator> Mandators,
    string? SignatoryRights,
    Guid? Parent,
    string? Reason
)
{
    internal static MandateJson Of(Mandate mandate, DateTimeOffset now) =>
        new(
            mandate.Id,
            mandate.StatusOn(DateOnly.FromDateTime(now.UtcDateTime)),
            mandate.Terms,
            mandate.Mandators,
            mandate.SignatoryRights,
            mandate.Parent,
            mandate.Why
        );
}

/// <summary>Who may act for the company.</summary>
internal static class MandateEndpoints
{
    private const string Tag = "Sharing";

    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet(
                "/mandates",
                (HttpContext context, NodeOptions options, [FromQuery] string? cursor, [FromQuery] string? limit) =>
                    ArrayPages
                        .Of(
                            context,
                            options.Store.Query(CompanyAccess.Of(context).Key, books => books.Mandates()),
                            one => one.Id.ToString(),
                            cursor,
                            limit
                        )
                        .Select(one => MandateJson.Of(one, options.Time.GetUtcNow()))
            )
            .Says("ListMandates", Tag, "Who may act for the company, newest first")
            .Produces<IReadOnlyList<MandateJson>>(200);
        company
            .MapPost(
                "/mandates",
                (HttpContext context, NodeOptions options, GiveMandateJson? give) =>
                    DecidedAsync(
                        context,
                        options,
                        RequestKeys.Of(context, give),
                        201,
                        (desk, actor, today) =>
                            desk.Grant(
                                (give?.Terms ?? throw Parameters.Refused("terms are missing")).Terms(today),
                                give.Signers ?? [],
                                actor
                            )
                    )
            )
            .Writes()
            .TakesKey()
            .Says("GiveMandate", Tag, "Gives a mandate; those who give it must be allowed to sign for the company")
            .Produces<MandateJson>(201)
            .ProducesProblem(422);
        company
            .MapPost("/mandates/{id}/delegate", DelegateAsync)
            .Writes()
            .TakesKey()
            .Says("DelegateMandate", Tag, "Passes a mandate on, where it may be")
            .Produces<MandateJson>(201)
            .ProducesProblem(422);
        company
            .MapPost(
                "/mandates/{id}/revoke",
                (HttpContext context, NodeOptions options, string id, EndJson? end) =>
                    DecidedAsync(
                        context,
                        options,
                        RequestKeys.Of(context, end),
                        200,
                        (desk, actor, _) => desk.Revoke(Parameters.Id(id, "id")!.Value, end?.Reason, actor)
                    )
            )
            .Writes()
            .TakesKey()
            .Says("RevokeMandate", Tag, "Takes a mandate back")
            .Produces<MandateJson>(200)
            .ProducesProblem(422);
        company
            .MapPost("/mandates/check", Ask)
            .Writes()
            .Says("CheckMandate", Tag, "Whether somebody may do something for the company by a mandate")
            .Produces<MandateAnswerJson>(200);
    }

    private static Task<IResult> DelegateAsync(
        HttpContext context,
        NodeOptions options,
        string id,
        DelegateMandateJson? delegated
    ) =>
        DecidedAsync(
            context,
            options,
            RequestKeys.Of(context, delegated),
            201,
            (desk, actor, today) =>
                desk.Delegate(
                    Parameters.Id(id, "id")!.Value,
                    delegated?.By is { Length: > 0 } by
                        ? by
                        : throw Parameters.Refused("by is missing: who passes it on"),
                    (delegated?.Terms ?? throw Parameters.Refused("terms are missing")).Terms(today),
                    actor
                )
        );

    private static IResult Ask(HttpContext context, NodeOptions options, MandateQueryJson? query)
    {
        var access = CompanyAccess.Of(context);
        var request = new MandateRequest(
            query?.Mandatee ?? throw Parameters.Refused("mandatee is missing"),
            query.Scope ?? throw Parameters.Refused("scope is missing"),
            query.Country,
            query.Facts ?? new Dictionary<string, IReadOnlyList<string>>()
        );
        var decision = MandateDecision.Of(
            options.Store.Query(access.Key, books => books.Mandates()),
            request,
            DateOnly.FromDateTime(options.Time.GetUtcNow().UtcDateTime)
        );
        return Results.Ok(new MandateAnswerJson(decision.Mandate is not null, decision.Mandate?.Id, decision.Reason));
    }

    private static async Task<IResult> DecidedAsync(
        HttpContext context,
        NodeOptions options,
        RequestKey? request,
        int status,
        Func<MandateDesk, string, DateOnly, Mandate> decide
    )
    {
        var (access, now) = (CompanyAccess.Of(context), options.Time.GetUtcNow());
        try
        {
            return await Once.DecideGrantAsync(
                context,
                options.Store,
                request,
                company => new Answered(
                    status,
                    null,
                    MandateJson.Of(
                        decide(new MandateDesk(company), access.Caller.Actor, DateOnly.FromDateTime(now.UtcDateTime)),
                        now
                    )
                )
            );
        }
        catch (GrantException fault)
        {
            return new ProblemAnswer(Problems.InvalidGrant(fault.Message));
        }
    }
}
