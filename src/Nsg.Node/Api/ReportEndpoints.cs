using System.Text.Json;
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
internal sealed record ReportInfoJson(
    string Report,
    int Version,
    string Title,
    IReadOnlyList<string> Periods,
    IReadOnlyList<string> Reads,
    IReadOnlyList<string> Leaves
)
{
    internal static ReportInfoJson Of(ReportDefinition definition)
    {
        var words = ReportInWords.Of(definition);
        return new ReportInfoJson(
            definition.Id,
            definition.Version,
            definition.Title("en"),
            [.. definition.Periods.Select(one => one.ToString())],
            words.Reads,
            words.Leaves
        );
    }
}

/// <summary>A definition of the asker's own, to be tried on the company's books.</summary>
/// <param name="Definition">Its text.</param>
/// <param name="Period">Period, as 2026-Q1.</param>
/// <param name="Parameters">Parameters that differ from their default.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ReportTrialJson(
    string? Definition,
    string? Period,
    IReadOnlyDictionary<string, decimal>? Parameters = null
);

/// <summary>How a report is wanted, where an address must not say it.</summary>
/// <param name="Period">Period, as 2026-Q1.</param>
/// <param name="Format">Format; json unless given.</param>
/// <param name="Language">Language of labels; en unless given.</param>
/// <param name="Compare">none, last-year or prior; what is usual unless given.</param>
/// <param name="Parameters">Parameters that differ from their default.</param>
/// <param name="Facts">What the form asks for and no books hold, by name.</param>
/// <param name="Taxonomy">A taxonomy mapping that comes with the program, by name.</param>
/// <param name="Mapping">A taxonomy mapping of one's own, instead.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ReportRunJson(
    string? Period,
    string? Format = null,
    string? Language = null,
    string? Compare = null,
    IReadOnlyDictionary<string, decimal>? Parameters = null,
    IReadOnlyDictionary<string, string>? Facts = null,
    string? Taxonomy = null,
    JsonElement? Mapping = null
);

/// <summary>A definition to be looked at.</summary>
/// <param name="Definition">Its text.</param>
/// <param name="Language">Language of the words; en unless given.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record DefinitionJson(string? Definition, string? Language = null);

/// <summary>What a definition is, or what is wrong with it.</summary>
/// <param name="Valid">Whether it is a definition.</param>
/// <param name="Faults">What is wrong, and where.</param>
/// <param name="Report">What it reads and what would leave; null when it is none.</param>
/// <param name="Checks">What it checks.</param>
/// <param name="Words">The whole in plain words.</param>
internal sealed record DefinitionCheckJson(
    bool Valid,
    IReadOnlyList<ReportFault> Faults,
    ReportInfoJson? Report,
    IReadOnlyList<string> Checks,
    string? Words
);

/// <summary>What a figure is made of.</summary>
/// <param name="Line">The line.</param>
/// <param name="Value">Its value, a decimal.</param>
/// <param name="Sources">Lines, accounts and VAT codes that it is made of.</param>
/// <param name="Vouchers">Vouchers behind them, with their documents.</param>
/// <param name="IsCut">Whether there are more vouchers.</param>
internal sealed record TraceJson(
    string Line,
    string Value,
    IReadOnlyList<TraceSourceJson> Sources,
    IReadOnlyList<TracedVoucherJson> Vouchers,
    bool IsCut
);

/// <summary>A voucher behind a figure of a report.</summary>
/// <param name="Voucher">Number.</param>
/// <param name="Entry">Identifier.</param>
/// <param name="Date">Posting date.</param>
/// <param name="Text">Text.</param>
/// <param name="Source">The account or VAT code through which it comes in.</param>
/// <param name="Amount">What of it counts, a decimal; debit positive.</param>
/// <param name="Document">The document that proves it, or null.</param>
internal sealed record TracedVoucherJson(
    string Voucher,
    Guid Entry,
    DateOnly Date,
    string Text,
    string Source,
    string Amount,
    Guid? Document
)
{
    internal static TracedVoucherJson Of(TracedVoucher one) =>
        new(one.Voucher, one.Entry, one.Date, one.Text, one.Source, ReportJson.Text(one.Amount), one.Document);
}

/// <param name="Kind">line, account or vat.</param>
/// <param name="Name">Its name.</param>
/// <param name="Label">Its label.</param>
/// <param name="Measure">What of it counts.</param>
/// <param name="Period">Period.</param>
/// <param name="Amount">Amount, a decimal.</param>
internal sealed record TraceSourceJson(
    string Kind,
    string Name,
    string Label,
    string Measure,
    string Period,
    string Amount
);

