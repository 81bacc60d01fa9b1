using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Nsg.Node.Plans;
using Nsg.Storage;

namespace Nsg.Node.Hosting;

/// <summary>Posts what is due of every company's recurring entries and accruals while the node serves: at its start,
/// and every hour that the day may have turned in.</summary>
internal sealed class DuePlans(NodeOptions options, ILogger<DuePlans> log) : BackgroundService
{
    private const string Actor = "rule:recurring";

    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Pause, options.Time);
        do
        {
            await log.GuardAsync("entries that are due were not posted", () => RunAsync(stoppingToken));
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RunAsync(CancellationToken stopping)
    {
        var now = options.Time.GetUtcNow();
        foreach (var company in options.Store.CompaniesWithPlans())
        {
            stopping.ThrowIfCancellationRequested();
            try
            {
                var today = options.Store.Company(company)!.DayOf(now);
                foreach (
                    var run in (await PlanRunner.RunAsync(options.Store, company, today, Actor)).Where(run =>
                        run.Outcome.Refusal is not null
                    )
                )
                {
                    log.LogWarning(
                        "company {Company}: what was due on {Due} of plan {Plan} was not posted: {Reason}",
                        company,
                        run.Due,
                        run.Plan.Id,
                        run.Outcome.Detail
                    );
                }
            }
            catch (BooksArrivingException)
            {
                // Its vouchers are still being laid out; the next round finds them.
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // One company's trouble must neither keep the others' entries from being posted nor stop the server.
                log.LogWarning("company {Company}: what is due was not posted: {Fault}", company, fault.Message);
            }
        }
    }
}
