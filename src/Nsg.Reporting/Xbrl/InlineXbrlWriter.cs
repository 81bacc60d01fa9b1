using System.Globalization;
using System.Xml;
using Nsg.Reporting.Language;

namespace Nsg.Reporting.Xbrl;

/// <summary>
/// Writes reports as inline XBRL 1.1: one XHTML page that people read, its figures tagged where they have a concept,
/// in the common Nordic ones or those of
/// a taxonomy mapping. Figures of two periods stand side by side.
/// </summary>
public static class InlineXbrlWriter
{
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private const string Ix = "http://www.xbrl.org/2013/inlineXBRL";
    internal const string Xbrli = "http://www.xbrl.org/2003/instance";
    internal const string Link = "http://www.xbrl.org/2003/linkbase";
    internal const string Xlink = "http://www.w3.org/1999/xlink";
    private const string Transformations = "http://www.xbrl.org/inlineXBRL/transformation/2020-02-12";

    internal const string CurrencyUnit = "currency";
    internal const string CountUnit = "count";
    private const int TitleMax = 500;

    private const string Style =
        "body{font:16px/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}"
        + "th,td{padding:.35rem .5rem;text-align:right;border-bottom:1px solid #ddd}th:first-child,td:first-child{text-align:left}td{font-variant-numeric:tabular-nums}";

