using System.Collections.Concurrent;
using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Periods;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Log;
using Nsg.Node.Proofs;
using Nsg.Storage;
using Nsg.Storage.Tests;

namespace Nsg.Postgres.Tests;

/// <summary>Two nodes on one database know nothing of each other but what the database says.</summary>
public sealed class SharingOneDatabaseTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nsg-two-").FullName;
    private readonly NodeStore _one;
    private readonly NodeStore _two;

    public SharingOneDatabaseTests() => (_one, _two) = (TestStores.Open(_folder), TestStores.Open(_folder));

    public void Dispose()
    {
        _one.Dispose();
        _two.Dispose();
        TestStores.Removing(_folder);
    }

    [Fact]
    public async Task OneCompany_PostedToByBoth_IsNumberedWithoutGapOrDouble()
    {
        var (company, _) = await TestBooks.CreateAsync(_one);
        var numbers = new ConcurrentBag<long>();

        await Parallel.ForEachAsync(
            Enumerable.Range(0, 300),
            new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (i, _) => numbers.Add(await TestBooks.PostAsync(i % 2 == 0 ? _one : _two, company))
        );

        numbers.Order().ShouldBe(Enumerable.Range(1, 300).Select(i => (long)i));
        TestBooks.ShouldHold(_two, company, [.. numbers]);
    }

    [Fact]
    public async Task ManyCompanies_PostedToByBoth_EachHaveTheirOwnNumbers()
    {
        var companies = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            companies.Add((await TestBooks.CreateAsync(_one, $"DK:{20202000 + i}")).Key);
        }

        await Parallel.ForEachAsync(
            Enumerable.Range(0, 240),
            new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (i, _) => await TestBooks.PostAsync(i % 2 == 0 ? _one : _two, companies[i % companies.Count])
        );

        companies.ForEach(company =>
            TestBooks.ShouldHold(_one, company, [.. Enumerable.Range(1, 40).Select(i => (long)i)])
        );
    }

    [Fact]
    public async Task Company_MadeByBothAtOnce_IsOne()
    {
        var made = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => TestBooks.CreateAsync(i % 2 == 0 ? _one : _two))
        );

        made.Select(one => one.Key).Distinct().Count().ShouldBe(1);
        made.Count(one => one.IsNew).ShouldBe(1);
        _one.Companies().Count.ShouldBe(1);
    }

    [Fact]
    public void Companies_WithPlans_AreFoundBehindTheWalls()
    {
        using var books = RichBooks.Make();
        books.Store.CompaniesWithPlans().ShouldBe([books.Company]);
    }

    [Fact]
    public async Task WhatOneRemembers_IsForgottenWhenTheOtherWrote()
    {
        var (company, _) = await TestBooks.CreateAsync(_one);
        (await TestBooks.PostAsync(_one, company)).ShouldBe(1);
        (await TestBooks.PostAsync(_one, company)).ShouldBe(2);

        await _two.DecideAsync(
            company,
            books =>
                new PeriodDesk(books).Lock(
                    new DateOnly(2025, 3, 1),
                    new DateOnly(2025, 3, 31),
                    LockKind.Hard,
                    "reported",
                    "test"
                )
        );

        var refused = await _one.DecideAsync(
            company,
            books =>
                new ManualDesk(books).Post(
                    new ManualEntry
                    {
                        Date = new DateOnly(2025, 3, 5),
                        Text = "Rent",
                        Lines =
                        [
                            new ManualLine { Account = "2810", Base = 1m },
                            new ManualLine { Account = "6480", Base = -1m },
                        ],
                    },
                    null,
                    "test"
                )
        );
        refused.Refusal.ShouldNotBeNull();
        _one.Query(company, books => books.Journal(null, null)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Database_SignedForWithAnotherKey_IsNotServed()
    {
        var home = Directory.CreateTempSubdirectory("nsg-home-");
        using var elsewhere = NodeStore.OpenPostgres(
            PostgresStores.Cluster.ConnectionString(PostgresStores.DatabaseOf(_folder), PostgresStores.Role),
            home.FullName,
            TimeProvider.System,
            new SystemRandomness()
        );
        await NodeKey.ClaimAsync(_one);
        await NodeKey.ClaimAsync(_two);

        (await Should.ThrowAsync<InvalidDataException>(() => NodeKey.ClaimAsync(elsewhere))).Message.ShouldContain(
            "node-key.pem is not there; copy node-key.pem"
        );
        File.Exists(Path.Combine(home.FullName, "node-key.pem")).ShouldBeFalse();
        NodeKey.Of(home.FullName).Dispose();
        Should.Throw<InvalidDataException>(() => NodeKey.Of(elsewhere)).Message.ShouldContain("node-key.pem is nsg-");

        using var first = NodeKey.Of(_one);
        (await NodeKey.RotateAsync(_one)).Dispose();
        NodeKey.Retired(elsewhere).Select(one => one.Name).ShouldBe([first.Name], "whoever serves it publishes it");
        File.Copy(Path.Combine(_folder, "node-key.pem"), Path.Combine(home.FullName, "node-key.pem"), overwrite: true);
        await NodeKey.ClaimAsync(elsewhere);
        home.Delete(recursive: true);
    }

    [Fact]
    public async Task KeyRotation_BrokenOff_LeavesTheNodeWithTheKeyThatTheDatabaseNames()
    {
        await NodeKey.ClaimAsync(_one);
        var (path, next) = (Path.Combine(_folder, "node-key.pem"), Path.Combine(_folder, "node-key.pem.next"));
        var before = await File.ReadAllTextAsync(path);
        string name;
        using (var rotated = await NodeKey.RotateAsync(_one))
        {
            name = rotated.Name;
        }

        // As it stands when the node ended after the database took the new key.
        File.Move(path, next);
        await File.WriteAllTextAsync(path, before);
        using (var found = NodeKey.Of(_one))
        {
            found.Name.ShouldBe(name);
        }

        // And as it stands when it ended before.
        using (var other = NodeKey.Of(Directory.CreateDirectory(Path.Combine(_folder, "other")).FullName))
        {
            File.Copy(Path.Combine(_folder, "other", "node-key.pem"), next);
        }

        using var still = NodeKey.Of(_one);
        still.Name.ShouldBe(name);
    }

    [Fact]
    public async Task Setting_ChangedByOne_IsSeenByTheOther()
    {
        var (company, _) = await TestBooks.CreateAsync(_one);
        var (key, token) = await _one.ClientKeys.CreateAsync("till", company, canWrite: true);

        _two.ClientKeys.Authenticate(token, TimeProvider.System.GetUtcNow())!.Id.ShouldBe(key.Id);
        (await _two.ClientKeys.RevokeAsync(key.Id)).ShouldBeTrue();
        _one.ClientKeys.Authenticate(token, TimeProvider.System.GetUtcNow()).ShouldBeNull();
    }
}
