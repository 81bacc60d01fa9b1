using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Nsg.Exchange.Registers;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Sharing.Grants;
using Nsg.Vocabulary;

namespace Nsg.Node.Api.Gateway;

/// <summary>Finds legal entities, among the companies kept here and in registers.</summary>
internal static class GatewayLookup
{
    internal static async Task<(RegisterEntry? Entry, IResult? Refusal)> ByIdentifierAsync(
        HttpContext context,
        NodeOptions options,
        string identifier
    )
    {
        var (country, number) =
            identifier.Split('-', 2) is [{ Length: 2 } prefix, var rest] && GatewayQuery.Countries.Contains(prefix)
                ? (prefix, rest)
                : (null, identifier);
        if (number.Length is 0 or > 40 || !number.All(c => char.IsAsciiLetterOrDigit(c) || c is '-'))
        {
            return (
                null,
                GatewayError.Invalid(
                    "an identifier is a number, or a country and a number as DK-20202020",
                    "identifier"
                )
            );
        }

        if (country is null ? PersonalNumber.IsLike(number) && !IsLegalPersons(number) : IsPersons(country, number))
        {
            return (
                null,
                GatewayError.Invalid(
                    "this may be a person's number, which belongs in no address: POST /v2/legal-entities",
                    "identifier"
                )
            );
        }

        var found = new List<RegisterEntry>();
        foreach (var one in country is null ? GatewayQuery.Countries : [country])
        {
            if (await LookupAsync(context, options, one, number) is { } entry)
            {
                found.Add(entry.Entry);
            }
        }

        if (found.Count > 1)
        {
            return (
                null,
                GatewayError.Invalid(
                    "entities of several countries carry this number; write the country before it, as DK-20202020",
                    "identifier"
                )
            );
        }

        return found.Count == 0
            ? (null, Unknown())
            : (await FoundAsync(context, options, found[0].Country, number), null);
    }

    /// <summary>Whether a number may be a person's.</summary>
    internal static bool IsPersons(string country, string number) => PersonalNumber.IsLike($"{country}:{number}");

    /// <summary>Whether a number is one that some country gives to a company alone.</summary>
    private static bool IsLegalPersons(string number) =>
        Country.Nordic.Any(one => OrganisationNumber.TryParse(one, number, out var found) && !found.IsPersonal);

    /// <summary>The entity, its release on record when it is a company kept here.</summary>
    internal static async Task<RegisterEntry?> FoundAsync(
        HttpContext context,
        NodeOptions options,
        string country,
        string notation
    )
    {
        if (await LookupAsync(context, options, country, notation) is not { } found)
        {
            return null;
        }

        if (found.Hosted is { } key)
        {
            var caller = context.Features.GetRequiredFeature<Caller>();
            var record = options.RecordAccess ?? options.Store.RecordAccessAsync;
            await record(key, AccessRecorder.Of(context, caller, []).ToDraft(caller.Actor));
        }

        return found.Entry;
    }

    private static async Task<(RegisterEntry Entry, string? Hosted)?> LookupAsync(
        HttpContext context,
        NodeOptions options,
        string country,
        string notation
    )
    {
        var (caller, hosted) = (context.Features.GetRequiredFeature<Caller>(), new HostedRegister(options.Store));
        if (
            hosted.Key(country, notation) is { } key
            && (options.Store.Company(key)!.Number is null ? caller.MaySee(key) : caller.MayReadRegister(key))
            && hosted.Find(country, notation) is { } own
        )
        {
            return (own, key);
        }

        return await options.Registers.FindAsync(country, notation, context.RequestAborted) is { } entry
            ? (entry, null)
            : null;
    }

    internal static GatewayError Unknown() => GatewayError.NotFound("no legal entity with that number is known here");
}
