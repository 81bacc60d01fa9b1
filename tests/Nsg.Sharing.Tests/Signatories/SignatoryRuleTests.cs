using Nsg.Sharing.Signatories;
using Shouldly;
using Xunit;
using static Nsg.Sharing.Tests.Signatories.SignatoryFiles;

namespace Nsg.Sharing.Tests.Signatories;

/// <summary>The rule sentences of the Nordic Signatory Rights Model, decided.</summary>
public sealed class SignatoryRuleTests
{
    private static readonly (string Name, string Role)[] Swedish =
    [
        ("Anna", "SE_LE"),
        ("Bo", "SE_LE"),
        ("Clara", "SE_LE"),
        ("Dag", "SE_VD"),
        ("Ola", "SE_OF"),
        ("Su", "SE_SU"),
        ("Fia", "SE_EFT"),
        ("Gun", "SE_EFT"),
    ];

    [Theory]
    [InlineData("Anna Bo", SignatoryAnswer.Yes)]
    [InlineData("Anna", SignatoryAnswer.Missing)]
    [InlineData("Anna Dag", SignatoryAnswer.Missing)]
    [InlineData("Anna Ola", SignatoryAnswer.Missing)]
    public void TwoBoardMembersJointly_Signers_Decided(string signers, SignatoryAnswer expected) =>
        Decide(
            Turtle(
                "e:Rule a m:RoleBasedRepresentationRule ; m:minNumberOfRoleHolders 2 ; m:definesValidRole r:SE_LE .",
                Swedish
            ),
            signers
        )
            .Answer.ShouldBe(expected);

    [Fact]
    public void TwoBoardMembersJointly_ChairListedAsValidRole_Counts() =>
        Decide(
            Turtle(
                "e:Rule a m:RoleBasedRepresentationRule ; m:minimumNumberOfRoleHolders \"2\" ; m:definesValidRole r:SE_LE, r:SE_OF .",
                Swedish
            ),
            "Anna Ola"
        )
            .Answer.ShouldBe(SignatoryAnswer.Yes);

    [Theory]
    [InlineData("Dag", SignatoryAnswer.Yes)]
    [InlineData("Dag Anna", SignatoryAnswer.Yes)]
    [InlineData("Anna Bo Clara", SignatoryAnswer.Missing)]
    public void ManagingDirectorAlone_Signers_Decided(string signers, SignatoryAnswer expected) =>
        Decide(
            Turtle(
                "e:Rule a m:RoleBasedRepresentationRule ; m:roleHolderQuantifier q:alone ; m:definesValidRole r:ManagingDirector .",
                Swedish
            ),
            signers
        )
            .Answer.ShouldBe(expected);

    [Theory]
    [InlineData("q:all", "Anna Bo Clara", SignatoryAnswer.Yes)]
    [InlineData("q:all", "Anna Bo", SignatoryAnswer.Missing)]
    [InlineData("q:majority", "Anna Bo", SignatoryAnswer.Yes)]
    [InlineData("q:majority", "Anna", SignatoryAnswer.Missing)]
    [InlineData("<http://ex.org/quantifierType/Alone>", "Bo", SignatoryAnswer.Yes)]
    public void Board_Quantified_Decided(string quantifier, string signers, SignatoryAnswer expected) =>
        Decide(
            Turtle(
                $"e:Rule a m:RoleBasedRepresentationRule ; m:roleHolderQuantifier {quantifier} ; m:definesValidRole r:SE_LE .",
                Swedish
            ),
            signers
        )
            .Answer.ShouldBe(expected);

    [Fact]
    public void Majority_OfAnEvenBoard_IsMoreThanHalf()
    {
        var text = Turtle(
            "e:Rule a m:RoleBasedRepresentationRule ; m:roleHolderQuantifier q:majority ; m:definesValidRole r:FI_J .",
            ("A", "FI_J"),
            ("B", "FI_J"),
            ("C", "FI_J"),
            ("D", "FI_J")
        );
        Decide(text, "A B").Answer.ShouldBe(SignatoryAnswer.Missing);
        Decide(text, "A B C").Answer.ShouldBe(SignatoryAnswer.Yes);
    }

