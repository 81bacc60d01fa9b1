using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Nsg.Bookkeeping.Manual;
using Nsg.Log;
using Nsg.Storage;

namespace Nsg.Command.Commands.Bench.Speed;

/// <summary>Durable posts over HTTP, beside the same server's answers to a request that touches nothing.</summary>
/// <param name="folder">An empty folder, on the disk to measure.</param>
/// <param name="connections">Connections, each with one request under way.</param>
/// <param name="span">How long each rate is measured.</param>
/// <param name="companies">Companies that posts are spread over.</param>
/// <param name="mayUseWrk">Whether wrk makes the load where it is installed.</param>
internal sealed partial class HttpBench(string folder, int connections, TimeSpan span, int companies, bool mayUseWrk)
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    internal async Task RunAsync(Action<Figure> tell, CancellationToken cancellation)
    {
        var keys = new List<string>();
        string token;
        using (var store = NodeStore.Open(folder, TimeProvider.System, new SystemRandomness()))
        {
            for (var i = 0; i < companies; i++)
            {
                keys.Add((await store.CreateCompanyAsync(VoucherLoad.Company(i), "bench")).Key);
            }

            token = (await store.ClientKeys.CreateAsync("bench", null, canWrite: true)).Token;
        }

        var (server, address) = await OwnProcess.ServeAsync(folder, "--data", folder);
        using (server)
        {
            var requests = keys.Select(key =>
                    Enumerable
                        .Range(0, 64)
                        .Select(i =>
                            HttpLoad.Post(
                                address,
                                $"/api/v1/companies/{key}/entries",
                                token,
                                Body(VoucherLoad.Voucher(i))
                            )
                        )
                        .ToList()
                )
                .ToList();
            var post = (int connection, long n) =>
                (ReadOnlyMemory<byte>)requests[connection % companies][(int)((connection + n) % 64)];
            await HttpLoad.RunAsync(address, post, connections, WarmUp);
            cancellation.ThrowIfCancellationRequested();
            var hello = Encoding.ASCII.GetBytes($"GET /ping HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n");
            var floor = await HttpLoad.RunAsync(address, (_, _) => hello, connections, WarmUp);
            tell(
                new Figure(
                    "GET /ping, own load",
                    floor.Latencies.Count / WarmUp.TotalSeconds,
                    "/s",
                    null,
                    Percentiles(floor.Latencies)
                )
            );
            var before = await VouchersAsync(keys);
            var processor = server.ProcessorTime();
            var watch = Stopwatch.StartNew();
            tell(
                mayUseWrk && FindWrk() is { } wrk
                    ? await WrkAsync(wrk, address, keys[0], token)
                    : await OwnAsync(address, post)
            );
            var seconds = watch.Elapsed.TotalSeconds;
            var posted = await VouchersAsync(keys) - before;
            tell(
                new Figure(
                    "vouchers in the books afterwards",
                    posted,
                    "",
                    null,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{posted / seconds:0} a second by the books, {(server.ProcessorTime() - processor).TotalMicroseconds / posted:0} us of the server's processor each; its memory at most {server.Peak() / 1_000_000} MB"
                    )
                )
            );
        }
    }

    private async Task<Figure> OwnAsync(Uri address, Func<int, long, ReadOnlyMemory<byte>> post)
    {
        var (latencies, refused) = await HttpLoad.RunAsync(address, post, connections, span);
        return new Figure(
            $"durable posts, {connections} connections, own load",
            latencies.Count / span.TotalSeconds,
            "/s",
            null,
            $"{Percentiles(latencies)}, {refused} refused"
        );
    }

    private async Task<Figure> WrkAsync(string wrk, Uri address, string company, string token)
    {
        var script = Path.Combine(folder, "post.lua");
        var body = Body(VoucherLoad.Voucher(1));
        await File.WriteAllTextAsync(
            script,
            $"wrk.method = \"POST\"\nwrk.body = [==[{body}]==]\nwrk.headers[\"Content-Type\"] = \"application/json\"\nwrk.headers[\"Authorization\"] = \"Bearer {token}\"\n"
        );
        var start = new ProcessStartInfo(wrk) { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (
            var argument in new[]
            {
                "-t1",
                $"-c{connections}",
                $"-d{(int)span.TotalSeconds}s",
                "--latency",
                "-s",
                script,
                $"{address}api/v1/companies/{company}/entries",
            }
        )
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var rate = Rate().Match(text);
        var refused = Refused().Match(text);
        return !rate.Success
            ? throw new InvalidDataException($"wrk did not say its rate: {text.ReplaceLineEndings(" ")}")
            : new Figure(
                $"durable posts, {connections} connections, wrk",
                double.Parse(rate.Groups["value"].ValueSpan, CultureInfo.InvariantCulture),
                "/s",
                null,
                $"p50 {Half().Match(text).Groups["value"].Value}, p99 {Most().Match(text).Groups["value"].Value}, {(refused.Success ? refused.Groups["value"].Value : "0")} refused"
            );
    }

    private async Task<long> VouchersAsync(IReadOnlyList<string> keys)
    {
        using var store = NodeStore.Open(folder, TimeProvider.System, new SystemRandomness());
        await Task.Yield();
        return keys.Sum(key => store.Query(key, books => books.EntryCount()));
    }

    /// <summary>A voucher as a client writes it.</summary>
    internal static string Body(ManualEntry entry) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"date":"{{entry.Date:yyyy-MM-dd}}","text":"{{entry.Text}}","lines":[{{string.Join(',', entry.Lines.Select(Line))}}]}"""
        );

    private static string Line(ManualLine line) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"account":"{{line.Account}}","{{(line.Base > 0 ? "debit" : "credit")}}":"{{Math.Abs(line.Base):0.00}}"}"""
        );

    private static string Percentiles(List<double> sorted) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"p50 {sorted[sorted.Count / 2]:0.00}ms, p99 {sorted[sorted.Count * 99 / 100]:0.00}ms"
        );

    private static string? FindWrk() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "wrk"))
            .FirstOrDefault(File.Exists);

    [GeneratedRegex(@"Requests/sec:\s+(?<value>[0-9.]+)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Rate();

    [GeneratedRegex(@"\s50%\s+(?<value>\S+)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Half();

    [GeneratedRegex(@"\s99%\s+(?<value>\S+)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Most();

    [GeneratedRegex(@"Non-2xx or 3xx responses: (?<value>[0-9]+)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Refused();
}
