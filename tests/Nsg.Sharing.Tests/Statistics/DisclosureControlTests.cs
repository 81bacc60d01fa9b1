using FsCheck;
using FsCheck.Fluent;
using Nsg.Sharing.Statistics;

namespace Nsg.Sharing.Tests.Statistics;

public sealed class DisclosureControlTests
{
    private static readonly DisclosureRules Rules = new();

    [Fact]
    public void Group_OfFewerThanFive_IsNotShown() =>
        DisclosureControl
            .Of(Group("a", 10_000m, 11_000m, 12_000m, 13_000m), Rules)
            .Single()
            .ShouldBe(new GroupFigure("a", null, null, "few"));

    [Fact]
    public void Group_ThatTwoMakeUp_IsNotShown()
    {
        DisclosureControl
            .Of(Group("a", 500_000m, 400_000m, 50_000m, 50_000m, 50_000m), Rules)
            .Single()
            .Withheld.ShouldBe("dominance");
        DisclosureControl
            .Of(Group("a", 0m, 0m, 0m, 0m, 0m, 0m), Rules)
            .Single()
            .Withheld.ShouldBe("dominance", "a word of its own would tell each one's figure");
        DisclosureControl
            .Of(Group("a", -500_000m, 400_000m, 50_000m, 50_000m, 50_000m), Rules)
            .Single()
            .Withheld.ShouldBe("dominance");
    }

    [Fact]
    public void Group_OfEnough_IsShownRounded() =>
        DisclosureControl
            .Of(Group("a", 10_400m, 10_400m, 10_400m, 10_400m, 10_400m), Rules)
            .Single()
            .ShouldBe(new GroupFigure("a", 5, 52_000m, null));

    [Fact]
    public void OneGroupLeftOut_TakesTheSmallestOtherWithIt()
    {
        var shown = DisclosureControl.Of(
            [
                .. Group("a", 1m, 2m),
                .. Group("b", [.. Enumerable.Repeat(9_000m, 6)]),
                .. Group("c", [.. Enumerable.Repeat(5_000m, 6)]),
            ],
            Rules
        );
        shown.Select(one => one.Withheld).ShouldBe(["few", null, "complement"]);
    }

    [Fact]
    public void Group_ShownForOverlappingDays_IsLeftOutAndCountsAsLeftOut()
    {
        var all = Group("a", [.. Enumerable.Repeat(9_000m, 6)])
            .Concat(Group("b", [.. Enumerable.Repeat(9_000m, 6)]))
            .Concat(Group("c", [.. Enumerable.Repeat(5_000m, 6)]))
            .ToList();
        DisclosureControl
            .Of(all, Rules, [], new Dictionary<string, string> { ["a"] = "overlap" })
            .Select(one => one.Withheld)
            .ShouldBe(["overlap", null, "complement"]);
        var shown = DisclosureControl.Of(all, Rules);
        DisclosureControl
            .Of([], Rules, shown, new Dictionary<string, string> { ["a"] = "overlap", ["d"] = "overlap" })
            .ShouldBe([.. shown, new GroupFigure("d", null, null, "overlap")]);
    }

    [Fact]
    public void OneCompanyInManyParts_CountsOnce() =>
        DisclosureControl
            .Of(Enumerable.Repeat(new Contribution("a", "only", 10_000m), 9), Rules)
            .Single()
            .Withheld.ShouldBe("few");

    [Fact]
    public void Shown_NeverTellsOfAFewOrOfADominatedGroup_WhateverTheCompaniesAre() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(
                ArbMap.Default.ArbFor<int>(),
                seed =>
                {
                    var dice = new Random(seed);
                    var all = Enumerable
                        .Range(0, dice.Next(60))
                        .Select(i => new Contribution(
                            ((char)('a' + dice.Next(5))).ToString(),
                            $"c{dice.Next(50)}",
                            dice.Next(4) == 0 ? dice.Next(1_000_000) : dice.Next(-2_000, 20_000)
                        ))
                        .ToList();
                    var shown = DisclosureControl.Of(all, Rules);
                    foreach (var figure in shown.Where(one => one.Withheld is null))
                    {
                        var sizes = all.Where(one => one.Group == figure.Group)
                            .GroupBy(one => one.Company)
                            .Select(one => Math.Abs(one.Sum(part => part.Value)))
                            .OrderDescending()
                            .ToList();
                        sizes.Count.ShouldBeGreaterThanOrEqualTo(5);
                        (sizes[0] + sizes[1]).ShouldBeLessThanOrEqualTo(0.85m * sizes.Sum());
                        (figure.Value!.Value % 1_000m).ShouldBe(0m);
                    }

                    (shown.Count(one => one.Withheld is not null) == 1 && shown.Count > 1).ShouldBeFalse();
                }
            )
        );

    [Fact]
    public void Group_ThatWasTooSmall_IsShownOnceItIsLargeEnough_AndStaysSo()
    {
        DisclosureControl
            .Of(Group("a", 10_000m, 11_000m, 12_000m, 13_000m), Rules, [])
            .Single()
            .Withheld.ShouldBe("few");
        var shown = DisclosureControl.Of(Group("a", [.. Enumerable.Repeat(10_000m, 6)]), Rules, []);
        shown.Single().ShouldBe(new GroupFigure("a", 6, 60_000m, null));
        DisclosureControl.Of(Group("a", [.. Enumerable.Repeat(10_000m, 7)]), Rules, shown).ShouldBe(shown);
        DisclosureControl.Of([], Rules, shown).ShouldBe(shown);
    }

    /// <summary>The attack: companies come and go one at a time, change their figures and their industry, and the client
    /// asks after each step. Whatever it is told, each group has one figure at most, so that there is nothing to subtract.</summary>
    [Fact]
    public void Asking_AfterEachChange_NeverGivesTwoFiguresOfAGroup() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200),
            Prop.ForAll(
                ArbMap.Default.ArbFor<int>(),
                seed =>
                {
                    var dice = new Random(seed);
                    var companies = new Dictionary<int, Contribution>();
                    IReadOnlyList<GroupFigure> known = [];
                    for (var step = 0; step < 60; step++)
                    {
                        var company = dice.Next(20);
                        if (!companies.Remove(company) || dice.Next(2) == 0)
                        {
                            companies[company] = new Contribution(
                                ((char)('a' + dice.Next(3))).ToString(),
                                $"c{company}",
                                dice.Next(3) == 0 ? dice.Next(500_000) : dice.Next(20_000)
                            );
                        }

                        var told = DisclosureControl.Of(companies.Values, Rules, known);
                        foreach (var before in known)
                        {
                            told.ShouldContain(before);
                        }

                        told.Select(one => one.Group).ShouldBeUnique();
                        foreach (var fresh in told.Where(one => one.Withheld is null).Except(known))
                        {
                            var sizes = companies
                                .Values.Where(one => one.Group == fresh.Group)
                                .Select(one => Math.Abs(one.Value))
                                .OrderDescending()
                                .ToList();
                            sizes.Count.ShouldBeGreaterThanOrEqualTo(5);
                            (sizes[0] + sizes[1]).ShouldBeLessThanOrEqualTo(0.85m * sizes.Sum());
                            told.Count(one => one.Withheld is not null)
                                .ShouldNotBe(1, "it would follow from the others");
                        }

                        known = [.. told.Where(one => one.Withheld is null)];
                    }
                }
            )
        );

    private static IEnumerable<Contribution> Group(string name, params decimal[] values) =>
        values.Select((value, i) => new Contribution(name, $"{name}{i}", value));
}
