using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Nsg.Node.Authorization.Jose;

namespace Nsg.Command.Commands.Sharing;

/// <summary>Reads public keys that the operator names.</summary>
internal static class KeySource
{
    private const int BytesMax = 64 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>A JSON Web Key Set, checked.</summary>
    /// <exception cref="UsageException">There is none, or it holds what is not accepted.</exception>
    internal static async Task<string> ReadAsync(string source, CancellationToken cancellation)
    {
        try
        {
            var text = source.Contains("://", StringComparison.Ordinal)
                ? await FetchAsync(source, cancellation)
                : await FileAsync(source, cancellation);
            KeySet.Parse(text);
            return text;
        }
        catch (Exception fault)
            when (fault
                    is InvalidDataException
                        or IOException
                        or UnauthorizedAccessException
                        or HttpRequestException
                        or TaskCanceledException
            )
        {
            throw new UsageException($"--jwks {source}: {fault.Message}");
        }
    }

    /// <summary>SHA-256 thumbprint of a certificate in a file, Base64url (RFC 8705 section 3.1).</summary>
    /// <exception cref="UsageException">There is none.</exception>
    internal static string Thumbprint(string file)
    {
        try
        {
            using var certificate = X509CertificateLoader.LoadCertificateFromFile(file);
            return Base64Url.EncodeToString(SHA256.HashData(certificate.RawData));
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--certificate {file}: {fault.Message}");
        }
    }

    private static Task<string> FileAsync(string file, CancellationToken cancellation) =>
        new FileInfo(file) is { Exists: true, Length: > BytesMax }
            ? throw new InvalidDataException($"the file is longer than {BytesMax} bytes")
            : File.ReadAllTextAsync(file, cancellation);

    private static async Task<string> FetchAsync(string address, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps)
        {
            throw new InvalidDataException("keys are fetched over https only");
        }

        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { Timeout = Patience, MaxResponseContentBufferSize = BytesMax };
        return await client.GetStringAsync(uri, cancellation);
    }
}
