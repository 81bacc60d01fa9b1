using Nsg.Sharing.Grants;
using Nsg.Sharing.Mandates;
using Nsg.Sharing.Tests.Grants;

namespace Nsg.Sharing.Tests.Mandates;

/// <summary>Each condition of a mandate, broken alone; who may give one; and what its holder may do.</summary>
public sealed class MandateTests
{
    private const string Rights = """
        {"signatoryRights":[{"identifierValue":"R-1","hasMandator":{"legalEntity":{"legalName":"Company","hasMembership":[
          {"person":{"fullName":"Anna","hasIdentifier":[{"notation":"A1"}]},"role":{"notation":"SE_LE"}},{"person":{"fullName":"Bo","hasIdentifier":[{"notation":"B2"}]},"role":{"notation":"SE_LE"}}]}},
          "hasRepresentationRule":{"type":"RoleBasedRepresentationRule","minimumNumberOfRoleHolders":2,"definesValidRole":[{"notation":"SE_LE"}]}}]}
        """;

    private static readonly DateOnly Day = new(2026, 3, 1);

    private static readonly MandateTerms Terms = new()
    {
        Mandatee = new Mandatee("Byrået AS", "NO:974 760 673"),
        Issued = new DateOnly(2026, 1, 1),
        Scope = [MandateTerms.Grants, "vehicle"],
        To = new DateOnly(2026, 12, 31),
        Geography = ["NO", "DK"],
        IsDelegable = true,
        Restrictions = new Dictionary<string, string> { ["purpose"] = "credit|audit", ["amount-max"] = "5000" },
    };

    private static readonly Mandate Given = new(
        new Guid(1, 2, 3, new byte[8]),
        false,
        Terms,
        [new Mandator("Anna", "SE_LE")],
        "R-1",
        DateTimeOffset.UnixEpoch,
        null
    );

    private static readonly Mandate Passed = Given with
    {
        Terms = Terms with { IsDelegable = false },
        Parent = Given.Id,
        PassedOnFrom = Given,
    };

    private static readonly MandateRequest Request = new(
        "NO:974760673",
        MandateTerms.Grants,
        "DK",
        Facts(("purpose", ["credit"]), ("amount", ["4999.50"]))
    );

    public static TheoryData<string, Mandate, MandateRequest> Broken =>
        new()
        {
            { "other-mandatee", Given, Request with { Mandatee = "NO:923609016" } },
            { "revoked", Given with { IsRevoked = true }, Request },
            { "not-yet-valid", Given with { Terms = Terms with { From = Day.AddDays(1) } }, Request },
            { "not-yet-valid", Given with { Terms = Terms with { Issued = Day.AddDays(1) } }, Request },
            { "expired", Given with { Terms = Terms with { To = Day.AddDays(-1) } }, Request },
            { "scope", Given, Request with { Scope = MandateTerms.Reports } },
            { "geography", Given, Request with { Country = "SE" } },
            { "geography", Given, Request with { Country = null } },
            { "restriction", Given, Request with { Facts = Facts(("purpose", ["credit"])) } },
            { "restriction", Given, Request with { Facts = Facts(("purpose", ["lease"]), ("amount", ["1"])) } },
            {
                "restriction",
                Given,
                Request with
                {
                    Facts = Facts(("purpose", ["credit", "lease"]), ("amount", ["1"])),
                }
            },
            { "restriction", Given, Request with { Facts = Facts(("purpose", ["credit"]), ("amount", ["5000.01"])) } },
            { "restriction", Given, Request with { Facts = Facts(("purpose", ["credit"]), ("amount", ["much"])) } },
            { "restriction", Given, Request with { Facts = Facts(("purpose", []), ("amount", ["1"])) } },
            { "passed-on", Passed with { PassedOnFrom = null }, Request },
            { "passed-on", Passed with { PassedOnFrom = Given with { IsRevoked = true } }, Request },
            {
                "passed-on",
                Passed with
                {
                    PassedOnFrom = Given with { Terms = Terms with { IsDelegable = false } },
                },
                Request
            },
            {
                "passed-on",
                Passed with
                {
                    PassedOnFrom = Given with { Terms = Terms with { Geography = ["NO"] } },
                },
                Request
            },
            {
                "passed-on",
                Passed with
                {
                    PassedOnFrom = Given with
                    {
                        Terms = Terms with { Restrictions = new Dictionary<string, string> { ["purpose"] = "audit" } },
                    },
                },
                Request
            },
        };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Act_WithOneConditionBroken_IsNotAllowedForIt(
        string condition,
        Mandate mandate,
        MandateRequest request
    ) => MandateDecision.Of([mandate], request, Day).ShouldBe(new MandateDecision(null, condition));

    [Fact]
    public void Checks_AllOfThem_AreBrokenByATest() =>
        MandateDecision.Checks.Select(check => check.Name).ShouldBe(Broken.Select(row => (string)row[0]).Distinct());

    [Fact]
    public void Act_WithinTheMandate_IsAllowed()
    {
        MandateDecision.Of([], Request, Day).Reason.ShouldBe("no-mandate");
        MandateDecision.Of([Given with { IsRevoked = true }, Given], Request, Day).Mandate.ShouldBe(Given);
        MandateDecision.Of([Passed], Request with { Mandatee = "byrået as" }, Day).Mandate.ShouldBe(Passed);
        MandateDecision
            .Of(
                [Given with { Terms = Terms with { Geography = [], Restrictions = new Dictionary<string, string>() } }],
                new MandateRequest("Byrået AS", "vehicle", null, Facts()),
                Day
            )
            .Mandate.ShouldNotBeNull();
        Given.StatusOn(Day).ShouldBe("in-force");
        (Passed with { PassedOnFrom = Given with { IsRevoked = true } }).StatusOn(Day).ShouldBe("revoked");
        Given.StatusOn(new DateOnly(2027, 1, 1)).ShouldBe("expired");
    }

