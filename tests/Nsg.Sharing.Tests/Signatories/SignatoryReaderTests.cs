using Nsg.Sharing.Signatories;
using Nsg.Testing;
using Shouldly;
using Xunit;
using static Nsg.Sharing.Tests.Signatories.SignatoryFiles;

namespace Nsg.Sharing.Tests.Signatories;

/// <summary>Turtle, JSON-LD, JSON and YAML lead to the same rights; broken ones to an error with its place.</summary>
public sealed class SignatoryReaderTests
{
    private const string Role =
        "e:Rule a m:RoleBasedRepresentationRule ; m:minNumberOfRoleHolders 1 ; m:definesValidRole r:SE_LE .";

    private const string JsonLd = """
        {"@context": {"n": "https://iri.suomi.fi/model/ncbv/", "e": "https://example.org/", "Mandate": "n:Mandate", "hasMandator": {"@id": "n:hasMandator", "@type": "@id"},
          "rule": {"@id": "n:hasRepresentationRule", "@type": "@id"}, "hasMember": {"@id": "n:hasMember", "@type": "@id"}, "member": "n:member", "role": "n:role",
          "fullName": "n:fullName", "description": {"@id": "n:description", "@container": "@language"}, "min": "n:minNumberOfRoleHolders", "valid": "n:definesValidRole"},
         "@graph": [{"@id": "e:R", "@type": "Mandate", "n:identifierValue": "R-2", "hasMandator": "e:C", "rule": "e:Rule"},
          {"@id": "e:C", "@type": "n:LegalEntity", "hasMember": [{"@id": "e:M1", "member": {"fullName": "Anna"}, "role": "nsgrole:SE_LE"}]},
          {"@id": "e:Rule", "@type": "n:RoleBasedRepresentationRule", "description": {"sv": "En ledamot", "en": "One member"}, "min": 1, "valid": "nsgrole:SE_LE"}]}
        """;

    private const string Plain = """
        {"signatoryRights": [{"identifierValue": ["R-3"], "status": ["completed"], "hasMandator": {"legalEntity": {"legalName": ["Company"], "hasMembership": [
          {"person": {"fullName": ["Anna"], "hasIdentifier": [{"notation": ["19760312-7890"]}]}, "role": {"notation": ["SE_LE"]}},
          {"person": {"fullName": ["Su"]}, "role": {"notation": ["SE_SU"]}}]}},
         "hasRepresentationRule": {"type": "CompositeRepresentationRule", "and": [
          {"sequence": "1", "type": "RoleBasedRepresentationRule", "minimumNumberOfRoleHolders": 1, "definesValidRole": [{"notation": ["SE_LE"]}]},
          {"sequence": "2", "type": "RoleBasedRepresentationRule", "minimumNumberOfRoleHolders": 1, "definesValidRole": [{"notation": ["SE_SU"]}]}]}}]}
        """;

    private const string Posts = """
        summary: the whole board
        value:
          description: The board
          signatoryRules:
            - allOf:
                - role: {notation: B, prefLabel: Board member}
                  heldByPerson:
                    - fullName: Anna
                      dateOfBirth: 1977-11-31
                      identifier: {notation: A1, issuingAuthorityName: Registry}
                    - fullName: Bo
                      identifier: {notation: B2, issuingAuthorityName: Registry}
        """;

    [Theory]
    [InlineData(JsonLd, "Anna", SignatoryAnswer.Yes)]
    [InlineData(Plain, "Anna", SignatoryAnswer.Missing)]
    [InlineData(Plain, "197603127890 Su", SignatoryAnswer.Yes)]
    [InlineData(Posts, "A1 B2", SignatoryAnswer.Yes)]
    [InlineData(Posts, "Anna", SignatoryAnswer.Missing)]
    public void Description_InEachForm_Decides(string text, string signers, SignatoryAnswer expected) =>
        Decide(text, signers).Answer.ShouldBe(expected);

    [Fact]
    public void JsonLd_RuleInTwoLanguages_IsReadInEnglish() =>
        SignatoryReader.Read(JsonLd).Rights[0].Rule.Description.ShouldBe("One member");

    [Fact]
    public void BirthDate_OutsideTheCalendar_IsAWarning() =>
        SignatoryReader.Read(Posts).Warnings.ShouldHaveSingleItem().ShouldContain("Anna");

    [Theory]
    [InlineData("e:Rule a x:RoleBasedRepresentationRule .", "the prefix 'x:' is not declared")]
    [InlineData("e:Rule a m:RoleBasedRepresentationRule ; m:minNumberOfRoleHolders \"two .", "a text is not closed")]
    [InlineData("e:Rule a m:RoleBasedRepresentationRule", "the file ends where '.' is expected")]
    [InlineData("e:Rule 6 a m:RoleBasedRepresentationRule .", "'6' is no IRI")]
    [InlineData("e:Rule a m:RoleBasedRepresentationRule ; m:minNumberOfRoleHolders 2 .", "definesValidRole is missing")]
    [InlineData(
        "e:Rule a m:RoleBasedRepresentationRule ; m:definesValidRole r:SE_LE .",
        "neither minNumberOfRoleHolders nor roleHolderQuantifier"
    )]
    [InlineData(
        "e:Rule a m:RoleBasedRepresentationRule ; m:minNumberOfRoleHolders 0 ; m:definesValidRole r:SE_LE .",
        "'0' is not a whole number above nothing"
    )]
    [InlineData(
        "e:Rule a m:RoleBasedRepresentationRule ; m:roleHolderQuantifier q:some ; m:definesValidRole r:SE_LE .",
        "none of all, majority and alone"
    )]
    [InlineData("e:Rule a m:CompositeRepresentationRule ; m:and e:Nowhere .", "named and not described")]
    [InlineData("e:Rule a m:CompositeRepresentationRule .", "neither 'and' nor 'or'")]
    [InlineData("e:Rule a m:CompositeRepresentationRule ; m:or e:Rule .", "in a circle")]
    [InlineData(
        "e:Rule a m:MembershipBasedRepresentationRule ; m:minNumberOfMembers 1 ; m:definesValidMembership e:M9 .",
        "named and not described"
    )]
    public void Turtle_Broken_SaysWhatAndWhere(string rule, string message) =>
        Should
            .Throw<InvalidDataException>(() => SignatoryReader.Read(Turtle(rule, ("Anna", "SE_LE"))))
            .Message.ShouldContain(message);

