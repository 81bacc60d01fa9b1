using Nsg.Validation.Engine;
using Nsg.Validation.Peppol.PostAward;

namespace Nsg.Validation.Tests.PostAward;

public sealed class StructureTableTests
{
    private static readonly RulePlan CatalogueResponse = new(PostAwardRules.CatalogueResponse);

    private const string Good = """
        <b:CustomizationID>urn:fdc:peppol.eu:poacc:trns:catalogue_response:3</b:CustomizationID>
        <b:ProfileID>urn:fdc:peppol.eu:poacc:bis:catalogue_only:3</b:ProfileID>
        <b:ID>1</b:ID><b:IssueDate>2026-09-01</b:IssueDate>
        <a:SenderParty><b:EndpointID schemeID='0192'>987654325</b:EndpointID></a:SenderParty>
        <a:ReceiverParty><b:EndpointID schemeID='0192'>987654325</b:EndpointID></a:ReceiverParty>
        <a:DocumentResponse>
          <a:Response><b:ResponseCode>AP</b:ResponseCode></a:Response><a:DocumentReference><b:ID>2</b:ID></a:DocumentReference>
        </a:DocumentResponse>
        """;

    [Fact]
    public void Document_ThatKeepsTheDataModel_HasNoFinding() => Fired(Good).ShouldBeEmpty();

    [Theory]
    [InlineData("<b:ID>1</b:ID>", "", "PEPPOL-T58-B00103")]
    [InlineData("catalogue_only:3", "ordering:3", "PEPPOL-T58-B00301")]
    [InlineData(">AP<", ">ZZ<", "PEPPOL-T58-B02601")]
    [InlineData("<a:SenderParty><b:EndpointID schemeID='0192'>", "<a:SenderParty><b:EndpointID>", "PEPPOL-T58-B00901")]
    [InlineData(
        "<a:SenderParty><b:EndpointID schemeID='0192'>",
        "<a:SenderParty><b:EndpointID schemeID='GLN'>",
        "PEPPOL-T58-B00902"
    )]
    [InlineData("<a:SenderParty>", "<a:SenderParty><b:WebsiteURI>x</b:WebsiteURI>", "PEPPOL-T58-B00802")]
    [InlineData("<b:ID>1</b:ID>", "<b:ID>1</b:ID><x:Own xmlns:x='urn:x'>1</x:Own>", "PEPPOL-T58-B00108")]
    public void Row_OfEachKind_FiresWhereItIsBroken(string part, string broken, string rule) =>
        string.Join(' ', Fired(Good.Replace(part, broken, StringComparison.Ordinal))).ShouldBe(rule);

    [Fact]
    public void Rules_OfAllSets_HaveATextThatIsComplete()
    {
        foreach (var set in PostAwardRules.Transactions.Select(name => PostAwardRules.Of(name)!))
        {
            foreach (var rule in set.Rules)
            {
                RuleTexts.Has(rule.TextKey, "en").ShouldBeTrue(rule.Id);
                RuleTexts.Of(rule, "en").Text.ShouldNotContain("{", customMessage: rule.Id);
            }
        }
    }

    [Theory]
    [InlineData("t01", 330)]
    [InlineData("t16", 210)]
    [InlineData("t19", 236)]
    [InlineData("t58", 54)]
    [InlineData("t71", 59)]
    [InlineData("t76", 124)]
    [InlineData("t77", 142)]
    [InlineData("t110", 269)]
    [InlineData("t111", 82)]
    [InlineData("t114", 314)]
    [InlineData("t115", 108)]
    [InlineData("t116", 125)]
    public void Set_OfEachTransaction_HasEveryPublishedRule(string transaction, int rules)
    {
        var set = PostAwardRules.Of(transaction).ShouldNotBeNull();

        set.ToString().ShouldBe($"peppol-{transaction}@2026.5");
        set.Rules.Select(rule => rule.Id).Where(id => id != "NSG-REPEATED").Distinct().Count().ShouldBe(rules);
    }

    private static IEnumerable<string> Fired(string content) =>
        Documents.Fired("ApplicationResponse", content, CatalogueResponse);
}
