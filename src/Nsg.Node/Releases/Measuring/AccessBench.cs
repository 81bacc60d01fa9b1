using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Nsg.Node.Hosting;
using Nsg.Storage;

namespace Nsg.Node.Releases.Measuring;

/// <summary>What a load gave.</summary>
/// <param name="PerSecond">Answers a second.</param>
/// <param name="P50">Milliseconds in which half of them came.</param>
/// <param name="P99">Milliseconds in which 99 of 100 came.</param>
/// <param name="Refused">Answers that were not 200.</param>
public sealed record LoadFigures(double PerSecond, double P50, double P99, long Refused);

/// <summary>What was measured.</summary>
/// <param name="Granted">Reads of a client with a token: authorised, audited, signed; as fast as they go.</param>
/// <param name="Plain">The same endpoint for a key of the operator, with nothing put on record: what it costs without
/// sharing.</param>
/// <param name="Steady">Granted reads at the given rate.</param>
/// <param name="Records">Access records that stand in the log after it.</param>
public sealed record AccessFigures(LoadFigures Granted, LoadFigures Plain, LoadFigures Steady, long Records);

/// <summary>Measures authorised, audited, signed reads, with the load generator in the same process.</summary>
public static class AccessBench
{
    private const int Connections = 64;
    private const int ProofsMax = 60_000;
    private const int WarmUpReads = 4_000;

    /// <summary>Measures.</summary>
    /// <param name="store">The store, with the company.</param>
    /// <param name="company">Key of the company whose balances are read.</param>
    /// <param name="time">How long each load lasts.</param>
    /// <param name="rate">Reads a second of the steady load.</param>
    public static async Task<AccessFigures> RunAsync(NodeStore store, string company, TimeSpan time, int rate)
    {
        ArgumentNullException.ThrowIfNull(store);
        var path = $"/api/v1/companies/{company}/balances?from=2000-01-01&to=2099-12-31";
        var (_, token) = await store.ClientKeys.CreateAsync("plain", null, canWrite: false);
        await using var app = NodeHost.Build(new NodeOptions { Store = store, Urls = "http://127.0.0.1:0" });
        await app.StartAsync();
        await using var bare = NodeHost.Build(
            new NodeOptions
            {
                Store = store,
                Urls = "http://127.0.0.1:0",
                RecordAccess = (_, _) => Task.FromResult(0L),
            }
        );
        await bare.StartAsync();
        using var client = await BenchClient.StartAsync(store, company, app.Urls.First());
        var (port, barePort) = (new Uri(app.Urls.First()).Port, new Uri(bare.Urls.First()).Port);
        var plain = Encoding.ASCII.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {token}\r\n\r\n"
        );

        await RunAsync(port, Proofs(client, path, WarmUpReads), time, null);
        await RunAsync(barePort, new ConcurrentQueue<byte[]>(Enumerable.Repeat(plain, WarmUpReads)), time, null);
        var bareFigures = await RunAsync(
            barePort,
            new ConcurrentQueue<byte[]>(Enumerable.Repeat(plain, (int)(time.TotalSeconds * 20_000))),
            time,
            null
        );
        var granted = await RunAsync(
            port,
            Proofs(client, path, Math.Min(ProofsMax, (int)(time.TotalSeconds * 6_000))),
            time,
            null
        );
        var steady = await RunAsync(port, Proofs(client, path, (int)(time.TotalSeconds * rate)), time, rate);
        return new AccessFigures(
            granted,
            bareFigures,
            steady,
            store.Query(company, books => books.Checkpoint().Access.Size)
        );
    }

    private static ConcurrentQueue<byte[]> Proofs(BenchClient client, string path, int count) =>
        new(Enumerable.Range(0, count).Select(_ => client.Request(path)));

    /// <summary>Sends requests over some connections, as fast as they go or at a rate; latency counts from when a
    /// request was due.</summary>
    private static async Task<LoadFigures> RunAsync(
        int port,
        ConcurrentQueue<byte[]> requests,
        TimeSpan time,
        int? rate
    )
    {
        var clock = TimeProvider.System;
        var (started, sent, refused) = (clock.GetTimestamp(), 0L, 0L);
        var latencies = new ConcurrentBag<List<double>>();
        await Task.WhenAll(
            Enumerable
                .Range(0, Connections)
                .Select(async _ =>
                {
                    using var connection = await BenchConnection.OpenAsync(port);
                    var own = new List<double>();
                    while (clock.GetElapsedTime(started) < time && requests.TryDequeue(out var request))
                    {
                        var due = clock.GetElapsedTime(started);
                        if (rate is { } perSecond)
                        {
                            due = TimeSpan.FromSeconds((double)(Interlocked.Increment(ref sent) - 1) / perSecond);
                            if (due - clock.GetElapsedTime(started) is { Ticks: > 0 } early)
                            {
                                await Task.Delay(early);
                            }
                        }

                        if (await connection.SendAsync(request) != 200)
                        {
                            Interlocked.Increment(ref refused);
                        }

                        own.Add((clock.GetElapsedTime(started) - due).TotalMilliseconds);
                    }

                    latencies.Add(own);
                })
        );
        var seconds = clock.GetElapsedTime(started).TotalSeconds;
        var all = latencies.SelectMany(one => one).Order().ToList();
        return new LoadFigures(all.Count / seconds, At(all, 0.50), At(all, 0.99), refused);
    }

    private static double At(List<double> sorted, double share) =>
        sorted.Count == 0 ? 0 : sorted[(int)(share * (sorted.Count - 1))];
}
