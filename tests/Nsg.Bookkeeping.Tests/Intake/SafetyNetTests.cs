using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Intake;

/// <summary>What must not be booked twice, or go unnoticed.</summary>
public sealed class SafetyNetTests : IDisposable
{
    private static readonly Country Denmark = Country.Parse("DK");
    private static readonly TestParty Own = TestParty.Own(Denmark);
    private static readonly TestParty Other = TestParty.Neighbour(Denmark);

    private readonly Books _books = new(Denmark);

    public void Dispose() => _books.Dispose();

    [Fact]
    public void SameBytes_AreAnsweredWithTheFirstDocument()
    {
        var first = _books.Receive(Purchase("1"));
        var second = _books.Receive(Purchase("1"), "other-name.xml");
        (second.State, second.Document, second.Transaction).ShouldBe(
            (IntakeState.Duplicate, first.Document, first.Transaction)
        );
        _books.Ask(books => books.Documents()).Count.ShouldBe(1);
        _books.Ask(books => books.EntryCount()).ShouldBe(1);
    }

    [Fact]
    public void SameNumber_WithOtherContent_IsFlaggedAndWaits()
    {
        _books.Receive(Purchase("1"));
        var second = _books.Receive(Purchase("1") with { Date = "2025-03-11" });
        second.State.ShouldBe(IntakeState.Review);
        second.Code.ShouldBe("possible-duplicate");
        _books.Flags().ShouldHaveSingleItem().Kind.ShouldBe("possible-duplicate");
        _books.Ask(books => books.EntryCount()).ShouldBe(1);
    }

    [Fact]
    public void SameNumber_IsBookedOnlyWhenAPersonSaysThatItIsNoDuplicate()
    {
        _books.Receive(Purchase("1"));
        var other = Purchase("1") with { Date = "2025-03-11" };
        var second = _books.Receive(other);

        var refused = _books.Book(second, other.Bytes());
        var booked = _books.Book(second, other.Bytes(), acceptsDuplicate: true);

        refused.Reasons.ShouldHaveSingleItem().ShouldStartWith("possible-duplicate:");
        booked.IsDone.ShouldBeTrue();
        _books.Ask(books => books.EntryCount()).ShouldBe(2);
    }

    [Fact]
    public void SameNumber_OfACreditNote_IsNoDuplicate()
    {
        _books.Receive(Purchase("1"));
        _books.Receive(Purchase("1") with { IsCredit = true, Preceding = "1" }).State.ShouldBe(IntakeState.Booked);
        _books.Flags().ShouldBeEmpty();
        _books.Open().ShouldBeEmpty();
    }

    [Fact]
    public void SameNumber_OfARejectedDocument_IsNoDuplicate()
    {
        _books.Reject(_books.Receive(Purchase("1") with { AccountingCost = null })).IsDone.ShouldBeTrue();
        _books.Receive(Purchase("1")).State.ShouldBe(IntakeState.Booked);
    }

    [Fact]
    public void Statement_ThatComesAgainInOtherBytes_WaitsAndIsNotDoubled()
    {
        var statement = new TestStatement
        {
            Id = "S1",
            From = "2025-03-01",
            To = "2025-03-31",
            Opening = 10m,
            Closing = -90m,
            Payments = [new("E1", "2025-03-20", -100m, "Somebody")],
        };
        _books.Receive(statement).State.ShouldBe(IntakeState.Booked);
        _books
            .Receive(statement with { Extra = "<CreDtTm>2026-01-01T00:00:00</CreDtTm>" })
            .Code.ShouldBe("possible-duplicate");
        _books.Receive(statement with { Id = "again" }).Code.ShouldBe("possible-duplicate");
        _books.Balance("6480").ShouldBe(-90m);
        _books.Flags().Count(flag => flag.Kind == "possible-duplicate").ShouldBe(2);
        _books
            .Receive(
                statement with
                {
                    Id = "S2",
                    From = "2025-04-01",
                    To = "2025-04-30",
                    Opening = -90m,
                    Closing = -190m,
                }
            )
            .State.ShouldBe(IntakeState.Booked);
    }

