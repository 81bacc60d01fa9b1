using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;

namespace Nsg.Node.Releases.Measuring;

/// <summary>One connection of the load generator: HTTP/1.1 with as little work as can be, since it shares the machine
/// with what it measures.</summary>
internal sealed class BenchConnection : IDisposable
{
    private const int BufferBytes = 256 * 1024;

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
    {
        NoDelay = true,
    };
    private readonly byte[] _buffer = new byte[BufferBytes];

    /// <summary>Connects.</summary>
    internal static async Task<BenchConnection> OpenAsync(int port)
    {
        var connection = new BenchConnection();
        await connection._socket.ConnectAsync(IPAddress.Loopback, port);
        return connection;
    }

    /// <summary>Sends a request and reads the whole answer.</summary>
    /// <returns>Status of the answer.</returns>
    internal async Task<int> SendAsync(ReadOnlyMemory<byte> request)
    {
        await _socket.SendAsync(request);
        var (filled, end, length) = (0, -1, -1);
        while (
            end < 0 || (length >= 0 ? filled < end + length : !_buffer.AsSpan(0, filled).EndsWith("\r\n0\r\n\r\n"u8))
        )
        {
            var read = await _socket.ReceiveAsync(_buffer.AsMemory(filled));
            if (read == 0)
            {
                throw new IOException("the server closed the connection");
            }

            filled += read;
            if (end < 0 && _buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8) is >= 0 and var at)
            {
                (end, length) = (at + 4, LengthOf(_buffer.AsSpan(0, at)));
            }
        }

        return Utf8Parser.TryParse(_buffer.AsSpan(9, 3), out int status, out _) ? status : 0;
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    /// <summary>Bytes of the body, or -1 when it comes in chunks.</summary>
    private static int LengthOf(ReadOnlySpan<byte> headers)
    {
        var name = "\r\nContent-Length: "u8;
        var at = headers.IndexOf(name);
        return at >= 0 && Utf8Parser.TryParse(headers[(at + name.Length)..], out int length, out _) ? length : -1;
    }
}
