using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Nsg.Storage;
using Nsg.Web;

namespace Nsg.Command.Commands;

/// <summary>Serves the demo's pages to this machine alone; only here nobody is asked for a key.</summary>
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
    internal static WebApplication Build(NodeStore store, int port)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostFilteringOptions>(options => options.AllowedHosts = ["127.0.0.1", "localhost"]);
        builder.Services.AddSingleton(store);
        WebPages.AddServices(builder.Services);
        var app = builder.Build();
        app.UseHostFiltering();
        WebPages.Map(app);
        return app;
    }
}
