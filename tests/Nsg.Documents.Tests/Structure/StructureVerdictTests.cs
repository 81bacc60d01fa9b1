using System.Xml.Linq;
using Nsg.Testing;
using Xunit.Abstractions;

namespace Nsg.Documents.Tests.Structure;

/// <summary>Our verdict is the schema processor's, both ways.</summary>
public sealed class StructureVerdictTests(ITestOutputHelper output)
{
    private const int MutationsPerExample = 60;

    // The schemas here are those of UBL 2.1; documents of advanced ordering with this element are judged by UBL 2.3
    // and looked at apart.
    private const string ElementOfUbl23 = "OrderChangeDocumentReference";

    [OfficialFact("ubl-2.1/xsdrt")]
    public void Structure_OfOfficialDocumentsAndFragments_IsJudgedAsBySchema()
    {
        var differences = new List<string>();
        var compared = 0;
        foreach (var file in Files())
        {
            foreach (var (root, content) in SchemaVerdicts.Documents(file))
            {
                compared++;
                Compare(differences, Path.GetFileName(file), content, root);
            }
        }

        Report(differences, compared);
        compared.ShouldBeGreaterThan(500);
    }

    [OfficialFact("ubl-2.1/xsdrt")]
    public void Structure_OfDamagedDocuments_IsJudgedAsBySchema()
    {
        var differences = new List<string>();
        var compared = 0;
        var seed = 0;
        foreach (var file in Files().Where(file => new FileInfo(file).Length < 60_000))
        {
            var (root, content) = SchemaVerdicts.Documents(file).FirstOrDefault();
            if (root is null)
            {
                continue;
            }

            for (var i = 0; i < MutationsPerExample; i++)
            {
                var damage = new Damage(new Random(++seed));
                var document = XElement.Parse(
                    System.Text.Encoding.UTF8.GetString(content),
                    LoadOptions.PreserveWhitespace
                );
                damage.Apply(document);
                compared++;
                Compare(differences, $"{Path.GetFileName(file)} with {damage}", SchemaVerdicts.Bytes(document), root);
            }
        }

        Report(differences, compared);
    }

    [OfficialFact("peppol-postaward/examples")]
    public void Structure_OfAdvancedOrderingWithAnElementOfUbl23_IsValid()
    {
        var files = Directory
            .EnumerateFiles(OfficialMaterial.Find("peppol-postaward")!, "*.xml", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains(ElementOfUbl23, StringComparison.Ordinal))
            .ToList();

        files.Count.ShouldBe(3);
        files.ShouldAllBe(file => SchemaVerdicts.Ours(File.ReadAllBytes(file)).IsValid);
    }

    private static IEnumerable<string> Files() =>
        new[] { "en16931", "peppol-billing", "peppol-postaward", "dk", "se", "fi", "no", "is" }
            .Select(OfficialMaterial.Find)
            .OfType<string>()
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories))
            .Where(file =>
                File.ReadAllText(file) is var text
                && text.Contains(SchemaVerdicts.UblPrefix, StringComparison.Ordinal)
                && !text.Contains(ElementOfUbl23, StringComparison.Ordinal)
            )
            .Order(StringComparer.Ordinal);

    private static void Compare(List<string> differences, string what, byte[] content, string root)
    {
        if (SchemaVerdicts.Difference(content, root) is { } difference)
        {
            differences.Add($"{what}: {difference}");
        }
    }

    private void Report(List<string> differences, int compared)
    {
        output.WriteLine($"{compared} documents compared, {differences.Count} differences");
        foreach (var difference in differences.Take(40))
        {
            output.WriteLine(difference);
        }

        differences.ShouldBeEmpty();
    }
}
