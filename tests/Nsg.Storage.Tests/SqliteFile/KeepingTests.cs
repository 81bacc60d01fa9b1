using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Records;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Log;
using Nsg.Storage.Sql;
using Nsg.Storage.Sqlite;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tests;

/// <summary>Backups, upgrades, full disks.</summary>
public sealed class KeepingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nsg-keeping").FullName;

    [Fact]
    public async Task Copy_WhileOthersWrite_HoldsWhatWasAcknowledgedBeforeAndIsSound()
    {
        using var books = RichBooks.Make();
        using var stop = new CancellationTokenSource();
        var acknowledged = 0L;
        var writer = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await books.Store.DecideAsync(books.Company, one => new ManualDesk(one).Post(Entry(), null, "test"));
                Interlocked.Increment(ref acknowledged);
            }
        });
        while (Interlocked.Read(ref acknowledged) < 20)
        {
            await Task.Delay(1);
        }

        var before = books.Ask(one => one.EntryCount());
        books.Store.CopyTo(Path.Combine(_folder, "nsg.db"));
        await stop.CancelAsync();
        await writer;

        using var restored = NodeStore.Open(_folder, TimeProvider.System, new SystemRandomness());
        restored.Query(books.Company, one => one.Verify()).Faults.ShouldBeEmpty();
        restored.Query(books.Company, one => one.EntryCount()).ShouldBeGreaterThanOrEqualTo(before);
        (
            await restored.DecideAsync(books.Company, one => new ManualDesk(one).Post(Entry(), null, "test"))
        ).Refusal.ShouldBeNull();
    }

    [Fact]
    public void Health_OfSoundBooks_HasNothingToSay()
    {
        using var books = RichBooks.Make();
        books
            .Store.Health()
            .ShouldSatisfyAllConditions(
                health => health.Integrity.ShouldBeEmpty(),
                health => health.Stuck.ShouldBeEmpty(),
                health => health.Companies.ShouldBe(1),
                health => health.BrokenImports.ShouldBe(0),
                health => health.LastRecord.ShouldNotBeNull()
            );
    }

    [Fact]
    public void Health_WithALogThatWasCut_NamesTheCompany()
    {
        using var books = RichBooks.Make();
        using (var session = RichBooks.Open(books))
        {
            session.Run("DELETE FROM log_record WHERE stream = 0 AND sequence > 10");
        }

        books.Store.Health().Stuck.ShouldHaveSingleItem().ShouldStartWith(books.Company);
    }

    [Fact]
    public async Task Folder_OfTheFirstSchema_IsBroughtUpWithItsData()
    {
        using (var session = SqliteSession.Open(Path.Combine(_folder, "nsg.db")))
        {
            session.Script(SchemaScripts.All[0] + "; PRAGMA user_version=1");
            session.Run(
                "INSERT INTO rate (base, currency, day, rate, source) VALUES ('DKK','EUR','2025-01-02','7.46','test')"
            );
        }

        using var store = NodeStore.Open(_folder, TimeProvider.System, new SystemRandomness());

        store.Health().Schema.ShouldBe(SchemaScripts.All.Count);
        var company = Create(store);
        (await store.DecideAsync(company, one => one.Rate(Currency.EUR, new DateOnly(2025, 1, 3)))).ShouldBe(7.46m);
    }

    [Fact]
    public void Folder_OfANewerProgram_IsRefusedAndLeftAlone()
    {
        using (var session = SqliteSession.Open(Path.Combine(_folder, "nsg.db")))
        {
            session.Script("PRAGMA user_version=999");
        }

        Should
            .Throw<InvalidOperationException>(() =>
                NodeStore.Open(_folder, TimeProvider.System, new SystemRandomness())
            )
            .Message.ShouldContain("newer program");
    }

    [Fact]
    public async Task FullDisk_RefusesNewWorkAloneAndLosesNothing()
    {
        string company;
        var posted = 0;
        using (var store = NodeStore.Open(_folder, TimeProvider.System, new SystemRandomness(), pagesMax: 400))
        {
            company = Create(store);
            var fault = await Should.ThrowAsync<StoreException>(async () =>
            {
                for (; posted < 100_000; posted++)
                {
                    await store.DecideAsync(company, one => new ManualDesk(one).Post(Entry(), null, "test"));
                }
            });

            fault.IsFull.ShouldBeTrue();
            fault.Message.ShouldContain("full");
            posted.ShouldBeGreaterThan(10);
            store.Query(company, books => books.EntryCount()).ShouldBe(posted);
            store.Query(company, books => books.TrialBalance(null, null)).Count.ShouldBe(2);
            await Should.ThrowAsync<StoreException>(() =>
                store.RecordAccessAsync(company, new RecordDraft("access.released", "key:1", new byte[200_000]))
            );
        }

        using var roomy = NodeStore.Open(_folder, TimeProvider.System, new SystemRandomness());
        (
            await roomy.DecideAsync(company, one => new ManualDesk(one).Post(Entry(), null, "test"))
        ).Entry!.Number.ShouldBe(posted + 1);
        roomy.Query(company, books => books.Verify()).Faults.ShouldBeEmpty();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Create(NodeStore store) =>
        store
            .CreateCompanyAsync(new CompanyCreated("Own", Country.DK, Currency.DKK, ["DK:20202020"]), "test")
            .GetAwaiter()
            .GetResult()
            .Key;

    private static ManualEntry Entry() =>
        new()
        {
            Date = new DateOnly(2025, 3, 5),
            Text = "Rent",
            Lines = [new ManualLine { Account = "2810", Base = 1m }, new ManualLine { Account = "6480", Base = -1m }],
        };
}
