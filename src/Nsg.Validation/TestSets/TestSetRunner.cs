using System.Globalization;
using Nsg.Validation.Engine;
using Nsg.Validation.Selection;

namespace Nsg.Validation.TestSets;

/// <summary>Runs cases of test sets and says where the rules disagree.</summary>
public static class TestSetRunner
{
    /// <summary>Runs one case against releases of rules. Only rules in its scope count; each must fire just as often, and as heavily, as
    /// announced.</summary>
    public static CaseOutcome Run(TestCase test, IReadOnlyList<RuleRelease> releases)
    {
        ArgumentNullException.ThrowIfNull(test);
        return Compare(test, RuleJudge.Judge(test.Document, releases, []));
    }

    /// <summary>Runs one case against rules on its own elements.</summary>
    public static CaseOutcome Run(TestCase test, RulePlan plan)
    {
        ArgumentNullException.ThrowIfNull(test);
        return Compare(test, Validator.Validate(test.Document, plan, []));
    }

    private static CaseOutcome Compare(TestCase test, Verdict verdict)
    {
        var fired = verdict
            .Findings.Where(finding => test.Scope.Contains(finding.Rule))
            .GroupBy(finding => (finding.Rule, finding.Severity))
            .ToDictionary(group => group.Key, group => group.Count());
        var disagreements = new List<string>();
        foreach (var expected in test.Expectations.Where(one => one.Severity is not null))
        {
            var times = fired.GetValueOrDefault((expected.Rule, expected.Severity!.Value));
            if (times != expected.Times)
            {
                disagreements.Add(
                    $"{expected.Rule} was to fire {Text(expected.Times)} times as {expected.Severity}, fired {Text(times)}"
                );
            }
        }

        var announced = test
            .Expectations.Where(one => one.Severity is not null)
            .Select(one => (one.Rule, one.Severity!.Value))
            .ToHashSet();
        disagreements.AddRange(
            from one in fired
            where !announced.Contains(one.Key)
            select $"{one.Key.Rule} fired {Text(one.Value)} times as {one.Key.Severity}, unannounced"
        );
        return new CaseOutcome(test, disagreements);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
