using System.Buffers;
using System.Globalization;
using Nsg.Node.Validation;
using Nsg.Validation;

namespace Nsg.Command.Commands.Validation;

/// <summary>Where verdicts go: text for people, JSON lines for programs, or counts of a whole folder.</summary>
internal abstract class VerdictReport : IDisposable
{
    private readonly StreamWriter _writer = new(Console.OpenStandardOutput(), bufferSize: 64 * 1024);

    /// <summary>The form that the options ask for.</summary>
    internal static VerdictReport Of(bool isSummary, bool isJson) =>
        isSummary ? new VerdictSummary(isJson)
        : isJson ? new JsonVerdicts()
        : new TextVerdicts();

    /// <summary>Takes a verdict.</summary>
    internal abstract void Add(string file, DocumentVerdict verdict);

    /// <summary>After the last verdict.</summary>
    internal virtual void End() { }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    /// <summary>Writes a line, whatever a document wrote into its values.</summary>
    protected void Line(string text) => _writer.WriteLine(Output.OneLine(text));

    /// <summary>Writes bytes of JSON and a line end.</summary>
    protected void Line(ReadOnlySpan<byte> json)
    {
        _writer.Flush();
        _writer.BaseStream.Write(json);
        _writer.BaseStream.Write("\n"u8);
    }

    /// <summary>A number as text.</summary>
    protected static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class JsonVerdicts : VerdictReport
    {
        private readonly ArrayBufferWriter<byte> _line = new();

        internal override void Add(string file, DocumentVerdict verdict)
        {
            _line.ResetWrittenCount();
            VerdictJson.Write(_line, file, verdict);
            Line(_line.WrittenSpan);
        }
    }

    private sealed class TextVerdicts : VerdictReport
    {
        internal override void Add(string file, DocumentVerdict verdict)
        {
            var sets = verdict.Releases.Count == 0 ? "" : $", {string.Join(" + ", verdict.Releases)}";
            Line($"{file}: {(verdict.IsValid ? "valid" : "INVALID")} ({verdict.Kind}{sets})");
            foreach (var finding in verdict.Findings)
            {
                var weight = finding.Severity == Severity.Fatal ? "fatal  " : "warning";
                Line($"  {weight} {finding.Rule}{(finding.Position is { } place ? $" at {place}" : "")}");
                Line($"          {finding.Text}{(finding.Hint is { } hint ? $" [{hint}]" : "")}");
            }

            if (verdict.NotListed > 0)
            {
                Line($"  and {Text(verdict.NotListed)} findings more (see --findings-max)");
            }
        }
    }
}
