using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Nsg.Node.Http;

/// <summary>
/// Where a request comes from: the other end of its connection, or what a proxy that the operator named tells in
/// <c>X-Forwarded-For</c>. From everybody else the header counts for nothing.
/// </summary>
internal static class CallerAddress
{
    internal const string Header = "X-Forwarded-For";

    private const int TextMax = 2_048;
    private const int NetworkBytes = 8;

    /// <summary>The network of the caller. Whoever has one address of IPv6 has a network of 64 bits of them.</summary>
    internal static string Network(HttpContext context, IReadOnlyList<IPAddress> proxies) =>
        Of(context, proxies) switch
        {
            { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } address => Convert.ToHexString(
                address.GetAddressBytes().AsSpan(0, NetworkBytes)
            ),
            { } address => address.MapToIPv4().ToString(),
            null => "",
        };

    /// <summary>Whether an address is one of those that the operator named.</summary>
    internal static bool IsAmong(IReadOnlyList<IPAddress> proxies, IPAddress? address) =>
        address is not null && proxies.Any(one => one.MapToIPv6().Equals(address.MapToIPv6()));

    /// <summary>
    /// Each proxy adds the address that called it at the end: the last one that is no named proxy's is the caller's, and
    /// what stands before it is only what that caller says. Where the header is missing or cannot be read, the
    /// proxy itself counts as the caller.
    /// </summary>
    private static IPAddress? Of(HttpContext context, IReadOnlyList<IPAddress> proxies)
    {
        var near = context.Connection.RemoteIpAddress;
        if (!IsAmong(proxies, near))
        {
            return near;
        }

        var told = string.Join(',', context.Request.Headers[Header].OfType<string>());
        if (told.Length is 0 or > TextMax)
        {
            return near;
        }

        foreach (var text in told.Split(',', StringSplitOptions.TrimEntries).Reverse())
        {
            if (!IPEndPoint.TryParse(text, out var one))
            {
                return near;
            }

            near = one.Address;
            if (!IsAmong(proxies, near))
            {
                return near;
            }
        }

        return near;
    }
}
