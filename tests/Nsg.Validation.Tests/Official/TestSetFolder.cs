using System.Globalization;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using Nsg.Testing;
using Nsg.Validation.Engine;
using Nsg.Validation.Selection;
using Nsg.Validation.TestSets;

namespace Nsg.Validation.Tests.Official;

/// <summary>Runs every test set of a folder of the official material.</summary>
internal static class TestSetFolder
{
    /// <summary>The cases that disagree, each as <c>file#number: what</c>, and the number of cases.</summary>
    internal static (int Cases, IReadOnlyList<string> Disagreements) Run(string relative, RulePlan plan) =>
        Run(relative, test => TestSetRunner.Run(test, plan));

    /// <summary>The same with releases in the form for each document's syntax.</summary>
    internal static (int Cases, IReadOnlyList<string> Disagreements) Run(
        string relative,
        IReadOnlyList<RuleRelease> releases
    ) => Run(relative, test => TestSetRunner.Run(test, releases));

    private static (int Cases, IReadOnlyList<string> Disagreements) Run(
        string relative,
        Func<TestCase, CaseOutcome> run
    )
    {
        var (cases, disagreements) = (0, new List<string>());
        foreach (
            var file in Directory
                .EnumerateFiles(OfficialMaterial.Find(relative)!, "*.xml", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
        )
        {
            var parsing = HardenedXml.Parse(File.ReadAllBytes(file), ReadingLimits.Default);
            var root = parsing.ShouldBeOfType<XmlParsing.Parsed>(file).Tree.Root;
            foreach (var outcome in TestSetReader.Read(root).Select(run))
            {
                cases++;
                disagreements.AddRange(
                    outcome.Disagreements.Select(what =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{Path.GetFileName(file)}#{outcome.Case.Number}: {what}"
                        )
                    )
                );
            }
        }

        return (cases, disagreements);
    }
}
