using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Nsg.Node.Hosting;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Node.Http;

/// <summary>
/// The one door: who asks, whether it may, and for which company. No endpoint of a company runs before its company is checked, and
/// no answer of one leaves before the release is on record.
/// </summary>
internal sealed class Gate(RequestDelegate next, NodeOptions options, ILogger<Gate> log)
{
    private const string Scheme = "Bearer ";
    private const string RecordHeader = "NSG-Access-Record";

    private static readonly Problem NoGrant = Problems.Forbidden("no grant of the company opens this to you; ask for one: POST /api/v1/companies/KEY/grants");

    private readonly bool _answersLoopback = options.AllowAnonymousLoopback && NodeHost.IsLoopbackOnly(options.Urls);

    public async Task InvokeAsync(HttpContext context)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint?.Metadata.GetMetadata<OpenToAll>() is not null)
        {
            await next(context);
            return;
        }

        if (Caller(context) is not { } caller)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer realm=\"nsg\"";
            await new ProblemAnswer(Problems.Unauthorised("send a key of this node: Authorization: Bearer nsg_…")).ExecuteAsync(context);
            return;
        }

        if (endpoint is not null && Refusal(context, endpoint, caller) is { } refusal)
        {
            await refusal.ExecuteAsync(context);
            return;
        }

        context.Features.Set(caller);
        await next(context);
    }

    private IResult? Refusal(HttpContext context, Endpoint endpoint, Caller caller)
    {
        if (endpoint.Metadata.GetMetadata<NeedsWrite>() is not null && (!caller.CanWrite || IsForged(context, caller)))
        {
            return new ProblemAnswer(Problems.Forbidden("the key may read only"));
        }

        if (endpoint.Metadata.GetMetadata<StrictQuery>() is not null && StrangeParameter(context, endpoint) is { } strange)
        {
            return new ProblemAnswer(Problems.InvalidParameter($"there is no query parameter '{strange}' here"));
        }

        return endpoint.Metadata.GetMetadata<OfCompany>() is { } mark ? Admit(context, mark, caller) : null;
    }

    private IResult? Admit(HttpContext context, OfCompany mark, Caller caller)
    {
        var text = context.GetRouteValue(mark.Parameter) as string ?? "";
        var found = mark.IsNumber ? CompanyNumbers.Find(options.Store, text, caller) : [text];
        if (found.Count > 1)
        {
            return new ProblemAnswer(Problems.AmbiguousCompany("write the country before the number, such as DK:20202020"));
        }

        if (found is not [var key] || !caller.MayName(key) || options.Store.Company(key) is not { } company)
        {
            return mark.IsNumber && HttpMethods.IsGet(context.Request.Method) && !OldCodes.WantsNew(context.Request)
                ? Results.NoContent()
                : new ProblemAnswer(Problems.UnknownCompany());
        }

        var request = caller.LivesByGrants ? GrantedRequest.Of(context, caller) : null;
        var isOwnMatter = caller.LivesByGrants && context.GetEndpoint()!.Metadata.GetMetadata<OfGrants>() is not null;
        if (request is not null && !isOwnMatter)
        {
            var decision = options.Store.Query(key, books => GrantDecision.Of(books.GrantsOf(caller.Client), request, options.Time.GetUtcNow()));
            if (decision.Grant is not { } grant)
            {
                return Denied(caller, key, decision.Reason);
            }

            request = request with { Withheld = grant.Terms.Withheld };
        }

        var access = new CompanyAccess(caller, company) { Request = isOwnMatter ? null : request, IsOnRecord = isOwnMatter };
        context.Features.Set(access);
        var body = context.Response.Body;
        context.Response.Body = new RecordedBody(body, () => RecordFirstAsync(context, access, body));
        context.Response.OnStarting(() => RecordAsync(context, access));
        return null;
    }

    /// <summary>What was written of an answer that cannot be put on record is dropped with the body that holds it, or it would leave after the problem.</summary>
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
    /// Runs before the first byte of an answer leaves. A fault here ends the request without an answer: no record, no data. A key
    /// that was revoked while the answer was made gets none.
    /// </summary>
    private async Task RecordAsync(HttpContext context, CompanyAccess access)
    {
        var isRelease = context.Response.StatusCode is >= 200 and < 300
            and not StatusCodes.Status201Created and not StatusCodes.Status204NoContent;
        if (!isRelease || access.IsOnRecord)
        {
            return;
        }

        if (access.Caller.Token is { } token && options.Store.ClientKeys.Authenticate(token) is null)
        {
            throw new InvalidOperationException("the key was revoked while its answer was made");
        }

        try
        {
            if (access.Request is { } request)
            {
                await ReleaseAsync(context, access, request);
            }
            else
            {
                await AccessRecorder.RecordAsync(options, context, access.Key, access.Caller, access.Documents);
            }
        }
        catch (StoreException fault) when (fault.TakesNothingIn && access.Caller.Company is null)
        {
            // The node's own people look at what is theirs; to them nothing is released. A full disk must not keep them from it.
            log.LogError("the look of {Caller} at company {Company} is not on record: {Fault}", access.Caller.Actor, access.Key, fault.Message);
        }

        access.IsOnRecord = true;
    }

    /// <summary>The grant is looked at again in the writer's turn, where the record is made: a withdrawal that came first wins.</summary>
    private async Task ReleaseAsync(HttpContext context, CompanyAccess access, AccessRequest request)
    {
        var (decision, sequence) = await options.Store.DecideGrantAsync(
            access.Key, company => new GrantDesk(company).Release(request, AccessRecorder.Of(context, access.Caller, access.Documents), access.Caller.Actor));
        if (decision.Grant is null)
        {
            Denied(access.Caller, access.Key, decision.Reason);
            throw new RefusedException(NoGrant);
        }

        context.Response.Headers[RecordHeader] = sequence.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The client is not told which condition failed; the operator is.</summary>
    private ProblemAnswer Denied(Caller caller, string company, string reason)
    {
        log.LogInformation("{Caller} was refused data of company {Company}: {Reason}", caller.Actor, company, reason);
        return new ProblemAnswer(NoGrant);
    }

    private Caller? Caller(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        if (header.Length == 0)
        {
            return _answersLoopback && IsFromThisMachine(context) ? Http.Caller.Loopback : null;
        }

        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && header[Scheme.Length..].Trim() is var token
            && options.Store.ClientKeys.Authenticate(token) is { } key
            ? new Caller(key.Id, key.Company, key.CanWrite, token) { LivesByGrants = key.LivesByGrants, Name = key.Name }
            : null;
    }

    /// <summary>A proxy in front makes every caller look local, and a foreign name for this address is a page's trick.</summary>
    private static bool IsFromThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
        && context.Connection.LocalIpAddress is { } local && IPAddress.IsLoopback(local)
        && NodeHost.IsLoopbackHost(context.Request.Host.Host)
        && !context.Request.Headers.ContainsKey("Forwarded") && !context.Request.Headers.ContainsKey("X-Forwarded-For");

    /// <summary>Whether a page of another origin makes a browser on this machine write in the demo.</summary>
    private static bool IsForged(HttpContext context, Caller caller) =>
        caller.Token is null
        && context.Request.Headers.Origin.ToString() is { Length: > 0 } origin
        && origin != $"{context.Request.Scheme}://{context.Request.Host}";

    private static string? StrangeParameter(HttpContext context, Endpoint endpoint)
    {
        var known = endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters()
            .Select(parameter => parameter.GetCustomAttribute<FromQueryAttribute>() is { } query ? query.Name ?? parameter.Name : null)
            .OfType<string>().ToHashSet(StringComparer.Ordinal) ?? [];
        return context.Request.Query.Keys.FirstOrDefault(name => !known.Contains(name))
            ?? context.Request.Query.FirstOrDefault(pair => pair.Value.Count > 1).Key;
    }
}
