using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.OpenApi;
using Nsg.Node.Api;
using Nsg.Validation;

namespace Nsg.Node.Validation;

/// <summary>
/// A verdict as one line of JSON, the same on the command line and over HTTP:
/// <c>{"file","kind","profile","structure","valid","ruleSets","findings":[{"rule","severity","line","column","path","message","hint"}],"notListed"}</c>.
/// </summary>
public static class VerdictJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one verdict, without a line end.</summary>
    public static void Write(IBufferWriter<byte> sink, string file, DocumentVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        using var json = new Utf8JsonWriter(sink, Options);
        json.WriteStartObject();
        json.WriteString("file", file);
        json.WriteString("kind", verdict.Kind);
        json.WriteString("syntax", verdict.Syntax);
        json.WriteString("profile", verdict.Profile);
        json.WriteString(
            "structure",
            !verdict.IsStructureChecked ? "not-checked"
                : verdict.IsStructureValid ? "valid"
                : "invalid"
        );
        json.WriteBoolean("valid", verdict.IsValid);
        json.WriteStartArray("ruleSets");
        foreach (var release in verdict.Releases)
        {
            json.WriteStringValue(release.ToString());
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in verdict.Findings)
        {
            Write(json, finding);
        }

        json.WriteEndArray();
        json.WriteNumber("notListed", verdict.NotListed);
        json.WriteEndObject();
    }

    /// <summary>What <see cref="Write(IBufferWriter{byte}, string, DocumentVerdict)"/> writes, for the OpenAPI
    /// document.</summary>
    internal static OpenApiSchema Shape() =>
        OpenApiShapes.Of(
            new ShapeField("file", "Name of the document in its archive"),
            new ShapeField(
                "kind",
                "Kind of document: invoice, credit-note, order-agreement …; unknown when it cannot be told"
            ),
            new ShapeField("syntax", "Syntax and version: UBL 2.1 Invoice; empty when unknown"),
            new ShapeField("profile", "The specification that it names (BT-24), or null", OpenApiShapes.TextOrNull()),
            new ShapeField(
                "structure",
                "Whether its structure holds",
                OpenApiShapes.Word("valid", "invalid", "not-checked")
            ),
            new ShapeField("valid", "Whether no rule that must hold is broken", OpenApiShapes.Truth()),
            new ShapeField("ruleSets", "Rule sets that it was judged by", OpenApiShapes.List(OpenApiShapes.Text())),
            new ShapeField("findings", "What is wrong, or worth a look", OpenApiShapes.List(ShapeOfFinding())),
            new ShapeField("notListed", "How many findings more there are", OpenApiShapes.Whole())
        );

    private static OpenApiSchema ShapeOfFinding() =>
        OpenApiShapes.Of(
            new ShapeField("rule", "The rule: BR-CO-15"),
            new ShapeField("severity", "Whether it makes the document invalid", OpenApiShapes.Word("fatal", "warning")),
            new ShapeField("line", "Line of the file; 0 where there is none", OpenApiShapes.Whole()),
            new ShapeField("column", "Column of the line; 0 where there is none", OpenApiShapes.Whole()),
            new ShapeField("path", "Place in the document"),
            new ShapeField("message", "What is wrong"),
            new ShapeField("hint", "What to do about it", OpenApiShapes.TextOrNull()),
            new ShapeField("terms", "Business terms that it is about: BT-106, BG-25", IsRequired: false)
        );

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteString("severity", finding.Severity == Severity.Fatal ? "fatal" : "warning");
        json.WriteNumber("line", finding.Position?.Line ?? 0);
        json.WriteNumber("column", finding.Position?.Column ?? 0);
        json.WriteString("path", finding.Position?.Path ?? "");
        json.WriteString("message", finding.Text);
        json.WriteString("hint", finding.Hint);
        if (finding.Terms.Length > 0)
        {
            json.WriteString("terms", finding.Terms);
        }

        json.WriteEndObject();
    }
}
