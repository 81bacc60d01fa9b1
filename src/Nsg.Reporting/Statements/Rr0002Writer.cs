using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Nsg.Countries;
using Nsg.Reporting.Language;

namespace Nsg.Reporting.Statements;

/// <summary>
/// Writes <c>no.rr0002</c> for the Norwegian register of accounts: main form (1266, version 51820) and sub form (758,
/// version 51980) in one zip, as the register's data models have them (brreg.github.io/docs, 2026-11-26). Which
/// line stands where, under which numbers (orid) of the year and the year before, says <c>Norway/rr0002.tsv</c>: in the order of
/// the model, with sums that are always written and rows that are when they are not nothing.
/// </summary>
public static class Rr0002Writer
{
    /// <summary>The report that it writes.</summary>
    public const string Report = "no.rr0002";

    private const string Main = "http://schema.brreg.no/regnsys/aarsregnskap_vanlig";
    private const string Sub = "http://schema.brreg.no/regnsys/aarsregnskap_vanlig/underskjema";

    private const int NameMax = 175;
    private const int RepresentativeMax = 70;
    private const int SystemMax = 50;

    /// <summary>How notes are treated, as the register's own example of a machine's submission has it.</summary>
    private const string ByProgram = "20";

    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes both forms.</summary>
    /// <param name="year">The report of the year.</param>
    /// <param name="before">The year before, or null for a company's first year.</param>
    /// <param name="filer">The company, with the facts <c>adopted</c> and <c>representative</c>; <c>form</c>,
    /// <c>audited</c>, <c>accountant</c>, <c>parent</c> and <c>small</c> have usual values.</param>
    /// <param name="output">Where to.</param>
    /// <exception cref="ReportFactException">A fact is missing.</exception>
    public static void Write(ReportOutcome year, ReportOutcome? before, ReportFiler filer, Stream output)
    {
        ArgumentNullException.ThrowIfNull(year);
        ArgumentNullException.ThrowIfNull(filer);
        var adopted = filer.Facts.Needed("adopted", "2026-05-20");
        if (
            !DateOnly.TryParseExact(
                adopted,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
            || day <= year.Period.To
        )
        {
            throw new ReportFactException(
                $"'{adopted}' is no day after the end of the year: --fact adopted=2026-05-20"
            );
        }

        var representative = filer.Facts.Needed("representative", "\"Ola Nordmann\"");
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Part(zip, "hovedskjema.xml", xml => MainForm(xml, year, filer, adopted, representative));
        Part(zip, "underskjema.xml", xml => SubForm(xml, year, before, filer));
    }

    private static void Part(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Epoch;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, XmlText.Settings);
        write(xml);
    }

    private static void MainForm(
        XmlWriter xml,
        ReportOutcome year,
        ReportFiler filer,
        string adopted,
        string representative
    )
    {
        Root(xml, Main, "1266", "51820", "aarsregnskap_vanlig");
        Sender(xml, filer);
        Group(
            xml,
            "Skjemainnhold",
            () =>
            {
                Group(
                    xml,
                    "regnskapsperiode",
                    () =>
                    {
                        Value(xml, "regnskapsaar", 17102, year.Period.To.Year.ToString(CultureInfo.InvariantCulture));
                        Value(xml, "regnskapsstart", 17103, Day(year.Period.From));
                        Value(xml, "regnskapsslutt", 17104, Day(year.Period.To));
                    }
                );
                Group(
                    xml,
                    "konsern",
                    () =>
                    {
                        Value(
                            xml,
                            "morselskap",
                            4168,
                            Answer(filer, "parent", isUsual: year.Value("shares_group") != 0m)
                        );
                        Value(xml, "konsernregnskap", 25943, Answer(filer, "consolidated", isUsual: false));
                    }
                );
                Group(
                    xml,
                    "regnskapsprinsipper",
                    () =>
                    {
                        Value(xml, "smaaForetak", 8079, Answer(filer, "small", isUsual: true));
                        Value(xml, "regnskapsreglerSelskap", 25021, "nei");
                        Value(xml, "forenkletIFRS", 36639, "nei");
                    }
                );
                Group(
                    xml,
                    "fastsettelse",
                    () =>
                    {
                        Value(xml, "fastsettelsedato", 17105, adopted);
                        Value(
                            xml,
                            "bekreftendeSelskapsrepresentant",
                            19023,
                            XmlText.Text(representative, RepresentativeMax)
                        );
                    }
                );
                Auditing(xml, filer);
                xml.WriteElementString("aarsberetning", "");
            }
        );
        xml.WriteEndElement();
    }

