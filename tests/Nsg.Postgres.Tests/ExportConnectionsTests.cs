using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Log;
using Nsg.Reporting.Vouchers;
using Nsg.Storage;
using Nsg.Storage.Postgres;
using Nsg.Storage.Queries;
using Nsg.Storage.Tests;

namespace Nsg.Postgres.Tests;

/// <summary>Exports at once share a pool of connections that is smaller than they would like.</summary>
public sealed class ExportConnectionsTests
{
    private const int Exports = 6;

    [Fact]
    public void Exports_ThatTakeTheWholePool_AllComeToTheirEnd()
    {
        using var books = RichBooks.Make();
        using var store = NodeStore.OpenPostgres(
            books.Place + ";Maximum Pool Size=6;Timeout=3",
            books.Folder,
            TimeProvider.System,
            new SystemRandomness()
        );
        var expected = books.Ask(one => one.EntryCount());
        using var allAreIn = new Barrier(Exports);

        var counts = Enumerable
            .Range(0, Exports)
            .AsParallel()
            .WithDegreeOfParallelism(Exports)
            .Select(_ =>
                store.Query(
                    books.Company,
                    one =>
                    {
                        var run = one.Vouchers(new LedgerSelection()).Begin(VoucherParts.All);
                        allAreIn.SignalAndWait(TimeSpan.FromSeconds(30)).ShouldBeTrue();
                        return Count(run) + Count(run);
                    }
                )
            )
            .ToList();

        counts.ShouldAllBe(count => count == expected);
    }

    [Fact]
    public void Transaction_OfAnExport_MayStandLongerThanOthers()
    {
        using var books = RichBooks.Make();
        using var connection = PostgresStores.OpenPast(books.Folder);
        using var session = new PostgresSession(connection, PostgresColumns.Read(connection));
        session.BeginReading(books.Company);
        session.MayStand();
        Setting().ShouldBe("30min");
        session.RollBack();
        session.BeginReading(books.Company);
        Setting().ShouldNotBe("30min");
        session.RollBack();

        object? Setting() => session.Scalar("SELECT current_setting('idle_in_transaction_session_timeout')");
    }

    private static long Count(IVoucherRun run)
    {
        var count = 0L;
        run.Read(reader =>
        {
            var page = new VoucherPage();
            while (reader.Next(page))
            {
                count += page.Count;
            }
        });
        return count;
    }
}
