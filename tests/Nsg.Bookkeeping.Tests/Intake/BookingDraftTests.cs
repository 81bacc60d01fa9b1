using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Posting;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Intake;

/// <summary>What would be booked, accounts of single lines, and vouchers taken back.</summary>
public sealed class BookingDraftTests : IDisposable
{
    private static readonly Country Denmark = Country.Parse("DK");
    private static readonly BookingDecision Nothing = new(null, false);

    private readonly Books _books = new(Denmark);

    public void Dispose() => _books.Dispose();

    private static TestInvoice Purchase =>
        new()
        {
            Number = "7",
            Seller = TestParty.Neighbour(Denmark),
            Buyer = TestParty.Own(Denmark),
            Lines = [new TestLine(100m), new TestLine(40m)],
        };

    [Fact]
    public void Draft_OfADecision_IsWhatIsBookedByIt()
    {
        var (one, two) = Accounts();
        var outcome = _books.Receive(Purchase);
        var decision = Nothing with
        {
            LineAccounts = new Dictionary<int, string> { [0] = one, [1] = two },
        };

        var draft = Draft(Purchase, outcome, decision);
        Book(Purchase, outcome, decision).IsDone.ShouldBeTrue();

        draft.Reasons.ShouldBeEmpty();
        draft.Choices.Select(choice => (choice.Account, choice.IsChosen)).ShouldBe([(one, true), (two, true)]);
        _books
            .Lines(outcome)
            .ShouldBe([
                .. draft.Lines.Select(line =>
                    $"{line.Account} {line.Base.Amount.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)} {line.Vat?.Code} {Part(line.Vat?.Part)}".TrimEnd()
                ),
            ]);
        (_books.Balance(one), _books.Balance(two)).ShouldBe((100m, 40m));
        _books.ShouldBeSound();
    }

    [Fact]
    public void Draft_WithoutADecision_SaysHowSureEachLineIsAndBooksNothing()
    {
        var outcome = _books.Receive(
            Purchase with
            {
                Lines = [new TestLine(100m, Cost: Accounts().One), new TestLine(40m)],
            }
        );
        var draft = Draft(
            Purchase with
            {
                Lines = [new TestLine(100m, Cost: Accounts().One), new TestLine(40m)],
            },
            outcome,
            Nothing
        );
        draft.Choices[0].Confidence.ShouldBe(0.95m);
        draft.Choices[1].Confidence.ShouldBeLessThan(0.75m);
        draft.Lines.Sum(line => line.Base.Amount).ShouldBe(0m);
        _books.Ask(books => books.EntryCount()).ShouldBe(0);
    }

    [Fact]
    public void Draft_OfSumsThatDiffer_ShowsTheRoundingAndSaysWhatStandsInTheWay()
    {
        var wrong = Purchase with { Wrong = 0.01m };
        var outcome = _books.Receive(wrong);
        var draft = Draft(wrong, outcome, new BookingDecision(Accounts().One, false));
        draft.HasDifferences.ShouldBeTrue();
        draft.Reasons.ShouldAllBe(reason => reason.StartsWith("BR-CO-15", StringComparison.Ordinal));
        draft.Lines.ShouldContain(line => line.Text == "accepted difference");
        Draft(wrong, outcome, new BookingDecision(Accounts().One, true)).Reasons.ShouldBeEmpty();
        Draft(Purchase, outcome, Nothing).HasDifferences.ShouldBeFalse();
    }

    [Fact]
    public void Draft_OfANumberThatWasBooked_NamesTheFirst()
    {
        var first = _books.Receive(Purchase with { AccountingCost = Accounts().One });
        var second = _books.Receive(Purchase with { Date = "2025-03-11" });
        Draft(Purchase with { Date = "2025-03-11" }, second, Nothing).Twin!.Document.ShouldBe(first.Document!.Value);
    }

    [Fact]
    public void Line_OfAnUnknownAccount_IsRefused()
    {
        var outcome = _books.Receive(Purchase);
        Book(Purchase, outcome, Nothing with { LineAccounts = new Dictionary<int, string> { [1] = "00" } })
            .Reasons.ShouldHaveSingleItem()
            .ShouldStartWith("account 00 is not");
    }

