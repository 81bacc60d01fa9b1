using System.Collections.Concurrent;
using Nsg.Command.Commands.Bench.Speed;
using Nsg.Storage;

namespace Nsg.Postgres.Tests;

/// <summary>The server goes away under load: what was acknowledged stays, nothing comes twice, and the work goes on
/// when it is back.</summary>
public sealed class LostServerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nsg-lost-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Server_ThatCrashesAndComesBack_LosesAndDoublesNothing()
    {
        using var cluster = PostgresCluster.Start(isDurable: true);
        var place = Prepared(cluster);
        using var store = TestBooks.Open(place, _folder);
        var (company, _) = await TestBooks.CreateAsync(store);

        var acknowledged = await UnderLoadAsync(
            store,
            company,
            () =>
            {
                cluster.Crash();
                cluster.Run();
            },
            times: 3
        );

        TestBooks.ShouldHold(store, company, acknowledged);
    }

    [Fact]
    public async Task Connections_CutAtAnyMoment_LoseAndDoubleNothing()
    {
        using var cluster = PostgresCluster.Start(isDurable: false);
        using var store = TestBooks.Open(Prepared(cluster), _folder);
        var (company, _) = await TestBooks.CreateAsync(store);

        var acknowledged = await UnderLoadAsync(
            store,
            company,
            () =>
                cluster.Execute(
                    "nsg",
                    $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '{PostgresStores.Role}'"
                ),
            times: 25
        );

        TestBooks.ShouldHold(store, company, acknowledged);
    }

    [SlowFact]
    public async Task Host_ThatFailsOver_LosesAndDoublesNothing()
    {
        using var first = PostgresCluster.Start(isDurable: true, "wal_level=replica", "max_wal_senders=4");
        var place = Prepared(first);
        using var second = first.StartStandby();
        first.Execute("postgres", "ALTER SYSTEM SET synchronous_standby_names = '*'");
        first.Execute("postgres", "SELECT pg_reload_conf()");
        using var store = TestBooks.Open(
            place.Replace(first.Socket, $"{first.Socket},{second.Socket}", StringComparison.Ordinal),
            _folder
        );
        var (company, _) = await TestBooks.CreateAsync(store);

        var acknowledged = await UnderLoadAsync(
            store,
            company,
            () =>
            {
                first.Crash();
                second.Promote();
            },
            times: 1
        );

        TestBooks.ShouldHold(store, company, acknowledged);
    }

    private static string Prepared(PostgresCluster cluster)
    {
        cluster.MakeDatabase("nsg", PostgresStores.Role, PostgresStores.Partitions);
        return cluster.ConnectionString("nsg", PostgresStores.Role);
    }

    /// <summary>Posts from several callers while something happens; the numbers that were acknowledged.</summary>
    private static async Task<List<long>> UnderLoadAsync(NodeStore store, string company, Action happen, int times)
    {
        var acknowledged = new ConcurrentBag<long>();
        using var stop = new CancellationTokenSource();
        var callers = Enumerable
            .Range(0, 6)
            .Select(_ =>
                Task.Run(async () =>
                {
                    while (!stop.IsCancellationRequested)
                    {
                        acknowledged.Add(await TestBooks.PostAsync(store, company));
                    }
                })
            )
            .ToList();
        for (var i = 1; i <= times; i++)
        {
            await PassedAsync(30 * i);
            happen();
        }

        await PassedAsync(acknowledged.Count + 30);
        await stop.CancelAsync();
        await Task.WhenAll(callers);
        return [.. acknowledged];

        async Task PassedAsync(int count)
        {
            while (acknowledged.Count < count && callers.TrueForAll(one => !one.IsFaulted))
            {
                await Task.Delay(1);
            }
        }
    }
}
