using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;
using Nsg.Command.Commands;
using Nsg.Log;
using Nsg.Storage;

namespace Nsg.Web.Tests;

/// <summary>The demo's year, served on a free port, with a browser to look at it.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nsg-site-").FullName;
    private NodeStore _store = null!;
    private WebApplication _app = null!;
    private IPlaywright? _playwright;

    internal IBrowser Browser { get; private set; } = null!;

    internal NodeStore Store => _store;

    internal string Address => _app.Urls.First();

    public async Task InitializeAsync()
    {
        if (!File.Exists(BrowserFactAttribute.Browser))
        {
            return;
        }

        _store = NodeStore.Open(_folder, TimeProvider.System, new SystemRandomness());
        await DemoCommand.PlayAsync(_store, CancellationToken.None);
        _app = DemoServer.Build(_store, 0);
        await _app.StartAsync();
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = BrowserFactAttribute.Browser, Args = ["--no-sandbox"] });
    }

    public async Task DisposeAsync()
    {
        if (_playwright is not null)
        {
            await Browser.DisposeAsync();
            _playwright.Dispose();
            await _app.DisposeAsync();
            _store.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }
}
