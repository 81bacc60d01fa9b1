using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Nsg.Node.Http;
using Nsg.Node.Reports;
using Nsg.Reporting;
using Nsg.Reporting.Language;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>A report that comes with the program.</summary>
/// <param name="Report">Name.</param>
/// <param name="Version">Version of its definition.</param>
/// <param name="Title">Title in English.</param>
/// <param name="Periods">Lengths of period that it is made for.</param>
/// <param name="Reads">What it reads, in words.</param>
/// <param name="Leaves">What would leave the company, in words.</param>
internal sealed record ReportInfoJson(string Report, int Version, string Title, IReadOnlyList<string> Periods, IReadOnlyList<string> Reads, IReadOnlyList<string> Leaves)
{
    internal static ReportInfoJson Of(ReportDefinition definition)
    {
        var words = ReportInWords.Of(definition);
        return new ReportInfoJson(definition.Id, definition.Version, definition.Title("en"), [.. definition.Periods.Select(one => one.ToString())], words.Reads, words.Leaves);
    }
}

/// <summary>A definition of the asker's own, to be tried on the company's books.</summary>
/// <param name="Definition">Its text.</param>
/// <param name="Period">Period, as 2026-Q1.</param>
/// <param name="Parameters">Parameters that differ from their default.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ReportTrialJson(string? Definition, string? Period, IReadOnlyDictionary<string, decimal>? Parameters = null);

/// <summary>Reports.</summary>
internal static class ReportEndpoints
{
    private const string Tag = "Reports";

    internal static void Map(IEndpointRouteBuilder company)
    {
        company.MapGet("/reports", (HttpContext context) => Infos(CompanyAccess.Of(context)))
            .Says("ListReports", Tag, "The reports of the company's country, what they read and what would leave").Produces<IReadOnlyList<ReportInfoJson>>(200);
        company.MapGet("/reports/{report}", Run).Shares(Resources.Reports)
            .Says("RunReport", Tag, "A report for a period (2026, 2026-Q1, 2026-T1, 2026-01), as json, csv, xml, txt, xbrl-json, xbrl-csv or xhtml").Produces<ReportJson>(200);
        company.MapPost("/reports/try", TryOut)
            .Says("TryReport", Tag, "Computes a definition that is sent along; nothing is kept").Produces<ReportJson>(200).ProducesProblem(422);
    }

    private static List<ReportInfoJson> Infos(CompanyAccess access)
    {
        var country = access.Company.Pack.Country.ToString();
        return [.. ReportCatalogue.Names.Select(name => ReportCatalogue.Find(name)!).Where(one => one.Country is null || one.Country == country).Select(ReportInfoJson.Of)];
    }

    private static IResult Run(
        HttpContext context, NodeStore store, TimeProvider time, string report, [FromQuery] string? period, [FromQuery] string? format, [FromQuery] string? language,
        [FromQuery] string? compare)
    {
        var definition = ReportCatalogue.Find(report) ?? throw new RefusedException(Problems.NotFound($"there is no report '{report}'"));
        return ReportAnswer.Of(context, store, time, definition, new ReportQuery(period, format, language, compare), isForeign: false);
    }

    private static IResult TryOut(HttpContext context, NodeStore store, TimeProvider time, ReportTrialJson? trial)
    {
        try
        {
            var definition = ReportDefinition.Parse(trial?.Definition ?? throw Parameters.Refused("definition is missing"));
            return ReportAnswer.Made(() => store.Query(CompanyAccess.Of(context).Key, books => Results.Ok(ReportFormats.Make(
                books, ReportRequest.Of(books, definition, trial.Period ?? "", trial.Parameters ?? new Dictionary<string, decimal>()), "en", time.GetUtcNow()).Json)));
        }
        catch (ReportDefinitionException fault)
        {
            return new ProblemAnswer(Problems.InvalidReport(fault.Message));
        }
    }
}
