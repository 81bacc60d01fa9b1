using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Periods;
using Nsg.Bookkeeping.Records;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Documents.Reading;
using Nsg.Ledger;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Manual;

public sealed class ManualDeskTests
{
    private static readonly DateOnly Day = new(2025, 3, 5);

    [Fact]
    public void Post_BalancedEntry_GetsTheNextNumberAndMovesTheAccounts()
    {
        using var books = new Books(Country.DK);

        Post(books, Rent()).Entry!.Number.ShouldBe(1);
        Post(books, Rent() with { Series = "AB" })
            .Entry!.ShouldSatisfyAllConditions(entry => entry.Number.ShouldBe(1), entry => entry.Series.ShouldBe("AB"));
        Post(books, Rent()).Entry!.Number.ShouldBe(2);

        (books.Balance("2810"), books.Balance("6480")).ShouldBe((300m, -300m));
        books.ShouldBeSound();
    }

    [Fact]
    public void Post_WithAReceipt_KeepsBoth_AndNeitherWhereTheEntryIsRefused()
    {
        using var books = new Books(Country.DK);
        var receipt = new ReceiptToKeep(
            PreparedDocument.Prepare("rent.pdf", "%PDF-1.7"u8.ToArray(), ReadingLimits.Default, DocumentCheck.None),
            "application/pdf"
        );

        Kept(Rent() with { Lines = [new ManualLine { Account = "9999", Base = 1m }, Rent().Lines[1]] })
            .Refusal.ShouldNotBeNull();
        books.Ask(one => one.Documents()).ShouldBeEmpty();

        var posted = Kept(Rent()).Entry!;
        Kept(Rent()).Entry!.Attachments!.ShouldBe(posted.Attachments!, "a file that is here already is used as it is");
        var document = books.Ask(one => one.Documents()).ShouldHaveSingleItem();
        posted.Attachments!.ShouldBe([document.Document]);
        (document.FileName, document.MediaType, document.State).ShouldBe(("rent.pdf", "application/pdf", "stored"));
        books.ShouldBeSound();

        ManualOutcome Kept(ManualEntry entry) =>
            books.Decide(one => new ManualDesk(one).Post(entry, null, "person", receipt));
    }

    [Fact]
    public void Post_InAnotherCurrency_KeepsBothAmounts()
    {
        using var books = new Books(Country.DK);

        Post(
            books,
            Rent() with
            {
                Lines =
                [
                    new ManualLine
                    {
                        Account = "2810",
                        Base = 746m,
                        Currency = Currency.EUR,
                        Amount = 100m,
                    },
                    new ManualLine
                    {
                        Account = "6480",
                        Base = -746m,
                        Currency = Currency.EUR,
                        Amount = -100m,
                    },
                ],
            }
        );

        books.Ask(one => one.Journal(null, null))[0].Lines[0].Transaction.ShouldBe(new Money(100m, Currency.EUR));
    }

