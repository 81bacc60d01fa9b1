using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Nsg.Node.Extracts;
using Nsg.Reporting;
using Nsg.Reporting.Language;
using Nsg.Reporting.Statements;
using Nsg.Reporting.Trade;
using Nsg.Reporting.Vat;
using Nsg.Reporting.Xbrl;
using Nsg.Storage.Queries;

namespace Nsg.Node.Reports;

/// <summary>A report, computed and ready to be written.</summary>
/// <param name="Outcome">The report.</param>
/// <param name="Compared">The same of an earlier period, or null.</param>
/// <param name="Json">Both as JSON.</param>
/// <param name="Filer">Who files it.</param>
/// <param name="Language">Language of labels.</param>
public sealed record MadeReport(
    ReportOutcome Outcome,
    ReportOutcome? Compared,
    ReportJson Json,
    ReportFiler Filer,
    string Language
)
{
    /// <summary>Rules of its authority, and of what its file holds, that it breaks beside its own checks.</summary>
    public IReadOnlyList<VatControl> Controls { get; init; } = [];

    /// <summary>A taxonomy mapping for the XBRL formats, or null for the common Nordic concepts.</summary>
    public XbrlTaxonomy? Taxonomy { get; init; }

    internal IReadOnlyList<ReportOutcome> Years => Compared is null ? [Outcome] : [Outcome, Compared];
}

