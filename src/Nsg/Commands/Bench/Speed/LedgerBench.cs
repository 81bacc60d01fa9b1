using System.Diagnostics;
using System.Globalization;
using Nsg.Bookkeeping.Manual;
using Nsg.Storage;
using Nsg.Storage.Measuring;

namespace Nsg.Command.Commands.Bench.Speed;

/// <summary>Rates of the books in this process, each beside the very same rows written by bare statements on the same
/// disk in the same minute.</summary>
/// <param name="stores">Where stores are made, on the disk to measure.</param>
/// <param name="span">How long each rate is measured.</param>
/// <param name="tell">Takes a figure as soon as it is there.</param>
/// <param name="parts">Parts to measure; all when empty.</param>
internal sealed class LedgerBench(
    BenchStores stores,
    TimeSpan span,
    Action<Figure> tell,
    IReadOnlyCollection<string> parts
)
{
    /// <summary>Names of the parts.</summary>
    internal static readonly IReadOnlyList<string> Parts = ["batches", "posts", "rebuild", "reports"];

    private const int Batch = 1_000;
    private const int BatchesUnderWay = 4;
    private const int FloorVouchers = 100_000;
    private const int Companies = 64;
    private const int WarmUp = 3_000;

    /// <summary>Measurement and floor take turns so often, and the middle of each counts: the machine has other work.</summary>
    private const int Rounds = 3;

    private long _place;

    internal async Task RunAsync(IReadOnlyList<int> sizes, CancellationToken cancellation)
    {
        using (var store = stores.Open("posts"))
        {
            var companies = new List<string>();
            for (var i = 0; i < Companies; i++)
            {
                companies.Add((await store.CreateCompanyAsync(VoucherLoad.Company(i), "bench")).Key);
            }

            await Task.WhenAll(Enumerable.Range(0, WarmUp).Select(i => QueueAsync(store, companies[i % Companies])));
            var filled = companies[0];
            var batches = await BatchesAsync(store, filled);
            var floor = BareLedger.Take(store, [filled], FloorVouchers);
            if (Has("batches"))
            {
                tell(batches with { Floor = Floor(floor, Batch, span) });
            }

            if (Has("posts"))
            {
                await SinglesAsync(store, companies);
            }

            cancellation.ThrowIfCancellationRequested();
            if (Has("rebuild"))
            {
                await RebuildAsync(store, filled);
            }
        }

        if (!Has("reports"))
        {
            return;
        }

        foreach (var size in sizes)
        {
            cancellation.ThrowIfCancellationRequested();
            await ReportBench.RunAsync(stores, size, tell);
        }
    }

    private bool Has(string part) => parts.Count == 0 || parts.Contains(part);

    private async Task SinglesAsync(NodeStore store, IReadOnlyList<string> companies)
    {
        foreach (
            var (writers, spread, name) in new[]
            {
                (1, 1, "posts, 1 writer"),
                (16, 16, "posts, 16 writers, 16 companies"),
                (256, Companies, "posts, 256 writers, 64 companies"),
                (32, 1, "posts, 32 writers, ONE company"),
            }
        )
        {
            tell(await SingleAsync(store, [.. companies.Take(spread)], writers, name));
        }
    }

    private async Task<Figure> SingleAsync(NodeStore store, IReadOnlyList<string> companies, int writers, string name)
    {
        var (rates, floors, groups, all) = (
            new List<double>(),
            new List<double>(),
            new List<double>(),
            new List<double>()
        );
        var processor = TimeSpan.Zero;
        for (var round = 0; round < Rounds; round++)
        {
            var before = ProcessorTime();
            var (perSecond, group, latencies) = await WritersAsync(store, companies, writers);
            processor += ProcessorTime() - before;
            var beside = BareLedger.Take(store, companies, Math.Min(latencies.Count, FloorVouchers));
            floors.Add(Floor(beside, (int)Math.Max(1, Math.Round(group)), span / Rounds));
            rates.Add(perSecond);
            groups.Add(group);
            all.AddRange(latencies);
        }

        rates.Sort();
        floors.Sort();
        groups.Sort();
        all.Sort();
        return new Figure(
            name,
            At(rates, 50),
            "/s",
            At(floors, 50),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{At(groups, 50):0.0} a commit, p50 {At(all, 50):0.00} ms, p99 {At(all, 99):0.00} ms, {processor.TotalMicroseconds / all.Count:0} us of processor each"
            )
        );
    }

    private double Floor(BareLedger floor, int group, TimeSpan enough) =>
        floor.PerSecond(stores.Bare, group, TimeProvider.System, enough);

    private async Task<(double PerSecond, double Group, List<double> Latencies)> WritersAsync(
        NodeStore store,
        IReadOnlyList<string> companies,
        int writers
    )
    {
        var commits = store.Commits;
        var watch = Stopwatch.StartNew();
        var all = await Task.WhenAll(
            Enumerable
                .Range(0, writers)
                .Select(writer =>
                    Task.Run(async () =>
                    {
                        var latencies = new List<double>();
                        do
                        {
                            // Once at least, however busy the machine is.
                            var began = Stopwatch.GetTimestamp();
                            await PostAsync(store, companies[writer % companies.Count]);
                            latencies.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                        } while (watch.Elapsed < span / Rounds);

                        return latencies;
                    })
                )
        );
        var seconds = watch.Elapsed.TotalSeconds;
        var sorted = all.SelectMany(one => one).Order().ToList();
        return (sorted.Count / seconds, sorted.Count / (double)Math.Max(1, store.Commits - commits), sorted);
    }

    private static double At(List<double> sorted, int percent) =>
        sorted[Math.Min(sorted.Count - 1, sorted.Count * percent / 100)];

    /// <summary>Posts one voucher as the interface does: whoever asks waits for the answer.</summary>
    private Task<ManualOutcome> PostAsync(NodeStore store, string company)
    {
        var voucher = VoucherLoad.Voucher(Interlocked.Increment(ref _place));
        return store.DecideAloneAsync(company, books => Posted(new ManualDesk(books).Post(voucher, null, "bench")));
    }

    private Task<ManualOutcome> QueueAsync(NodeStore store, string company)
    {
        var voucher = VoucherLoad.Voucher(Interlocked.Increment(ref _place));
        return store.DecideAsync(company, books => Posted(new ManualDesk(books).Post(voucher, null, "bench")));
    }

    private async Task<Figure> BatchesAsync(NodeStore store, string company)
    {
        var processor = ProcessorTime();
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(
            Enumerable
                .Range(0, BatchesUnderWay)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        var posted = 0;
                        do
                        {
                            var from = Interlocked.Add(ref _place, Batch) - Batch;
                            var vouchers = Enumerable
                                .Range(0, Batch)
                                .Select(i => VoucherLoad.Voucher(from + i))
                                .ToList();
                            posted += await store.DecideAsync(
                                company,
                                books =>
                                {
                                    var desk = new ManualDesk(books);
                                    vouchers.ForEach(one => Posted(desk.Post(one, null, "bench")));
                                    return vouchers.Count;
                                }
                            );
                        } while (watch.Elapsed < span);

                        return posted;
                    })
                )
        );
        var each = (ProcessorTime() - processor).TotalMicroseconds / counts.Sum();
        return new Figure(
            "posts, in batches",
            counts.Sum() / watch.Elapsed.TotalSeconds,
            "/s",
            null,
            string.Create(
                CultureInfo.InvariantCulture,
                $"1,000 vouchers a transaction, 4 under way, one company; {each:0} us of processor each"
            )
        );
    }

    private static TimeSpan ProcessorTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private async Task RebuildAsync(NodeStore store, string company)
    {
        var vouchers = store.Query(company, books => books.EntryCount());
        var watch = Stopwatch.StartNew();
        await store.RebuildAsync(company);
        tell(
            new Figure(
                "rebuild of one company's tables",
                vouchers / watch.Elapsed.TotalSeconds,
                "/s",
                null,
                FormattableString.Invariant($"{vouchers} vouchers in {watch.Elapsed.TotalSeconds:0.0} s")
            )
        );
    }

    private static ManualOutcome Posted(ManualOutcome outcome) =>
        outcome.Refusal is null
            ? outcome
            : throw new InvalidDataException($"a made-up voucher was refused: {outcome.Detail}");
}
