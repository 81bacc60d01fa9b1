using System.Text;
using Nsg.Documents.Reading;
using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Tests;

public sealed class RuleEngineTests
{
    private const string Order = """
        <Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"
               xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
               xmlns:a="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2">
          <b:ID>1</b:ID>
          <a:OrderLine><a:LineItem><b:ID>2</b:ID></a:LineItem></a:OrderLine>
          <a:OrderLine><a:LineItem><b:ID>3</b:ID></a:LineItem></a:OrderLine>
          <x:Strange xmlns:x="urn:x"><b:ID>4</b:ID></x:Strange>
        </Order>
        """;

    [Theory]
    [InlineData("/Order/cbc:ID", "1")]
    [InlineData("cbc:ID", "1 2 3 4")]
    [InlineData("cac:LineItem/cbc:ID", "2 3")]
    [InlineData("/Order//cbc:ID", "1 2 3 4")]
    [InlineData("/*/cbc:*", "1")]
    [InlineData("cac:OrderLine//*ID | /Order/cbc:ID", "1 2 3")]
    [InlineData("/Invoice/cbc:ID", "")]
    public void Path_OfEachForm_MatchesAsXPathDoes(string path, string matched)
    {
        var verdict = Run(Pattern("one", On(path, Fatal("R", (_, _) => false))));

        Ids(verdict).ShouldBe(matched);
    }

    [Fact]
    public void Pattern_TwoContextsMatch_OnlyTheFirstIsAsked()
    {
        var verdict = Run(
            Pattern(
                "one",
                On("cbc:ID", (n, _) => n.Text == "2", Fatal("SPECIAL", (_, _) => false)),
                On("cbc:ID", Fatal("GENERAL", (_, _) => false))
            )
        );

        verdict.Findings.Select(one => one.Rule).ShouldBe(["GENERAL", "SPECIAL", "GENERAL", "GENERAL"]);
    }

    [Fact]
    public void Rule_ThatThrows_IsSaidAndHidesNoOther()
    {
        var verdict = Run(
            Pattern(
                "one",
                On(
                    "/Order",
                    Fatal("BAD", (_, _) => throw new InvalidOperationException()),
                    Fatal("GOOD", (_, _) => false)
                )
            )
        );

        verdict.Findings.Select(one => one.Rule).ShouldBe(["NSG-NOT-EVALUATED", "GOOD"]);
    }

    [Fact]
    public void Findings_BeyondTheCap_AreCounted()
    {
        var plan = new RulePlan([
            new RuleSet("test", "1", [Pattern("one", On("cbc:ID", Fatal("R", (_, _) => false)))]),
        ]);

        var verdict = Validator.Validate(Root(), plan, [], findingsMax: 1);

        (verdict.Findings.Count, verdict.NotListed, verdict.IsValid).ShouldBe((1, 3, false));
    }

    [Fact]
    public void Rule_OncePerDocument_FiresOnceInEveryPlanOfItsSet()
    {
        var rule = Fatal("R", (_, _) => false) with { IsOncePerDocument = true };
        var set = new RuleSet("test", "1", [Pattern("one", On("cbc:ID", rule))]);

        Validator.Validate(Root(), new RulePlan([set]), []).Findings.ShouldHaveSingleItem();
        Validator.Validate(Root(), new RulePlan([set]), []).Findings.ShouldHaveSingleItem();
    }

    private static Verdict Run(RulePattern pattern) =>
        Validator.Validate(Root(), new RulePlan([new RuleSet("test", "1", [pattern])]), []);

    private static XmlElementNode Root() =>
        HardenedXml
            .Parse(Encoding.UTF8.GetBytes(Order), ReadingLimits.Default)
            .ShouldBeOfType<XmlParsing.Parsed>()
            .Tree.Root;

    private static string Ids(Verdict verdict)
    {
        var lines = Order.Split('\n');
        return string.Join(' ', verdict.Findings.Select(one => lines[one.Position!.Line - 1].Split("b:ID>")[1][..1]));
    }
}
