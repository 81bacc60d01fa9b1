using System.Text;
using System.Xml;
using Nsg.Reporting.Language;

namespace Nsg.Reporting.Vat;

/// <summary>Writes the Swedish VAT return, <c>eSKDUpload</c> version 6.0 (Skatteverket): ISO 8859-1, elements in the
/// order of the DTD.</summary>
internal static class ESkdUploadWriter
{
    private const int RemarkMax = 1000;

    /// <summary>Names in the order of the form.</summary>
    internal static readonly string[] Order =
    [
        "ForsMomsEjAnnan",
        "UttagMoms",
        "UlagMargbesk",
        "HyrinkomstFriv",
        "InkopVaruAnnatEg",
        "InkopTjanstAnnatEg",
        "InkopTjanstUtomEg",
        "InkopVaruSverige",
        "InkopTjanstSverige",
        "MomsUlagImport",
        "ForsVaruAnnatEg",
        "ForsVaruUtomEg",
        "InkopVaruMellan3p",
        "ForsVaruMellan3p",
        "ForsTjSkskAnnatEg",
        "ForsTjOvrUtomEg",
        "ForsKopareSkskSverige",
        "ForsOvrigt",
        "MomsUtgHog",
        "MomsUtgMedel",
        "MomsUtgLag",
        "MomsInkopUtgHog",
        "MomsInkopUtgMedel",
        "MomsInkopUtgLag",
        "MomsImportUtgHog",
        "MomsImportUtgMedel",
        "MomsImportUtgLag",
        "MomsIngAvdr",
        "MomsBetala",
    ];

    internal static void Write(ReportOutcome outcome, ReportFiler filer, Stream output)
    {
        var values = outcome
            .Lines.Where(line => line.Line.Concept is not null)
            .ToDictionary(line => line.Line.Concept!, line => line.Value, StringComparer.Ordinal);
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, Encoding = Encoding.Latin1 });
        xml.WriteDocType(
            "eSKDUpload",
            "-//Skatteverket, Sweden//DTD Skatteverket eSKDUpload-DTD Version 6.0//SV",
            "https://www1.skatteverket.se/demoeskd/eSKDUpload_6p0.dtd",
            null
        );
        xml.WriteStartElement("eSKDUpload");
        xml.WriteAttributeString("Version", "6.0");
        xml.WriteElementString(
            "OrgNr",
            filer.Number.Length == 10 ? $"{filer.Number[..6]}-{filer.Number[6..]}" : filer.Number
        );
        xml.WriteStartElement("Moms");
        xml.WriteElementString(
            "Period",
            outcome.Period.To.ToString("yyyyMM", System.Globalization.CultureInfo.InvariantCulture)
        );
        foreach (var name in Order.Where(name => values.GetValueOrDefault(name) != 0m || name == "MomsBetala"))
        {
            xml.WriteElementString(name, VatFiles.Whole(values.GetValueOrDefault(name)));
        }

        if (filer.Adjustments.Remarks.LastOrDefault(one => one.Box.Length == 0)?.Text is { } remark)
        {
            xml.WriteElementString("TextUpplysningMoms", XmlText.Text(remark, RemarkMax));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
