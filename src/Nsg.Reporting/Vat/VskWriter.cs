using System.Globalization;
using System.Xml;
using Nsg.Reporting.Language;

namespace Nsg.Reporting.Vat;

/// <summary>Writes the Icelandic VAT return, <c>SkilaVSKSkyrslu</c> (Skatturinn): whole krónur by category, rate and
/// class.</summary>
internal static class VskWriter
{
    private const string Service = "http://thjonusta.rsk.is/SkatturWeb.wsd.VaskurServices";
    private const string Types = "http://www.rsk.is/VSKTypes";

    /// <summary>What goes together: a line of the report, and category, rate and class of the form.</summary>
    internal static readonly (
        string Line,
        string Category,
        string Name,
        string Rate,
        string Percent,
        string Class,
        string Total
    )[] Categories =
    [
        ("a", "62", "Skattskyld velta án VSK", "59", "24", "67", "Samtals velta"),
        ("b", "60", "Skattskyld velta án VSK", "58", "11", "64", "Samtals velta"),
        ("c", "18", "Undanþegin velta (12. gr.)", "4", "0", "53", "Samtals undanþegin"),
        ("d24", "90", "Útskattur", "59", "24", "68", "Samtals útskattur"),
        ("d11", "89", "Útskattur", "58", "11", "65", "Samtals útskattur"),
        ("e24", "76", "Innskattur", "59", "24", "84", "Samtals innskattur"),
        ("e11", "75", "Innskattur", "58", "11", "83", "Samtals innskattur"),
    ];

    internal static void Write(ReportOutcome outcome, ReportFiler filer, Stream output)
    {
        using var xml = XmlWriter.Create(output, XmlText.Settings);
        xml.WriteStartElement("v", "SkilaVSKSkyrslu", Service);
        xml.WriteStartElement("SkilaVSKSkyrsluKall", "");
        xml.WriteElementString("Kennitala", filer.Number);
        xml.WriteElementString("Ar", outcome.Period.To.Year.ToString("0000", CultureInfo.InvariantCulture));
        xml.WriteElementString("Timabil", (outcome.Period.To.Month * 4).ToString("00", CultureInfo.InvariantCulture));
        xml.WriteElementString("KerfiUtgafa", $"{filer.Software.Name} {filer.Software.Version}");
        xml.WriteStartElement("Faerslur", Types);
        foreach (var category in Categories.Where(one => outcome.Value(one.Line) != 0m))
        {
            Category(xml, category, VatFiles.Whole(outcome.Value(category.Line)));
        }

        xml.WriteEndElement();
        xml.WriteElementString("ReiknaAlag", "", "true");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Category(
        XmlWriter xml,
        (string Line, string Category, string Name, string Rate, string Percent, string Class, string Total) category,
        string amount
    )
    {
        xml.WriteStartElement("Faersla", Types);
        Named(xml, "Tegund", category.Category, category.Name);
        Named(xml, "Threp", category.Rate, category.Percent);
        xml.WriteStartElement("Flokkar", "");
        xml.WriteStartElement("Flokkur", Types);
        xml.WriteAttributeString("id", category.Class);
        xml.WriteElementString("Heiti", "", category.Total);
        xml.WriteElementString("Fjarhaed", "", amount);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Named(XmlWriter xml, string element, string id, string text)
    {
        xml.WriteStartElement(element, "");
        xml.WriteAttributeString("id", id);
        xml.WriteString(text);
        xml.WriteEndElement();
    }
}
