using System.Collections.Frozen;
using Nsg.Reporting.Language;

namespace Nsg.Reporting.Vat;

/// <summary>The files that tax authorities take VAT returns in, by report.</summary>
public static class VatFiles
{
    private static readonly FrozenDictionary<string, (string Format, Action<ReportOutcome, ReportFiler, Stream> Write)> Writers =
        new Dictionary<string, (string, Action<ReportOutcome, ReportFiler, Stream>)>(StringComparer.Ordinal)
        {
            ["no.vat"] = ("xml", MvaMeldingWriter.Write),
            ["se.vat"] = ("xml", ESkdUploadWriter.Write),
            ["dk.vat"] = ("xml", MomsangivelseWriter.Write),
            ["fi.vat"] = ("txt", VsralvkvWriter.Write),
            ["is.vat"] = ("xml", VskWriter.Write),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The format of a report's file, <c>xml</c> or <c>txt</c>; null when no authority takes it as a file.</summary>
    public static string? FormatOf(string report) => Writers.TryGetValue(report, out var writer) ? writer.Format : null;

    /// <summary>Writes the file of a report that has one.</summary>
    public static void Write(ReportOutcome outcome, ReportFiler filer, Stream output)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        Writers[outcome.Definition.Id].Write(outcome, filer, output);
    }

    /// <summary>A whole number as files write it.</summary>
    internal static string Whole(decimal value) => decimal.Truncate(value).ToString("0", System.Globalization.CultureInfo.InvariantCulture);
}
