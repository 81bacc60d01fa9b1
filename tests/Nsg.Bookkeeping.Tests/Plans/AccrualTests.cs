using FsCheck;
using FsCheck.Fluent;
using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Plans;
using Nsg.Bookkeeping.Records;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Plans;

/// <summary>Amounts spread over months.</summary>
public sealed class AccrualTests
{
    private static readonly DateOnly Start = new(2025, 1, 15);

    [Fact]
    public void Accrual_OfADocumentsEntry_MovesItAndReleasesItMonthByMonth()
    {
        using var books = new Books(Country.DK);
        var document = books.Receive(
            new TestInvoice
            {
                Number = "7",
                Date = "2025-01-15",
                Seller = TestParty.Neighbour(Country.DK),
                Buyer = TestParty.Own(Country.DK),
                AccountingCost = "2810",
                Lines = [new TestLine(1000m)],
            }
        );
        var source = books.Ask(one => one.EntriesOfDocument(document.Document!.Value))[0].Entry;

        var moved = Define(books, Wanted(3, source) with { Date = null, Text = null });
        moved.Refusal.ShouldBeNull(moved.Detail);
        books.Balance("2810").ShouldBe(0m);
        books.Balance("6390").ShouldBe(1000m);
        Run(books, new DateOnly(2025, 2, 28))
            .Select(run => run.Outcome.Entry!.Lines[0].Base)
            .ShouldBe([333.33m, 333.34m]);
        Run(books, new DateOnly(2025, 12, 31)).Select(run => run.Outcome.Entry!.Lines[0].Base).ShouldBe([333.33m]);

        (books.Balance("2810"), books.Balance("6390")).ShouldBe((1000m, 0m));
        books.Ask(one => one.LinksOf(source)).Plans.ShouldHaveSingleItem().Role.ShouldBe("source");
        books.Ask(one => one.LinksOf(moved.Entry!.Entry)).Plans.ShouldHaveSingleItem().Role.ShouldBe("accrual");
        Define(books, Wanted(3, source) with { Date = null, Text = null }).Detail.ShouldContain("spread already");
        books.ShouldBeSound();
    }

    [Fact]
    public void Accrual_ByHand_ThatIsStopped_ReleasesTheRestAtOnce()
    {
        using var books = new Books(Country.NO);
        var wanted = new AccrualWanted(
            "6300",
            "1740",
            1200m,
            new DateOnly(2025, 1, 1),
            12,
            Start,
            "Insurance",
            null,
            null
        );
        var plan = Define(books, wanted).Refusal is null
            ? books.Ask(one => one.Plans()).ShouldHaveSingleItem()
            : throw new InvalidOperationException("refused");
        Run(books, new DateOnly(2025, 3, 31)).Count.ShouldBe(3);
        books.Balance("1740").ShouldBe(900m);

        books.Decide(one => new PlanDesk(one).Stop(plan.Id, "cancelled", "test")).Refusal.ShouldBeNull();

        books.Balance("1740").ShouldBe(0m);
        Run(books, new DateOnly(2025, 12, 31)).ShouldBeEmpty();
        books.ShouldBeSound();
    }

    [Fact]
    public void Entry_ThatIsSpread_IsTakenBackOnlyAfterItsAccrual()
    {
        using var books = new Books(Country.DK);
        var source = Cost(books, 600m);
        Define(books, Wanted(6, source)).Refusal.ShouldBeNull();
        var reverse = () => books.Decide(one => new ManualDesk(one).Reverse(source, null, "wrong", "test"));
        reverse().Detail.ShouldContain("stop that first");
        var plan = books.Ask(one => one.Plans())[0].Id;
        books.Decide(one => new PlanDesk(one).Stop(plan, "wrong", "test")).Refusal.ShouldBeNull();
        reverse().Refusal.ShouldBeNull();
    }

    [Fact]
    public void Accrual_ThatCannotBe_NamesTheFault()
    {
        using var books = new Books(Country.DK);
        var source = Cost(books, 600m);
        Detail(Wanted(6, source) with { BalanceAccount = "2810" }).ShouldContain("no balance account");
        Detail(Wanted(6, source) with { Account = "6390" }).ShouldContain("no account of income or cost");
        Detail(Wanted(6, source) with { Amount = 601m }).ShouldContain("less than that");
        Detail(Wanted(6, source) with { Amount = -1m }).ShouldContain("less than that");
        Detail(Wanted(1, source)).ShouldContain("2 to 120");
        Detail(Wanted(60, source) with { Amount = 0.5m }).ShouldContain("fewer months");
        Detail(Wanted(6, Guid.NewGuid())).ShouldContain("no such entry");
        Detail(Wanted(6, null) with { Amount = null }).ShouldContain("amount is needed");
        books.Ask(one => one.Plans()).ShouldBeEmpty();

        string Detail(AccrualWanted wanted) => Define(books, wanted).Detail;
    }

    [Fact]
    public void Parts_OfAnyAmountAndMonths_AddUpToIt() =>
        Prop.ForAll<int, byte>(
                (minor, months) =>
                {
                    var accrual = new AccrualDefined
                    {
                        Plan = default,
                        Text = "",
                        Series = "G",
                        Account = "1",
                        BalanceAccount = "2",
                        Amount = minor / 100m,
                        From = new DateOnly(2025, 1, 1),
                        Months = 2 + (months % 119),
                        Entry = default,
                    };
                    var plan = new EntryPlan(Guid.Empty, 1, null, accrual, null, []);
                    var parts = plan.Occurrences().Select(day => EntryPlan.Part(accrual, day, 2)).ToList();
                    return parts.Sum() == accrual.Amount && parts.Max() - parts.Min() <= 0.01m;
                }
            )
            .QuickCheckThrowOnFailure();

    private static AccrualWanted Wanted(int months, Guid? source) =>
        new("2810", "6390", null, Start, months, Start, "spread", null, source);

    private static ManualOutcome Define(Books books, AccrualWanted wanted) =>
        books.Decide(one => new AccrualDesk(one).Define(wanted, "test"));

    private static IReadOnlyList<PlanRun> Run(Books books, DateOnly until) =>
        books.Decide(one => new PlanDesk(one).RunDue(until, 100, "test"));

    private static Guid Cost(Books books, decimal amount) =>
        books
            .Decide(one =>
                new ManualDesk(one).Post(
                    new ManualEntry
                    {
                        Date = Start,
                        Text = "cost",
                        Lines =
                        [
                            new ManualLine { Account = "2810", Base = amount },
                            new ManualLine { Account = "6480", Base = -amount },
                        ],
                    },
                    null,
                    "test"
                )
            )
            .Entry!.Entry;
}
