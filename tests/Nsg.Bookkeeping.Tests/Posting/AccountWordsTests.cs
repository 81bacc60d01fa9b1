using Nsg.Bookkeeping.Posting;
using Nsg.Countries;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Posting;

/// <summary>Words of a line name a cost account, or none.</summary>
public sealed class AccountWordsTests
{
    [Theory]
    [InlineData("NO", "Programvarelisens", "6550", "programvarelisens")]
    [InlineData("NO", "Leie av lokale, mars", "6300", "lokale")]
    [InlineData("NO", "Bedriftsforsikring", "7500", "bedriftsforsikring")]
    [InlineData("NO", "Annonsering", "7320", "annonsering")]
    [InlineData("NO", "Software subscription", "6550", "software")]
    [InlineData("SE", "Städning i maj", "5060", "städning")]
    [InlineData("SE", "FÖRSÄKRING", "6310", "försäkring")]
    [InlineData("DK", "Softwarelicens", "2310", "softwarelicens")]
    [InlineData("FI", "Siivous", "7340", "siivous")]
    [InlineData("FI", "Sähkö", "7300", "sähkö")]
    [InlineData("IS", "Húsaleiga", "4010", "húsaleiga")]
    [InlineData("IS", "Rafmagn í maí", "4020", "rafmagn")]
    public void WordOfALine_NamesTheAccount(string country, string line, string account, string word)
    {
        var found = AccountWords.Of(Pack(country), line).ShouldNotBeNull();
        found.Account.Number.ShouldBe(account);
        found.Word.ShouldBe(word);
    }

    [Theory]
    [InlineData("NO", "Frakt")]
    [InlineData("NO", "Kontorstol")]
    [InlineData("NO", "Espressomaskin")]
    [InlineData("SE", "Programlicens")]
    [InlineData("SE", "Kontorsstol")]
    [InlineData("FI", "Matkapuhelinliittymä")]
    [InlineData("IS", "Skrifstofustóll")]
    [InlineData("NO", "")]
    [InlineData("NO", null)]
    [InlineData("NO", "A4 12 kg")]
    public void LineThatNamesNoneOrSeveral_NamesNothing(string country, string? line) =>
        AccountWords.Of(Pack(country), line).ShouldBeNull();

    private static CountryPack Pack(string country) => CountryPacks.Find(Country.Parse(country))!;
}
