using System.Text.RegularExpressions;
using Nsg.Testing;
using Nsg.Validation.Engine;

namespace Nsg.Validation.Tests;

/// <summary>Lines that the program wrote are taken apart again.</summary>
public sealed class SaidTextTests
{
    private static readonly string[] Samples = ["Fjord & Sønn AS", "3000048", "5900"];

    [Fact]
    public void Line_MadeFromAnyText_IsReadBackWithItsValues()
    {
        var file = Path.Combine(OfficialMaterial.RepositoryRoot, "src", "Nsg.Validation", "Texts", "said.en.tsv");
        foreach (var cells in File.ReadLines(file).Select(line => line.Split('\t')))
        {
            var count = Regex.Matches(cells[2], @"\{(\d)\}").Select(match => match.Value).Distinct().Count();
            var kinds = count == 0 ? [] : cells[1].Split(',');
            kinds.Length.ShouldBe(count, cells[0]);
            var values = kinds
                .Select(
                    (kind, i) =>
                        kind switch
                        {
                            "number" => "-12.50",
                            "money" => "5429.50 NOK",
                            "date" => "2025-04-17",
                            "moment" => "2025-04-17 09:30:00 UTC",
                            "size" => "129 MB",
                            "share" => "0.60",
                            "said" => "; paid in full",
                            _ => Samples[i % Samples.Length],
                        }
                )
                .ToArray();

            var line = RuleTexts.Text(cells[0], "en", values);
            var said = SaidTexts.Find(line).ShouldNotBeNull(line);

            RuleTexts.Text(said.Key, "en", [.. said.Values.Select(value => value.Text)]).ShouldBe(line);
            (said.Key == cells[0] || said.Values.Count >= values.Length || values.Length == 0).ShouldBeTrue(
                $"{cells[0]} was read as {said.Key}"
            );
            if (said.Key == cells[0])
            {
                // Where two places stand side by side, only an account's number without blanks tells them apart.
                string.Join(' ', said.Values.Select(value => value.Text)).ShouldBe(string.Join(' ', values), cells[0]);
            }
        }
    }

    [Fact]
    public void Rule_WithoutValues_IsFoundByItsText() =>
        SaidTexts.Find(RuleTexts.Text("BR-02", "en"))!.Key.ShouldBe("BR-02");

    [Theory]
    [InlineData(
        "5429.50 NOK is above the company's limit 5000.00 NOK for posting unasked",
        "said-amount-limit",
        SaidKind.Money
    )]
    [InlineData(
        "no ISK rate in NOK within 7 days of 2025-04-17; import rates and book again",
        "said-no-rate",
        SaidKind.Text
    )]
    [InlineData(
        "2200003: the payment names the document's number; partial, 12.00 NOK left",
        "said-match-number",
        SaidKind.Text
    )]
    public void Line_WithValues_SaysWhatEachIs(string line, string key, SaidKind first)
    {
        var said = SaidTexts.Find(line).ShouldNotBeNull();
        said.Key.ShouldBe(key);
        said.Values[0].Kind.ShouldBe(first);
    }

    [Theory]
    [InlineData("a person's own words")]
    [InlineData("")]
    [InlineData("much NOK is above the company's limit 5000.00 NOK for posting unasked")]
    public void Line_ThatNoTextIsLike_IsNotFound(string line) => SaidTexts.Find(line).ShouldBeNull();

    [Fact]
    public void Line_OfGreatLength_IsReadAtOnce()
    {
        var line = string.Concat(Enumerable.Repeat("x already sent y with other content (", 20_000));
        SaidTexts.Find(line + ")").ShouldNotBeNull();
    }
}
