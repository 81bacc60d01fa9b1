using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Countries;
using Nsg.Storage.Queries;

namespace Nsg.Storage.Tests;

/// <summary>What pages of the books ask for in few rows is what one gets from all of them.</summary>
public sealed class BooksPageTests : IDisposable
{
    private readonly Books _books = RichBooks.Make();

    public void Dispose() => _books.Dispose();

    [Fact]
    public void HeldLines_PageByPage_AreThoseOfOnePage_NewestFirst()
    {
        var whole = _books.Ask(books => books.HeldLines(500));
        whole.Count.ShouldBeGreaterThan(1);
        whole.ShouldAllBe(one => !one.Held.IsZero);
        whole.Select(one => one.Line.Date).ShouldBeInOrder(SortDirection.Descending);
        var paged = new List<HeldLine>();
        while (
            _books.Ask(books => books.HeldLines(1, paged is [.., var last] ? (last.Line.Date, last.Line.Line) : null))
                is [var next]
        )
        {
            paged.Add(next);
        }

        paged.Select(one => (one.Line.Line, one.Held)).ShouldBe(whole.Select(one => (one.Line.Line, one.Held)));
    }

    [Fact]
    public void EntryOfBankLine_IsTheVoucherThatBookedIt()
    {
        var line = _books.Ask(books => books.BankLines(onlyUnmatched: false)).First(one => one.Entry == "E2");
        var voucher = _books.Ask(books => books.EntryOfBankLine(line)).ShouldNotBeNull();
        voucher.Date.ShouldBe(line.Date);
        voucher.Lines.ShouldContain(one => one.Debit - one.Credit == line.Amount);
    }

    [Fact]
    public void OverdueOn_SeveralDays_IsWhatTheTotalsOfEachDaySay()
    {
        DateOnly[] days = [new(2027, 1, 1), new(2025, 6, 1), new(2025, 4, 5), new(2020, 1, 1)];
        foreach (var direction in Enum.GetValues<TradeDirection>())
        {
            var sums = _books.Ask(books => books.OverdueOn(direction, days));
            sums[^1].IsZero.ShouldBeTrue();
            foreach (var (day, sum) in days.Zip(sums))
            {
                var total = _books
                    .Ask(books => books.OpenTotals(day))
                    .FirstOrDefault(one => one.Direction == direction);
                sum.Amount.ShouldBe(total?.Overdue.Amount ?? 0m);
            }
        }
    }

    [Fact]
    public void PartiesNamed_ByAPartOfAName_AreThoseWhoHaveIt()
    {
        var names = _books.Ask(books => books.PartyNames());
        names.Count.ShouldBeGreaterThan(1);
        foreach (var (party, name) in names)
        {
            _books
                .Ask(books => books.PartiesNamed(name[1..^1].ToUpperInvariant(), 10))
                .ShouldContain(one => one.Party == party);
            _books.Ask(books => books.PartyName(party)).ShouldNotBeNull();
        }

        _books.Ask(books => books.PartiesNamed("nobody at all", 10)).ShouldBeEmpty();
        _books.Ask(books => books.PartyName("NO:000000000")).ShouldBeNull();
    }
}
