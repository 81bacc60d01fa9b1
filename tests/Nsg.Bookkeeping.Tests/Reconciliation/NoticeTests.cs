using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Reconciliation;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Reconciliation;

/// <summary>What a bank's notification (camt.054) tells of the amounts that statements book.</summary>
public sealed class NoticeTests : IDisposable
{
    private const string Clearing = "6486";
    private const string Bank = "6480";
    private static readonly Country Denmark = Country.Parse("DK");
    private static readonly TestParty Own = TestParty.Own(Denmark);
    private static readonly TestParty Alfa = new("DK", "10150817", "Alfa A/S", "DK5000400440116243");
    private static readonly TestParty Beta = new("DK", "24256790", "Beta ApS", "DK2030004444444441");
    private readonly Books _books = new(Denmark);

    public void Dispose() => _books.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Notification_BeforeOrAfterTheStatement_SplitsTheAmountAndBooksNothingTwice(bool isFirst)
    {
        Sell("1001", 100m, Alfa, "4711");
        Sell("1002", 200m, Beta, "4712");
        var statement = Statement(Lump("E7", 300m) with { Service = "ARK1" });
        if (isFirst)
        {
            var waiting = Notify(statement);
            waiting
                .Warnings.ShouldHaveSingleItem()
                .ShouldStartWith("statement-awaited: 1 notified entry of 2025-03-20");
            _books.Balance(Bank).ShouldBe(0m);
            _books.Open().Count.ShouldBe(2);
            _books.Flags().ShouldHaveSingleItem().Kind.ShouldBe("statement-awaited");
            Receive(statement);
        }
        else
        {
            Receive(statement);
            _books.Matches().ShouldBeEmpty();
            Notify(statement).Warnings.ShouldBeEmpty();
        }

        Matches().ShouldBe(["E7 of S1 -> 1001 100.00 DKK Reference", "E7 of S1 -> 1002 200.00 DKK Reference"]);
        _books.Open().ShouldBeEmpty();
        _books.Flags().ShouldBeEmpty();
        (_books.Balance(Bank), _books.Balance(Clearing)).ShouldBe((300m, 0m));
        _books.Ask(books => books.BankEntryCounts()).ShouldBe((1, 1));
        JoinedBy().ShouldBe(["servicer-reference"]);
        _books.ShouldBeSound();
        _books.Ask(books => books.BankLines(onlyUnmatched: false)).Sum(line => line.Amount.Amount).ShouldBe(300m);
    }

    [Theory]
    [InlineData("E7", null, null, "E7", null, null, "entry-reference")]
    [InlineData("E7", null, "OCR-1", "F9", null, "OCR-1", "batch")]
    [InlineData("E7", null, null, "F9", "ARK1", null, "amount-and-day")]
    [InlineData("E7", "ARK1", null, "E7", "ARK1", "OCR-1", "servicer-reference")]
    [InlineData("E7", "ARK2", null, "F9", "ARK1", null, null)]
    public void Notification_NamingTheEntry_IsJoinedByTheFirstRuleThatFinds(
        string booked,
        string? bookedService,
        string? bookedBatch,
        string notified,
        string? service,
        string? batch,
        string? by
    )
    {
        Sell("1001", 100m, Alfa, "4711");
        Receive(Statement(Lump(booked, 300m) with { Service = bookedService, BatchId = bookedBatch }));
        Notify(Statement(Lump(notified, 300m) with { Service = service, BatchId = batch }));

        JoinedBy().ShouldBe([by]);
        Matches().Count().ShouldBe(by is null ? 0 : 1);
        _books.ShouldBeSound();
    }

    [Fact]
    public void AmountAndDay_ThatTwoEntriesHave_TellsNothing()
    {
        Receive(Statement(Lump("E1", 300m), Lump("E2", 300m)));
        Notify(Statement(Lump("F9", 300m)))
            .Warnings.ShouldHaveSingleItem()
            .ShouldContain("wait for the account's statement");
        JoinedBy().ShouldBe([null]);
    }

    [Fact]
    public void LumpOfTwoNotifiedBatches_IsSplitIntoAllOfThem()
    {
        Sell("1001", 100m, Alfa, "4711");
        Sell("1002", 200m, Beta, "4712");
        Notify(Statement(Single("F1", 100m, "4711"), Single("F2", 200m, "4712")));
        Receive(Statement(Lump("E1", 300m)));

        JoinedBy().ShouldBe(["amount-and-day", "amount-and-day"]);
        Matches().Count().ShouldBe(2);
        _books.Balance(Clearing).ShouldBe(0m);
        _books.ShouldBeSound();
    }

