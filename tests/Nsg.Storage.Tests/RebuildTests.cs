using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Tests;

/// <summary>The tables are a projection of the log and of nothing else.</summary>
public sealed class RebuildTests
{
    [Fact]
    public void RichBooks_OfTheTests_FillEveryTable()
    {
        using var books = RichBooks.Make();
        using var session = RichBooks.Open(books);
        foreach (var table in Projector.Tables)
        {
            ((long)session.Scalar($"SELECT count(*) FROM {table}")!).ShouldBeGreaterThan(0, table);
        }
    }

    [Fact]
    public async Task Rebuild_OfRichBooks_GivesIdenticalTables()
    {
        using var books = RichBooks.Make();
        var before = RichBooks.Dump(books);
        (await books.Store.RebuildAsync(books.Company)).ShouldBeGreaterThan(30);
        RichBooks.Dump(books).ShouldBe(before);
        books
            .Store.Company(books.Company)!
            .ShouldSatisfyAllConditions(
                company => company.AutoPostLimit.ShouldBe(5000m),
                company => company.ChecksStrictly.ShouldBeTrue()
            );
        books.ShouldBeSound();
    }

    [Fact]
    public async Task Rebuild_AfterTablesWereDamaged_RestoresThem()
    {
        using var books = RichBooks.Make();
        var before = RichBooks.Dump(books);
        using (var session = RichBooks.Open(books))
        {
            session.Change("DELETE FROM entry_line");
            session.Change("UPDATE balance SET debit = debit + 1");
            session.Change("UPDATE item SET open = 0");
        }

        await books.Store.RebuildAsync(books.Company);
        RichBooks.Dump(books).ShouldBe(before);
    }

    [Fact]
    public async Task Rebuild_WithARecordMissing_IsRefusedAndChangesNothing()
    {
        using var books = RichBooks.Make();
        var before = RichBooks.Dump(books);
        using (var session = RichBooks.Open(books))
        {
            session.Change("DELETE FROM log_record WHERE sequence = 7");
        }

        var fault = await Should.ThrowAsync<InvalidDataException>(() => books.Store.RebuildAsync(books.Company));
        fault.Message.ShouldContain("record 7");
        RichBooks.Dump(books).ShouldBe(before);
    }
}
