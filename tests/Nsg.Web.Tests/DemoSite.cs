using System.Buffers.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Nsg.Bookkeeping.Reconciliation;
using Nsg.Command.Commands;
using Nsg.Log;
using Nsg.Storage;
using Nsg.Vocabulary;
using Nsg.Web.SignIn;

namespace Nsg.Web.Tests;

/// <summary>The demo's year, served on a free port, with a browser to look at it.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    /// <summary>The demo's person who has a role at every company.</summary>
    internal const string Accountant = "ingrid";

    /// <summary>The demo's person who asks companies for data in a bank's name.</summary>
    internal const string Asker = "nora";

    private readonly string _folder = Directory.CreateTempSubdirectory("nsg-site-").FullName;
    private NodeStore _store = null!;
    private WebApplication _app = null!;
    private IPlaywright? _playwright;

    internal IBrowser Browser { get; private set; } = null!;

    internal NodeStore Store => _store;

    internal string Address => _app.Urls.First();

    /// <summary>What the site answers.</summary>
    internal IReadOnlyList<RouteEndpoint> Endpoints =>
        [.. _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    /// <summary>A part of the site.</summary>
    internal T Part<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Key of the demo's company in a country.</summary>
    internal string KeyIn(Country country) => _store.Companies().First(company => company.Pack.Country == country).Key;

    /// <summary>A session's cookie, as the browser holds it.</summary>
    internal async Task<string> SessionAsync(string subject)
    {
        var person = _store.People.List().First(one => one.Issuer == DemoPerson.Issuer && one.Subject == subject);
        return Base64Url.EncodeToString(await _store.Sessions.BeginAsync(person.Key, TimeSpan.FromHours(1)));
    }

    /// <summary>A browser of its own for a person, signed in; nobody for null.</summary>
    internal async Task<IBrowserContext> ContextAsync(string? subject, BrowserNewContextOptions? options = null)
    {
        var context = await Browser.NewContextAsync(options ?? new BrowserNewContextOptions());
        if (subject is not null)
        {
            await context.AddCookiesAsync([
                new Cookie
                {
                    Name = "nsg-session",
                    Value = await SessionAsync(subject),
                    Url = Address,
                    HttpOnly = true,
                },
            ]);
        }

        return context;
    }

    /// <summary>A client without a browser, signed in; it follows no redirects.</summary>
    internal async Task<HttpClient> ClientAsync(string? subject)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new Uri(Address),
        };
        if (subject is not null)
        {
            client.DefaultRequestHeaders.Add("Cookie", "nsg-session=" + await SessionAsync(subject));
        }

        return client;
    }

    public async Task InitializeAsync()
    {
        if (!File.Exists(BrowserFactAttribute.Browser))
        {
            return;
        }

        _store = NodeStore.Open(_folder, TimeProvider.System, new SystemRandomness());
        await DemoCommand.PlayAsync(_store, CancellationToken.None);
        await LeaveABankLineOpenAsync();
        _app = DemoServer.Build(_store, 0);
        await _app.StartAsync();
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = BrowserFactAttribute.Browser, Args = ["--no-sandbox"] }
        );
    }

    /// <summary>The demo's bank lines all find what they pay; one of them waits for a person.</summary>
    private async Task LeaveABankLineOpenAsync()
    {
        var key = KeyIn(Country.NO);
        var line = _store.Query(
            key,
            books => books.LatestBankLines(false, null, 20).First(one => books.SettlementsOfPayer(one.Line).Count == 1)
        );
        (
            await _store.DecideAsync(
                key,
                books =>
                    new MatchDesk(books).Match(
                        new BankMatch { Line = line.Line, Why = "looked at again" },
                        null,
                        "test"
                    )
            )
        ).Refusal.ShouldBeNull();
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

/// <summary>The tests that share the demo's site.</summary>
[CollectionDefinition(Name)]
[System.Diagnostics.CodeAnalysis.SuppressMessage(
    "Naming",
    "CA1711:Identifiers should not have incorrect suffix",
    Justification = "xunit's own word"
)]
public sealed class DemoSiteCollection : ICollectionFixture<DemoSite>
{
    internal const string Name = "demo site";
}
