using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Nsg.Command.Commands.Bench.Speed;

/// <summary>
/// A load of our own: connections that are kept, one request under way on each, bytes written and read as they are.
/// It does what wrk does and
/// costs somewhat more processor time.
/// </summary>
internal static class HttpLoad
{
    /// <summary>Sends requests for a time.</summary>
    /// <param name="address">The server.</param>
    /// <param name="request">The bytes of a request on a connection, the n-th of it.</param>
    /// <param name="connections">Connections.</param>
    /// <param name="span">How long.</param>
    /// <param name="answered">Told of each answer: connection, request, status and body.</param>
    /// <returns>Latencies in milliseconds, in order, and answers that were not 2xx.</returns>
    internal static async Task<(List<double> Latencies, long Refused)> RunAsync(
        Uri address,
        Func<int, long, ReadOnlyMemory<byte>> request,
        int connections,
        TimeSpan span,
        Action<int, long, int, ReadOnlyMemory<byte>>? answered = null
    )
    {
        var watch = Stopwatch.StartNew();
        var refused = 0L;
        var all = await Task.WhenAll(
            Enumerable
                .Range(0, connections)
                .Select(connection =>
                    Task.Run(async () =>
                    {
                        var latencies = new List<double>();
                        using var line = await HttpLine.OpenAsync(address);
                        for (var n = 0L; watch.Elapsed < span; n++)
                        {
                            var began = Stopwatch.GetTimestamp();
                            var (status, body) = await line.AskAsync(request(connection, n));
                            latencies.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                            answered?.Invoke(connection, n, status, body);
                            if (status is < 200 or > 299)
                            {
                                Interlocked.Increment(ref refused);
                            }
                        }

                        return latencies;
                    })
                )
        );
        return (all.SelectMany(one => one).Order().ToList(), refused);
    }

    /// <summary>The bytes of a GET.</summary>
    internal static byte[] Get(Uri address, string path, string token) =>
        Encoding.UTF8.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: Bearer {token}\r\n\r\n"
        );

    /// <summary>The bytes of a POST of JSON.</summary>
    internal static byte[] Post(Uri address, string path, string token, string body, string? key = null)
    {
        var length = Encoding.UTF8.GetByteCount(body);
        var idempotency = key is null ? "" : $"Idempotency-Key: {key}\r\n";
        return Encoding.UTF8.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\n{idempotency}Content-Length: {length}\r\n\r\n{body}"
        );
    }
}

/// <summary>One connection that is kept, with one request under way at a time.</summary>
internal sealed class HttpLine : IDisposable
{
    private readonly Socket _socket;
    private readonly byte[] _buffer = new byte[64 * 1024];

    private HttpLine(Socket socket) => _socket = socket;

    /// <summary>Opens one.</summary>
    internal static async Task<HttpLine> OpenAsync(Uri address)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Parse(address.Host), address.Port));
            return new HttpLine(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Sends a request and waits for the whole answer.</summary>
    /// <returns>Status, and what came after the head (with the lengths of its chunks); it holds until the next
    /// request.</returns>
    /// <exception cref="IOException">The connection ended in between.</exception>
    internal async ValueTask<(int Status, ReadOnlyMemory<byte> Body)> AskAsync(ReadOnlyMemory<byte> request)
    {
        while (!request.IsEmpty)
        {
            request = request[await _socket.SendAsync(request)..];
        }

        var have = 0;
        while (true)
        {
            var read = await _socket.ReceiveAsync(_buffer.AsMemory(have));
            if (read == 0)
            {
                throw new IOException("the server closed the connection before its answer was whole");
            }

            have += read;
            if (Whole(_buffer.AsSpan(0, have)) is { } start)
            {
                return (
                    ((_buffer[9] - '0') * 100) + ((_buffer[10] - '0') * 10) + (_buffer[11] - '0'),
                    _buffer.AsMemory(start, have - start)
                );
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    /// <summary>Where the body starts, when the answer is whole.</summary>
    private static int? Whole(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return null;
        }

        var head = answer[..end];
        var at = head.IndexOf("Content-Length: "u8);
        if (at < 0)
        {
            return answer.EndsWith("\r\n0\r\n\r\n"u8) || head.IndexOf("Transfer-Encoding"u8) < 0 ? end + 4 : null;
        }

        var length = 0;
        foreach (var digit in head[(at + 16)..])
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                break;
            }

            length = (length * 10) + (digit - '0');
        }

        return answer.Length >= end + 4 + length ? end + 4 : null;
    }
}
