using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Nsg.Storage;

namespace Nsg.Node.Hosting;

/// <summary>
/// Writes the rows of large books that came in and count already, whoever took them in; while the node serves, nobody who asks
/// for such rows waits for them.
/// </summary>
internal sealed class ArrivalKeeper(NodeOptions options, ILogger<ArrivalKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private Dictionary<string, long> _seen = [];

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        options.Store.WaitsForArrivals = false;
        await Task.Yield();
        using var timer = new PeriodicTimer(Pause, options.Time);
        do
        {
            await log.GuardAsync("vouchers of large books were not laid out", () => RunAsync(stoppingToken));
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Where less is left than a moment ago, a process is at it: the one that took the books in.</summary>
    private async Task RunAsync(CancellationToken stopping)
    {
        var left = options.Store.Arrivals.Companies().ToDictionary(company => company, options.Store.Arrivals.Left);
        var seen = _seen;
        _seen = left;
        foreach (var (company, records) in left)
        {
            if (seen.TryGetValue(company, out var before) && records == before)
            {
                // One company's damage must not keep the others' vouchers.
                await log.GuardAsync(
                    $"company {company}: its vouchers were not laid out",
                    () => options.Store.Arrivals.LayOutAsync(company, stopping)
                );
            }
        }
    }
}
