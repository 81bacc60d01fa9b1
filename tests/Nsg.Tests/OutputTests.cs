namespace Nsg.Command.Tests;

/// <summary>Tables of the command.</summary>
public sealed class OutputTests
{
    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("one two three", 8, "one two|three")]
    [InlineData("abcdefghij", 4, "abcd|efgh|ij")]
    public void Text_BeyondItsRoom_IsBrokenBetweenWordsAndWhole(string text, int room, string lines) =>
        string.Join('|', Output.Broken(text, room)).ShouldBe(lines);
}