/// <summary>Reports.</summary>
internal static class ReportEndpoints
{
    private const string Tag = "Reports";

    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet("/reports", (HttpContext context) => Infos(CompanyAccess.Of(context)))
            .Says("ListReports", Tag, "The reports of the company's country, what they read and what would leave")
            .Produces<IReadOnlyList<ReportInfoJson>>(200);
        company
            .MapGet("/reports/{report}", Run)
            .Shares(Resources.Reports)
            .Says(
                "RunReport",
                Tag,
                "A report for a period (2026, 2026-Q1, 2026-T1, 2026-01), as json, csv, xml, txt, xbrl-json, xbrl-csv, xbrl or xhtml"
            )
            .AlsoGives(ReportAnswer.AllMediaTypes)
            .Produces<ReportJson>(200);
        company
            .MapPost("/reports/{report}/run", RunWith)
            .Says("RunReportWith", Tag, "The same with parameters, facts that no books hold, and a taxonomy")
            .AlsoGives(ReportAnswer.AllMediaTypes)
            .Produces<ReportJson>(200);
        company
            .MapGet("/reports/{report}/trace", Trace)
            .Says("TraceReport", Tag, "From a figure of a report down to accounts, vouchers and documents")
            .Produces<TraceJson>(200);
        company
            .MapPost("/reports/check", Check)
            .Says(
                "CheckReport",
                Tag,
                "Reads a definition: what is wrong with it by line and column, or what it reads and what would leave"
            )
            .Produces<DefinitionCheckJson>(200);
        company
            .MapPost("/reports/try", TryOut)
            .Says("TryReport", Tag, "Computes a definition that is sent along; nothing is kept")
            .AlsoGives(ReportAnswer.AllMediaTypes)
            .Produces<ReportJson>(200)
            .ProducesProblem(422);
    }

    private static List<ReportInfoJson> Infos(CompanyAccess access)
    {
        var country = access.Company.Pack.Country.ToString();
        return
        [
            .. ReportCatalogue
                .Names.Select(name => ReportCatalogue.Find(name)!)
                .Where(one => one.Country is null || one.Country == country)
                .Select(ReportInfoJson.Of),
        ];
    }

    private static IResult Run(
        HttpContext context,
        NodeStore store,
        TimeProvider time,
        string report,
        [FromQuery] string? period,
        [FromQuery] string? format,
        [FromQuery] string? language,
        [FromQuery] string? compare,
        [FromQuery] string? taxonomy
    )
    {
        return ReportAnswer.Of(
            context,
            store,
            time,
            Found(report),
            new ReportQuery(period, format, language, compare) { Taxonomy = taxonomy },
            isForeign: false
        );
    }

    private static IResult RunWith(
        HttpContext context,
        NodeStore store,
        TimeProvider time,
        string report,
        ReportRunJson? wanted
    ) =>
        ReportAnswer.Of(
            context,
            store,
            time,
            Found(report),
            new ReportQuery(wanted?.Period, wanted?.Format, wanted?.Language, wanted?.Compare)
            {
                Parameters = wanted?.Parameters ?? new Dictionary<string, decimal>(),
                Facts = wanted?.Facts ?? new Dictionary<string, string>(),
                Taxonomy = wanted?.Mapping?.GetRawText() ?? wanted?.Taxonomy,
            },
            isForeign: false
        );

    private static IResult Trace(
        HttpContext context,
        NodeStore store,
        string report,
        [FromQuery] string? period,
        [FromQuery] string? line
    ) =>
        ReportAnswer.Made(() =>
            store.Query(
                CompanyAccess.Of(context).Key,
                books =>
                {
                    var outcome = ReportRequest
                        .Of(books, Found(report), period ?? "", new Dictionary<string, decimal>())
                        .Run(books);
                    var sources =
                        ReportTrace.Of(outcome, line ?? "")
                        ?? throw new ReportRequestException(
                            $"{report} has no line '{line}'; it has {string.Join(", ", outcome.Lines.Select(one => one.Line.Id))}"
                        );
                    var vouchers = TracedVoucher.Of(books, sources);
                    return Results.Ok(
                        new TraceJson(
                            line!,
                            ReportJson.Text(outcome.Value(line!)),
                            [
                                .. sources.Select(one => new TraceSourceJson(
                                    one.Kind,
                                    one.Name,
                                    one.Label,
                                    one.Measure,
                                    one.Period.ToString(),
                                    ReportJson.Text(one.Amount)
                                )),
                            ],
                            [.. vouchers.Select(TracedVoucherJson.Of)],
                            vouchers.Count == TracedVoucher.Max
                        )
                    );
                }
            )
        );

    private static IResult Check(DefinitionJson? wanted)
    {
        var language = Parameters.Word(wanted?.Language, "language", "en", "nb", "sv", "da", "fi", "is") ?? "en";
        try
        {
            var definition = ReportDefinition.Parse(
                wanted?.Definition ?? throw Parameters.Refused("definition is missing")
            );
            return Results.Ok(
                new DefinitionCheckJson(
                    true,
                    [],
                    ReportInfoJson.Of(definition),
                    [.. definition.Checks.Select(one => $"{(one.IsError ? "error" : "warning")} {one.Id}: {one.Text}")],
                    ReportInWords.Of(definition, language).Sentences(language)
                )
            );
        }
        catch (ReportDefinitionException fault)
        {
            return Results.Ok(new DefinitionCheckJson(false, fault.Faults, null, [], null));
        }
    }

    private static ReportDefinition Found(string report) =>
        ReportCatalogue.Find(report) ?? throw new RefusedException(Problems.NotFound($"there is no report '{report}'"));

    private static IResult TryOut(HttpContext context, NodeStore store, TimeProvider time, ReportTrialJson? trial)
    {
        try
        {
            var definition = ReportDefinition.Parse(
                trial?.Definition ?? throw Parameters.Refused("definition is missing")
            );
            return ReportAnswer.Made(() =>
                store.Query(
                    CompanyAccess.Of(context).Key,
                    books =>
                        Results.Ok(
                            ReportFormats
                                .Make(
                                    books,
                                    ReportRequest.Of(
                                        books,
                                        definition,
                                        trial.Period ?? "",
                                        trial.Parameters ?? new Dictionary<string, decimal>()
                                    ),
                                    "en",
                                    time.GetUtcNow()
                                )
                                .Json
                        )
                )
            );
        }
        catch (ReportDefinitionException fault)
        {
            return new ProblemAnswer(Problems.InvalidReport(fault.Message));
        }
    }
}