    [Fact]
    public void Accounts_OfSeveralLines_AreLearntForTheirReferencesOnly()
    {
        var (one, two) = Accounts();
        var invoice = Purchase with { Lines = [new TestLine(100m, Cost: "rent"), new TestLine(40m, Cost: "coffee")] };
        Book(
            invoice,
            _books.Receive(invoice),
            Nothing with
            {
                LineAccounts = new Dictionary<int, string> { [0] = one, [1] = two },
            }
        )
            .IsDone.ShouldBeTrue();

        var next = invoice with { Number = "8", Date = "2025-04-10" };
        _books.Receive(next).State.ShouldBe(IntakeState.Booked);
        (_books.Balance(one), _books.Balance(two)).ShouldBe((200m, 80m));
        _books.Receive(Purchase with { Number = "9", Date = "2025-04-11" }).State.ShouldBe(IntakeState.Review);
    }

    [Fact]
    public async Task TakenBack_Document_WaitsAgainAndIsBookedAnew()
    {
        var (one, two) = Accounts();
        var outcome = _books.Receive(Purchase with { AccountingCost = one });
        _books.Receive(
            new TestStatement
            {
                Id = "s1",
                From = "2025-03-01",
                To = "2025-03-31",
                Payments =
                [
                    new TestPayment("p1", "2025-03-20", -175m, Purchase.Seller.Name)
                    {
                        Named = [new Remittance(Number: "7", Amount: 175m)],
                    },
                ],
            }
        );
        var before = _books.Matches().ShouldHaveSingleItem();
        before.IsHeld.ShouldBeFalse();

        var back = TakeBack(outcome, "wrong account");

        back.IsDone.ShouldBeTrue();
        var row = _books.Ask(books => books.Document(outcome.Document!.Value))!;
        (row.State, row.Reasons.ShouldHaveSingleItem()).ShouldBe(("review", "taken back by a person: wrong account"));
        _books.Balance(one).ShouldBe(0m);
        _books.Matches().ShouldHaveSingleItem().IsHeld.ShouldBeTrue();
        _books.ShouldBeSound();

        Book(Purchase with { AccountingCost = one }, outcome, new BookingDecision(two, false)).IsDone.ShouldBeTrue();
        (_books.Balance(one), _books.Balance(two)).ShouldBe((0m, 140m));
        _books.Matches().ShouldHaveSingleItem().IsHeld.ShouldBeFalse();
        _books.ShouldBeSound();
        await _books.Store.RebuildAsync(_books.Company);
        _books.Ask(books => books.Document(outcome.Document!.Value))!.State.ShouldBe("booked");
    }

    [Fact]
    public void TakenBack_Needs_AReasonAndABookedDocument()
    {
        var outcome = _books.Receive(Purchase);
        TakeBack(outcome, " ").Reasons.ShouldHaveSingleItem().ShouldStartWith("a reason has");
        TakeBack(outcome, "so").Reasons.ShouldHaveSingleItem().ShouldBe("the document is review, not booked");
        var statement = _books.Receive(
            new TestStatement
            {
                Id = "s1",
                From = "2025-03-01",
                To = "2025-03-31",
                Payments = [new TestPayment("p1", "2025-03-20", -1m)],
            }
        );
        TakeBack(statement, "so").Reasons.ShouldHaveSingleItem().ShouldStartWith("a bank statement is not taken back");
    }

    private ReviewOutcome TakeBack(IntakeOutcome outcome, string why) =>
        _books.Decide(books => new ReviewDesk(books).TakeBack(outcome.Document!.Value, why, "person"));

    private ReviewOutcome Book(TestInvoice invoice, IntakeOutcome outcome, BookingDecision decision) =>
        _books.Decide(books =>
            new ReviewDesk(books).Book(
                outcome.Document!.Value,
                DocumentReader.Read(invoice.Bytes(), ReadingLimits.Default),
                decision,
                "person"
            )
        );

    private BookingDraft Draft(TestInvoice invoice, IntakeOutcome outcome, BookingDecision decision) =>
        _books.Ask(books =>
            BookingDraft.Of(
                books,
                outcome.Document!.Value,
                (Invoice)
                    ((DocumentReading.Understood)DocumentReader.Read(invoice.Bytes(), ReadingLimits.Default)).Document,
                decision,
                DateOnly.FromDateTime(DateTime.UtcNow)
            )
        );

    private (string One, string Two) Accounts()
    {
        var costs = _books
            .Pack.Chart.Where(account => account.Type == Nsg.Ledger.AccountType.Expense)
            .Select(account => account.Number)
            .Take(2)
            .ToList();
        return (costs[0], costs[1]);
    }

    private static string Part(Nsg.Ledger.VatPart? part) =>
        part switch
        {
            Nsg.Ledger.VatPart.InputTax => "input",
            Nsg.Ledger.VatPart.OutputTax => "output",
            Nsg.Ledger.VatPart.Base => "base",
            _ => "",
        };
}
