using System.Globalization;
using System.Xml;
using Nsg.Reporting.Language;

namespace Nsg.Reporting.Vat;

/// <summary>Writes the Norwegian VAT return, <c>mvaMeldingDto</c> (Skatteetaten/mva-meldingen, version 1.0).</summary>
internal static class MvaMeldingWriter
{
    private const string Namespace = "no:skatteetaten:fastsetting:avgift:mva:skattemeldingformerverdiavgift:v1.0";

    private static readonly string[] Months =
        ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"];

    internal static void Write(ReportOutcome outcome, ReportFiler filer, Stream output)
    {
        using var xml = XmlWriter.Create(output, XmlText.Settings);
        xml.WriteStartElement("mvaMeldingDto", Namespace);
        xml.WriteStartElement("innsending");
        xml.WriteElementString("regnskapssystemsreferanse", filer.Reference.ToString());
        xml.WriteStartElement("regnskapssystem");
        xml.WriteElementString("systemnavn", filer.Software.Name);
        xml.WriteElementString("systemversjon", filer.Software.Version);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("skattegrunnlagOgBeregnetSkatt");
        Period(xml, outcome.Period);
        xml.WriteElementString("fastsattMerverdiavgift", VatFiles.Whole(outcome.Value("fastsatt")));
        foreach (var line in Lines(outcome))
        {
            Line(xml, line);
        }

        xml.WriteEndElement();
        xml.WriteElementString("betalingsinformasjon", "");
        xml.WriteStartElement("skattepliktig");
        xml.WriteElementString("organisasjonsnummer", filer.Number);
        xml.WriteEndElement();
        xml.WriteElementString("meldingskategori", "alminnelig");
        xml.WriteEndElement();
    }

    /// <summary>The lines of the return in the order of the definition; a code without base and tax has none.</summary>
    internal static IEnumerable<MvaMeldingLine> Lines(ReportOutcome outcome)
    {
        foreach (var group in outcome.Lines.Where(line => line.Line.Box is not null).GroupBy(line => line.Line.Box!))
        {
            var (code, values) = (group.Key, group.ToDictionary(line => line.Line.Id.Split('_')[1], line => line.Value, StringComparer.Ordinal));
            var tax = values.GetValueOrDefault("m");
            if (values.TryGetValue("g", out var taxable))
            {
                if (taxable != 0m || tax != 0m)
                {
                    yield return new MvaMeldingLine(code, taxable, Rate(outcome, code), tax);
                }

                if (values.TryGetValue("f", out var deducted) && deducted != 0m)
                {
                    yield return new MvaMeldingLine(code, null, null, deducted);
                }
            }
            else if (tax != 0m)
            {
                yield return new MvaMeldingLine(code, null, null, tax);
            }
        }
    }

    private static decimal Rate(ReportOutcome outcome, string code) => outcome.Value($"rate_{code}");

    private static void Line(XmlWriter xml, MvaMeldingLine line)
    {
        xml.WriteStartElement("mvaSpesifikasjonslinje");
        xml.WriteElementString("mvaKode", line.Code);
        if (line is { Base: { } taxable, Rate: { } rate })
        {
            xml.WriteElementString("grunnlag", VatFiles.Whole(taxable));
            xml.WriteElementString("sats", rate.ToString("0.##", CultureInfo.InvariantCulture));
        }

        xml.WriteElementString("merverdiavgift", VatFiles.Whole(line.Tax));
        xml.WriteEndElement();
    }

    private static void Period(XmlWriter xml, ReportPeriod period)
    {
        xml.WriteStartElement("skattleggingsperiode");
        xml.WriteStartElement("periode");
        if (period.Length == PeriodLength.Year)
        {
            xml.WriteElementString("skattleggingsperiodeAar", "aarlig");
        }
        else
        {
            xml.WriteElementString("skattleggingsperiodeToMaaneder", $"{Months[period.From.Month - 1]}-{Months[period.To.Month - 1]}");
        }

        xml.WriteEndElement();
        xml.WriteElementString("aar", period.From.Year.ToString("0000", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }
}

/// <param name="Code">Standard tax code.</param>
/// <param name="Base">Base; null on a line of input tax.</param>
/// <param name="Rate">Percent; null on a line of input tax.</param>
/// <param name="Tax">Tax; negative when deducted.</param>
internal sealed record MvaMeldingLine(string Code, decimal? Base, decimal? Rate, decimal Tax);
