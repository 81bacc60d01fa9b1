using System.Text.Json;
using Nsg.Reporting.Language;

namespace Nsg.Reporting.Vat;

/// <summary>Writes the Swedish VAT return as the Momsdeklaration API takes it (<c>momsuppgift</c>, Skatteverket, API
/// 1.0): whole kronor, boxes without amount left out.</summary>
public static class MomsdeklarationWriter
{
    private static readonly (string Box, string Name)[] Names =
    [
        ("05", "momspliktigForsaljning"),
        ("06", "momspliktigaUttag"),
        ("07", "vinstmarginal"),
        ("08", "hyresInkomst"),
        ("10", "momsForsaljningUtgaendeHog"),
        ("11", "momsForsaljningUtgaendeMedel"),
        ("12", "momsForsaljningUtgaendeLag"),
        ("20", "inkopVarorEU"),
        ("21", "inkopTjansterEU"),
        ("22", "inkopTjansterUtanforEU"),
        ("23", "inkopVarorSE"),
        ("24", "inkopTjansterSE"),
        ("30", "momsInkopUtgaendeHog"),
        ("31", "momsInkopUtgaendeMedel"),
        ("32", "momsInkopUtgaendeLag"),
        ("35", "forsaljningVarorEU"),
        ("36", "forsaljningVarorUtanforEU"),
        ("37", "inkopVaror3pHandel"),
        ("38", "forsaljningVaror3pHandel"),
        ("39", "forsaljningTjansterEU"),
        ("40", "ovrigForsaljningTjansterUtanforSE"),
        ("41", "forsaljningBskKopareSE"),
        ("42", "momsfriForsaljning"),
        ("48", "ingaendeMomsAvdrag"),
        ("50", "import"),
        ("60", "momsImportUtgaendeHog"),
        ("61", "momsImportUtgaendeMedel"),
        ("62", "momsImportUtgaendeLag"),
        ("49", "summaMoms"),
    ];

    /// <summary>The box of a field, or null.</summary>
    internal static string? BoxOf(string name) => Array.Find(Names, one => one.Name == name).Box;

    /// <summary>Writes a return.</summary>
    public static void Write(ReportOutcome outcome, ReportFiler filer, Stream output)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var values = outcome
            .Lines.Where(line => line.Line.Box is not null)
            .ToDictionary(line => line.Line.Box!, line => line.Value, StringComparer.Ordinal);
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        foreach (var (box, name) in Names.Where(one => values.GetValueOrDefault(one.Box) != 0m || one.Box == "49"))
        {
            json.WriteNumber(name, decimal.Truncate(values.GetValueOrDefault(box)) + 0m);
        }

        json.WriteEndObject();
    }

    /// <summary>Who reports, with the century of an organisation (<c>165560360793</c>); a sole trader gives twelve
    /// digits of his own.</summary>
    public static string Reporter(string number) => number?.Length == 10 ? $"16{number}" : number ?? "";

    /// <summary>The last month of a period, <c>202603</c>.</summary>
    public static string Period(ReportPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return period.To.ToString("yyyyMM", System.Globalization.CultureInfo.InvariantCulture);
    }
}
