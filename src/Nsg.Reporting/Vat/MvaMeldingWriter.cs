using System.Globalization;
using System.Xml;
using Nsg.Reporting.Language;
using Nsg.Reporting.Mva;

namespace Nsg.Reporting.Vat;

/// <summary>Writes the Norwegian VAT return, <c>mvaMeldingDto</c> (Skatteetaten/mva-meldingen, version 1.0).</summary>
public static class MvaMeldingWriter
{
    /// <summary>Characters of a text (type <c>Tekst</c>).</summary>
    internal const int TextMax = 4_000;

    /// <summary>The return that a report and what was decided about it lead to.</summary>
    public static MvaMelding Melding(ReportOutcome outcome, ReportFiler filer)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(filer);
        var lines = Specified([.. Lines(outcome)], filer.Adjustments.Specifications)
            .Select(line => line with { Remark = RemarkOf(filer.Adjustments, line.Code, line.Specification) });
        return new MvaMelding("alminnelig", Period(outcome.Period), outcome.Value("fastsatt"), [.. lines])
        {
            Reference = filer.Reference.ToString(),
            Software = filer.Software,
            Number = filer.Number,
            Kid = filer.Adjustments.Kid,
            Remark = RemarkOf(filer.Adjustments, "", null),
        };
    }

    internal static void Write(ReportOutcome outcome, ReportFiler filer, Stream output) =>
        Write(Melding(outcome, filer), output);

    /// <summary>Writes a return.</summary>
    public static void Write(MvaMelding melding, Stream output)
    {
        ArgumentNullException.ThrowIfNull(melding);
        using var xml = XmlWriter.Create(output, XmlText.Settings);
        xml.WriteStartElement("mvaMeldingDto", MvaMeldingReader.Namespace);
        xml.WriteStartElement("innsending");
        xml.WriteElementString("regnskapssystemsreferanse", melding.Reference);
        xml.WriteStartElement("regnskapssystem");
        xml.WriteElementString("systemnavn", melding.Software.Name);
        xml.WriteElementString("systemversjon", melding.Software.Version);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("skattegrunnlagOgBeregnetSkatt");
        Period(xml, melding.Period);
        xml.WriteElementString("fastsattMerverdiavgift", VatFiles.Whole(melding.Fixed));
        foreach (var line in melding.Lines)
        {
            Line(xml, line);
        }

        xml.WriteEndElement();
        xml.WriteStartElement("betalingsinformasjon");
        if (melding.Kid is { } kid)
        {
            xml.WriteElementString("kundeIdentifikasjonsnummer", XmlText.Text(kid, TextMax));
        }

        xml.WriteEndElement();
        xml.WriteStartElement("skattepliktig");
        xml.WriteElementString("organisasjonsnummer", melding.Number);
        xml.WriteEndElement();
        xml.WriteElementString("meldingskategori", melding.Category);
        Remark(xml, melding.Remark);
        xml.WriteEndElement();
    }

    /// <summary>The period as the authority's forms name it.</summary>
    internal static void Period(XmlWriter xml, MvaPeriod period)
    {
        xml.WriteStartElement("skattleggingsperiode");
        xml.WriteStartElement("periode");
        xml.WriteElementString($"skattleggingsperiode{period.Kind}", period.Name);
        xml.WriteEndElement();
        xml.WriteElementString("aar", period.Year.ToString("0000", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    /// <summary>The lines of the return in the order of the definition; a code without base and tax has none.</summary>
    internal static IEnumerable<MvaMeldingLine> Lines(ReportOutcome outcome)
    {
        foreach (var group in outcome.Lines.Where(line => line.Line.Box is not null).GroupBy(line => line.Line.Box!))
        {
            var (code, values) = (
                group.Key,
                group.ToDictionary(line => line.Line.Id.Split('_')[1], line => line.Value, StringComparer.Ordinal)
            );
            var tax = values.GetValueOrDefault("m");
            if (values.TryGetValue("g", out var taxable))
            {
                if (taxable != 0m || tax != 0m)
                {
                    yield return new MvaMeldingLine(code, taxable, outcome.Value($"rate_{code}"), tax);
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

    /// <summary>Takes amounts that are set apart out of the line of their code, so that the sum stays.</summary>
    private static List<MvaMeldingLine> Specified(
        List<MvaMeldingLine> lines,
        IReadOnlyList<BoxSpecification> specifications
    )
    {
        foreach (var one in specifications)
        {
            var plain = lines.FindIndex(line =>
                line.Code == one.Box && line.Specification is null && line.Base is null == (one.Base is null)
            );
            var rate = plain < 0 ? null : lines[plain].Rate;
            if (plain >= 0)
            {
                lines[plain] = lines[plain] with
                {
                    Base = lines[plain].Base - one.Base,
                    Tax = lines[plain].Tax - one.Tax,
                };
            }

            lines.Insert(
                plain < 0 ? lines.Count : plain + 1,
                new MvaMeldingLine(one.Box, one.Specification, one.Base, rate, one.Tax)
            );
        }

        lines.RemoveAll(line => line is { Specification: null, Base: null or 0m, Tax: 0m });
        return lines;
    }

    private static MvaRemark? RemarkOf(ReportAdjustments adjustments, string box, string? specification) =>
        adjustments.Remarks.LastOrDefault(one => one.Box == box && one.Specification == specification) is { } found
            ? new MvaRemark(found.Chosen, found.Text)
            : null;

    private static void Line(XmlWriter xml, MvaMeldingLine line)
    {
        xml.WriteStartElement("mvaSpesifikasjonslinje");
        xml.WriteElementString("mvaKode", line.Code);
        if (line.Specification is { } specification)
        {
            xml.WriteElementString("spesifikasjon", specification);
        }

        if (line is { Base: { } taxable, Rate: { } rate })
        {
            xml.WriteElementString("grunnlag", VatFiles.Whole(taxable));
            xml.WriteElementString("sats", rate.ToString("0.##", CultureInfo.InvariantCulture));
        }

        xml.WriteElementString("merverdiavgift", VatFiles.Whole(line.Tax));
        Remark(xml, line.Remark);
        xml.WriteEndElement();
    }

    private static void Remark(XmlWriter xml, MvaRemark? remark)
    {
        if (remark is not null)
        {
            xml.WriteStartElement("merknad");
            xml.WriteElementString(
                remark.Chosen is null ? "beskrivelse" : "utvalgtMerknad",
                remark.Chosen ?? XmlText.Text(remark.Text ?? "", TextMax)
            );
            xml.WriteEndElement();
        }
    }

    private static MvaPeriod Period(ReportPeriod period) =>
        period.Length == PeriodLength.Year
            ? new MvaPeriod("Aar", "aarlig", period.From.Year)
            : new MvaPeriod(
                "ToMaaneder",
                $"{MvaPeriod.Months[period.From.Month - 1]}-{MvaPeriod.Months[period.To.Month - 1]}",
                period.From.Year
            );
}
