using Microsoft.AspNetCore.Http;
using Nsg.Node.Http;
using Nsg.Node.Reports;
using Nsg.Reporting.Language;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>What a request says of the report that it wants, as text.</summary>
/// <param name="Period">Period.</param>
/// <param name="Format">Format, or null for JSON.</param>
/// <param name="Language">Language of labels, or null for English.</param>
/// <param name="Compare">none, last-year or prior, or null.</param>
internal sealed record ReportQuery(string? Period, string? Format, string? Language, string? Compare)
{
    /// <summary>Parameters that differ from their default.</summary>
    internal IReadOnlyDictionary<string, decimal> Parameters { get; init; } = new Dictionary<string, decimal>();

    /// <summary>What the form asks for and no books hold.</summary>
    internal IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();

    /// <summary>Name of a taxonomy mapping, or the text of one; null for the common Nordic concepts.</summary>
    internal string? Taxonomy { get; init; }
}

/// <summary>Answers with a report.</summary>
internal static class ReportAnswer
{
    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.Ordinal)
    {
        ["json"] = "application/json",
        ["csv"] = "text/csv; charset=utf-8",
        ["xml"] = "application/xml",
        ["txt"] = "text/plain; charset=utf-8",
        ["zip"] = "application/zip",
        ["goods"] = "text/csv; charset=utf-8",
        ["envelope"] = "application/xml",
        ["momsuppgift"] = "application/json",
        ["xbrl-json"] = "application/json",
        ["xbrl-csv"] = "application/zip",
        ["xbrl"] = "application/xbrl-instance+xml",
        ["xhtml"] = "application/xhtml+xml",
    };

    /// <summary>Every media type that a report comes in.</summary>
    internal static string[] AllMediaTypes { get; } =
    [.. MediaTypes.Values.Select(one => one.Split(';')[0]).Distinct(StringComparer.Ordinal)];

    /// <summary>The report of a request. One who lives by a grant gets no earlier period beside it without asking,
    /// and needs a grant of its days then.</summary>
    /// <param name="context">The request.</param>
    /// <param name="store">Store.</param>
    /// <param name="time">Clock.</param>
    /// <param name="definition">What.</param>
    /// <param name="query">How.</param>
    /// <param name="isForeign">Whether the requester wrote the definition: what its checks read counts as told
    /// then.</param>
    internal static IResult Of(
        HttpContext context,
        NodeStore store,
        TimeProvider time,
        ReportDefinition definition,
        ReportQuery query,
        bool isForeign
    )
    {
        var format = Parameters.Word(query.Format, "format", [.. ReportFormats.Names]) ?? "json";
        var language = Parameters.Word(query.Language, "language", "en", "nb", "sv", "da", "fi", "is") ?? "en";
        var access = CompanyAccess.Of(context);
        var compare = Comparison(
            Parameters.Word(query.Compare, "compare", "none", "last-year", "prior"),
            access.Request is not null
        );
        return Made(() =>
            store.Query(
                access.Key,
                books =>
                {
                    var request = ReportRequest.Of(books, definition, query.Period ?? "", query.Parameters);
                    var (from, to) = request.Span(compare ?? request.UsualComparison, isForeign);
                    access.Covers(from, to);
                    var made = ReportExtras.With(
                        ReportFormats.Make(books, request, language, time.GetUtcNow(), compare),
                        query.Facts,
                        query.Taxonomy
                    );
                    if (format == "json")
                    {
                        return Results.Ok(made.Json);
                    }

                    using var output = new MemoryStream();
                    ReportFormats.Write(made, format, output);
                    return Results.Bytes(output.ToArray(), MediaTypes[format]);
                }
            )
        );
    }

    internal static string MediaTypeOf(string format) => MediaTypes[format];

    internal static IResult Made(Func<IResult> make)
    {
        try
        {
            return make();
        }
        catch (ReportRequestException fault)
        {
            throw Refused(fault);
        }
    }

    internal static async Task<IResult> MadeAsync(Func<Task<IResult>> make)
    {
        try
        {
            return await make();
        }
        catch (ReportRequestException fault)
        {
            throw Refused(fault);
        }
    }

    /// <summary>What cannot be made as it was asked for is a bad request; a decision that was understood and refused follows from
    /// how things stand.</summary>
    private static RefusedException Refused(ReportRequestException fault) =>
        fault switch
        {
            { IsStale: true } => new RefusedException(Problems.VersionConflict(fault.Message)),
            { IsRefusal: true } => new RefusedException(Problems.StateConflict(fault.Message)),
            _ => Parameters.Refused(fault.Message),
        };

    internal static ReportComparison? Comparison(string? text, bool livesByGrants) =>
        text switch
        {
            "last-year" => ReportComparison.LastYear,
            "prior" => ReportComparison.Prior,
            "none" => ReportComparison.None,
            _ => livesByGrants ? ReportComparison.None : null,
        };
}
