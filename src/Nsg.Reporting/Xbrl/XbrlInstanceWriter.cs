using System.Globalization;
using System.Xml;
using Nsg.Reporting.Language;
using static Nsg.Reporting.Xbrl.InlineXbrlWriter;

namespace Nsg.Reporting.Xbrl;

/// <summary>Writes the same facts as <see cref="XbrlJsonWriter"/> as an XBRL 2.1 instance, a note to them as a footnote.</summary>
public static class XbrlInstanceWriter
{
    private const string NoteLabel = "note";

    /// <summary>Writes the facts of one company's reports of several periods.</summary>
    /// <param name="outcomes">The reports; the period asked for first.</param>
    /// <param name="filer">The company.</param>
    /// <param name="taxonomy">A mapping, or null for the common Nordic concepts.</param>
    /// <param name="output">Where to.</param>
    public static void Write(
        IReadOnlyList<ReportOutcome> outcomes,
        ReportFiler filer,
        XbrlTaxonomy? taxonomy,
        Stream output
    )
    {
        var report = new XbrlReport(outcomes, filer, taxonomy);
        var namespaces = report.Namespaces.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        using var xml = XmlWriter.Create(output, XmlText.Settings);
        xml.WriteStartElement("xbrli", "xbrl", Xbrli);
        xml.WriteAttributeString("xmlns", "link", null, Link);
        xml.WriteAttributeString("xmlns", "xlink", null, Xlink);
        xml.WriteAttributeString("xmlns", "iso4217", null, "http://www.xbrl.org/2003/iso4217");
        foreach (var (prefix, name) in namespaces)
        {
            xml.WriteAttributeString("xmlns", prefix, null, name);
        }

        xml.WriteStartElement("link", "schemaRef", Link);
        xml.WriteAttributeString("xlink", "type", Xlink, "simple");
        xml.WriteAttributeString("xlink", "href", Xlink, report.SchemaRef);
        xml.WriteEndElement();
        Resources(xml, report);
        foreach (var fact in report.Facts)
        {
            Fact(xml, fact, namespaces);
        }

        if (report.Note is { } note && report.Facts.Count > 0)
        {
            Footnote(xml, report.Facts[0].Id, note);
        }

        xml.WriteEndElement();
    }

    private static void Fact(XmlWriter xml, XbrlFact fact, Dictionary<string, string> namespaces)
    {
        var name = fact.Concept.Split(':', 2);
        xml.WriteStartElement(name[0], name[1], namespaces[name[0]]);
        xml.WriteAttributeString("id", fact.Id);
        xml.WriteAttributeString("contextRef", Context(fact));
        if (fact.Amount is not null)
        {
            xml.WriteAttributeString("unitRef", fact.IsCount ? CountUnit : CurrencyUnit);
            xml.WriteAttributeString("decimals", fact.Decimals.ToString(CultureInfo.InvariantCulture));
        }

        xml.WriteString(XbrlReport.Value(fact));
        xml.WriteEndElement();
    }

    /// <summary>A footnote to the first fact, as XBRL 2.1 § 4.11 has it.</summary>
    private static void Footnote(XmlWriter xml, string fact, string text)
    {
        xml.WriteStartElement("link", "footnoteLink", Link);
        Typed("extended");
        xml.WriteAttributeString("xlink", "role", Xlink, "http://www.xbrl.org/2003/role/link");
        xml.WriteStartElement("link", "loc", Link);
        Typed("locator");
        xml.WriteAttributeString("xlink", "href", Xlink, "#" + fact);
        xml.WriteAttributeString("xlink", "label", Xlink, fact);
        xml.WriteEndElement();
        xml.WriteStartElement("link", "footnote", Link);
        Typed("resource");
        xml.WriteAttributeString("xlink", "label", Xlink, NoteLabel);
        xml.WriteAttributeString("xlink", "role", Xlink, "http://www.xbrl.org/2003/role/footnote");
        xml.WriteAttributeString("xml", "lang", null, "en");
        xml.WriteString(text);
        xml.WriteEndElement();
        xml.WriteStartElement("link", "footnoteArc", Link);
        Typed("arc");
        xml.WriteAttributeString("xlink", "arcrole", Xlink, "http://www.xbrl.org/2003/arcrole/fact-footnote");
        xml.WriteAttributeString("xlink", "from", Xlink, fact);
        xml.WriteAttributeString("xlink", "to", Xlink, NoteLabel);
        xml.WriteEndElement();
        xml.WriteEndElement();

        void Typed(string type) => xml.WriteAttributeString("xlink", "type", Xlink, type);
    }
}
