namespace Nsg.Vocabulary.Tests;

/// <summary>Texts kept to a length.</summary>
public sealed class TextCutTests
{
    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "abc")]
    [InlineData("ab\U0001F600", 3, "ab")]
    [InlineData("a\U0001F600b", 3, "a\U0001F600")]
    [InlineData("\U0001F600", 0, "")]
    public void Text_IsCutBetweenCharacters(string text, int max, string cut) => TextCut.To(text, max).ShouldBe(cut);
}
