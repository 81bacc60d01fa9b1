using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Nsg.Bookkeeping;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>What a company is looked up by: an identifier, or country and number.</summary>
/// <param name="Identifier"><c>DK:20202020</c> or <c>0184:20202020</c>.</param>
/// <param name="Country">Country code.</param>
/// <param name="Number">Number in that country, in any spelling.</param>
internal sealed record LookupJson(string? Identifier = null, string? Country = null, string? Number = null);

/// <summary>A company of the node.</summary>
/// <param name="Key">Opaque key, for paths.</param>
/// <param name="Name">Name.</param>
/// <param name="Country">Country of its books.</param>
/// <param name="Currency">Base currency.</param>
/// <param name="Identifiers">Its numbers.</param>
internal sealed record CompanyJson(
    string Key,
    string Name,
    string Country,
    string Currency,
    IReadOnlyList<string> Identifiers
)
{
    internal static CompanyJson Of(CompanyProfile company) =>
        new(
            company.Key,
            company.Name,
            company.Pack.Country.Code,
            company.Currency.Code,
            [.. company.Identifiers.Select(one => one.ToString())]
        );
}

/// <summary>A company as it is kept here.</summary>
/// <param name="Company">What it is.</param>
/// <param name="AutoPostLimit">Amount in base currency above which nothing posts by itself, a decimal; null for none.</param>
/// <param name="Checks">Which broken rules send a document to review: standard or strict.</param>
/// <param name="VatPeriod">Length of its VAT period; null where it is registered for none.</param>
/// <param name="LastDay">Its last day, when it is dissolved; else null.</param>
internal sealed record CompanySettingsJson(
    CompanyJson Company,
    string? AutoPostLimit,
    string Checks,
    string? VatPeriod,
    DateOnly? LastDay
)
{
    internal static CompanySettingsJson Of(CompanyProfile company) =>
        new(
            CompanyJson.Of(company),
            company.AutoPostLimit is { } limit ? new Money(limit, company.Currency).ToAmountString() : null,
            company.ChecksStrictly ? "strict" : "standard",
            company.IsOutsideVat ? null : company.VatPeriod,
            company.LastDay
        );
}

/// <summary>The companies of the node, and from a number to a company's key; by POST, since a sole trader's number is a
/// person's.</summary>
internal static class LookupEndpoints
{
    private const string Tag = "Companies";

    internal static void Map(IEndpointRouteBuilder companies)
    {
        companies
            .MapGet("", ListAsync)
            .Says("ListCompanies", Tag, "The companies that the key opens, by their keys, page by page")
            .Produces<Page<CompanyJson>>(200);
        companies
            .MapPost("/lookup", FindAsync)
            .Says("LookupCompany", Tag, "Finds the key of a company by its number")
            .Produces<CompanyJson>(200);
    }

    internal static void MapCompany(IEndpointRouteBuilder company) =>
        company
            .MapGet("", (HttpContext context) => CompanySettingsJson.Of(CompanyAccess.Of(context).Company))
            .Says("GetCompany", Tag, "A company with how the node works for it")
            .Produces<CompanySettingsJson>(200);

    /// <summary>What was given to a client that lives by grants stands in its grants; the list of companies is not among it.</summary>
    private static async Task<IResult> ListAsync(
        HttpContext context,
        NodeOptions options,
        [FromQuery] string? cursor,
        [FromQuery] string? limit
    )
    {
        var caller = context.Features.GetRequiredFeature<Caller>();
        if (caller.LivesByGrants)
        {
            return new ProblemAnswer(
                Problems.Forbidden("the list is the node's own; find a company by its number, and ask it")
            );
        }

        var count = Parameters.Limit(limit);
        var after = Parameters.Cursor(cursor, 1)?[0];
        var companies = options
            .Store.CompanyKeys()
            .Where(key => caller.MaySee(key) && (after is null || string.CompareOrdinal(key, after) > 0))
            .Order(StringComparer.Ordinal)
            .Select(options.Store.Company)
            .OfType<CompanyProfile>()
            .Take(count + 1)
            .ToList();
        var page = Page<CompanyJson>.Cut(companies, count, CompanyJson.Of, one => Parameters.Cursor([one.Key]));
        await Task.WhenAll(page.Items.Select(one => AccessRecorder.RecordAsync(options, context, one.Key, caller, [])));
        return Results.Ok(page);
    }

    private static async Task<IResult> FindAsync(HttpContext context, NodeOptions options, LookupJson lookup)
    {
        var caller = context.Features.GetRequiredFeature<Caller>();
        if (Identifier(lookup) is not { } identifier)
        {
            throw Parameters.Refused(
                "send {\"identifier\":\"DK:20202020\"} or {\"country\":\"DK\",\"number\":\"20202020\"}"
            );
        }

        if (options.Store.FindCompany(identifier) is not { } key || !caller.MayName(key))
        {
            return new ProblemAnswer(Problems.UnknownCompany());
        }

        await AccessRecorder.RecordAsync(options, context, key, caller, []);
        return Results.Ok(CompanyJson.Of(options.Store.Company(key)!));
    }

    private static PartyIdentifier? Identifier(LookupJson lookup)
    {
        if (lookup.Identifier is { } text)
        {
            return PartyIdentifier.TryParse(text, out var full) ? full : null;
        }

        return
            Country.TryParse(lookup.Country, out var country)
            && PartyIdentifier.TryParse(country, lookup.Number, out var identifier)
            ? identifier
            : null;
    }
}
