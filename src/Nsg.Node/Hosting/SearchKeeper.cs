using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Nsg.Storage;

namespace Nsg.Node.Hosting;

/// <summary>Keeps the pages' search up with the books: a few vouchers at a time, and no more than a quarter of the
/// writer's time.</summary>
internal sealed class SearchKeeper(NodeOptions options, ILogger<SearchKeeper> log) : BackgroundService
{
    private const int Step = 500;
    private const int RestFor = 3;

    /// <summary>Rounds after which every company is looked at again: its search may have been made anew by hand.</summary>
    private const int RoundsOfTrust = 720;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>How far the books of each company were when its search was up with them.</summary>
    private readonly Dictionary<string, long> _done = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Pause, options.Time);
        var rounds = 0;
        do
        {
            if (rounds++ % RoundsOfTrust == 0)
            {
                _done.Clear();
            }

            await log.GuardAsync(
                "the search was not brought up to date",
                async () =>
                {
                    // One question for all; only those whose books moved are asked themselves.
                    foreach (var (company, size) in options.Store.BookSizes())
                    {
                        if (_done.GetValueOrDefault(company) != size && await KeepUpAsync(company, stoppingToken))
                        {
                            _done[company] = size;
                        }
                    }
                }
            );
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Brings one company's search up to date.</summary>
    /// <returns>Whether it is.</returns>
    private async Task<bool> KeepUpAsync(string company, CancellationToken stopping)
    {
        try
        {
            while (options.Store.Query(company, books => books.SearchBehind()) > 0)
            {
                stopping.ThrowIfCancellationRequested();
                var began = Stopwatch.GetTimestamp();
                if (await options.Store.IndexAsync(company, Step) == 0)
                {
                    return true;
                }

                await Task.Delay(RestFor * Stopwatch.GetElapsedTime(began), options.Time, stopping);
            }

            return true;
        }
        catch (BooksArrivingException)
        {
            // Its vouchers are still being written; the next round finds them.
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The search reads the newest vouchers themselves; that it falls behind must not stop the server.
            log.LogWarning("company {Company}: the search was not brought up to date: {Fault}", company, fault.Message);
        }

        return false;
    }
}
