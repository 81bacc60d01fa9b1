using System.Diagnostics;
using System.Globalization;
using Nsg.Validation;
using Nsg.Validation.Selection;

namespace Nsg.Command.Commands.Conform;

/// <summary>
/// Variants of official examples, each with one edit, and what the schemas and the reference rules say of them:
/// structure and the set of
/// fatal rules must be the same. Where the reference aborted, there is nothing to compare but that this program says
/// something.
/// </summary>
internal static class VariantSuite
{
    internal const string Folder = "mutants";

    internal static void Run(string material, IReadOnlyList<string> areas, DateOnly day, ConformancePage page)
    {
        var expected = Path.Combine(material, Folder, "expected.tsv");
        if (!areas.Contains(Folder) || !File.Exists(expected))
        {
            return;
        }

        var unpacked = Directory.CreateTempSubdirectory("nsg-conform-");
        try
        {
            Unpack(Path.Combine(material, Folder, "documents.tar.xz"), unpacked.FullName);
            var rows = File.ReadLines(expected).Skip(1).Select(line => line.Split('\t')).ToList();
            foreach (var group in rows.GroupBy(row => row[0]).OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                Run(unpacked.FullName, group, new ValidationOptions(RuleChoice.Detected(day)), page);
            }
        }
        finally
        {
            unpacked.Delete(recursive: true);
        }
    }

    private static void Run(
        string folder,
        IGrouping<string, string[]> group,
        ValidationOptions options,
        ConformancePage page
    )
    {
        var (structure, rules, judged, aborted, said, all) = (0, 0, 0, 0, 0, 0);
        foreach (var row in group)
        {
            var verdict = DocumentValidator.Validate(
                File.ReadAllBytes(Path.Combine(folder, group.Key, row[1])),
                options
            );
            all++;
            structure += Agrees(
                row[2] == "valid" == verdict.IsStructureValid,
                $"`{group.Key}/{row[1]}`: structure is {row[2]}.",
                page
            );
            if (row[3] == "aborted")
            {
                aborted++;
                said += verdict.Findings.Count > 0 ? 1 : 0;
                continue;
            }

            judged++;
            var (theirs, ours) = (Fatal(row[4]), Fatal(verdict));
            rules += Agrees(
                theirs.SetEquals(ours),
                $"`{group.Key}/{row[1]}`: the reference finds {Text(theirs.Except(ours))} more, this program {Text(ours.Except(theirs))}.",
                page
            );
        }

        page.Add(
            $"{Folder}/{group.Key}",
            "as detected",
            string.Create(
                CultureInfo.InvariantCulture,
                $"structure {structure} of {all}; fatal rules {rules} of {judged}; where the reference aborted, findings in {said} of {aborted}"
            )
        );
    }

    private static int Agrees(bool agrees, string what, ConformancePage page)
    {
        if (!agrees)
        {
            page.Disagree(what, null);
        }

        return agrees ? 1 : 0;
    }

    private static SortedSet<string> Fatal(string findings) =>
        new(
            findings
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(one => one.Split(':'))
                .Where(one => one[1] == "fatal")
                .Select(one => one[0]),
            StringComparer.Ordinal
        );

    private static SortedSet<string> Fatal(DocumentVerdict verdict) =>
        new(
            verdict
                .Findings.Where(one =>
                    one.Severity == Severity.Fatal && !one.Rule.StartsWith("UBL-XSD", StringComparison.Ordinal)
                )
                .Select(one => one.Rule),
            StringComparer.Ordinal
        );

    private static string Text(IEnumerable<string> rules) => string.Join(", ", rules.DefaultIfEmpty("nothing"));

    // .NET reads no xz; tar does, on every system that has it.
    private static void Unpack(string archive, string folder)
    {
        using var tar =
            Process.Start(
                new ProcessStartInfo("tar", ["-xJf", archive, "-C", folder])
                {
                    RedirectStandardError = true,
                    UseShellExecute = false,
                }
            ) ?? throw new UsageException("tar is needed to unpack the variants; install tar and xz");
        var fault = tar.StandardError.ReadToEnd();
        tar.WaitForExit();
        if (tar.ExitCode != 0)
        {
            throw new UsageException($"'{archive}' cannot be unpacked: {Output.OneLine(fault)}");
        }
    }
}
