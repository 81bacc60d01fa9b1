using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Records;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Documents.Reading;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Manual;

/// <summary>Dimensions, attachments, opening balances.</summary>
public sealed class ManualRegistersTests
{
    private static readonly DateOnly Day = new(2025, 3, 5);

    [Fact]
    public void Object_ThatIsArchived_TakesNothingNew()
    {
        using var books = new Books(Country.DK);
        Define(
                books,
                new DimensionsDefined(
                    [new DimensionFacts("1", "Department", null)],
                    [new ObjectFacts("1", "n", "North"), new ObjectFacts("1", "s", "South")]
                )
            )
            .ShouldBeNull();
        Post(books, "n", 100m).Refusal.ShouldBeNull();
        Archive(books, "n", true).ShouldBeNull();
        Post(books, "n", 50m).Detail.ShouldContain("archived");
        Archive(books, "n", true).ShouldNotBeNull();
        Archive(books, "n", false).ShouldBeNull();
        Post(books, "n", 50m).Refusal.ShouldBeNull();
        Post(books, "s", 7m).Refusal.ShouldBeNull();

        books
            .Ask(one => one.BalancesByObject("1", null, null))
            .Select(row => (row.Object, row.Account, row.Debit.Amount))
            .ShouldBe([("n", "2810", 150m), ("s", "2810", 7m)]);
        books.ShouldBeSound();
    }

    [Theory]
    [InlineData("2", "x", "North", "there is no dimension 2")]
    [InlineData("1", "", "North", "1 to 64")]
    [InlineData("1", "x", "", "1 to 200")]
    public void Dimension_ThatIsNone_NamesTheFault(string dimension, string id, string name, string fault)
    {
        using var books = new Books(Country.DK);
        Define(
                books,
                new DimensionsDefined(
                    [new DimensionFacts("1", "Department", null)],
                    [new ObjectFacts(dimension, id, name)]
                )
            )
            .ShouldNotBeNull()
            .ShouldContain(fault);
    }

    [Fact]
    public void Attachment_AfterPosting_IsARecordOfItsOwn()
    {
        using var books = new Books(Country.DK);
        var entry = Post(books, null, 100m).Entry!;
        books
            .Ask(one => one.EntriesWithoutDocument(null, null, 0, 10))
            .ShouldHaveSingleItem()
            .Entry.ShouldBe(entry.Entry);
        var proof = books.Ask(one => one.Proof(Nsg.Log.LogStream.Books, one.Entry(entry.Entry)!.Sequence))!.Leaf;

        Attach(books, entry.Entry, "receipt"u8.ToArray()).Refusal.ShouldBeNull();
        Attach(books, entry.Entry, "receipt"u8.ToArray()).IsRepeated.ShouldBeTrue();
        Attach(books, Guid.NewGuid(), "receipt"u8.ToArray()).Refusal.ShouldBe(ManualRefusal.UnknownEntry);

        books.Ask(one => one.LinksOf(entry.Entry)).Attachments.Count.ShouldBe(1);
        books.Ask(one => one.EntriesWithoutDocument(null, null, 0, 10)).ShouldBeEmpty();
        books.Ask(one => one.Proof(Nsg.Log.LogStream.Books, one.Entry(entry.Entry)!.Sequence))!.Leaf.ShouldBe(proof);
        books.ShouldBeSound();
    }

    [Fact]
    public void Attachment_ThatIsAnInvoice_IsKeptAndNotBooked()
    {
        using var books = new Books(Country.DK);
        var entry = Post(books, null, 100m).Entry!;
        var invoice = new TestInvoice
        {
            Number = "1",
            Seller = TestParty.Neighbour(Country.DK),
            Buyer = TestParty.Own(Country.DK),
            AccountingCost = "2810",
        };
        Attach(books, entry.Entry, invoice.Bytes()).Refusal.ShouldBeNull();
        books.Ask(one => one.EntryCount()).ShouldBe(1);
    }

