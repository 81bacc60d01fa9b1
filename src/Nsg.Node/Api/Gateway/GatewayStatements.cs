using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Nsg.Exchange.Registers;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Node.Reports;
using Nsg.Reporting;
using Nsg.Sharing.Grants;
using Nsg.Vocabulary;

namespace Nsg.Node.Api.Gateway;

/// <summary>Annual accounts, of companies kept here and of registers.</summary>
internal static class GatewayStatements
{
    internal static async Task<IResult> AnswerAsync(HttpContext context, NodeOptions options, StatementQuery? query)
    {
        if (GatewayQuery.Refusal(query?.Notation, query?.Country) is { } refusal)
        {
            return refusal;
        }

        if (!StatementPeriod.TryParse(query!.Period, out var year, out var fault))
        {
            return GatewayError.Invalid(fault, "period");
        }

        var (caller, hosted) = (context.Features.GetRequiredFeature<Caller>(), new HostedRegister(options.Store));
        if (hosted.Key(query.Country!, query.Notation!) is { } key && caller.MayReadRegister(key))
        {
            return await HostedStatementsAsync(context, options, caller, key, year);
        }

        return
            (
                await options.Registers.FindAsync(query.Country!, query.Notation!, context.RequestAborted)
            )?.FinancialStatements.GetValueOrDefault(year)
                is { } filed
            ? Results.Text(filed.ToJsonString(GatewayEndpoints.Options), GatewayEndpoints.Json)
            : GatewayError.NotFound("no financial statements of that period are known here");
    }

    /// <summary>The books of a company kept here are its own: others need a grant of its annual accounts.</summary>
    private static async Task<IResult> HostedStatementsAsync(
        HttpContext context,
        NodeOptions options,
        Caller caller,
        string key,
        string year
    )
    {
        var report = $"{options.Store.Company(key)!.Pack.Country.Code.ToLowerInvariant()}.accounts";
        var made = options.Store.Query(
            key,
            books =>
                ReportFormats.Make(
                    books,
                    ReportRequest.Of(books, ReportCatalogue.Find(report)!, year, new Dictionary<string, decimal>()),
                    "en",
                    options.Time.GetUtcNow()
                )
        );
        // Whether there are figures is the company's own too: it is told after the grant was looked at.
        if (caller.LivesByGrants)
        {
            // The year before goes along where a grant covers it as well.
            var years = made.Compared is { } before
                ? [before.Period.From, made.Outcome.Period.From]
                : new[] { made.Outcome.Period.From };
            var opened = await options.Store.DecideGrantAsync(
                key,
                company =>
                    years
                        .Select(from =>
                            (
                                From: from,
                                new GrantDesk(company)
                                    .Release(
                                        new AccessRequest(
                                            caller.Client,
                                            Resources.Statements,
                                            report,
                                            from,
                                            made.Outcome.Period.To,
                                            GrantedRequest.Carried(caller, null)
                                        )
                                        {
                                            Withheld = Withheld.All,
                                        },
                                        AccessRecorder.Of(context, caller, []),
                                        caller.Actor
                                    )
                                    .Decision.Grant
                            )
                        )
                        .FirstOrDefault(one => one.Grant is not null)
            );
            made = opened.From == made.Outcome.Period.From ? made with { Compared = null } : made;
            if (opened.Grant is null)
            {
                return GatewayError.Forbidden("no grant of the company opens its accounts to you");
            }
        }
        else
        {
            await AccessRecorder.RecordAsync(options, context, key, caller, []);
        }

        if (made.Outcome.Lines.All(line => line.Value == 0m))
        {
            return GatewayError.NotFound("no financial statements of that period are known here");
        }

        using var output = new MemoryStream();
        ReportFormats.Write(made, "xbrl-json", output);
        return Results.Bytes(output.ToArray(), GatewayEndpoints.Json);
    }
}
