using System.Globalization;
using System.Xml;
using Nsg.Reporting.Language;
using Nsg.Reporting.SafT;

namespace Nsg.Reporting.Statements;

/// <summary>
/// Writes <c>no.naering</c> as Skatteetaten's <c>naeringsspesifikasjon</c> in the version of the
/// income year: income statement and balance sheet by code. What
/// the tax return computes from them is the authority's work.
/// </summary>
public static class NaeringWriter
{
    /// <summary>The report that it writes.</summary>
    public const string Report = "no.naering";

    private const string Names = "urn:no:skatteetaten:fastsetting:formueinntekt:naeringsspesifikasjon:ekstern:v";

    /// <summary>Income year and version of the schema; the authority makes one a year. Version 6 has the code lists of 2025, 7 those
    /// of 2026, and what is written here is the same in both.</summary>
    private static readonly Dictionary<int, string> Versions = new() { [2025] = "6", [2026] = "7" };

    /// <summary>Where the categories stand, in the order of the schema: elements around a value, and the value's
    /// own.</summary>
    private static readonly (string[] Path, string Category, string Element)[] Income =
    [
        (["driftsinntekt", "salgsinntekt"], "salgsinntekt", "inntekt"),
        (["driftsinntekt", "annenDriftsinntekt"], "annenDriftsinntekt", "inntekt"),
        (["driftskostnad", "varekostnad"], "varekostnad", "kostnad"),
        (["driftskostnad", "loennskostnad"], "loennskostnad", "kostnad"),
        (["driftskostnad", "annenDriftskostnad"], "annenDriftskostnad", "kostnad"),
        (["finansinntekt"], "finansinntekt", "inntekt"),
        (["finanskostnad"], "finanskostnad", "kostnad"),
        (["skattekostnad"], "skattekostnad", "kostnad"),
    ];

    private static readonly (string[] Path, string Category, string Element)[] Balance =
    [
        (["anleggsmiddel", "balanseverdiForAnleggsmiddel"], "balanseverdiForAnleggsmiddel", "balanseverdi"),
        (["omloepsmiddel", "balanseverdiForOmloepsmiddel"], "balanseverdiForOmloepsmiddel", "balanseverdi"),
        (["gjeldOgEgenkapital", "langsiktigGjeld"], "langsiktigGjeld", "gjeld"),
        (["gjeldOgEgenkapital", "kortsiktigGjeld"], "kortsiktigGjeld", "gjeld"),
        (["gjeldOgEgenkapital", "egenkapital"], "egenkapital", "kapital"),
    ];

    /// <summary>Writes it.</summary>
    /// <param name="outcome">The report.</param>
    /// <param name="filer">The company; the fact <c>partsreferanse</c> is the authority's reference of the
    /// party.</param>
    /// <param name="output">Where to.</param>
    /// <exception cref="ReportFactException">The reference is missing or no number.</exception>
    public static void Write(ReportOutcome outcome, ReportFiler filer, Stream output)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(filer);
        var party = filer.Facts.Needed("partsreferanse", "123456");
        if (!long.TryParse(party, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            throw new ReportFactException($"'{party}' is no number: --fact partsreferanse=123456");
        }

        var year = outcome.Period.To.Year;
        if (!Versions.TryGetValue(year, out var version))
        {
            throw new ReportFactException(
                $"the business specification of income year {year} has a version that is not written here; those of {string.Join(" and ", Versions.Keys.Order())} are: give --period"
            );
        }

        var lines = outcome
            .Lines.Where(line => line.Line is { IsHidden: false, Box: not null } && line.Value != 0m)
            .ToLookup(line => GroupingCodes.CategoryOf(line.Line.Box!));
        using var xml = XmlWriter.Create(output, XmlText.Settings);
        xml.WriteStartElement("naeringsspesifikasjon", Names + version);
        xml.WriteElementString("partsreferanse", party);
        xml.WriteElementString("inntektsaar", year.ToString(CultureInfo.InvariantCulture));
        Part(xml, "resultatregnskap", Income, lines, isBalance: false);
        Part(xml, "balanseregnskap", Balance, lines, isBalance: true);
        xml.WriteStartElement("virksomhet");
        Wrapped(xml, "regnskapspliktstype", "fullRegnskapsplikt");
        xml.WriteStartElement("regnskapsperiode");
        Day(xml, "start", outcome.Period.From);
        Day(xml, "slutt", outcome.Period.To);
        xml.WriteEndElement();
        Wrapped(xml, "virksomhetstype", filer.Facts.Find("virksomhetstype") ?? "oevrigSelskap");
        Wrapped(
            xml,
            "regeltypeForAarsregnskap",
            filer.Facts.Find("regeltype") ?? "regnskapslovensReglerForSmaaForetak"
        );
        xml.WriteEndElement();
        xml.WriteElementString(
            "skalBekreftesAvRevisor",
            filer.Facts.Says("audited", isUsual: false) ? "true" : "false"
        );
        xml.WriteEndElement();
    }

    private static void Part(
        XmlWriter xml,
        string name,
        (string[] Path, string Category, string Element)[] places,
        ILookup<string?, ComputedLine> lines,
        bool isBalance
    )
    {
        xml.WriteStartElement(name);
        foreach (var group in places.GroupBy(place => place.Path[0]))
        {
            var filled = group.Where(place => lines[place.Category].Any()).ToList();
            if (filled.Count == 0)
            {
                continue;
            }

            xml.WriteStartElement(group.Key);
            foreach (var place in filled)
            {
                Category(xml, place.Path, place.Element, lines[place.Category], isBalance);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Category(
        XmlWriter xml,
        string[] path,
        string element,
        IEnumerable<ComputedLine> lines,
        bool isBalance
    )
    {
        foreach (var name in path.Skip(1))
        {
            xml.WriteStartElement(name);
        }

        foreach (var line in lines)
        {
            xml.WriteStartElement(element);
            if (isBalance)
            {
                xml.WriteElementString("id", line.Line.Box);
            }

            xml.WriteStartElement("beloep");
            Wrapped(xml, "beloep", line.Value.ToString("0.00", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
            if (!isBalance)
            {
                xml.WriteElementString("id", line.Line.Box);
            }

            Wrapped(xml, "type", line.Line.Box!, "resultatOgBalanseregnskapstype");
            xml.WriteEndElement();
        }

        foreach (var name in path.Skip(1))
        {
            xml.WriteEndElement();
        }
    }

    private static void Wrapped(XmlWriter xml, string name, string value, string? inner = null)
    {
        xml.WriteStartElement(name);
        xml.WriteElementString(inner ?? name, value);
        xml.WriteEndElement();
    }

    private static void Day(XmlWriter xml, string name, DateOnly day)
    {
        xml.WriteStartElement(name);
        xml.WriteElementString("dato", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }
}
