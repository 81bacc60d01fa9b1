using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Nsg.Command.Commands.People;
using Nsg.Command.Generation;
using Nsg.Node.Hosting;
using Nsg.Storage;
using Nsg.Web.SignIn;

namespace Nsg.Command.Commands;

/// <summary>Serves the demo's pages and interface to this machine alone; only here nobody is asked for a key.</summary>
internal static class DemoServer
{
    /// <summary>Serves until the process is told to stop.</summary>
    internal static async Task RunAsync(NodeStore store, int port, CancellationToken cancellation)
    {
        await using var app = Build(store, port);
        await app.StartAsync(cancellation);
        Console.Out.WriteLine($"Start page: {app.Urls.First()}/ (Ctrl+C ends it)");
        await app.WaitForShutdownAsync(cancellation);
    }

    /// <summary>The server, not yet started; port 0 takes a free one.</summary>
    internal static WebApplication Build(NodeStore store, int port) =>
        NodeHost.Build(
            new NodeOptions
            {
                Store = store,
                Urls = $"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}",
                AllowAnonymousLoopback = true,
                Pages = new SignInOptions { DemoPeople = DemoPeople.All },
                Samples = SampleYear.Write,
            }
        );
}
