using System.Globalization;
using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Reconciliation;

/// <summary>What a payment pays, and what stays open.</summary>
public sealed partial class MatchingTests : IDisposable
{
    private const string Clearing = "6486";
    private const string Gain = "3535";
    private const string Loss = "3610";
    private static readonly Country Denmark = Country.Parse("DK");
    private static readonly TestParty Own = TestParty.Own(Denmark);
    private static readonly TestParty Alfa = new("DK", "10150817", "Alfa A/S", "DK5000400440116243");
    private static readonly TestParty Beta = new("DK", "24256790", "Beta ApS", "DK2030004444444441");
    private readonly Books _books = new(Denmark);

    public void Dispose() => _books.Dispose();

    [Fact]
    public void Payment_WithReference_ClosesTheInvoice()
    {
        Buy("1001", 100m, reference: "4711");
        Pay(new TestPayment("E1", "2025-03-20", -100m) { Named = [new Remittance("4711")] });
        Matches().ShouldBe(["E1 of S1 -> 1001 100.00 DKK Reference"]);
        NothingOpen();
    }

    [Theory]
    [InlineData("RF18539007547034", "539007547034")]
    [InlineData("0000004711", "4711")]
    [InlineData("47 11", "4711")]
    public void Payment_WithTheReferenceSpeltOtherwise_ClosesTheInvoice(string paid, string asked)
    {
        Buy("1001", 100m, reference: asked);
        Pay(new TestPayment("E1", "2025-03-20", -100m) { Named = [new Remittance(paid)] });
        NothingOpen();
    }

    [Fact]
    public void Payment_OfLess_LeavesTheRestOpen()
    {
        Buy("1001", 100m, reference: "4711");
        Pay(new TestPayment("E1", "2025-03-20", -60m) { Named = [new Remittance("4711")] });
        Open().ShouldBe(["1001 40.00 DKK"]);
        _books.Flags().ShouldBeEmpty();
    }

    [Fact]
    public void Payment_OfMore_ClosesAndIsFlagged()
    {
        Buy("1001", 100m, reference: "4711");
        Pay(new TestPayment("E1", "2025-03-20", -130m) { Named = [new Remittance("4711")] });
        NothingOpen(clearing: 30m);
        _books.Flags().ShouldHaveSingleItem().Kind.ShouldBe("overpayment");
    }

    [Fact]
    public void Payment_OfAPaidInvoice_IsFlaggedAsDouble()
    {
        Buy("1001", 100m, reference: "4711");
        Pay(
            new TestPayment("E1", "2025-03-20", -100m) { Named = [new Remittance("4711")] },
            new TestPayment("E2", "2025-03-25", -100m) { Named = [new Remittance("4711")] }
        );
        NothingOpen(clearing: 100m);
        var flag = _books.Flags().ShouldHaveSingleItem();
        (flag.Kind, flag.Number, flag.Entry).ShouldBe(("double-payment", "1001", "E2"));
    }

    [Fact]
    public void Payment_NamingSeveralInvoices_ClosesAll()
    {
        Buy("1001", 100m);
        Buy("1002", 200m);
        Pay(
            new TestPayment("E1", "2025-03-20", -300m)
            {
                Named = [new Remittance(Number: "1001"), new Remittance(Number: "1002")],
            }
        );
        Matches().ShouldBe(["E1 of S1 -> 1001 100.00 DKK Number", "E1 of S1 -> 1002 200.00 DKK Number"]);
        NothingOpen();
    }

    [Fact]
    public void Payment_NamingAmountsForEach_FollowsThem()
    {
        Buy("1001", 100m);
        Buy("1002", 200m);
        Pay(
            new TestPayment("E1", "2025-03-20", -150m)
            {
                Named = [new Remittance(Number: "1001", Amount: 30m), new Remittance(Number: "1002", Amount: 120m)],
            }
        );
        Open().ShouldBe(["1001 70.00 DKK", "1002 80.00 DKK"]);
    }

    [Fact]
    public void Batch_WithSeveralTransactions_ClosesOneInvoiceEach()
    {
        Buy("1001", 100m, reference: "4711");
        Buy("1002", 200m, reference: "4712", seller: Beta);
        Pay(
            new TestPayment("E1", "2025-03-20", -300m)
            {
                Batch =
                [
                    new TestPayment("", "", -100m, Alfa.Name) { Named = [new Remittance("4711")] },
                    new TestPayment("", "", -200m, Beta.Name) { Named = [new Remittance("4712")] },
                ],
            }
        );
        NothingOpen();
        _books.Ask(books => books.BankEntryCounts()).ShouldBe((1, 1));
    }

