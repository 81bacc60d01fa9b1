using System.Text.Json;
using System.Text.Json.Serialization;
using Nsg.Vocabulary;

namespace Nsg.Exchange.Registers.Http;

/// <summary>How a national register is reached. Secrets stand in files of their own.</summary>
/// <param name="Register">enhetsregisteret, bolagsverket, cvr, prh or fyrirtaekjaskra.</param>
/// <param name="Url">Its address, with a slash at the end; the register's own unless given. Fyrirtækjaskrá has
/// none.</param>
/// <param name="TokenUrl">Where tokens are given (Bolagsverket); the register's own unless given.</param>
/// <param name="Client">Client identifier (Bolagsverket) or user (CVR).</param>
/// <param name="SecretFile">File with the secret (Bolagsverket, CVR) or key (Fyrirtækjaskrá).</param>
public sealed record RegisterSetting(
    string Register,
    Uri? Url = null,
    Uri? TokenUrl = null,
    string? Client = null,
    string? SecretFile = null
);

/// <summary>National registers, from a file of settings.</summary>
public static class RegisterSettings
{
    private const long FileBytesMax = 64 << 10;
    private const int SecretMax = 4_000;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);

    /// <summary>Reads a file: a list of settings, one of a register each.</summary>
    /// <exception cref="InvalidDataException">It is none; the message says what is missing.</exception>
    public static IReadOnlyList<HttpRegister> Read(string file, TimeProvider time)
    {
        if (new FileInfo(file) is not { Exists: true, Length: <= FileBytesMax })
        {
            throw new InvalidDataException($"there is no file '{file}', or it is larger than {FileBytesMax >> 10} kB");
        }

        try
        {
            var settings =
                JsonSerializer.Deserialize(
                    File.ReadAllBytes(file),
                    RegisterSettingJson.Default.IReadOnlyListRegisterSetting
                ) ?? [];
            return
            [
                .. settings.Select(one => Make(one, Path.GetDirectoryName(Path.GetFullPath(file))!, time, FirstPause)),
            ];
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException(
                $"{file}: {JsonFault.Say(fault, RegisterSettingJson.Default.IReadOnlyListRegisterSetting)}",
                fault
            );
        }
        catch (ArgumentException fault)
        {
            throw new InvalidDataException($"{file}: {fault.Message}", fault);
        }
    }

    /// <summary>The register of a setting.</summary>
    internal static HttpRegister Make(RegisterSetting setting, string folder, TimeProvider time, TimeSpan pause)
    {
        var tokens = setting.TokenUrl ?? Bolagsverket.Tokens;
        var address =
            setting.Url
            ?? setting.Register switch
            {
                "enhetsregisteret" => Enhetsregisteret.Address,
                "bolagsverket" => Bolagsverket.Address,
                "cvr" => CvrRegister.Address,
                "prh" => PrhRegister.Address,
                "fyrirtaekjaskra" => throw new InvalidDataException(
                    "fyrirtaekjaskra needs a url: the one of your agreement with Skatturinn"
                ),
                _ => throw new InvalidDataException($"there is no register '{setting.Register}'"),
            };
        if (!address.OriginalString.EndsWith('/'))
        {
            throw new InvalidDataException($"'{address}' needs a slash at its end");
        }

        var http = new GuardedHttp(setting.Register == "bolagsverket" ? [address, tokens] : [address]);
        return setting.Register switch
        {
            "enhetsregisteret" => new Enhetsregisteret(http, address, time, pause),
            "bolagsverket" => new Bolagsverket(
                http,
                address,
                tokens,
                Client(setting),
                Secret(setting, folder),
                time,
                pause
            ),
            "cvr" => new CvrRegister(http, address, Client(setting), Secret(setting, folder), time, pause),
            "prh" => new PrhRegister(http, address, time, pause),
            _ => new Fyrirtaekjaskra(
                http,
                address,
                setting.SecretFile is null ? null : Secret(setting, folder),
                time,
                pause
            ),
        };
    }

    private static string Client(RegisterSetting setting) =>
        setting.Client ?? throw new InvalidDataException($"{setting.Register} needs a client");

    private static string Secret(RegisterSetting setting, string folder)
    {
        var file = Path.Combine(
            folder,
            setting.SecretFile ?? throw new InvalidDataException($"{setting.Register} needs a secretFile")
        );
        return new FileInfo(file) is { Exists: true, Length: > 0 and <= SecretMax }
            ? File.ReadAllText(file).Trim()
            : throw new InvalidDataException($"there is no secret in '{file}'");
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(IReadOnlyList<RegisterSetting>))]
internal sealed partial class RegisterSettingJson : JsonSerializerContext;
