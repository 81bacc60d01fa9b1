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

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Pause, options.Time);
        do
        {
            await log.GuardAsync(
                "the search was not brought up to date",
                async () =>
                {
                    foreach (var company in options.Store.CompanyKeys())
                    {
                        await KeepUpAsync(company, stoppingToken);
                    }
                }
            );
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task KeepUpAsync(string company, CancellationToken stopping)
    {
        try
        {
            while (options.Store.Query(company, books => books.SearchBehind()) > 0)
            {
                stopping.ThrowIfCancellationRequested();
                var began = Stopwatch.GetTimestamp();
                if (await options.Store.IndexAsync(company, Step) == 0)
                {
                    return;
                }

                await Task.Delay(RestFor * Stopwatch.GetElapsedTime(began), options.Time, stopping);
            }
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
    }
}
