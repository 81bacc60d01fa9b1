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
        _books.Flags().ShouldBeEmpty("a person answered");
    }

    [Fact]
    public void SameNumber_OfADocumentThatAPersonRejected_IsFlaggedNoMore()
    {
        _books.Receive(Purchase("1"));
        var second = _books.Receive(Purchase("1") with { Date = "2025-03-11" });
        _books.Flags().ShouldHaveSingleItem();

        _books.Reject(second).IsDone.ShouldBeTrue();

        _books.Flags().ShouldBeEmpty();
        _books.ShouldBeSound();
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
    public void SameClaim_UnderAnotherNumber_WaitsUntilAPersonSaysThatItIsNoDuplicate()
    {
        _books.Receive(Purchase("8800002") with { Reference = "4711 99" }).State.ShouldBe(IntakeState.Booked);
        var again = Purchase("998800002") with { Reference = "471199" };
        var second = _books.Receive(again);

        second.Code.ShouldBe("possible-duplicate");
        _books.Flags().ShouldHaveSingleItem().Kind.ShouldBe("possible-duplicate");
        _books.Book(second, again.Bytes()).Reasons.ShouldHaveSingleItem().ShouldStartWith("possible-duplicate:");
        _books.Book(second, again.Bytes(), acceptsDuplicate: true).IsDone.ShouldBeTrue();
    }

    [Theory]
    [InlineData("PO-7", "", "PO-7", "", false)]
    [InlineData("PO-7", "D-1", "PO-7", "D-1", false)]
    [InlineData("PO-7", "D-1", "PO-7", "D-2", true)]
    [InlineData("PO-7", "", "PO-8", "", true)]
    [InlineData("", "", "", "", true)]
    public void SameAmountOfOneDay_IsTheSameClaim_ByItsOrderAndNothingThatTellsThemApart(
        string order,
        string despatch,
        string otherOrder,
        string otherDespatch,
        bool isBooked
    )
    {
        _books.Receive(Bytes("1", order, despatch)).State.ShouldBe(IntakeState.Booked);
        var state = _books.Receive(Bytes("2", otherOrder, otherDespatch)).State;
        state.ShouldBe(isBooked ? IntakeState.Booked : IntakeState.Review);
    }

    [Fact]
    public void SameAmountAndReference_OfAnotherDayOrAmountOrNumberAsReference_IsBooked()
    {
        // A rent: the same reference and amount each month.
        _books.Receive(Purchase("R-1") with { Reference = "471199", Date = "2025-02-01" });
        _books
            .Receive(Purchase("R-2") with { Reference = "471199", Date = "2025-03-01" })
            .State.ShouldBe(IntakeState.Booked);
        _books
            .Receive(Purchase("R-3") with { Reference = "471199", Date = "2025-03-01", Lines = [new(90m)] })
            .State.ShouldBe(IntakeState.Booked);
        // A payment reference that is the invoice's own number.
        _books.Receive(Purchase("77") with { Reference = "77" }).State.ShouldBe(IntakeState.Booked);
        _books.Receive(Purchase("78") with { Reference = "78" }).State.ShouldBe(IntakeState.Booked);
        _books.Flags().ShouldBeEmpty();
    }

    [Fact]
    public void SameClaim_OfARejectedDocument_IsBooked()
    {
        _books.Reject(_books.Receive(Purchase("1") with { Reference = "471199", AccountingCost = null }));
        _books.Receive(Purchase("2") with { Reference = "471199" }).State.ShouldBe(IntakeState.Booked);
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

    [Fact]
    public void Account_ThatChanged_IsToldAgainOfADocumentWhoseRejectionIsTakenBack()
    {
        _books.Receive(Purchase("1"));
        var second = _books.Receive(
            Purchase("2") with
            {
                Seller = Other with { Account = "DK9520000123456789" },
                Lines = [],
            }
        );
        second.State.ShouldBe(IntakeState.Review);
        _books.Reject(second);
        _books.Flags().ShouldBeEmpty("what is rejected is paid to nobody");
        _books
            .Decide(books => new ReviewDesk(books).TakeBack(second.Document!.Value, "it was ours", "person"))
            .Reasons.ShouldBeEmpty();
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

    private static byte[] Bytes(string number, string order, string despatch) =>
        System.Text.Encoding.UTF8.GetBytes(
            Purchase(number)
                .Text()
                .Replace(
                    "<cac:AccountingSupplierParty>",
                    (order.Length == 0 ? "" : $"<cac:OrderReference><cbc:ID>{order}</cbc:ID></cac:OrderReference>")
                        + (
                            despatch.Length == 0
                                ? ""
                                : $"<cac:DespatchDocumentReference><cbc:ID>{despatch}</cbc:ID></cac:DespatchDocumentReference>"
                        )
                        + "<cac:AccountingSupplierParty>",
                    StringComparison.Ordinal
                )
        );

    private static TestInvoice Purchase(string number) =>
        new()
        {
            Number = number,
            Seller = Other,
            Buyer = Own,
            AccountingCost = "2810",
        };
}
