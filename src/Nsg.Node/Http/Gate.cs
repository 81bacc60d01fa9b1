using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Nsg.Node.Authorization.Tokens;
using Nsg.Node.Hosting;
using Nsg.Node.Releases;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Vocabulary;
using Nsg.Web.SignIn;

namespace Nsg.Node.Http;

/// <summary>
/// The one door: who asks, whether it may, and for which company. No endpoint of a company runs before its company is
/// checked, and
/// no answer of one leaves before the release is on record.
/// </summary>
internal sealed class Gate(
    RequestDelegate next,
    NodeOptions options,
    TokenAuthentication tokens,
    GrantedRelease release,
    RefusalLog refusals,
    RateLimits limits,
    ILogger<Gate> log
)
{
    private readonly bool _answersLoopback = options.AllowAnonymousLoopback && NodeHost.IsLoopbackOnly(options.Urls);

    public async Task InvokeAsync(HttpContext context)
    {
        var endpoint = context.GetEndpoint();

        // What is for people was let in by their own gate.
        if (
            endpoint?.Metadata.GetMetadata<OpenToAll>() is not null
            || endpoint?.Metadata.GetMetadata<ForPeople>() is not null
        )
        {
            await next(context);
            return;
        }

        var (caller, unproven) = await CallerAsync(context);
        if (caller is null)
        {
            await RefuseStrangerAsync(context, unproven);
            return;
        }

        if (caller.LivesByGrants && limits.OfClient(context, caller.Client) is { } over)
        {
            await over.ExecuteAsync(context);
            return;
        }

        var refusal = endpoint is null ? null : Refusal(context, endpoint, caller);
        if (refusal is not null and not NoContent && !caller.LivesByGrants)
        {
            refusal = limits.OfRefused(context, caller.Client) ?? refusal;
        }

        var access = context.Features.Get<CompanyAccess>();
        if (refusal is null && access?.AdmittedBy is { } grant)
        {
            refusal = limits.OfGrant(context, grant);
        }

        var granted = access?.Request;
        if (
            caller.Proof is { } proof
            && (refusal is not null || granted is null || IsWrite(endpoint))
            && await tokens.SpendAsync(proof) is { } replayed
        )
        {
            await RefuseStrangerAsync(context, replayed with { Client = caller.Client });
            return;
        }

        if (refusal is not null)
        {
            await refusal.ExecuteAsync(context);
            return;
        }

        context.Features.Set(caller);
        await (granted is null ? next(context) : release.RunAsync(context, access!, next));
    }

    private async Task<(Caller? Caller, TokenRefusal? Refusal)> CallerAsync(HttpContext context)
    {
        // Only a page of the node's own can bring this along; see OwnCalls.
        if (context.Features.Get<OwnCaller>() is { } own)
        {
            return (own.Caller, null);
        }

        var header = context.Request.Headers.Authorization.ToString();
        return TokenAuthentication.IsFor(header)
            ? await tokens.OfAsync(context, header)
            : (KnownCaller(context, header), null);
    }

    private async Task RefuseStrangerAsync(HttpContext context, TokenRefusal? unproven)
    {
        if (limits.OfStranger(context, unproven?.Client) is { } over)
        {
            await over.ExecuteAsync(context);
            return;
        }

        refusals.Note(context, null, null, unproven?.Error.Code ?? "no-credentials");
        if (unproven is not null)
        {
            await unproven.AnswerAsync(context);
            return;
        }

        context.Response.Headers.WWWAuthenticate = "Bearer realm=\"nsg\"";
        await new ProblemAnswer(
            Problems.Unauthorised("send a key of this node: Authorization: Bearer nsg_…")
        ).ExecuteAsync(context);
    }

    private IResult? Refusal(HttpContext context, Endpoint endpoint, Caller caller)
    {
        if (
            endpoint.Metadata.GetMetadata<NeedsWrite>() is not null
            && (!MayAskToWrite(endpoint, caller) || IsForged(context, caller))
        )
        {
            return new ProblemAnswer(Problems.Forbidden("the key may read only"));
        }

        if (
            endpoint.Metadata.GetMetadata<StrictQuery>() is not null
            && StrangeParameter(context, endpoint) is { } strange
        )
        {
            return new ProblemAnswer(
                Problems.InvalidParameter(
                    context.Request.Query[strange].Count > 1
                        ? $"the query parameter '{strange}' is given twice"
                        : $"there is no query parameter '{strange}' here"
                )
            );
        }

        if (caller.Access is { } access && NeedsAsking(endpoint) && !MayAsk(access, endpoint))
        {
            return new ProblemAnswer(
                Problems.Forbidden(
                    $"the token opens what a company granted, and nothing else; ask for the scope {ScopeOf(endpoint)}"
                )
            );
        }

        return (endpoint.Metadata.GetMetadata<OfCompany>() is { } mark ? Admit(context, mark, caller) : null)
            ?? OfOneCompany(endpoint, caller)
            ?? Match.Unguarded(context, endpoint);
    }

    private static ProblemAnswer? OfOneCompany(Endpoint endpoint, Caller caller) =>
        endpoint.Metadata.GetMetadata<OfNode>() is not { } node || caller is { Company: null, LivesByGrants: false }
            ? null
            : new ProblemAnswer(Problems.Forbidden($"a key of the whole node {node.What}"));

    private static bool IsWrite(Endpoint? endpoint) => endpoint?.Metadata.GetMetadata<Shared>() is { IsWrite: true };

    /// <summary>A client that lives by grants writes where a grant says so, which is looked at next.</summary>
    private static bool MayAskToWrite(Endpoint endpoint, Caller caller) =>
        caller.LivesByGrants ? IsWrite(endpoint) : caller.CanWrite;

    private static bool MayAsk(TokenAccess access, Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<OfStatistics>() is not null
            ? access.Scopes.Contains(Scopes.ReadStatistics)
            : access.Scopes.Contains(Scopes.Ask)
                || (
                    endpoint.Metadata.GetMetadata<OfRegister>() is not null
                    && access.Scopes.Contains(Scopes.ReadRegister)
                );

    /// <summary>The scope that opens an endpoint and nothing beside what is like it.</summary>
    private static string ScopeOf(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<OfStatistics>() is not null ? Scopes.ReadStatistics
        : endpoint.Metadata.GetMetadata<OfRegister>() is not null ? Scopes.ReadRegister
        : Scopes.Ask;

    /// <summary>Whether an endpoint is for finding and asking companies, not for their data.</summary>
    private static bool NeedsAsking(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<OfGrants>() is { } own
            ? own.NeedsAsking
            : endpoint.Metadata.GetMetadata<OfCompany>() is null;

    private IResult? Admit(HttpContext context, OfCompany mark, Caller caller)
    {
        var text = context.GetRouteValue(mark.Parameter) as string ?? "";
        var found = mark.IsNumber ? CompanyNumbers.Find(options.Store, text, caller) : [text];
        if (found.Count > 1)
        {
            return new ProblemAnswer(
                Problems.AmbiguousCompany("write the country before the number, such as DK:20202020")
            );
        }

        if (found is not [var key] || !caller.MayName(key) || !options.Store.HasCompany(key))
        {
            return mark.IsNumber && HttpMethods.IsGet(context.Request.Method) && !OldCodes.WantsNew(context.Request)
                ? Results.NoContent()
                : new ProblemAnswer(Problems.UnknownCompany());
        }

        var request = caller.LivesByGrants ? GrantedRequest.Of(context, caller) : null;
        var isOwnMatter = caller.LivesByGrants && context.GetEndpoint()!.Metadata.GetMetadata<OfGrants>() is not null;
        Guid? admittedBy = null;
        (DateOnly? From, DateOnly? To) bounds = default;
        if (request is not null && !isOwnMatter)
        {
            // Where the answer tells its days, the period is looked at when it does, and again when it leaves.
            var asked = context.GetEndpoint()?.Metadata.GetMetadata<Shared>() is { Days: SharedDays.OfAnswer }
                ? request with
                {
                    IsOfNoDay = true,
                }
                : request;
            var decision = options.Store.Query(
                key,
                books => GrantDecision.Of(books.GrantsOf(caller.Client), asked, options.Time.GetUtcNow())
            );
            if (decision.Grant is not { } grant)
            {
                refusals.Note(context, caller.Client, key, decision.Reason);
                return new ProblemAnswer(GrantedRelease.NoGrant);
            }

            request = request with { Withheld = grant.Terms.Withheld };
            if (
                SummedDays.Refusal(request, grant.Terms, DateOnly.FromDateTime(options.Time.GetUtcNow().UtcDateTime)) is
                { } tooNarrow
            )
            {
                return tooNarrow;
            }

            admittedBy = grant.Id;
            bounds = asked.IsOfNoDay ? default : (grant.Terms.From, grant.Terms.To);
        }

        var access = new CompanyAccess(caller, key, options.Store)
        {
            Request = isOwnMatter ? null : request,
            IsOnRecord = isOwnMatter,
            AdmittedBy = admittedBy,
            Bounds = bounds,
        };
        context.Features.Set(access);
        if (access.Request is null)
        {
            var body = context.Response.Body;
            context.Response.Body = new RecordedBody(body, () => RecordFirstAsync(context, access, body));
            context.Response.OnStarting(() => RecordAsync(context, access));
        }

        return null;
    }

    /// <summary>What was written of an answer that cannot be put on record is dropped with the body that holds it, or
    /// it would leave after the problem.</summary>
    private async Task RecordFirstAsync(HttpContext context, CompanyAccess access, Stream body)
    {
        try
        {
            await RecordAsync(context, access);
        }
        catch (Exception)
        {
            context.Response.Body = body;
            throw;
        }
    }

    /// <summary>
    /// Runs before the first byte of an answer leaves. A fault here ends the request without an answer: no record, no
    /// data. A key
    /// that was revoked while the answer was made gets none.
    /// </summary>
    private async Task RecordAsync(HttpContext context, CompanyAccess access)
    {
        var isRelease =
            context.Response.StatusCode
            is >= 200
                and < 300
                and not StatusCodes.Status201Created
                and not StatusCodes.Status204NoContent;
        if (!isRelease || access.IsOnRecord)
        {
            return;
        }

        if (
            access.Caller.Token is { } token
            && options.Store.ClientKeys.Authenticate(token, options.Time.GetUtcNow()) is null
        )
        {
            throw new InvalidOperationException("the key was revoked while its answer was made");
        }

        try
        {
            await AccessRecorder.RecordAsync(options, context, access.Key, access.Caller, access.Documents);
        }
        catch (StoreException fault) when (fault.TakesNothingIn && access.Caller.Company is null)
        {
            // The node's own people look at what is theirs; to them nothing is released. A full disk must not keep
            // them from it.
            log.LogError(
                "the look of {Caller} at company {Company} is not on record: {Fault}",
                access.Caller.Actor,
                access.Key,
                fault.Message
            );
        }

        access.IsOnRecord = true;
    }

    private Caller? KnownCaller(HttpContext context, string header)
    {
        if (header.Length == 0)
        {
            return _answersLoopback && IsFromThisMachine(context) ? Http.Caller.Loopback : null;
        }

        return
            header.StartsWith(TokenAuthentication.BearerScheme, StringComparison.OrdinalIgnoreCase)
            && header[TokenAuthentication.BearerScheme.Length..].Trim() is var token
            && options.Store.ClientKeys.Authenticate(token, options.Time.GetUtcNow()) is { } key
            ? new Caller(key.Id, key.Company, key.CanWrite, token)
            {
                LivesByGrants = key.LivesByGrants,
                Name = key.Name,
            }
            : null;
    }

    /// <summary>A proxy in front makes every caller look local, and a foreign name for this address is a page's
    /// trick.</summary>
    private static bool IsFromThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } remote
        && IPAddress.IsLoopback(remote)
        && context.Connection.LocalIpAddress is { } local
        && IPAddress.IsLoopback(local)
        && NodeHost.IsLoopbackHost(context.Request.Host.Host)
        && !context.Request.Headers.ContainsKey("Forwarded")
        && !context.Request.Headers.ContainsKey("X-Forwarded-For");

    /// <summary>Whether a page of another origin makes a browser on this machine write in the demo.</summary>
    private static bool IsForged(HttpContext context, Caller caller) =>
        caller.Token is null
        && context.Request.Headers.Origin.ToString() is { Length: > 0 } origin
        && origin != $"{context.Request.Scheme}://{context.Request.Host}";

    private static string? StrangeParameter(HttpContext context, Endpoint endpoint)
    {
        if (context.Request.Query.Count == 0)
        {
            return null;
        }

        var known =
            endpoint
                .Metadata.GetMetadata<MethodInfo>()
                ?.GetParameters()
                .SelectMany(parameter =>
                    parameter.GetCustomAttribute<AsParametersAttribute>() is null
                        ? [(Name: parameter.Name, Query: parameter.GetCustomAttribute<FromQueryAttribute>())]
                        : parameter
                            .ParameterType.GetProperties()
                            .Select(one =>
                                (Name: (string?)one.Name, Query: one.GetCustomAttribute<FromQueryAttribute>())
                            )
                )
                .Select(parameter => parameter.Query is { } query ? query.Name ?? parameter.Name : null)
                .OfType<string>()
                .ToHashSet(StringComparer.Ordinal)
            ?? [];
        return context.Request.Query.FirstOrDefault(pair => known.Contains(pair.Key) && pair.Value.Count > 1).Key
            ?? context.Request.Query.Keys.FirstOrDefault(name => !known.Contains(name));
    }
}
