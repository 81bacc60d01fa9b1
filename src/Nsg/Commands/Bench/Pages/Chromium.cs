using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nsg.Command.Commands.Bench.Pages;

/// <summary>A Chromium without a window, steered by its DevTools protocol; it is there to tell when a page is first
/// painted.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private const string Listening = "DevTools listening on ";
    private const int AnswerMax = 1 << 20;

    private const string Measure =
        "(() => { const paint = performance.getEntriesByName('first-contentful-paint')[0]; const page = performance.getEntriesByType('navigation')[0]; "
        + "return paint && document.readyState === 'complete' ? paint.startTime + ' ' + [page, ...performance.getEntriesByType('resource')].reduce((sum, one) => sum + one.transferSize, 0) : ''; })()";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Process _process;
    private readonly string _profile;
    private readonly ClientWebSocket _socket = new();
    private Task _drained = Task.CompletedTask;
    private int _last;

    private Chromium(Process process, string profile) => (_process, _profile) = (process, profile);

    /// <summary>Where one is installed, or null.</summary>
    internal static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    /// <summary>Starts one with a profile of its own.</summary>
    internal static async Task<Chromium> StartAsync(string file)
    {
        var profile = Directory.CreateTempSubdirectory("nsg-chromium-").FullName;
        var start = new ProcessStartInfo(file)
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (
            var argument in new[]
            {
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank",
            }
        )
        {
            start.ArgumentList.Add(argument);
        }

        var browser = new Chromium(Process.Start(start)!, profile);
        using var patience = new CancellationTokenSource(Patience);
        while (await browser._process.StandardError.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith(Listening, StringComparison.Ordinal))
            {
                browser._drained = browser.DrainAsync();
                await browser._socket.ConnectAsync(new Uri(line[Listening.Length..].Trim()), patience.Token);
                return browser;
            }
        }

        await browser.DisposeAsync();
        throw new UsageException($"{file} did not start");
    }

    /// <summary>Visits a page for the first time: milliseconds to its first content, and bytes with all that it
    /// loads.</summary>
    internal async Task<(double FirstPaint, long Transferred)> VisitAsync(Uri address, string cookie, string value)
    {
        var context = Text(await AskAsync("Target.createBrowserContext", new JsonObject()), "browserContextId");
        var target = Text(
            await AskAsync(
                "Target.createTarget",
                new JsonObject { ["url"] = "about:blank", ["browserContextId"] = context }
            ),
            "targetId"
        );
        var session = Text(
            await AskAsync("Target.attachToTarget", new JsonObject { ["targetId"] = target, ["flatten"] = true }),
            "sessionId"
        );
        await AskAsync(
            "Network.setCookie",
            new JsonObject
            {
                ["name"] = cookie,
                ["value"] = value,
                ["url"] = address.GetLeftPart(UriPartial.Authority),
            },
            session
        );
        await AskAsync("Page.navigate", new JsonObject { ["url"] = address.AbsoluteUri }, session);
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Patience)
        {
            var found =
                (
                    await AskAsync(
                        "Runtime.evaluate",
                        new JsonObject { ["expression"] = Measure, ["returnByValue"] = true },
                        session
                    )
                )["result"]
                    ?["value"]?.GetValue<string>()
                ?? "";
            if (found.Split(' ') is [var paint, var bytes])
            {
                await AskAsync("Target.disposeBrowserContext", new JsonObject { ["browserContextId"] = context });
                return (
                    double.Parse(paint, CultureInfo.InvariantCulture),
                    long.Parse(bytes, CultureInfo.InvariantCulture)
                );
            }

            await Task.Delay(20);
        }

        throw new UsageException($"{address} was not painted within {Patience.TotalSeconds} s");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        await _drained;
        _process.Dispose();
        Directory.Delete(_profile, recursive: true);
    }

    /// <summary>What the browser says is read and dropped, or it would stand still.</summary>
    private async Task DrainAsync()
    {
        while (await _process.StandardError.ReadLineAsync() is not null) { }
    }

    /// <summary>Sends a command and waits for its answer; what happens in between is passed over.</summary>
    private async Task<JsonNode> AskAsync(string method, JsonObject parameters, string? session = null)
    {
        using var patience = new CancellationTokenSource(Patience);
        var id = ++_last;
        var message = new JsonObject
        {
            ["id"] = id,
            ["method"] = method,
            ["params"] = parameters,
        };
        if (session is not null)
        {
            message["sessionId"] = session;
        }

        await _socket.SendAsync(
            Encoding.UTF8.GetBytes(message.ToJsonString()),
            WebSocketMessageType.Text,
            endOfMessage: true,
            patience.Token
        );
        while (true)
        {
            var answer = JsonNode.Parse(
                await ReceiveAsync(patience.Token),
                documentOptions: new JsonDocumentOptions { MaxDepth = 64 }
            )!;
            if (answer["id"]?.GetValue<int>() == id)
            {
                return answer["result"] ?? throw new UsageException($"{method}: {answer["error"]?["message"]}");
            }
        }
    }

    private async Task<byte[]> ReceiveAsync(CancellationToken cancellation)
    {
        var buffer = new byte[64 * 1024];
        using var message = new MemoryStream();
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer, cancellation);
            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return message.ToArray();
            }

            if (message.Length > AnswerMax)
            {
                throw new UsageException("the browser's answer has no end");
            }
        }
    }

    private static string Text(JsonNode answer, string name) => answer[name]!.GetValue<string>();
}
