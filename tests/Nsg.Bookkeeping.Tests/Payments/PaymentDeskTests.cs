using System.Text;
using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Payments;
using Nsg.Bookkeeping.Records;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Documents.Pain;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Payments;

public sealed class PaymentDeskTests : IDisposable
{
    private readonly Books _books = new(Country.DK);

    public void Dispose() => _books.Dispose();

    [Fact]
    public void Order_OfAnInvoice_IsOnItsWay_AndNotOrderedTwice()
    {
        var invoice = Receive("1");

        var ordered = Order(invoice);

        var payment = ordered.Payments.ShouldHaveSingleItem();
        (payment.Amount, payment.Payee, payment.Account.Number).ShouldBe((125m, "Nabo A/S", "DK5000400440116243"));
        Open(invoice).ShouldBe(125m);
        OnItsWay(invoice).ShouldBe(125m);
        Refusal(invoice).ShouldContain("on its way");
        _books.Ask(books => books.Verify()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public void Order_InParts_GivesNoMoreThanIsLeft()
    {
        var invoice = Receive("1");
        Order(invoice, 100m);

        Refusal(invoice, 25.01m).ShouldContain("at most 25.00");
        Order(invoice).Payments.ShouldHaveSingleItem().Amount.ShouldBe(25m);
    }

    [Fact]
    public void Statement_OfThePayment_EndsItsWay()
    {
        var invoice = Receive("1");
        Order(invoice, 100m);

        _books.Receive(
            new TestStatement
            {
                Id = "S1",
                From = "2025-04-01",
                To = "2025-04-30",
                Payments =
                [
                    new TestPayment("1", "2025-04-10", -100m, "Nabo A/S") { Named = [new Remittance(Number: "1")] },
                ],
            }
        );

        OnItsWay(invoice).ShouldBe(0m);
        Open(invoice).ShouldBe(25m);
        Order(invoice).Payments.ShouldHaveSingleItem().Amount.ShouldBe(25m);
    }

    [Fact]
    public void Answer_ThatRejects_OpensTheInvoiceAgain()
    {
        var (first, second) = (Receive("1"), Receive("2"));
        var ordered = _books.Decide(books => new PaymentDesk(books).Order(Wanted(Item(first), Item(second)), "person"));

        var outcome = _books.Receive(
            Answer(
                ordered.Message,
                $"<OrgnlPmtInfAndSts><OrgnlPmtInfId>{ordered.Message}-1</OrgnlPmtInfId><PmtInfSts>ACCP</PmtInfSts><TxInfAndSts><OrgnlEndToEndId>{ordered.Payments[1].EndToEnd}</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf></TxInfAndSts></OrgnlPmtInfAndSts>"
            )
        );

        outcome.State.ShouldBe(IntakeState.Stored);
        outcome.Warnings.ShouldHaveSingleItem().ShouldContain("AC04");
        var order = _books.Ask(books => books.PaymentOrder(ordered.Order))!;
        order.Payments.Select(one => one.State).ShouldBe(["accepted", "rejected"]);
        (OnItsWay(first), OnItsWay(second)).ShouldBe((125m, 0m));
        _books.Ask(books => books.RejectedPayment(second.Document!.Value)).ShouldBe("AC04");
        Order(second).Payments.ShouldHaveSingleItem();
        _books.Ask(books => books.RejectedPayment(second.Document!.Value)).ShouldBeNull();
    }

    [Fact]
    public void Answer_ToAnUnknownMessage_IsKeptAndSaidSo()
    {
        var outcome = _books.Receive(Answer("OTHER", ""));

        outcome.Warnings.ShouldHaveSingleItem().ShouldContain("unknown-payment-order");
    }

    [Fact]
    public void Cancel_FreesTheInvoice_AndALateAnswerChangesNothing()
    {
        var invoice = Receive("1");
        var ordered = Order(invoice);

        Cancel(ordered.Order).ShouldBeNull();

        OnItsWay(invoice).ShouldBe(0m);
        Cancel(ordered.Order).ShouldBe("nothing of the order is on its way");
        _books.Receive(Answer(ordered.Message, "", "ACSC"));
        _books.Ask(books => books.PaymentOrder(ordered.Order))!.Payments[0].State.ShouldBe("cancelled");
    }

    [Fact]
    public void Order_WithACreditNote_PaysTheDifferenceAndNamesBoth()
    {
        var invoice = Receive("1");
        var credit = _books.Receive(Invoice("K1") with { IsCredit = true, Lines = [new TestLine(20m)] });

        var ordered = _books.Decide(books =>
            new PaymentDesk(books).Order(Wanted(Item(invoice), Item(credit)), "person")
        );

        var payment = ordered.Payments.ShouldHaveSingleItem();
        (payment.Amount, payment.Reference).ShouldBe((100m, null));
        payment.Items.Select(one => (one.Number, one.Amount)).ShouldBe([("1", 125m), ("K1", -25m)]);
        (OnItsWay(invoice), OnItsWay(credit)).ShouldBe((125m, 25m));
        Should
            .Throw<PaymentsRefusedException>(() =>
                _books.Decide(books => new PaymentDesk(books).Order(Wanted(Item(credit)), "person"))
            )
            .Message.ShouldContain("on its way");
    }

    [Fact]
    public void Order_OfCreditNotesAlone_IsRefused()
    {
        var credit = _books.Receive(Invoice("K1") with { IsCredit = true });

        Refusal(credit).ShouldContain("nothing is left to pay");
    }

    [Fact]
    public void Order_ToNoAccount_IsRefusedAndNothingIsKept()
    {
        var invoice = Receive("1");

        Should
            .Throw<PaymentsRefusedException>(() =>
                _books.Decide(books =>
                    new PaymentDesk(books).Order(
                        Wanted(new WantedPayment(invoice.Document!.Value, null, new Payee("Nabo", null, null, null))),
                        "person"
                    )
                )
            )
            .Message.ShouldContain("names no account");
        _books.Ask(books => books.PaymentOrders(long.MaxValue, 10)).ShouldBeEmpty();
    }

    [Fact]
    public void Order_OnASunday_IsCarriedOutOnAWorkingDay()
    {
        var invoice = Receive("1");
        var sunday = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(60);
        while (sunday.DayOfWeek != DayOfWeek.Sunday)
        {
            sunday = sunday.AddDays(1);
        }

        var ordered = _books.Decide(books =>
            new PaymentDesk(books).Order(Wanted(Item(invoice)) with { On = sunday }, "person")
        );

        var day = ordered.Payments.ShouldHaveSingleItem().Day;
        _books.Pack.Calendar.IsWorkingDay(day).ShouldBeTrue();
        day.ShouldBeLessThan(sunday);
    }

    [Fact]
    public async Task Rebuild_OfOrders_EqualsWhatStood()
    {
        var (first, second) = (Receive("1"), Receive("2"));
        var ordered = Order(first);
        Cancel(Order(second).Order);
        _books.Receive(Answer(ordered.Message, "", "PDNG"));
        var before = Shown();

        await _books.Store.RebuildAsync(_books.Company);

        Shown().ShouldBe(before);
        before.ShouldContain("pending");
    }

    private string Shown() =>
        string.Join(
            '\n',
            _books
                .Ask(books => books.PaymentOrders(long.MaxValue, 10))
                .Select(order =>
                    $"{order.Order} {order.Message} {order.Cancelled} "
                    + string.Join(
                        ' ',
                        order.Payments.Select(one =>
                            $"{one.EndToEnd} {one.Amount} {one.State} {one.Code} {one.Items.Count}"
                        )
                    )
                )
        );

    private static TestInvoice Invoice(string number) =>
        new()
        {
            Number = number,
            Seller = TestParty.Neighbour(Country.DK),
            Buyer = TestParty.Own(Country.DK),
            AccountingCost = "2810",
        };

    private IntakeOutcome Receive(string number) => _books.Receive(Invoice(number));

    private static WantedPayment Item(IntakeOutcome outcome, decimal? amount = null) =>
        new(outcome.Document!.Value, amount, new Payee("Nabo A/S", Account("DK5000400440116243"), null, "RF111232"));

    private static WantedPayments Wanted(params WantedPayment[] items) =>
        new()
        {
            Account = Account("DK5000400440116243"),
            Currency = Currency.DKK,
            Items = items,
        };

    private static TransferAccount Account(string text) =>
        TransferAccount.TryParse(Country.DK, text, out var account)
            ? account
            : throw new InvalidOperationException(text);

    private PaymentsOrdered Order(IntakeOutcome outcome, decimal? amount = null) =>
        _books.Decide(books => new PaymentDesk(books).Order(Wanted(Item(outcome, amount)), "person"));

    private string Refusal(IntakeOutcome outcome, decimal? amount = null) =>
        Should.Throw<PaymentsRefusedException>(() => Order(outcome, amount)).Message;

    private string? Cancel(Guid order) =>
        _books.Decide(books => new PaymentDesk(books).Cancel(order, "not sent", "person"));

    private decimal OnItsWay(IntakeOutcome outcome) => _books.Ask(books => books.OnItsWay(outcome.Document!.Value));

    private decimal Open(IntakeOutcome outcome) => _books.Open().Single(one => one.Id == outcome.Document).Open.Amount;

    private static byte[] Answer(string message, string inner, string status = "PART") =>
        Encoding.UTF8.GetBytes(
            $"""
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.03"><CstmrPmtStsRpt><GrpHdr><MsgId>B1</MsgId></GrpHdr>
            <OrgnlGrpInfAndSts><OrgnlMsgId>{message}</OrgnlMsgId><GrpSts>{status}</GrpSts></OrgnlGrpInfAndSts>{inner}</CstmrPmtStsRpt></Document>
            """
        );
}
