using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
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
