using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Nsg.Node.Hosting;
using Nsg.Node.Http;

namespace Nsg.Node.Authorization.Clients;

/// <summary>
/// The certificate that a caller showed: on its own TLS connection, or on its connection to a proxy that the operator
/// named, which tells it in
/// <c>Client-Cert</c> (RFC 9440). From everybody else the header counts for nothing.
/// </summary>
internal static class ClientCertificate
{
    internal const string Header = "Client-Cert";

    private const int TextMax = 12 * 1024;

    /// <summary>Thumbprint of the certificate, Base64url (RFC 8705 section 3.1), or null.</summary>
    internal static string? Thumbprint(HttpContext context)
    {
        var proxies = context.RequestServices.GetRequiredService<NodeOptions>().CertificateProxies;
        var bytes = CallerAddress.IsAmong(proxies, context.Connection.RemoteIpAddress)
            ? Told(context.Request)
            : context.Connection.ClientCertificate?.RawData;
        return bytes is null ? null : Base64Url.EncodeToString(SHA256.HashData(bytes));
    }

    /// <summary>The certificate that the header has as a byte sequence of RFC 8941; null when it is missing, repeated
    /// or anything else.</summary>
    private static byte[]? Told(HttpRequest request)
    {
        if (
            request.Headers[Header] is not [{ Length: > 2 and <= TextMax } text]
            || text is not [':', .. var middle, ':']
        )
        {
            return null;
        }

        try
        {
            using var certificate = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(middle));
            return certificate.RawData;
        }
        catch (Exception fault) when (fault is FormatException or CryptographicException)
        {
            return null;
        }
    }
}
