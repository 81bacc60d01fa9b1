using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Periods;
using Nsg.Bookkeeping.Posting;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Documents.Reading;
using Nsg.Ledger;
using Nsg.Vocabulary;
using static Nsg.Bookkeeping.Tests.Manual.ManualDeskTests;

namespace Nsg.Bookkeeping.Tests.Manual;

public sealed class PeriodTests
{
    private static readonly DateOnly First = new(2025, 1, 1);
    private static readonly DateOnly March = new(2025, 3, 31);

    [Fact]
    public void SoftLock_LetsOnlyAPersonWithAReasonIn_AndIsLifted()
    {
        using var books = new Books(Country.DK);
        Lock(books, First, March, LockKind.Soft).ShouldBeNull();

        Post(books, Rent()).Refusal.ShouldBe(ManualRefusal.Locked);
        var posted = Post(books, Rent() with { DateReason = "auditor's entry" }).Entry!;
        books.Ask(one => one.LinksOf(posted.Entry)).DateReason.ShouldBe("auditor's entry");
        Unlock(books, First, March.AddDays(-1))!.ShouldContain("no lock");
        Unlock(books, First, March).ShouldBeNull();
        Post(books, Rent()).Refusal.ShouldBeNull();
    }

    [Fact]
    public void HardLock_LetsNobodyIn_AndStays()
    {
        using var books = new Books(Country.DK);
        Lock(books, First, March, LockKind.Hard).ShouldBeNull();

        Post(books, Rent() with { DateReason = "auditor's entry" }).Refusal.ShouldBe(ManualRefusal.Locked);
        Unlock(books, First, March)!.ShouldContain("stays so");
        Lock(books, First, March, LockKind.Soft)!.ShouldContain("stays so");
        Post(books, Rent(March.AddDays(1))).Refusal.ShouldBeNull();
    }

    [Fact]
    public void Lock_OfASoftlyLockedPeriodForGood_Hardens()
    {
        using var books = new Books(Country.DK);
        Lock(books, First, March, LockKind.Soft).ShouldBeNull();
        Lock(books, First, March, LockKind.Hard).ShouldBeNull();
        books.Ask(one => one.Locks()).ShouldHaveSingleItem().Lock.Kind.ShouldBe(LockKind.Hard);
    }

    [Fact]
    public void Lock_WithoutReasonOrBackwards_IsRefused()
    {
        using var books = new Books(Country.DK);
        books
            .Decide(one => new PeriodDesk(one).Lock(First, March, LockKind.Soft, " ", "test"))!
            .ShouldContain("reason");
        Lock(books, March, First, LockKind.Soft)!.ShouldContain("before it begins");
    }

    [Fact]
    public void Document_OfALockedPeriod_IsPostedOnTheFirstOpenDayWithItsVat()
    {
        using var books = new Books(Country.DK);
        Lock(books, First, March, LockKind.Soft).ShouldBeNull();
        Lock(books, March.AddDays(1), new DateOnly(2025, 4, 30), LockKind.Hard).ShouldBeNull();

        var document = books.Receive(
            new TestInvoice
            {
                Number = "1",
                Date = "2025-03-10",
                Seller = TestParty.Neighbour(Country.DK),
                Buyer = TestParty.Own(Country.DK),
                AccountingCost = "2810",
            }
        );

        var entry = books.Ask(one => one.EntriesOfDocument(document.Document!.Value)).ShouldHaveSingleItem();
        entry.Date.ShouldBe(new DateOnly(2025, 5, 1));
        entry
            .Lines.Where(line => line.VatCode is not null)
            .ShouldAllBe(line => line.VatDate == new DateOnly(2025, 5, 1));
        books.Ask(one => one.LinksOf(entry.Entry)).DateReason!.ShouldContain("2025-03-10");
        books.ShouldBeSound();
    }

    [Fact]
    public void Lock_FurtherAheadThanEntriesReach_IsRefused()
    {
        using var books = new Books(Country.DK);
        Lock(books, First, new DateOnly(2099, 2, 28), LockKind.Soft)!.ShouldContain("more than two years ahead");
        Lock(books, First, Ahead, LockKind.Soft).ShouldBeNull();
    }

    [Fact]
    public void Document_WhoseFirstOpenDayLiesAhead_WaitsUntilAPersonSaysWhyItStands()
    {
        using var books = new Books(Country.DK);
        Lock(books, First, Ahead, LockKind.Soft).ShouldBeNull();

        var document = books.Receive(Cost);

        document.State.ShouldBe(IntakeState.Review);
        document.Reasons.ShouldHaveSingleItem().ShouldStartWith("locked-ahead: 2025-03-10 is locked");
        Book(books, document, null).Reasons.ShouldHaveSingleItem().ShouldStartWith("locked-ahead");
        Book(books, document, " ").IsDone.ShouldBeFalse();
        Book(books, document, "the auditor wants it there").IsDone.ShouldBeTrue();
        var entry = books.Ask(one => one.EntriesOfDocument(document.Document!.Value)).ShouldHaveSingleItem();
        entry.Date.ShouldBe(new DateOnly(2025, 3, 10));
        books.Ask(one => one.LinksOf(entry.Entry)).DateReason.ShouldBe("the auditor wants it there");
        books
            .Decide(one => new ReviewDesk(one).TakeBack(document.Document!.Value, "wrong", "test"))
            .Reasons.ShouldHaveSingleItem()
            .ShouldStartWith("locked-ahead");
    }

