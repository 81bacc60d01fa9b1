using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Nsg.Log;
using Nsg.Node.Proofs;
using Nsg.Node.Releases;

namespace Nsg.Node.Tests.Authorization;

/// <summary>What a client is given can be checked, now and later, by whoever holds it.</summary>
public sealed partial class ReceiptTests
{
    private const string Days = "from=2025-01-01&to=2025-12-31";

    [Fact]
    public async Task Answer_ToAClient_IsSignedWithAKeyThatIsPublished()
    {
        await using var node = await NodeFixture.StartAsync(Browser.SignsIn);
        using var bank = await FapiClient.RegisterAsync(node);
        var token = await TokenAsync(bank);
        var path = $"/api/v1/companies/{node.Company}/balances?{Days}";
        using var first = await bank.GetAsync(path, token);
        (await HoldsAsync(node, first, path)).ShouldBeTrue();

        NodeKey.Rotate(node.Store.Folder).Dispose();
        using var second = await bank.GetAsync(path, token);
        (await HoldsAsync(node, second, path)).ShouldBeTrue();
        KeyId()
            .Match(second.Headers.GetValues("Signature-Input").Single())
            .Value.ShouldNotBe(KeyId().Match(first.Headers.GetValues("Signature-Input").Single()).Value);
        (await HoldsAsync(node, first, path)).ShouldBeTrue();
        (await HoldsAsync(node, first, path + "&more=1")).ShouldBeFalse();
    }

    [Fact]
    public async Task Receipt_OfARelease_HoldsUntilALetterOfItChanges()
    {
        await using var node = await NodeFixture.StartAsync(Browser.SignsIn);
        using var bank = await FapiClient.RegisterAsync(node);
        var token = await TokenAsync(bank);
        for (var i = 0; i < 5; i++)
        {
            (await bank.GetAsync($"/api/v1/companies/{node.Company}/balances?{Days}", token)).StatusCode.ShouldBe(
                HttpStatusCode.OK
            );
        }

        using var read = await bank.GetAsync($"/api/v1/companies/{node.Company}/balances?{Days}", token);
        var link = read.Headers.GetValues("Link").Single();
        link.ShouldContain("rel=\"urn:nsg:rel:receipt\"");
        using var got = await bank.GetAsync(
            link[(link.IndexOf('<', StringComparison.Ordinal) + 1)..link.IndexOf('>', StringComparison.Ordinal)],
            token
        );
        var text = await got.Content.ReadAsStringAsync();
        got.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        var receipt = Receipt.Parse(text);
        using var key = NodeKey.Of(node.Store.Folder);
        receipt.Faults(key.Public, null).ShouldBeEmpty();
        receipt
            .Released()
            .Digest.ShouldBe(Convert.ToBase64String(SHA256.HashData(await read.Content.ReadAsByteArrayAsync())));
        receipt
            .Released()
            .Request.ShouldBe(
                RequestHash.Of(
                    "GET",
                    bank.Issuer + $"/api/v1/companies/{node.Company}/balances?{Days}",
                    read.Headers.GetValues("X-Request-Id").Single()
                )
            );

        foreach (
            var bent in new[]
            {
                receipt with
                {
                    Sequence = 2,
                },
                receipt with
                {
                    Company = "other",
                },
                receipt with
                {
                    Time = "2025-01-01T00:00:00.000000Z",
                },
                receipt with
                {
                    Time = "x",
                },
                receipt with
                {
                    Kind = "x",
                },
                receipt with
                {
                    Actor = "key:other",
                },
                receipt with
                {
                    Payload = receipt.Payload.Replace("credit", "audit", StringComparison.Ordinal),
                },
                receipt with
                {
                    Salt = Convert.ToBase64String(new byte[32]),
                },
                receipt with
                {
                    Path = [.. receipt.Path.Reverse()],
                },
                receipt with
                {
                    Path = [.. receipt.Path.Skip(1)],
                },
                receipt with
                {
                    Path = ["x"],
                },
                receipt with
                {
                    Checkpoint = receipt
                        .Checkpoint.Replace("\n6 ", "\n7 ", StringComparison.Ordinal)
                        .Replace("access 6", "access 7", StringComparison.Ordinal),
                },
            }
        )
        {
            bent.Faults(key.Public, null).ShouldNotBeEmpty(bent.ToString());
        }

        NodeKey.Rotate(node.Store.Folder).Dispose();
        using var other = NodeKey.Of(node.Store.Folder);
        receipt.Faults(other.Public, null).ShouldHaveSingleItem().ShouldContain("is not signed by");
    }

