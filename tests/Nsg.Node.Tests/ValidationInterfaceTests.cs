using System.IO.Compression;
using System.Net;
using System.Text.Json;

namespace Nsg.Node.Tests;

public sealed class ValidationInterfaceTests
{
    private const string Address = "/api/v1/validate";

    [Fact]
    public async Task Validate_OfABrokenInvoice_NamesRuleAndPlace_AndKeepsNothing()
    {
        await using var node = await NodeFixture.StartAsync();
        var text = System
            .Text.Encoding.UTF8.GetString(Papers.Invoice("A-1"))
            .Replace("1250.00</cbc:TaxInclusiveAmount>", "1251.00</cbc:TaxInclusiveAmount>", StringComparison.Ordinal);

        using var response = await node.PostAsync(Address, NodeFixture.Utf8(text), "application/xml");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        var verdict = await NodeFixture.JsonAsync(response);
        verdict.GetProperty("kind").GetString().ShouldBe("invoice");
        verdict.GetProperty("structure").GetString().ShouldBe("valid");
        verdict.GetProperty("valid").GetBoolean().ShouldBeFalse();
        var finding = verdict
            .GetProperty("findings")
            .EnumerateArray()
            .Single(one => one.GetProperty("rule").GetString() == "BR-CO-15");
        finding.GetProperty("line").GetInt32().ShouldBeGreaterThan(1);
        finding.GetProperty("path").GetString()!.ShouldStartWith("/Invoice");
        (await node.JsonAsync($"/api/v1/companies/{node.Company}/documents"))
            .GetProperty("items")
            .GetArrayLength()
            .ShouldBe(0);
    }

    [Fact]
    public async Task Validate_OfAnArchive_AnswersALineForEachDocument()
    {
        await using var node = await NodeFixture.StartAsync();
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "good.xml", Papers.Invoice("A-1"));
            Add(archive, "bad.xml", "no document"u8.ToArray());
        }

        using var response = await node.PostAsync(Address, bytes.ToArray(), "application/zip");

        var lines = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("valid").GetBoolean())
            .ShouldBe([true, false]);
    }

    [Theory]
    [InlineData("?rules=nothing", "there is no rule set 'nothing'")]
    [InlineData("?asOf=tomorrow", "asOf")]
    [InlineData("?language=xx", "language")]
    [InlineData("?rule=en16931", "rule")]
    public async Task Validate_WithAParameterThatIsNone_IsRefusedByName(string query, string named)
    {
        await using var node = await NodeFixture.StartAsync();

        using var response = await node.PostAsync(Address + query, Papers.Invoice("A-1"), "application/xml");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldContain(named);
    }

    [Theory]
    [InlineData("%PDF-1.7", "application/pdf", 415, "unsupported-media-type")]
    [InlineData("hello", "text/plain", 415, "unsupported-media-type")]
    [InlineData("{}", "application/json; charset=utf-8", 415, "unsupported-media-type")]
    [InlineData("x", "nonsense", 415, "unsupported-media-type")]
    [InlineData("", "application/xml", 400, "invalid-parameter")]
    [InlineData("", null, 400, "invalid-parameter")]
    public async Task Validate_OfWhatIsNoDocument_IsRefusedAsAProblem(
        string body,
        string? type,
        int status,
        string problem
    )
    {
        await using var node = await NodeFixture.StartAsync();

        using var response = await node.SendAsync(HttpMethod.Post, Address, NodeFixture.Utf8(body), type);

        ((int)response.StatusCode).ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(NodeFixture.Problem);
        (await NodeFixture.JsonAsync(response)).GetProperty("type").GetString().ShouldBe("urn:nsg:problem:" + problem);
    }

    [Theory]
    [InlineData("application/vnd.nordicsmartgovernment.purchase-invoice")]
    [InlineData("application/ubl+xml")]
    [InlineData("text/xml; charset=utf-8")]
    [InlineData(null)]
    public async Task Validate_OfADocumentOfAnyXmlType_Judges(string? type)
    {
        await using var node = await NodeFixture.StartAsync();

        using var response = await node.SendAsync(HttpMethod.Post, Address, Papers.Invoice("A-1"), type);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Validate_OfAReturnInPlainText_Judges()
    {
        await using var node = await NodeFixture.StartAsync();

        using var response = await node.PostAsync(
            Address,
            NodeFixture.Utf8("000:VSRALVKV\r\n010:1234567-1\r\n999:1\r\n"),
            "text/plain"
        );

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static void Add(ZipArchive archive, string name, byte[] content)
    {
        using var stream = archive.CreateEntry(name).Open();
        stream.Write(content);
    }
}
