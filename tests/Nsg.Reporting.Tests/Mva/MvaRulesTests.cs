using System.Text;
using Nsg.Reporting.Mva;
using Nsg.Reporting.Mva.Rules;
using Nsg.Testing;
using Shouldly;
using Xunit;

namespace Nsg.Reporting.Tests.Mva;

/// <summary>The authority's rules on Norwegian VAT returns.</summary>
public sealed class MvaRulesTests
{
    private const string Official = "no/mva-melding/derived/valideringsregler.tsv";
    private const string Examples = "no/mva-melding/informasjonsmodell_filer/example_files";

    public static TheoryData<int> Breaches => [.. Enumerable.Range(0, MvaBreaches.All.Count)];

    [Fact]
    public void Rules_OfTheThreeLists_AreAHundredAndTwentyFour()
    {
        MvaRules
            .All.CountBy(one => one.List)
            .ShouldBe([
                new(MvaRuleList.Ordinary, 61),
                new(MvaRuleList.ReverseCharge, 31),
                new(MvaRuleList.Compensation, 32),
            ]);
        MvaBreaches
            .All.Select(one => (one.List, one.Rule))
            .Order()
            .ShouldBe(MvaRules.All.Select(one => (one.List, one.Id)).Order(), "a rule has no test that breaks it");
    }

    [OfficialFact(Official)]
    public void Rules_NumbersSeveritiesAndOrder_AreTheAuthoritys()
    {
        var published = File.ReadLines(OfficialMaterial.Find(Official)!)
            .Skip(1)
            .Select(line => line.Split('\t'))
            .ToList();
        MvaRules
            .All.Select(one => (one.List, one.Id, one.Severity))
            .ShouldBe(
                published.Select(line =>
                    (
                        line[0][0] switch
                        {
                            'a' => MvaRuleList.Ordinary,
                            'o' => MvaRuleList.ReverseCharge,
                            _ => MvaRuleList.Compensation,
                        },
                        line[1],
                        line[2] == "UGYLDIG_SKATTEMELDING" ? MvaSeverity.Invalid : MvaSeverity.Deviating
                    )
                )
            );
    }

    [Theory]
    [MemberData(nameof(Breaches))]
    public void Return_BreakingARule_IsFoundByIt(int index)
    {
        var (_, rule, melding, known) = MvaBreaches.All[index];
        MvaRules.Judge(melding, known).Findings.Select(one => one.Rule).ShouldContain(rule);
    }

    [Fact]
    public void Return_KeepingAllRules_HasNoFindingAndNothingOpen()
    {
        foreach (
            var melding in new[] { MvaBreaches.Ordinary, MvaBreaches.Primary, MvaBreaches.Reverse, MvaBreaches.Claim }
        )
        {
            var known = MvaBreaches.Known with { RegisteredCategory = melding.Category };
            var verdict = MvaRules.Judge(melding, known);
            verdict.Findings.ShouldBeEmpty(melding.Category);
            verdict.Open.ShouldBeEmpty(melding.Category);
        }
    }

    [Fact]
    public void Rules_NotKnownHowToJudge_AreLeftOpenAndNeverCountAsKept()
    {
        foreach (var melding in new[] { MvaBreaches.Ordinary, MvaBreaches.Reverse, MvaBreaches.Claim })
        {
            var verdict = MvaRules.Judge(melding, MvaKnowledge.None);
            verdict.Open.ShouldAllBe(one => one.Needs != MvaNeed.Content);
            verdict.Open.ShouldNotBeEmpty();
            (verdict.Judged + verdict.Open.Count).ShouldBe(
                MvaRules
                    .All.Where(one => one.List == MvaRules.ListOf(melding.Category))
                    .DistinctBy(one => one.Id)
                    .Count() + MvaRules.Technical.Count()
            );
        }
    }

    [Fact]
    public void Return_WithWhatIsInNoCodeList_IsRefusedByTheTechnicalRules()
    {
        (string Rule, MvaMelding Melding)[] broken =
        [
            ("R002", With(MvaBreaches.L("7", 100m, 0m, 0m))),
            ("R003", With(MvaBreaches.L("3", 100m, 17m, 17m))),
            ("R003", With(MvaBreaches.L("3", 100m, 15m, 15m))),
            ("R003", With(MvaBreaches.L("33", 100m, 6m, 6m))),
            ("R003", With(MvaBreaches.L("52", 100m, 25m, 25m))),
            ("R069", With(MvaBreaches.L("3", 100m, 25m, 25m) with { Specification = "foo" })),
            ("R069", MvaBreaches.Reverse with { Lines = [new("87", "uttak", 8_000m, 25m, 2_000m)] }),
            ("R070", With(MvaBreaches.L("3", 100m, 25m, 25m) with { Remark = new("foo", null) })),
            ("R070", With(MvaBreaches.L("3", 100m, 25m, 25m) with { Remark = new("forlis", null) })),
            ("R071", MvaBreaches.Ordinary with { Remark = new("foo", null) }),
            ("R071", MvaBreaches.Ordinary with { Remark = new("forholdsmessig kompensasjon", null) }),
            ("R077", MvaBreaches.Ordinary with { Period = new("ToMaaneder", "mars-april", 2021) }),
        ];
        foreach (var (rule, melding) in broken)
        {
            MvaRules
                .Judge(melding, MvaKnowledge.None)
                .Findings.ShouldContain(one => one.Rule == rule && one.Severity == MvaSeverity.Invalid, rule);
        }

        // A year in which a rate changed has both; a remark stands in the lists with and without a capital.
        MvaMelding[] kept =
        [
            With(MvaBreaches.L("33", 100m, 6m, 6m)) with
            {
                Period = new("Aar", "aarlig", 2021),
            },
            With(MvaBreaches.L("33", 100m, 12m, 12m)) with
            {
                Period = new("Aar", "aarlig", 2021),
            },
            With(MvaBreaches.L("32", 100m, 11.11m, 11m)),
            With(MvaBreaches.L("3", -100m, 25m, -25m) with { Remark = new("Kreditnota", null) }),
            MvaBreaches.Ordinary with
            {
                Remark = new("forlis", null),
            },
        ];
        foreach (var melding in kept)
        {
            MvaRules
                .Judge(melding, MvaKnowledge.None)
                .Findings.Select(one => one.Rule)
                .ShouldNotContain(rule => MvaRules.Technical.Any(one => one.Id == rule));
        }
    }

