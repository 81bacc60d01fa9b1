using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Node.Reports;
using Nsg.Node.Sharing;
using Nsg.Reporting;
using Nsg.Reporting.Language;
using Nsg.Sharing.Statistics;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>A question about many companies.</summary>
/// <param name="Report">Name of a report that comes with the program.</param>
/// <param name="Line">A line of it.</param>
/// <param name="Period">Period, as 2026-Q1.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record StatisticsQueryJson(string? Report, string? Line, string? Period);

/// <summary>Figures across companies.</summary>
internal static class StatisticsEndpoints
{
    internal static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/statistics", AskAsync)
            .Says(
                "AskStatistics",
                "Sharing",
                "A report's line summed over the companies that granted it for statistics, by industry; small and dominated groups are left out"
            )
            .Produces<IReadOnlyList<GroupFigure>>(200)
            .ProducesProblem(403);

    private static async Task<IResult> AskAsync(
        HttpContext context,
        NodeOptions options,
        KeptFigures kept,
        StatisticsQueryJson? query
    )
    {
        var caller = context.Features.GetRequiredFeature<Caller>();
        if (!caller.LivesByGrants)
        {
            return new ProblemAnswer(
                Problems.Forbidden("statistics across companies are for clients that companies granted them to")
            );
        }

        var definition =
            ReportCatalogue.Find(query?.Report ?? throw Parameters.Refused("report is missing"))
            ?? throw Parameters.Refused($"there is no report '{query.Report}'");
        var period = ReportPeriod.TryParse(query.Period, out var found)
            ? found
            : throw Parameters.Refused("period is one such as 2026, 2026-Q1 or 2026-01");
        try
        {
            return Results.Ok(
                await new GroupStatistics(options.Store, options.Time, options.Disclosure, kept).FiguresAsync(
                    caller.Client,
                    caller.Actor,
                    definition,
                    query.Line ?? throw Parameters.Refused("line is missing"),
                    period,
                    AccessRecorder.Of(context, caller, [])
                )
            );
        }
        catch (ReportRequestException fault)
        {
            throw Parameters.Refused(fault.Message);
        }
    }
}
