using System.Net;
using System.Text;
using System.Text.Json;
using Nsg.Bookkeeping.Filings;
using Nsg.Bookkeeping.Records;
using Nsg.Node.Hosting;
using Nsg.Node.Reports.Ports;
using Nsg.Node.Tests.Ports;

namespace Nsg.Node.Tests;

/// <summary>The life of a report over the interface, and what the node does by itself while it serves.</summary>
public sealed partial class ReportLifeTests
{
    private const string Json = "application/json";
    private static readonly DateTimeOffset AfterQuarter = new(2025, 4, 10, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Report_SentThroughThePort_IsFetchedWithItsReceiptOverTheInterface()
    {
        var isSigned = false;
        await using var skatteverket = await FakeAuthority.StartAsync(
            (_, call, _) =>
                call.Line.Split(' ')[0] switch
                {
                    "PUT" => (200, Json, """{"signeringslank":"https://skatteverket.example/sign"}"""),
                    "GET" => isSigned
                        ? (200, Json, """{"kvittensnummer":"K-1","tidpunkt":"2026-05-01T10:00:00"}""")
                        : (404, Json, "{}"),
                    _ => (200, Json, "{}"),
                }
        );
        var settings = new PortSettings
        {
            Url = skatteverket.Url,
            SecretFile = skatteverket.Secret("token"),
            ClientId = "id",
            ClientSecretFile = skatteverket.Secret("s"),
        };
        await using var node = await NodeFixture.StartFilingAsync(options =>
            options with
            {
                Ports = new Dictionary<string, PortSettings> { ["se.vat"] = settings },
            }
        );
        var filer = await Filer.StartAsync(node, "SE:5560360793", "U25");
        var root = $"/api/v1/companies/{filer.Company}";
        var filing = (await PostAsync(node, $"{root}/reports/se.vat/approve", """{"period":"2026-Q1"}"""))
            .GetProperty("filing")
            .GetString();

        var sent = await PostAsync(node, $"{root}/filings/{filing}/transmit", "", "k-1");
        (Text(sent, "state"), Text(sent, "signAt"), Text(sent.GetProperty("filing"), "state")).ShouldBe(
            ("pending", "https://skatteverket.example/sign", "sent")
        );
        var calls = skatteverket.Calls.Count;
        Text(await PostAsync(node, $"{root}/filings/{filing}/transmit", "", "k-1"), "state").ShouldBe("pending");
        skatteverket.Calls.Count.ShouldBe(calls, "the same request is not carried out twice");

        Text(await PostAsync(node, $"{root}/filings/{filing}/fetch", ""), "state").ShouldBe("pending");
        isSigned = true;
        Text(await PostAsync(node, $"{root}/filings/{filing}/fetch", ""), "reference").ShouldBe("K-1");
        var detail = await node.JsonAsync($"{root}/filings/{filing}");
        detail.GetProperty("attempts").GetArrayLength().ShouldBe(5);
        detail.GetProperty("figures").GetProperty("b10").GetString().ShouldBe("250");
        var sha256 = detail.GetProperty("receipts")[0].GetProperty("sha256").GetString();
        using var receipt = await node.GetAsync($"{root}/filings/{filing}/receipts/{sha256}");
        (await receipt.Content.ReadAsStringAsync()).ShouldContain("K-1");
    }

    [Fact]
    public async Task Port_ThatCannotBeReached_IsAProblemThatSaysSo()
    {
        await using var authority = await FakeAuthority.StartAsync((_, _, _) => (403, Json, "forbidden"));
        var settings = new PortSettings { Url = authority.Url, SecretFile = authority.Secret("a:b") };
        await using var node = await NodeFixture.StartFilingAsync(options =>
            options with
            {
                Ports = new Dictionary<string, PortSettings> { ["is.vat"] = settings },
            }
        );
        var filer = await Filer.StartAsync(node, "IS:4112032630", "U1");
        await filer.ApproveAsync("is.vat", "2026-T1");
        using var answer = await node.PostAsync(
            $"/api/v1/companies/{filer.Company}/filings/{filer.Filing}/transmit",
            [],
            Json
        );
        (
            (int)answer.StatusCode,
            (await NodeFixture.JsonAsync(answer)).GetProperty("type").GetString()!.Split('/', ':')[^1]
        ).ShouldBe((502, "authority-failed"));
        filer.State.State.ShouldBe(FilingState.Rejected);
    }

    [Fact]
    public async Task Request_WithTheSameKey_IsCarriedOutOnce_AndTheKeyServesNothingElse()
    {
        await using var node = await NodeFixture.StartFilingAsync();
        var root = $"/api/v1/companies/{node.Company}";
        var first = Text(
            await PostAsync(node, $"{root}/reports/dk.vat/approve", """{"period":"2025-Q1"}""", "a"),
            "filing"
        );
        Text(await PostAsync(node, $"{root}/reports/dk.vat/approve", """{"period":"2025-Q1"}""", "a"), "filing")
            .ShouldBe(first);
        (await node.JsonAsync($"{root}/filings")).GetArrayLength().ShouldBe(1);
        (
            await StatusAsync(node, HttpMethod.Post, $"{root}/reports/dk.vat/approve", """{"period":"2025-Q2"}""", "a")
        ).ShouldBe(422);

        using var sent = await node.SendAsync(
            HttpMethod.Post,
            $"{root}/filings/{first}/send",
            [],
            Json,
            null,
            ("Idempotency-Key", "s")
        );
        using var again = await node.SendAsync(
            HttpMethod.Post,
            $"{root}/filings/{first}/send",
            [],
            Json,
            null,
            ("Idempotency-Key", "s")
        );
        using var file = await node.GetAsync($"{root}/filings/{first}/file");
        var bytes = await sent.Content.ReadAsByteArrayAsync();
        bytes.ShouldNotBeEmpty();
        (await again.Content.ReadAsByteArrayAsync()).ShouldBe(bytes);
        (await file.Content.ReadAsByteArrayAsync()).ShouldBe(bytes);

        const string Answer =
            """{"accepted":true,"reference":"R-1","receipts":[{"name":"kvittering.pdf","content":"JVBERg=="}]}""";
        (await StatusAsync(node, HttpMethod.Post, $"{root}/filings/{first}/answer", Answer, "r")).ShouldBe(204);
        (await StatusAsync(node, HttpMethod.Post, $"{root}/filings/{first}/answer", Answer, "r")).ShouldBe(204);
        (await node.JsonAsync($"{root}/filings/{first}")).GetProperty("receipts").GetArrayLength().ShouldBe(1);
        var before = Head(node);
        (await node.Store.RebuildAsync(node.Company)).ShouldBeGreaterThan(0);
        (await StatusAsync(node, HttpMethod.Post, $"{root}/filings/{first}/answer", Answer, "r")).ShouldBe(204);
        Head(node).ShouldBe(before);
    }

    [Fact]
    public async Task Interface_TracesChecksAndRunsWithFacts_AsTheCommandDoes()
    {
        await using var node = await NodeFixture.StartFilingAsync();
        var root = $"/api/v1/companies/{node.Company}";
        using var posted = await node.PostAsync(
            $"{root}/entries",
            NodeFixture.Utf8(
                """{"date":"2025-03-05","text":"Sale","lines":[{"account":"6480","debit":1250},{"account":"1010","credit":1000,"vatCode":"S01"},{"account":"7680","credit":250,"vatCode":"S01"}]}"""
            ),
            Json
        );
        posted.EnsureSuccessStatusCode();
        var trace = await node.JsonAsync($"{root}/reports/dk.vat/trace?period=2025-Q1&line=salgsmoms");
        trace.GetProperty("value").GetString().ShouldBe("250");
        trace.GetProperty("vouchers")[0].GetProperty("amount").GetString().ShouldBe("-250");
        (
            await StatusAsync(node, HttpMethod.Get, $"{root}/reports/dk.vat/trace?period=2025-Q1&line=none", null)
        ).ShouldBe(400);

        var wrong = await PostAsync(
            node,
            $"{root}/reports/check",
            """{"definition":"report a version 1\ntitle en \"A\"\nline b = c"}"""
        );
        wrong.GetProperty("valid").GetBoolean().ShouldBeFalse();
        wrong.GetProperty("faults")[0].GetProperty("line").GetInt32().ShouldBe(3);
        var right = await PostAsync(
            node,
            $"{root}/reports/check",
            JsonSerializer.Serialize(
                new
                {
                    definition = "report a version 1\ntitle en \"A\"\npurpose en \"B\"\nperiods year\nline b en \"B\" = -movement(1000..1299)",
                    language = "da",
                }
            )
        );
        right.GetProperty("valid").GetBoolean().ShouldBeTrue(right.ToString());
        right.GetProperty("words").GetString()!.ShouldContain("1000");

        Text(
                await PostAsync(node, $"{root}/reports/dk.vat/run", """{"period":"2025-Q1","parameters":{"el":100}}"""),
                "report"
            )
            .ShouldBe("dk.vat");
        using var tagged = await node.PostAsync(
            $"{root}/reports/dk.accounts/run",
            NodeFixture.Utf8("""{"period":"2025","format":"xbrl-json","taxonomy":"dk-arl"}"""),
            Json
        );
        (await tagged.Content.ReadAsStringAsync()).ShouldContain("fsa:");
        (
            await StatusAsync(
                node,
                HttpMethod.Post,
                $"{root}/reports/dk.accounts/run",
                """{"period":"2025","format":"xbrl-json","taxonomy":"se-k2"}"""
            )
        ).ShouldBe(400);
        (
            await StatusAsync(
                node,
                HttpMethod.Post,
                $"{root}/reports/dk.accounts/run",
                """{"period":"2025","format":"xbrl-json","mapping":{"name":"x"}}"""
            )
        ).ShouldBe(400);
        (
            await StatusAsync(
                node,
                HttpMethod.Get,
                $"{root}/reports/dk.accounts?period=2025&format=xbrl-json&taxonomy=dk-arl",
                null
            )
        ).ShouldBe(200);
    }

    [Fact]
    public async Task Validation_OfAVatReturn_IsByTheRulesOfItsAuthority()
    {
        await using var node = await NodeFixture.StartFilingAsync();
        using var answer = await node.PostAsync(
            "/api/v1/validate",
            NodeFixture.Utf8(
                "000:VSRALVKV\r\n010:1234567-1\r\n050:K\r\n052:2\r\n053:2026\r\n301:100,00\r\n308:90,00\r\n999:1\r\n"
            ),
            "application/octet-stream"
        );
        var verdict = await NodeFixture.JsonAsync(answer);
        (Text(verdict, "kind"), Text(verdict, "syntax"), verdict.GetProperty("valid").GetBoolean()).ShouldBe(
            ("vat-return", "VSRALVKV", false)
        );
        verdict.GetProperty("findings").EnumerateArray().Select(one => Text(one, "rule")).ShouldBe(["VSRALVKV-308"]);
    }

    private static string Head(NodeFixture node) =>
        node.Store.Query(node.Company, books => Convert.ToHexString(books.Checkpoint().Books.Root.Span));

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static async Task<JsonElement> PostAsync(NodeFixture node, string path, string body, string? key = null)
    {
        using var answer = await node.SendAsync(
            HttpMethod.Post,
            path,
            Encoding.UTF8.GetBytes(body),
            Json,
            null,
            key is null ? [] : [("Idempotency-Key", key)]
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await NodeFixture.JsonAsync(answer);
    }

    private static async Task<int> StatusAsync(
        NodeFixture node,
        HttpMethod method,
        string path,
        string? body,
        string? key = null
    )
    {
        using var answer = await node.SendAsync(
            method,
            path,
            body is null ? null : Encoding.UTF8.GetBytes(body),
            Json,
            null,
            key is null ? [] : [("Idempotency-Key", key)]
        );
        return (int)answer.StatusCode;
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!isSo())
        {
            await Task.Delay(10, limit.Token);
        }
    }

    private sealed class Fixed(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
