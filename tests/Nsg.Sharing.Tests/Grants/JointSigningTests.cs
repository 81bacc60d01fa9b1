using FsCheck;
using FsCheck.Fluent;
using Nsg.Sharing.Grants;
using Nsg.Sharing.Signatories;

namespace Nsg.Sharing.Tests.Grants;

/// <summary>Consents that several persons sign, one after the other: given when the signatory rights say so, and not
/// before.</summary>
public sealed class JointSigningTests
{
    private static readonly string[] Board = ["Anna", "Bo", "Cid", "Dea"];

    private static readonly GrantTerms Asked = new()
    {
        Client = "bank",
        Requester = "Bank",
        Purpose = "credit",
        Resources = [Resources.Balances, Resources.Reports],
        NotAfter = new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero),
    };

    private readonly MemoryGrants company = new(new SeededRandomness(1))
    {
        Rights = Rights("\"minimumNumberOfRoleHolders\":2", 3),
    };

    private GrantDesk Desk => new(company);

    [Fact]
    public void Request_ThatTwoMustSign_IsGivenWithTheSecondSignature()
    {
        var id = Ask();
        var first = Sign(id, "Anna", language: "sv");
        first.State.ShouldBe(GrantState.Requested);
        first
            .Signatures.ShouldHaveSingleItem()
            .ShouldBe(
                first.Signatures[0] with
                {
                    Signer = "Anna",
                    Actor = "person:Anna",
                    Language = "sv",
                    Time = company.Now,
                }
            );
        Missing(first).ShouldBe("1 of Bo, Cid");
        Released().ShouldBeNull();

        var second = Sign(id, "B-Bo", "fi");
        second.State.ShouldBe(GrantState.Given);
        second.Signatures.ShouldBeEmpty();
        Released().ShouldBe(id);
        var signed = SharingRecords.Read<GrantSigned>(
            company.Books.Single(one => one.Draft.Kind == SharingKind.Signed).Draft.Payload.Span
        );
        (signed.Text, signed.Language, signed.Shown).ShouldBe((GrantText.Of(Asked, "Company", "sv"), "sv", null));
        var given = SharingRecords.Read<GrantGiven>(
            company.Books.Single(one => one.Draft.Kind == SharingKind.Given).Draft.Payload.Span
        );
        (given.Text, given.Language, given.SignatoryRights).ShouldBe(
            (GrantText.Of(Asked, "Company", "fi"), "fi", "R-1")
        );
        given.Signers.ShouldBe(["Anna", "Bo"]);
    }

    [Fact]
    public void Part_ThatTheFirstSigned_IsWhatTheOthersSign()
    {
        var (id, part) = (Ask(), Asked with { Resources = [Resources.Balances] });
        Desk.Sign(id, part, "Anna", "Company", "en", "person:Anna");
        SharingRecords
            .Read<GrantSigned>(company.Books[^1].Draft.Payload.Span)
            .ShouldSatisfyAllConditions(
                one => one.Text.ShouldBe(GrantText.Of(part, "Company", "en")),
                one => one.Shown.ShouldBe(GrantText.Of(Asked, "Company", "en"))
            );
        Should
            .Throw<GrantException>(() => Desk.Sign(id, Asked, "Bo", "Company", "en", "person:Bo"))
            .Message.ShouldContain("other terms");
        Sign(id, "Bo").Terms.Resources.ShouldBe([Resources.Balances]);
        SharingRecords.Read<GrantGiven>(company.Books[^1].Draft.Payload.Span).Shown.ShouldBeNull();
    }

    [Theory]
    [InlineData("Anna", "person:Anna", "signed already")]
    [InlineData("B-Anna", "operator", "signed already")]
    [InlineData("Bo", "person:Anna", "signed already")]
    [InlineData("Eve", "person:Eve", "may not sign for the company")]
    [InlineData("Rev", "person:Rev", "may not sign for the company")]
    public void Signature_ThatCountsForNothing_IsRefusedAndLeavesNoRecord(string signer, string actor, string why)
    {
        var id = Ask();
        Sign(id, "Anna");
        var records = company.Books.Count;
        Should
            .Throw<GrantException>(() => Desk.Sign(id, null, signer, "Company", "en", actor))
            .Message.ShouldContain(why);
        company.Books.Count.ShouldBe(records);
    }

    [Fact]
    public void Signature_TakenBack_CountsNoMore()
    {
        var id = Ask();
        Sign(id, "Anna");
        Desk.TakeSignatureBack(id, "anna", "person:Anna").Signatures.ShouldBeEmpty();
        Sign(id, "Bo").State.ShouldBe(GrantState.Requested);
        Should.Throw<GrantException>(() => Desk.TakeSignatureBack(id, "Anna", "person:Anna"));
        Sign(id, "Anna").State.ShouldBe(GrantState.Given);
        Should
            .Throw<GrantException>(() => Desk.TakeSignatureBack(id, "Bo", "person:Bo"))
            .Message.ShouldContain("given, not requested");
    }

    [Fact]
    public void Signature_OfARequestThatEnded_LapsesWithIt()
    {
        var (refused, late) = (Ask(), Ask());
        Sign(refused, "Anna");
        Sign(late, "Anna");
        Desk.Refuse(refused, null, "person:Bo");
        company.Grant(refused)!.Signatures.ShouldBeEmpty();
        Should.Throw<GrantException>(() => Sign(refused, "Bo"));

        company.Now = Asked.NotAfter.AddSeconds(1);
        Should.Throw<GrantException>(() => Sign(late, "Bo")).Message.ShouldContain("ended already");
        Released().ShouldBeNull();
    }

    [Fact]
    public void Signer_WhoLeftMeanwhile_IsNotCountedWithTheOthers()
    {
        var id = Ask();
        Sign(id, "Cid");
        company.Rights = Rights("\"minimumNumberOfRoleHolders\":2", 2);
        Sign(id, "Anna").State.ShouldBe(GrantState.Requested);
        Sign(id, "Bo").State.ShouldBe(GrantState.Given);
    }

    [Fact]
    public void Signatures_InAnyOrderTakenBackOrNot_GiveJustWhenTheRightsAreContent() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(
                ArbMap.Default.ArbFor<int>(),
                seed =>
                {
                    var dice = new Random(seed);
                    var rule = dice.Next(3) switch
                    {
                        0 => "\"roleHolderQuantifier\":\"all\"",
                        1 => "\"roleHolderQuantifier\":\"majority\"",
                        _ => $"\"minimumNumberOfRoleHolders\":{dice.Next(1, 5)}",
                    };
                    var one = new MemoryGrants(new SeededRandomness(seed)) { Rights = Rights(rule, 4) };
                    var rights = SignatoryReader.Read(one.Rights).Rights;
                    var (desk, waiting) = (new GrantDesk(one), new HashSet<string>(StringComparer.Ordinal));
                    var id = desk.Request(Asked, "Company", "en", "test").Id;
                    for (var step = 0; step < 12 && one.Grant(id)!.State == GrantState.Requested; step++)
                    {
                        var who = Board[dice.Next(Board.Length)];
                        if (waiting.Contains(who))
                        {
                            desk.TakeSignatureBack(id, who, "person:" + who);
                            waiting.Remove(who);
                        }
                        else
                        {
                            desk.Sign(id, null, who, "Company", "en", "person:" + who);
                            waiting.Add(who);
                        }

                        var isContent =
                            SignatoryDecision
                                .Of(
                                    rights,
                                    SignerList.Find(waiting, rights).Keys,
                                    DateOnly.FromDateTime(one.Now.UtcDateTime)
                                )
                                .Answer == SignatoryAnswer.Yes;
                        (one.Grant(id)!.State == GrantState.Given).ShouldBe(
                            isContent,
                            $"{rule}: {string.Join(',', waiting)}"
                        );
                    }
                }
            )
        );

    private Guid Ask() => Desk.Request(Asked, "Company", "en", "key:bank").Id;

    private Grant Sign(Guid id, string who, string language = "en") =>
        Desk.Sign(id, null, who, "Company", language, "person:" + who);

    private string Missing(Grant grant) =>
        string.Join(
            ';',
            JointSigning
                .MissingOf(grant, company.Rights, company.Now)
                .Select(one => $"{one.Count} of {string.Join(", ", one.Of.Select(agent => agent.Name))}")
        );

    private Guid? Released() =>
        Desk.Release(
            new AccessRequest("bank", Resources.Balances, null, null, null),
            new AccessReleased("bank", "GET", "/x", [], ""),
            "test"
        ).Decision.Grant?.Id;

    private static string Rights(string rule, int members) =>
        $$$"""
            {"signatoryRights":[{"identifierValue":"R-1","hasMandator":{"legalEntity":{"legalName":"Company","hasMembership":[
              {{{string.Join(
                ',',
                Board.Take(members).Select(name =>
                    $$$"""{"person":{"fullName":"{{{name}}}","hasIdentifier":[{"notation":"B-{{{name}}}"}]},"role":{"notation":"SE_LE"}}"""
                )
            )}}},
              {"person":{"fullName":"Rev"},"role":{"notation":"SE_REV"}}]}},
              "hasRepresentationRule":{"type":"RoleBasedRepresentationRule",{{{rule}}},"definesValidRole":[{"notation":"SE_LE"}]}}]}
            """;
}
