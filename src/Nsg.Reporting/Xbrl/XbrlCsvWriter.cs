using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Nsg.Reporting.Language;

namespace Nsg.Reporting.Xbrl;

/// <summary>Writes the same facts as <see cref="XbrlJsonWriter"/> as xBRL-CSV (OIM, Recommendation 2021-10-13): a zip with the metadata and one table.</summary>
public static class XbrlCsvWriter
{
    private const string Metadata = "report.json";
    private const string Table = "facts.csv";

    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the facts of one company's reports of several periods.</summary>
    public static void Write(IReadOnlyList<ReportOutcome> outcomes, ReportFiler filer, Stream output)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        ArgumentNullException.ThrowIfNull(filer);
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        using (var metadata = Part(zip, Metadata))
        using (var json = new Utf8JsonWriter(metadata, new JsonWriterOptions { Indented = true }))
        {
            Describe(json, filer);
        }

        using var text = new StreamWriter(Part(zip, Table), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        text.WriteLine("id,concept,period,value");
        foreach (var outcome in outcomes)
        {
            foreach (var (line, i) in outcome.Lines.Where(one => one.Line.Concept is not null && !one.Line.IsHidden).Select((line, i) => (line, i)))
            {
                text.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"fact_{outcome.Period.To.Year}_{i + 1},{line.Line.Concept},{XbrlJsonWriter.Interval(outcome.Period)},{XbrlJsonWriter.Canonical(line.Value)}"));
            }
        }
    }

    private static Stream Part(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Epoch;
        return entry.Open();
    }

    private static void Describe(Utf8JsonWriter json, ReportFiler filer)
    {
        json.WriteStartObject();
        json.WriteStartObject("documentInfo");
        json.WriteString("documentType", "https://xbrl.org/2021/xbrl-csv");
        json.WriteStartObject("namespaces");
        json.WriteString("bach", "http://www.irisbusiness.com/taxonomy/eu/elts/bach");
        json.WriteString("xebr", "http://www.irisbusiness.com/taxonomy/eu/elts/xebr");
        json.WriteString("iso4217", "http://www.xbrl.org/2003/iso4217");
        json.WriteString($"icd{filer.Scheme ?? "0000"}", $"urn:oasis:names:tc:ebcore:partyid-type:iso6523:{filer.Scheme ?? "0000"}");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("tableTemplates");
        json.WriteStartObject("facts");
        json.WriteStartObject("columns");
        json.WriteStartObject("id");
        json.WriteEndObject();
        json.WriteStartObject("concept");
        json.WriteEndObject();
        json.WriteStartObject("period");
        json.WriteEndObject();
        json.WriteStartObject("value");
        json.WriteStartObject("dimensions");
        json.WriteString("concept", "$concept");
        json.WriteString("period", "$period");
        json.WriteString("entity", XbrlJsonWriter.Entity(filer));
        json.WriteString("unit", $"iso4217:{filer.Currency}");
        json.WriteEndObject();
        json.WriteNumber("decimals", 0);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("tables");
        json.WriteStartObject("facts");
        json.WriteString("url", Table);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
