using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tests;

/// <summary>Vouchers found by words and amounts, whether the search has read them in or not.</summary>
public sealed class SearchTests : IDisposable
{
    private readonly Books _books = new(Country.Parse("DK"));

    public void Dispose() => _books.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Vouchers_AreFound_ByWordsAndAmount_NewestFirst(bool isReadIn)
    {
        Post("Rent of the Åsgård office", 1250.50m, 1);
        Post("Coffee", 99m, 2);
        Post("rent again", 800m, 3);
        if (isReadIn)
        {
            (await _books.Store.IndexAsync(_books.Company, 2)).ShouldBe(2);
            (await _books.Store.IndexAsync(_books.Company, 2)).ShouldBe(1);
            (await _books.Store.IndexAsync(_books.Company, 2)).ShouldBe(0);
            _books.Ask(books => books.SearchBehind()).ShouldBe(0);
        }

        Found("REN").ShouldBe(["rent again", "Rent of the Åsgård office"]);
        Found("coff").ShouldBe(["Coffee"]);
        Found("nothing").ShouldBeEmpty();
        _books.Ask(books => books.EntriesOf(1250.50m, false, 5)).ShouldHaveSingleItem();
        _books.Ask(books => books.EntriesOf(7m, false, 5)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_TogetherInAnyOrder_AreAllHeldAgainstTheVoucher_LinesToo()
    {
        Post("Rent of the Åsgård office", 1m, 1);
        Post("Rent of the garage", 1m, 2);
        await _books.Store.IndexAsync(_books.Company, 100);
        Found("office rent").ShouldBe(["Rent of the Åsgård office"]);
        Found("åsg").ShouldBe(["Rent of the Åsgård office"]);
        Found("line gar").ShouldBe(["Rent of the garage"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Voucher_BehindManyThatSayTheLongerWordAlone_IsFound(bool isReadIn)
    {
        Post("Rent of the office", 1m, 1);
        for (var i = 0; i < 60; i++)
        {
            Post("Office paper", 2m + i, 2);
        }

        if (isReadIn)
        {
            await _books.Store.IndexAsync(_books.Company, 100);
        }

        Found("office rent").ShouldBe(["Rent of the office"]);
        Found("rent line").ShouldBe(["Rent of the office"]);
    }

    [Fact]
    public async Task WordsThatNoVoucherHasBoth_FindNothing_AndBeginningsOfBothFindIt()
    {
        Post("Rent of the office", 1m, 1);
        Post("Paper of the officers", 1m, 1);
        await _books.Store.IndexAsync(_books.Company, 100);

        Found("office nowhere").ShouldBeEmpty();
        Found("off ren").ShouldBe(["Rent of the office"]);
        Found("of off").ShouldBe(["Paper of the officers", "Rent of the office"]);
    }

    [Fact]
    public async Task Rebuild_ThrowsTheSearchAway_AndItIsReadInAgain()
    {
        Post("Rent", 1m, 1);
        await _books.Store.IndexAsync(_books.Company, 100);
        await _books.Store.RebuildAsync(_books.Company);
        _books.Ask(books => books.SearchBehind()).ShouldBe(1);
        Found("rent").ShouldHaveSingleItem();
        (await _books.Store.IndexAsync(_books.Company, 100)).ShouldBe(1);
        Found("rent").ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WholeUnits_FindTheAmountsOfAsMany_TheExactOneFirst(bool isReadIn)
    {
        Post("exact", 5385m, 1);
        Post("with decimals", 5385.34m, 2);
        Post("one more", 5386m, 3);
        Post("one less", 5384.99m, 3);
        if (isReadIn)
        {
            await _books.Store.IndexAsync(_books.Company, 100);
        }

        Of(5385m, true).ShouldBe(["exact", "with decimals"]);
        Of(5385m, false).ShouldBe(["exact"]);
        Of(5385.34m, false).ShouldBe(["with decimals"]);

        IEnumerable<string> Of(decimal amount, bool isWhole) =>
            _books.Ask(books => books.EntriesOf(amount, isWhole, 5)).Select(entry => entry.Text);
    }

    private IEnumerable<string> Found(string text) =>
        _books.Ask(books => books.EntriesSaying(text, 10)).Select(entry => entry.Text);

    private void Post(string text, decimal amount, int day) =>
        _books
            .Decide(books =>
                new ManualDesk(books).Post(
                    new ManualEntry
                    {
                        Date = new DateOnly(2025, 3, day),
                        Text = text,
                        Lines =
                        [
                            new ManualLine
                            {
                                Account = "2810",
                                Base = amount,
                                Text = "line",
                            },
                            new ManualLine { Account = "6480", Base = -amount },
                        ],
                    },
                    null,
                    "test"
                )
            )
            .Refusal.ShouldBeNull();
}
