using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Records;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Intake;

/// <summary>What posts by itself, what is proposed, and what is learnt.</summary>
public sealed class ConfidenceTests : IDisposable
{
    private static readonly Country Denmark = Country.Parse("DK");
    private static readonly TestParty Own = TestParty.Own(Denmark);
    private static readonly TestParty Other = TestParty.Neighbour(Denmark);

    private readonly Books _books = new(Denmark);

    public void Dispose() => _books.Dispose();

    [Fact]
    public void AccountingCost_NamingAnAccount_PostsByItselfAndSaysWhy()
    {
        _books.Receive(Purchase("1") with { AccountingCost = "2810" }).State.ShouldBe(IntakeState.Booked);
        var entry = _books.Ask(books => books.Journal(null, null)).Single();
        (entry.Rule, entry.Confidence).ShouldBe(("account.accounting-cost@1", 0.95m));
        entry.Why!.ShouldContain("2810");
    }

    [Theory]
    [InlineData("Avdeling 7")]
    [InlineData("1010")]
    [InlineData("7440")]
    public void AccountingCost_ThatIsNoCostAccount_OnlyProposes(string cost)
    {
        var outcome = _books.Receive(Purchase("1") with { AccountingCost = cost });
        outcome.State.ShouldBe(IntakeState.Review);
        var document = _books.Ask(books => books.ReviewQueue()).Single();
        document.ProposalAccount.ShouldNotBeNull();
        document.ProposalConfidence!.Value.ShouldBeLessThan(0.9m);
    }

    [Theory]
    [InlineData("HUR", "proposal: ")]
    [InlineData("EA", "question: ")]
    public void Purchase_WithoutAccountingCost_AsksByHowMuchIsKnown(string unit, string reason) =>
        _books
            .Receive(Purchase("1") with { Lines = [new TestLine(100m, Unit: unit)] })
            .Reasons.ShouldHaveSingleItem()
            .ShouldStartWith(reason);

    [Fact]
    public void Decision_OfAPerson_IsLearntForTheSupplier()
    {
        var first = Purchase("1");
        var outcome = _books.Receive(first);
        _books.Book(outcome, first.Bytes(), "2860").IsDone.ShouldBeTrue();
        var second = _books.Receive(Purchase("2"));
        second.State.ShouldBe(IntakeState.Booked);
        _books.Lines(second)[0].ShouldBe("2860 100 K010 base");
        _books
            .Receive(Purchase("3") with { Seller = Other with { Number = "24256790", Name = "Another" } })
            .State.ShouldBe(IntakeState.Review);
        _books.Ask(books => books.Journal(null, null))[1].Rule.ShouldBe("account.learnt-for-party@1");
    }

    [Fact]
    public void Decision_ThatWasTakenBack_IsLearntNoMore()
    {
        var first = Purchase("1");
        var outcome = _books.Receive(first);
        _books.Book(outcome, first.Bytes(), "2860").IsDone.ShouldBeTrue();
        _books
            .Decide(books => new ReviewDesk(books).TakeBack(outcome.Document!.Value, "a wrong account", "person"))
            .IsDone.ShouldBeTrue();

        _books.Receive(Purchase("2")).State.ShouldBe(IntakeState.Review);

        _books.Book(outcome, first.Bytes(), "2810").IsDone.ShouldBeTrue();
        _books.Lines(_books.Receive(Purchase("3")))[0].ShouldStartWith("2810 ");
    }

    [Fact]
    public void TakingBack_OfAnotherDocument_LeavesWhatWasLearnt()
    {
        var first = Purchase("1");
        _books.Book(_books.Receive(first), first.Bytes(), "2860").IsDone.ShouldBeTrue();
        var second = _books.Receive(Purchase("2"));
        _books
            .Decide(books => new ReviewDesk(books).TakeBack(second.Document!.Value, "not ours", "person"))
            .IsDone.ShouldBeTrue();

        _books.Receive(Purchase("3")).State.ShouldBe(IntakeState.Booked);
    }

    [Fact]
    public void Proposal_LetStand_IsLearntToo()
    {
        var first = Purchase("1") with { Lines = [new TestLine(100m, Unit: "HUR")] };
        _books.Book(_books.Receive(first), first.Bytes()).IsDone.ShouldBeTrue();
        _books.Receive(Purchase("2")).State.ShouldBe(IntakeState.Booked);
    }

    [Fact]
    public void Decision_ForAReference_BeatsTheSuppliersOwn()
    {
        var first = Purchase("1") with { AccountingCost = "Kantine" };
        _books.Book(_books.Receive(first), first.Bytes(), "2860").IsDone.ShouldBeTrue();
        var other = Purchase("2") with { AccountingCost = "2810" };
        _books.Lines(_books.Receive(other))[0].ShouldStartWith("2810 ");
        _books.Lines(_books.Receive(Purchase("3") with { AccountingCost = "Kantine" }))[0].ShouldStartWith("2860 ");
    }

    [Fact]
    public void Decision_ForAnUnknownAccount_IsRefused()
    {
        var first = Purchase("1");
        var refused = _books.Book(_books.Receive(first), first.Bytes(), "999999");
        refused.IsDone.ShouldBeFalse();
        refused.Reasons.ShouldHaveSingleItem().ShouldContain("999999");
        _books.Ask(books => books.EntryCount()).ShouldBe(0);
    }

    [Fact]
    public void Amount_AboveTheLimit_IsAsked()
    {
        _books.Decide(books =>
        {
            books.Append(
                RecordJson.Draft(RecordKind.CompanySettingsChanged, "person", new CompanySettingsChanged(125m))
            );
            return 0;
        });
        _books.Receive(Purchase("1") with { AccountingCost = "2810" }).State.ShouldBe(IntakeState.Booked);
        var above = Purchase("2") with { AccountingCost = "2810", Lines = [new TestLine(100.01m)] };
        var outcome = _books.Receive(above);
        outcome.Code.ShouldBe("amount-limit");
        _books.Book(outcome, above.Bytes()).IsDone.ShouldBeTrue();
    }

    [Fact]
    public void WrongTotal_IsBookedOnlyWhenTheDifferenceIsAccepted()
    {
        var invoice = Purchase("1") with { AccountingCost = "2810", Wrong = 0.01m };
        var outcome = _books.Receive(invoice);
        outcome.Reasons.ShouldHaveSingleItem().ShouldStartWith("BR-CO-15: ");
        outcome.Code.ShouldBe("BR-CO-15");
        _books.Book(outcome, invoice.Bytes()).Reasons.ShouldHaveSingleItem().ShouldStartWith("BR-CO-15: ");
        _books.Book(outcome, invoice.Bytes(), acceptsDifferences: true).IsDone.ShouldBeTrue();
        string.Join("; ", _books.Lines(outcome))
            .ShouldBe("2810 100 K010 base; 7740 25 K010 input; 7440 -125.01; 2720 0.01");
        _books.Book(outcome, invoice.Bytes(), acceptsDifferences: true).IsDone.ShouldBeFalse();
        _books.ShouldBeSound();
    }

    private static TestInvoice Purchase(string number) =>
        new()
        {
            Number = number,
            Seller = Other,
            Buyer = Own,
        };
}