    [Fact]
    public async Task Receipt_AsOfACheckpoint_TellsALogThatWasRewritten()
    {
        await using var node = await NodeFixture.StartAsync(Browser.SignsIn);
        using var bank = await FapiClient.RegisterAsync(node);
        var token = await TokenAsync(bank);
        for (var i = 0; i < 4; i++)
        {
            (await bank.GetAsync($"/api/v1/companies/{node.Company}/balances?{Days}", token)).StatusCode.ShouldBe(
                HttpStatusCode.OK
            );
        }

        var kept = node.Store.Query(node.Company, books => books.CheckpointAt(books.Checkpoint().Books.Size, 3));
        var asOf = Receipt.Parse(
            await (
                await bank.GetAsync($"/api/v1/companies/{node.Company}/receipts/2?size=3", token)
            ).Content.ReadAsStringAsync()
        );
        asOf.Faults(null, kept).ShouldBeEmpty();
        var now = Receipt.Parse(
            await (
                await bank.GetAsync($"/api/v1/companies/{node.Company}/receipts/2", token)
            ).Content.ReadAsStringAsync()
        );
        now.Faults(null, kept).ShouldHaveSingleItem().ShouldContain("?size=3");
        asOf.Faults(null, kept with { Access = new StreamHead(3, new byte[32]) })
            .ShouldHaveSingleItem()
            .ShouldContain("rewritten");
        asOf.Faults(null, kept with { Access = new StreamHead(1, new byte[32]) })
            .ShouldHaveSingleItem()
            .ShouldContain("ends before");
    }

    [Fact]
    public async Task Receipt_OfAnothersRelease_IsNotGiven()
    {
        await using var node = await NodeFixture.StartAsync(Browser.SignsIn);
        using var bank = await FapiClient.RegisterAsync(node);
        using var other = await FapiClient.RegisterAsync(node, "Other");
        var (token, strange) = (await TokenAsync(bank), await TokenAsync(other));
        (await bank.GetAsync($"/api/v1/companies/{node.Company}/balances?{Days}", token)).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );

