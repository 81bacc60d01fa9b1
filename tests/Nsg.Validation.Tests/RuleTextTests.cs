using System.Text.RegularExpressions;
using Nsg.Testing;
using Nsg.Validation.Engine;

namespace Nsg.Validation.Tests;

public sealed class RuleTextTests
{
    private static readonly string Folder = Path.Combine(
        OfficialMaterial.RepositoryRoot,
        "src",
        "Nsg.Validation",
        "Texts"
    );

    [Fact]
    public void Languages_AreEnglishAndTheFiveNordicOnes() =>
        RuleTexts.Languages.ShouldBe(["en", "da", "fi", "is", "nb", "sv"]);

    [Theory]
    [InlineData("da")]
    [InlineData("fi")]
    [InlineData("is")]
    [InlineData("nb")]
    [InlineData("sv")]
    public void Table_OfALanguage_SaysWhatTheEnglishOneSaysWithTheSameValues(string language)
    {
        foreach (var english in Directory.GetFiles(Folder, "*.en.tsv"))
        {
            var texts = Read(english.Replace(".en.tsv", $".{language}.tsv", StringComparison.Ordinal));
            foreach (var (key, text) in Read(english))
            {
                texts.ShouldContainKey(key);
                texts[key].ShouldNotBeNullOrWhiteSpace(key);
                // What a line says to programs beside people is left out where a page shows it anyway.
                if (key.StartsWith("said-", StringComparison.Ordinal))
                {
                    Values(texts[key])
                        .Split(' ')
                        .ShouldBeSubsetOf([.. Values(text).Split(' '), ""], $"{language} {key}");
                }
                else
                {
                    Values(texts[key]).ShouldBe(Values(text), $"{language} {key}");
                }
            }
        }
    }

    private static Dictionary<string, string> Read(string file) =>
        File.ReadLines(file)
            .Select(line => line.Split('\t'))
            .ToDictionary(cells => cells[0], cells => cells[2], StringComparer.Ordinal);

    private static string Values(string text) =>
        string.Join(
            ' ',
            Regex
                .Matches(text, @"\{\d\}")
                .Select(match => match.Value)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        );
}
