using System.Globalization;
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

/// <summary>A group's figure, or why it is not shown.</summary>
/// <param name="Group">Country and industry, as <c>DK 46</c>.</param>
/// <param name="Companies">How many companies; null where the figure is not shown.</param>
/// <param name="Value">The figure, rounded, as text; null where it is not shown.</param>
/// <param name="Industry">Heading of the industry in English (NACE), or null where there is none.</param>
/// <param name="Withheld"><c>few</c>, <c>dominance</c>, <c>overlap</c> or <c>complement</c>; null where it is shown.</param>
internal sealed record GroupFigureJson(string Group, string? Industry, int? Companies, string? Value, string? Withheld)
{
    internal static GroupFigureJson Of(GroupFigure figure) =>
        new(
            figure.Group,
            Nace.TryFind(figure.Group.Split(' ')[^1], out var industry) ? industry.Heading("en") : null,
            figure.Companies,
            figure.Value?.ToString(CultureInfo.InvariantCulture),
            figure.Withheld
        );
}

/// <summary>Figures across companies.</summary>
internal static class StatisticsEndpoints
{
    internal static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/statistics", AskAsync)
            .WithMetadata(new OfStatistics())
            .Says(
                "AskStatistics",
                "Sharing",
                "A report's line summed over the companies that granted it for statistics, by industry; small and dominated groups are left out"
            )
            .Produces<IReadOnlyList<GroupFigureJson>>(200)
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
            : throw Parameters.Refused("period is one such as 2026, 2026-Q1 or 2026-01, from 1900 to 2199");
        try
        {
            var figures = await new GroupStatistics(options.Store, options.Time, options.Disclosure, kept).FiguresAsync(
                caller.Client,
                caller.Actor,
                definition,
                query.Line ?? throw Parameters.Refused("line is missing"),
                period,
                AccessRecorder.Of(context, caller, [])
            );
            return figures is null
                ? new ProblemAnswer(
                    Problems.Forbidden(
                        $"no company has granted you {definition.Id} for statistics; ask for grants first"
                    )
                )
                : Results.Ok(figures.Select(GroupFigureJson.Of).ToList());
        }
        catch (ReportRequestException fault)
        {
            throw Parameters.Refused(fault.Message);
        }
    }
}
