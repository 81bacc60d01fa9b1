using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Nsg.Exchange.Registers.Http;

/// <summary>
/// HTTP to hosts that the operator named and to no others: https, save on this machine; no redirects, no proxy, no
/// cookies; an address is resolved
/// once, checked, and connected to. What comes back is bounded in time and size. Nothing is logged: some addresses
/// hold a person's number.
/// </summary>
public sealed class GuardedHttp : IDisposable
{
    private const int AnswerBytesMax = 4 << 20;
    private const int HeaderKilobytesMax = 32;

    private static readonly TimeSpan Connecting = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Answering = TimeSpan.FromSeconds(10);

    private readonly HashSet<string> _hosts;
    private readonly HttpClient _client;

    /// <summary>A client for some hosts.</summary>
    /// <param name="bases">Addresses whose hosts may be called.</param>
    /// <exception cref="ArgumentException">An address is none, or is neither https nor of this machine.</exception>
    public GuardedHttp(IEnumerable<Uri> bases)
    {
        ArgumentNullException.ThrowIfNull(bases);
        _hosts = bases.Select(Checked).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseProxy = false,
                UseCookies = false,
                ConnectTimeout = Connecting,
                MaxResponseHeadersLength = HeaderKilobytesMax,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                AutomaticDecompression = DecompressionMethods.None,
                ActivityHeadersPropagator = null,
                ConnectCallback = ConnectAsync,
            }
        )
        {
            Timeout = Answering,
            MaxResponseContentBufferSize = AnswerBytesMax,
        };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("nsg", "1"));
        _client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
    }

    /// <summary>Sends a request and reads the whole answer.</summary>
    /// <exception cref="InvalidOperationException">The host is not one that may be called.</exception>
    public async Task<(HttpStatusCode Status, byte[] Body, RetryConditionHeaderValue? RetryAfter)> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.RequestUri is not { } uri || !_hosts.Contains(Key(uri)))
        {
            throw new InvalidOperationException("the host is not one that this client may call");
        }

        using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellation);
        return (answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(cancellation), answer.Headers.RetryAfter);
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    /// <summary>Whether an address is one of the public internet.</summary>
    internal static bool IsPublic(IPAddress address)
    {
        var bare = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (bare.AddressFamily == AddressFamily.InterNetworkV6)
        {
            var first = bare.GetAddressBytes();
            return !(
                IPAddress.IsLoopback(bare)
                || bare.Equals(IPAddress.IPv6Any)
                || bare.IsIPv6LinkLocal
                || bare.IsIPv6Multicast
                || bare.IsIPv6SiteLocal
                || bare.IsIPv6UniqueLocal
                || bare.IsIPv6Teredo
                || (first[0] == 0x20 && first[1] == 0x02)
                || (first[0] == 0 && first[1] == 0x64 && first[2] == 0xff && first[3] == 0x9b)
            );
        }

        var bytes = bare.GetAddressBytes();
        return bytes switch
        {
            [0 or 10 or 127, ..] => false,
            [100, >= 64 and <= 127, ..] => false,
            [169, 254, ..] => false,
            [172, >= 16 and <= 31, ..] => false,
            [192, 168, ..] => false,
            [192, 0, 0 or 2, _] => false,
            [198, 18 or 19, ..] => false,
            [198, 51, 100, _] => false,
            [203, 0, 113, _] => false,
            [>= 224, ..] => false,
            _ => true,
        };
    }

    private static string Checked(Uri uri)
    {
        var isFine =
            uri.IsAbsoluteUri
            && uri.UserInfo.Length == 0
            && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
        return isFine
            ? Key(uri)
            : throw new ArgumentException(
                $"'{uri}' is no address that may be called: write https://HOST/…",
                nameof(uri)
            );
    }

    private static string Key(Uri uri) => $"{uri.Scheme}://{uri.IdnHost}:{uri.Port}";

    private static async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context,
        CancellationToken cancellation
    )
    {
        var isOwn = context.InitialRequestMessage.RequestUri!.IsLoopback;
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);
        var fitting = addresses.Where(address => isOwn ? IPAddress.IsLoopback(address) : IsPublic(address)).ToArray();
        if (fitting.Length == 0 || fitting.Length < addresses.Length)
        {
            throw new IOException($"{context.DnsEndPoint.Host} resolves to an address that is not to be called");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(fitting, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
