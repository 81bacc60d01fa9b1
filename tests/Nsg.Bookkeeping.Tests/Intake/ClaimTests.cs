using System.Text;
using System.Text.RegularExpressions;
using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Intake;

/// <summary>Documents that look like invoices and are none: nothing of them is booked unasked.</summary>
public sealed partial class ClaimTests : IDisposable
{
    private const string Reminder =
        "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0#conformant#urn:fdc:anskaffelser.no:2019:ehf:reminder:3.0";

    private const string PaymentRequest = "urn:fdc:anskaffelser.no:2019:ehf:spec:payment-request:3.0";

    private static readonly Country Norway = Country.Parse("NO");

    private readonly Books _books = new(Norway);

    public void Dispose() => _books.Dispose();

    [Fact]
    public void Reminder_OfABookedInvoice_IsKeptBesideItAndBooksNothing()
    {
        _books.Receive(Purchase("N1")).State.ShouldBe(IntakeState.Booked);
        var reminder = _books.Receive(
            Purchase("R1") with
            {
                Profile = Reminder,
                Preceding = "N1",
                Lines = [new TestLine(100m), new TestLine(70m, "E", 0m)],
            }
        );

        reminder.State.ShouldBe(IntakeState.Stored);
        _books.Ask(one => one.EntryCount()).ShouldBe(1);
        _books.Open().ShouldHaveSingleItem().Document.ShouldBe("N1");
        var flag = _books.Flags().ShouldHaveSingleItem();
        (flag.Kind, flag.Number).ShouldBe(("reminder", "R1"));
        flag.Text.ShouldContain("reminds of N1 and asks for 70.00 NOK more");
        _books.Ask(one => one.Documents()).Single(one => one.Number == "R1").Kind.ShouldBe("reminder");
        _books.ShouldBeSound();
    }

    [Fact]
    public void Reminder_OfWhatIsNotInTheBooks_SaysSo() =>
        _books
            .Receive(Purchase("R1") with { Profile = Reminder, Preceding = "N1" })
            .Warnings.ShouldContain(one => one.Contains("not all of that is in the books", StringComparison.Ordinal));

    [Fact]
    public void PaymentRequest_WithoutTotalsOfVat_IsProposedAsPaidInAdvance()
    {
        var request = Purchase("P1") with
        {
            Profile = PaymentRequest,
            AccountingCost = null,
            Lines = [new TestLine(125m, "E", 0m)],
        };
        var bytes = Encoding.UTF8.GetBytes(WithoutVat().Replace(request.Text(), ""));
        var outcome = _books.Receive(bytes);

        outcome.State.ShouldBe(IntakeState.Review, string.Join('\n', outcome.Reasons));
        outcome.Reasons.ShouldContain(one => one.StartsWith("payment-request: ", StringComparison.Ordinal));
        _books.Ask(one => one.EntryCount()).ShouldBe(0);
        _books.Book(outcome, bytes).Reasons.ShouldBeEmpty();
        string.Join("; ", _books.Lines(outcome)).ShouldBe("1480 125; 2400 -125");
        _books.ShouldBeSound();
    }

    [Theory]
    [InlineData("325")]
    [InlineData("71")]
    [InlineData("751")]
    public void NoClaim_WaitsForAPerson(string type) =>
        _books.Receive(Purchase("T1") with { TypeCode = type }).Code.ShouldBe("unusual-type");

    [Theory]
    [InlineData("380")]
    [InlineData("82")]
    [InlineData("326")]
    [InlineData("875")]
    public void Claim_OfAnotherType_IsBooked(string type) =>
        _books.Receive(Purchase("T1") with { TypeCode = type }).State.ShouldBe(IntakeState.Booked);

    [Fact]
    public void Copy_WaitsForAPerson() =>
        _books.Receive(Purchase("C1") with { IsCopy = true }).Code.ShouldBe("copy-or-duplicate");

    [Fact]
    public void CorrectedInvoice_OfABookedOne_TakesItsPlaceOnlyWhenThatIsTakenBack()
    {
        var first = _books.Receive(Purchase("N1"));
        var corrected = Purchase("N2") with { TypeCode = "384", Preceding = "N1", Lines = [new TestLine(120m)] };
        var second = _books.Receive(corrected);

        second.Code.ShouldBe("possible-duplicate");
        second.Reasons.ShouldHaveSingleItem().ShouldContain("takes the place of N1");
        second.Reasons[0].ShouldContain("the difference is 25.00 NOK");
        _books.Book(second, corrected.Bytes()).IsDone.ShouldBeFalse();

        _books
            .Decide(one => new ReviewDesk(one).TakeBack(first.Document!.Value, "corrected by N2", "person"))
            .IsDone.ShouldBeTrue();
        _books.Reject(first).IsDone.ShouldBeTrue();
        _books.Book(second, corrected.Bytes()).Reasons.ShouldBeEmpty();
        _books.Balance("2400").ShouldBe(-150m);
        _books.ShouldBeSound();
    }

    [Fact]
    public void CorrectedInvoice_OfAnUnknownOne_WaitsForAPerson() =>
        _books.Receive(Purchase("N2") with { TypeCode = "384", Preceding = "N1" }).Code.ShouldBe("unusual-type");

    [Theory]
    [InlineData("9999-12-31", null)]
    [InlineData("1900-01-01", null)]
    [InlineData("2025-03-10", "2225-03-10")]
    public void Days_FarFromToday_WaitForAPerson(string date, string? delivered) =>
        _books.Receive(Purchase("D1") with { Date = date, Delivered = delivered }).Code.ShouldBe("far-date");

    [Fact]
    public void SellerWithoutVatNumber_ThatChargesVat_IsTold()
    {
        _books.Receive(Purchase("V1")).Warnings.ShouldContain(one => one.StartsWith("no-vat-number: "));
        var seller = TestParty.Neighbour(Norway) with { Vat = "NO923609016MVA" };
        _books.Receive(Purchase("V2") with { Seller = seller }).Warnings.ShouldBeEmpty();
    }

    private static TestInvoice Purchase(string number) =>
        new()
        {
            Number = number,
            Seller = TestParty.Neighbour(Norway),
            Buyer = TestParty.Own(Norway),
            Currency = "NOK",
            AccountingCost = "4300",
        };

    [GeneratedRegex("<cac:TaxTotal>.*</cac:TaxTotal>|<cbc:Tax(Ex|In)clusiveAmount.*?</cbc:Tax(Ex|In)clusiveAmount>")]
    private static partial Regex WithoutVat();
}
