using Nsg.Sharing.Grants;
using Shouldly;
using Xunit;

namespace Nsg.Sharing.Tests.Grants;

/// <summary>Each condition of an access, broken alone; and what terms and texts must be.</summary>
public sealed class GrantDecisionTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly GrantTerms Terms = new()
    {
        Client = "bank", Requester = "Fjordbanken", Purpose = "credit", Resources = [Resources.Balances, Resources.Reports], Reports = ["dk.accounts"],
        From = new DateOnly(2025, 1, 1), To = new DateOnly(2025, 12, 31), NotBefore = Now.AddDays(-1), NotAfter = Now.AddDays(10), UsesMax = 3,
    };

    private static readonly Grant Given = new(Guid.Empty, GrantState.Given, Terms, 0, "", "en", Now, Now, "Anna", null);

    private static readonly AccessRequest Request = new("bank", Resources.Balances, null, new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31));

    public static TheoryData<string, Grant, AccessRequest> Broken => new()
    {
        { "other-client", Given, Request with { Client = "other" } },
        { "other-grant", Given, Request with { Grant = new Guid("00000000-0000-0000-0000-000000000009") } },
        { "not-given", Given with { State = GrantState.Requested }, Request },
        { "not-given", Given with { State = GrantState.Withdrawn }, Request },
        { "not-given", Given with { State = GrantState.Refused }, Request },
        { "not-given", Given with { State = GrantState.UsedUp }, Request },
        { "not-given", Given with { State = GrantState.Replaced }, Request },
        { "not-yet-valid", Given with { Terms = Terms with { NotBefore = Now.AddTicks(1) } }, Request },
        { "expired", Given with { Terms = Terms with { NotAfter = Now.AddTicks(-1) } }, Request },
        { "used-up", Given with { Uses = 3 }, Request },
        { "not-shared", Given, Request with { Resource = null } },
        { "purpose", Given with { Terms = Terms with { Purpose = "statistics" } }, Request },
        { "purpose", Given with { Terms = Terms with { Purpose = "nothing" } }, Request },
        { "resource", Given with { Terms = Terms with { Resources = [Resources.Reports] } }, Request },
        { "report", Given, Request with { Resource = Resources.Reports, Report = "dk.vat" } },
        { "period", Given, Request with { From = new DateOnly(2024, 12, 31) } },
        { "period", Given, Request with { To = new DateOnly(2026, 1, 1) } },
        { "period", Given, Request with { From = null } },
        { "period", Given, Request with { To = null } },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Access_WithOneConditionBroken_IsDeniedForIt(string condition, Grant grant, AccessRequest request)
    {
        var decision = GrantDecision.Of([grant], request, Now);
        decision.Grant.ShouldBeNull();
        decision.Reason.ShouldBe(condition);
    }

    [Fact]
    public void Checks_AllOfThem_AreBrokenByATest() =>
        GrantDecision.Checks.Select(check => check.Name).ShouldBe(Broken.Select(row => (string)row[0]).Distinct());

    [Fact]
    public void Access_ThatMeetsAll_IsAllowedByTheGrantThatDoes()
    {
        GrantDecision.Of([], Request, Now).Reason.ShouldBe("no-grant");
        var other = Given with { State = GrantState.Withdrawn };
        GrantDecision.Of([other, Given], Request, Now).Grant.ShouldBe(Given);
        GrantDecision.Of([Given], Request with { Resource = Resources.Reports, Report = "dk.accounts" }, Now).Grant.ShouldBe(Given);
        GrantDecision.Of([Given with { Terms = Terms with { From = null, To = null } }], Request with { From = null, To = null }, Now).Grant.ShouldNotBeNull();
    }

    public static TheoryData<string, GrantTerms> Faulty => new()
    {
        { "is no purpose", Terms with { Purpose = "curiosity" } },
        { "no resource is asked for", Terms with { Resources = [] } },
        { "is no resource", Terms with { Resources = ["passwords"] } },
        { "never needs entries", Terms with { Resources = [Resources.Entries] } },
        { "reports are named, but not asked for", Terms with { Resources = [Resources.Balances] } },
        { "needs its reference", Terms with { Basis = GrantBasis.Statute } },
        { "end before they begin", Terms with { To = new DateOnly(2024, 1, 1) } },
        { "ends before it begins", Terms with { NotBefore = Now.AddYears(2) } },
        { "may never be used", Terms with { UsesMax = 0 } },
        { "1 to 200 characters", Terms with { Requester = "" } },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Terms_ThatCannotBe_SayWhy(string message, GrantTerms terms) => terms.Fault()!.ShouldContain(message);

    [Fact]
    public void Terms_AreWithinOthers_OnlyWhenNothingIsWider()
    {
        Terms.Fault().ShouldBeNull();
        Terms.IsWithin(Terms).ShouldBeTrue();
        (Terms with { Resources = [Resources.Balances], Reports = [] }).IsWithin(Terms with { Reports = [] }).ShouldBeTrue();
        (Terms with { NotAfter = Terms.NotAfter.AddDays(-1), UsesMax = 1 }).IsWithin(Terms).ShouldBeTrue();
        foreach (var wider in new[]
        {
            Terms with { Reports = [] }, Terms with { Resources = [Resources.Balances, Resources.Reports, Resources.Entries] }, Terms with { From = null }, Terms with { To = null },
            Terms with { To = new DateOnly(2026, 1, 1) }, Terms with { NotBefore = null }, Terms with { NotAfter = Terms.NotAfter.AddDays(1) }, Terms with { UsesMax = null }, Terms with { Client = "x" },
            Terms with { Purpose = "audit" },
        })
        {
            wider.IsWithin(Terms).ShouldBeFalse();
        }
    }

    [Fact]
    public void Text_InEveryLanguage_NamesWhoWhatWhyAndUntil()
    {
        foreach (var language in GrantText.All)
        {
            var text = GrantText.Of(Terms, "Havnens Handel ApS", language);
            text.ShouldContain("Fjordbanken");
            text.ShouldContain("Havnens Handel ApS");
            text.ShouldContain("dk.accounts");
            text.ShouldContain("2025-12-31");
            text.ShouldContain("2026-03-11");
            text.ShouldNotContain("{");
        }

        GrantText.All.ShouldBe(["en", "nb", "sv", "da", "fi", "is"]);
        foreach (var purpose in Purposes.All)
        {
            GrantText.Of(Terms with { Purpose = purpose.Name, From = null, To = null, UsesMax = null }, "X", "fi").Length.ShouldBeGreaterThan(50);
        }
    }
}
