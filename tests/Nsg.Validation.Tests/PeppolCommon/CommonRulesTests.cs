using System.Text;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using Nsg.Validation.Peppol.Common;

namespace Nsg.Validation.Tests.PeppolCommon;

public sealed class CommonRulesTests
{
    private static readonly RulePlan Plan = new(new RuleSet("common", "2026.5", CommonRules.PostAward));

    [Theory]
    [InlineData("0088", "7300010000001", "7300010000002", "PEPPOL-COMMON-R040")]
    [InlineData("0088", "0", "73A", "PEPPOL-COMMON-R040")]
    [InlineData("0192", "987654325", "987654321", "PEPPOL-COMMON-R041")]
    [InlineData("0192", " 987654325 ", "000000000", "PEPPOL-COMMON-R041")]
    [InlineData("0184", "DK12345678", "12345678 ", "PEPPOL-COMMON-R042")]
    [InlineData("0096", "1234567890", "123456789", "PEPPOL-COMMON-R052")]
    [InlineData("0198", "DK12345678", "12345678", "PEPPOL-COMMON-R053")]
    [InlineData("0208", "0428759497", "0428759490", "PEPPOL-COMMON-R043")]
    [InlineData("0201", "Abc123", "Abc-12", "PEPPOL-COMMON-R044")]
    [InlineData("0210", "RSSMRA85T10A562S", "RSSMRA85T1", "PEPPOL-COMMON-R045")]
    [InlineData("9907", "12345678901", "1234567890A", "PEPPOL-COMMON-R046")]
    [InlineData("0211", "IT00743110157", "IT00743110158", "PEPPOL-COMMON-R047")]
    [InlineData("0211", "FR1", "IT1", "PEPPOL-COMMON-R047")]
    [InlineData("0007", "5560360793", "5560360794", "PEPPOL-COMMON-R049")]
    [InlineData("0151", "51824753556", "51824753557", "PEPPOL-COMMON-R050")]
    [InlineData("0106", "12345678", "1234567", "PEPPOL-COMMON-R054")]
    [InlineData("0190", "12345678901234567890", "1", "PEPPOL-COMMON-R055")]
    [InlineData("9944", "NL123456789B12", "NL123456789C12", "PEPPOL-COMMON-R056-1")]
    [InlineData("0217", "123456789012", "12345678901", "PEPPOL-COMMON-R057")]
    public void Identifier_OfEachScheme_FiresOnTheBadOneOnly(string scheme, string good, string bad, string rule)
    {
        Fired($"<b:EndpointID schemeID='{scheme}'>{good}</b:EndpointID>").ShouldBeEmpty();
        Fired($"<b:EndpointID schemeID='{scheme}'>{bad}</b:EndpointID>").ShouldBe([rule]);
    }

    [Theory]
    [InlineData("NL123456789B12", "VAT", "")]
    [InlineData("NL123456789", "VAT", "PEPPOL-COMMON-R056-2")]
    [InlineData("NL123456789", "TAX", "")]
    public void MainVatNumber_ThatIsDutch_KeepsItsForm(string number, string scheme, string rule) =>
        string.Join(
                ' ',
                Fired(
                    $"<a:PartyTaxScheme><b:CompanyID>{number}</b:CompanyID><a:TaxScheme><b:ID>{scheme}</b:ID></a:TaxScheme></a:PartyTaxScheme>"
                )
            )
            .ShouldBe(rule);

    [Theory]
    [InlineData("<b:IssueDate>2026-02-28</b:IssueDate>", "")]
    [InlineData("<b:IssueDate>2026-02-29</b:IssueDate>", "PEPPOL-COMMON-R030")]
    [InlineData("<b:IssueDate>2026-02-28Z</b:IssueDate>", "PEPPOL-COMMON-R030")]
    [InlineData("<b:Note> </b:Note>", "PEPPOL-COMMON-R001")]
    [InlineData("<b:Note>&#160;</b:Note>", "")]
    public void Values_AsInEveryDocument_AreJudged(string content, string rule) =>
        string.Join(' ', Fired(content)).ShouldBe(rule);

    [Fact]
    public void CheckDigit_ThatIsWrong_IsSaidInTheHint() =>
        Run("<b:EndpointID schemeID='0192'>987654321</b:EndpointID>")
            .Findings[0]
            .Hint.ShouldBe("with the digits before it, the check digit would be 5");

    [Fact]
    public void Rules_All_HaveAnEnglishText() =>
        Plan.Sets[0].Rules.Where(rule => !RuleTexts.Has(rule.TextKey, "en")).ShouldBeEmpty();

    private static IEnumerable<string> Fired(string content) => Run(content).Findings.Select(one => one.Rule);

    private static Verdict Run(string content)
    {
        var document = $"""
            <Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"
                   xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
                   xmlns:a="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2">{content}</Order>
            """;
        var parsing = HardenedXml.Parse(Encoding.UTF8.GetBytes(document), ReadingLimits.Default);
        return Validator.Validate(parsing.ShouldBeOfType<XmlParsing.Parsed>().Tree.Root, Plan, []);
    }
}
