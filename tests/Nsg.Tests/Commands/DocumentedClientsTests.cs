using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Nsg.Testing;

namespace Nsg.Command.Tests.Commands;

/// <summary>The commands that <c>docs/authorization.md</c> shows for clients, one after the other, as they stand
/// there.</summary>
public sealed class DocumentedClientsTests : IDisposable
{
    private readonly Bakery _bakery = new();

    [Fact]
    public void Commands_OfTheDocumentation_DoWhatItSays()
    {
        var page = File.ReadAllText(Path.Combine(OfficialMaterial.RepositoryRoot, "docs", "authorization.md"));
        var lines = Regex
            .Matches(page, "(?m)^nsg (?<arguments>client .*?)( +#.*)?$", RegexOptions.ExplicitCapture)
            .Select(one => one.Groups["arguments"].Value)
            .ToList();
        lines.Count.ShouldBeGreaterThan(4);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = key.ExportParameters(false).Q;
        var keys = _bakery.Write(
            "keys.json",
            Encoding.UTF8.GetBytes(
                $$"""{"keys":[{"kty":"EC","crv":"P-256","kid":"k1","x":"{{Base64Url.EncodeToString(point.X)}}","y":"{{Base64Url.EncodeToString(point.Y)}}"}]}"""
            )
        );
        using var made = new CertificateRequest("CN=agency", key, HashAlgorithmName.SHA256).CreateSelfSigned(
            DateTimeOffset.UtcNow,
            DateTimeOffset.UtcNow.AddDays(1)
        );
        var certificate = _bakery.Write("agency.pem", Encoding.ASCII.GetBytes(made.ExportCertificatePem()));

        foreach (var line in lines)
        {
            var client = Clients() is [{ } first, ..] ? first.GetProperty("id").GetString()! : "none";
            string[] arguments =
            [
                .. Regex
                    .Matches(line, "\"([^\"]*)\"|(\\S+)")
                    .Select(one => one.Value.Trim('"'))
                    .Select(word =>
                        word switch
                        {
                            "CLIENT" => client,
                            "agency.pem" => certificate,
                            _ when word.EndsWith(".json", StringComparison.Ordinal) => keys,
                            _ => word,
                        }
                    ),
            ];
            var run = _bakery.Run(arguments);
            run.Code.ShouldBe(ExitCode.Ok, $"{line}: {run.Error}");
        }

        var known = Clients();
        known
            .Select(one => one.GetProperty("name").GetString())
            .ShouldBe(["Fjordbanken", "Tax agency"], ignoreOrder: true);
        known.Count(one => one.GetProperty("revoked").ValueKind == JsonValueKind.String).ShouldBe(1);
    }

    public void Dispose() => _bakery.Dispose();

    private List<JsonElement> Clients() =>
        [
            .. _bakery
                .Run("client", "list", "--json")
                .Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonSerializer.Deserialize<JsonElement>(line)),
        ];
}