    [Fact]
    public void Mandate_IsGivenOnlyByThoseWhoMaySign()
    {
        var company = new MemoryGrants(new SeededRandomness(1));
        var desk = new MandateDesk(company);
        Should
            .Throw<GrantException>(() => desk.Grant(Terms, ["Anna", "Bo"], "test"))
            .Message.ShouldContain("signatory rights are not kept here");
        company.Rights = Rights;
        Should
            .Throw<GrantException>(() => desk.Grant(Terms, ["Anna"], "test"))
            .Message.ShouldContain("missing: 1 of Bo");
        Should
            .Throw<GrantException>(() =>
                desk.Grant(Terms with { To = new DateOnly(2026, 2, 1) }, ["Anna", "Bo"], "test")
            )
            .Message.ShouldContain("ended already");
        var given = desk.Grant(Terms, ["A1", "Bo"], "test");
        given.Mandators.ShouldBe([new Mandator("Anna", "SE_LE"), new Mandator("Bo", "SE_LE")]);

        Should
            .Throw<GrantException>(() => desk.Delegate(given.Id, "Somebody", Terms, "test"))
            .Message.ShouldContain("not Somebody's");
        Should
            .Throw<GrantException>(() =>
                desk.Delegate(
                    given.Id,
                    "Byrået AS",
                    Terms with
                    {
                        Mandatee = new Mandatee("Kari", "1"),
                        Restrictions = new Dictionary<string, string>(),
                    },
                    "test"
                )
            )
            .Message.ShouldContain("more would be");
        var passed = desk.Delegate(
            given.Id,
            "Byrået AS",
            Terms with
            {
                Mandatee = new Mandatee("Kari", "1"),
                IsDelegable = false,
            },
            "test"
        );
        MandateDecision.Of(company.Mandates(), Request with { Mandatee = "Kari" }, Day).Mandate!.Id.ShouldBe(passed.Id);
        Should
            .Throw<GrantException>(() =>
                desk.Delegate(passed.Id, "Kari", Terms with { Mandatee = new Mandatee("Ola", "2") }, "test")
            )
            .Message.ShouldContain("may not be passed on");
        desk.Revoke(given.Id, "moved", "test");
        MandateDecision.Of(company.Mandates(), Request with { Mandatee = "Kari" }, Day).Mandate.ShouldBeNull();
        Should.Throw<GrantException>(() => desk.Revoke(given.Id, null, "test"));
    }

    [Fact]
    public void Consent_OfAMandatee_StandsWithinTheMandateAlone()
    {
        var company = new MemoryGrants(new SeededRandomness(1)) { Rights = Rights };
        new MandateDesk(company).Grant(
            Terms with
            {
                Restrictions = new Dictionary<string, string> { ["purpose"] = "credit" },
            },
            ["Anna", "Bo"],
            "test"
        );
        var desk = new GrantDesk(company);
        var credit = desk.Request(Ask(company, "credit"), "Company", "en", "test");
        var lease = desk.Request(Ask(company, "lease"), "Company", "en", "test");

        Should
            .Throw<GrantException>(() => desk.Give(lease.Id, null, ["Byrået AS"], "Company", "en", "test"))
            .Message.ShouldEndWith("does not cover it: restriction");
        Should.Throw<GrantException>(() => desk.Give(credit.Id, null, ["Stranger"], "Company", "en", "test"));
        desk.Give(credit.Id, null, ["Byrået AS"], "Company", "en", "test").State.ShouldBe(GrantState.Given);
        var record = SharingRecords.Read<GrantGiven>(company.Books[^1].Draft.Payload.Span);
        record.Signers.ShouldBe(["Byrået AS"]);
        record.Mandate.ShouldBe(company.Mandates()[0].Id);
        record.SignatoryRights.ShouldBeNull();
        desk.Give(lease.Id, null, ["Anna", "Bo"], "Company", "en", "test").State.ShouldBe(GrantState.Given);
    }

    [Fact]
    public void Terms_ThatCannotBe_SayWhy()
    {
        Terms.Fault().ShouldBeNull();
        foreach (
            var (terms, message) in new[]
            {
                (Terms with { Mandatee = new Mandatee("", "1") }, "name and an identifier"),
                (Terms with { Scope = [] }, "1 to 20 things"),
                (Terms with { Geography = ["Norway"] }, "is no country"),
                (Terms with { Geography = ["XX"] }, "is no country"),
                (Terms with { Scope = ["Grants"] }, "'Grants' is no scope"),
                (Terms with { Scope = ["vehicle", "report"] }, "'report' is no scope"),
                (Terms with { Mandatee = new Mandatee("A", "NO:123") }, "'NO:123' is no number of NO"),
                (Terms with { Mandatee = new Mandatee("A", "NO:974760674") }, "is no number of NO"),
                (Terms with { To = new DateOnly(2025, 1, 1) }, "ends before it begins"),
                (Terms with { Restrictions = new Dictionary<string, string> { ["a"] = "" } }, "1 to 200 characters"),
            }
        )
        {
            terms.Fault()!.ShouldContain(message);
        }
    }

    private static GrantTerms Ask(MemoryGrants company, string purpose) =>
        new()
        {
            Client = "bank",
            Requester = "Bank",
            Purpose = purpose,
            Resources = [Resources.Reports],
            NotAfter = company.Now.AddDays(30),
        };

    private static Dictionary<string, IReadOnlyList<string>> Facts(params (string Name, string[] Values)[] facts) =>
        facts.ToDictionary(one => one.Name, one => (IReadOnlyList<string>)one.Values);
}
