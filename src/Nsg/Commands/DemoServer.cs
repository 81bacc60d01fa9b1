using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Nsg.Command.Commands.People;
using Nsg.Command.Generation;
using Nsg.Node.Hosting;
using Nsg.Storage;
using Nsg.Web.SignIn;

namespace Nsg.Command.Commands;

/// <summary>Serves the demo's pages and interface to this machine alone. Programs need a key, here as anywhere, unless the demo is told to answer
/// everybody on this machine.</summary>
internal static class DemoServer
{
    /// <summary>Serves until the process is told to stop.</summary>
    internal static async Task RunAsync(NodeStore store, int port, bool answersAnybody, CancellationToken cancellation)
    {
        await using var app = Build(store, port, answersAnybody);
        await app.StartAsync(cancellation);
        Console.Out.WriteLine($"Start page: {app.Urls.First()}/ (Ctrl+C ends it)");
        if (answersAnybody)
        {
            Console.Out.WriteLine("The interface answers every program on this machine, without a key (--without-key)");
        }

        await app.WaitForShutdownAsync(cancellation);
    }

    /// <summary>The server, not yet started; port 0 takes a free one.</summary>
    internal static WebApplication Build(NodeStore store, int port, bool answersAnybody = false) =>
        NodeHost.Build(
            new NodeOptions
            {
                Store = store,
                Urls = $"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}",
                AllowAnonymousLoopback = answersAnybody,
                Pages = new SignInOptions { DemoPeople = DemoPeople.All },
                Samples = SampleYear.Write,
            }
        );
}
