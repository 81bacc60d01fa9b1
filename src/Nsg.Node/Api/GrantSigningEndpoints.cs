using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Bookkeeping.Records;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Node.Sharing;
using Nsg.Sharing.Grants;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>A signature on a request, by one of those who sign for the company.</summary>
/// <param name="Signer">Who signs, by identifier or full name.</param>
/// <param name="Terms">Less than was asked for; all of it, or what others signed already, when not given.</param>
/// <param name="Language">Language of the text that the person was shown.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record SignJson(string? Signer, TermsJson? Terms = null, string? Language = null);

/// <summary>A signature that is taken back.</summary>
/// <param name="Signer">Who had signed, as signedBy has it.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record UnsignJson(string? Signer);

/// <summary>Signatures that are still needed.</summary>
/// <param name="Count">How many.</param>
/// <param name="Of">By whom they may be given.</param>
internal sealed record MissingJson(int Count, IReadOnlyList<string> Of);

/// <summary>A request after a signature.</summary>
/// <param name="State">given once all have signed; requested until then.</param>
/// <param name="SignedBy">Whose signatures wait.</param>
/// <param name="Missing">Whose are still needed; empty once it is given.</param>
internal sealed record SignedJson(string State, IReadOnlyList<string> SignedBy, IReadOnlyList<MissingJson> Missing)
{
    internal static SignedJson Of(Grant grant, string? rights, DateTimeOffset now) =>
        new(
            grant.StateAt(now),
            [.. grant.Signatures.Select(one => one.Signer)],
            [
                .. JointSigning
                    .MissingOf(grant, rights, now)
                    .Select(one => new MissingJson(one.Count, [.. one.Of.Select(agent => agent.Name)])),
            ]
        );
}

/// <summary>Consents that several persons sign, one after the other.</summary>
internal static class GrantSigningEndpoints
{
    private const string Tag = "Sharing";

    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapPost("/grants/{id}/sign", SignAsync)
            .Writes()
            .TakesKey()
            .Says(
                "SignGrant",
                Tag,
                "Signs a request as one of several who sign together; it is given once all have signed"
            )
            .Produces<SignedJson>(200)
            .ProducesProblem(422);
        company
            .MapPost("/grants/{id}/unsign", UnsignAsync)
            .Writes()
            .TakesKey()
            .Says("UnsignGrant", Tag, "Takes a signature back that waits for others")
            .Produces<SignedJson>(200)
            .ProducesProblem(422);
    }

    private static Task<IResult> SignAsync(HttpContext context, NodeOptions options, string id, SignJson? sign)
    {
        var (access, signer) = (CompanyAccess.Of(context), Name(sign?.Signer));
        return DecidedAsync(
            context,
            options,
            id,
            RequestKeys.Of(context, sign),
            (company, asked) =>
                GrantedReports
                    .Desk(company)
                    .Sign(
                        asked.Id,
                        GrantEndpoints.Narrower(sign!.Terms, asked, options.Time.GetUtcNow()),
                        signer,
                        access.Company.Name,
                        GrantEndpoints.Language(sign.Language ?? asked.Language),
                        access.Caller.Actor
                    )
        );
    }

    private static Task<IResult> UnsignAsync(HttpContext context, NodeOptions options, string id, UnsignJson? unsign)
    {
        var (access, signer) = (CompanyAccess.Of(context), Name(unsign?.Signer));
        return DecidedAsync(
            context,
            options,
            id,
            RequestKeys.Of(context, unsign),
            (company, asked) => new GrantDesk(company).TakeSignatureBack(asked.Id, signer, access.Caller.Actor)
        );
    }

    private static async Task<IResult> DecidedAsync(
        HttpContext context,
        NodeOptions options,
        string id,
        RequestKey? request,
        Func<IGrantsTransaction, Grant, Grant> decide
    )
    {
        var (key, grant) = (CompanyAccess.Of(context).Key, Parameters.Id(id, "id")!.Value);
        return options.Store.Query(key, books => books.Grant(grant)) is not { } asked
            ? new ProblemAnswer(Problems.UnknownGrant())
            : await GrantEndpoints.DecidedAsync(() =>
                Once.DecideGrantAsync(
                    context,
                    options.Store,
                    request,
                    company =>
                        Answered.Ok(
                            SignedJson.Of(decide(company, asked), company.SignatoryRights(), options.Time.GetUtcNow())
                        )
                )
            );
    }

    private static string Name(string? signer) =>
        signer is { Length: > 0 and <= NameMax }
            ? signer
            : throw Parameters.Refused($"signer is a name or identifier of at most {NameMax} characters");

    private const int NameMax = 200;
}
