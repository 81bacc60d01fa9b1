using System.Text.RegularExpressions;

namespace Nsg.Architecture.Tests;

/// <summary>The page on bookkeeping law names tests that exist, one for every demand that is not the
/// organisation's.</summary>
public sealed partial class LawPageTests
{
    private const string Page = "docs/bookkeeping-law.md";

    private static readonly HashSet<string> Tests =
    [
        .. Repository
            .Code.Where(file => Repository.IsUnder(file, "tests"))
            .SelectMany(file => Method().Matches(file.Text))
            .Select(match => match.Groups["name"].Value),
    ];

    [Fact]
    public void LawPage_NamesTestsThatExist()
    {
        var rows = Rows(Repository.File(Page).Text);
        rows.Count.ShouldBeGreaterThan(40);
        Faults(rows).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("| d | s | f | `No_Such_Test` |", "there is no test No_Such_Test")]
    [InlineData("| d | s | f | |", "no test and not the organisation's: d")]
    [InlineData("| d | s | organisation: x | |", null)]
    [InlineData("| d | s | f | `LawPage_NamesTestsThatExist` |", null)]
    public void Row_WithoutARealTest_IsReported(string row, string? fault) =>
        Faults(Rows(row)).ShouldBe(fault is null ? [] : [fault]);

    private static IEnumerable<string> Faults(IReadOnlyList<string[]> rows)
    {
        foreach (var row in rows)
        {
            var names = Name().Matches(row[^1]).Select(match => match.Groups["name"].Value).ToList();
            foreach (var name in names.Where(name => !Tests.Contains(name)))
            {
                yield return $"there is no test {name}";
            }

            if (names.Count == 0 && !row.Any(cell => cell.StartsWith("organisation", StringComparison.Ordinal)))
            {
                yield return $"no test and not the organisation's: {row[0]}";
            }
        }
    }

    private static List<string[]> Rows(string text) =>
        [
            .. text.Split('\n')
                .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
                .Select(line => line.Trim()[1..^1].Split('|', StringSplitOptions.TrimEntries))
                .Where(cells => cells[0] != "demand"),
        ];

    [GeneratedRegex(@"public\s+(async\s+Task|void)\s+(?<name>[A-Z]\w+)\(")]
    private static partial Regex Method();

    [GeneratedRegex("`(?<name>[A-Z][A-Za-z0-9]*_\\w+)`")]
    private static partial Regex Name();
}
