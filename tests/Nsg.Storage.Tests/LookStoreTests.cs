namespace Nsg.Storage.Tests;

/// <summary>What people looked at is kept once, found, and deleted in time.</summary>
public sealed class LookStoreTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public async Task Look_KeptTwice_StandsOnce_AndIsFoundByPersonKindAndDays()
    {
        using var books = RichBooks.Make();
        var looks = books.Store.Looks;
        PersonLook[] kept =
        [
            new(books.Company, "liv", Monday, "reports"),
            new(books.Company, "liv", Monday, "bank"),
            new(books.Company, "ingrid", Monday.AddDays(1), "reports"),
            new("other", "liv", Monday, "reports"),
        ];
        await looks.KeepAsync(kept);
        await looks.KeepAsync(kept);

        looks
            .At(books.Company, Monday, Monday.AddDays(1), null, null, 10)
            .Select(look => (look.Person, look.Kind))
            .ShouldBe([("ingrid", "reports"), ("liv", "bank"), ("liv", "reports")]);
        looks.At(books.Company, Monday, Monday.AddDays(1), "liv", "reports", 10).ShouldBe([kept[0]]);
        looks.At(books.Company, Monday.AddDays(1), Monday.AddDays(1), "liv", null, 10).ShouldBeEmpty();
        looks.At(books.Company, Monday, Monday.AddDays(1), null, null, 1).Count.ShouldBe(1);
        looks.Of("liv", Monday, Monday, 10).Count.ShouldBe(3);
        looks.PeopleAt(books.Company).ShouldBe(["ingrid", "liv"]);
    }

    [Fact]
    public async Task Look_FromBeforeTheDayGiven_IsDeletedAtEveryCompany()
    {
        using var books = RichBooks.Make();
        var looks = books.Store.Looks;
        await looks.KeepAsync([
            new(books.Company, "liv", Monday, "reports"),
            new("other", "liv", Monday, "reports"),
            new("other", "liv", Monday.AddDays(1), "reports"),
        ]);
        (await looks.DeleteAsync(Monday.AddDays(1))).ShouldBe(2);
        looks
            .Of("liv", DateOnly.MinValue, DateOnly.MaxValue, 10)
            .ShouldHaveSingleItem()
            .Day.ShouldBe(Monday.AddDays(1));
    }
}
