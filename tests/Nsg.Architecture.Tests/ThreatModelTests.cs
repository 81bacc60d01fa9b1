using System.Text.RegularExpressions;
using Nsg.Testing;

namespace Nsg.Architecture.Tests;

/// <summary>The threat model names a test for every threat, and every test that it names exists.</summary>
public sealed class ThreatModelTests
{
    private static readonly Regex Named = new(
        "`(?<class>[A-Za-z]+Tests)\\.(?<method>[A-Za-z0-9]+_[A-Za-z0-9_]+)`",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1)
    );

    [Fact]
    public void ThreatModel_OfThisRepository_NamesTestsThatExist() =>
        Faults(
                File.ReadAllText(Path.Combine(OfficialMaterial.RepositoryRoot, "docs", "security", "threat-model.md")),
                Tests()
            )
            .ShouldBeEmpty();

    [Theory]
    [InlineData("| TM-01 | x | y |", "TM-01 names no test")]
    [InlineData("| R-01 | x | y |", "R-01 names no test")]
    [InlineData("| TM-01 | `ThreatModelTests.No_Such_Test` |", "there is no test ThreatModelTests.No_Such_Test")]
    [InlineData("no threats", "there are no threats")]
    public void ThreatModel_WithAGap_IsReported(string text, string fault) =>
        Faults(text, Tests()).ShouldContain(fault);

    private static List<string> Faults(string text, HashSet<string> tests)
    {
        var threats = text.Split('\n')
            .Where(line =>
                line.StartsWith("| TM-", StringComparison.Ordinal) || line.StartsWith("| R-", StringComparison.Ordinal)
            )
            .ToList();
        var named = threats
            .Select(line =>
                (
                    Threat: line.Split('|')[1].Trim(),
                    Tests: Named
                        .Matches(line)
                        .Select(one => $"{one.Groups["class"].Value}.{one.Groups["method"].Value}")
                        .ToList()
                )
            )
            .ToList();
        return
        [
            .. threats.Count == 0 ? ["there are no threats"] : Array.Empty<string>(),
            .. named.Where(one => one.Tests.Count == 0).Select(one => $"{one.Threat} names no test"),
            .. named
                .SelectMany(one => one.Tests)
                .Distinct()
                .Where(one => !tests.Contains(one))
                .Select(one => $"there is no test {one}"),
        ];
    }

    private static HashSet<string> Tests()
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var file in Directory.EnumerateFiles(
                Path.Combine(OfficialMaterial.RepositoryRoot, "tests"),
                "*Tests.cs",
                SearchOption.AllDirectories
            )
        )
        {
            foreach (
                Match method in Regex.Matches(
                    File.ReadAllText(file),
                    "public (async )?(void|Task) (?<name>[A-Za-z0-9]+_[A-Za-z0-9_]+)\\(",
                    RegexOptions.ExplicitCapture,
                    TimeSpan.FromSeconds(5)
                )
            )
            {
                found.Add($"{Path.GetFileNameWithoutExtension(file)}.{method.Groups["name"].Value}");
            }
        }

        return found;
    }
}
