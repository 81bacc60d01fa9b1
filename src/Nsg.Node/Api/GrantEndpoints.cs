using System.Text.Json.Serialization;
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

/// <summary>An access asked for, or the part of it that is given.</summary>
/// <param name="Purpose">Why, as credit, statistics, accounting.</param>
/// <param name="Resources">What: documents, entries, balances, reports.</param>
/// <param name="Reports">Names of reports; all when not given.</param>
/// <param name="Basis">consent (unless given), mandate, statute, open.</param>
/// <param name="Reference">Provision of law, mandate or case.</param>
/// <param name="From">First day of the data.</param>
/// <param name="To">Last day of the data.</param>
/// <param name="NotBefore">From when the access holds.</param>
/// <param name="NotAfter">Until when; a year from now when not given.</param>
/// <param name="UsesMax">How often; as often as wanted when not given.</param>
/// <param name="Definition">A report definition of the asker's own, in place of reports by name.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record TermsJson(
    string? Purpose, IReadOnlyList<string>? Resources, IReadOnlyList<string>? Reports = null, string? Basis = null, string? Reference = null, DateOnly? From = null, DateOnly? To = null,
    DateTimeOffset? NotBefore = null, DateTimeOffset? NotAfter = null, int? UsesMax = null, string? Definition = null)
{
    internal GrantTerms Terms(string client, string requester, DateTimeOffset now) => new()
    {
        Client = client, Requester = requester, Purpose = Purpose ?? "", Resources = Resources ?? [], Reports = Reports ?? [],
        Basis = Enum.TryParse<GrantBasis>(Basis ?? "consent", ignoreCase: true, out var basis) ? basis : throw Parameters.Refused("basis is one of consent, mandate, statute, open"),
        Reference = Reference, From = From, To = To, NotBefore = NotBefore, NotAfter = NotAfter ?? now.AddYears(1), UsesMax = UsesMax,
        Definition = Definition is null ? null : GrantedReports.Read(Definition),
    };
}

/// <summary>A request for an access.</summary>
/// <param name="Terms">What is asked for.</param>
/// <param name="Language">Language of the text that the person is shown: en (unless given), nb, sv, da, fi, is.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record AskJson(TermsJson? Terms, string? Language = null);

/// <summary>A decision to give an access.</summary>
/// <param name="Signers">Who signs for the company, by identifier or full name.</param>
/// <param name="Terms">Less than was asked for; all of it when not given.</param>
/// <param name="Language">Language of the text that the person was shown.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record GiveJson(IReadOnlyList<string>? Signers, TermsJson? Terms = null, string? Language = null);

/// <summary>A decision that ends a request or grant.</summary>
/// <param name="Reason">In words.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record EndJson(string? Reason = null);

/// <summary>A grant.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="State">requested, given, refused, withdrawn, used-up, expired, not-yet-valid.</param>
/// <param name="Requester">Who asked.</param>
/// <param name="Text">What the person is shown.</param>
/// <param name="Language">Language of the text.</param>
/// <param name="Purpose">Purpose.</param>
/// <param name="Basis">Basis.</param>
/// <param name="Reference">Provision of law, mandate or case, or null.</param>
/// <param name="Resources">Resources.</param>
/// <param name="Reports">Reports, or empty for all.</param>
/// <param name="From">First day of the data, or null.</param>
/// <param name="To">Last day of the data, or null.</param>
/// <param name="NotBefore">From when it holds, or null.</param>
/// <param name="NotAfter">Until when.</param>
/// <param name="UsesMax">How often, or null.</param>
/// <param name="Uses">How often data left under it.</param>
/// <param name="Requested">When it was asked for.</param>
/// <param name="Decided">When it was decided on, or null.</param>
/// <param name="DecidedBy">By whom; told to the company only.</param>
/// <param name="Reason">Why it was refused or withdrawn, or null.</param>
/// <param name="Definition">The requester's own report, or null.</param>
internal sealed record GrantJson(
    Guid Id, string State, string Requester, string Text, string Language, string Purpose, string Basis, string? Reference, IReadOnlyList<string> Resources, IReadOnlyList<string> Reports,
    DateOnly? From, DateOnly? To, DateTimeOffset? NotBefore, DateTimeOffset NotAfter, int? UsesMax, int Uses, DateTimeOffset Requested, DateTimeOffset? Decided, string? DecidedBy, string? Reason,
    GrantedDefinitionJson? Definition = null)
{
    internal static GrantJson Of(Grant grant, DateTimeOffset now, bool isOwner) => new(
        grant.Id, grant.StateAt(now), grant.Terms.Requester, grant.Text, grant.Language, grant.Terms.Purpose, grant.Terms.Basis.ToString().ToLowerInvariant(), grant.Terms.Reference,
        grant.Terms.Resources, grant.Terms.Reports, grant.Terms.From, grant.Terms.To, grant.Terms.NotBefore, grant.Terms.NotAfter, grant.Terms.UsesMax, grant.Uses, grant.Requested,
        grant.Decided, isOwner ? grant.DecidedBy : null, grant.Why,
        grant.Terms.Definition is { } definition ? GrantedDefinitionJson.Of(definition, grant.Language) : null);
}

