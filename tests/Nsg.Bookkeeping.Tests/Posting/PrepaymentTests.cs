using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Posting;

/// <summary>Invoices for what is paid in advance, and final invoices that take it off.</summary>
public sealed class PrepaymentTests : IDisposable
{
    private static readonly Country Sweden = Country.Parse("SE");
    private static readonly TestParty Own = TestParty.Own(Sweden);
    private static readonly TestParty Other = TestParty.Neighbour(Sweden);

    private readonly Books _books = new(Sweden);

    public void Dispose() => _books.Dispose();

    [Fact]
    public void Sale_PaidInAdvanceAndThenInvoiced_IsTurnoverAndTaxOnce()
    {
        Booked(Sale("PP1", 100m) with { TypeCode = "386" })
            .ShouldBe("2420 -100 U25 base; 2611 -25 U25 output; 1510 125");
        Booked(Sale("PP2", 1000m) with { Prepaid = 125m, Preceding = "PP1" })
            .ShouldBe("3001 -1000 U25 base; 2611 -250 U25 output; 2420 100 U25 base; 2611 25 U25 output; 1510 1125");
        (_books.Balance("2420"), _books.Balance("3001"), _books.Balance("2611"), _books.Balance("1510")).ShouldBe(
            (0m, -1000m, -250m, 1250m)
        );
        _books.ShouldBeSound();
    }

    [Fact]
    public void Purchase_PaidInAdvanceAndThenInvoiced_IsCostAndTaxOnce()
    {
        Booked(Purchase("PP1", 100m) with { TypeCode = "386" })
            .ShouldBe("1480 100 I25 base; 2641 25 I25 input; 2440 -125");
        Booked(Purchase("PP2", 1000m) with { Prepaid = 125m, Preceding = "PP1" })
            .ShouldBe("4010 1000 I25 base; 2641 250 I25 input; 1480 -100 I25 base; 2641 -25 I25 input; 2440 -1125");
        (_books.Balance("1480"), _books.Balance("4010"), _books.Balance("2641")).ShouldBe((0m, 1000m, 250m));
    }

    [Fact]
    public void Credit_OfAPrepaymentInvoice_ComesOffTheAdvances()
    {
        Booked(Sale("PP1", 100m) with { TypeCode = "386" });
        Booked(Sale("C1", 100m) with { IsCredit = true, Preceding = "PP1" });
        _books.Balance("2420").ShouldBe(0m);
        _books.Balance("3001").ShouldBe(0m);
    }

    [Fact]
    public void FinalInvoice_ThatTakesOffAnotherAmount_WaitsForAPerson()
    {
        Booked(Sale("PP1", 100m) with { TypeCode = "386" });
        var outcome = _books.Receive(Sale("PP2", 1000m) with { Prepaid = 100m, Preceding = "PP1" });
        outcome.Code.ShouldBe("prepaid");
        outcome.Reasons.ShouldHaveSingleItem().ShouldContain("come to 125");
    }

    [Fact]
    public void Foreign_Prepayment_IsTakenBackAtItsOwnRate()
    {
        _books.Rate("EUR", "2025-03-10", 11m);
        _books.Rate("EUR", "2025-04-10", 12m);
        Booked(Sale("PP1", 100m) with { TypeCode = "386", Currency = "EUR" });
        Booked(Sale("PP2", 1000m) with { Prepaid = 125m, Preceding = "PP1", Currency = "EUR", Date = "2025-04-10" })
            .ShouldBe(
                "3001 -11875 U25 base; 2611 -3000 U25 output; 2420 1100 U25 base; 2611 275 U25 output; 1510 13500"
            );
        _books.Balance("2420").ShouldBe(0m);
    }

    [Fact]
    public void StatedVat_InTheCurrencyOfTheBooks_IsBookedAsStated()
    {
        _books.Rate("EUR", "2025-03-10", 11m);
        var outcome = _books.Receive(Purchase("T1", 100m) with { Currency = "EUR", StatedTax = ("SEK", 280m) });
        outcome.Reasons.ShouldBeEmpty();
        string.Join("; ", _books.Lines(outcome)).ShouldBe("4010 1095 I25 base; 2641 280 I25 input; 2440 -1375");
        outcome.Warnings.ShouldContain(one => one.StartsWith("stated-vat: "));

        _books
            .Receive(Purchase("T2", 100m) with { Currency = "EUR", StatedTax = ("SEK", 25m) })
            .Code.ShouldBe("stated-vat");
    }

    private string Booked(TestInvoice invoice)
    {
        var outcome = _books.Receive(invoice);
        outcome.Reasons.ShouldBeEmpty();
        return string.Join("; ", _books.Lines(outcome));
    }

    private static TestInvoice Sale(string number, decimal net) => Of(number, net, Own, Other, null);

    private static TestInvoice Purchase(string number, decimal net) => Of(number, net, Other, Own, "4010");

    private static TestInvoice Of(string number, decimal net, TestParty seller, TestParty buyer, string? cost) =>
        new()
        {
            Number = number,
            Seller = seller,
            Buyer = buyer,
            Currency = "SEK",
            AccountingCost = cost,
            Lines = [new TestLine(net)],
        };
}
