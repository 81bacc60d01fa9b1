using Nsg.Sharing.Statistics;

namespace Nsg.Sharing.Tests.Statistics;

/// <summary>What lines of a group tell together.</summary>
public sealed class DerivedFiguresTests
{
    private static readonly DisclosureRules Rules = new();
    private static readonly decimal[] Home = [100_000m, 100_000m, 100_000m, 100_000m, 100_000m, 100_000m];
    private static readonly decimal[] All = [150_000m, 100_000m, 100_000m, 100_000m, 100_000m, 100_000m];
    private static readonly decimal[] Costs = [60_000m, 71_000m, 80_000m, 55_000m, 64_000m, 90_000m];

    [Fact]
    public void Line_WhoseDifferenceIsOneCompanys_Tells()
    {
        Tell(All, [Home]).ShouldBeTrue();
        Tell(Home, [All]).ShouldBeTrue();
        Tell(Home, [Costs, All]).ShouldBeTrue();
        Tell(All, [Costs]).ShouldBeFalse();
        Tell(All, []).ShouldBeFalse();
    }

    [Fact]
    public void Line_ThatIsTheSame_TellsThatTheRestIsNothing_UnlessThatIsItsDefinition()
    {
        Tell(Home, [Home]).ShouldBeTrue();
        Tell([.. Home.Select((one, i) => one + (i % 2))], [Home]).ShouldBeTrue("the rest is rounding");
        DerivedFigures.Tell(Home, [Home], Rules, times => times[0] == -1).ShouldBeFalse();
    }

    [Fact]
    public void Line_ThatFollowsFromThree_Tells()
    {
        decimal[] eu = [10_000m, 12_000m, 9_000m, 11_000m, 10_000m, 12_000m];
        decimal[] abroad = [0m, 0m, 0m, 0m, 40_000m, 0m];
        var turnover = Home.Select((one, i) => one + eu[i] + abroad[i]).ToArray();
        Tell(eu, [turnover]).ShouldBeFalse();
        Tell(Home, [turnover, eu]).ShouldBeTrue();
    }

    [Fact]
    public void Lines_BeyondTheMost_AreNotShown() =>
        Tell(Home, [.. Enumerable.Repeat(Costs, DerivedFigures.LinesMax)]).ShouldBeTrue();

    private static bool Tell(decimal[] asked, IReadOnlyList<IReadOnlyList<decimal>> shown) =>
        DerivedFigures.Tell(asked, shown, Rules, _ => false);
}