    [Theory]
    [InlineData("Fia", SignatoryAnswer.Yes)]
    [InlineData("Anna", SignatoryAnswer.Missing)]
    public void NamedPersonsIndividually_Signers_Decided(string signers, SignatoryAnswer expected) =>
        Decide(
            Turtle(
                "e:Rule a m:MembershipBasedRepresentationRule ; m:minNumberOfMembers 1 ; m:definesValidMembership e:M6, e:M7 .",
                Swedish
            ),
            signers
        )
            .Answer.ShouldBe(expected);

    [Theory]
    [InlineData("Dag", SignatoryAnswer.Yes)]
    [InlineData("Anna Clara", SignatoryAnswer.Yes)]
    [InlineData("Anna Su", SignatoryAnswer.Missing)]
    public void DirectorAloneOrTwoMembers_Signers_Decided(string signers, SignatoryAnswer expected) =>
        Decide(
            Turtle(
                """
                e:Rule a m:CompositeRepresentationRule ; m:or
                  [ a m:RoleBasedRepresentationRule ; m:sequence "1" ; m:roleHolderQuantifier q:alone ; m:definesValidRole r:SE_VD ] ,
                  [ a m:RoleBasedRepresentationRule ; m:sequence "2" ; m:minNumberOfRoleHolders 2 ; m:definesValidRole r:SE_LE ] .
                """,
                Swedish
            ),
            signers
        )
            .Answer.ShouldBe(expected);

    [Theory]
    [InlineData("Anna Fia", SignatoryAnswer.Yes)]
    [InlineData("Anna Bo", SignatoryAnswer.Missing)]
    [InlineData("Fia Gun", SignatoryAnswer.Missing)]
    public void MemberAndOneOfThoseNamed_Signers_Decided(string signers, SignatoryAnswer expected) =>
        Decide(
            Turtle(
                """
                e:Rule a m:CompositeRepresentationRule ; m:and e:One, e:Two .
                e:One a m:RoleBasedRepresentationRule ; m:minNumberOfRoleHolders 1 ; m:definesValidRole r:SE_LE .
                e:Two a m:MembershipBasedRepresentationRule ; m:minNumberOfMembers 1 ; m:definesValidMembership e:M6, e:M7 .
                """,
                Swedish
            ),
            signers
        )
            .Answer.ShouldBe(expected);

    [Theory]
    [InlineData("Ola Karin", SignatoryAnswer.Yes)]
    [InlineData("Ola Per", SignatoryAnswer.Yes)]
    [InlineData("Karin Per", SignatoryAnswer.Yes)]
    [InlineData("Per", SignatoryAnswer.Missing)]
    public void OlaAndKarinOrOneOfThemWithPer_Signers_Decided(string signers, SignatoryAnswer expected) =>
        Decide(
            Turtle(
                """
                e:Rule a m:CompositeRepresentationRule ; m:or e:Both, e:WithPer .
                e:Both a m:MembershipBasedRepresentationRule ; m:memberQuantifier q:all ; m:definesValidMembership e:M0, e:M1 .
                e:WithPer a m:CompositeRepresentationRule ; m:and e:OneOfThem, e:Per .
                e:OneOfThem a m:MembershipBasedRepresentationRule ; m:minNumberOfMembers 1 ; m:definesValidMembership e:M0, e:M1 .
                e:Per a m:MembershipBasedRepresentationRule ; m:minNumberOfMembers 1 ; m:definesValidMembership e:M2 .
                """.Replace("e:Per a", "e:PerRule a", StringComparison.Ordinal).Replace(
                    ", e:Per .",
                    ", e:PerRule .",
                    StringComparison.Ordinal
                ),
                ("Ola", "NO_SIGN"),
                ("Karin", "NO_SIGN"),
                ("Per", "NO_SIGN")
            ),
            signers
        )
            .Answer.ShouldBe(expected);