/// <summary>A report definition that a requester brought along.</summary>
/// <param name="Name">Name.</param>
/// <param name="Version">Version.</param>
/// <param name="Sha256">SHA-256 of the text as UTF-8.</param>
/// <param name="Reads">What it reads, in words of the request's language.</param>
/// <param name="Leaves">What would leave, in words of the request's language.</param>
/// <param name="Text">The definition.</param>
internal sealed record GrantedDefinitionJson(string Name, int Version, string Sha256, IReadOnlyList<string> Reads, IReadOnlyList<string> Leaves, string Text)
{
    internal static GrantedDefinitionJson Of(GrantedDefinition definition, string language)
    {
        var words = ReportInWords.Of(GrantedReports.Parse(definition), language);
        return new GrantedDefinitionJson(definition.Name, definition.Version, definition.Sha256, words.Reads, words.Leaves, definition.Text);
    }
}

/// <summary>Who may see what: asked for, given, refused, withdrawn.</summary>
internal static class GrantEndpoints
{
    private const string Tag = "Sharing";

    internal static void Map(IEndpointRouteBuilder company)
    {
        company.MapPost("/grants", AskAsync).WithMetadata(new OfGrants())
            .Says("AskForGrant", Tag, "Asks the company for an access; for clients that live by grants").Produces<GrantJson>(201).ProducesProblem(422);
        company.MapGet("/grants", List).WithMetadata(new OfGrants())
            .Says("ListGrants", Tag, "Grants and requests, newest first; a client that lives by grants sees its own").Produces<IReadOnlyList<GrantJson>>(200);
        company.MapGet("/grants/{id}", One).WithMetadata(new OfGrants()).Says("GetGrant", Tag, "A grant or request").Produces<GrantJson>(200);
        company.MapGet("/grants/{id}/report", Report).Shares(Resources.Reports, grant: "id")
            .Says("RunGrantedReport", Tag, "The report that a grant brought along, computed here: the company tries it, the requester gets it once it is given").Produces<ReportJson>(200);
        company.MapPost("/grants/{id}/give", GiveAsync).Writes()
            .Says("GiveGrant", Tag, "Gives what was asked for, or less").Produces<GrantJson>(200).ProducesProblem(422);
        company.MapPost("/grants/{id}/refuse", (HttpContext context, NodeOptions options, string id, EndJson? end) => EndAsync(context, options, id, end, (desk, grant, why, actor) => desk.Refuse(grant, why, actor)))
            .Writes().Says("RefuseGrant", Tag, "Refuses a request").Produces<GrantJson>(200).ProducesProblem(422);
        company.MapPost("/grants/{id}/withdraw", (HttpContext context, NodeOptions options, string id, EndJson? end) => EndAsync(context, options, id, end, (desk, grant, why, actor) => desk.Withdraw(grant, why, actor)))
            .Writes().Says("WithdrawGrant", Tag, "Withdraws an access; nothing leaves under it any more").Produces<GrantJson>(200).ProducesProblem(422);
    }

    private static async Task<IResult> AskAsync(HttpContext context, NodeOptions options, AskJson? ask)
    {
        var access = CompanyAccess.Of(context);
        if (!access.Caller.LivesByGrants)
        {
            return new ProblemAnswer(Problems.Forbidden("only a client that lives by grants asks for one; nsg client add makes such a client"));
        }

        return await DecidedAsync(async () =>
        {
            var terms = (ask?.Terms ?? throw Parameters.Refused("send terms with purpose and resources")).Terms(access.Caller.Client, access.Caller.Name, options.Time.GetUtcNow());
            var grant = await options.Store.DecideGrantAsync(access.Key, company => GrantedReports.Desk(company).Request(terms, access.Company.Name, Language(ask.Language), access.Caller.Actor));
            return Results.Created($"/api/v1/companies/{access.Key}/grants/{grant.Id}", GrantJson.Of(grant, options.Time.GetUtcNow(), isOwner: false));
        });
    }

