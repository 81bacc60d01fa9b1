using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Periods;
using Nsg.Bookkeeping.Records;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Countries.Retention;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Keeping;

/// <summary>Every record of bookkeeping has a day before which nothing deletes it.</summary>
public sealed class RetentionTests
{
    private static readonly DateOnly Day = new(2024, 3, 5);

    [Fact]
    public void Entry_IsKeptByTheFinancialYearOfItsDate()
    {
        using var books = new Books(Country.NO);
        var calendar = Post(books, Day);
        books
            .Decide(one => new YearDesk(one).Define(new DateOnly(2024, 7, 1), new DateOnly(2025, 6, 30), "test"))
            .ShouldBeNull();
        var broken = Post(books, new DateOnly(2024, 8, 1));

        books
            .Ask(one => one.RetentionOfEntry(one.Entry(calendar.Entry)!))
            .EarliestDeletion.ShouldBe(new DateOnly(2030, 1, 1));
        books
            .Ask(one => one.RetentionOfEntry(one.Entry(broken.Entry)!))
            .EarliestDeletion.ShouldBe(new DateOnly(2030, 7, 1));
        books
            .Ask(one => one.RetentionOf(one.Entry(broken.Entry)!.Sequence))
            .ShouldNotBeNull()
            .EarliestDeletion.ShouldBe(new DateOnly(2030, 7, 1));
    }

    [Fact]
    public void Document_IsKeptAsLongAsTheLastEntryThatItProves()
    {
        using var books = new Books(Country.FI);
        var document = books
            .Receive(
                new TestInvoice
                {
                    Number = "1",
                    Date = "2023-05-05",
                    Seller = TestParty.Neighbour(Country.FI),
                    Buyer = TestParty.Own(Country.FI),
                    AccountingCost = "4000",
                }
            )
            .Document!.Value;
        var term = books.Ask(one => one.RetentionOfDocument(document));
        (term.Material, term.EarliestDeletion).ShouldBe((KeptMaterial.Vouchers, new DateOnly(2030, 1, 1)));

        Post(books, Day, document);

        books.Ask(one => one.RetentionOfDocument(document)).EarliestDeletion.ShouldBe(new DateOnly(2031, 1, 1));
        books.Decide(one => one.RetentionOfDocument(document)).EarliestDeletion.ShouldBe(new DateOnly(2031, 1, 1));
        books
            .Ask(one => one.RetentionOf(one.Document(document)!.Sequence))
            .ShouldNotBeNull()
            .EarliestDeletion.ShouldBe(new DateOnly(2031, 1, 1));
    }

    [Fact]
    public void Registers_AreKeptAsLongAsTheLastYearOfTheBooks()
    {
        using var books = new Books(Country.SE);
        var far = DateOnly.FromDateTime(DateTime.UtcNow).AddYears(1);
        Post(books, far);
        books
            .Ask(one => one.RetentionOf(1))
            .ShouldNotBeNull()
            .EarliestDeletion.ShouldBe(new DateOnly(far.Year + 8, 1, 1));
    }

    [Fact]
    public void EveryRecordOfTheBooks_HasATerm()
    {
        using var books = new Books(Country.IS);
        Post(books, Day);
        books.Decide(one => new PeriodDesk(one).Lock(Day, Day, LockKind.Soft, "done", "test")).ShouldBeNull();
        var size = books.Ask(one => one.Checkpoint()).Books.Size;
        for (var sequence = 1L; sequence <= size; sequence++)
        {
            books.Decide(one => one.RetentionOf(sequence)).ShouldNotBeNull();
        }

        books.Ask(one => one.RetentionOf(size + 1)).ShouldBeNull();
        books.Ask(one => one.RetentionYears()).ShouldHaveSingleItem().Entries.ShouldBe(1);
    }

    private static EntryPosted Post(Books books, DateOnly day, params Guid[] attachments)
    {
        var roles = books.Pack.Roles;
        var outcome = books.Decide(one =>
            new ManualDesk(one).Post(
                new ManualEntry
                {
                    Date = day,
                    Text = "by hand",
                    Attachments = attachments,
                    Lines =
                    [
                        new ManualLine { Account = roles.BankCharges, Base = 75m },
                        new ManualLine { Account = roles.Cash, Base = -75m },
                    ],
                },
                null,
                "test"
            )
        );
        outcome.Refusal.ShouldBeNull(outcome.Detail);
        return outcome.Entry!;
    }
}
