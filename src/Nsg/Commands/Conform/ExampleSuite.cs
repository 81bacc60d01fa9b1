using System.Globalization;
using Nsg.Documents.Cii;
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
        "en16931/examples-cii",
        "en16931/examples-ubl",
        "en16931/testfiles",
        "peppol-billing/examples",
        "peppol-billing/national-examples",
        "peppol-postaward/examples",
        "peppol-postaward/use-case-examples",
    ];

    /// <summary>Why a publisher's example breaks rules that are in force: the published rules themselves find the
    /// same.</summary>
    private static readonly (string Rule, string Reason)[] Known =
    [
        ("PEPPOL-COMMON-R040", "its made-up GLN fails the check digit; the published rules of 2026.5 find the same."),
        (
            "PEPPOL-COMMON-R049",
            "its made-up Swedish organisation number fails the check digit; the published rules of 2026.5 find the same."
        ),
        (
            "SE-R-013",
            "its made-up Swedish organisation number fails the check digit; the published rules of 2026.5 find the same."
        ),
        ("BR-06", "the seller's RegistrationName is missing; the published rules of 1.3.16 find the same."),
        (
            "UBL-XSD-ORDER",
            "its AdditionalDocumentReference stands after the parties; libxml2 refuses it by the UBL 2.1 schema too."
        ),
    ];

    internal static void Run(string material, IReadOnlyList<string> areas, DateOnly day, ConformancePage page)
    {
        var options = new ValidationOptions(RuleChoice.Detected(day));
        foreach (
            var folder in Folders
                .Where(folder => areas.Contains(folder.Split('/')[0]))
                .Select(folder => Path.Combine(material, folder))
                .Where(Directory.Exists)
        )
        {
            var (documents, valid, rules) = (0, 0, new SortedSet<string>(StringComparer.Ordinal));
            foreach (
                var file in Directory
                    .EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories)
                    .Order(StringComparer.Ordinal)
            )
            {
                if (
                    HardenedXml.Parse(File.ReadAllBytes(file), options.Limits) is not XmlParsing.Parsed(var tree)
                    || !(UblRoot.IsRoot(tree.Root) || CiiNames.IsRoot(tree.Root))
                )
                {
                    continue;
                }

                var verdict = DocumentValidator.Validate(tree, options);
                documents++;
                valid += verdict.IsValid ? 1 : 0;
                rules.UnionWith(verdict.Releases.Select(one => one.ToString()));
                if (!verdict.IsValid)
                {
                    var fatal = verdict
                        .Findings.Where(one => one.Severity == Severity.Fatal)
                        .Select(one => one.Rule)
                        .Distinct()
                        .ToList();
                    page.Disagree(
                        $"`{Path.GetRelativePath(material, file)}`: {string.Join(", ", fatal)}.",
                        Reason(fatal)
                    );
                }
            }

            if (documents == 0)
            {
                continue;
            }

            page.Add(
                Path.GetRelativePath(material, folder),
                string.Join(", ", rules),
                string.Create(CultureInfo.InvariantCulture, $"{valid} of {documents} without a fatal finding")
            );
        }
    }

    /// <summary>The reasons when each rule has one, else null.</summary>
    private static string? Reason(List<string> rules)
    {
        var known = Known.Where(one => rules.Contains(one.Rule)).ToList();
        return known.Count < rules.Count ? null : string.Join(" ", known.Select(one => one.Reason).Distinct());
    }
}
