using System.Globalization;
using System.Xml;
using Nsg.Reporting.Language;

namespace Nsg.Reporting.Xbrl;

/// <summary>
/// Writes reports as inline XBRL 1.1: one XHTML page that people read, its figures tagged where they have a concept. Figures of two years stand side
/// by side.
/// </summary>
public static class InlineXbrlWriter
{
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private const string Ix = "http://www.xbrl.org/2013/inlineXBRL";
    private const string Xbrli = "http://www.xbrl.org/2003/instance";
    private const string Link = "http://www.xbrl.org/2003/linkbase";
    private const string Xlink = "http://www.w3.org/1999/xlink";
    private const string Transformations = "http://www.xbrl.org/inlineXBRL/transformation/2020-02-12";

    private const string Style =
        "body{font:16px/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}"
        + "th,td{padding:.35rem .5rem;text-align:right;border-bottom:1px solid #ddd}th:first-child,td:first-child{text-align:left}td{font-variant-numeric:tabular-nums}";

    /// <summary>Writes the page.</summary>
    /// <param name="outcomes">The reports; the year asked for first.</param>
    /// <param name="filer">The company.</param>
    /// <param name="language">Language of labels.</param>
    /// <param name="output">Where to.</param>
    public static void Write(IReadOnlyList<ReportOutcome> outcomes, ReportFiler filer, string language, Stream output)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        ArgumentNullException.ThrowIfNull(filer);
        var title = $"{outcomes[0].Definition.Title(language)}, {filer.Name}, {outcomes[0].Period}";
        using var xml = XmlWriter.Create(output, XmlText.Settings);
        xml.WriteStartElement("html", Xhtml);
        xml.WriteAttributeString("xmlns", "ix", null, Ix);
        xml.WriteAttributeString("xmlns", "ixt", null, Transformations);
        xml.WriteAttributeString("xmlns", "xbrli", null, Xbrli);
        xml.WriteAttributeString("xmlns", "link", null, Link);
        xml.WriteAttributeString("xmlns", "xlink", null, Xlink);
        xml.WriteAttributeString("xmlns", "iso4217", null, "http://www.xbrl.org/2003/iso4217");
        xml.WriteAttributeString("xmlns", "bach", null, "http://www.irisbusiness.com/taxonomy/eu/elts/bach");
        xml.WriteAttributeString("xmlns", "xebr", null, "http://www.irisbusiness.com/taxonomy/eu/elts/xebr");
        xml.WriteAttributeString("xml", "lang", null, language);
        xml.WriteStartElement("head", Xhtml);
        xml.WriteElementString("title", Xhtml, title);
        xml.WriteElementString("style", Xhtml, Style);
        xml.WriteEndElement();
        xml.WriteStartElement("body", Xhtml);
        Header(xml, outcomes, filer);
        xml.WriteElementString("h1", Xhtml, title);
        Table(xml, outcomes, filer.Currency, language);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Header(XmlWriter xml, IReadOnlyList<ReportOutcome> outcomes, ReportFiler filer)
    {
        xml.WriteStartElement("div", Xhtml);
        xml.WriteAttributeString("style", "display:none");
        xml.WriteStartElement("ix", "header", Ix);
        xml.WriteStartElement("ix", "references", Ix);
        xml.WriteStartElement("link", "schemaRef", Link);
        xml.WriteAttributeString("xlink", "type", Xlink, "simple");
        xml.WriteAttributeString("xlink", "href", Xlink, "http://www.irisbusiness.com/taxonomy/eu/elts/xebr/xebr.xsd");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("ix", "resources", Ix);
        foreach (var outcome in outcomes)
        {
            xml.WriteStartElement("xbrli", "context", Xbrli);
            xml.WriteAttributeString("id", Context(outcome));
            xml.WriteStartElement("xbrli", "entity", Xbrli);
            xml.WriteStartElement("xbrli", "identifier", Xbrli);
            xml.WriteAttributeString("scheme", $"urn:oasis:names:tc:ebcore:partyid-type:iso6523:{filer.Scheme ?? "0000"}");
            xml.WriteString(filer.Number);
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteStartElement("xbrli", "period", Xbrli);
            xml.WriteElementString("xbrli", "startDate", Xbrli, Day(outcome.Period.From));
            xml.WriteElementString("xbrli", "endDate", Xbrli, Day(outcome.Period.To));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteStartElement("xbrli", "unit", Xbrli);
        xml.WriteAttributeString("id", "currency");
        xml.WriteElementString("xbrli", "measure", Xbrli, $"iso4217:{filer.Currency}");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Table(XmlWriter xml, IReadOnlyList<ReportOutcome> outcomes, string currency, string language)
    {
        xml.WriteStartElement("table", Xhtml);
        xml.WriteStartElement("tr", Xhtml);
        xml.WriteElementString("th", Xhtml, currency);
        foreach (var outcome in outcomes)
        {
            xml.WriteElementString("th", Xhtml, outcome.Period.ToString());
        }

        xml.WriteEndElement();
        foreach (var line in outcomes[0].Lines.Where(line => !line.Line.IsHidden))
        {
            xml.WriteStartElement("tr", Xhtml);
            xml.WriteElementString("td", Xhtml, line.Line.Label(language));
            foreach (var outcome in outcomes)
            {
                xml.WriteStartElement("td", Xhtml);
                Figure(xml, line.Line, outcome.Value(line.Line.Id), Context(outcome));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>A negative figure has its sign in the attribute and a minus before the tag, so that page and fact agree.</summary>
    private static void Figure(XmlWriter xml, ReportLine line, decimal value, string context)
    {
        var text = Math.Abs(value).ToString("#,0", CultureInfo.InvariantCulture);
        if (value < 0m)
        {
            xml.WriteString("-");
        }

        if (line.Concept is null)
        {
            xml.WriteString(text);
            return;
        }

        xml.WriteStartElement("ix", "nonFraction", Ix);
        xml.WriteAttributeString("name", line.Concept);
        xml.WriteAttributeString("contextRef", context);
        xml.WriteAttributeString("unitRef", "currency");
        xml.WriteAttributeString("decimals", "0");
        xml.WriteAttributeString("format", "ixt:num-dot-decimal");
        if (value < 0m)
        {
            xml.WriteAttributeString("sign", "-");
        }

        xml.WriteString(text);
        xml.WriteEndElement();
    }

    private static string Context(ReportOutcome outcome) => "year_" + outcome.Period.To.Year.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