    [Fact]
    public void Payment_WithFeeIncluded_ClosesTheInvoiceAndBooksTheFee()
    {
        Buy("1001", 100m, reference: "4711");
        Pay(new TestPayment("E1", "2025-03-20", -105m) { Fee = 5m, Named = [new Remittance("4711")] });
        NothingOpen();
        _books.Balance(_books.Pack.Roles.BankCharges).ShouldBe(5m);
        _books.Balance("6480").ShouldBe(-105m);
    }

    [Fact]
    public void Receipt_WithFeeTakenOff_ClosesTheInvoice()
    {
        Sell("S1", 100m, Alfa);
        Pay(new TestPayment("E1", "2025-03-20", 97m) { Fee = 3m, Named = [new Remittance(Number: "S1")] });
        NothingOpen();
        _books.Balance(_books.Pack.Roles.BankCharges).ShouldBe(3m);
    }

    [Fact]
    public void Text_WithTheNumber_CountsWhenTheAmountAgrees()
    {
        Buy("F-1001", 100m);
        Pay(new TestPayment("E1", "2025-03-20", -100m) { Text = "Betaling faktura F-1001, tak" });
        Matches().ShouldBe(["E1 of S1 -> F-1001 100.00 DKK Text"]);
    }

    [Fact]
    public void Text_WithTheNumberOnly_StaysUnmatched()
    {
        Buy("1001", 100m);
        Pay(new TestPayment("E1", "2025-03-20", -77m, "Somebody else") { Text = "order 1001" });
        Matches().ShouldBeEmpty();
        _books.Ask(books => books.BankLines(onlyUnmatched: true)).Count.ShouldBe(1);
    }

    [Fact]
    public void Number_OfTwoSuppliers_StaysUnmatchedUntilThePartyTells()
    {
        Buy("1001", 100m, seller: Alfa);
        Buy("1001", 100m, seller: Beta);
        Pay(new TestPayment("E1", "2025-03-20", -100m) { Named = [new Remittance(Number: "1001")] });
        Matches().ShouldBeEmpty();
        Pay("S2", new TestPayment("E2", "2025-03-21", -100m, Beta.Name) { Named = [new Remittance(Number: "1001")] });
        _books.Matches().ShouldHaveSingleItem().PayerText.ShouldBe("E2 of S2");
        _books.Open().ShouldHaveSingleItem().Party.ShouldBe("Alfa A/S");
    }

    [Fact]
    public void AmountAndParty_WithTwoSuchInvoices_TakesTheOldest()
    {
        Buy("1002", 100m, date: "2025-03-05");
        Buy("1001", 100m, date: "2025-03-09");
        Pay(new TestPayment("E1", "2025-03-20", -100m, "ALFA A/S"));
        Matches().ShouldBe(["E1 of S1 -> 1002 100.00 DKK AmountParty"]);
    }

    [Fact]
    public void Account_OfTheSupplier_IsAParty()
    {
        Buy("1001", 100m);
        Pay(new TestPayment("E1", "2025-03-20", -100m, Account: Alfa.Account));
        Matches().ShouldBe(["E1 of S1 -> 1001 100.00 DKK AmountParty"]);
    }

    [Fact]
    public void PartySum_OfTheOldestInvoices_ClosesThem()
    {
        Buy("1001", 100m, date: "2025-03-05");
        Buy("1002", 250m, date: "2025-03-06");
        Buy("1003", 400m, date: "2025-03-07");
        Pay(new TestPayment("E1", "2025-03-20", -350m, Alfa.Name));
        Open().ShouldBe(["1003 400.00 DKK"]);
    }

    [Theory]
    [InlineData("746", "", "0")]
    [InlineData("768.38", "", "22.38")]
    [InlineData("723.62", "", "-22.38")]
    [InlineData("373", "1001 50.00 EUR", "0")]
    [InlineData("723.61", "1001 3.00 EUR", "-0.01")]
    [InlineData("768.39", "", "0")]
    public void ForeignInvoice_PaidInBaseCurrency_ClosesWithinThreePercent(string payment, string open, string exchange)
    {
        var (paid, loss) = (
            decimal.Parse(payment, CultureInfo.InvariantCulture),
            decimal.Parse(exchange, CultureInfo.InvariantCulture)
        );
        _books.Rate("EUR", "2025-03-10", 7.46m);
        Buy("1001", 100m, currency: "EUR");
        Pay(new TestPayment("E1", "2025-03-20", -paid) { Named = [new Remittance(Number: "1001")] });
        string.Join(';', Open()).ShouldBe(open);
        (_books.Balance(Loss) + _books.Balance(Gain)).ShouldBe(loss);
        _books.Flags().Count.ShouldBe(paid > 768.38m ? 1 : 0);
        _books.ShouldBeSound();
    }

