using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Posting;

/// <summary>What else a document may hold: allowances, prepayments, rounding, receipts, currencies, dates.</summary>
public sealed class InvoicePostingTests : IDisposable
{
    private static readonly Country Denmark = Country.Parse("DK");
    private static readonly TestParty Own = TestParty.Own(Denmark);
    private static readonly TestParty Other = TestParty.Neighbour(Denmark);

    private readonly Books _books = new(Denmark);

    public void Dispose() => _books.Dispose();

    [Fact]
    public void Allowances_OfTheDocument_ChangeTheCost() =>
        Booked(Purchase() with { Lines = [new TestLine(100m)], Allowances = [new(false, 10m), new(true, 30m)] })
            .ShouldBe("2810 120 K010 base; 7740 30 K010 input; 7440 -150");

    [Fact]
    public void Prepaid_Amount_ComesOffThePrepayments() =>
        Booked(Purchase() with { Prepaid = 25m })
            .ShouldBe("2810 100 K010 base; 7740 25 K010 input; 6170 -25; 7440 -100");

    [Fact]
    public void Prepaid_SaleInFull_LeavesNoOpenItem()
    {
        Booked(Sale() with { Prepaid = 125m }).ShouldBe("1010 -100 S01 base; 7680 -25 S01 output; 7410 125");
        _books.Open().ShouldBeEmpty();
    }

    [Fact]
    public void Rounding_OfTheAmountDue_GoesToItsAccount() =>
        Booked(Purchase() with { Lines = [new TestLine(100.3m)], Rounding = -0.38m })
            .ShouldBe("2810 100.3 K010 base; 7740 25.08 K010 input; 2720 -0.38; 7440 -125");

    [Fact]
    public void Lines_WithAccountsOfTheirOwn_AreBookedApart() =>
        Booked(
                Purchase() with
                {
                    Lines = [new TestLine(100m), new TestLine(50m, Cost: "2860"), new TestLine(7m, "E", 0m)],
                }
            )
            .ShouldBe("2810 100 K010 base; 2860 50 K010 base; 2810 7 K030 base; 7740 37.5 K010 input; 7440 -194.5");

    [Fact]
    public void Line_WithTheOtherSign_IsADeposit() =>
        Booked(Purchase() with { Lines = [new TestLine(100m), new TestLine(-20m)] })
            .ShouldBe("2810 80 K010 base; 7740 20 K010 input; 7440 -100");

    [Theory]
    [InlineData("Kontant", "6470")]
    [InlineData("Cash", "6470")]
    [InlineData("Dankort", "6485")]
    public void Receipt_ByCashOrCard_IsBookedWhereTheMoneyWent(string paidWith, string account)
    {
        Booked(Purchase() with { TypeCode = "REC", PaidWith = paidWith })
            .ShouldBe($"2810 100 K010 base; 7740 25 K010 input; {account} -125");

        // What was paid is owed to nobody, also while a card's amount waits on its account for the bank's line.
        _books.Open().ShouldBeEmpty();
        _books.Receive(
            new TestStatement
            {
                Id = "S1",
                From = "2025-03-01",
                To = "2025-03-31",
                Payments = [new("E1", "2025-03-12", -125m, Other.Name)],
            }
        );
        _books.Open().ShouldBeEmpty();
        _books.Balance("6485").ShouldBe(0m);
    }

    [Fact]
    public void ForeignInvoice_WithARate_CarriesBothAmounts()
    {
        _books.Rate("EUR", "2025-03-07", 7.4587m);
        Booked(Purchase() with { Currency = "EUR" })
            .ShouldBe("2810 745.87 K010 base; 7740 186.47 K010 input; 7440 -932.34");
        var lines = _books.Ask(books => books.Journal(null, null)).Single().Lines;
        lines.Select(line => line.Transaction.ToString()).ShouldBe(["100.00 EUR", "25.00 EUR", "-125.00 EUR"]);
        lines.Sum(line => line.Base.Amount).ShouldBe(0m);
    }

