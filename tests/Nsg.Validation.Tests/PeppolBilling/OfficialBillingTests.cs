using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using Nsg.Testing;
using Nsg.Validation.Engine;
using Nsg.Validation.Peppol;
using Nsg.Validation.Tests.Official;

namespace Nsg.Validation.Tests.PeppolBilling;

public sealed class OfficialBillingTests
{
    private const string Material = "peppol-billing";
    private static readonly RulePlan Plan = new(PeppolBillingRules.Billing);

    // The cases are a year older than release 2026.5, in which this rule became fatal.
    private const string Known = ": DK-R-003 ";

    [OfficialFact(Material)]
    public void UnitTests_OfPeppolAndTheCountries_Agree()
    {
        var (cases, disagreements) = (0, new List<string>());
        foreach (var group in (string[])["PEPPOL", "DE", "DK", "GR", "IT", "NL", "NO", "SE"])
        {
            var outcome = TestSetFolder.Run($"{Material}/unit-UBL-{group}", Plan);
            cases += outcome.Cases;
            disagreements.AddRange(outcome.Disagreements);
        }

        disagreements.Where(one => !one.Contains(Known, StringComparison.Ordinal)).ShouldBeEmpty();
        cases.ShouldBeGreaterThan(300);
    }

    [OfficialVariantsFact]
    public void Mutants_WhereTheReferenceJudges_HaveTheSameFatalFindings()
    {
        var known = PeppolBillingRules.Billing.Rules.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        var differences = new List<string>();
        foreach (var mutant in MutantArchive.Read("billing").Where(one => one.Findings is not null))
        {
            var expected = mutant.FatalOf(known).Distinct().Order(StringComparer.Ordinal);
            var ours = Fatal(mutant.Root).Distinct().Order(StringComparer.Ordinal);
            if (!expected.SequenceEqual(ours))
            {
                differences.Add($"{mutant.File}: expected {string.Join(' ', expected)}, got {string.Join(' ', ours)}");
            }
        }

        differences.ShouldBeEmpty();
    }

    [OfficialFact(Material + "/examples")]
    public void Examples_OfThePublisher_HaveNoFatalFinding()
    {
        var findings =
            from folder in (string[])["examples", "national-examples"]
            from file in Directory.EnumerateFiles(
                OfficialMaterial.Find($"{Material}/{folder}")!,
                "*.xml",
                SearchOption.AllDirectories
            )
            let parsing = HardenedXml.Parse(File.ReadAllBytes(file), ReadingLimits.Default)
            from rule in Fatal(parsing.ShouldBeOfType<XmlParsing.Parsed>(file).Tree.Root)
            select $"{Path.GetFileName(file)}: {rule}";

        findings.ShouldBeEmpty();
    }

    private static IEnumerable<string> Fatal(XmlElementNode root) =>
        Validator
            .Validate(root, Plan, [])
            .Findings.Where(one => one.Severity == Severity.Fatal)
            .Select(one => one.Rule);
}