    [Theory]
    [InlineData("no.vat", "foo", true)]
    [InlineData("no.vat", "uttak", false)]
    [InlineData("dk.vat", "foo", false)]
    public void Specification_ThatNoReturnMayHold_IsToldWhenItIsDecidedOn(string report, string name, bool isMisfit) =>
        (Nsg.Reporting.Vat.VatControls.Misfit(report, name) is not null).ShouldBe(isMisfit);

    [OfficialFact(Examples)]
    public void OfficialExamples_ButTheKnownBadOnes_AreTaken()
    {
        var bad = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (
            var path in Directory.EnumerateFiles(Path.Combine(OfficialMaterial.Find(Examples)!, "melding"), "*.xml")
        )
        {
            var (faults, verdict) = Judge(path);
            var refused = verdict
                .Findings.Where(one => one.Severity == MvaSeverity.Invalid || one.Rule is "R018" or "R019")
                .Select(one => one.Rule)
                .Where(rule => !IsOfItsTime(path, rule))
                .ToList();
            if (faults.Count + refused.Count > 0)
            {
                bad[Path.GetFileNameWithoutExtension(path)] = [.. refused, .. faults.Select(_ => "XSD")];
            }
        }

        bad.Keys.ShouldBe(["justering_kompensasjon", "omvendtavgiftsplikt_mvamelding"], ignoreOrder: true);
        bad["omvendtavgiftsplikt_mvamelding"].ShouldBe(["R104", "R018", "XSD"]);
        bad["justering_kompensasjon"].ShouldBe(["R093", "R079", "XSD"], "its KID has no valid check digit either");
    }

    [OfficialFact(Examples)]
    public void OfficialFeedbackOf2021_RateOnInputTax_IsRefused()
    {
        var (faults, verdict) = Judge(
            Path.Combine(OfficialMaterial.Find(Examples)!, "feedback/exampleSuccessfulFeedback17062021/mvamelding.xml")
        );
        faults.ShouldBeEmpty();
        verdict
            .Findings.Select(one => (one.Rule, (int?)one.Line))
            .ShouldBe(
                [("R065", 1), ("R077", null), ("R079", null)],
                ignoreOrder: true,
                "its KID has no valid check digit either, and 2020 is sent in the form of that time"
            );
    }

    [Theory]
    [InlineData("<a/>", "the root is")]
    [InlineData("<mvaMeldingDto", "not well-formed")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "DTD")]
    [InlineData(
        "<a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a/></a></a></a></a></a></a></a></a></a></a></a></a></a></a></a></a></a>",
        "nested more than 16 deep"
    )]
    public void File_ThatIsNoReturn_IsRefusedInOneLine(string xml, string message)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        Should.Throw<InvalidDataException>(() => MvaMeldingReader.Read(file)).Message.ShouldContain(message);
    }

    /// <summary>The examples were written for 2021 and 2022: before this form is taken for good (R077, R092), and with the low rate of 12 per
    /// cent in a term that had 6 (R003).</summary>
    private static bool IsOfItsTime(string path, string rule) =>
        rule switch
        {
            "R077" => YearOf(path) < 2022,
            "R092" => YearOf(path) < 2023,
            "R003" => Path.GetFileNameWithoutExtension(path)
                is "mvakode33"
                    or "mvakode88"
                    or "mvakode89"
                    or "eksempelMedAlleTilfeller",
            _ => false,
        };

    private static int YearOf(string path)
    {
        using var file = File.OpenRead(path);
        return MvaMeldingReader.Read(file).Melding.Period.Year;
    }

    private static MvaMelding With(params MvaMeldingLine[] lines) =>
        MvaBreaches.Ordinary with
        {
            Lines = lines,
            Fixed = lines.Sum(line => line.Tax),
        };

    private static (IReadOnlyList<string> Faults, MvaVerdict Verdict) Judge(string path)
    {
        using var file = File.OpenRead(path);
        var (melding, faults) = MvaMeldingReader.Read(file);
        return (faults, MvaRules.Judge(melding, MvaKnowledge.None));
    }
}