    [Theory]
    [InlineData("2025-03-02")]
    [InlineData("2025-03-18")]
    public void ForeignInvoice_WithNoRateWithinSevenDays_WaitsUntilRatesCome(string day)
    {
        _books.Rate("EUR", day, 7.46m);
        var invoice = Purchase() with { Currency = "EUR" };
        var outcome = _books.Receive(invoice);
        outcome.State.ShouldBe(IntakeState.Review);
        outcome.Code.ShouldBe("no-rate");
        _books.Rate("EUR", "2025-03-10", 7.46m);
        _books.Book(outcome, invoice.Bytes()).IsDone.ShouldBeTrue();
        _books.Open().ShouldHaveSingleItem().BaseOpen!.Value.Amount.ShouldBe(932.5m);
        _books.ShouldBeSound();
    }

    [Theory]
    [InlineData(null, null, "2025-03-10")]
    [InlineData(null, "2025-02-27", "2025-02-27")]
    [InlineData("2025-04-01", "2025-02-27", "2025-04-01")]
    public void VatDate_IsTaxPointThenDeliveryThenIssue(string? taxPoint, string? delivered, string expected)
    {
        Booked(Purchase() with { TaxPoint = taxPoint, Delivered = delivered });
        var entry = _books.Ask(books => books.Journal(null, null)).Single();
        entry.Date.ShouldBe(new DateOnly(2025, 3, 10));
        entry
            .Lines.Where(line => line.VatCode is not null)
            .Select(line => line.VatDate!.Value.ToString("yyyy-MM-dd", null))
            .Distinct()
            .ShouldBe([expected]);
    }

    [Fact]
    public void Invoice_InKronurWithDecimals_WaitsInReview()
    {
        var iceland = Country.Parse("IS");
        using var books = new Books(iceland);
        var invoice = Purchase() with
        {
            Seller = TestParty.Neighbour(iceland),
            Buyer = TestParty.Own(iceland),
            Currency = "ISK",
            AccountingCost = "2010",
            Lines = [new TestLine(100.5m, "E", 0m)],
        };
        var outcome = books.Receive(invoice);
        outcome.State.ShouldBe(IntakeState.Review);
        outcome.Reasons.ShouldContain(reason => reason.Contains("minor units", StringComparison.Ordinal));
        books.ShouldBeSound();
    }

    [Fact]
    public void Breakdowns_OfOneCategoryWithTwoReasons_AreTakenTogether()
    {
        var text = (Purchase() with { Lines = [new TestLine(60m, "E", 0m), new TestLine(40m, "E", 0m)] }).Text();
        const string one = "<cac:TaxSubtotal><cbc:TaxableAmount currencyID=\"DKK\">100.00";
        text.ShouldContain(one);
        var second = text[
            text.IndexOf(one, StringComparison.Ordinal)..(
                text.IndexOf("</cac:TaxSubtotal>", StringComparison.Ordinal) + "</cac:TaxSubtotal>".Length
            )
        ];
        text = text.Replace(
            second,
            second.Replace("100.00", "60.00", StringComparison.Ordinal)
                + second.Replace("100.00", "40.00", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        _books.Receive(System.Text.Encoding.UTF8.GetBytes(text)).Reasons.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("999999999999999999.99")]
    [InlineData("1000000000001")]
    public void Amount_BeyondTheLimit_IsRefusedInOneLine(string amount)
    {
        var outcome = _books.Receive(
            Purchase() with
            {
                Lines =
                [
                    new TestLine(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), "E", 0m),
                ],
            }
        );
        (outcome.State, outcome.Code).ShouldBe((IntakeState.Rejected, "amount-too-large"));
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void Date_AtTheEdgeOfTheCalendar_IsNoAccident(string date)
    {
        _books.Receive(Purchase() with { Date = date, Currency = "EUR" });
        _books.Receive(Purchase() with { Date = date, Number = "1002", Lines = [new TestLine(100m, "E", 0m)] });
        _books.Receive(
            new TestStatement
            {
                Id = "S1",
                From = "2025-03-01",
                To = "2025-03-31",
                Payments = [new("E1", "2025-03-20", -100m, Other.Name)],
            }
        );
        _books.ShouldBeSound();
    }

    private static TestInvoice Purchase() =>
        new()
        {
            Number = "1001",
            Seller = Other,
            Buyer = Own,
            AccountingCost = "2810",
        };

    private static TestInvoice Sale() =>
        new()
        {
            Number = "1001",
            Seller = Own,
            Buyer = Other,
        };

    private string Booked(TestInvoice invoice)
    {
        var outcome = _books.Receive(invoice);
        outcome.Reasons.ShouldBeEmpty();
        return string.Join("; ", _books.Lines(outcome));
    }
}
