using Nsg.Ledger;
using Nsg.Vocabulary;

namespace Nsg.Countries.Tests;

/// <summary>Terms and tables that reports are made of.</summary>
public sealed class CountryDataTests
{
    [Fact]
    public void Terms_AllOfThem_HaveWordsInSixLanguages()
    {
        AccountingTerms.Names.Count().ShouldBeGreaterThan(100);
        foreach (var term in AccountingTerms.Names)
        {
            var words = AccountingTerms.Find(term)!;
            words.Keys.ShouldBe(["en", "nb", "sv", "da", "fi", "is"], term);
            words.Values.ShouldAllBe(text => text.Trim().Length > 2 && !text.Contains('"'), term);
        }

        AccountingTerms.Find("goodwilly").ShouldBeNull();
    }

    [Fact]
    public void Grouping_OfTheNorwegianChart_CoversEveryAccountButTransfers()
    {
        var rows = CountryTables.Read("Norway.grouping");
        foreach (
            var account in CountryPacks
                .Find(Country.NO)!
                .Chart.Where(one => string.CompareOrdinal(one.Number, "8800") < 0)
        )
        {
            var row = rows.SingleOrDefault(one =>
                string.CompareOrdinal(one["from"], account.Number) <= 0
                && string.CompareOrdinal(account.Number, one["to"]) <= 0
            );
            row.ShouldNotBeNull(account.Number);
            var isBalance = account.Type is AccountType.Asset or AccountType.Liability or AccountType.Equity;
            (
                row["category"]
                is "balanseverdiForAnleggsmiddel"
                    or "balanseverdiForOmloepsmiddel"
                    or "langsiktigGjeld"
                    or "kortsiktigGjeld"
                    or "egenkapital"
            ).ShouldBe(isBalance, account.Number);
        }
    }

    [Theory]
    [InlineData("3050", "3000")]
    [InlineData("1460", "1400")]
    [InlineData("4300", "4005")]
    [InlineData("2930", "2949")]
    [InlineData("7770", "7700")]
    [InlineData("1100", "1105")]
    public void Grouping_OfAnOrdinaryAccount_IsNoneOfTheSpecialTrades(string account, string code) =>
        CountryTables
            .Read("Norway.grouping")
            .Single(one =>
                string.CompareOrdinal(one["from"], account) <= 0 && string.CompareOrdinal(account, one["to"]) <= 0
            )["code"]
            .ShouldBe(code);
}
