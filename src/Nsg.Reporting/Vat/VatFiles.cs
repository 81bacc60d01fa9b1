using Nsg.Reporting.Language;
using Nsg.Reporting.Trade;

namespace Nsg.Reporting.Vat;

/// <summary>The files that tax authorities take VAT returns and lists in, by report.</summary>
public static class VatFiles
{
    private static readonly (
        string Report,
        string Format,
        Action<ReportOutcome, ReportFiler, Stream> Write
    )[] Writers =
    [
        ("no.vat", "xml", MvaMeldingWriter.Write),
        (
            "no.vat",
            "envelope",
            (outcome, filer, output) =>
                MvaEnvelopeWriter.Write(
                    MvaMeldingWriter.Melding(outcome, filer),
                    filer.Contact.Name is { Length: > 0 } name ? name : filer.Name,
                    filer.Created,
                    output
                )
        ),
        ("se.vat", "xml", ESkdUploadWriter.Write),
        ("se.vat", "momsuppgift", MomsdeklarationWriter.Write),
        ("dk.vat", "xml", MomsangivelseWriter.Write),
        ("fi.vat", "txt", VsralvkvWriter.Write),
        ("is.vat", "xml", VskWriter.Write),
        ("se.ec-sales", "txt", Skv574008Writer.Write),
        ("dk.ec-sales", "txt", EuSalgWriter.Write),
        ("fi.ec-sales", "txt", VsralvyvWriter.Write),
        ("se.intrastat", "goods", GoodsList.Write),
        ("dk.intrastat", "goods", GoodsList.Write),
        ("fi.intrastat", "goods", GoodsList.Write),
    ];

    /// <summary>The format of a report's file for upload, <c>xml</c> or <c>txt</c>; null when no authority takes it
    /// as a file.</summary>
    public static string? FormatOf(string report) => Array.Find(Writers, one => one.Report == report).Format;

    /// <summary>All formats that an authority has for a report, the one for upload first.</summary>
    public static IEnumerable<string> FormatsOf(string report) =>
        Writers.Where(one => one.Report == report).Select(one => one.Format);

    /// <summary>Writes the file of a report that has one.</summary>
    public static void Write(ReportOutcome outcome, ReportFiler filer, Stream output, string? format = null)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        Array
            .Find(Writers, one => one.Report == outcome.Definition.Id && (format is null || one.Format == format))
            .Write(outcome, filer, output);
    }

    /// <summary>A whole number as files write it.</summary>
    internal static string Whole(decimal value) =>
        decimal.Truncate(value).ToString("0", System.Globalization.CultureInfo.InvariantCulture);
}
