using System.Globalization;
using System.Xml;
using Nsg.Reporting.Mva;

namespace Nsg.Reporting.Vat;

/// <summary>Writes what a Norwegian VAT return is sent in, <c>mvaMeldingInnsending</c> (Skatteetaten/mva-meldingen,
/// version 1.0).</summary>
public static class MvaEnvelopeWriter
{
    /// <summary>Name of the file that holds the return, as the envelope and the upload say it.</summary>
    public const string FileName = "mvaMelding";

    private const string Namespace = "no:skatteetaten:fastsetting:avgift:mva:mvameldinginnsending:v1.0";

    /// <summary>Writes the envelope of a return.</summary>
    /// <param name="melding">The return.</param>
    /// <param name="creator">Who made it.</param>
    /// <param name="created">When.</param>
    /// <param name="output">Where to.</param>
    public static void Write(MvaMelding melding, string creator, DateTimeOffset created, Stream output)
    {
        ArgumentNullException.ThrowIfNull(melding);
        creator = XmlText.Text(creator, MvaMeldingWriter.TextMax);
        var time = created.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        using var xml = XmlWriter.Create(output, XmlText.Settings);
        xml.WriteStartElement("mvaMeldingInnsending", Namespace);
        xml.WriteStartElement("norskIdentifikator");
        xml.WriteElementString("organisasjonsnummer", melding.Number);
        xml.WriteEndElement();
        MvaMeldingWriter.Period(xml, melding.Period);
        xml.WriteElementString("meldingskategori", melding.Category);
        xml.WriteElementString("innsendingstype", "komplett");
        xml.WriteElementString("instansstatus", "default");
        xml.WriteElementString("opprettetAv", creator);
        xml.WriteElementString("opprettingstidspunkt", time);
        xml.WriteStartElement("vedlegg");
        xml.WriteElementString("vedleggstype", "mva-melding");
        xml.WriteElementString("kildegruppe", "sluttbrukersystem");
        xml.WriteElementString("opprettetAv", creator);
        xml.WriteElementString("opprettingstidspunkt", time);
        xml.WriteStartElement("vedleggsfil");
        xml.WriteElementString("filnavn", FileName);
        xml.WriteElementString("filekstensjon", "xml");
        xml.WriteElementString("filinnhold", "mva-melding");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
