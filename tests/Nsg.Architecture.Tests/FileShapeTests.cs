using System.Text.RegularExpressions;

namespace Nsg.Architecture.Tests;

/// <summary>Files are finished and small enough to hold in one's head.</summary>
public sealed partial class FileShapeTests
{
    private const int LinesMax = 400;

    /// <summary>Longer files, each with its reason: tables of data, and lists of declarations that belong
    /// together.</summary>
    private static readonly Dictionary<string, string> LongFiles = [];

    [Fact]
    public void Code_OfThisRepository_HoldsNoUnfinishedMarks()
    {
        Repository.Code.ShouldNotBeEmpty();
        Repository.Code.SelectMany(Unfinished).ShouldBeEmpty();
    }

    // The marks are written in two pieces so that this file passes its own check.
    [Theory]
    [InlineData("// TO" + "DO later")]
    [InlineData("/* FIX" + "ME */")]
    [InlineData("// HA" + "CK around it")]
    [InlineData("throw new NotImplemented" + "Exception();")]
    [InlineData("    #reg" + "ion Helpers")]
    public void Code_WithAnUnfinishedMark_IsReported(string line) =>
        Unfinished(new SourceFile("src/A.cs", "class A;\n" + line)).ShouldBe([$"src/A.cs:2: {line.Trim()}"]);

    [Theory]
    [InlineData("var method = Todos.Hacked;")]
    [InlineData("// a region of Norway")]
    public void Code_WithSimilarWords_IsNotReported(string line) =>
        Unfinished(new SourceFile("src/A.cs", line)).ShouldBeEmpty();

    [Fact]
    public void Files_OfThisRepository_KeepToTheLengthCap() => TooLong(Repository.Code, LongFiles).ShouldBeEmpty();

    [Fact]
    public void File_OverTheCap_IsReportedUnlessListedWithAReason()
    {
        var file = new SourceFile("src/A.cs", string.Concat(Enumerable.Repeat("x\n", LinesMax + 1)));

        TooLong([file], []).ShouldBe(["src/A.cs has 401 lines, more than 400"]);
        TooLong([file], new() { ["src/A.cs"] = "" }).ShouldBe(["src/A.cs is listed without a reason"]);
        TooLong([file], new() { ["src/A.cs"] = "the table of currencies" }).ShouldBeEmpty();
        TooLong([new SourceFile("src/A.cs", "x\n")], new() { ["src/A.cs"] = "the table of currencies" })
            .ShouldBe(["src/A.cs is listed as long and is not"]);
    }

    private static IEnumerable<string> Unfinished(SourceFile file) =>
        file.Where(line => UnfinishedMark().IsMatch(line));

    private static IEnumerable<string> TooLong(IEnumerable<SourceFile> files, Dictionary<string, string> listed)
    {
        var lengths = files.ToDictionary(file => file.Path, LineCount);
        foreach (var (path, length) in lengths.Where(file => file.Value > LinesMax && !listed.ContainsKey(file.Key)))
        {
            yield return $"{path} has {length} lines, more than {LinesMax}";
        }

        foreach (var (path, reason) in listed)
        {
            if (lengths.GetValueOrDefault(path) <= LinesMax)
            {
                yield return $"{path} is listed as long and is not";
            }
            else if (string.IsNullOrWhiteSpace(reason))
            {
                yield return $"{path} is listed without a reason";
            }
        }
    }

    private static int LineCount(SourceFile file) => file.Text.TrimEnd('\n').Split('\n').Length;

    [GeneratedRegex(@"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK|NotImplemented" + @"Exception)\b|^\s*#reg" + @"ion\b")]
    private static partial Regex UnfinishedMark();
}
