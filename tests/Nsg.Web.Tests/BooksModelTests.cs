using Nsg.Bookkeeping.Filings;
using Nsg.Countries;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;
using Nsg.Web.Books;

namespace Nsg.Web.Tests;

/// <summary>What pages of the books work out of what is asked.</summary>
public sealed class BooksModelTests
{
    private static readonly Currency Crown = Currency.Parse("NOK");

    [Fact]
    public void Rest_OfHeldLinesThatCancel_OnAnEmptyAccount_IsNought()
    {
        var model = Bank(older: null);
        model.Rest.ShouldBe(Money.Zero(Crown));
        (model with { ClearingBalance = new Money(7m, Crown) }).Rest.ShouldBe(new Money(7m, Crown));
    }

    [Fact]
    public void Rest_WhereOnePageDoesNotListAllLines_IsNotTold() =>
        (Bank(older: "2025-01-01~x") with { ClearingBalance = new Money(7m, Crown) }).Rest.IsZero.ShouldBeTrue();

    [Fact]
    public void Lock_IsOfferedToTheEndOfReturnsHandedOver_NotBeyondAGapOrARefusedOne()
    {
        var first = new DateOnly(2025, 1, 10);
        Handed(first, Filing(1), Filing(2, FilingState.Accepted)).ShouldBe(new DateOnly(2025, 2, 28));
        Handed(first, Filing(4), Filing(2), Filing(1)).ShouldBe(new DateOnly(2025, 2, 28));
        Handed(first, Filing(1), Filing(2, FilingState.Rejected), Filing(3)).ShouldBe(new DateOnly(2025, 1, 31));
        Handed(first, Filing(1, FilingState.Corrected), Filing(1), Filing(2)).ShouldBe(new DateOnly(2025, 2, 28));
        Handed(first, Filing(2)).ShouldBeNull();
        Handed(new DateOnly(2025, 2, 1), Filing(1)).ShouldBeNull();
        Handed(first).ShouldBeNull();
    }

    [Fact]
    public void Years_AreTheFinancialYears_AndGoOnAsTheLastOne()
    {
        (DateOnly, DateOnly) Year(int year) => (new DateOnly(year, 7, 1), new DateOnly(year + 1, 6, 30));
        BooksYear.Latest([Year(2023), Year(2024)], new DateOnly(2025, 3, 1)).ShouldBe([Year(2024), Year(2023)]);
        BooksYear.Latest([Year(2023)], new DateOnly(2025, 8, 1)).ShouldBe([Year(2025), Year(2024)]);
        BooksYear.Name(Year(2024)).ShouldBe("2024/2025");
        var calendar = BooksYear.Latest([], new DateOnly(2025, 3, 1));
        calendar.Select(BooksYear.Name).ShouldBe(["2025", "2024"]);
        calendar[0].ShouldBe((new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31)));
    }

    [Fact]
    public void Today_IsTheDayOfTheCountrysClock()
    {
        var late = new DateTimeOffset(2025, 7, 1, 22, 30, 0, TimeSpan.Zero);
        CountryClock.Day(Country.IS, late).ShouldBe(new DateOnly(2025, 7, 1));
        CountryClock.Day(Country.NO, late).ShouldBe(new DateOnly(2025, 7, CountryClock.Of(Country.NO) is null ? 1 : 2));
    }

    private static DateOnly? Handed(DateOnly from, params ReportFiling[] filings) =>
        PeriodsModel.Handed(from, filings)?.To;

    private static ReportFiling Filing(int month, FilingState state = FilingState.Sent)
    {
        var from = new DateOnly(2025, month, 1);
        return new ReportFiling
        {
            Id = Guid.Empty,
            Report = "no.vat",
            Version = 1,
            Period = "",
            From = from,
            To = from.AddMonths(1).AddDays(-1),
            State = state,
            Figures = [],
            Warnings = [],
            ApprovedBy = "test",
            Approved = DateTimeOffset.UnixEpoch,
            Sent = DateTimeOffset.UnixEpoch,
        };
    }

    private static BankModel Bank(string? older) =>
        new(new BankList("held", null), [], 0, [], null, older, true)
        {
            ClearingAccount = "1949",
            ClearingBalance = Money.Zero(Crown),
            Held = [Line(5m), Line(-5m)],
        };

    private static HeldLine Line(decimal held) =>
        new(
            new BankLineRow(
                Guid.Empty,
                Guid.Empty,
                "S",
                "E",
                1,
                new DateOnly(2025, 1, 1),
                new Money(-held, Crown),
                null,
                null,
                false
            ),
            [],
            new Money(held, Crown)
        );
}
