using FsCheck;
using FsCheck.Fluent;
using Nsg.Ledger;
using Nsg.Reporting.Language;
using Shouldly;
using Xunit;

namespace Nsg.Reporting.Tests.Language;

/// <summary>What definitions mean, and what is said of broken ones.</summary>
public sealed class ReportLanguageTests
{
    private static readonly ReportPeriod March = ReportPeriod.Of(PeriodLength.Month, new DateOnly(2026, 3, 1));

    [Theory]
    [InlineData("1 + 2 * 3 - 4 / 2", 5)]
    [InlineData("-(2 - 5) * -1", -3)]
    [InlineData("7 / 0", 0)]
    [InlineData("whole(-2.9) + whole(2.9)", 0)]
    [InlineData("round(2.5) + round(-2.5) * 10", -27)]
    [InlineData("round(1234.5, 100) + down(199, 100) + up(101, 100)", 1500)]
    [InlineData("thousands(717838.4)", 718)]
    [InlineData("min(3, 1, 2) + max(3, 1, 2) * 10 + sum(1, 2, 3) * 100 + abs(-4) * 1000 + positive(-9)", 4631)]
    [InlineData("if 1 < 2 and not (2 <= 1 or 3 <> 3) then 10 else 20", 10)]
    [InlineData("if 2 >= 3 then 1 else if 2 = 2 then 5 else 6", 5)]
    [InlineData("limit * 2", 14)]
    [InlineData("movement(3000..3999)", -600)]
    [InlineData("movement(30..39)", -600)]
    [InlineData("movement(3000..3999 except 3200)", -500)]
    [InlineData("opening(1920)", 1000)]
    [InlineData("closing(1900..1999)", 1500)]
    [InlineData("debit(1920) - credit(1920)", 500)]
    [InlineData("closing(type asset, type income)", 400)]
    [InlineData("-movement(turnover)", 600)]
    [InlineData("movement(3000..3999 where project = \"P1\")", -500)]
    [InlineData("prior(movement(3000..3999))", -500)]
    [InlineData("last_year(movement(3000..3999))", -50)]
    [InlineData("base(U25, U12) + output_tax(U25) - input_tax(I25)", 633)]
    [InlineData("rate(U25) / 100", 0.25)]
    [InlineData("count(vouchers) + count(review) * 10", 33)]
    public void Expression_OverBooks_HasItsValue(string expression, double expected)
    {
        var definition = ReportDefinition.Parse(
            $"report x version 1\ntitle en \"X\"\nparameter limit = 7\nline a\n  = {expression}\n"
        );
        ReportEvaluator.Run(definition, March, Books()).Value("a").ShouldBe((decimal)expected);
    }

    [Theory]
    [InlineData("line a = b", "line 3, column 10: there is no line or parameter 'b'")]
    [InlineData("line a = b\nline b = 1", "'b' is defined below")]
    [InlineData("line a = 1\nline a = 2", "'a' is there already")]
    [InlineData("line a = 1 = 2", "true or false where a number is needed")]
    [InlineData("line a = if 1 then 2 else 3", "a number where true or false is needed")]
    [InlineData("line a = 1 +", "a value is expected, and the definition ends")]
    [InlineData("line a = wobble(1)", "there is no function 'wobble'")]
    [InlineData("line a = whole(1, 2)", "whole takes 1 to 1 values")]
    [InlineData("line a = movement(type money)", "'money' is no type of account")]
    [InlineData("line a = (1", "')' is expected here")]
    [InlineData("line a = 1 ; 2", "';' has no meaning here")]
    [InlineData("line a en \"never closed\n = 1", "not closed")]
    [InlineData("line a = prior(prior(movement(1)))", "do not stand within each other")]
    [InlineData("line a = prior(movement(1))\nline b = last_year(a)", "do not stand within each other")]
    [InlineData("line a = 1\ncheck c fatal \"x\" = a > 0", "'fatal' is no severity")]
    [InlineData("line a = 1\ncheck c error \"x\" = a", "compare it with something")]
    [InlineData("periods fortnight\nline a = 1", "'fortnight' is no length of period")]
    [InlineData("loop a = 1", "'loop' begins no statement")]
    [InlineData("hidden a = 1", "the report has no line")]
    [InlineData("line a = movement(3999..3000)", "3999..3000 ends before it begins")]
    [InlineData("line a = movement(1, standard 40..3)", "40..3 ends before it begins")]
    [InlineData("country NO\nline a = base(999)", "NO has no VAT code '999'")]
    [InlineData("country NO\nline a = 1\ncheck c error \"x\" = rate(U25) > 1", "NO has no VAT code 'U25'")]
    [InlineData("line a = 79228162514264337593543950335", "has more than 28 digits")]
    public void Definition_Broken_SaysLineColumnAndRemedy(string statements, string message)
    {
        var fault = Should.Throw<ReportDefinitionException>(() =>
            ReportDefinition.Parse($"report x version 1\ntitle en \"X\"\n{statements}")
        );
        fault.Message.ShouldContain(message);
        fault.Faults.ShouldAllBe(one => one.Line > 0 && one.Column > 0);
    }

