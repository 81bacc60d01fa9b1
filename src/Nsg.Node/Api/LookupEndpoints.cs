using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
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
internal sealed record LookupJson(string? Identifier, string? Country, string? Number);

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

/// <summary>From a number to a company's key; by POST, since a sole trader's number is a person's.</summary>
internal static class LookupEndpoints
{
    internal static void Map(IEndpointRouteBuilder companies) =>
        companies
            .MapPost("/lookup", FindAsync)
            .Says("LookupCompany", "Companies", "Finds the key of a company by its number")
            .Produces<CompanyJson>(200);

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
