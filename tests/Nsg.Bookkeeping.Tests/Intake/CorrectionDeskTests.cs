using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Posting;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Documents.Reading;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Intake;

/// <summary>Another account put to a booked document: by whom it is told, what is learnt, and where it is booked anew instead.</summary>
public sealed class CorrectionDeskTests : IDisposable
{
    private static readonly Country Denmark = Country.Parse("DK");

    private readonly Books _books = new(Denmark);

    public void Dispose() => _books.Dispose();

    private static TestInvoice Purchase =>
        new()
        {
            Number = "7",
            Seller = TestParty.Neighbour(Denmark),
            Buyer = TestParty.Own(Denmark),
            Lines = [new TestLine(100m)],
        };

    [Theory]
    [InlineData("1910")]
    [InlineData("2350")]
    public void Account_WithALimitOfDeduction_IsChosenByBookingAnew(string limited)
    {
        var (one, _) = Accounts();
        var outcome = _books.Receive(Purchase with { AccountingCost = one });

        var refused = Correct(Purchase, outcome, one, limited);

        refused.Refusal.ShouldBe(CorrectionRefusal.Account);
        refused.Detail.ShouldStartWith($"how much of the VAT on account {limited} may be deducted is settled when");
        _books.Balance(one).ShouldBe(100m);
        _books.ShouldBeSound();
    }

    /// <summary>A quarter of the VAT on the first line was deducted; all of it was on the second.</summary>
    [Fact]
    public void Account_WithALimitOfDeduction_TakesNoMoreThanWasBookedOnIt()
    {
        var (one, _) = Accounts();
        var invoice = Purchase with { Lines = [new TestLine(100m), new TestLine(40m)] };
        var outcome = _books.Receive(invoice);
        _books
            .Decide(books =>
                new ReviewDesk(books).Book(
                    outcome.Document!.Value,
                    DocumentReader.Read(invoice.Bytes(), ReadingLimits.Default),
                    new BookingDecision(null, false)
                    {
                        LineAccounts = new Dictionary<int, string> { [0] = "1910", [1] = one },
                    },
                    "person"
                )
            )
            .IsDone.ShouldBeTrue();

        Correct(invoice, outcome, one, "1910").Refusal.ShouldBe(CorrectionRefusal.Account);
        _books.Balance(one).ShouldBe(40m);
    }

    [Fact]
    public void Correction_SaysOnItsVoucher_WhatAPersonMoved()
    {
        var (one, two) = Accounts();
        var outcome = _books.Receive(Purchase with { AccountingCost = one });

        Correct(Purchase, outcome, one, two).Refusal.ShouldBeNull();

        var standing = _books.Ask(books => books.EntriesOfDocument(outcome.Document!.Value))[^1];
        standing.Why.ShouldBe($"a person moved it from account {one} to {two}");
        (_books.Balance(one), _books.Balance(two)).ShouldBe((0m, 100m));
        _books.ShouldBeSound();
    }

    [Fact]
    public void Correction_OfWhatALineTaught_TeachesTheNewAccountForThatLine()
    {
        var (one, two) = Accounts();
        var invoice = Purchase with { Lines = [new TestLine(100m, Cost: "coffee")] };
        var outcome = _books.Receive(invoice);
        _books
            .Decide(books =>
                new ReviewDesk(books).Book(
                    outcome.Document!.Value,
                    DocumentReader.Read(invoice.Bytes(), ReadingLimits.Default),
                    new BookingDecision(one, false),
                    "person"
                )
            )
            .IsDone.ShouldBeTrue();

        Correct(invoice, outcome, one, two).Refusal.ShouldBeNull();

        _books.Receive(invoice with { Number = "8", Date = "2025-04-10" }).State.ShouldBe(IntakeState.Booked);
        (_books.Balance(one), _books.Balance(two)).ShouldBe((0m, 200m));
    }

    private CorrectionOutcome Correct(TestInvoice invoice, IntakeOutcome outcome, string from, string to)
    {
        var document = outcome.Document!.Value;
        return _books.Decide(books =>
            new CorrectionDesk(books).Correct(
                document,
                null,
                DocumentReader.Read(invoice.Bytes(), ReadingLimits.Default),
                [
                    .. books
                        .EntryOfDocument(document)!
                        .Lines.Select(line => new CorrectionLine(
                            line.Account == from ? to : line.Account,
                            line.Base,
                            line.Text
                        )),
                ],
                null,
                "person"
            )
        );
    }

    /// <summary>Two cost accounts whose VAT is deducted without a limit.</summary>
    private (string One, string Two) Accounts()
    {
        var costs = _books
            .Pack.Chart.Where(account =>
                account.Type == Nsg.Ledger.AccountType.Expense && _books.Pack.Supplies.LimitOf(account.Number) is null
            )
            .Select(account => account.Number)
            .Take(2)
            .ToList();
        return (costs[0], costs[1]);
    }
}
