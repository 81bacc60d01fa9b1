using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Nsg.Ledger;
using Nsg.Reporting.Language;
using Nsg.Testing;
using Shouldly;
using Xunit;

namespace Nsg.Reporting.Tests.Language;

/// <summary>What the pages teach is so, and no text makes the language fail or run on.</summary>
public sealed partial class LanguageDocsTests
{
    private static readonly ReportPeriod Quarter = ReportPeriod.Of(PeriodLength.Quarter, new DateOnly(2026, 2, 1));

    [Theory]
    [InlineData("reports.md")]
    [InlineData("report-language.md")]
    public void Example_OfAPage_ParsesAndRuns(string page)
    {
        var examples = Fenced()
            .Matches(File.ReadAllText(Path.Combine(OfficialMaterial.RepositoryRoot, "docs", page)))
            .Select(match => match.Groups["text"].Value)
            .Where(text =>
                text.Split('\n')
                    .Any(line =>
                        line.StartsWith("report ", StringComparison.Ordinal)
                        && line.Contains(" version ", StringComparison.Ordinal)
                    )
            )
            .ToList();
        examples.ShouldNotBeEmpty();
        foreach (var definition in examples.Select(ReportDefinition.Parse))
        {
            var outcome = ReportEvaluator.Run(definition, Quarter, Books());
            outcome.Lines.Count.ShouldBe(definition.Lines.Count);
            ReportInWords.Of(definition, "is").Sentences("is").ShouldContain("Hún les");
        }
    }

    [Fact]
    public void Grammar_OfThePage_NamesEveryFunctionAndKeyword()
    {
        var page = File.ReadAllText(Path.Combine(OfficialMaterial.RepositoryRoot, "docs", "report-language.md"));
        foreach (
            var word in ReportFunctions.All.Keys.Concat([
                "opening",
                "movement",
                "closing",
                "debit",
                "credit",
                "base",
                "output_tax",
                "input_tax",
                "rate",
                "prior",
                "last_year",
                "count",
                "standard",
                "turnover",
                "clearing",
                "type",
                "except",
                "where",
                "optional",
                "instant",
                "term",
                "box",
                "concept",
                "by",
                "hidden",
                "parameter",
                "periods",
                "basis",
                "currency",
            ])
        )
        {
            page.ShouldContain($"\"{word}\"");
        }
    }

    [Fact]
    public void Definition_WithPiecesCutDoubledAndSwapped_IsOneOrSaysWhyNot() =>
        Prop.ForAll(
                Arb.From(Mutants()),
                text =>
                {
                    try
                    {
                        var definition = ReportDefinition.Parse(text);
                        ReportEvaluator
                            .Run(definition, Quarter, Books())
                            .Checks.Count.ShouldBe(definition.Checks.Count);
                        ReportInWords
                            .Of(definition, "fi")
                            .Leaves.Count.ShouldBe(definition.Lines.Count(line => !line.IsHidden));
                        ReportSpan.Of(definition, Quarter, withChecks: true).To.ShouldBe(Quarter.To);
                    }
                    catch (ReportDefinitionException fault)
                    {
                        fault.Faults.ShouldAllBe(one => one.Line > 0 && one.Column > 0 && one.Message.Length > 5);
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Expression_OfAnEndlessChain_IsRefusedBeforeItExhaustsTheStack() =>
        Should
            .Throw<ReportDefinitionException>(() =>
                ReportDefinition.Parse(
                    "report x version 1\ntitle en \"X\"\nline a = 1" + string.Concat(Enumerable.Repeat("+1", 30_000))
                )
            )
            .Message.ShouldContain("more than 1000 operators");

    /// <summary>Definitions of the catalogue with some words taken out, doubled or put in another's place, and bytes
    /// of any kind between them.</summary>
    private static Gen<string> Mutants() =>
        from name in Gen.Elements("dk.cashflow", "no.turnover", "se.vat", "fi.notes")
        from seed in Gen.Choose(0, int.MaxValue)
        select Mutated(ReportCatalogue.Find(name)!.Text, new Random(seed));

    private static string Mutated(string text, Random random)
    {
        var words = Words().Split(text).ToList();
        for (var change = random.Next(1, 5); change > 0; change--)
        {
            var (at, other) = (random.Next(words.Count), random.Next(words.Count));
            switch (random.Next(4))
            {
                case 0:
                    words.RemoveAt(at);
                    break;
                case 1:
                    words.Insert(at, words[other]);
                    break;
                case 2:
                    (words[at], words[other]) = (words[other], words[at]);
                    break;
                default:
                    words[at] += (char)random.Next(0x20, 0x2FF);
                    break;
            }
        }

        return string.Concat(words);
    }

    private static InventedBooks Books() =>
        new InventedBooks { Waiting = 1 }
            .Post("2026-01-05", "1920", AccountType.Asset, 900m)
            .Post("2026-01-05", "3000", AccountType.Income, -900m)
            .Post("2025-11-05", "2000", AccountType.Equity, -100m)
            .Post("2025-11-05", "1920", AccountType.Asset, 100m)
            .Tax("2026-01-05", "3", 900m, output: 225m);

    [GeneratedRegex("```[a-z]*\\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Fenced();

    [GeneratedRegex("(?<=\\W)|(?=\\W)", RegexOptions.ExplicitCapture)]
    private static partial Regex Words();
}
