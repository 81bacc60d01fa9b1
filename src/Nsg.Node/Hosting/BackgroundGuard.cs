using Microsoft.Extensions.Logging;

namespace Nsg.Node.Hosting;

/// <summary>Keeps work in the background from ending the server: a fault that leaves it would stop the host.</summary>
internal static class BackgroundGuard
{
    /// <summary>Does one round of it; what goes wrong is told, and the next round comes.</summary>
    /// <param name="log">Where it is told.</param>
    /// <param name="what">What was not done.</param>
    /// <param name="round">The round.</param>
    internal static async Task GuardAsync(this ILogger log, string what, Func<Task> round)
    {
        try
        {
            await round();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogWarning("{What}: {Fault}", what, fault.Message);
        }
    }
}
