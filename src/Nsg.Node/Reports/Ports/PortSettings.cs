using System.Text.Json;
using System.Text.Json.Serialization;
using Nsg.Vocabulary;

namespace Nsg.Node.Reports.Ports;

/// <summary>How the operator reaches one authority. Secrets lie in files of their own, read when they are used and
/// never logged.</summary>
public sealed record PortSettings
{
    private const int SecretMax = 64 * 1024;

    /// <summary>Address of the service.</summary>
    public required string Url { get; init; }

    /// <summary>Address of the service that judges a return beforehand (Norway); null to leave that out.</summary>
    public string? ValidationUrl { get; init; }

    /// <summary>Address that changes a token of ID-porten into one of Altinn (Norway); null when the secret is
    /// Altinn's own token.</summary>
    public string? ExchangeUrl { get; init; }

    /// <summary>File with the token, or with <c>user:password</c>.</summary>
    public string? SecretFile { get; init; }

    /// <summary>Identifier of the client at the authority's gateway (Sweden).</summary>
    public string? ClientId { get; init; }

    /// <summary>File with the secret of the client (Sweden).</summary>
    public string? ClientSecretFile { get; init; }

    /// <summary>File with the certificate and its key, PKCS #12 (Denmark).</summary>
    public string? CertificateFile { get; init; }

    /// <summary>File with the password of the certificate.</summary>
    public string? CertificatePasswordFile { get; init; }

    /// <summary>File with the certificate that the authority signs its answers with, or that of who issued it, PEM or
    /// DER (Denmark).</summary>
    public string? AnswerCertificateFile { get; init; }

    /// <summary><c>sha1</c> as in the authority's examples, or <c>sha256</c> (Denmark).</summary>
    public string Signature { get; init; } = "sha1";

    /// <summary>VAT number at the authority where it is not the organisation number (Iceland's VSK number).</summary>
    public string? VatNumber { get; init; }

    /// <summary>Seconds that one call may take.</summary>
    public int TimeoutSeconds { get; init; } = 30;

    /// <summary>Seconds between two looks for an answer.</summary>
    public int PollSeconds { get; init; } = 5;

    /// <summary>How often an answer is looked for before it is left for later.</summary>
    public int Polls { get; init; } = 6;

    /// <summary>Reads the operator's file: an object with the settings of each report, as <c>no.vat</c>.</summary>
    /// <exception cref="ReportRequestException">The file is missing or broken; the message names the place.</exception>
    public static IReadOnlyDictionary<string, PortSettings> Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return JsonSerializer.Deserialize(file, PortJson.Default.DictionaryStringPortSettings)
                ?? throw new ReportRequestException($"{path} holds nothing");
        }
        catch (JsonException fault)
        {
            throw new ReportRequestException(
                $"{path}: {JsonFault.Say(fault, PortJson.Default.DictionaryStringPortSettings)}"
            );
        }
        catch (IOException fault)
        {
            throw new ReportRequestException(fault.Message);
        }
    }

    /// <summary>The content of a file with a secret.</summary>
    /// <exception cref="ReportRequestException">It is missing, empty, too large, or open to others.</exception>
    internal static string Secret(string? path, string what)
    {
        var file = new FileInfo(path ?? throw new ReportRequestException($"the port's settings name no {what}"));
        if (!file.Exists || file.Length is 0 or > SecretMax)
        {
            throw new ReportRequestException($"the file that {what} names is missing, empty or too large");
        }

        if (
            !OperatingSystem.IsWindows()
            && (File.GetUnixFileMode(file.FullName) & (UnixFileMode.OtherRead | UnixFileMode.OtherWrite))
                != UnixFileMode.None
        )
        {
            throw new ReportRequestException(
                $"the file that {what} names is open to everybody; make it readable by its owner only"
            );
        }

        return File.ReadAllText(file.FullName).Trim();
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(Dictionary<string, PortSettings>))]
internal sealed partial class PortJson : JsonSerializerContext;
