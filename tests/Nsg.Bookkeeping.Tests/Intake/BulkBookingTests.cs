using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Documents.Reading;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Intake;

/// <summary>Documents that are decided on together: what is not said of one keeps it waiting.</summary>
public sealed class BulkBookingTests : IDisposable
{
    private const string Gifts = "7420";
    private const string InputVat = "2710";

    private static readonly Country Norway = Country.Parse("NO");

    private readonly Books _books = new(Norway);

    public void Dispose() => _books.Dispose();

    [Theory]
    [InlineData(true, "7420 1000", "2710 250")]
    [InlineData(false, "7420 1000", "7420 250")]
    public void DeductionThatDepends_IsAskedAndThenDoneAsSaid(bool deducts, string cost, string vat)
    {
        var (outcome, bytes) = Waiting("1", Gifts);

        Book(outcome, bytes, new BookingAnswer(null, null, Gifts))
            .Reasons.ShouldHaveSingleItem()
            .ShouldContain("say whether it is");
        Book(outcome, bytes, new BookingAnswer(null, deducts, Gifts)).Reasons.ShouldBeEmpty();

        var lines = _books.Lines(outcome);
        lines.ShouldContain(line => line.StartsWith(cost, StringComparison.Ordinal));
        lines.ShouldContain(line => line.StartsWith(vat, StringComparison.Ordinal));
        _books.ShouldBeSound();
    }

    [Fact]
    public void AccountForManyAtOnce_DoesNotAnswerForTheVatOfEach()
    {
        var (outcome, bytes) = Waiting("1", null);
        Book(outcome, bytes, new BookingAnswer(Gifts, null, null)).IsDone.ShouldBeFalse();
        Book(outcome, bytes, new BookingAnswer(Gifts, true, null)).IsDone.ShouldBeTrue();
        _books.Balance(InputVat).ShouldBe(250m);
    }

    [Fact]
    public void WordOnTheVat_WhereNothingDependsOnIt_IsOfNoEffect()
    {
        var (outcome, bytes) = Waiting("1", null);
        Book(outcome, bytes, new BookingAnswer("6300", false, null)).Reasons.ShouldBeEmpty();
        _books.Balance(InputVat).ShouldBe(250m);
    }

    [Fact]
    public void VatAnsweredOnce_IsNotAskedOfOthersThatWait()
    {
        var (first, firstBytes) = Waiting("1", Gifts);
        var (second, secondBytes) = Waiting("2", Gifts);
        Book(first, firstBytes, new BookingAnswer(null, true, Gifts)).IsDone.ShouldBeTrue();
        Book(second, secondBytes, new BookingAnswer(null, null, Gifts)).Reasons.ShouldBeEmpty();
        _books.Balance(InputVat).ShouldBe(500m);
    }

    [Fact]
    public void GuessOrProposalThatChanged_IsNotBooked()
    {
        var (outcome, bytes) = Waiting("1", null);
        Book(outcome, bytes, new BookingAnswer(null, null, null))
            .Reasons.ShouldHaveSingleItem()
            .ShouldStartWith("the account is only a guess");
        Book(outcome, bytes, new BookingAnswer(null, null, "6300"))
            .Reasons.ShouldHaveSingleItem()
            .ShouldContain("has changed since it was seen");
        BulkBooking.IsPlain(outcome.Reasons).ShouldBeTrue();
        BulkBooking.IsPlain([.. outcome.Reasons, "possible-duplicate: x"]).ShouldBeFalse();
    }

    private ReviewOutcome Book(IntakeOutcome outcome, byte[] bytes, BookingAnswer answer) =>
        _books.Decide(books =>
            BulkBooking.Book(
                books,
                outcome.Document!.Value,
                DocumentReader.Read(bytes, ReadingLimits.Default),
                answer,
                "person"
            )
        );

    private (IntakeOutcome Outcome, byte[] Bytes) Waiting(string number, string? cost)
    {
        var invoice = new TestInvoice
        {
            Number = number,
            Currency = "NOK",
            Seller = TestParty.Neighbour(Norway),
            Buyer = TestParty.Own(Norway),
            AccountingCost = cost,
            Lines = [new TestLine(1000m)],
        };
        var outcome = _books.Receive(invoice);
        outcome.State.ShouldBe(IntakeState.Review, string.Join("; ", outcome.Reasons));
        return (outcome, invoice.Bytes());
    }
}