    [Fact]
    public void Document_InAHardLock_StandsThereForNoReason()
    {
        using var books = new Books(Country.DK);
        var unclear = Cost with { AccountingCost = null };
        var document = books.Receive(unclear);
        Lock(books, First, March, LockKind.Hard).ShouldBeNull();

        Book(books, document, "the auditor wants it there", unclear, "2810").IsDone.ShouldBeTrue();
        books
            .Ask(one => one.EntriesOfDocument(document.Document!.Value))
            .ShouldHaveSingleItem()
            .Date.ShouldBe(March.AddDays(1));
    }

    [Fact]
    public void Statement_WhoseFirstOpenDayLiesAhead_Waits()
    {
        using var books = new Books(Country.DK);
        Lock(books, First, Ahead, LockKind.Soft).ShouldBeNull();
        var statement = new TestStatement
        {
            Id = "S1",
            From = "2025-03-10",
            To = "2025-03-10",
            Payments = [new TestPayment("1", "2025-03-10", -100m)],
        };
        var outcome = books.Receive(statement);
        outcome.State.ShouldBe(IntakeState.Review);
        outcome.Reasons.ShouldHaveSingleItem().ShouldStartWith("locked-ahead");
    }

    [Fact]
    public void StatementEnd_TellsWhatTheBooksHaveBesidesTheBank()
    {
        using var books = new Books(Country.DK);
        books.Receive(
            new TestStatement
            {
                Id = "S1",
                From = "2025-03-01",
                To = "2025-03-31",
                Opening = 500m,
                Closing = 400m,
                Payments = [new TestPayment("1", "2025-03-10", -100m)],
            }
        );
        var end = books.Ask(one => one.StatementEnds()).ShouldHaveSingleItem();
        (end.Day, end.Closing.Amount, end.Booked.Amount, end.Agrees).ShouldBe((March, 400m, 400m, true));

        Post(books, Entry(March, end.Account, "2810", 50m)).Refusal.ShouldBeNull();
        end = books.Ask(one => one.StatementEnds()).ShouldHaveSingleItem();
        (end.Closing.Amount, end.Booked.Amount, end.Agrees).ShouldBe((400m, 450m, false));
    }

    [Fact]
    public void LastDay_OfBooksWithAVoucherFarAhead_IsOfWhatWasBefore()
    {
        using var books = new Books(Country.DK);
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        Post(books, Rent(today.AddMonths(20))).Refusal.ShouldBeNull();
        books.Ask(one => one.LastDay(today)).ShouldBe(today.AddMonths(20), "there is no other");
        Post(books, Rent()).Refusal.ShouldBeNull();
        books.Ask(one => one.LastDay(today)).ShouldBe(Rent().Date);
    }

    [Fact]
    public void Reverse_OfAnEntryInALockedPeriod_StandsInTheOpenOne()
    {
        using var books = new Books(Country.DK);
        var entry = Post(books, Rent()).Entry!.Entry;
        Lock(books, First, March, LockKind.Hard).ShouldBeNull();

        books
            .Decide(one => new ManualDesk(one).Reverse(entry, null, "wrong", "test"))
            .Entry!.Date.ShouldBe(March.AddDays(1));
        var later = Post(books, Rent(March.AddDays(2))).Entry!.Entry;
        books
            .Decide(one => new ManualDesk(one).Reverse(later, March, "wrong", "test"))
            .Refusal.ShouldBe(ManualRefusal.Locked);
    }