    private static IResult List(HttpContext context, NodeOptions options)
    {
        var (access, now) = (CompanyAccess.Of(context), options.Time.GetUtcNow());
        var isOwner = !access.Caller.LivesByGrants;
        var grants = options.Store.Query(access.Key, books => isOwner ? books.Grants() : books.GrantsOf(access.Caller.Client));
        return Results.Ok(grants.Select(grant => GrantJson.Of(grant, now, isOwner)).ToList());
    }

    private static IResult One(HttpContext context, NodeOptions options, string id)
    {
        var access = CompanyAccess.Of(context);
        var isOwner = !access.Caller.LivesByGrants;
        var wanted = Parameters.Id(id, "id");
        var grant = options.Store.Query(access.Key, books => isOwner ? books.Grants() : books.GrantsOf(access.Caller.Client)).FirstOrDefault(one => one.Id == wanted);
        return grant is null ? new ProblemAnswer(Problems.UnknownGrant()) : Results.Ok(GrantJson.Of(grant, options.Time.GetUtcNow(), isOwner));
    }

    private static IResult Report(
        HttpContext context, NodeOptions options, string id, [FromQuery] string? period, [FromQuery] string? format, [FromQuery] string? language, [FromQuery] string? compare)
    {
        var access = CompanyAccess.Of(context);
        var wanted = Parameters.Id(id, "id");
        var grant = options.Store.Query(access.Key, books => access.Caller.LivesByGrants ? books.GrantsOf(access.Caller.Client) : books.Grants()).FirstOrDefault(one => one.Id == wanted);
        return grant?.Terms.Definition is { } definition
            ? ReportAnswer.Of(context, options.Store, options.Time, GrantedReports.Parse(definition), new ReportQuery(period, format, language ?? grant.Language, compare), isForeign: true)
            : new ProblemAnswer(Problems.UnknownGrant("no such grant brought a report along"));
    }

    private static async Task<IResult> GiveAsync(HttpContext context, NodeOptions options, string id, GiveJson? give)
    {
        var (access, grant) = (CompanyAccess.Of(context), Parameters.Id(id, "id")!.Value);
        if (options.Store.Query(access.Key, books => books.Grants()).FirstOrDefault(one => one.Id == grant) is not { } asked)
        {
            return new ProblemAnswer(Problems.UnknownGrant());
        }

        var narrower = give?.Terms?.Terms(asked.Terms.Client, asked.Terms.Requester, options.Time.GetUtcNow());
        if (narrower is not null)
        {
            // What was asked for with a definition is given with that one or not at all.
            narrower = narrower with { Definition = asked.Terms.Definition };
        }

        if (narrower is not null && give!.Terms!.NotAfter is null)
        {
            narrower = narrower with { NotAfter = asked.Terms.NotAfter };
        }

        return await DecidedAsync(async () => Results.Ok(GrantJson.Of(
            await options.Store.DecideGrantAsync(access.Key, company => GrantedReports.Desk(company).Give(
                grant, narrower, give?.Signers ?? [], access.Company.Name, Language(give?.Language ?? asked.Language), access.Caller.Actor)),
            options.Time.GetUtcNow(), isOwner: true)));
    }

    private static async Task<IResult> EndAsync(HttpContext context, NodeOptions options, string id, EndJson? end, Action<GrantDesk, Guid, string?, string> decide)
    {
        var (access, grant) = (CompanyAccess.Of(context), Parameters.Id(id, "id")!.Value);
        return await DecidedAsync(async () => Results.Ok(GrantJson.Of(
            await options.Store.DecideGrantAsync(access.Key, company =>
            {
                decide(new GrantDesk(company), grant, end?.Reason, access.Caller.Actor);
                return company.Grant(grant)!;
            }),
            options.Time.GetUtcNow(), isOwner: true)));
    }

    private static string Language(string? language) => Parameters.Word(language, "language", [.. GrantText.All]) ?? "en";

    private static async Task<IResult> DecidedAsync(Func<Task<IResult>> decide)
    {
        try
        {
            return await decide();
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
