using Nsg.Vocabulary;
using Nsg.Web.Languages;

namespace Nsg.Web.Tests;

/// <summary>Texts and forms of the six languages.</summary>
public sealed class LanguageTests
{
    [Fact]
    public void Texts_InEveryLanguage_AreThereWithTheSamePlaces()
    {
        foreach (var id in Enum.GetValues<TextId>())
        {
            Texts.All.ContainsKey(id).ShouldBeTrue(id.ToString());
            foreach (var language in Language.All)
            {
                language[id].ShouldNotBeNullOrWhiteSpace($"{id} in {language.Name}");
                language[id].Count(character => character == '{').ShouldBe(Language.All[0][id].Count(character => character == '{'), $"{id} in {language.Name}");
            }
        }
    }

    [Theory]
    [InlineData("en", "−1,234,567.50", "5 Mar 2025")]
    [InlineData("nb", "−1 234 567,50", "05.03.2025")]
    [InlineData("sv", "−1 234 567,50", "2025-03-05")]
    [InlineData("da", "−1.234.567,50", "05.03.2025")]
    [InlineData("fi", "−1 234 567,50", "5.3.2025")]
    [InlineData("is", "−1.234.567,50", "5.3.2025")]
    public void Language_WritesNumbersAndDates_AsItsReadersDo(string code, string number, string date)
    {
        var language = Language.Find(code)!;
        language.Number(-1234567.5m, 2).Replace('\u00A0', ' ').ShouldBe(number);
        language.Date(new DateOnly(2025, 3, 5)).ShouldBe(date);
        language.Exact(new Money(12m, Currency.ISK)).ShouldBe("12\u00A0ISK");
    }

    [Theory]
    [InlineData("fi", "sv", "fi")]
    [InlineData("xx", "de, sv;q=0.8, da;q=0.9", "da")]
    [InlineData(null, "nn-NO, en;q=0.5", "nb")]
    [InlineData(null, "de", "en")]
    [InlineData("", null, "en")]
    public void Language_IsChosen_ByNameThenByTheBrowsersWish(string? asked, string? header, string chosen) =>
        Language.Choose(asked, header).Code.ShouldBe(chosen);
}
