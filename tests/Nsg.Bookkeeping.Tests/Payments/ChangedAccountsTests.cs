using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Payments;
using Nsg.Bookkeeping.Records;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Documents.Pain;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Payments;

public sealed class ChangedAccountsTests : IDisposable
{
    private const string Known = "DK5000400440116243";
    private const string Other = "DK9520000123456789";

    private readonly Books _books = new(Country.DK);

    public void Dispose() => _books.Dispose();

    [Fact]
    public void Order_ToAChangedAccount_IsRefusedUntilSomebodySaysHowItWasConfirmed()
    {
        Receive("1", Known);
        var second = Receive("2", Other);

        var refused = Should.Throw<PaymentsRefusedException>(() => Order(second, Other));
        refused.IsForAccounts.ShouldBeTrue();
        refused.Reasons.ShouldHaveSingleItem().ShouldContain("ask the supplier");
        _books.Ask(books => books.PaymentOrders(long.MaxValue, 10)).ShouldBeEmpty();
        _books.Flags().ShouldHaveSingleItem();

        Order(second, Other, "Anna at Nabo, by telephone");
        _books.Flags().ShouldBeEmpty();
        var said = _books.Ask(books => books.AccountConfirmed(second))!;
        (said.Actor, said.Why).ShouldBe(("person", "Anna at Nabo, by telephone"));
        _books.ShouldBeSound();
    }

    [Fact]
    public void Order_OfSeveralFaults_IsNotAskedForTheAccountAlone()
    {
        Receive("1", Known);
        var second = Receive("2", Other);
        var paid = Receive("3", Known);
        Order(paid, Known);

        Should
            .Throw<PaymentsRefusedException>(() => Order([Item(second, Other), Item(paid, Known)]))
            .IsForAccounts.ShouldBeFalse();
    }

    [Fact]
    public void Order_ToTheAccountOfBefore_NeedsNoConfirmation()
    {
        Receive("1", Known);
        var second = Receive("2", Other);

        Order(second, Known).Payments.ShouldHaveSingleItem().Account.Number.ShouldBe(Known);
        _books.Flags().ShouldHaveSingleItem("nobody said that the other account is right");
    }

    [Fact]
    public void Account_ThatNobodyConfirmed_IsChangedInTheNextDocumentToo()
    {
        Receive("1", Known);
        var second = Receive("2", Other);
        Receive("3", Other);
        _books.Flags().Count.ShouldBe(2);
        _books.Ask(books => books.EarlierAccounts(second)).ShouldBe(["00400440116243"]);

        Confirm(second, "Anna").ShouldBeNull();
        Receive("4", Other);

        _books.Flags().ShouldHaveSingleItem().Number.ShouldBe("3");
    }

    [Fact]
    public void Confirm_OfWhatNobodyAsks_OrWithoutAWord_IsRefused()
    {
        var first = Receive("1", Known);
        Confirm(first, "Anna")!.ShouldContain("no changed account");
        var second = Receive("2", Other);
        Confirm(second, " ")!.ShouldContain("say why");
        _books.Flags().ShouldHaveSingleItem();
    }

    /// <summary>No transfer goes to a payment slip (93), a direct debit (59) or a wrong digit: it would go to the second account.</summary>
    [Theory]
    [InlineData("93", "86521111")]
    [InlineData("59", Known)]
    [InlineData("30", "DK5000400440116244")]
    public void SecondAccount_ThatATransferWouldGoTo_IsAskedOf(string code, string first)
    {
        Receive("1", Known, (code, first));
        Receive("2", Known, (code, first));
        _books.Flags().ShouldBeEmpty("both accounts were named before");

        var third = Receive("3", Other, (code, first));

        _books.Flags().ShouldHaveSingleItem().Number.ShouldBe("3");
        Should.Throw<PaymentsRefusedException>(() => Order(third, Other)).IsForAccounts.ShouldBeTrue();
        _books.Ask(books => books.EarlierAccounts(third))!.ShouldNotContain("95200001234567");
        Confirm(third, "Anna").ShouldBeNull();
        _books.Flags().ShouldBeEmpty();
        Receive("4", Other, (code, first));
        _books.Flags().ShouldBeEmpty("the account was confirmed");
    }

    [Fact]
    public void BothAccounts_ThatChanged_BecomeTheSuppliersByOneAnswer_AndNotBefore()
    {
        Receive("1", Known, ("93", "86521111"));
        var second = Receive("2", Other, ("93", "86522222"));
        Receive("3", Other, ("93", "86522222"));
        _books.Flags().Select(one => one.Number).Distinct().Order().ShouldBe(["2", "3"]);

        Confirm(second, "Anna").ShouldBeNull();
        Receive("4", Other, ("93", "86522222"));

        _books.Flags().Select(one => one.Number).Distinct().ShouldBe(["3"]);
        _books.ShouldBeSound();
    }

    [Fact]
    public void PutAside_OfABookedDocument_TakesItsVoucherBack()
    {
        Receive("1", Known);
        var second = Receive("2", Other);

        _books
            .Decide(books => new ReviewDesk(books).PutAside(second, "a false invoice", "person"))
            .Reasons.ShouldBeEmpty();

        _books.Ask(books => books.Document(second))!.State.ShouldBe("rejected");
        _books.Open().ShouldHaveSingleItem();
        _books.Ask(books => books.DecisionOn(second))!.Why.ShouldBe("a false invoice");
        _books.ShouldBeSound();
    }

    [Fact]
    public async Task Rebuild_OfAnswers_EqualsWhatStood()
    {
        Receive("1", Known);
        var (second, third) = (Receive("2", Other), Receive("3", Other));
        Confirm(second, "Anna");

        await _books.Store.RebuildAsync(_books.Company);

        _books.Ask(books => books.AccountConfirmed(second))!.Why.ShouldBe("Anna");
        _books.Ask(books => books.EarlierAccounts(second)).ShouldBeNull();
        _books.Ask(books => books.EarlierAccounts(third)).ShouldNotBeNull();
    }

    private Guid Receive(string number, string account, (string Code, string Account)? first = null) =>
        _books
            .Receive(
                new TestInvoice
                {
                    Number = number,
                    Seller = TestParty.Neighbour(Country.DK) with { Account = account },
                    Buyer = TestParty.Own(Country.DK),
                    AccountingCost = "2810",
                    FirstMeans = first,
                }
            )
            .Document!.Value;

    private string? Confirm(Guid document, string why) =>
        _books.Decide(books => ChangedAccounts.Confirm(books, document, why, "person"));

    private static WantedPayment Item(Guid document, string account, string? confirmed = null) =>
        new(document, null, new Payee("Nabo A/S", Account(account), null, null)) { AccountConfirmed = confirmed };

    private PaymentsOrdered Order(Guid document, string account, string? confirmed = null) =>
        Order([Item(document, account, confirmed)]);

    private PaymentsOrdered Order(IReadOnlyList<WantedPayment> items) =>
        _books.Decide(books =>
            new PaymentDesk(books).Order(
                new WantedPayments
                {
                    Account = Account(Known),
                    Currency = Currency.DKK,
                    Items = items,
                },
                "person"
            )
        );

    private static TransferAccount Account(string text) =>
        TransferAccount.TryParse(Country.DK, text, out var account)
            ? account
            : throw new InvalidOperationException(text);
}
