using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using Nsg.Testing;
using Nsg.Validation.En16931;
using Nsg.Validation.Engine;
using Nsg.Validation.Tests.Official;

namespace Nsg.Validation.Tests.En16931;

public sealed class En16931OfficialTests
{
    private const string InvoiceTests = "en16931/unit-ubl-invoice";
    private const string CreditNoteTests = "en16931/unit-ubl-creditnote";
    private const string Examples = "en16931/examples-ubl";
    private const string TestFiles = "en16931/testfiles";
    private const string BillingExamples = "peppol-billing/examples";

    private static readonly RulePlan Plan = new([En16931Rules.Ubl]);

    [OfficialFact(InvoiceTests)]
    public void UnitTests_OfInvoices_AgreeInEveryCase() => Agrees(InvoiceTests, atLeast: 600);

    [OfficialFact(CreditNoteTests)]
    public void UnitTests_OfCreditNotes_AgreeInEveryCase() => Agrees(CreditNoteTests, atLeast: 100);

    [OfficialFact(Examples)]
    public void Examples_OfTheStandard_HaveNoFatalFinding() => Fatal(Examples).ShouldBeEmpty();

    [OfficialFact(TestFiles)]
    public void TestFiles_OfTheStandard_HaveNoFatalFinding() => Fatal(TestFiles).ShouldBeEmpty();

    [OfficialFact(BillingExamples)]
    public void Examples_OfPeppolBilling_HaveNoFatalFinding() => Fatal(BillingExamples).ShouldBeEmpty();

    [OfficialVariantsFact]
    public void Variants_OfBillingExamples_HaveTheSameFatalFindings()
    {
        var known = En16931Rules.Ubl.Rules.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        var wrong = new List<string>();
        foreach (var mutant in MutantArchive.Read("billing").Where(one => one.Findings is not null))
        {
            var expected = string.Join(' ', mutant.FatalOf(known).Distinct().Order(StringComparer.Ordinal));
            var found = FatalRules(mutant.Root);
            if (found != expected)
            {
                wrong.Add($"{mutant.File}: expected {expected}; found {found}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    private static void Agrees(string folder, int atLeast)
    {
        var (cases, disagreements) = TestSetFolder.Run(folder, Plan);

        disagreements.ShouldBeEmpty();
        cases.ShouldBeGreaterThan(atLeast);
    }

    private static Dictionary<string, string> Fatal(string folder)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(OfficialMaterial.Find(folder)!, "*.xml"))
        {
            var parsing = HardenedXml.Parse(File.ReadAllBytes(file), ReadingLimits.Default);
            if (FatalRules(parsing.ShouldBeOfType<XmlParsing.Parsed>(file).Tree.Root) is { Length: > 0 } rules)
            {
                found[Path.GetFileName(file)] = rules;
            }
        }

        return found;
    }

    private static string FatalRules(XmlElementNode root) =>
        string.Join(
            ' ',
            Validator
                .Validate(root, Plan, [])
                .Findings.Where(one => one.Severity == Severity.Fatal)
                .Select(one => one.Rule)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
}