/// <summary>The formats that reports are written in.</summary>
public static class ReportFormats
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Names of the formats.</summary>
    public static IReadOnlyList<string> Names { get; } =
    ["json", "csv", "xml", "txt", "zip", "envelope", "momsuppgift", "goods", "xbrl-json", "xbrl-csv", "xbrl", "xhtml"];

    /// <summary>Computes a report with all that its formats need.</summary>
    /// <param name="books">Whose.</param>
    /// <param name="request">What.</param>
    /// <param name="language">Language of labels.</param>
    /// <param name="now">When.</param>
    /// <param name="compare">What it is put beside; null for the year before in reports of a year by posting date,
    /// and nothing in others.</param>
    public static MadeReport Make(
        BooksQueries books,
        ReportRequest request,
        string language,
        DateTimeOffset now,
        ReportComparison? compare = null
    )
    {
        ArgumentNullException.ThrowIfNull(books);
        ArgumentNullException.ThrowIfNull(request);
        var outcome = request.Run(books);
        var before = request.Compared(compare ?? request.UsualComparison);
        var compared = before is null ? null : request.Run(books, before);
        var filer = ReportFilers.Of(books, outcome, now, Reference(books, outcome));
        var today = books.Company.DayOf(now);
        var controls = VatControls.Broken(outcome, filer, today > outcome.Period.To ? today : null);
        return new MadeReport(
            outcome,
            compared,
            ReportJson.Of(
                outcome,
                compared,
                filer.Name,
                filer.Currency,
                language,
                today,
                controls,
                GoodsList.IsList(outcome.Definition) ? filer.Goods : null
            ),
            filer,
            language
        )
        {
            Controls = controls,
        };
    }

    /// <summary>Writes a report.</summary>
    /// <exception cref="ReportRequestException">It is not written in that format.</exception>
    public static void Write(MadeReport made, string format, Stream output)
    {
        ArgumentNullException.ThrowIfNull(made);
        var id = made.Outcome.Definition.Id;
        switch (format)
        {
            case "json":
                JsonSerializer.Serialize(output, made.Json, Options);
                break;
            case "csv":
                Csv(made, output);
                break;
            case "xml"
            or "txt"
            or "envelope"
            or "momsuppgift"
            or "goods"
                when VatFiles.FormatsOf(id).Contains(format, StringComparer.Ordinal)
                    && made.Outcome.Definition == ReportCatalogue.Find(id):
                VatFiles.Write(made.Outcome, made.Filer, output, format);
                break;
            case "zip" when id == Rr0002Writer.Report:
                Form(() => Rr0002Writer.Write(made.Outcome, made.Compared, made.Filer, output));
                break;
            case "xml" when id == NaeringWriter.Report:
                Form(() => NaeringWriter.Write(made.Outcome, made.Filer, output));
                break;
            case "xbrl-json" when HasConcepts(made):
                XbrlJsonWriter.Write(made.Years, made.Filer, made.Taxonomy, output);
                break;
            case "xbrl-csv" when HasConcepts(made):
                XbrlCsvWriter.Write(made.Years, made.Filer, made.Taxonomy, output);
                break;
            case "xbrl" when HasConcepts(made):
                XbrlInstanceWriter.Write(made.Years, made.Filer, made.Taxonomy, output);
                break;
            case "xhtml":
                InlineXbrlWriter.Write(made.Years, made.Filer, made.Taxonomy, made.Language, output);
                break;
            default:
                throw new ReportRequestException(
                    $"{id} is not written as '{format}'; it is as {string.Join(", ", Of(made))}"
                );
        }
    }

    /// <summary>The formats of a report.</summary>
    public static IEnumerable<string> Of(MadeReport made)
    {
        ArgumentNullException.ThrowIfNull(made);
        return Of(made.Outcome.Definition, HasConcepts(made));
    }

    /// <summary>The formats of a report with no taxonomy mapping, known before it is computed.</summary>
    public static IEnumerable<string> Of(ReportDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return Of(definition, HasConcepts(definition));
    }

    private static IEnumerable<string> Of(ReportDefinition definition, bool hasConcepts)
    {
        string[] own = definition.Id switch
        {
            Rr0002Writer.Report => ["zip"],
            NaeringWriter.Report => ["xml"],
            var id => [.. VatFiles.FormatsOf(id)],
        };
        string[] tagged = hasConcepts ? ["xbrl-json", "xbrl-csv", "xbrl"] : [];
        return ["json", "csv", .. own, .. tagged, "xhtml"];
    }

    private static void Form(Action write)
    {
        try
        {
            write();
        }
        catch (ReportFactException fault)
        {
            throw new ReportRequestException(fault.Message);
        }
    }

    private static bool HasConcepts(MadeReport made) =>
        made.Taxonomy is not null || HasConcepts(made.Outcome.Definition);

    private static bool HasConcepts(ReportDefinition definition) =>
        definition.Lines.Any(line => line.Concept?.Contains(':', StringComparison.Ordinal) == true);

    private static void Csv(MadeReport made, Stream output)
    {
        using var text = new StreamWriter(
            output,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            leaveOpen: true
        )
        {
            NewLine = "\r\n",
        };
        text.WriteLine(
            $"line,box,concept,label,value,{(made.Compared is { } other && other.Period != made.Outcome.Period.LastYear() ? "prior" : "lastYear")}"
        );
        foreach (var line in made.Json.Lines)
        {
            text.WriteLine(
                CsvText.Line([
                    line.Id,
                    line.Box ?? "",
                    line.Concept ?? "",
                    line.Label,
                    line.Value,
                    line.LastYear ?? line.Prior ?? "",
                ])
            );
            foreach (var part in line.Parts ?? [])
            {
                text.WriteLine(
                    CsvText.Line([
                        $"{line.Id}[{part.Object}]",
                        line.Box ?? "",
                        "",
                        part.Name ?? part.Object,
                        part.Value,
                        "",
                    ])
                );
            }
        }
    }

    /// <summary>The same figures of the same company and period have the same reference, so that a repeated sending
    /// is seen.</summary>
    private static Guid Reference(BooksQueries books, ReportOutcome outcome) =>
        new(
            SHA256
                .HashData(
                    Encoding.UTF8.GetBytes(
                        $"{books.Company.Key}|{outcome.Definition.Id}|{outcome.Definition.Version}|{outcome.Period}|{string.Join('|', outcome.Lines.Select(line => line.Value))}"
                    )
                )
                .AsSpan(0, 16)
        );
}