    [Theory]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    public void Definition_OfAsManyLinesAsThereMayBe_IsTaken_AndNotOneMore(int lines, bool isTaken)
    {
        var text =
            "report x version 1\ntitle en \"X\"\n"
            + string.Join('\n', Enumerable.Range(0, lines).Select(i => $"line a{i} = 9999999999999999999999999999"));
        if (isTaken)
        {
            ReportDefinition.Parse(text).Lines.Count.ShouldBe(lines);
        }
        else
        {
            Should
                .Throw<ReportDefinitionException>(() => ReportDefinition.Parse(text))
                .Message.ShouldContain("2000 lines");
        }
    }

    [Fact]
    public void Definition_DeepNesting_IsRefusedNotRun() =>
        Should
            .Throw<ReportDefinitionException>(() =>
                ReportDefinition.Parse(
                    $"report x version 1\ntitle en \"X\"\nline a = {new string('(', 5000)}1{new string(')', 5000)}"
                )
            )
            .Message.ShouldContain("nests too deep");

    [Fact]
    public void Check_Fails_ForbidsSendingOnlyAsError()
    {
        var definition = ReportDefinition.Parse(
            "report x version 1\ntitle en \"X\"\nline a = 1\ncheck w warning \"low\" = a > 5\ncheck e error \"lower\" = a > 0"
        );
        var outcome = ReportEvaluator.Run(definition, March, Books());
        outcome.Checks.Select(one => one.IsKept).ShouldBe([false, true]);
        outcome.MayBeSent.ShouldBeTrue();
        ReportEvaluator
            .Run(
                ReportDefinition.Parse(definition.Text.Replace("a > 0", "a > 1", StringComparison.Ordinal)),
                March,
                Books()
            )
            .MayBeSent.ShouldBeFalse();
    }

    [Fact]
    public void Trace_OfASum_LeadsToAccountsAndCodes()
    {
        var definition = ReportDefinition.Parse(
            "report x version 1\ntitle en \"X\"\nhidden s = -movement(3000..3999)\nline t = s + output_tax(U25)"
        );
        var outcome = ReportEvaluator.Run(definition, March, Books());
        ReportTrace
            .Of(outcome, "t")!
            .Select(one => (one.Kind, one.Name, one.Amount))
            .ShouldBe([
                ("line", "s", 600m),
                ("vat", "U25", 125m),
                ("account", "3000", -500m),
                ("account", "3200", -100m),
            ]);
        ReportTrace.Of(outcome, "nothing").ShouldBeNull();
    }

    [Fact]
    public void InWords_OfADefinition_NamesWhatIsReadAndWhatLeaves()
    {
        var words = ReportInWords.Of(
            ReportDefinition.Parse(
                "report x version 1\ntitle en \"X\"\nhidden h = closing(1920)\nline t en \"Sales\" = prior(-movement(3000..3999 except 3900 where department = 10))"
            )
        );
        words.Reads.ShouldBe([
            "closing balance of accounts 1920",
            "movement of accounts 3000 to 3999 except accounts 3900 within department 10 in the period before",
        ]);
        words.Leaves.ShouldBe(["Sales"]);
    }

