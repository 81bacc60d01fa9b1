using System.Globalization;
using System.Text.Json;
using Nsg.Reporting.Language;

namespace Nsg.Reporting.Xbrl;

/// <summary>
/// Writes the lines of reports that have a concept as xBRL-JSON (OIM, Recommendation 2021-10-13) in the shape of the NSG&amp;B API version 2:
/// canonical values, periods as intervals of moments, the company by its ISO 6523 scheme.
/// </summary>
public static class XbrlJsonWriter
{
    private const string NumberScheme = "urn:oasis:names:tc:ebcore:partyid-type:iso6523:";

    private static readonly (string Prefix, string Namespace)[] Namespaces =
    [
        ("bach", "http://www.irisbusiness.com/taxonomy/eu/elts/bach"), ("xebr", "http://www.irisbusiness.com/taxonomy/eu/elts/xebr"),
        ("iso4217", "http://www.xbrl.org/2003/iso4217"), ("xbrl", "https://xbrl.org/2021"), ("xbrli", "http://www.xbrl.org/2003/instance"),
    ];

    /// <summary>Writes the facts of one company's reports of several periods.</summary>
    /// <param name="outcomes">The reports; the year asked for first.</param>
    /// <param name="filer">The company.</param>
    /// <param name="output">Where to.</param>
    public static void Write(IReadOnlyList<ReportOutcome> outcomes, ReportFiler filer, Stream output)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        ArgumentNullException.ThrowIfNull(filer);
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        Information(json, filer);
        json.WriteStartObject("facts");
        foreach (var outcome in outcomes)
        {
            foreach (var (line, i) in outcome.Lines.Where(one => one.Line.Concept is not null && !one.Line.IsHidden).Select((line, i) => (line, i)))
            {
                Fact(json, string.Create(CultureInfo.InvariantCulture, $"fact_{outcome.Period.To.Year}_{i + 1}"), line, outcome.Period, filer);
            }
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The entity of facts: prefix of the scheme and number.</summary>
    internal static string Entity(ReportFiler filer) => $"icd{filer.Scheme ?? "0000"}:{filer.Number}";

    /// <summary>A period as OIM writes it: the moment of its beginning, and the moment of its end, which is the beginning of the day after.</summary>
    internal static string Interval(ReportPeriod period) => $"{Moment(period.From)}/{Moment(period.To.AddDays(1))}";

    /// <summary>The canonical form of a number: no needless zeros, no plus sign, no minus on nothing.</summary>
    internal static string Canonical(decimal value) => value == 0m ? "0" : value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string Moment(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00";

    private static void Information(Utf8JsonWriter json, ReportFiler filer)
    {
        json.WriteStartObject("documentInfo");
        json.WriteString("documentType", "https://xbrl.org/2021/xbrl-json");
        json.WriteStartObject("features");
        json.WriteBoolean("xbrl:canonicalValues", value: true);
        json.WriteString("xbrl:allowedDuplicates", "none");
        json.WriteString("xebr:incomeStatementPresentation", "xebr:ProfitAndLossAccountByNatureOfExpenseReport");
        json.WriteEndObject();
        json.WriteStartObject("namespaces");
        foreach (var (prefix, name) in Namespaces)
        {
            json.WriteString(prefix, name);
        }

        json.WriteString($"icd{filer.Scheme ?? "0000"}", NumberScheme + (filer.Scheme ?? "0000"));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Fact(Utf8JsonWriter json, string id, ComputedLine line, ReportPeriod period, ReportFiler filer)
    {
        json.WriteStartObject(id);
        json.WriteString("value", Canonical(line.Value));
        json.WriteNumber("decimals", 0);
        json.WriteStartObject("dimensions");
        json.WriteString("concept", line.Line.Concept);
        json.WriteString("entity", Entity(filer));
        json.WriteString("period", Interval(period));
        json.WriteString("unit", $"iso4217:{filer.Currency}");
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
