using System.Text.Json;
using System.Text.Json.Serialization;
using Nsg.Exchange.Registers;
using Nsg.Vocabulary;

namespace Nsg.Exchange.Trust;

/// <summary>What suppliers are checked with. Files are named from the settings' own folder.</summary>
/// <param name="Lists">Files of sanctions and known fraud.</param>
/// <param name="Accounts">File of bank accounts and their owners.</param>
/// <param name="Off">Checks that are switched off.</param>
public sealed record TrustSettings(
    IReadOnlyList<string>? Lists = null,
    string? Accounts = null,
    IReadOnlyList<string>? Off = null
)
{
    private const long FileBytesMax = 64 << 10;

    /// <summary>Reads a file of settings.</summary>
    /// <exception cref="InvalidDataException">It is none; the message says why.</exception>
    public static TrustChecks Read(string file, IReadOnlyList<IRegisterSource> registers, TimeProvider time)
    {
        if (new FileInfo(file) is not { Exists: true, Length: <= FileBytesMax })
        {
            throw new InvalidDataException($"there is no file '{file}', or it is larger than {FileBytesMax >> 10} kB");
        }

        try
        {
            var (settings, folder) = (
                JsonSerializer.Deserialize(File.ReadAllBytes(file), TrustJson.Default.TrustSettings)
                    ?? new TrustSettings(),
                Path.GetDirectoryName(Path.GetFullPath(file))!
            );
            return settings.Off?.FirstOrDefault(one => !TrustChecks.Names.Contains(one)) is { } unknown
                ? throw new InvalidDataException(
                    $"{file}: '{unknown}' is no check; there are {string.Join(", ", TrustChecks.Names)}"
                )
                : new TrustChecks(
                    registers,
                    WatchLists.Read((settings.Lists ?? []).Select(one => Path.Combine(folder, one))),
                    settings.Accounts is { } accounts ? FileAccountRegister.Read(Path.Combine(folder, accounts)) : null,
                    (settings.Off ?? []).ToHashSet(StringComparer.Ordinal),
                    time
                );
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{file}: {JsonFault.Say(fault, TrustJson.Default.TrustSettings)}", fault);
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(TrustSettings))]
internal sealed partial class TrustJson : JsonSerializerContext;
