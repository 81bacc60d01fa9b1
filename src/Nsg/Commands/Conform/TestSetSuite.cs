using System.Globalization;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using Nsg.Validation.Selection;
using Nsg.Validation.TestSets;

namespace Nsg.Command.Commands.Conform;

/// <summary>The publishers' unit tests: a suite for each folder that holds test sets.</summary>
internal static class TestSetSuite
{
    /// <summary>Cases written for the rules of 2025 that the rules of 2026.5 judge otherwise.</summary>
    private static readonly (string Rule, string Reason)[] Known =
    [
        (
            "DK-R-003",
            "a warning in the rules that the case was written for, fatal since; the rules of 2026.5 accept further versions of the list."
        ),
        ("PEPPOL-T114-R008", "fatal in the rules that the case was written for, a warning in 2026.5."),
        ("PEPPOL-COMMON-R048", "the rule moved in 2026.5, so that the case's element is outside it."),
    ];

    internal static void Run(string material, IReadOnlyList<string> areas, DateOnly day, ConformancePage page)
    {
        foreach (
            var folder in areas
                .Select(area => Path.Combine(material, area))
                .Where(Directory.Exists)
                .SelectMany(Directory.EnumerateDirectories)
                .Order(StringComparer.Ordinal)
        )
        {
            var (tally, rules) = (new TestSetTally(), new SortedSet<string>(StringComparer.Ordinal));
            foreach (var file in Directory.EnumerateFiles(folder, "*.xml").Order(StringComparer.Ordinal))
            {
                if (
                    HardenedXml.Parse(File.ReadAllBytes(file), ReadingLimits.Default) is XmlParsing.Parsed(var tree)
                    && TestSetReader.IsTestSet(tree.Root)
                    && TestSetRules.Of(tree.Root, day) is { Count: > 0 } releases
                )
                {
                    rules.UnionWith(releases.Select(one => one.ToString()));
                    Run(file, tree.Root, releases, tally, page);
                }
            }

            if (tally.Cases > 0)
            {
                page.Add(Path.GetRelativePath(material, folder), string.Join(", ", rules), tally.ToString());
            }
        }
    }

    private static void Run(
        string file,
        XmlElementNode root,
        IReadOnlyList<RuleRelease> releases,
        TestSetTally tally,
        ConformancePage page
    )
    {
        foreach (var outcome in TestSetReader.Read(root).Select(test => TestSetRunner.Run(test, releases)))
        {
            tally.Add(outcome);
            foreach (var what in outcome.Disagreements)
            {
                var reason = Known
                    .FirstOrDefault(one => what.StartsWith(one.Rule + " ", StringComparison.Ordinal))
                    .Reason;
                page.Disagree(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"`{Path.GetFileName(file)}`, case {outcome.Case.Number}: {what}."
                    ),
                    reason
                );
            }
        }
    }
}
