using FsCheck;
using FsCheck.Fluent;
using Nsg.Vocabulary;

namespace Nsg.Ledger.Tests;

public sealed class EntryTests
{
    private static readonly DateOnly Day = new(2025, 3, 14);

    [Fact]
    public void Create_LinesThatBalance_MakesTheEntry()
    {
        EntryLine[] lines = [Line("6190", 125m), Line("1010", -100m), Line("7680", -25m)];

        var (entry, fault) = Create(lines);

        fault.ShouldBeNull();
        entry.ShouldNotBeNull().Lines.ShouldBe(lines);
        entry.Kind.ShouldBe(EntryKind.Ordinary);
        entry.Date.ShouldBe(Day);
        entry.Text.ShouldBe("voucher");
        entry.Reverses.ShouldBeNull();
    }

    [Fact]
    public void Create_LinesThatAreAllNothing_MakesTheEntry() =>
        Create(Line("1", 0m), Line("2", 0m)).Fault.ShouldBeNull();

    [Fact]
    public void Create_OneLine_IsRefused() => Fault(Line("1", 0m)).ShouldBe("an entry has at least two lines");

    [Fact]
    public void Create_NoLines_IsRefused() => Fault([]).ShouldBe("an entry has at least two lines");

    [Fact]
    public void Create_MostLines_IsAccepted() => Create([.. Lines(EntryRules.LinesMax)]).Fault.ShouldBeNull();

    [Fact]
    public void Create_TooManyLines_IsRefused() =>
        Fault([.. Lines(EntryRules.LinesMax + 2)]).ShouldBe("an entry has at most 10000 lines");

    [Fact]
    public void Create_DebitAndCreditThatDiffer_TellsTheDifference() =>
        Fault(Line("1", 100m), Line("2", -99.99m)).ShouldBe("debit and credit differ by 0.01 DKK");

    [Fact]
    public void Create_TwoBaseCurrencies_IsRefused() =>
        Fault(Line("1", 100m), Line("2", -100m, Currency.SEK)).ShouldBe("all lines have the company's base currency");

    [Theory]
    [InlineData("DKK", "0.005")]
    [InlineData("ISK", "0.5")]
    public void Create_FractionOfAMinorUnit_IsRefused(string currency, string amount)
    {
        var money = decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture);

