using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Log;
using Nsg.Node.Archive;
using Nsg.Node.Proofs;
using Nsg.Storage;
using Nsg.Storage.Sqlite;
using Nsg.Storage.Tables;
using Nsg.Storage.Tests;

namespace Nsg.Postgres.Tests;

/// <summary>A company is the same on either store, to the byte.</summary>
public sealed class SameBooksTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nsg-same-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Company_TakenFromOneStoreToTheOther_HasTheSameArchiveRowsAndFigures()
    {
        using var books = RichBooks.Make();
        var archive = await ArchiveOfAsync(books.Store, books.Company);

        string rows;
        using (var file = NodeStore.Open(_folder, TimeProvider.System, new SystemRandomness()))
        {
            (
                await ArchiveImporter.RunAsync(file, new MemoryStream(archive), CancellationToken.None)
            ).Refusal.ShouldBeNull();
            (await ArchiveOfAsync(file, books.Company)).ShouldBe(archive);
            file.Query(books.Company, one => one.Verify()).Faults.ShouldBeEmpty();
            await file.RebuildAsync(books.Company);
            file.Query(books.Company, one => one.TrialBalance(null, null))
                .ShouldBe(books.Ask(one => one.TrialBalance(null, null)));
        }

        using (var session = SqliteSession.Open(Path.Combine(_folder, "nsg.db")))
        {
            rows = RichBooks.Dump(session);
        }

        RichBooks.Dump(books).ShouldBe(rows);
        await books.Store.RebuildAsync(books.Company);
        RichBooks.Dump(books).ShouldBe(rows);
        rows.Length.ShouldBeGreaterThan(Projector.Tables.Count * 50);
    }

    private static async Task<byte[]> ArchiveOfAsync(NodeStore store, string company)
    {
        var at = store.Query(company, books => books.Checkpoint());
        if (store.Query(company, books => books.SignedCheckpoints(at.Books.Size, at.Access.Size)).Count == 0)
        {
            using var key = NodeKey.Of(store.Folder);
            await key.SignAsync(store, at);
        }

        return store.Query(
            company,
            books =>
            {
                using var stream = new MemoryStream();
                ArchiveWriter.Write(books, at, stream);
                return stream.ToArray();
            }
        );
    }
}
