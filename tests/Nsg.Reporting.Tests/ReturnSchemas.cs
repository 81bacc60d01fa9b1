using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Nsg.Testing;

namespace Nsg.Reporting.Tests;

/// <summary>Checks files of VAT returns against the authorities' schemas; where an authority has none, against its
/// published order and control sums.</summary>
internal static class ReturnSchemas
{
    internal const string Norwegian = "no/mva-melding/informasjonsmodell_filer/xsd";
    internal const string Danish =
        "dk/momsangivelse/main/resources/ModtagMomsangivelseForeloebig/urn/oio/skat/nemvirksomhed/ws/1_0_0/ModtagMomsangivelseForeloebig_I.xsd";
    internal const string Icelandic = "is/vsk/VaskurServices.xsd";
    internal const string NorwegianReturn =
        $"{Norwegian}/no.skatteetaten.fastsetting.avgift.mva.skattemeldingformerverdiavgift.v1.0.xsd";
    internal const string NorwegianEnvelope =
        $"{Norwegian}/no.skatteetaten.fastsetting.avgift.mva.mvameldinginnsending.v1.0.xsd";

    private const string SwedishDtd = """
        <!ELEMENT eSKDUpload (OrgNr, Moms)> <!ATTLIST eSKDUpload Version CDATA #REQUIRED>
        <!ELEMENT Moms (Period, ForsMomsEjAnnan?, UttagMoms?, UlagMargbesk?, HyrinkomstFriv?, InkopVaruAnnatEg?, InkopTjanstAnnatEg?, InkopTjanstUtomEg?, InkopVaruSverige?,
            InkopTjanstSverige?, MomsUlagImport?, ForsVaruAnnatEg?, ForsVaruUtomEg?, InkopVaruMellan3p?, ForsVaruMellan3p?, ForsTjSkskAnnatEg?, ForsTjOvrUtomEg?,
            ForsKopareSkskSverige?, ForsOvrigt?, MomsUtgHog?, MomsUtgMedel?, MomsUtgLag?, MomsInkopUtgHog?, MomsInkopUtgMedel?, MomsInkopUtgLag?, MomsImportUtgHog?,
            MomsImportUtgMedel?, MomsImportUtgLag?, MomsIngAvdr?, MomsBetala, TextUpplysningMoms?)>
        """;

    /// <summary>What a file breaks of a schema of the material; empty when it is valid.</summary>
    internal static IReadOnlyList<string> Faults(string schema, byte[] file)
    {
        var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        schemas.Add(null, OfficialMaterial.Find(schema)!);
        var faults = new List<string>();
        XDocument.Load(new MemoryStream(file)).Validate(schemas, (_, fault) => faults.Add(fault.Message));
        return faults;
    }

    /// <summary>What a Swedish file breaks of the order of eSKDUpload 6.0.</summary>
    internal static IReadOnlyList<string> SwedishFaults(byte[] file)
    {
        var root = Encoding.Latin1.GetString(file);
        root = root[root.IndexOf("<eSKDUpload ", StringComparison.Ordinal)..];
        var names = XDocument
            .Parse(root)
            .Descendants()
            .Where(one => !one.HasElements)
            .Select(one => one.Name.LocalName)
            .ToHashSet(StringComparer.Ordinal);
        var text =
            $"<!DOCTYPE eSKDUpload [{SwedishDtd}{string.Concat(names.Select(name => $"<!ELEMENT {name} (#PCDATA)>"))}]>{root}";
        var faults = new List<string>();
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Parse,
            ValidationType = ValidationType.DTD,
            XmlResolver = null,
        };
        settings.ValidationEventHandler += (_, fault) => faults.Add(fault.Message);
        using var reader = XmlReader.Create(new StringReader(text), settings);
        while (reader.Read())
        {
            // Reading is validating.
        }

        return [.. faults.Where(fault => !fault.Contains("not declared", StringComparison.Ordinal))];
    }

    /// <summary>The fields of a Finnish file, each of which may stand once.</summary>
    internal static IReadOnlyDictionary<string, string> FinnishFields(byte[] file) =>
        Encoding
            .UTF8.GetString(file)
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(':', 2))
            .ToDictionary(cells => cells[0], cells => cells[1], StringComparer.Ordinal);

    /// <summary>What a Finnish file breaks of VSRALVKV: the fields that must stand, and the tax to pay that the boxes
    /// come to.</summary>
    internal static IReadOnlyList<string> FinnishFaults(byte[] file)
    {
        var fields = FinnishFields(file);
        decimal Of(string boxes) =>
            boxes
                .Split(' ')
                .Sum(box =>
                    fields.TryGetValue(box, out var text)
                        ? decimal.Parse(text.Replace(',', '.'), CultureInfo.InvariantCulture)
                        : 0m
                );
        string[] needed = ["000", "010", "050", "052", "053", "308", "999"];
        string[] sum =
            Of("301 302 303 304 305 306 318") - Of("307") == Of("308") ? [] : ["308 is not the sum of its boxes"];
        return [.. needed.Where(box => !fields.ContainsKey(box)).Select(box => $"{box} is missing"), .. sum];
    }
}
