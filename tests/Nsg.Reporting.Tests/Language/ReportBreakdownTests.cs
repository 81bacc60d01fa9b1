using Nsg.Countries;
using Nsg.Ledger;
using Nsg.Reporting.Language;
using Nsg.Reporting.Tests.Statements;
using Nsg.Vocabulary;
using Shouldly;
using Xunit;

namespace Nsg.Reporting.Tests.Language;

/// <summary>What a figure is made of, one step down: each part once, and together the figure.</summary>
public sealed class ReportBreakdownTests
{
    /// <summary>Half a unit for each line of a statement is what rounding can leave at most; its own checks allow for no
    /// more.</summary>
    private const decimal RoundingMost = 15m;

    public static TheoryData<string> Countries => ["NO", "SE", "DK", "FI", "IS"];

    [Theory]
    [MemberData(nameof(Countries))]
    public void Breakdown_OfEveryLineOfEveryReport_AddsUpToItsFigure(string country)
    {
        var books = BooksWithVat(country);
        var noSums = new List<string>();
        foreach (var definition in DefinitionsOf(country))
        {
            var period = ReportPeriod.Of(definition.Periods[0], new DateOnly(2026, 3, 1));
            var outcome = ReportEvaluator.Run(definition, period, books);
            foreach (var line in outcome.Lines)
            {
                var made = ReportEvaluator.BreakDown(definition, period, books, line.Line.Id)!;
                var where = $"{definition.Id} {line.Line.Id}";
                made.Value.ShouldBe(line.Value, where);
                made.Parts.Select(one => one with { Amount = 0m }).ShouldBeUnique(where);
                made.Parts.ShouldNotContain(one => one.Amount == 0m, where);
                made.Parts.Where(one => one.Kind == "line").ShouldAllBe(one => IsShown(definition, one.Name), where);
                if (made.AddsUp)
                {
                    made.Parts.Sum(one => one.Amount).ShouldBe(line.Value, where);
                    Math.Abs(RoundingOf(made)).ShouldBeLessThanOrEqualTo(RoundingMost, where);
                }
                else
                {
                    noSums.Add(where);
                }
            }
        }

        noSums.ShouldAllBe(one => IsRate(one));
    }

    [Fact]
    public void Breakdown_OfALine_HasItsPartsWithTheirSigns()
    {
        var made = Of(
            """
            hidden claims = closing(1500..1599)
            hidden split en "Split" = claims
            line goods = round(-movement(3000..3099))
            line more = round(claims) + goods - 2 * split + positive(-claims)
            """,
            "more"
        );

        made.AddsUp.ShouldBeTrue();
        made.Parts.Select(one => (one.Kind, one.Name, one.Amount))
            .ShouldBe([
                ("account", "1500", 625.40m),
                ("line", "goods", 500m),
                ("line", "split", -1250.80m),
                ("rounding", "", -0.40m),
            ]);
    }

    [Fact]
    public void Breakdown_OfAnAccountThatCountsTwice_HasItOnce() =>
        Of("line twice = closing(1500) + closing(1500..1599)", "twice")
            .Parts.Select(one => (one.Name, one.Amount))
            .ShouldBe([("1500", 1250.80m)]);

    [Fact]
    public void Breakdown_OfTheOtherPeriod_NamesIt()
    {
        var made = Of("line now = -movement(3000..3999)\nline change = now - last_year(now)", "change");

        made.Parts.Select(one => (one.Name, one.Period.ToString(), one.Amount))
            .ShouldBe([("now", "2026-03", 500m), ("now", "2025-03", -70m)]);
    }

    [Fact]
    public void Breakdown_OfAShare_TellsWhatItWasWorkedOutFrom()
    {
        var made = Of(
            "hidden claims = closing(1500)\nline goods = -movement(3000)\nline share count = goods / claims",
            "share"
        );

        made.AddsUp.ShouldBeFalse();
        made.Parts.Select(one => (one.Kind, one.Name, one.Amount))
            .ShouldBe([("line", "goods", 500m), ("account", "1500", 625.40m)]);
    }

    [Fact]
    public void Breakdown_OfThousands_IsInThousands() =>
        Of("line told = thousands(closing(1500))", "told")
            .Parts.Select(one => (one.Kind, one.Amount))
            .ShouldBe([("account", 0.63m), ("rounding", 0.37m)]);

    [Fact]
    public void Breakdown_OfALineThatIsNotThere_IsNone() =>
        ReportEvaluator.BreakDown(Definition("line a = closing(1500)"), March, Books(), "b").ShouldBeNull();

    /// <summary>Walked through each use, the last line would take two to the power of sixty steps.</summary>
    [Fact]
    public void Breakdown_OfLinesThatEachUseTheOneBeforeTwice_IsMadeAtOnce()
    {
        var steps = string.Join(
            '\n',
            Enumerable.Range(1, 60).Select(i => $"hidden a{i} = a{i - 1} / 2 + a{i - 1} / 2")
        );

        Of($"hidden a0 = closing(1500)\n{steps}\nline all = a60", "all")
            .Parts.Select(one => (one.Name, one.Amount))
            .ShouldBe([("1500", 625.40m)]);
    }

    private static ReportPeriod March { get; } = ReportPeriod.Of(PeriodLength.Month, new DateOnly(2026, 3, 1));

    private static ReportBreakdown Of(string lines, string line) =>
        ReportEvaluator.BreakDown(Definition(lines), March, Books(), line)!;

    private static ReportDefinition Definition(string lines) =>
        ReportDefinition.Parse($"report x version 1\ntitle en \"X\"\nperiods month\n{lines}");

    private static InventedBooks Books() =>
        new InventedBooks()
            .Post("2025-03-10", "3000", AccountType.Income, -70m)
            .Post("2026-03-10", "3000", AccountType.Income, -500m)
            .Post("2026-03-10", "1500", AccountType.Asset, 625.40m);

    private static IEnumerable<ReportDefinition> DefinitionsOf(string country) =>
        ReportCatalogue
            .Names.Select(ReportCatalogue.Find)
            .OfType<ReportDefinition>()
            .Where(one => one.Country is null || one.Country == country);

    private static bool IsShown(ReportDefinition definition, string name) =>
        definition.Lines.Single(line => line.Id == name) is { IsHidden: false } or { Labels.Count: > 0 };

    private static decimal RoundingOf(ReportBreakdown made) =>
        made.Parts.Where(one => one.Kind == ReportBreakdown.Rounding).Sum(one => one.Amount);

    /// <summary>The percent of a code, which the Norwegian return states.</summary>
    private static bool IsRate(string line) => line.StartsWith("no.vat rate_", StringComparison.Ordinal);

    private static InventedBooks BooksWithVat(string country)
    {
        var (books, random) = (ChartBooks.Make(country, 1), new Random(1));
        foreach (var code in CountryPacks.Find(Country.Parse(country))!.VatCodes)
        {
            books.Rates[code.Code] = code.RateOn(new DateOnly(2026, 3, 31)) ?? 0m;
            var tax = random.Next(1, 1_000_000) / 100m;
            books.Tax("2026-03-15", code.Code, random.Next(1, 10_000_000) / 100m, tax, tax / 2m);
        }

        return books;
    }
}
