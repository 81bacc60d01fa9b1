using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Nsg.Testing;
using Xunit.Abstractions;

namespace Nsg.Documents.Tests.Structure;

/// <summary>Finvoice, camt.053 and camt.054 beside the schema processor.</summary>
public sealed class OtherSyntaxTests(ITestOutputHelper output)
{
    private const int MutationsPerExample = 300;

    [OfficialFact("fi/finvoice/lib/finvoice3/Finvoice3.0.xsd")]
    public void Structure_OfFinvoice_IsJudgedAsBySchema() =>
        Finvoice("fi/finvoice/lib/finvoice3/Finvoice3.0.xsd", "3.0");

    [OfficialFact("fi/finvoice/py-finvoice/Finvoice2.01.xsd")]
    public void Structure_OfEarlierFinvoice_IsJudgedAsBySchema() =>
        Finvoice("fi/finvoice/py-finvoice/Finvoice2.01.xsd", "2.01");

    [OfficialFact("cross/iso20022/assets/camt.053.001.02.xsd")]
    public void Structure_OfCamt053Version02_IsJudgedAsBySchema() => Camt("camt.053.001.02");

    [OfficialFact("cross/iso20022/assets/camt.053.001.03.xsd")]
    public void Structure_OfCamt053Version03_IsJudgedAsBySchema() => Camt("camt.053.001.03");

    [OfficialFact("cross/iso20022/assets/camt.053.001.08.xsd")]
    public void Structure_OfCamt053_IsJudgedAsBySchema() => Camt("camt.053.001.08");

    [OfficialFact("cross/iso20022/assets/camt.054.001.02.xsd")]
    public void Structure_OfCamt054Version02_IsJudgedAsBySchema() => Camt("camt.054.001.02");

    [OfficialFact("cross/iso20022/assets/camt.054.001.04.xsd")]
    public void Structure_OfCamt054Version04_IsJudgedAsBySchema() => Camt("camt.054.001.04");

    [OfficialFact("cross/iso20022/assets/camt.054.001.08.xsd")]
    public void Structure_OfCamt054_IsJudgedAsBySchema() => Camt("camt.054.001.08");

    private void Finvoice(string schema, string version) =>
        Compare(
            schema,
            root => root.Name == "Finvoice" && root.Attribute("Version")?.Value is "2.0" or "2.01" or "3.0",
            root => root.SetAttributeValue("Version", version)
        );

    private void Camt(string message) =>
        Compare(
            $"cross/iso20022/assets/{message}.xsd",
            root => root.Name == (XNamespace)$"urn:iso:std:iso:20022:tech:xsd:{message}" + "Document",
            _ => { }
        );

    private static List<string> Errors(XmlSchemaSet schemas, byte[] content)
    {
        var errors = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas };
        settings.ValidationEventHandler += (_, raised) =>
        {
            if (raised.Severity == XmlSeverityType.Error)
            {
                errors.Add(raised.Message);
            }
        };
        using var reader = XmlReader.Create(new MemoryStream(content), settings);
        while (reader.Read()) { }

        return errors;
    }

    private void Compare(string schema, Func<XElement, bool> isWanted, Action<XElement> prepare)
    {
        var schemas = Schemas.Single(schema);
        var differences = new List<string>();
        var compared = 0;
        var seed = 0;
        foreach (
            var file in Directory
                .EnumerateFiles(OfficialMaterial.Root!, "*.xml", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
        )
        {
            if (Load(file) is not { } original || !isWanted(original))
            {
                continue;
            }

            for (var i = 0; i < MutationsPerExample; i++)
            {
                var document = new XElement(original);
                prepare(document);
                var damage = new Damage(new Random(++seed));
                if (i > 0)
                {
                    damage.Apply(document);
                }

                if (!isWanted(document))
                {
                    continue;
                }

                var content = SchemaVerdicts.Bytes(document);
                var theirs = Errors(schemas, content);
                var ours = SchemaVerdicts.Ours(content);
                compared++;
                if (ours.IsValid != (theirs.Count == 0))
                {
                    var first = ours.IsValid ? theirs[0] : ours.Faults[0].ToString();
                    differences.Add(
                        $"{Path.GetFileName(file)} with {damage}: only {(ours.IsValid ? "the schema processor says" : "we say")}: {first}"
                    );
                }
            }
        }

        output.WriteLine($"{compared} documents compared, {differences.Count} differences");
        foreach (var difference in differences.Take(40))
        {
            output.WriteLine(difference);
        }

        compared.ShouldBeGreaterThan(0);
        differences.ShouldBeEmpty();
    }

    private static XElement? Load(string file)
    {
        if (new FileInfo(file).Length > 200_000)
        {
            return null;
        }

        try
        {
            return XElement.Load(file, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