    [Theory]
    [InlineData("2026", "2026-01-01", "2026-12-31", "2025")]
    [InlineData("2026-H2", "2026-07-01", "2026-12-31", "2026-H1")]
    [InlineData("2026-Q1", "2026-01-01", "2026-03-31", "2025-Q4")]
    [InlineData("2026-T6", "2026-11-01", "2026-12-31", "2026-T5")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29", "2024-01")]
    [InlineData("2025-07-01/2026-06-30", "2025-07-01", "2026-06-30", "2024-07-01/2025-06-30")]
    public void Period_Text_NamesItsDaysAndTheOneBefore(string text, string from, string to, string before)
    {
        ReportPeriod.TryParse(text, out var period).ShouldBeTrue();
        (period.From, period.To).ShouldBe((DateOnly.Parse(from), DateOnly.Parse(to)));
        period.ToString().ShouldBe(text);
        period.Prior().ToString().ShouldBe(before);
    }

    [Theory]
    [InlineData("2026-13")]
    [InlineData("2026-Q5")]
    [InlineData("2026-T7")]
    [InlineData("1899")]
    [InlineData("2200")]
    [InlineData("9999-12")]
    [InlineData("2199-07-01/2200-06-30")]
    [InlineData("26")]
    [InlineData("2026-1")]
    [InlineData("2026-06-30/2025-07-01")]
    public void Period_NotOne_IsRefused(string text) => ReportPeriod.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Parser_AnyText_IsADefinitionOrSaysWhyNot() =>
        Prop.ForAll(
                Arb.From(Words()),
                text =>
                {
                    try
                    {
                        var definition = ReportDefinition.Parse("report x version 1 title en \"X\" " + text);
                        ReportEvaluator.Run(definition, March, Books()).Lines.Count.ShouldBe(definition.Lines.Count);
                    }
                    catch (ReportDefinitionException fault)
                    {
                        fault.Faults.ShouldNotBeEmpty();
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static Gen<string> Words() =>
        from words in Gen.ListOf(
            Gen.Elements(
                "line",
                "a",
                "b",
                "=",
                "1",
                "2.5",
                "+",
                "-",
                "*",
                "/",
                "(",
                ")",
                ",",
                "..",
                "movement",
                "(3000..3999)",
                "prior",
                "if",
                "then",
                "else",
                "and",
                "not",
                "<",
                "whole",
                "check",
                "error",
                "\"x\"",
                "hidden",
                "base",
                "U25",
                "rate",
                "count",
                "review",
                "except",
                "where",
                "#",
                "\n",
                "79228162514264337593543950335"
            )
        )
        select string.Join(' ', words);

    private static InventedBooks Books()
    {
        var books = new InventedBooks { Waiting = 3 }
            .Post("2025-12-01", "1920", AccountType.Asset, 500m)
            .Post("2026-02-01", "1920", AccountType.Asset, 500m)
            .Post("2026-02-01", "3000", AccountType.Income, -500m)
            .Post("2026-03-01", "1920", AccountType.Asset, 500m)
            .Post("2026-03-02", "3000", AccountType.Income, -500m, "P1")
            .Post("2026-03-31", "3200", AccountType.Income, -100m)
            .Post("2025-03-01", "3000", AccountType.Income, -50m)
            .Post("2025-03-01", "2000", AccountType.Equity, 50m)
            .Post("2025-12-01", "3000", AccountType.Income, 50m)
            .Tax("2026-03-05", "U25", 500m, output: 125m)
            .Tax("2026-03-06", "U12", 10m, output: 1.2m)
            .Tax("2026-03-06", "I25", 8m, input: 2m)
            .Tax("2026-04-01", "U25", 1m, 1m, 1m);
        books.Rates["U25"] = 25m;
        return books;
    }
}
