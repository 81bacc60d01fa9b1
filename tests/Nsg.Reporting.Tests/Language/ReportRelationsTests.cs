using Nsg.Reporting.Language;
using Shouldly;
using Xunit;

namespace Nsg.Reporting.Tests.Language;

/// <summary>What lines have to do with one another, whatever the books say.</summary>
public sealed class ReportRelationsTests
{
    private static readonly ReportRelations Turnover = new(ReportCatalogue.Find("dk.turnover")!);

    private static readonly ReportRelations Own = new(
        ReportDefinition.Parse(
            """
            report own.sums version 1
            title en "Sums"
            periods month
            line a en "a" = closing(1000..1999)
            line b en "b" = opening(1000..1999)
            line c en "c" = round(movement(1000..1999))
            line d en "d" = thousands(base(S01, S02)) + thousands(base(S21))
            line e en "e" = base(S01, S02, S21)
            line f en "f" = 2 * a / 4
            line g en "g" = if a > 0 then thousands(a) else 0
            line h en "h" = abs(a)
            line i en "i" = sum(b, c)
            line j en "j" = prior(c)
            """
        )
    );

    [Fact]
    public void Lines_ThatAddUpByDefinition_ComeToNothing()
    {
        Turnover.ComeToNothing([("turnover", 1), ("goods", -1), ("services", -1), ("mixed", -1)]).ShouldBeTrue();
        Turnover.ComeToNothing([("thousands", 1), ("turnover", -1)]).ShouldBeTrue();
        Own.ComeToNothing([("a", 1), ("b", -1), ("c", -1)]).ShouldBeTrue();
        Own.ComeToNothing([("d", 1), ("e", -1)]).ShouldBeTrue();
        Own.ComeToNothing([("i", 1), ("a", -1)]).ShouldBeTrue();
        Own.ComeToNothing([("f", 2), ("a", -1)]).ShouldBeTrue();
    }

    [Fact]
    public void Lines_ThatHappenToBeTheSame_DoNot()
    {
        Turnover.ComeToNothing([("turnover", 1), ("home", -1)]).ShouldBeFalse();
        Turnover.ComeToNothing([("turnover", 1), ("goods", -1)]).ShouldBeFalse();
        Own.ComeToNothing([("h", 1), ("a", -1)]).ShouldBeFalse();
        Own.ComeToNothing([("j", 1), ("c", -1)]).ShouldBeFalse();
    }

    [Theory]
    [InlineData("a", 1)]
    [InlineData("d", 1000)]
    [InlineData("e", 1)]
    [InlineData("g", 1000)]
    public void Unit_OfALine_IsThatOfItsFigures(string line, int unit) => Own.UnitOf(line).ShouldBe(unit);
}