    [Theory]
    [InlineData("{\"signatoryRights\": [{\"a\": 1 \"b\": 2}]}", "line 1, column")]
    [InlineData("{\"@context\": \"https://example.org/context.jsonld\", \"@graph\": []}", "is not fetched")]
    [InlineData("{\"signatoryRights\": [{\"description\": \"x\"}]}", "no signatory rights are described")]
    [InlineData("value: &a [*a]", "aliases are not read")]
    [InlineData("just words", "neither Turtle, JSON nor YAML")]
    public void Other_Broken_SaysWhatAndWhere(string text, string message) =>
        Should.Throw<InvalidDataException>(() => SignatoryReader.Read(text)).Message.ShouldContain(message);

    [Fact]
    public void Signer_WithAnAmbiguousName_IsAskedForAnIdentifier()
    {
        var rights = SignatoryReader
            .Read(Posts.Replace("fullName: Bo", "fullName: Anna", StringComparison.Ordinal))
            .Rights;
        Should
            .Throw<InvalidDataException>(() => SignerList.Find(["Anna"], rights))
            .Message.ShouldContain("name the signer by identifier");
        SignerList.Find(["B2", "Nobody"], rights).Unknown.ShouldBe(["Nobody"]);
    }

    [Fact]
    public void Turtle_EveryNotation_IsRead()
    {
        var text =
            "BASE <https://example.org/>\nPREFIX n: <https://iri.suomi.fi/model/ncbv/>\n# a remark\n"
            + "<R> a n:Mandate ; n:hasRepresentationRule _:r1 ; .\n_:r1 n:definesValidMembership [ n:member [ n:fullName '''Åsa \\u00D8\n\"x\"'''@sv , \"other\"^^n:string ] ] ; n:minNumberOfMembers +1 .";
        SignatoryReader.Read(text).Rights[0].Agents.ShouldHaveSingleItem().Name.ShouldBe("other");
        SignatoryReader.Read(Turtle(Role, ("Anna", "SE_LE"))).Rights[0].Mandator.ShouldBe("Company");
    }

    private const string Published = "nsg/signatory-rights/examples/Jointly2BoardMembers";

    [OfficialFact(Published)]
    public void PublishedExamples_Model_DecideOrSayWhatIsBroken()
    {
        var folder = Path.GetDirectoryName(OfficialMaterial.Find(Published))!;
        var rights = SignatoryReader.Read(File.ReadAllText(Path.Combine(folder, "Jointly2BoardMembers.jsonld"))).Rights;
        SignatoryDecision
            .Of(rights, SignerList.Find(["19760312-7890"], rights).Keys, Day)
            .Answer.ShouldBe(SignatoryAnswer.Missing);
        SignatoryDecision
            .Of(rights, SignerList.Find(["19760312-7890", "ex:DavidSjoberg"], rights).Keys, Day)
            .Answer.ShouldBe(SignatoryAnswer.Yes);
        foreach (
            var (name, message) in new[]
            {
                ("Jointly2BoardMembers", "line 19"),
                ("JointlyOneOfBoardMemberAndOneOfDeputyBoardMember", "line 19"),
                ("Jointly2BoardMembers.turtle", "ex:Membership2 is named and not described"),
            }
        )
        {
            Should
                .Throw<InvalidDataException>(() => SignatoryReader.Read(File.ReadAllText(Path.Combine(folder, name))))
                .Message.ShouldContain(message);
        }
    }

    private const string Examples = "nsg/openapi/examples-v2/SignatoryRightsExample_1.yaml";

    [OfficialFact(Examples)]
    public void PublishedExamples_Interface_Decide()
    {
        var folder = Path.GetDirectoryName(OfficialMaterial.Find(Examples))!;
        foreach (
            var (name, signers, expected) in new[]
            {
                ("1", "ABC1234", SignatoryAnswer.Yes),
                ("1", "DEF5678", SignatoryAnswer.Missing),
                ("2", "ABC1234", SignatoryAnswer.Missing),
                ("2", "ABC1234 ABC53352", SignatoryAnswer.Yes),
                ("3", "ABD2351", SignatoryAnswer.Yes),
                ("4", "ABC1234", SignatoryAnswer.Missing),
                ("4", "ABC1234 DEF5678", SignatoryAnswer.Yes),
                ("NO_1", "ABC1234 GHI91011", SignatoryAnswer.Yes),
                ("NO_1", "DEF5678 GHI91011", SignatoryAnswer.Missing),
                ("SV_1", "ABC1234 DEF5678 GHI91011", SignatoryAnswer.Yes),
                ("SV_1", "ABC1234 DEF5678", SignatoryAnswer.Missing),
            }
        )
        {
            Decide(File.ReadAllText(Path.Combine(folder, $"SignatoryRightsExample_{name}.yaml")), signers)
                .Answer.ShouldBe(expected, $"example {name}, signed by {signers}");
        }
    }
}