    [Fact]
    public void Post_WithVatCode_TellsTaxFromBaseByTheAccount()
    {
        using var books = new Books(Country.NO);
        Post(
            books,
            new ManualEntry
            {
                Date = Day,
                Text = "Sale",
                Lines =
                [
                    new ManualLine { Account = "1920", Base = 125m },
                    new ManualLine
                    {
                        Account = "3000",
                        Base = -100m,
                        VatCode = "3",
                    },
                    new ManualLine
                    {
                        Account = "2700",
                        Base = -25m,
                        VatCode = "3",
                    },
                ],
            }
        );

        books
            .Ask(one => one.VatSummary(null, null))
            .ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                sum => sum.Base.Amount.ShouldBe(100m),
                sum => sum.Output.Amount.ShouldBe(25m),
                sum => sum.Rate.ShouldBe(25m)
            );
    }

    public static TheoryData<string, ManualEntry> Refused =>
        new()
        {
            { "differ by", Rent() with { Lines = [Line("2810", 100m), Line("6480", -99m)] } },
            { "2 to", Rent() with { Lines = [Line("2810", 100m)] } },
            {
                "line 1: account 0000 is not in the chart",
                Rent() with
                {
                    Lines = [Line("0000", 100m), Line("6480", -100m)],
                }
            },
            { "line 2: the amount is nothing", Rent() with { Lines = [Line("2810", 100m), Line("6480", 0m)] } },
            {
                "too large",
                Rent() with
                {
                    Lines = [Line("2810", 1_000_000_000_001m), Line("6480", -1_000_000_000_001m)],
                }
            },
            { "minor units", Rent() with { Lines = [Line("2810", 1.005m), Line("6480", -1.005m)] } },
            {
                "VAT code X9",
                Rent() with
                {
                    Lines = [Line("2810", 100m) with { VatCode = "X9" }, Line("6480", -100m)],
                }
            },
            {
                "no object",
                Rent() with
                {
                    Lines = [Line("2810", 100m) with { Objects = [new LineObject("1", "north")] }, Line("6480", -100m)],
                }
            },
            { "no document", Rent() with { Attachments = [new Guid(1, 2, 3, new byte[8])] } },
            { "numbered by the node", Rent() with { Series = "P" } },
            { "capital letters", Rent() with { Series = "p1" } },
            { "text has", Rent() with { Text = "" } },
            { "two years from now", Rent() with { Date = new DateOnly(2200, 1, 1) } },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Post_OfWhatIsNoEntry_NamesTheFaultAndPostsNothing(string fault, ManualEntry entry)
    {
        using var books = new Books(Country.DK);

        var outcome = books.Decide(one => new ManualDesk(one).Post(entry, null, "test"));

        outcome.Refusal.ShouldBe(ManualRefusal.Invalid);
        outcome.Detail.ShouldContain(fault);
        books.Ask(one => one.EntryCount()).ShouldBe(0);
    }

    [Fact]
    public void Post_WithAKeyThatWasUsed_AnswersTheFirstEntryOrRefuses()
    {
        using var books = new Books(Country.DK);
        var first = Post(books, Rent(), new RequestKey("k", "1"));

        Post(books, Rent(), new RequestKey("k", "1"))
            .ShouldSatisfyAllConditions(
                again => again.IsRepeated.ShouldBeTrue(),
                again => again.Entry!.Entry.ShouldBe(first.Entry!.Entry)
            );
        Post(books, Rent(), new RequestKey("k", "2")).Refusal.ShouldBe(ManualRefusal.KeyReused);
        books.Ask(one => one.EntryCount()).ShouldBe(1);
    }

    [Fact]
    public void Post_WithTheSameKeyInOneGroup_PostsOnce()
    {
        using var books = new Books(Country.DK);

        var outcomes = books.Decide(one =>
            Enumerable
                .Range(0, 3)
                .Select(_ => new ManualDesk(one).Post(Rent(), new RequestKey("k", "1"), "test"))
                .ToList()
        );

        outcomes.Select(one => one.IsRepeated).ShouldBe([false, true, true]);
        outcomes.Select(one => one.Entry!.Entry).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public void Reverse_LinksBothWaysAndTakesTheMovementsAway()
    {
        using var books = new Books(Country.DK);
        var entry = Post(books, Rent()).Entry!.Entry;

        var reversal = books.Decide(one => new ManualDesk(one).Reverse(entry, null, "posted twice", "test")).Entry!;

        books.Ask(one => one.LinksOf(entry)).ReversedBy.ShouldBe(reversal.Entry);
        reversal.Reverses.ShouldBe(entry);
        books.Ask(one => one.TrialBalance(null, null)).ShouldAllBe(one => one.Debit.IsZero && one.Credit.IsZero);
        books
            .Decide(one => new ManualDesk(one).Reverse(entry, null, "again", "test"))
            .Refusal.ShouldBe(ManualRefusal.AlreadyReversed);
        books
            .Decide(one => new ManualDesk(one).Reverse(reversal.Entry, null, "again", "test"))
            .Refusal.ShouldBe(ManualRefusal.NotManual);
        books
            .Decide(one => new ManualDesk(one).Reverse(Guid.NewGuid(), null, "none", "test"))
            .Refusal.ShouldBe(ManualRefusal.UnknownEntry);
        books
            .Decide(one => new ManualDesk(one).Reverse(entry, null, " ", "test"))
            .Refusal.ShouldBe(ManualRefusal.Invalid);
    }

    [Fact]
    public void Reverse_OfADocumentsEntry_IsRefused()
    {
        using var books = new Books(Country.DK);
        var document = books.Receive(
            new TestInvoice
            {
                Number = "1",
                Seller = TestParty.Neighbour(Country.DK),
                Buyer = TestParty.Own(Country.DK),
                AccountingCost = "2810",
            }
        );
        var entry = books.Ask(one => one.EntriesOfDocument(document.Document!.Value))[0].Entry;

        books
            .Decide(one => new ManualDesk(one).Reverse(entry, null, "no", "test"))
            .ShouldSatisfyAllConditions(
                outcome => outcome.Refusal.ShouldBe(ManualRefusal.NotManual),
                outcome => outcome.Detail.ShouldContain("follows from a document")
            );
    }

    [Fact]
    public void Correct_PostsAnotherOneInItsPlaceOrNothing()
    {
        using var books = new Books(Country.DK);
        var entry = Post(books, Rent()).Entry!.Entry;

        books
            .Decide(one =>
                new ManualDesk(one).Correct(entry, Rent() with { Lines = [Line("2810", 1m)] }, "wrong", "test")
            )
            .Refusal.ShouldBe(ManualRefusal.Invalid);
        books.Balance("2810").ShouldBe(100m);
        var right = books
            .Decide(one =>
                new ManualDesk(one).Correct(
                    entry,
                    Rent() with
                    {
                        Lines = [Line("2390", 100m), Line("6480", -100m)],
                    },
                    "wrong",
                    "test"
                )
            )
            .Entry!;

        (books.Balance("2810"), books.Balance("2390"), books.Balance("6480")).ShouldBe((0m, 100m, -100m));
        books.Ask(one => one.LinksOf(entry)).CorrectedBy.ShouldBe(right.Entry);
        books.Ask(one => one.LinksOf(right.Entry)).Corrects.ShouldBe(entry);
        books.ShouldBeSound();
    }

    [Fact]
    public void Chart_OwnAndArchivedAccounts_DecideWhatMayBePostedTo()
    {
        using var books = new Books(Country.DK);
        var own = Rent() with { Lines = [Line("K-1", 100m), Line("6480", -100m)] };
        Post(books, own).Refusal.ShouldBe(ManualRefusal.Invalid);

        books
            .Decide(one =>
                new ChartDesk(one).Define([new AccountFacts("K-1", "Own", AccountType.Expense, false, "2810")], "test")
            )
            .ShouldBeNull();
        Post(books, own).Refusal.ShouldBeNull();
        books
            .Decide(one =>
                new ChartDesk(one).Define([new AccountFacts("K-1", "Own", AccountType.Asset, false, null)], "test")
            )!
            .ShouldContain("cannot become");
        books.Decide(one => new ChartDesk(one).Archive("K-1", isArchived: true, "old", "test")).ShouldBeNull();
        Post(books, own).Detail.ShouldContain("is archived");
        books
            .Decide(one => new ChartDesk(one).Archive("K-1", isArchived: true, "old", "test"))!
            .ShouldContain("already");
        books.Decide(one => new ChartDesk(one).Archive("K-1", isArchived: false, null, "test")).ShouldBeNull();
        Post(books, own).Refusal.ShouldBeNull();
    }

    internal static ManualOutcome Post(Books books, ManualEntry entry, RequestKey? key = null) =>
        books.Decide(one => new ManualDesk(one).Post(entry, key, "test"));

    internal static ManualEntry Rent(DateOnly? day = null) =>
        new()
        {
            Date = day ?? Day,
            Text = "Rent",
            Lines = [Line("2810", 100m), Line("6480", -100m)],
        };

    private static ManualLine Line(string account, decimal amount) => new() { Account = account, Base = amount };
}
