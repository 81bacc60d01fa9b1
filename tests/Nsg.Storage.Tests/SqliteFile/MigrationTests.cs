using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Log;
using Nsg.Storage.Sql;
using Nsg.Storage.Sqlite;

namespace Nsg.Storage.Tests;

/// <summary>A data folder of any earlier schema is brought up with its books as they were.</summary>
public sealed class MigrationTests
{
    public static TheoryData<int> Versions => [.. Enumerable.Range(1, SchemaScripts.All.Count)];

    /// <summary>
    /// The books of a folder of schema 1 can hold what that program wrote: documents, statements, entries. Their log
    /// and originals are put under an older schema; the program
    /// brings it up, makes its tables anew, and finds the same books.
    /// </summary>
    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Folder_OfAnEarlierSchema_KeepsItsBooksIdentical(int version)
    {
        using var books = RichBooks.Make();
        var (expected, checkpoint) = (RichBooks.Dump(books), books.Ask(one => one.Checkpoint()).ToNote());
        var folder = Path.Combine(books.Folder, "older");
        Directory.CreateDirectory(folder);
        using (var session = SqliteSession.Open(Path.Combine(folder, "nsg.db")))
        {
            foreach (var script in SchemaScripts.All.Take(version))
            {
                session.Script(script);
            }

            session.Script($"PRAGMA user_version={version}; ATTACH '{Path.Combine(books.Folder, "nsg.db")}' AS newer");
            foreach (
                var table in new[] { "rate", "log_head", "log_record", "log_node", "original", "company_identifier" }
            )
            {
                session.Script($"INSERT INTO {table} SELECT * FROM newer.{table}");
            }

            session.Script(
                "INSERT INTO company (company, name, country, currency, auto_post_limit, checks_strictly, created) SELECT company, name, country, currency, auto_post_limit, checks_strictly, created FROM newer.company"
            );
        }

        using var store = NodeStore.Open(folder, TimeProvider.System, new SystemRandomness());
        await store.RebuildAsync(books.Company);

        store.Health().Schema.ShouldBe(SchemaScripts.All.Count);
        store.Query(books.Company, one => one.Verify()).Faults.ShouldBeEmpty();
        store.Query(books.Company, one => one.Checkpoint()).ToNote().ShouldBe(checkpoint);
        RichBooks.Dump(folder).ShouldBe(expected);
    }
}
