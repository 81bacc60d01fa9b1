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
        Client = "bank",
        Requester = "Fjordbanken",
        Purpose = "credit",
        Resources = [Resources.Balances, Resources.Reports],
        Reports = ["dk.accounts"],
        From = new DateOnly(2025, 1, 1),
        To = new DateOnly(2025, 12, 31),
        NotBefore = Now.AddDays(-1),
        NotAfter = Now.AddDays(10),
        UsesMax = 3,
    };

    private static readonly Grant Given = new(Guid.Empty, GrantState.Given, Terms, 0, "", "en", Now, Now, "Anna", null);

    private static readonly AccessRequest Request = new(
        "bank",
        Resources.Balances,
        null,
        new DateOnly(2025, 1, 1),
        new DateOnly(2025, 12, 31)
    );

    private static readonly Grant Above = Given with
    {
        Id = new Guid("00000000-0000-0000-0000-000000000008"),
        Terms = Terms with { Client = "first", Delegations = 1 },
    };

    private static readonly Grant Passed = Given with { Parent = Above.Id, PassedOnFrom = Above };

    public static TheoryData<string, Grant, AccessRequest> Broken =>
        new()
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
            {
                "too-often",
                Given with
                {
                    Terms = Terms with { Every = GrantInterval.Week },
                    LastUse = Now.AddDays(-6),
                },
                Request
            },
            { "passed-on", Passed with { PassedOnFrom = null }, Request },
            { "passed-on", Passed with { PassedOnFrom = Above with { State = GrantState.Withdrawn } }, Request },
            { "passed-on", Passed with { PassedOnFrom = Above with { Uses = 3 } }, Request },
            {
                "passed-on",
                Passed with
                {
                    PassedOnFrom = Above with { Terms = Above.Terms with { NotAfter = Now.AddTicks(-1) } },
                },
                Request
            },
            {
                "passed-on",
                Passed with
                {
                    PassedOnFrom = Above with { Terms = Above.Terms with { Delegations = 0 } },
                },
                Request
            },
            {
                "passed-on",
                Passed with
                {
                    PassedOnFrom = Above with { Terms = Above.Terms with { To = new DateOnly(2025, 6, 30) } },
                },
                Request
            },
            { "passed-on", Passed with { PassedOnFrom = Above with { Parent = Guid.NewGuid() } }, Request },
            { "not-shared", Given, Request with { Resource = null } },
            { "purpose", Given with { Terms = Terms with { Purpose = "statistics" } }, Request },
            { "purpose", Given with { Terms = Terms with { Purpose = "nothing" } }, Request },
            { "resource", Given with { Terms = Terms with { Resources = [Resources.Reports] } }, Request },
            { "resource", Given, Request with { Resource = Resources.Statements, Report = "dk.other.accounts" } },
            { "report", Given, Request with { Resource = Resources.Reports, Report = "dk.vat" } },
            { "report", Given, Request with { Resource = Resources.Reports } },
            { "detail", Given with { Terms = Terms with { Detail = [Details.NoCounterparties] } }, Request },
            {
                "detail",
                Given with
                {
                    Terms = Terms with { Detail = [Details.NoCounterparties] },
                },
                Request with
                {
                    Withheld = Withheld.Prices,
                }
            },
            {
                "detail",
                Given with
                {
                    Terms = Terms with
                    {
                        Purpose = "audit",
                        Resources = [Resources.Entries],
                        Detail = [Details.Figures],
                    },
                },
                Request with
                {
                    Resource = Resources.Entries,
                    Withheld = Withheld.All,
                }
            },
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
        GrantDecision
            .Of([Given], Request with { Resource = Resources.Reports, Report = "dk.accounts" }, Now)
            .Grant.ShouldBe(Given);
        GrantDecision
            .Of(
                [Given with { Terms = Terms with { From = null, To = null } }],
                Request with
                {
                    From = null,
                    To = null,
                },
                Now
            )
            .Grant.ShouldNotBeNull();
        GrantDecision.Of([Passed], Request, Now).Grant.ShouldBe(Passed);
        GrantDecision
            .Of(
                [Given with { Terms = Terms with { Every = GrantInterval.Day }, LastUse = Now.AddDays(-1) }],
                Request,
                Now
            )
            .Grant.ShouldNotBeNull();
        GrantDecision
            .Of([Given], Request with { Resource = Resources.Statements, Report = "dk.accounts" }, Now)
            .Grant.ShouldNotBeNull();
        GrantDecision
            .Of(
                [Given with { Terms = Terms with { Resources = [Resources.Statements], Reports = [] } }],
                Request with
                {
                    Resource = Resources.Statements,
                    Report = "no.accounts",
                },
                Now
            )
            .Grant.ShouldNotBeNull();
    }

    [Fact]
    public void Access_OpenedByTwoGrants_GoesByTheOneThatLeavesOutLess()
    {
        var less = Given with { Terms = Terms with { Detail = [Details.NoPrices] } };
        GrantDecision.Of([less, Given], Request with { Withheld = Withheld.All }, Now).Grant.ShouldBe(Given);
        GrantDecision.Of([less], Request with { Withheld = Withheld.All }, Now).Grant.ShouldBe(less);
    }

    [Fact]
    public void Access_OpenedByTwoGrantsOfOneDetail_GoesByTheOneForMoreDays()
    {
        var wider = Given with { Terms = Terms with { From = new DateOnly(2024, 1, 1) } };
        var open = Given with { Terms = Terms with { From = null, To = null } };
        GrantDecision.Of([Given, wider], Request, Now).Grant.ShouldBe(wider);
        GrantDecision.Of([wider, Given], Request, Now).Grant.ShouldBe(wider);
        GrantDecision.Of([wider, open, Given], Request, Now).Grant.ShouldBe(open);
        var less = open with { Terms = open.Terms with { Detail = [Details.NoPrices] } };
        GrantDecision.Of([less, Given], Request with { Withheld = Withheld.All }, Now).Grant.ShouldBe(Given);
    }

    [Theory]
    [InlineData(GrantInterval.Day, "2026-08-16")]
    [InlineData(GrantInterval.Week, "2026-08-10")]
    [InlineData(GrantInterval.Month, "2026-08-01")]
    [InlineData(GrantInterval.Quarter, "2026-07-01")]
    [InlineData(GrantInterval.Year, "2026-01-01")]
    public void Interval_OfAMoment_BeginsOnItsFirstDay(GrantInterval interval, string day) =>
        GrantIntervals
            .Begin(interval, new DateTimeOffset(2026, 8, 17, 1, 0, 0, TimeSpan.FromHours(2)))
            .ShouldBe(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

    public static TheoryData<string, GrantTerms> Faulty =>
        new()
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
            { "case needs its identifier", Terms with { Basis = GrantBasis.Case } },
            { "is no level of detail", Terms with { Detail = ["little"] } },
            {
                "are not figures",
                Terms with
                {
                    Purpose = "audit",
                    Resources = [Resources.Entries],
                    Reports = [],
                    Detail = [Details.Figures],
                }
            },
            { "is passed on 3 times", Terms with { Delegations = 4 } },
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
        (Terms with { Resources = [Resources.Balances], Reports = [] })
            .IsWithin(Terms with { Reports = [] })
            .ShouldBeTrue();
        (Terms with { NotAfter = Terms.NotAfter.AddDays(-1), UsesMax = 1 }).IsWithin(Terms).ShouldBeTrue();
        foreach (
            var wider in new[]
            {
                Terms with
                {
                    Reports = [],
                },
                Terms with
                {
                    Resources = [Resources.Balances, Resources.Reports, Resources.Entries],
                },
                Terms with
                {
                    From = null,
                },
                Terms with
                {
                    To = null,
                },
                Terms with
                {
                    To = new DateOnly(2026, 1, 1),
                },
                Terms with
                {
                    NotBefore = null,
                },
                Terms with
                {
                    NotAfter = Terms.NotAfter.AddDays(1),
                },
                Terms with
                {
                    UsesMax = null,
                },
                Terms with
                {
                    Client = "x",
                },
                Terms with
                {
                    Purpose = "audit",
                },
                Terms with
                {
                    Delegations = 1,
                },
                Terms with
                {
                    Resources = [Resources.Statements],
                    Reports = [],
                },
            }
        )
        {
            wider.IsWithin(Terms).ShouldBeFalse();
        }

        var bound = Terms with { Every = GrantInterval.Week, Detail = [Details.NoPrices] };
        (bound with { Every = GrantInterval.Month, Detail = [Details.Figures] }).IsWithin(bound).ShouldBeTrue();
        foreach (
            var wider in new[]
            {
                bound with
                {
                    Every = GrantInterval.Day,
                },
                bound with
                {
                    Every = null,
                },
                bound with
                {
                    Detail = [],
                },
                bound with
                {
                    Detail = [Details.NoCounterparties],
                },
            }
        )
        {
            wider.IsWithin(bound).ShouldBeFalse();
        }

        (Terms with { Resources = [Resources.Statements], Reports = [] })
            .IsWithin(Terms with { Reports = [] })
            .ShouldBeTrue();
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
            text.ShouldMatch("2025-12-31|31 Dec 2025|31[.]12[.]2025");
            text.ShouldMatch("2026-03-11|11 Mar 2026|11[.]0?3[.]2026");
            text.ShouldNotContain("{");

            var (own, law) = (
                text,
                GrantText.Of(Terms with { Basis = GrantBasis.Statute, Reference = "Act 1" }, "X", language)
            );
            own.Split(". ")[^1].ShouldNotBe(law.Split(". ")[^1], "a law that opens it may open it again");

            var full = GrantText.Of(
                Terms with
                {
                    Resources = Resources.All,
                    Detail = Details.All,
                    Every = GrantInterval.Quarter,
                    Delegations = 2,
                    Case = "K-77/26",
                },
                "X",
                language
            );
            full.ShouldContain("K-77/26");
            full.ShouldNotContain("{");
            full.Split('.').Length.ShouldBeGreaterThan(text.Split('.').Length + 5);
        }

        GrantText.All.ShouldBe(["en", "nb", "sv", "da", "fi", "is"]);
        foreach (var purpose in Purposes.All)
        {
            GrantText
                .Of(Terms with { Purpose = purpose.Name, From = null, To = null, UsesMax = null }, "X", "fi")
                .Length.ShouldBeGreaterThan(50);
        }
    }
}