    /// <summary>Writes the page.</summary>
    /// <param name="outcomes">The reports; the period asked for first.</param>
    /// <param name="filer">The company.</param>
    /// <param name="taxonomy">A mapping, or null for the common Nordic concepts.</param>
    /// <param name="language">Language of labels.</param>
    /// <param name="output">Where to.</param>
    public static void Write(
        IReadOnlyList<ReportOutcome> outcomes,
        ReportFiler filer,
        XbrlTaxonomy? taxonomy,
        string language,
        Stream output
    )
    {
        var report = new XbrlReport(outcomes, filer, taxonomy);
        var title = XmlText.Text(
            $"{outcomes[0].Definition.Title(language)}, {filer.Name}, {outcomes[0].Period}",
            TitleMax
        );
        using var xml = XmlWriter.Create(output, XmlText.Settings);
        xml.WriteStartElement("html", Xhtml);
        xml.WriteAttributeString("xmlns", "ix", null, Ix);
        xml.WriteAttributeString("xmlns", "ixt", null, Transformations);
        xml.WriteAttributeString("xmlns", "xbrli", null, Xbrli);
        xml.WriteAttributeString("xmlns", "link", null, Link);
        xml.WriteAttributeString("xmlns", "xlink", null, Xlink);
        xml.WriteAttributeString("xmlns", "iso4217", null, "http://www.xbrl.org/2003/iso4217");
        foreach (var (prefix, name) in report.Namespaces)
        {
            xml.WriteAttributeString("xmlns", prefix, null, name);
        }

        xml.WriteAttributeString("xml", "lang", null, language);
        xml.WriteStartElement("head", Xhtml);
        xml.WriteElementString("title", Xhtml, title);
        xml.WriteElementString("style", Xhtml, Style);
        xml.WriteEndElement();
        xml.WriteStartElement("body", Xhtml);
        Header(xml, report);
        xml.WriteElementString("h1", Xhtml, title);
        Words(xml, report);
        Table(xml, report, language);
        if (report.Note is { } note)
        {
            xml.WriteElementString("p", Xhtml, note);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Header(XmlWriter xml, XbrlReport report)
    {
        xml.WriteStartElement("div", Xhtml);
        xml.WriteAttributeString("style", "display:none");
        xml.WriteStartElement("ix", "header", Ix);
        xml.WriteStartElement("ix", "references", Ix);
        xml.WriteStartElement("link", "schemaRef", Link);
        xml.WriteAttributeString("xlink", "type", Xlink, "simple");
        xml.WriteAttributeString("xlink", "href", Xlink, report.SchemaRef);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("ix", "resources", Ix);
        Resources(xml, report);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Contexts and units of the facts.</summary>
    internal static void Resources(XmlWriter xml, XbrlReport report)
    {
        foreach (var fact in report.Facts.DistinctBy(Context))
        {
            OneContext(xml, fact, report);
        }

        if (report.Facts.Any(fact => fact is { Amount: not null, IsCount: false }))
        {
            Unit(xml, CurrencyUnit, $"iso4217:{report.Filer.Currency}");
        }

        if (report.Facts.Any(fact => fact is { Amount: not null, IsCount: true }))
        {
            Unit(xml, CountUnit, "xbrli:pure");
        }
    }

    private static void OneContext(XmlWriter xml, XbrlFact fact, XbrlReport report)
    {
        xml.WriteStartElement("xbrli", "context", Xbrli);
        xml.WriteAttributeString("id", Context(fact));
        xml.WriteStartElement("xbrli", "entity", Xbrli);
        xml.WriteStartElement("xbrli", "identifier", Xbrli);
        xml.WriteAttributeString("scheme", report.EntityScheme);
        xml.WriteString(report.Filer.Number);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("xbrli", "period", Xbrli);
        if (fact.Type == XbrlPeriodType.Instant)
        {
            xml.WriteElementString("xbrli", "instant", Xbrli, XmlText.Day(fact.Period.To));
        }
        else
        {
            xml.WriteElementString("xbrli", "startDate", Xbrli, XmlText.Day(fact.Period.From));
            xml.WriteElementString("xbrli", "endDate", Xbrli, XmlText.Day(fact.Period.To));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Unit(XmlWriter xml, string id, string measure)
    {
        xml.WriteStartElement("xbrli", "unit", Xbrli);
        xml.WriteAttributeString("id", id);
        xml.WriteElementString("xbrli", "measure", Xbrli, measure);
        xml.WriteEndElement();
    }

    private static void Words(XmlWriter xml, XbrlReport report)
    {
        foreach (var fact in report.Facts.Where(fact => fact.Text is not null))
        {
            xml.WriteStartElement("p", Xhtml);
            xml.WriteStartElement("ix", "nonNumeric", Ix);
            xml.WriteAttributeString("name", fact.Concept);
            xml.WriteAttributeString("contextRef", Context(fact));
            xml.WriteAttributeString("id", fact.Id);
            xml.WriteString(fact.Text);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
    }

    private static void Table(XmlWriter xml, XbrlReport report, string language)
    {
        var facts = report.Facts.Where(fact => fact.Line is not null).ToDictionary(fact => (fact.Line!, fact.Period));
        xml.WriteStartElement("table", Xhtml);
        xml.WriteStartElement("tr", Xhtml);
        xml.WriteElementString("th", Xhtml, report.Filer.Currency);
        foreach (var outcome in report.Outcomes)
        {
            xml.WriteElementString("th", Xhtml, outcome.Period.ToString());
        }

        xml.WriteEndElement();
        foreach (
            var line in report
                .Outcomes[0]
                .Lines.Where(line =>
                    line.Line.By is null && report.Outcomes.Any(one => line.Line.Leaves(one.Value(line.Line.Id)))
                )
        )
        {
            xml.WriteStartElement("tr", Xhtml);
            xml.WriteElementString("td", Xhtml, XmlText.Text(line.Line.Label(language), TitleMax));
            foreach (var outcome in report.Outcomes)
            {
                xml.WriteStartElement("td", Xhtml);
                Figure(xml, outcome.Value(line.Line.Id), facts.GetValueOrDefault((line.Line.Id, outcome.Period)));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>The page shows the sign of the line; the tag tells that of the fact, which a taxonomy may count the
    /// other way.</summary>
    private static void Figure(XmlWriter xml, decimal value, XbrlFact? fact)
    {
        var shown = fact is null ? value : fact.Amount!.Value * fact.Sign;
        if (shown < 0m)
        {
            xml.WriteString("-");
        }

        var text = Math.Abs(shown)
            .ToString(
                fact is { Decimals: > 0 } ? "#,0." + new string('0', fact.Decimals) : "#,0.##########",
                CultureInfo.InvariantCulture
            );
        if (fact is null)
        {
            xml.WriteString(text);
            return;
        }

        xml.WriteStartElement("ix", "nonFraction", Ix);
        xml.WriteAttributeString("name", fact.Concept);
        xml.WriteAttributeString("contextRef", Context(fact));
        xml.WriteAttributeString("unitRef", fact.IsCount ? CountUnit : CurrencyUnit);
        xml.WriteAttributeString("decimals", fact.Decimals.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("format", "ixt:num-dot-decimal");
        xml.WriteAttributeString("id", fact.Id);
        if (fact.Amount < 0m)
        {
            xml.WriteAttributeString("sign", "-");
        }

        xml.WriteString(text);
        xml.WriteEndElement();
    }

    internal static string Context(XbrlFact fact) =>
        (fact.Type == XbrlPeriodType.Instant ? "moment_" : "period_") + XbrlReport.Mark(fact.Period);
}