    [Fact]
    public void SinglePayment_ToldInMoreWords_IsMatchedByThem()
    {
        Sell("1001", 100m, Alfa, "4711");
        Sell("1002", 100m, Beta, "4712");
        Receive(Statement(Lump("E1", 100m)));
        _books.Matches().ShouldBeEmpty();
        Notify(Statement(Single("E1", 100m, "4712")));
        Matches().ShouldBe(["E1 of S1 -> 1002 100.00 DKK Reference"]);
    }

    [Fact]
    public void AmountThatARuleMatchedWhole_IsTakenBackAndSplit()
    {
        Sell("1001", 300m, Alfa, null);
        Sell("1002", 100m, Alfa, "4711");
        Sell("1003", 200m, Beta, "4712");
        var statement = Statement(Lump("E7", 300m) with { IsLump = true, Service = "ARK1" });
        Receive(statement with { Payments = [Single("E7", 300m, "1001") with { Service = "ARK1" }] });
        Matches().ShouldBe(["E7 of S1 -> 1001 300.00 DKK Number"]);
        Notify(statement);

        Matches().ShouldBe(["E7 of S1 -> 1002 100.00 DKK Reference", "E7 of S1 -> 1003 200.00 DKK Reference"]);
        _books.Open().Select(one => one.Document).ShouldBe(["1001"]);
        _books.Balance(Clearing).ShouldBe(0m);
        _books.ShouldBeSound();
    }

    [Fact]
    public void StatementThatTellsThePayments_NeedsNothingOfTheNotification()
    {
        Sell("1001", 100m, Alfa, "4711");
        var statement = Statement(Lump("E7", 300m) with { IsLump = false });
        Receive(statement);
        Notify(statement).Warnings.ShouldBeEmpty();

        JoinedBy().ShouldBe(["entry-reference"]);
        _books.Ask(books => books.BankLines(onlyUnmatched: false)).Count.ShouldBe(2);
        _books.ShouldBeSound();
    }

    [Fact]
    public void NotificationSentAgain_IsKeptAndTellsNothingMore()
    {
        var statement = Statement(Lump("E7", 300m) with { Service = "ARK1" });
        Notify(statement);
        _books
            .Receive(statement.Notification("N2"))
            .Warnings.ShouldHaveSingleItem()
            .ShouldStartWith("notified-before: ");
        Receive(statement);
        JoinedBy().ShouldBe(["servicer-reference"]);
        _books.Flags().ShouldBeEmpty();
        _books.ShouldBeSound();
    }

    [Fact]
    public void EntryThatAPersonDecidedOn_IsSplitWhenThatIsTakenBack()
    {
        Sell("1001", 100m, Alfa, "4711");
        var statement = Statement(Lump("E7", 300m) with { Service = "ARK1" });
        Receive(statement);
        var line = _books.Ask(books => books.BankLines(onlyUnmatched: false)).ShouldHaveSingleItem().Line;
        _books
            .Decide(books =>
                new MatchDesk(books).Match(
                    new BankMatch
                    {
                        Line = line,
                        Account = "6390",
                        Why = "loan",
                    },
                    null,
                    "kari"
                )
            )
            .Refusal.ShouldBeNull();
        Notify(statement);
        JoinedBy().ShouldBe([null]);
        _books.Decide(books => new MatchDesk(books).Undo(line, "it was the customers", "kari")).Refusal.ShouldBeNull();

        JoinedBy().ShouldBe(["servicer-reference"]);
        Matches().ShouldBe(["E7 of S1 -> 1001 100.00 DKK Reference"]);
        _books.ShouldBeSound();
    }

