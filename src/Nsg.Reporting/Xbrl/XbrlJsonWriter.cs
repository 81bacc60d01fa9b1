using System.Text.Json;
using Nsg.Reporting.Language;

namespace Nsg.Reporting.Xbrl;

/// <summary>
/// Writes reports as xBRL-JSON (OIM, Recommendation 2021-10-13) in the shape of the NSG&amp;B API version 2:
/// canonical values, periods as intervals of moments,
/// the company by its ISO 6523 scheme or the taxonomy's own.
/// </summary>
public static class XbrlJsonWriter
{
    private const string NoteSuffix = "note";

    /// <summary>Writes the facts of one company's reports of several periods.</summary>
    /// <param name="outcomes">The reports; the period asked for first.</param>
    /// <param name="filer">The company.</param>
    /// <param name="taxonomy">A mapping, or null for the common Nordic concepts.</param>
    /// <param name="output">Where to.</param>
    public static void Write(
        IReadOnlyList<ReportOutcome> outcomes,
        ReportFiler filer,
        XbrlTaxonomy? taxonomy,
        Stream output
    )
    {
        var report = new XbrlReport(outcomes, filer, taxonomy);
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        Information(json, report);
        json.WriteStartObject("facts");
        var note = report.Note is null ? null : $"fact_{XbrlReport.Mark(report.Outcomes[0].Period)}_{NoteSuffix}";
        foreach (var fact in report.Facts)
        {
            Fact(json, fact, report, ReferenceEquals(fact, report.Facts[0]) ? note : null);
        }

        if (note is not null && report.Facts.Count > 0)
        {
            Note(json, note, report.Note!);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Information(Utf8JsonWriter json, XbrlReport report)
    {
        json.WriteStartObject("documentInfo");
        json.WriteString("documentType", "https://xbrl.org/2021/xbrl-json");
        json.WriteStartObject("features");
        json.WriteBoolean("xbrl:canonicalValues", value: true);
        json.WriteString("xbrl:allowedDuplicates", "none");
        if (report.Taxonomy is null)
        {
            json.WriteString(
                "xebr:incomeStatementPresentation",
                report.IsByFunction
                    ? "xebr:ProfitAndLossAccountByFunctionOfExpenseReport"
                    : "xebr:ProfitAndLossAccountByNatureOfExpenseReport"
            );
        }

        json.WriteEndObject();
        json.WriteStartObject("namespaces");
        foreach (var (prefix, name) in report.Namespaces)
        {
            json.WriteString(prefix, name);
        }

        json.WriteString("iso4217", "http://www.xbrl.org/2003/iso4217");
        json.WriteString("xbrl", "https://xbrl.org/2021");
        json.WriteString("xbrli", "http://www.xbrl.org/2003/instance");
        json.WriteString(report.EntityPrefix, report.EntityScheme);
        json.WriteEndObject();
        if (report.Note is not null)
        {
            LinkWords(json);
        }

        json.WriteStartArray("taxonomy");
        json.WriteStringValue(report.SchemaRef);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What links between a fact and a note are called.</summary>
    internal static void LinkWords(Utf8JsonWriter json)
    {
        json.WriteStartObject("linkTypes");
        json.WriteString("footnote", "http://www.xbrl.org/2003/arcrole/fact-footnote");
        json.WriteEndObject();
        json.WriteStartObject("linkGroups");
        json.WriteString("comment", "http://www.xbrl.org/2003/role/link");
        json.WriteEndObject();
    }

    private static void Fact(Utf8JsonWriter json, XbrlFact fact, XbrlReport report, string? note)
    {
        json.WriteStartObject(fact.Id);
        json.WriteString("value", XbrlReport.Value(fact));
        if (fact.Amount is not null)
        {
            json.WriteNumber("decimals", fact.Decimals);
        }

        json.WriteStartObject("dimensions");
        json.WriteString("concept", fact.Concept);
        json.WriteString("entity", report.Entity);
        json.WriteString("period", XbrlReport.Moment(fact));
        if (fact is { Amount: not null, IsCount: false })
        {
            json.WriteString("unit", $"{XbrlReport.Currency}:{report.Filer.Currency}");
        }

        json.WriteEndObject();
        if (note is not null)
        {
            json.WriteStartObject("links");
            json.WriteStartObject("footnote");
            json.WriteStartArray("comment");
            json.WriteStringValue(note);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Note(Utf8JsonWriter json, string id, string text)
    {
        json.WriteStartObject(id);
        json.WriteString("value", text);
        json.WriteStartObject("dimensions");
        json.WriteString("concept", "xbrl:note");
        json.WriteString("noteId", id);
        json.WriteString("language", "en");
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
