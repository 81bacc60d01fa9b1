using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Exchange.Trust;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Node.Trust;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>Whom to check.</summary>
/// <param name="Document">A document that was handed in; or else:</param>
/// <param name="Identifier">Number of a supplier, as NO:974760673.</param>
/// <param name="Name">Its name.</param>
/// <param name="Account">Account that it asks to be paid to.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record TrustQueryJson(
    Guid? Document = null,
    string? Identifier = null,
    string? Name = null,
    string? Account = null
);

/// <summary>A finding.</summary>
/// <param name="Check">exists, active, vat, account, listed, duplicate.</param>
/// <param name="Outcome">fine, warning or unknown.</param>
/// <param name="Source">Who said so.</param>
/// <param name="Time">When.</param>
/// <param name="Text">In words.</param>
internal sealed record TrustFindingJson(string Check, string Outcome, string Source, DateTimeOffset Time, string Text);

/// <summary>Whether a supplier is who it says.</summary>
internal static class TrustEndpoints
{
    internal static void Map(IEndpointRouteBuilder company) =>
        company
            .MapPost("/trust/check", CheckAsync)
            .Writes()
            .Says(
                "CheckTrust",
                "Documents",
                "Checks the sender of a document or a supplier: exists, active, VAT, account, lists, duplicate; warnings about a document become flags"
            )
            .Produces<IReadOnlyList<TrustFindingJson>>(200);

    private static async Task<IResult> CheckAsync(HttpContext context, NodeOptions options, TrustQueryJson? query)
    {
        var access = CompanyAccess.Of(context);
        var checks =
            options.Trust
            ?? new TrustChecks(options.Registers, WatchLists.None, null, new HashSet<string>(), options.Time);
        if (query?.Document is not { } document)
        {
            var identifier =
                query?.Identifier ?? throw Parameters.Refused("name a document, or the identifier of a supplier");
            var subject = TrustRun.Subject(
                options.Store,
                access.Key,
                PartyIdentifier.TryParse(identifier, out _)
                    ? identifier
                    : throw Parameters.Refused(
                        "identifier is no number of a company; write it with its country, as NO:974760673"
                    ),
                query.Name ?? "",
                query.Account
            );
            return Results.Ok((await checks.CheckAsync(subject, context.RequestAborted)).Select(Json));
        }

        return
            await TrustRun.CheckAsync(
                options.Store,
                checks,
                access.Key,
                document,
                access.Caller.Actor,
                context.RequestAborted
            )
                is { } findings
            ? Results.Ok(findings.Select(Json))
            : new ProblemAnswer(Problems.UnknownDocument("there is no such document, or nobody asks to be paid by it"));
    }

    private static TrustFindingJson Json(TrustFinding one) =>
        new(one.Check, one.Outcome.ToString().ToLowerInvariant(), one.Source, one.Time, one.Text);
}
