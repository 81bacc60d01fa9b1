using Nsg.Documents.Reading;
using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Testing;
using Nsg.Validation.Engine;
using Nsg.Validation.Peppol.PostAward;
using Nsg.Validation.Tests.Official;

namespace Nsg.Validation.Tests.PostAward;

/// <summary>The official material of Peppol post-award: unit tests, mutants, examples.</summary>
public sealed class OfficialPostAwardTests
{
    private const string Material = "peppol-postaward";

    private static readonly Dictionary<string, string> Folders = new()
    {
        ["unit-order"] = "t01",
        ["unit-common"] = "t01",
        ["unit-despatch-advice"] = "t16",
        ["unit-catalogue"] = "t19",
        ["unit-order-response"] = "t76",
        ["unit-punch-out"] = "t77",
        ["unit-order-agreement"] = "t110",
        ["unit-invoice-response"] = "t111",
        ["unit-order-change"] = "t114",
        ["unit-order-cancellation"] = "t115",
        ["unit-order-response-advanced"] = "t116",
    };

    /// <summary>
    /// Cases that are a year older than release 2026.5, which has made T114-R008 a warning: an order change may state
    /// the changed
    /// lines only, so that they need not add up.
    /// </summary>
    private static readonly string[] Outdated =
    [
        "PEPPOL-T114-R008.xml#5: PEPPOL-T114-R008 fired 1 times as Warning, unannounced",
        "PEPPOL-T114-R008.xml#5: PEPPOL-T114-R008 was to fire 1 times as Fatal, fired 0",
        "PEPPOL-T114-R008.xml#6: PEPPOL-T114-R008 fired 1 times as Warning, unannounced",
        "PEPPOL-T114-R008.xml#6: PEPPOL-T114-R008 was to fire 1 times as Fatal, fired 0",
    ];

    private static readonly Dictionary<string, string> Customizations = new()
    {
        ["order"] = "t01",
        ["despatch_advice"] = "t16",
        ["catalogue"] = "t19",
        ["catalogue_response"] = "t58",
        ["mlr"] = "t71",
        ["order_response"] = "t76",
        ["punch_out"] = "t77",
        ["order_agreement"] = "t110",
        ["invoice_response"] = "t111",
        ["order_change"] = "t114",
        ["order_cancellation"] = "t115",
        ["order_response_advanced"] = "t116",
    };

    [OfficialFact(Material + "/unit-order")]
    public void UnitTests_OfThePublisher_AgreeButTheOutdated()
    {
        var (cases, disagreements) = (0, new List<string>());
        foreach (var (folder, transaction) in Folders)
        {
            var run = TestSetFolder.Run($"{Material}/{folder}", new RulePlan(PostAwardRules.Of(transaction)!));
            cases += run.Cases;
            disagreements.AddRange(run.Disagreements);
        }

        cases.ShouldBeGreaterThan(400);
        disagreements.Order(StringComparer.Ordinal).ShouldBe(Outdated);
    }

    [OfficialVariantsFact]
    public void Mutants_WhereTheReferenceJudges_HaveTheSameFindings()
    {
        var (documents, differences) = (0, new List<string>());
        foreach (var transaction in (string[])["T01", "T16", "T19", "T76", "T110", "T111", "T114"])
        {
            var plan = new RulePlan(PostAwardRules.Of(transaction.ToLowerInvariant())!);
            foreach (var mutant in MutantArchive.Read(transaction).Where(one => one.Findings is not null))
            {
                documents++;
                var ours = Counted(mutant.Root, plan);
                if (!mutant.Findings!.Order(StringComparer.Ordinal).SequenceEqual(ours))
                {
                    differences.Add(
                        $"{mutant.File}: expected {string.Join(' ', mutant.Findings!)}, got {string.Join(' ', ours)}"
                    );
                }
            }
        }

        documents.ShouldBeGreaterThan(1_300);
        differences.ShouldBeEmpty();
    }

    [OfficialFact(Material + "/examples")]
    public void Examples_OfThePublisher_HaveNoFatalFindingAndNothingRepeated()
    {
        var (documents, findings) = (0, new List<string>());
        foreach (var file in (string[])[.. Files("examples"), .. Files("use-case-examples")])
        {
            var root = HardenedXml
                .Parse(File.ReadAllBytes(file), ReadingLimits.Default)
                .ShouldBeOfType<XmlParsing.Parsed>(file)
                .Tree.Root;
            var specification = root.Normal(Cbc.CustomizationID);
            if (!specification.StartsWith("urn:fdc:peppol.eu:poacc:trns:", StringComparison.Ordinal))
            {
                continue;
            }

            documents++;
            var plan = new RulePlan(PostAwardRules.Of(Customizations[specification.Split(':')[5]])!);
            findings.AddRange(
                from finding in Validator.Validate(root, plan, []).Findings
                where finding.Severity == Severity.Fatal || finding.Rule == "NSG-REPEATED"
                select $"{Path.GetFileName(file)}: {finding.Rule} {finding.Position}"
            );
        }

        documents.ShouldBeGreaterThan(60);
        findings.ShouldBeEmpty();
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory
            .EnumerateFiles(OfficialMaterial.Find($"{Material}/{folder}")!, "*.xml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal);

    private static List<string> Counted(XmlElementNode root, RulePlan plan) =>
        [
            .. Validator
                .Validate(root, plan, [])
                .Findings.GroupBy(one => $"{one.Rule}:{(one.Severity == Severity.Fatal ? "fatal" : "warning")}")
                .Select(group => $"{group.Key}:{group.Count()}")
                .Order(StringComparer.Ordinal),
        ];
}
