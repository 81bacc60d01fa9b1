using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Nsg.Reporting.Language;

namespace Nsg.Reporting.Xbrl;

/// <summary>Writes the same facts as <see cref="XbrlJsonWriter"/> as xBRL-CSV (OIM, Recommendation 2021-10-13): a zip
/// with the metadata and one table.</summary>
public static class XbrlCsvWriter
{
    private const string Metadata = "report.json";
    private const string Table = "facts.csv";
    private const string Notes = "notes.csv";

    // An identifier of a fact in xBRL-CSV is table, row and column.
    private const string NoteId = "notes.note.value";

    /// <summary>How xBRL-CSV says that a dimension is absent.</summary>
    private const string Absent = "#none";

    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

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
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        using (var metadata = Part(zip, Metadata))
        using (var json = new Utf8JsonWriter(metadata, new JsonWriterOptions { Indented = true }))
        {
            Describe(json, report);
        }

        if (NoteOf(report) is { } note)
        {
            using var notes = Lines(zip, Notes);
            notes.WriteLine("id,value");
            notes.WriteLine($"note,{Quoted(note)}");
        }

        using var text = Lines(zip, Table);
        text.WriteLine("id,concept,period,unit,decimals,value");
        foreach (var fact in report.Facts)
        {
            var unit = fact is { Amount: not null, IsCount: false }
                ? $"{XbrlReport.Currency}:{filer.Currency}"
                : Absent;
            var decimals = fact.Amount is null ? "" : fact.Decimals.ToString(CultureInfo.InvariantCulture);
            text.WriteLine(
                $"{fact.Id},{fact.Concept},{XbrlReport.Moment(fact)},{unit},{decimals},{Quoted(XbrlReport.Value(fact))}"
            );
        }
    }

    private static string? NoteOf(XbrlReport report) => report.Facts.Count > 0 ? report.Note : null;

    private static StreamWriter Lines(ZipArchive zip, string name) =>
        new(Part(zip, name), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };

    private static string Quoted(string value) =>
        value.AsSpan().IndexOfAny(",\"\n\r") < 0 && !value.StartsWith('#')
            ? value
            : $"\"{(value.StartsWith('#') ? "#" : "")}{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static Stream Part(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Epoch;
        return entry.Open();
    }

    private static void Describe(Utf8JsonWriter json, XbrlReport report)
    {
        json.WriteStartObject();
        json.WriteStartObject("documentInfo");
        json.WriteString("documentType", "https://xbrl.org/2021/xbrl-csv");
        json.WriteStartObject("namespaces");
        foreach (var (prefix, name) in report.Namespaces)
        {
            json.WriteString(prefix, name);
        }

        json.WriteString("iso4217", "http://www.xbrl.org/2003/iso4217");
        json.WriteString("xbrl", "https://xbrl.org/2021");
        json.WriteString(report.EntityPrefix, report.EntityScheme);
        json.WriteEndObject();
        if (NoteOf(report) is not null)
        {
            XbrlJsonWriter.LinkWords(json);
        }

        json.WriteStartArray("taxonomy");
        json.WriteStringValue(report.SchemaRef);
        json.WriteEndArray();
        json.WriteEndObject();
        if (NoteOf(report) is not null)
        {
            Links(json, report.Facts[0].Id);
        }

        json.WriteStartObject("tableTemplates");
        json.WriteStartObject("facts");
        json.WriteString("rowIdColumn", "id");
        json.WriteStartObject("columns");
        foreach (var column in new[] { "id", "concept", "period", "unit", "decimals" })
        {
            json.WriteStartObject(column);
            json.WriteEndObject();
        }

        json.WriteStartObject("value");
        json.WriteStartObject("dimensions");
        json.WriteString("concept", "$concept");
        json.WriteString("period", "$period");
        json.WriteString("entity", report.Entity);
        json.WriteString("unit", "$unit");
        json.WriteEndObject();
        json.WriteString("decimals", "$decimals");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        if (NoteOf(report) is not null)
        {
            NoteTemplate(json);
        }

        json.WriteEndObject();
        json.WriteStartObject("tables");
        json.WriteStartObject("facts");
        json.WriteString("url", Table);
        json.WriteEndObject();
        if (NoteOf(report) is not null)
        {
            json.WriteStartObject("notes");
            json.WriteString("url", Notes);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Links(Utf8JsonWriter json, string fact)
    {
        json.WriteStartObject("links");
        json.WriteStartObject("footnote");
        json.WriteStartObject("comment");
        json.WriteStartArray($"facts.{fact}.value");
        json.WriteStringValue(NoteId);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void NoteTemplate(Utf8JsonWriter json)
    {
        json.WriteStartObject("notes");
        json.WriteString("rowIdColumn", "id");
        json.WriteStartObject("columns");
        json.WriteStartObject("id");
        json.WriteEndObject();
        json.WriteStartObject("value");
        json.WriteStartObject("dimensions");
        json.WriteString("concept", "xbrl:note");
        json.WriteString("noteId", NoteId);
        json.WriteString("language", "en");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
