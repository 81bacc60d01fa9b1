using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Nsg.Node.Reports;
using Nsg.Storage;

namespace Nsg.Node.Hosting;

/// <summary>
/// Sends what companies approved once for all while the node serves, and looks for the answers: at its start, and
/// every hour. It runs only where the operator
/// named ports or a folder for upload; one company after another, so that its work at a time is bounded by the ports'
/// own bounds.
/// </summary>
internal sealed class DueReports(NodeOptions options, ILogger<DueReports> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        if (options.Ports.Count == 0 && options.Uploads is null)
        {
            return;
        }

        using var timer = new PeriodicTimer(Pause, options.Time);
        do
        {
            await log.GuardAsync("reports that are due were not sent", () => RunAsync(stoppingToken));
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RunAsync(CancellationToken stopping)
    {
        foreach (var company in options.Store.CompaniesWithStandingReports())
        {
            stopping.ThrowIfCancellationRequested();
            try
            {
                foreach (
                    var one in await StandingRun.RunAsync(
                        options.Store,
                        company,
                        options.Ports,
                        options.Time,
                        options.Uploads,
                        isServed: true,
                        stopping
                    )
                )
                {
                    log.Log(
                        one.Filing is null ? LogLevel.Warning : LogLevel.Information,
                        "company {Company}: {Report} {Period}: {Outcome}",
                        company,
                        one.Report,
                        one.Period,
                        one.Outline
                    );
                }

                foreach (
                    var one in await StandingRun.AnswersAsync(
                        options.Store,
                        company,
                        options.Ports,
                        options.Time,
                        stopping
                    )
                )
                {
                    log.Log(
                        one.Filing is null ? LogLevel.Warning : LogLevel.Information,
                        "company {Company}: answer to {Report} {Period}: {Outcome}",
                        company,
                        one.Report,
                        one.Period,
                        one.Outline
                    );
                }
            }
            catch (BooksArrivingException)
            {
                // Its vouchers are still being laid out; the next round finds them.
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // One company's trouble must neither keep the others' reports from being sent nor stop the server.
                log.LogWarning("company {Company}: what is due was not sent: {Fault}", company, fault.Message);
            }
        }
    }
}