    [Fact]
    public void Opening_ByHand_PutsTheDifferenceOnANamedAccount()
    {
        using var books = new Books(Country.DK);
        var opened = Open(books, ("6480", 1000m), ("7440", -400m));
        opened.Outcome.Refusal.ShouldBeNull(opened.Outcome.Detail);
        (opened.Difference, opened.Suspense).ShouldBe((600m, "9998"));
        books.Ask(one => one.AccountOf("9998")).Name.ShouldBe(OpeningDesk.SuspenseName);
        books
            .Ask(one => one.TrialBalance(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31)))
            .ShouldAllBe(one => one.Debit.IsZero && one.Credit.IsZero);
        (books.Balance("6480"), books.Balance("9998")).ShouldBe((1000m, -600m));

        Open(books, ("6480", 1m)).Outcome.Detail.ShouldContain("opened already");
        books
            .Decide(one => new ManualDesk(one).Reverse(opened.Outcome.Entry!.Entry, null, "wrong", "test"))
            .Refusal.ShouldBeNull();
        var again = Open(books, ("6480", 1000m), ("6935", -1000m));
        (again.Outcome.Refusal, again.Suspense).ShouldBe((null, null));
        books.ShouldBeSound();
    }

    [Fact]
    public void Opening_ByHand_IsNotOpenedAgainByABankStatement()
    {
        using var books = new Books(Country.DK);
        Open(books, ("6480", 1000m), ("6935", -1000m)).Outcome.Refusal.ShouldBeNull();
        books.Receive(
            new TestStatement
            {
                Id = "S1",
                From = "2025-03-01",
                To = "2025-03-31",
                Opening = 1000m,
                Payments = [],
            }
        );
        books.Balance("6480").ShouldBe(1000m);
    }

    [Fact]
    public void Opening_ThatCannotBe_NamesTheFault()
    {
        using var books = new Books(Country.DK);
        Open(books, ("2810", 1000m)).Outcome.Detail.ShouldContain("income or cost");
        Open(books, ("0000", 1000m)).Outcome.Detail.ShouldContain("not in the chart");
        Open(books).Outcome.Detail.ShouldContain("1 to");
        Open(books, ("6480", 0.001m)).Outcome.Detail.ShouldContain("minor units");
        books
            .Decide(one =>
                new ManualDesk(one).Post(Entry(null, 5m) with { Date = new DateOnly(2024, 12, 31) }, null, "test")
            )
            .Refusal.ShouldBeNull();
        Open(books, ("6480", 1000m)).Outcome.Detail.ShouldContain("entries before");
        books.Ask(one => one.EntryCount()).ShouldBe(1);
    }

    private static OpeningOutcome Open(Books books, params (string Account, decimal Amount)[] balances) =>
        books.Decide(one =>
            new OpeningDesk(one).Open(
                new DateOnly(2025, 1, 1),
                [.. balances.Select(balance => new OpeningBalance(balance.Account, balance.Amount))],
                [],
                "test"
            )
        );

    private static ManualOutcome Attach(Books books, Guid entry, byte[] bytes) =>
        books.Decide(one =>
            new AttachDesk(one).Attach(
                entry,
                PreparedDocument.Prepare("receipt.txt", bytes, ReadingLimits.Default, DocumentCheck.None),
                new Submission("test")
            )
        );

    private static string? Define(Books books, DimensionsDefined wanted) =>
        books.Decide(one => new DimensionDesk(one).Define(wanted, "test"));

    private static string? Archive(Books books, string id, bool isArchived) =>
        books.Decide(one => new DimensionDesk(one).Archive("1", id, isArchived, "why", "test"));

    private static ManualOutcome Post(Books books, string? department, decimal amount) =>
        books.Decide(one => new ManualDesk(one).Post(Entry(department, amount), null, "test"));

    private static ManualEntry Entry(string? department, decimal amount) =>
        new()
        {
            Date = Day,
            Text = "cost",
            Lines =
            [
                new ManualLine
                {
                    Account = "2810",
                    Base = amount,
                    Objects = department is null ? [] : [new LineObject("1", department)],
                },
                new ManualLine { Account = "6480", Base = -amount },
            ],
        };
}
