using Nsg.Bookkeeping.Birth;
using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Records;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Birth;

public sealed class DissolutionDeskTests : IDisposable
{
    private readonly Books _books = new(Country.DK);

    public void Dispose() => _books.Dispose();

    [Fact]
    public void WhatComesAfterTheEnd_IsPostedOnItsDayWithAReason()
    {
        _books
            .Decide(books =>
                new DissolutionDesk(books).Dissolve(
                    new CompanyDissolved(new DateOnly(2025, 3, 1), "sold", [], new DateOnly(2031, 1, 1)),
                    null,
                    "owner"
                )
            )
            .ShouldBeNull();

        var invoice = _books.Receive(
            new TestInvoice
            {
                Number = "1",
                Seller = TestParty.Neighbour(Country.DK),
                Buyer = TestParty.Own(Country.DK),
                Date = "2025-03-10",
                AccountingCost = "2810",
            }
        );
        _books.Receive(
            new TestStatement
            {
                Id = "S1",
                From = "2025-03-01",
                To = "2025-03-31",
                Payments = [new TestPayment("1", "2025-03-12", -125m) { Named = [new Remittance(Number: "1")] }],
            }
        );

        invoice.State.ShouldBe(IntakeState.Booked, string.Join("; ", invoice.Reasons));
        var entry = _books.Ask(books => books.EntriesOfDocument(invoice.Document!.Value))[0];
        entry.Date.ShouldBe(new DateOnly(2025, 3, 10));
        _books.Open().ShouldBeEmpty();
        _books.Ask(books => books.Verify()).Faults.ShouldBeEmpty();
    }
}
