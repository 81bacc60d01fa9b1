using System.Globalization;
using System.Xml;
using Nsg.Reporting.Language;

namespace Nsg.Reporting.Vat;

/// <summary>
/// Writes the Danish VAT return, the body of <c>ModtagMomsangivelseForeloebig</c> (Skattestyrelsen,
/// urn:oio:skat:nemvirksomhed:ws:1.0.0). A person
/// approves it afterwards.
/// </summary>
internal static class MomsangivelseWriter
{
    private const string Service = "urn:oio:skat:nemvirksomhed:ws:1.0.0";
    private const string Words = "urn:oio:skat:nemvirksomhed:1.0.0";
    private const string Context = "http://rep.oio.dk/skat.dk/basis/kontekst/xml/schemas/2006/09/01/";
    private const string Company = "http://rep.oio.dk/skat.dk/motor/class/virksomhed/xml/schemas/20080401/";

    /// <summary>Names in the order of the form.</summary>
    internal static readonly string[] Order =
    [
        "MomsAngivelseAfgiftTilsvarBeloeb",
        "MomsAngivelseCO2AfgiftBeloeb",
        "MomsAngivelseEUKoebBeloeb",
        "MomsAngivelseEUSalgBeloebVarerBeloeb",
        "MomsAngivelseIkkeEUSalgBeloebVarerBeloeb",
        "MomsAngivelseElAfgiftBeloeb",
        "MomsAngivelseEksportOmsaetningBeloeb",
        "MomsAngivelseGasAfgiftBeloeb",
        "MomsAngivelseKoebsMomsBeloeb",
        "MomsAngivelseKulAfgiftBeloeb",
        "MomsAngivelseMomsEUKoebBeloeb",
        "MomsAngivelseMomsEUYdelserBeloeb",
        "MomsAngivelseOlieAfgiftBeloeb",
        "MomsAngivelseSalgsMomsBeloeb",
        "MomsAngivelseVandAfgiftBeloeb",
        "MomsAngivelseEUKoebYdelseBeloeb",
        "MomsAngivelseEUSalgYdelseBeloeb",
    ];

    internal static void Write(ReportOutcome outcome, ReportFiler filer, Stream output)
    {
        var values = outcome
            .Lines.Where(line => line.Line.Concept is not null)
            .ToDictionary(line => line.Line.Concept!, line => line.Value, StringComparer.Ordinal);
        using var xml = XmlWriter.Create(output, XmlText.Settings);
        xml.WriteStartElement("ModtagMomsangivelseForeloebig_I", Service);
        xml.WriteStartElement("HovedOplysninger", Context);
        xml.WriteElementString("TransaktionIdentifikator", Context, filer.Reference.ToString());
        xml.WriteElementString(
            "TransaktionTid",
            Context,
            filer.Created.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture)
        );
        xml.WriteEndElement();
        xml.WriteStartElement("Angivelse", Service);
        xml.WriteStartElement("AngiverVirksomhedSENummer", Service);
        xml.WriteElementString("VirksomhedSENummerIdentifikator", Company, filer.Number);
        xml.WriteEndElement();
        xml.WriteStartElement("Angivelsesoplysninger", Service);
        xml.WriteElementString("AngivelsePeriodeFraDato", Words, Day(outcome.Period.From));
        xml.WriteElementString("AngivelsePeriodeTilDato", Words, Day(outcome.Period.To));
        xml.WriteEndElement();
        xml.WriteStartElement("Angivelsesafgifter", Service);
        foreach (var name in Order.Where(name => values.GetValueOrDefault(name) != 0m || name == Order[0]))
        {
            xml.WriteElementString(name, Words, VatFiles.Whole(values.GetValueOrDefault(name)));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
