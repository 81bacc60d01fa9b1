using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Countries;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tests;

/// <summary>What the company sold, by what became of it.</summary>
public sealed class SalesTests : IDisposable
{
    private static readonly DateOnly Day = new(2025, 12, 31);
    private readonly Books _books = RichBooks.Make();

    public SalesTests()
    {
        var country = Country.Parse("DK");
        var sold = RichBooks.Invoice("5001") with
        {
            Seller = TestParty.Own(country),
            Buyer = TestParty.Neighbour(country),
            AccountingCost = null,
            Date = "2025-06-10",
        };
        foreach (
            var document in new[]
            {
                sold,
                sold with
                {
                    Number = "5002",
                    Date = "2025-06-11",
                    TypeCode = "REC",
                    PaidWith = "Kortti",
                },
                sold with
                {
                    Number = "5003",
                    Date = "2025-06-12",
                    Due = "2026-06-12",
                },
                sold with
                {
                    Number = "5004",
                    Date = "2025-06-09",
                    Prepaid = 125m,
                },
                sold with
                {
                    Number = "5901",
                    IsCredit = true,
                    Preceding = "5001",
                    Lines = [new TestLine(40m)],
                },
                sold with
                {
                    Number = "5902",
                    Date = "2025-06-13",
                    IsCredit = true,
                    Preceding = "5003",
                },
            }
        )
        {
            _books.Receive(document).State.ShouldBe(Nsg.Bookkeeping.Intake.IntakeState.Booked, document.Number);
        }

        // An invoice of less than nothing is one that gives money back.
        _books.Receive(sold with { Number = "5006", Date = "2025-06-14", Lines = [new TestLine(-40m)] });
    }

    public void Dispose() => _books.Dispose();

    [Fact]
    public void Sales_AreAllItemsOfSales_IssuedHereOrNot_NewestFirst()
    {
        var sales = Of(SaleState.Any);
        sales.Single(sale => sale.IsIssued).Item.Document.ShouldBe("1004");
        sales.Select(sale => sale.Item.Date).ShouldBeInOrder(SortDirection.Descending);
        sales.ShouldAllBe(sale => sale.Item.Direction == TradeDirection.Sale);
        var documents = _books.Ask(books =>
            books
                .DocumentsOf(null, null, 0, 500, direction: "sale")
                .Where(row => row is { State: "booked" or "review", Kind: "invoice" or "credit-note" or "receipt" })
                .Select(row => row.Document)
                .ToList()
        );
        sales.Select(sale => sale.Item.Id).ShouldBe(documents, ignoreOrder: true);
    }

    [Fact]
    public void Sales_OfEachState_PartThem_AndHeadsAgree()
    {
        var all = Of(SaleState.Any);
        Ids(SaleState.Open)
            .Concat(Ids(SaleState.Paid))
            .Concat(Ids(SaleState.Credit))
            .ShouldBe(all.Select(sale => sale.Item.Id), ignoreOrder: true);
        Ids(SaleState.Open).ShouldNotBeEmpty();
        Of(SaleState.Credit).Select(sale => sale.Item.Document).ShouldBe(["5006", "5902", "5901"]);
        Of(SaleState.Open).ShouldAllBe(sale => !sale.Item.Open.IsZero && !sale.Item.IsCredit);
        Of(SaleState.Paid).ShouldAllBe(sale => sale.Item.Open.IsZero && sale.Paid + sale.Credited == sale.Item.Amount);
        Ids(SaleState.Overdue)
            .ShouldBe(Of(SaleState.Open).Where(sale => sale.Item.Due < Day).Select(sale => sale.Item.Id));
        Ids(SaleState.Part)
            .ShouldBe(
                Of(SaleState.Open).Where(sale => sale.Item.Open != sale.Item.Amount).Select(sale => sale.Item.Id)
            );
        foreach (var state in Enum.GetValues<SaleState>())
        {
            _books.Ask(books => books.SaleHeads(state, Day, 500)).Select(head => head.Item).ShouldBe(Ids(state));
        }
    }

    [Fact]
    public void Sale_TellsWhatWasPaid_AndWhatCreditNotesTookOff()
    {
        var sales = Of(SaleState.Any).ToDictionary(sale => sale.Item.Document);
        var (part, card, whole) = (sales["5001"], sales["5002"], sales["5003"]);
        (part.Item.Open.Amount, part.Credited.Amount, part.Paid.Amount).ShouldBe((75m, 50m, 0m));
        (card.Item.Open.Amount, card.Credited.Amount, card.Paid.Amount).ShouldBe((0m, 0m, 125m));
        sales["5004"].Item.Open.IsZero.ShouldBeTrue("what was paid in advance asks for nothing");
        (whole.Item.Open.Amount, whole.Credited.Amount, whole.Paid.Amount).ShouldBe((0m, 125m, 0m));
        Ids(SaleState.Part).ShouldBe([part.Item.Id]);
        Ids(SaleState.Overdue).ShouldContain(part.Item.Id);
        Ids(SaleState.Paid).ShouldBe([whole.Item.Id, card.Item.Id, sales["5004"].Item.Id]);
    }

    [Fact]
    public void Sales_PageByPage_AreThoseOfOnePage_AndEachIsFoundAlone()
    {
        var paged = new List<SaleRow>();
        while (Next() is [var next])
        {
            paged.Add(next);
        }

        paged.ShouldBe(Of(SaleState.Any));
        foreach (var sale in paged)
        {
            _books.Ask(books => books.Sale(sale.Item.Id)).ShouldBe(sale);
        }

        _books.Ask(books => books.Sale(Guid.NewGuid())).ShouldBeNull();

        IReadOnlyList<SaleRow> Next() =>
            _books.Ask(books =>
                books.Sales(SaleState.Any, Day, paged is [.., var last] ? (last.Item.Date, last.Item.Id) : null, 1)
            );
    }

    private IReadOnlyList<SaleRow> Of(SaleState state) => _books.Ask(books => books.Sales(state, Day, null, 500));

    private List<Guid> Ids(SaleState state) => [.. Of(state).Select(sale => sale.Item.Id)];
}