    private static void Sender(XmlWriter xml, ReportFiler filer) =>
        Group(
            xml,
            "Innsender",
            () =>
            {
                Group(
                    xml,
                    "enhet",
                    () =>
                    {
                        Value(xml, "organisasjonsnummer", 18, filer.Number);
                        Value(xml, "organisasjonsform", 756, filer.Facts.Find("form") ?? "AS");
                        Value(xml, "navn", 1, XmlText.Text(filer.Name, NameMax));
                    }
                );
                Group(
                    xml,
                    "opplysningerInnsending",
                    () =>
                    {
                        Value(xml, "noteMaskinellBehandling", 37499, ByProgram);
                        Value(
                            xml,
                            "systemNavn",
                            39007,
                            XmlText.Text($"{filer.Software.Name}, versjon {filer.Software.Version}", SystemMax)
                        );
                    }
                );
            }
        );

    private static void Auditing(XmlWriter xml, ReportFiler filer) =>
        Group(
            xml,
            "revisjonRegnskapsfoerer",
            () =>
            {
                Value(
                    xml,
                    "aarsregnskapIkkeRevideres",
                    34669,
                    Answer(filer, "audited", isUsual: false) == "ja" ? "nei" : "ja"
                );
                Value(
                    xml,
                    "aarsregnskapUtarbeidetAutorisertRegnskapsfoerer",
                    34670,
                    Answer(filer, "accountant", isUsual: false)
                );
                Value(
                    xml,
                    "tjenestebistandEksternAutorisertRegnskapsfoerer",
                    34671,
                    Answer(filer, "assisted", isUsual: false)
                );
            }
        );

    private static void SubForm(XmlWriter xml, ReportOutcome year, ReportOutcome? before, ReportFiler filer)
    {
        Root(xml, Sub, "758", "51980", "aarsregnskap_vanlig_underskjema");
        Group(
            xml,
            "Rapport-RR0002U",
            () =>
                Group(
                    xml,
                    "aarsregnskap",
                    () =>
                    {
                        Value(xml, "regnskapstype", 25942, "S");
                        Value(xml, "valuta", 34984, filer.Currency);
                        Value(xml, "valoer", 28974, "H");
                    }
                )
        );
        xml.WriteStartElement("Skjemainnhold-RR0002U");
        string[] open = [];
        foreach (var row in CountryTables.Read("Norway.rr0002"))
        {
            var (value, earlier) = (year.Value(row["line"]), before?.Value(row["line"]) ?? 0m);
            if (row["is"] != "sum" && value == 0m && earlier == 0m)
            {
                continue;
            }

            var path = row["path"].Split('/');
            open = Enter(xml, open, path[..^1]);
            Row(xml, path[^1], row, value, earlier);
        }

        Enter(xml, open, []);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Closes what the next row does not lie in, and opens what it does.</summary>
    private static string[] Enter(XmlWriter xml, string[] open, string[] wanted)
    {
        var common = open.Zip(wanted).TakeWhile(pair => pair.First == pair.Second).Count();
        for (var i = open.Length; i > common; i--)
        {
            xml.WriteEndElement();
        }

        foreach (var name in wanted.Skip(common))
        {
            xml.WriteStartElement(name);
        }

        return wanted;
    }

    private static void Row(
        XmlWriter xml,
        string name,
        IReadOnlyDictionary<string, string> row,
        decimal value,
        decimal earlier
    )
    {
        if (name == "antallAarsverk")
        {
            Value(xml, name, row["orid"], Whole(value));
            return;
        }

        xml.WriteStartElement(name);
        if (row["descriptionOrid"].Length > 0)
        {
            Value(xml, "beskrivelse", row["descriptionOrid"], row["description"]);
        }

        Value(xml, "aarets", row["orid"], Whole(value));
        Value(xml, "fjoraarets", row["oridBefore"], Whole(earlier));
        xml.WriteEndElement();
    }

    private static void Root(XmlWriter xml, string name, string format, string version, string service)
    {
        xml.WriteStartElement("melding", name);
        xml.WriteAttributeString("dataFormatId", format);
        xml.WriteAttributeString("dataFormatVersion", version);
        xml.WriteAttributeString("tjenestehandling", service);
        xml.WriteAttributeString("tjeneste", "regnskap");
    }

    private static void Group(XmlWriter xml, string name, Action write)
    {
        xml.WriteStartElement(name);
        write();
        xml.WriteEndElement();
    }

    private static void Value(XmlWriter xml, string name, int orid, string value) =>
        Value(xml, name, orid.ToString(CultureInfo.InvariantCulture), value);

    private static void Value(XmlWriter xml, string name, string orid, string value)
    {
        xml.WriteStartElement(name);
        xml.WriteAttributeString("orid", orid);
        xml.WriteString(XmlText.Text(value));
        xml.WriteEndElement();
    }

    private static string Answer(ReportFiler filer, string fact, bool isUsual) =>
        filer.Facts.Says(fact, isUsual) ? "ja" : "nei";

    private static string Whole(decimal value) =>
        (value == 0m ? 0m : value).ToString("0", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
