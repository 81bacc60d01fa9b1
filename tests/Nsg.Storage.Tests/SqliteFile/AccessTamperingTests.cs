using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Sharing;
using Nsg.Storage.Sqlite;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tests;

/// <summary>
/// Whoever has the database in his hands cannot take a look at a company's data back: a change is found by the hashes
/// alone, and a log that was rewritten
/// from some record on, hashes and all, by a checkpoint that somebody kept.
/// </summary>
public sealed class AccessTamperingTests : IDisposable
{
    private const int Kept = 6;

    private readonly string _folder = Directory.CreateTempSubdirectory("nsg-tamper-").FullName;

    [Theory]
    [InlineData(
        "UPDATE log_record SET payload = CAST(replace(CAST(payload AS TEXT), 'client-3', 'client-9') AS BLOB) WHERE stream = 1 AND sequence = 3"
    )]
    [InlineData("UPDATE log_record SET actor = 'key:other' WHERE stream = 1 AND sequence = 3")]
    [InlineData("UPDATE log_record SET time = time - 60000000 WHERE stream = 1 AND sequence = 3")]
    [InlineData(
        "UPDATE log_record SET payload = NULL WHERE stream = 1 AND sequence = 3; UPDATE log_record SET payload_hash = zeroblob(32) WHERE stream = 1 AND sequence = 3"
    )]
    [InlineData("DELETE FROM log_record WHERE stream = 1 AND sequence = 3")]
    [InlineData("DELETE FROM log_record WHERE stream = 1 AND sequence = 1")]
    [InlineData("DELETE FROM log_record WHERE stream = 1 AND sequence = 6")]
    [InlineData("DELETE FROM log_record WHERE stream = 1")]
    [InlineData(
        "UPDATE log_record SET sequence = 99 WHERE stream = 1 AND sequence = 2; UPDATE log_record SET sequence = 2 WHERE stream = 1 AND sequence = 4; UPDATE log_record SET sequence = 4 WHERE stream = 1 AND sequence = 99"
    )]
    [InlineData(
        "UPDATE log_record SET sequence = sequence + 100 WHERE stream = 1 AND sequence > 2; UPDATE log_record SET sequence = sequence - 101 WHERE stream = 1 AND sequence > 103; DELETE FROM log_record WHERE stream = 1 AND sequence = 103"
    )]
    public async Task AccessRecord_ChangedRemovedReorderedOrCut_IsFound(string tampering)
    {
        var (company, kept) = await FillAsync("a", Kept);
        using (var session = SqliteSession.Open(Path.Combine(_folder, "a", "nsg.db")))
        {
            session.Script(tampering);
        }

        using var store = Open("a");
        store
            .Query(company, books => books.Verify().Faults.Count + (books.Contradiction(kept) is null ? 0 : 1))
            .ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task AccessLog_RewrittenWholeWithNewHashes_IsFoundByAKeptCheckpoint()
    {
        var (company, early) = await FillAsync("a", 3);
        Directory.CreateDirectory(Path.Combine(_folder, "b"));
        using (var store = Open("a"))
        {
            store.CopyTo(Path.Combine(_folder, "b", "nsg.db"));
        }

        var kept = await LookAsync("a", company, 3, "client");
        await LookAsync("b", company, 3, "somebody-else");
        using (var rewritten = Open("b"))
        {
            rewritten.Query(company, books => books.Verify()).Faults.ShouldBeEmpty();
            rewritten.Query(company, books => books.Contradiction(early)).ShouldBeNull();
            rewritten.Query(company, books => books.Contradiction(kept))!.ShouldContain("rewritten");
        }

        using var honest = Open("a");
        honest.Query(company, books => books.Contradiction(kept)).ShouldBeNull();
        honest.Query(company, books => books.Contradiction(early)).ShouldBeNull();
    }

    [Fact]
    public async Task AccessLog_CutBackToAnEarlierState_IsFoundByAKeptCheckpoint()
    {
        var (company, early) = await FillAsync("a", 3);
        Directory.CreateDirectory(Path.Combine(_folder, "b"));
        using (var store = Open("a"))
        {
            store.CopyTo(Path.Combine(_folder, "b", "nsg.db"));
        }

        var kept = await LookAsync("a", company, 3, "client");
        using var cut = Open("b");
        cut.Query(company, books => books.Verify()).Faults.ShouldBeEmpty();
        cut.Query(company, books => books.Contradiction(early)).ShouldBeNull();
        cut.Query(company, books => books.Contradiction(kept))!.ShouldContain("lost its end");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private NodeStore Open(string name) =>
        NodeStore.Open(Path.Combine(_folder, name), TimeProvider.System, new SystemRandomness());

    private async Task<(string Company, Checkpoint Kept)> FillAsync(string name, int looks)
    {
        string company;
        using (var store = Open(name))
        {
            company = (
                await store.CreateCompanyAsync(
                    new CompanyCreated("Company", Country.DK, Currency.DKK, ["DK:20202020"]),
                    "operator"
                )
            ).Key;
        }

        return (company, await LookAsync(name, company, looks, "client"));
    }

    private async Task<Checkpoint> LookAsync(string name, string company, int looks, string client)
    {
        using var store = Open(name);
        for (var i = 1; i <= looks; i++)
        {
            await store.RecordAccessAsync(
                company,
                new AccessReleased($"{client}-{i}", "GET", "/balances", [], AccessReleased.Owner).ToDraft(
                    $"key:{client}-{i}"
                )
            );
        }

        return store.Query(company, books => books.Checkpoint());
    }
}
