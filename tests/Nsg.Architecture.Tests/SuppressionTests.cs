using System.Text.RegularExpressions;

namespace Nsg.Architecture.Tests;

/// <summary>A switched-off rule says why, where it is switched off.</summary>
public sealed partial class SuppressionTests
{
    [Fact]
    public void EditorConfig_OfThisRepository_GivesAReasonPerSuppression()
    {
        var file = Repository.File(".editorconfig");
        file.Where(line => SwitchedOff().IsMatch(line)).Count().ShouldBeGreaterThan(5);
        WithoutReason(file).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("[*.cs]\ndotnet_diagnostic.CA1000.severity = none")]
    [InlineData("# CA2000: a reason about another rule.\ndotnet_diagnostic.CA1000.severity = none")]
    [InlineData("# CA1000: far away\n\ndotnet_diagnostic.CA1000.severity = none")]
    [InlineData("# CA1000:\ndotnet_diagnostic.CA1000.severity = none")]
    public void EditorConfig_WithASuppressionWithoutReason_IsReported(string text) =>
        WithoutReason(new SourceFile(".editorconfig", text)).ShouldBe(["CA1000"]);

    [Theory]
    [InlineData("# CA1000: names are the domain's own.\ndotnet_diagnostic.CA1000.severity = none")]
    [InlineData(
        "# CA2000, CA1000: there is no context\n# to speak of.\n"
            + "dotnet_diagnostic.CA2000.severity = none\ndotnet_diagnostic.CA1000.severity = none"
    )]
    [InlineData("dotnet_diagnostic.CA1000.severity = error")]
    public void EditorConfig_WithReasons_IsContent(string text) =>
        WithoutReason(new SourceFile(".editorconfig", text)).ShouldBeEmpty();

    [Fact]
    public void Code_OfThisRepository_SuppressesNothingSilently() =>
        Repository.Code.SelectMany(SilentPragmas).ShouldBeEmpty();

    [Fact]
    public void Code_WithASilentPragma_IsReported()
    {
        const string Pragma = "#pragma " + "warning disable CA1000";

        SilentPragmas(new SourceFile("src/A.cs", Pragma)).ShouldBe([$"src/A.cs:1: {Pragma}"]);
        SilentPragmas(new SourceFile("src/A.cs", Pragma + " // the wire demands it")).ShouldBeEmpty();
    }

    /// <summary>The rules switched off without a comment that names them directly above them or above their
    /// group.</summary>
    private static IEnumerable<string> WithoutReason(SourceFile file)
    {
        for (var index = 0; index < file.Lines.Count; index++)
        {
            var match = SwitchedOff().Match(file.Lines[index]);
            if (match.Success && !Names(CommentAbove(file.Lines, index), match.Groups["id"].Value))
            {
                yield return match.Groups["id"].Value;
            }
        }
    }

    private static string CommentAbove(IReadOnlyList<string> lines, int index)
    {
        while (index > 0 && lines[index].StartsWith("dotnet_diagnostic.", StringComparison.Ordinal))
        {
            index--;
        }

        var last = index;
        while (index >= 0 && lines[index].StartsWith('#'))
        {
            index--;
        }

        return string.Join(' ', lines.Skip(index + 1).Take(last - index));
    }

    private static bool Names(string comment, string id) =>
        comment.Contains(id, StringComparison.Ordinal) && Reason().IsMatch(comment);

    private static IEnumerable<string> SilentPragmas(SourceFile file) =>
        file.Where(line => SilentPragma().IsMatch(line));

    [GeneratedRegex(@"^dotnet_diagnostic\.(?<id>\w+)\.severity\s*=\s*(none|silent)\b")]
    private static partial Regex SwitchedOff();

    [GeneratedRegex(@":\s*\S+(\s+\S+){2,}")]
    private static partial Regex Reason();

    [GeneratedRegex(@"^\s*#pragma\s+warning\s+disable(?!.*//\s*\w)")]
    private static partial Regex SilentPragma();
}
