using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Nsg.Exchange.Tests.Registers;

/// <summary>A register of ours on a free port of loopback: what it is asked, and what it answers.</summary>
internal sealed class FakeRegister : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _serving;

    internal FakeRegister(Func<FakeRequest, FakeAnswer> answer)
    {
        _listener.Start();
        _serving = ServeAsync(answer);
    }

    internal Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/api/");

    internal List<FakeRequest> Asked { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _serving;
        _end.Dispose();
    }

    private async Task ServeAsync(Func<FakeRequest, FakeAnswer> answer)
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                await using var stream = client.GetStream();
                var request = await ReadAsync(stream);
                Asked.Add(request);
                var (status, body, headers) = answer(request);
                var bytes = Encoding.UTF8.GetBytes(body);
                await stream.WriteAsync(
                    Encoding.ASCII.GetBytes(
                        $"HTTP/1.1 {status} x\r\nContent-Length: {bytes.Length}\r\nContent-Type: application/json\r\nConnection: close\r\n{headers}\r\n"
                    )
                );
                await stream.WriteAsync(bytes);
            }
            catch (Exception fault)
                when (fault is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
            {
                // The test is over, or the client went away.
            }
        }
    }

    private static async Task<FakeRequest> ReadAsync(NetworkStream stream)
    {
        var (bytes, one) = (new List<byte>(), new byte[1]);
        while (!(bytes.Count > 4 && bytes[^4..] is [13, 10, 13, 10]) && await stream.ReadAsync(one) == 1)
        {
            bytes.Add(one[0]);
        }

        var head = Encoding.ASCII.GetString([.. bytes]).Split("\r\n");
        var headers = head.Skip(1)
            .Where(line => line.Contains(':', StringComparison.Ordinal))
            .ToDictionary(
                line => line.Split(':', 2)[0],
                line => line.Split(':', 2)[1].Trim(),
                StringComparer.OrdinalIgnoreCase
            );
        var body = new byte[
            headers.TryGetValue("Content-Length", out var length)
                ? int.Parse(length, System.Globalization.CultureInfo.InvariantCulture)
                : 0
        ];
        await stream.ReadExactlyAsync(body);
        var line = head[0].Split(' ');
        return new FakeRequest(line[0], line[1], headers, Encoding.UTF8.GetString(body));
    }
}

/// <summary>A request that came in.</summary>
internal sealed record FakeRequest(
    string Method,
    string Path,
    IReadOnlyDictionary<string, string> Headers,
    string Body
);

/// <summary>What is answered.</summary>
internal sealed record FakeAnswer(int Status, string Body, string Headers = "");
