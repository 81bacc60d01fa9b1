using System.Globalization;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using Nsg.Validation.Selection;
using Nsg.Validation.TestSets;

namespace Nsg.Command.Commands.Validation;

/// <summary><c>nsg validate --testset</c>: every case of test sets, and where this program disagrees with what they
/// expect.</summary>
internal static class TestSetRun
{
    internal static int Run(IReadOnlyList<string> files, RuleChoice? named, DateOnly day, bool isJson)
    {
        var tally = new TestSetTally();
        foreach (var file in files)
        {
            var root = Root(file);
            var releases = named?.Named ?? TestSetRules.Of(root, day);
            foreach (var outcome in TestSetReader.Read(root).Select(test => TestSetRunner.Run(test, releases)))
            {
                tally.Add(outcome);
                Print(file, outcome, releases, isJson);
            }
        }

        if (tally.Cases == 0)
        {
            throw new UsageException("there is no test set in what was named; nothing was run");
        }

        if (isJson)
        {
            Output.Json(
                new
                {
                    cases = tally.Cases,
                    passed = tally.Passed,
                    positive = tally.Positive,
                    positivePassed = tally.PositivePassed,
                    negative = tally.Negative,
                    negativePassed = tally.NegativePassed,
                }
            );
        }
        else
        {
            Output.Line(tally.ToString());
        }

        return tally.Passed == tally.Cases ? ExitCode.Ok : ExitCode.Findings;
    }

    private static void Print(string file, CaseOutcome outcome, IReadOnlyList<RuleRelease> releases, bool isJson)
    {
        if (isJson)
        {
            Output.Json(
                new
                {
                    file,
                    @case = outcome.Case.Number,
                    negative = outcome.Case.IsNegative,
                    passed = outcome.IsPassed,
                    ruleSets = releases.Select(one => one.ToString()),
                    disagreements = outcome.Disagreements,
                }
            );
            return;
        }

        foreach (var disagreement in outcome.Disagreements)
        {
            Output.Line(string.Create(CultureInfo.InvariantCulture, $"{file}#{outcome.Case.Number}: {disagreement}"));
        }
    }

    private static XmlElementNode Root(string file)
    {
        var root = HardenedXml.Parse(File.ReadAllBytes(file), ReadingLimits.Default) switch
        {
            XmlParsing.Parsed(var tree) => tree.Root,
            XmlParsing.Refused(var fault) => throw new UsageException($"{file}: {fault}"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return TestSetReader.IsTestSet(root)
            ? root
            : throw new UsageException(
                $"{file} is no test set: its root is {root.LocalName}; leave --testset out to validate it as a document"
            );
    }
}
