using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Periods;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Vocabulary;
using static Nsg.Bookkeeping.Tests.Manual.ManualDeskTests;

namespace Nsg.Bookkeeping.Tests.Manual;

/// <summary>A lock holds for the VAT return of its days as it does for their books.</summary>
public sealed class VatDateTests
{
    private static readonly DateOnly First = new(2025, 1, 1);
    private static readonly DateOnly March = new(2025, 3, 31);
    private static readonly DateOnly April = new(2025, 4, 10);

    [Fact]
    public void VatDate_InASoftLock_NeedsAReasonOfTheCompanyItself()
    {
        using var books = Locked(LockKind.Soft);

        var refused = Post(books, Sale(April, March));
        (refused.Refusal, refused.Detail[.."line 2: VAT: 2025-03-31 is locked".Length]).ShouldBe(
            (ManualRefusal.Locked, "line 2: VAT: 2025-03-31 is locked")
        );
        Post(books, Sale(April, March) with { DateReason = "late", IsOwn = false })
            .Detail.ShouldContain("for the company alone to say");
        Post(books, Sale(March, March) with { DateReason = "late", IsOwn = false })
            .Refusal.ShouldBe(ManualRefusal.Locked);
        Post(books, Sale(April, April)).Refusal.ShouldBeNull();
        var posted = Post(books, Sale(April, March) with { DateReason = "late" }).Entry!;
        books.Ask(one => one.LinksOf(posted.Entry)).DateReason.ShouldBe("late");
        books.ShouldBeSound();
    }

    [Fact]
    public void VatDate_InAHardLock_IsRefusedWhateverTheReason()
    {
        using var books = Locked(LockKind.Hard);
        Post(books, Sale(April, March) with { DateReason = "late" }).Refusal.ShouldBe(ManualRefusal.Locked);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("2019-03-31")]
    [InlineData("2026-05-01")]
    [InlineData("9999-12-31")]
    public void VatDate_FarFromThePosting_IsRefused(string day)
    {
        using var books = new Books(Country.DK);
        Post(books, Sale(April, DateOnly.Parse(day, null))).Detail.ShouldContain("VAT date");
    }

    [Theory]
    [InlineData("2019-04-01")]
    [InlineData("2026-04-30")]
    public void VatDate_OfACorrectionOrPrepayment_IsTaken(string day)
    {
        using var books = new Books(Country.DK);
        Post(books, Sale(April, DateOnly.Parse(day, null))).Refusal.ShouldBeNull();
    }

    [Fact]
    public void Document_WhoseSupplyIsInALock_GivesItsVatToTheOpenPeriod_AndSaysSo()
    {
        using var books = Locked(LockKind.Hard);
        var document = books.Receive(Purchase("2025-04-10", "2025-03-20"));
        var entry = books.Ask(one => one.EntriesOfDocument(document.Document!.Value)).ShouldHaveSingleItem();
        entry.Date.ShouldBe(April);
        entry.Lines.Where(line => line.VatCode is not null).ShouldAllBe(line => line.VatDate == April);
        books.Ask(one => one.LinksOf(entry.Entry)).DateReason!.ShouldStartWith("VAT: belongs to 2025-03-20");
    }

    [Fact]
    public void Document_WhoseSupplyComesInALaterLock_GivesItsVatToThePeriodAfterIt()
    {
        using var books = Locked(LockKind.Hard);
        var document = books.Receive(Purchase("2024-12-20", "2025-02-01"));
        var entry = books.Ask(one => one.EntriesOfDocument(document.Document!.Value)).ShouldHaveSingleItem();
        entry.Date.ShouldBe(new DateOnly(2024, 12, 20));
        entry
            .Lines.Where(line => line.VatCode is not null)
            .ShouldAllBe(line => line.VatDate == March.AddDays(1), "not into a period that was reported before");
    }

    [Fact]
    public void Document_WithATaxPointOfAnotherAge_WaitsForAPerson()
    {
        using var books = new Books(Country.DK);
        var outcome = books.Receive(Purchase("2025-04-10", "1900-01-01"));
        outcome.Reasons.ShouldContain(reason => reason.StartsWith("vat-date: ", StringComparison.Ordinal));
    }

    private static Books Locked(LockKind kind)
    {
        var books = new Books(Country.DK);
        books.Decide(one => new PeriodDesk(one).Lock(First, March, kind, "VAT reported", "test")).ShouldBeNull();
        return books;
    }

    private static TestInvoice Purchase(string day, string taxPoint) =>
        new()
        {
            Number = "1",
            Date = day,
            TaxPoint = taxPoint,
            Seller = TestParty.Neighbour(Country.DK),
            Buyer = TestParty.Own(Country.DK),
            AccountingCost = "2810",
        };

    private static ManualEntry Sale(DateOnly day, DateOnly vat) =>
        new()
        {
            Date = day,
            Text = "Sale",
            Lines =
            [
                new ManualLine { Account = "6480", Base = 125m },
                new ManualLine
                {
                    Account = "1010",
                    Base = -100m,
                    VatCode = "S01",
                    VatDate = vat,
                },
                new ManualLine
                {
                    Account = "7680",
                    Base = -25m,
                    VatCode = "S01",
                    VatDate = vat,
                },
            ],
        };
}
