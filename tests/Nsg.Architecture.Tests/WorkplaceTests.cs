using System.Text.RegularExpressions;

namespace Nsg.Architecture.Tests;

/// <summary>The repository stands by itself: it names no folder of the machine it was written on.</summary>
public sealed partial class WorkplaceTests
{
    /// <summary>Finding official material that lies beside a checkout is this project's business.</summary>
    private const string MaterialFinder = "tests/Nsg.Testing";

    [Fact]
    public void Texts_OfThisRepository_NameNoFolderOutsideIt()
    {
        Repository.TextFiles.Count.ShouldBeGreaterThan(50);
        Repository
            .TextFiles.Where(file => !Repository.IsUnder(file, MaterialFinder))
            .SelectMany(Mentions)
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("see /wo" + "rk/notes.md")]
    [InlineData("see ../sha" + "red/data/cases")]
    public void Text_NamingAFolderOutside_IsReported(string line) =>
        Mentions(new SourceFile("docs/a.md", line)).ShouldBe([$"docs/a.md:1: {line}"]);

    [Theory]
    [InlineData("data are shared with consent")]
    [InlineData("homework/exercises")]
    [InlineData("src/Nsg.Web/Shared/Layout.razor")]
    public void Text_WithSimilarWords_IsNotReported(string line) =>
        Mentions(new SourceFile("docs/a.md", line)).ShouldBeEmpty();

    private static IEnumerable<string> Mentions(SourceFile file) => file.Where(line => Outside().IsMatch(line));

    [GeneratedRegex("/wo" + "rk/|\\bsha" + "red/")]
    private static partial Regex Outside();
}