    [Fact]
    public void ChairAndMemberJointly_ChairIsAMemberToo_CountsOnce()
    {
        var text = Turtle(
            """
            e:Rule a m:CompositeRepresentationRule ; m:and
              [ a m:RoleBasedRepresentationRule ; m:minNumberOfRoleHolders 1 ; m:definesValidRole r:NO_LEDE ] ,
              [ a m:RoleBasedRepresentationRule ; m:minNumberOfRoleHolders 1 ; m:definesValidRole r:NO_MEDL ] .
            """,
            ("Chair", "NO_LEDE"),
            ("Member", "NO_MEDL")
        );
        Decide(text, "Chair").Answer.ShouldBe(SignatoryAnswer.Missing);
        Decide(text, "Chair").Missing.ShouldHaveSingleItem().Of.ShouldHaveSingleItem().Name.ShouldBe("Member");
        Decide(text, "Chair Member").Answer.ShouldBe(SignatoryAnswer.Yes);
    }

    [Fact]
    public void JointSignature_OnePersonHoldsEveryRole_IsNeverAllowed() =>
        Decide(
            Turtle(
                """
                e:Rule a m:CompositeRepresentationRule ; m:and
                  [ a m:RoleBasedRepresentationRule ; m:minNumberOfRoleHolders 1 ; m:definesValidRole r:NO_LEDE ] ,
                  [ a m:RoleBasedRepresentationRule ; m:minNumberOfRoleHolders 1 ; m:definesValidRole r:NO_MEDL ] .
                """,
                ("Chair", "NO_LEDE")
            ),
            "Chair"
        )
            .Answer.ShouldBe(SignatoryAnswer.No);

    [Fact]
    public void DirectorAndTwoMembers_DirectorIsOneOfTwoMembers_BothSuffice()
    {
        var text = Turtle(
            """
            e:Rule a m:CompositeRepresentationRule ; m:and
              [ a m:RoleBasedRepresentationRule ; m:minNumberOfRoleHolders 1 ; m:definesValidRole r:NO_DAGL ] ,
              [ a m:RoleBasedRepresentationRule ; m:minNumberOfRoleHolders 2 ; m:definesValidRole r:NO_MEDL ] .
            """,
            ("A", "NO_DAGL"),
            ("A", "NO_MEDL"),
            ("B", "NO_MEDL")
        );
        Decide(text, "A").Answer.ShouldBe(SignatoryAnswer.Missing);
        Decide(text, "A B").Answer.ShouldBe(SignatoryAnswer.Yes);
    }

    [Fact]
    public void Rule_InWordsOnly_IsLeftToAPerson()
    {
        var decision = Decide(
            Turtle("e:Rule a m:RepresentationRule ; m:description \"As agreed\"@en .", Swedish),
            "Anna Bo Clara Dag"
        );
        decision.Answer.ShouldBe(SignatoryAnswer.No);
        decision.Reason.ShouldContain("in words only");
    }

    [Theory]
    [InlineData(
        "m:status <http://publications.europa.eu/resource/authority/distribution-status/WITHDRAWN>",
        "not in force"
    )]
    [InlineData("m:dateOfIssue \"2026-03-02\"", "hold from 2026-03-02")]
    public void Rights_NotInForce_Refuse(string property, string reason)
    {
        var text =
            Turtle(
                "e:Rule a m:RoleBasedRepresentationRule ; m:minNumberOfRoleHolders 1 ; m:definesValidRole r:SE_LE .",
                Swedish
            ) + $"\ne:Rights {property} .";
        var decision = Decide(text, "Anna");
        decision.Answer.ShouldBe(SignatoryAnswer.No);
        decision.Reason.ShouldContain(reason);
    }

    [Theory]
    [InlineData("SE_VLE", "MemberOfTheBoard", true)]
    [InlineData("NO_LEDE", "MemberOfTheBoard", true)]
    [InlineData("NO_NEST", "NO_MEDL", true)]
    [InlineData("SE_OF", "MemberOfTheBoard", false)]
    [InlineData("FI_PJ", "FI_J", false)]
    [InlineData("MemberOfTheBoard", "SE_LE", false)]
    [InlineData("SE_LE", "NO_MEDL", false)]
    [InlineData("FI_YHMÄ", "LimitedPartner", true)]
    public void Role_HeldAndAsked_FillsByTheVocabulary(string held, string asked, bool expected) =>
        NordicRoles.Fills(held, asked).ShouldBe(expected);
}
