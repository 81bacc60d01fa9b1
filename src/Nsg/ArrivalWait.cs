using System.Runtime.InteropServices;
using Nsg.Storage;

namespace Nsg.Command;

/// <summary>How a command waits for vouchers of large books that came in and are still to be laid out: it says so, and Ctrl-C
/// ends the wait, after which the rest waits for whoever asks next.</summary>
internal static class ArrivalWait
{
    internal static async Task LayOutAsync(NodeStore store, string company)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var end = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        Console.Error.WriteLine(
            $"nsg: {store.Arrivals.Left(company)} records of large books that came in are still to be laid out; that is done first (Ctrl-C ends it, and nothing is lost)"
        );
        await store.Arrivals.LayOutAsync(company, stop.Token);

        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            stop.Cancel();
        }
    }
}