    [Fact]
    public void Message_WithTwoAccountsOrPagesUnderOneId_IsBookedWhole()
    {
        var page = new TestStatement
        {
            Id = "1",
            From = "2025-03-01",
            To = "2025-03-31",
            Payments = [new("E1", "2025-03-20", -100m, "A")],
        };
        var bytes = TestStatement.Message(
            page with
            {
                Opening = 500m,
            },
            page with
            {
                Payments = [new("E2", "2025-03-21", -50m, "B")],
            },
            page with
            {
                Account = "DK1230000000002222",
                Opening = 70m,
            }
        );
        _books.Receive(bytes, "both.xml").State.ShouldBe(IntakeState.Booked);
        _books.Ask(books => books.BankEntryCounts()).ShouldBe((3, 0));
        (_books.Balance("6480"), _books.Balance("6481")).ShouldBe((350m, -30m));
        _books.ShouldBeSound();
    }

    [Fact]
    public void Statements_InAnyOrder_HaveOneOpeningBalance()
    {
        TestStatement Month(int month, decimal opening) =>
            new()
            {
                Id = $"S{month}",
                From = $"2025-0{month}-01",
                To = $"2025-0{month}-28",
                Opening = opening,
                Closing = opening - 10m,
                Payments = [new($"E{month}", $"2025-0{month}-05", -10m, "A")],
            };
        foreach (var order in new[] { new[] { 1, 2, 3 }, [3, 2, 1], [2, 3, 1] })
        {
            using var books = new Books(Denmark);
            foreach (var month in order)
            {
                books.Receive(Month(month, 110m - (10m * month))).State.ShouldBe(IntakeState.Booked);
            }

            books.Balance("6480").ShouldBe(70m);
            books
                .Ask(one => one.TrialBalance(null, null))
                .Single(one => one.Account == "6480")
                .Opening.Amount.ShouldBe(100m);
            books.Flags().ShouldBeEmpty();
        }
    }

    [Fact]
    public void Opening_ThatCannotBeBooked_WaitsInReview()
    {
        var statement = new TestStatement
        {
            Id = "S1",
            From = "2025-03-01",
            To = "2025-03-31",
            Opening = 10.005m,
        };
        _books.Receive(statement).State.ShouldBe(IntakeState.Review);
        _books
            .Receive(statement with { Id = "S2", Opening = 10m, Currency = "EUR" })
            .Reasons.ShouldHaveSingleItem()
            .ShouldStartWith("no-rate: ");
        _books.ShouldBeSound();
    }

    [Fact]
    public void Account_ThatChanged_IsFlagged()
    {
        _books.Receive(Purchase("1"));
        var second = _books.Receive(Purchase("2") with { Seller = Other with { Account = "DK9520000123456789" } });
        second.State.ShouldBe(IntakeState.Booked);
        second.Warnings.ShouldContain(warning => warning.StartsWith("changed-bank-account", StringComparison.Ordinal));
        _books.Flags().ShouldHaveSingleItem().Kind.ShouldBe("changed-bank-account");
    }

    [Theory]
    [InlineData("20 20 20 20")]
    [InlineData("DK20202020")]
    [InlineData("DK-20202020")]
    [InlineData("dk 20-20-20-20")]
    public void OwnNumber_InAnySpelling_IsTheCompany(string number) =>
        _books.Receive(Purchase("1") with { Buyer = Own with { Number = number } }).State.ShouldBe(IntakeState.Booked);

    [Fact]
    public void Number_FailingItsCheckDigit_IsAcceptedWithAWarning()
    {
        var outcome = _books.Receive(Purchase("1") with { Seller = Other with { Number = "10150818" } });
        outcome.State.ShouldBe(IntakeState.Booked);
        outcome.Warnings.ShouldContain(warning => warning.StartsWith("check-digit", StringComparison.Ordinal));
    }

    [Fact]
    public void Document_OfSomebodyElse_IsRejectedAndNotKept()
    {
        var outcome = _books.Receive(Purchase("1") with { Buyer = Other with { Number = "24256790" } });
        (outcome.State, outcome.Code).ShouldBe((IntakeState.Rejected, "party-mismatch"));
        _books.Ask(books => books.Documents()).ShouldBeEmpty();
    }

    private static TestInvoice Purchase(string number) =>
        new()
        {
            Number = number,
            Seller = Other,
            Buyer = Own,
            AccountingCost = "2810",
        };
}