    [Fact]
    public void Rest_WorthLessThanAnOere_IsClosedWithoutAnEntry()
    {
        using var books = new Books(Country.Parse("FI"));
        books.Rate("NOK", "2025-03-10", 0.086m);
        books
            .Receive(
                new TestInvoice
                {
                    Number = "1001",
                    Seller = Alfa,
                    Buyer = TestParty.Own(Country.Parse("FI")),
                    Currency = "ISK",
                    AccountingCost = "4000",
                    Lines = [new TestLine(1m, "O", null)],
                }
            )
            .State.ShouldBe(IntakeState.Review);
        books.Rate("ISK", "2025-03-10", 0.004m);
        books.Receive(
            new TestInvoice
            {
                Number = "1002",
                Seller = Alfa,
                Buyer = TestParty.Own(Country.Parse("FI")),
                Currency = "ISK",
                AccountingCost = "4000",
                Lines = [new TestLine(1m, "O", null)],
            }
        );
        books.Receive(
            Statement("S1", new TestPayment("E1", "2025-03-20", -1m) { Named = [new Remittance(Number: "1002")] }) with
            {
                Currency = "EUR",
            }
        );
        books.ShouldBeSound();
    }

    [Fact]
    public void Payment_OfADocumentInReview_IsHeldAndMovesWhenBooked()
    {
        var invoice = Invoice("1001", 100m) with { AccountingCost = null };
        var outcome = _books.Receive(invoice);
        outcome.State.ShouldBe(IntakeState.Review);
        Pay(new TestPayment("E1", "2025-03-20", -100m) { Named = [new Remittance(Number: "1001")] });
        _books.Matches().ShouldHaveSingleItem().IsHeld.ShouldBeTrue();
        _books.Balance(Clearing).ShouldBe(100m);
        _books.Balance("7440").ShouldBe(0m);
        _books.Book(outcome, invoice.Bytes(), "2810").IsDone.ShouldBeTrue();
        _books.Matches().ShouldHaveSingleItem().IsHeld.ShouldBeFalse();
        NothingOpen();
        _books.ShouldBeSound();
    }

    [Fact]
    public void Payment_OfARejectedDocument_IsFreeAgain()
    {
        var invoice = Invoice("1001", 100m) with { AccountingCost = null };
        var outcome = _books.Receive(invoice);
        Pay(new TestPayment("E1", "2025-03-20", -100m, Alfa.Name) { Named = [new Remittance(Number: "1001")] });
        _books.Reject(outcome).IsDone.ShouldBeTrue();
        Matches().ShouldBeEmpty();
        Buy("1002", 100m);
        Matches().ShouldBe(["E1 of S1 -> 1002 100.00 DKK AmountParty"]);
        NothingOpen();
        _books.ShouldBeSound();
    }

    private static TestStatement Statement(string id, params TestPayment[] payments) =>
        new()
        {
            Id = id,
            From = "2025-03-20",
            To = "2025-03-31",
            Payments = payments,
        };

    private static TestInvoice Invoice(string number, decimal amount) =>
        new()
        {
            Number = number,
            Seller = Alfa,
            Buyer = Own,
            AccountingCost = "2810",
            Lines = [new TestLine(amount, "Z", 0m)],
        };

    private void Buy(
        string number,
        decimal amount,
        string? reference = null,
        TestParty? seller = null,
        string date = "2025-03-10",
        string? preceding = null,
        bool isCredit = false,
        string currency = "DKK"
    ) =>
        _books
            .Receive(
                Invoice(number, amount) with
                {
                    Reference = reference,
                    Seller = seller ?? Alfa,
                    Date = date,
                    Preceding = preceding,
                    IsCredit = isCredit || preceding is not null,
                    Currency = currency,
                }
            )
            .Reasons.ShouldBeEmpty();

    private void Sell(string number, decimal amount, TestParty buyer, bool isCredit = false) =>
        _books
            .Receive(
                Invoice(number, amount) with
                {
                    Seller = Own,
                    Buyer = buyer,
                    AccountingCost = null,
                    IsCredit = isCredit,
                }
            )
            .Reasons.ShouldBeEmpty();

    private void Pay(params TestPayment[] payments) => Pay("S1", payments);

    private void Pay(string statement, params TestPayment[] payments) =>
        _books.Receive(Statement(statement, payments)).State.ShouldBe(IntakeState.Booked);

    private IEnumerable<string> Matches() =>
        _books.Matches().Select(one => $"{one.PayerText} -> {one.ItemNumber} {one.Amount} {one.Strength}");

    private IEnumerable<string> Open() => _books.Open().Select(one => $"{one.Document} {one.Open}");

    private void NothingOpen(decimal clearing = 0m)
    {
        Open().ShouldBeEmpty();
        _books.Balance(Clearing).ShouldBe(clearing);
        _books.Balance("7440").ShouldBe(0m);
        _books.Balance("6190").ShouldBe(0m);
    }
}
