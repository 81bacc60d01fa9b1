using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Postgres.Tests;

/// <summary>The smallest books: a company and vouchers by hand.</summary>
internal static class TestBooks
{
    internal static Task<(string Key, bool IsNew)> CreateAsync(NodeStore store, string number = "DK:20202020") =>
        store.CreateCompanyAsync(new CompanyCreated("Own", Country.DK, Currency.DKK, [number]), "test");

    /// <summary>Posts a voucher; its number.</summary>
    internal static async Task<long> PostAsync(NodeStore store, string company, string text = "Rent") => (
            await store.DecideAsync(
                company,
                books =>
                    new ManualDesk(books).Post(
                        new ManualEntry
                        {
                            Date = new DateOnly(2025, 3, 5),
                            Text = text,
                            Lines =
                            [
                                new ManualLine { Account = "2810", Base = 1m },
                                new ManualLine { Account = "6480", Base = -1m },
                            ],
                        },
                        null,
                        "test"
                    )
            )
        ).Entry!.Number;

    internal static NodeStore Open(string connectionString, string folder) =>
        NodeStore.OpenPostgres(
            connectionString,
            folder,
            TimeProvider.System,
            new SystemRandomness(),
            PostgresStores.Partitions
        );

    /// <summary>The company has these vouchers, numbered and recorded without a gap, and nothing is wrong with
    /// it.</summary>
    internal static void ShouldHold(NodeStore store, string company, IReadOnlyCollection<long> acknowledged)
    {
        var numbers = store
            .Query(company, books => books.Journal(null, null))
            .Select(entry => entry.Number.Number)
            .Order()
            .ToList();
        numbers.ShouldBe(Enumerable.Range(1, numbers.Count).Select(i => (long)i));
        acknowledged.Except(numbers).ShouldBeEmpty();
        acknowledged.Distinct().Count().ShouldBe(acknowledged.Count);
        store
            .Query(company, books => books.Events(0, int.MaxValue))
            .Select(record => record.Sequence)
            .ShouldBe(Enumerable.Range(1, numbers.Count + 1).Select(i => (long)i));
        store.Query(company, books => books.Verify()).Faults.ShouldBeEmpty();
    }
}