    [Fact]
    public void YearClose_MovesTheResultToEquityAndBeginsTheNextFromNothing()
    {
        using var books = new Books(Country.SE);
        Post(books, Entry(new DateOnly(2024, 5, 5), "1930", "3001", 1000m));
        Post(books, Entry(new DateOnly(2024, 6, 5), "6590", "1930", 400m));
        Post(books, Entry(new DateOnly(2025, 2, 5), "1930", "3001", 50m));

        var outcome = Close(books, 2024);

        outcome.Refusal.ShouldBeNull();
        outcome.Result.Amount.ShouldBe(600m);
        outcome.Entry!.ShouldSatisfyAllConditions(
            entry => entry.Kind.ShouldBe("closing"),
            entry => entry.Date.ShouldBe(new DateOnly(2024, 12, 31))
        );
        var next = books
            .Ask(one => one.TrialBalance(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31)))
            .ToDictionary(one => one.Account);
        (next["3001"].Opening.Amount, next["3001"].Closing.Amount).ShouldBe((0m, -50m));
        (next["8999"].Opening.Amount, next["2099"].Opening.Amount, next["1930"].Opening.Amount).ShouldBe(
            (0m, -600m, 600m)
        );
        next.Values.Sum(one => one.Opening.Amount).ShouldBe(0m);
        var closed = books
            .Ask(one => one.TrialBalance(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31)))
            .ToDictionary(one => one.Account);
        (closed["3001"].Closing.Amount, closed["6590"].Closing.Amount).ShouldBe((-1000m, 400m));
        Post(books, Entry(new DateOnly(2024, 7, 5), "1930", "3001", 1m)).Refusal.ShouldBe(ManualRefusal.Locked);
        books.ShouldBeSound();
    }

    [Fact]
    public void YearClose_InTurnAndOnce_AndOpenedAgainFromTheLast()
    {
        using var books = new Books(Country.SE);
        Post(books, Entry(new DateOnly(2023, 5, 5), "1930", "3001", 10m));
        Close(books, 2024).Refusal.ShouldBeNull();
        Close(books, 2024).Refusal!.ShouldContain("already");
        Close(books, 2023).Refusal!.ShouldContain("later year");
        Close(books, DateTime.UtcNow.Year).Refusal!.ShouldContain("after that");
        Reopen(books, 2024).ShouldBeNull();
        Close(books, 2023).Result.Amount.ShouldBe(10m);
        Close(books, 2024, LockKind.Hard).Refusal.ShouldBeNull();
        Reopen(books, 2023)!.ShouldContain("later year");
        Reopen(books, 2024)!.ShouldContain("hard locked");
    }

    [Fact]
    public void YearReopen_TakesTheTransferBack()
    {
        using var books = new Books(Country.SE);
        Post(books, Entry(new DateOnly(2024, 5, 5), "1930", "3001", 10m));
        Close(books, 2024).Refusal.ShouldBeNull();
        Reopen(books, 2024).ShouldBeNull();
        (books.Balance("2099"), books.Balance("8999")).ShouldBe((0m, 0m));
        Post(books, Entry(new DateOnly(2024, 6, 5), "1930", "3001", 5m)).Refusal.ShouldBeNull();
        Close(books, 2024).Result.Amount.ShouldBe(15m);
        books.ShouldBeSound();
    }

    [Theory]
    [InlineData("2025-07-01", "2026-06-30", null)]
    [InlineData("2025-07-01", "2026-12-31", null)]
    [InlineData("2025-07-01", "2027-01-31", "at most 18 months")]
    [InlineData("2025-07-02", "2026-06-30", "first day of a month")]
    [InlineData("2024-12-01", "2025-11-30", "overlaps")]
    public void YearDefine_OfAnyLengthThatIsAllowed_IsKept(string from, string to, string? fault)
    {
        using var books = new Books(Country.SE);
        books
            .Decide(one => new YearDesk(one).Define(new DateOnly(2024, 7, 1), new DateOnly(2025, 6, 30), "test"))
            .ShouldBeNull();
        var refusal = books.Decide(one =>
            new YearDesk(one).Define(DateOnly.Parse(from, null), DateOnly.Parse(to, null), "test")
        );
        if (fault is null)
        {
            refusal.ShouldBeNull();
        }
        else
        {
            refusal!.ShouldContain(fault);
        }
    }

    private static DateOnly Ahead => DateOnly.FromDateTime(DateTime.UtcNow).AddMonths(6);

    private static TestInvoice Cost =>
        new()
        {
            Number = "1",
            Date = "2025-03-10",
            Seller = TestParty.Neighbour(Country.DK),
            Buyer = TestParty.Own(Country.DK),
            AccountingCost = "2810",
        };

    private static ReviewOutcome Book(
        Books books,
        IntakeOutcome document,
        string? why,
        TestInvoice? invoice = null,
        string? account = null
    ) =>
        books.Decide(one =>
            new ReviewDesk(one).Book(
                document.Document!.Value,
                DocumentReader.Read((invoice ?? Cost).Bytes(), ReadingLimits.Default),
                new BookingDecision(account, false) { DateReason = why },
                "person"
            )
        );

    private static string? Lock(Books books, DateOnly from, DateOnly to, LockKind kind) =>
        books.Decide(one => new PeriodDesk(one).Lock(from, to, kind, "VAT reported", "test"));

    private static string? Unlock(Books books, DateOnly from, DateOnly to) =>
        books.Decide(one => new PeriodDesk(one).Unlock(from, to, "late invoice", "test"));

    private static YearOutcome Close(Books books, int year, LockKind kind = LockKind.Soft) =>
        books.Decide(one =>
            new YearDesk(one).Close(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), kind, "test")
        );

    private static string? Reopen(Books books, int year) =>
        books.Decide(one =>
            new YearDesk(one).Reopen(
                new DateOnly(year, 1, 1),
                new DateOnly(year, 12, 31),
                "more",
                "test",
                ["dk.accounts"]
            )
        );

    private static ManualEntry Entry(DateOnly day, string debit, string credit, decimal amount) =>
        new()
        {
            Date = day,
            Text = "Entry",
            Lines =
            [
                new ManualLine { Account = debit, Base = amount },
                new ManualLine { Account = credit, Base = -amount },
            ],
        };
}