    [Fact]
    public void ChargesThatOnlyTheNotificationTells_AreBookedOnce()
    {
        Sell("1001", 100m, Alfa, "4711");
        Receive(Statement(new TestPayment("E1", "2025-03-20", 97m) { IsLump = true }));
        Notify(Statement(Single("E1", 97m, "4711") with { Fee = 3m }));

        _books.Open().ShouldBeEmpty();
        _books.Balance(Clearing).ShouldBe(0m);
        _books.Balance(_books.Pack.Roles.BankCharges).ShouldBe(3m);
        _books.Balance(Bank).ShouldBe(97m);
        _books.ShouldBeSound();
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(10, 0)]
    public void ChargesOfAPaymentThatWentOut_AreBookedOnce(int stated, int notified)
    {
        Buy("1001", 100m, Alfa, "4711");
        Receive(Statement(new TestPayment("E1", "2025-03-20", -110m) { IsLump = true, Fee = stated }));
        Notify(Statement(Single("E1", -110m, "4711") with { Fee = notified }));

        _books.Open().ShouldBeEmpty();
        _books.Balance(Clearing).ShouldBe(0m);
        _books.Balance(_books.Pack.Roles.BankCharges).ShouldBe(10m);
        _books.Balance(Bank).ShouldBe(-110m);
        _books.ShouldBeSound();
    }

    [Theory]
    [InlineData("71/000000047110002", "71#000000047110002")]
    [InlineData("+71<000000047110002+12345678<", "71#000000047110002")]
    public void DanishSlip_AsBanksWriteIt_NamesTheInvoice(string paid, string asked)
    {
        Sell("1001", 100m, Alfa, asked);
        Receive(Statement(Lump("E7", 100m)));
        Notify(Statement(Single("E7", 100m, paid.Replace("<", "&lt;", StringComparison.Ordinal))));
        Matches().ShouldBe(["E7 of S1 -> 1001 100.00 DKK Reference"]);
    }

    [Fact]
    public void NotificationOfSomebodyElse_IsRefused()
    {
        var text = System.Text.Encoding.UTF8.GetString(Statement(Lump("E7", 300m)).Notification("N1"));
        var foreign = text.Replace(
            "<Ccy>DKK</Ccy>",
            "<Ccy>DKK</Ccy><Ownr><Nm>Andre ApS</Nm><Id><OrgId><Othr><Id>10150817</Id></Othr></OrgId></Id></Ownr>",
            StringComparison.Ordinal
        );
        _books.Receive(System.Text.Encoding.UTF8.GetBytes(foreign)).Code.ShouldBe("party-mismatch");
    }

    private static TestStatement Statement(params TestPayment[] payments) =>
        new()
        {
            Id = "S1",
            From = "2025-03-20",
            To = "2025-03-31",
            Payments = payments,
        };

    /// <summary>A batch of two payments that the statement tells as one amount: 100, and the rest.</summary>
    private static TestPayment Lump(string reference, decimal amount) =>
        new(reference, "2025-03-20", amount)
        {
            IsLump = true,
            Batch =
            [
                new TestPayment("", "", 100m, Alfa.Name) { Named = [new Remittance("4711")] },
                new TestPayment("", "", amount - 100m, Beta.Name) { Named = [new Remittance("4712")] },
            ],
        };

    private static TestPayment Single(string reference, decimal amount, string named) =>
        new(reference, "2025-03-20", amount) { Named = [new Remittance(named)] };

    private void Sell(string number, decimal amount, TestParty buyer, string? reference) =>
        _books
            .Receive(
                new TestInvoice
                {
                    Number = number,
                    Seller = Own,
                    Buyer = buyer,
                    Reference = reference,
                    Lines = [new TestLine(amount, "Z", 0m)],
                }
            )
            .Reasons.ShouldBeEmpty();

    private void Buy(string number, decimal amount, TestParty seller, string reference) =>
        _books
            .Receive(
                new TestInvoice
                {
                    Number = number,
                    Seller = seller,
                    Buyer = Own,
                    AccountingCost = "2810",
                    Reference = reference,
                    Lines = [new TestLine(amount, "Z", 0m)],
                }
            )
            .Reasons.ShouldBeEmpty();

    private void Receive(TestStatement statement) => _books.Receive(statement).State.ShouldBe(IntakeState.Booked);

    private IntakeOutcome Notify(TestStatement statement)
    {
        var outcome = _books.Receive(statement.Notification("N1"));
        outcome.State.ShouldBe(IntakeState.Stored);
        return outcome;
    }

    private IEnumerable<string> Matches() =>
        _books
            .Matches()
            .Select(one => $"{one.PayerText} -> {one.ItemNumber} {one.Amount} {one.Strength}")
            .Order(StringComparer.Ordinal);

    private IEnumerable<string?> JoinedBy() => _books.Ask(books => books.Notices()).Select(one => one.JoinedBy);
}