        (await bank.GetAsync($"/api/v1/companies/{node.Company}/receipts/1", token)).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
        (await other.GetAsync($"/api/v1/companies/{node.Company}/receipts/1", strange)).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await bank.GetAsync($"/api/v1/companies/{node.Company}/receipts/2", token)).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await node.GetAsync($"/api/v1/companies/{node.Company}/receipts/1")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Body_BeyondAMegabyte_IsPreparedInAFileAndComesOutWhole()
    {
        var folder = Directory.CreateTempSubdirectory("nsg-release-").FullName;
        try
        {
            var bytes = new byte[3 * 1024 * 1024];
            new SystemRandomness().Fill(bytes);
            await using var body = new ReleaseBody(folder);
            foreach (var piece in bytes.Chunk(100_000))
            {
                await body.WriteAsync(piece);
            }

            body.Digest().ShouldBe(SHA256.HashData(bytes));
            Directory.GetFiles(Path.Combine(folder, "spool")).ShouldNotBeEmpty();
            using var sent = new MemoryStream();
            await body.SendAsync(sent, CancellationToken.None);
            sent.ToArray().ShouldBe(bytes);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Strangers_HoweverMany_WriteIntoABoundedLogOfTheOperatorAlone()
    {
        await using var node = await NodeFixture.StartAsync();
        var before = node.Store.Query(node.Company, books => books.Checkpoint()).ToNote();
        using var stranger = node.With("nsgat_" + new string('A', 43));
        for (var i = 0; i < 80; i++)
        {
            (await stranger.GetAsync(new Uri($"/document/{NodeFixture.Number}", UriKind.Relative))).StatusCode.ShouldBe(
                HttpStatusCode.Unauthorized
            );
        }

        var lines = await File.ReadAllLinesAsync(Path.Combine(node.Store.Folder, "refusals.log"));
        lines.Length.ShouldBeInRange(1, 80);
        lines.ShouldAllBe(line =>
            line.Contains("invalid_token", StringComparison.Ordinal)
            && !line.Contains(NodeFixture.Number, StringComparison.Ordinal)
            && !line.Contains("nsgat_", StringComparison.Ordinal)
        );
        node.Store.Query(node.Company, books => books.Checkpoint()).ToNote().ShouldBe(before);
    }

    private static async Task<string> TokenAsync(FapiClient client)
    {
        var (status, tokens) = await client.RedeemAsync(await client.CodeAsync(CodeFlowTests.Balances));
        status.ShouldBe(HttpStatusCode.OK, tokens.ToString());
        return tokens.GetProperty("access_token").GetString()!;
    }

    /// <summary>Checks digest and signature as RFC 9421 section 3.2 says, with nothing of the node's own
    /// code.</summary>
    private static async Task<bool> HoldsAsync(NodeFixture node, HttpResponseMessage answer, string path)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        var digest =
            $"sha-256=:{Convert.ToBase64String(SHA256.HashData(await answer.Content.ReadAsByteArrayAsync()))}:";
        answer
            .Headers.Concat(answer.Content.Headers)
            .Single(one => one.Key == "Content-Digest")
            .Value.Single()
            .ShouldBe(digest);
        var input = answer.Headers.GetValues("Signature-Input").Single()["nsg=".Length..];
        var names = Covered().Match(input).Groups[1].Value.Split(' ');
        names.ShouldContain("\"content-digest\"");
        var text = new StringBuilder();
        foreach (var name in names)
        {
            text.Append(name)
                .Append(": ")
                .Append(
                    name switch
                    {
                        "\"@method\";req" => "GET",
                        "\"@target-uri\";req" => node.App.Urls.First() + path,
                        "\"@status\"" => ((int)answer.StatusCode).ToString(
                            System.Globalization.CultureInfo.InvariantCulture
                        ),
                        _ => answer
                            .Headers.Concat(answer.Content.Headers)
                            .Single(one => one.Key.Equals(name.Trim('"'), StringComparison.OrdinalIgnoreCase))
                            .Value.Single(),
                    }
                )
                .Append('\n');
        }

        text.Append("\"@signature-params\": ").Append(input);
        var id = KeyId().Match(input).Groups[1].Value;
        var jwk = (await node.JsonAsync("/oauth/jwks"))
            .GetProperty("keys")
            .EnumerateArray()
            .Single(key => key.GetProperty("kid").GetString() == id);
        using var key = ECDsa.Create(
            new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                Q = new ECPoint
                {
                    X = Base64Url.DecodeFromChars(jwk.GetProperty("x").GetString()),
                    Y = Base64Url.DecodeFromChars(jwk.GetProperty("y").GetString()),
                },
            }
        );
        var signature = answer.Headers.GetValues("Signature").Single();
        return key.VerifyData(
            Encoding.UTF8.GetBytes(text.ToString()),
            Convert.FromBase64String(signature["nsg=:".Length..^1]),
            HashAlgorithmName.SHA256
        );
    }

    [GeneratedRegex("^\\(([^)]*)\\)")]
    private static partial Regex Covered();

    [GeneratedRegex("keyid=\"([^\"]+)\"")]
    private static partial Regex KeyId();
}
