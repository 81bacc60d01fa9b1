using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Posting;

/// <summary>A credit note after a change of rates: Finland's reduced rate was 14 % until the end of 2025 and is 13.5 %
/// since.</summary>
public sealed class CreditRateTests : IDisposable
{
    private static readonly Country Finland = Country.Parse("FI");
    private static readonly TestParty Own = TestParty.Own(Finland);
    private static readonly TestParty Other = new("FI", "07375462", "Toinen Oy");
    private readonly Books _books = new(Finland);

    public void Dispose() => _books.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void CreditNote_AfterTheRateChanged_TakesTheRateOfItsInvoice(bool isSale)
    {
        Receive(Document(isSale, "1001", "2025-12-20", 14m)).Reasons.ShouldBeEmpty();
        var credit = Receive(Note(isSale, "C1", "2026-02-10", 14m, "1001"));

        credit.Reasons.ShouldBeEmpty();
        _books
            .Lines(credit)
            .ShouldBe(
                isSale
                    ? ["3000 100 M2 base", "2931 14 M2 output", "1700 -114"]
                    : ["4000 -100 O2 base", "1763 -14 O2 input", "2870 114"]
            );
        _books
            .Ask(books => books.EntriesOfDocument(credit.Document!.Value))
            .SelectMany(entry => entry.Lines)
            .Where(line => line.VatCode is not null)
            .ShouldAllBe(line => line.VatDate == new DateOnly(2026, 2, 10));
        _books.ShouldBeSound();
    }

    [Fact]
    public void CreditNote_OfAnOldInvoiceAtTheNewRate_WaitsForAPerson()
    {
        Receive(Document(isSale: false, "1001", "2025-12-20", 14m));
        Receive(Note(isSale: false, "C1", "2026-02-10", 13.5m, "1001"))
            .Reasons.ShouldHaveSingleItem()
            .ShouldStartWith("vat: ");
    }

    [Fact]
    public void TaxPoint_AndNotTheDayOfIssue_DecidesTheRate()
    {
        // Delivered in December, invoiced in January: the old rate.
        Receive(Document(isSale: false, "1001", "2026-01-05", 14m) with { TaxPoint = "2025-12-30" })
            .Reasons.ShouldBeEmpty();
        Receive(Note(isSale: false, "C1", "2026-02-10", 14m, "1001")).Reasons.ShouldBeEmpty();
    }

    [Fact]
    public void CreditNote_OfTwoInvoicesAroundTheChange_TakesEachRate()
    {
        Receive(Document(isSale: false, "1001", "2025-12-20", 14m));
        Receive(Document(isSale: false, "1002", "2026-01-20", 13.5m));
        var note = Note(isSale: false, "C1", "2026-02-10", 14m, "1001") with
        {
            AlsoPreceding = "1002",
            Lines = [new TestLine(100m, "S", 14m), new TestLine(100m, "S", 13.5m)],
        };
        Receive(note).Reasons.ShouldBeEmpty();
    }

    [Fact]
    public void CreditNote_OfAnInvoiceThatTheBooksDoNotKnow_GoesByTheDayThatItGives()
    {
        Receive(Note(isSale: false, "C1", "2026-02-10", 14m, "1001") with { PrecedingDate = "2025-12-20" })
            .Reasons.ShouldBeEmpty();
        Receive(Note(isSale: false, "C2", "2026-02-10", 13.5m, "1002") with { PrecedingDate = "2025-12-20" })
            .Reasons.ShouldBeEmpty();
        Receive(Note(isSale: false, "C3", "2026-02-10", 14m, "1003"))
            .Reasons.ShouldHaveSingleItem()
            .ShouldStartWith("vat: ");
    }

    private static TestInvoice Document(bool isSale, string number, string date, decimal rate) =>
        new()
        {
            Number = number,
            Seller = isSale ? Own : Other,
            Buyer = isSale ? Other : Own,
            Date = date,
            Currency = "EUR",
            AccountingCost = isSale ? null : "4000",
            Lines = [new TestLine(100m, "S", rate)],
        };

    private static TestInvoice Note(bool isSale, string number, string date, decimal rate, string invoice) =>
        Document(isSale, number, date, rate) with
        {
            IsCredit = true,
            Preceding = invoice,
        };

    private IntakeOutcome Receive(TestInvoice invoice) => _books.Receive(invoice);
}
