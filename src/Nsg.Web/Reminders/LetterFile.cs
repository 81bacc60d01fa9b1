using System.Text;
using System.Xml;
using Nsg.Web.Languages;

namespace Nsg.Web.Reminders;

/// <summary>A letter as a file of its own: XHTML with its style inside, to be printed, sent or kept.</summary>
internal static class LetterFile
{
    internal const string MediaType = "application/xhtml+xml";

    private const string Namespace = "http://www.w3.org/1999/xhtml";
    private const string Style =
        "@page{margin:25mm}body{font:11pt/1.5 system-ui,sans-serif;max-width:42rem;margin:2rem auto;color:#1a1a1a}"
        + "address{font-style:normal;margin:0 0 2rem}h1{font-size:16pt;margin:2rem 0 1rem}"
        + "table{border-collapse:collapse;margin:1.5rem 0}th,td{text-align:left;padding:.25rem 2rem .25rem 0;"
        + "border-bottom:1px solid #ccc}th{font-weight:400}tr{break-inside:avoid}@media print{body{margin:0;max-width:none}}";

    internal static byte[] Write(ReminderLetter letter, Language language)
    {
        using var bytes = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true };
        using (var xml = XmlWriter.Create(bytes, settings))
        {
            xml.WriteDocType("html", null, null, null);
            xml.WriteStartElement("html", Namespace);
            xml.WriteAttributeString("lang", language.Code);
            xml.WriteAttributeString("xml", "lang", null, language.Code);
            xml.WriteStartElement("head");
            xml.WriteElementString("title", letter.Title(language));
            xml.WriteElementString("style", Style);
            xml.WriteEndElement();
            xml.WriteStartElement("body");
            Body(xml, letter, language);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Body(XmlWriter xml, ReminderLetter letter, Language language)
    {
        Lines(xml, [letter.Sender, letter.SenderNumber]);
        var at = letter.Invoice?.Buyer.Address;
        Lines(
            xml,
            [
                letter.Invoice?.Buyer.Name ?? letter.Item.Party,
                at?.Street,
                at?.AdditionalStreet,
                $"{at?.PostalCode} {at?.City}",
            ]
        );
        xml.WriteElementString("p", language.Date(letter.Day));
        xml.WriteElementString("h1", letter.Title(language));
        xml.WriteElementString("p", language[ReminderTexts.LetterText]);
        xml.WriteStartElement("table");
        foreach (var (name, value) in letter.Facts(language))
        {
            xml.WriteStartElement("tr");
            xml.WriteStartElement("th");
            xml.WriteAttributeString("scope", "row");
            xml.WriteString(name);
            xml.WriteEndElement();
            xml.WriteElementString("td", value);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteElementString("p", letter.Sender);
    }

    private static void Lines(XmlWriter xml, IEnumerable<string?> lines)
    {
        xml.WriteStartElement("address");
        foreach (var (i, line) in lines.Where(line => !string.IsNullOrWhiteSpace(line)).Index())
        {
            if (i > 0)
            {
                xml.WriteStartElement("br");
                xml.WriteEndElement();
            }

            xml.WriteString(line!.Trim());
        }

        xml.WriteEndElement();
    }
}