        Fault(Line("10", money, Currency.Parse(currency)), Line("20", -money, Currency.Parse(currency)))
            .ShouldStartWith("account 10: ");
    }

    [Fact]
    public void Create_FractionInTheBaseAmount_TellsTheBaseAmount() =>
        Fault(Foreign("10", 7.465m, 1m, Currency.EUR), Foreign("20", -7.465m, -1m, Currency.EUR))
            .ShouldBe("account 10: 7.465 DKK is not a whole number of minor units");

    [Fact]
    public void Create_ListChangedAfterwards_LeavesTheEntryAlone()
    {
        List<EntryLine> lines = [Line("1", 10m), Line("2", -10m)];
        var (entry, _) = Entry.Create(new Guid(1, 0, 0, new byte[8]), EntryKind.Ordinary, Day, "voucher", lines);

        lines.RemoveAt(1);

        entry.ShouldNotBeNull().Lines.Count.ShouldBe(2);
    }

    [Fact]
    public void Create_OneForeignCurrencyThatDoesNotBalance_TellsTheDifference() =>
        Fault(Foreign("1", 746m, 100m, Currency.EUR), Foreign("2", -746m, -99m, Currency.EUR))
            .ShouldBe("debit and credit differ by 1.00 EUR");

    [Fact]
    public void Create_LinesOfSeveralCurrencies_NeedBalanceInBaseOnly() =>
        Create(Foreign("1", 746m, 100m, Currency.EUR), Foreign("2", -750m, -1000m, Currency.SEK), Line("3", 4m))
            .Fault.ShouldBeNull();

    [Fact]
    public void Create_AnyLines_GivesAnEntryThatBalancesOrOneFault() =>
        Prop.ForAll(
                AnyLines.ToArbitrary(),
                lines =>
                {
                    var (entry, fault) = Create(lines);
                    return entry is null
                        ? !string.IsNullOrEmpty(fault)
                        : fault is null
                            && entry.Lines.Count >= 2
                            && entry.Lines.Sum(line => line.Base.Amount) == 0m
                            && entry.Lines.Select(line => line.Base.Currency).Distinct().Count() == 1
                            && entry.Lines.All(line => line.Base.IsRepresentable && line.Transaction.IsRepresentable)
                            && (
                                entry.Lines.Select(line => line.Transaction.Currency).Distinct().Count() > 1
                                || entry.Lines.Sum(line => line.Transaction.Amount) == 0m
                            );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    [Fact]
    public void Create_AnyLinesWithTheirCounterpart_MakesAnEntry() =>
        Prop.ForAll(BalancedLines.ToArbitrary(), lines => Create(lines) is { Entry: not null, Fault: null })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Dated_WithTheSameAmounts_KeepsTheBalance() =>
        Prop.ForAll(
                BalancedLines.ToArbitrary(),
                lines =>
                {
                    var entry = Create(lines).Entry!;
                    var later = entry.Dated(
                        Day.AddDays(40),
                        [
                            .. entry.Lines.Select(line =>
                                line with
                                {
                                    Vat = new("S01", VatPart.Base, 25m, Day.AddDays(40)),
                                }
                            ),
                        ]
                    );
                    return later.Date == Day.AddDays(40)
                        && later.Id == entry.Id
                        && Create([.. later.Lines]).Fault is null;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Dated_WithAnotherAmount_IsRefused()
    {
        var entry = Create(Line("1", 10m), Line("2", -10m)).Entry!;

        Should.Throw<ArgumentException>(() => entry.Dated(Day, [Line("1", 11m), Line("2", -11m)]));
    }

    [Theory]
    [InlineData("P", 2019, 17, "P2019-17")]
    [InlineData("M", 2025, 1_000_000, "M2025-1000000")]
    public void VoucherNumber_Text_IsSeriesYearAndNumber(string series, int year, long number, string text) =>
        new VoucherNumber(series, year, number).ToString().ShouldBe(text);

    private static Gen<EntryLine> AnyLine =>
        from account in Gen.Elements("1010", "6190", "7440", "7680")
        from minor in Gen.Choose(-3, 3)
        from divisor in Gen.Frequency((20, Gen.Constant(100m)), (1, Gen.Constant(1000m)))
        from baseCurrency in Gen.Frequency((20, Gen.Constant(Currency.DKK)), (1, Gen.Constant(Currency.ISK)))
        from currency in Gen.Frequency((9, Gen.Constant(Currency.DKK)), (1, Gen.Constant(Currency.EUR)))
        select new EntryLine
        {
            Account = account,
            Base = new Money(minor / divisor, baseCurrency),
            Transaction = new Money(minor / divisor, currency),
        };

    private static Gen<EntryLine[]> AnyLines =>
        from count in Gen.Choose(0, 4)
        from lines in AnyLine.ArrayOf(count)
        select lines;

    /// <summary>Random lines, and after them for each one a line on another account that takes it back.</summary>
    private static Gen<EntryLine[]> BalancedLines =>
        from count in Gen.Choose(1, 20)
        from lines in ForeignLine.ArrayOf(count)
        select lines
            .Concat(
                lines.Select(line => line with { Account = "9999", Base = -line.Base, Transaction = -line.Transaction })
            )
            .ToArray();

    private static Gen<EntryLine> ForeignLine =>
        from account in Gen.Elements("1010", "6190", "7440", "7680")
        from minor in Gen.Choose(-1_000_000_000, 1_000_000_000)
        from foreign in Gen.Choose(-1_000_000, 1_000_000)
        from currency in Gen.Elements(Currency.DKK, Currency.EUR, Currency.ISK)
        select Foreign(account, minor / 100m, Money.FromMinor(foreign, currency).Amount, currency);

    private static IEnumerable<EntryLine> Lines(int count) =>
        Enumerable.Range(0, count).Select(i => Line("1", i % 2 == 0 ? 1m : -1m));

    private static EntryLine Line(string account, decimal amount, Currency? currency = null) =>
        new()
        {
            Account = account,
            Base = new Money(amount, currency ?? Currency.DKK),
            Transaction = new Money(amount, currency ?? Currency.DKK),
        };

    private static EntryLine Foreign(string account, decimal inBase, decimal amount, Currency currency) =>
        Line(account, inBase) with
        {
            Transaction = new Money(amount, currency),
        };

    private static (Entry? Entry, string? Fault) Create(params EntryLine[] lines) =>
        Entry.Create(new Guid(1, 0, 0, new byte[8]), EntryKind.Ordinary, Day, "voucher", lines);

    private static string Fault(params EntryLine[] lines)
    {
        var (entry, fault) = Create(lines);
        entry.ShouldBeNull();
        return fault.ShouldNotBeNull();
    }
}
