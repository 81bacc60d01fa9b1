using Nsg.Reporting.Language;

namespace Nsg.Reporting.Tests.Language;

/// <summary>How statements are read: what is a sum, and where it stands, in one style in every country.</summary>
public sealed class ReportStructureTests
{
    [Theory]
    [InlineData("no.accounts")]
    [InlineData("se.accounts")]
    [InlineData("dk.accounts")]
    [InlineData("fi.accounts")]
    [InlineData("is.accounts")]
    public void Accounts_OfACountry_HaveTheirSumsBelowTheirParts(string name)
    {
        var definition = ReportCatalogue.Find(name)!;
        var order = ReportStructure.InOrder(definition).ToList();
        var sums = order.Where(line => ReportStructure.IsSum(definition, line)).Select(line => line.Id).ToList();

        order.Order(ById).ShouldBe(definition.Lines.Order(ById), "no line is lost");
        string[] expected =
        [
            "operating_income",
            "staff",
            "operating",
            "financial_income",
            "before_tax",
            "result",
            "intangible",
            "tangible",
            "fixed_assets",
            "receivables",
            "current_assets",
            "assets",
            "equity",
            "short_debt",
            "debt",
            "equity_and_debt",
        ];
        expected.Except(sums).ShouldBeEmpty();
        sums.ShouldNotContain("retained", "what is left of equity is no sum");
        sums.ShouldNotContain("result_in_equity");
        int Place(string id) => order.FindIndex(line => line.Id == id);
        foreach (var part in new[] { "share_capital", "retained", "result_in_equity" })
        {
            Place("equity").ShouldBeGreaterThan(Place(part));
        }

        Place("equity").ShouldBeLessThan(Place("provisions"));
    }

    [Theory]
    [InlineData("no.accounts", "pensions", "other_staff")]
    [InlineData("no.accounts", "deferred_tax", "provisions")]
    [InlineData("se.accounts", "pensions", "social")]
    [InlineData("se.accounts", "long_loans", "long_debt")]
    [InlineData("dk.accounts", "materials_services", "materials")]
    [InlineData("fi.accounts", "fixed_write_downs", "depreciation")]
    public void Detail_OfALine_StandsBelowIt(string name, string detail, string line)
    {
        var definition = ReportCatalogue.Find(name)!;
        var order = ReportStructure.InOrder(definition).ToList();
        var place = order.FindIndex(one => one.Id == detail);

        ReportStructure.IsDetail(definition, order[place]).ShouldBeTrue();
        order.Take(place).Last(one => !ReportStructure.IsDetail(definition, one)).Id.ShouldBe(line);
    }

    private static readonly Comparer<ReportLine> ById = Comparer<ReportLine>.Create(
        (one, other) => string.CompareOrdinal(one.Id, other.Id)
    );
}
