using System.Globalization;
using Nsg.Documents.Reading;
using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation;
using Nsg.Validation.Selection;

namespace Nsg.Command.Commands.Conform;

/// <summary>Whole documents that their publishers give as valid: no fatal finding is expected.</summary>
internal static class ExampleSuite
{
    private static readonly string[] Folders =
    [
        "en16931/examples-ubl", "en16931/testfiles", "peppol-billing/examples", "peppol-billing/national-examples",
        "peppol-postaward/examples", "peppol-postaward/use-case-examples",
    ];

    internal static void Run(string material, DateOnly day, ConformancePage page)
    {
        var options = new ValidationOptions(RuleChoice.Detected(day));
        foreach (var folder in Folders.Select(folder => Path.Combine(material, folder)).Where(Directory.Exists))
        {
            var (documents, valid, rules) = (0, 0, new SortedSet<string>(StringComparer.Ordinal));
            foreach (var file in Directory.EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                if (HardenedXml.Parse(File.ReadAllBytes(file), options.Limits) is not XmlParsing.Parsed(var tree) || !UblRoot.IsRoot(tree.Root))
                {
                    continue;
                }

                var verdict = DocumentValidator.Validate(tree, options);
                documents++;
                valid += verdict.IsValid ? 1 : 0;
                rules.UnionWith(verdict.Releases.Select(one => one.ToString()));
                if (!verdict.IsValid)
                {
                    var fatal = verdict.Findings.Where(one => one.Severity == Severity.Fatal).Select(one => one.Rule).Distinct();
                    page.Disagree($"`{Path.GetRelativePath(material, file)}`: {string.Join(", ", fatal)}.", null);
                }
            }

            page.Add(Path.GetRelativePath(material, folder), string.Join(", ", rules), string.Create(CultureInfo.InvariantCulture, $"{valid} of {documents} without a fatal finding"));
        }
    }
}
