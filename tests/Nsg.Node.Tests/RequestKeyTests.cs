using System.Text.Json;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests;

/// <summary>Writes that carry their caller's key are done once, and answered the same each time.</summary>
public sealed class RequestKeyTests
{
    private const string Json = "application/json";
    private const string Csv = "text/csv";
    private const string Voucher =
        """{"date":"2025-02-03","text":"Rent","lines":[{"account":"2810","debit":100},{"account":"6480","credit":100}]}""";

    [Theory]
    [InlineData("POST", "/locks", """{"from":"2025-01-01","to":"2025-01-31","reason":"VAT sent"}""", "VAT", "Tax", 204)]
    [InlineData("POST", "/years", """{"from":"2025-01-01","to":"2025-12-31"}""", "01-01", "02-01", 204)]
    [InlineData("POST", "/years/close", """{"from":"2025-01-01","to":"2025-12-31"}""", "01-01", "02-01", 204)]
    [InlineData("PUT", "/accounts", "number,name,type,standard\n2811,Rent of rooms,expense,\n", "2811", "2812", 204)]
    [InlineData("POST", "/accounts/2810/archive", """{"reason":"not used"}""", "not", "never", 204)]
    [InlineData("PUT", "/dimensions", "dimension,object,name\nproject,,Project\nproject,P1,Bridge\n", "P1", "P2", 204)]
    [InlineData(
        "POST",
        "/product-codes",
        "from,from_code,to,to_code,source,version\nUNSPSC,4411,CN,4820,own,1\n",
        "4411",
        "4412",
        204
    )]
    [InlineData("POST", "/plans/run-due", """{"until":"2025-12-31"}""", "12-31", "11-30", 200)]
    [InlineData("POST", "/entries/ENTRY/attachments?fileName=slip.pdf", "%PDF-1.4 a slip", "slip", "note", 200)]
    public async Task Write_SentTwiceWithItsKey_IsDoneOnceAndAnsweredTheSame(
        string method,
        string path,
        string body,
        string word,
        string otherWord,
        int status
    )
    {
        await using var node = await NodeFixture.StartAsync();
        var root = $"/api/v1/companies/{node.Company}";
        using var posted = await node.PostAsync(root + "/entries", NodeFixture.Utf8(Voucher), Json);
        var entry = (await NodeFixture.JsonAsync(posted)).GetProperty("id").GetString();
        var address = root + path.Replace("ENTRY", entry, StringComparison.Ordinal);
        var type =
            body[0] == '{' ? Json
            : body[0] == '%' ? "application/pdf"
            : Csv;

        var first = await SendAsync(node.Client, method, address, body, type, "k");
        first.Status.ShouldBe(status, first.Body);
        var events = await EventsAsync(node, root);
        (await SendAsync(node.Client, method, address, body, type, "k")).ShouldBe(first);
        (await EventsAsync(node, root)).ShouldBe(events);

        var other = body.Replace(word, otherWord, StringComparison.Ordinal);
        var refused = await SendAsync(node.Client, method, address, other, type, "k");
        refused.Status.ShouldBe(422, refused.Body);
        refused.Body.ShouldContain(Problems.KeyReused().Type);
        (await EventsAsync(node, root)).ShouldBe(events);
    }

    [Fact]
    public async Task Key_OfAnotherRequest_IsRefusedWhereverItWasUsed()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = $"/api/v1/companies/{node.Company}";
        const string january = """{"from":"2025-01-01","to":"2025-01-31","reason":"done"}""";
        (await SendAsync(node.Client, "POST", root + "/locks", january, Json, "lock")).Status.ShouldBe(204);
        (await SendAsync(node.Client, "POST", root + "/entries", Voucher, Json, "voucher")).Status.ShouldBe(201);

        foreach (
            var (path, body, key) in new[]
            {
                ("/locks", january.Replace("01-31", "01-30", StringComparison.Ordinal), "lock"),
                ("/locks/lift", january, "lock"),
                ("/entries", Voucher, "lock"),
                ("/locks", january, "voucher"),
            }
        )
        {
            var refused = await SendAsync(node.Client, "POST", root + path, body, Json, key);
            (refused.Status, JsonDocument.Parse(refused.Body).RootElement.GetProperty("type").GetString()).ShouldBe(
                (422, Problems.KeyReused().Type)
            );
        }

        // A lock that is lifted and asked for anew, with a new key, is set; with its old one it is not.
        (await SendAsync(node.Client, "POST", root + "/locks/lift", january, Json, "lift")).Status.ShouldBe(204);
        (await SendAsync(node.Client, "POST", root + "/locks", january, Json, "lock")).Status.ShouldBe(204);
        (await node.JsonAsync(root + "/locks")).GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Bulk_SentAgainWithItsKey_PostsEachEntryOnce()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = $"/api/v1/companies/{node.Company}";
        const string type = "application/x-ndjson";
        var both = Voucher + "\n" + Voucher;
        var first = await SendAsync(node.Client, "POST", root + "/entries/bulk", both, type, "k");
        first.Status.ShouldBe(200, first.Body);
        var again = await SendAsync(node.Client, "POST", root + "/entries/bulk", both, type, "k");

        again.Status.ShouldBe(200, again.Body);
        Numbers(again.Body).ShouldBe(Numbers(first.Body));
        (await node.JsonAsync(root + "/entries")).GetProperty("items").GetArrayLength().ShouldBe(2);
        var other = await SendAsync(
            node.Client,
            "POST",
            root + "/entries/bulk?allOrNothing=true",
            both.Replace("Rent", "Fee", StringComparison.Ordinal),
            type,
            "k"
        );
        (other.Status, other.Body.Contains(Problems.KeyReused().Type, StringComparison.Ordinal)).ShouldBe((422, true));

        static string?[] Numbers(string body) =>
            [
                .. JsonDocument
                    .Parse(body)
                    .RootElement.EnumerateArray()
                    .Select(one => one.GetProperty("entry").GetProperty("number").GetString()),
            ];
    }

    [Fact]
    public async Task Erasure_RefusedWithAKey_LeavesTheKeyUnused()
    {
        await using var node = await NodeFixture.StartAsync();
        var address = $"/api/v1/companies/{node.Company}/personal/erase";
        const string erase = """{"records":[1],"reason":"asked for"}""";
        var first = await SendAsync(node.Client, "POST", address, erase, Json, "k");
        first.Status.ShouldBe(422, first.Body);
        first.Body.ShouldContain(Problems.NotErased().Type);
        (await SendAsync(node.Client, "POST", address, erase, Json, "k")).Body.ShouldContain(Problems.NotErased().Type);
    }

    [Fact]
    public async Task Refusal_WithAKey_LeavesTheKeyUnused()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = $"/api/v1/companies/{node.Company}";
        const string lift = """{"from":"2025-01-01","to":"2025-01-31","reason":"again"}""";
        (await SendAsync(node.Client, "POST", root + "/locks/lift", lift, Json, "k")).Status.ShouldBe(409);
        (await SendAsync(node.Client, "POST", root + "/locks", lift, Json, "other")).Status.ShouldBe(204);
        (await SendAsync(node.Client, "POST", root + "/locks/lift", lift, Json, "k")).Status.ShouldBe(204);
    }

    [Fact]
    public async Task Grant_AskedForAndGivenTwiceWithItsKey_IsOneGrant()
    {
        await using var node = await NodeFixture.StartAsync();
        using var bank = await GrantTests.BankAsync(node);
        var root = $"/api/v1/companies/{node.Company}";
        const string ask = """{"terms":{"purpose":"credit","resources":["balances"]}}""";
        var first = await SendAsync(bank, "POST", root + "/grants", ask, Json, "k");
        first.Status.ShouldBe(201, first.Body);
        (await SendAsync(bank, "POST", root + "/grants", ask, Json, "k")).ShouldBe(first);
        (await node.JsonAsync(root + "/grants")).GetArrayLength().ShouldBe(1);

        var id = JsonDocument.Parse(first.Body).RootElement.GetProperty("id").GetString();
        foreach (
            var (step, body) in new[]
            {
                ("give", """{"signers":["Anna"]}"""),
                ("withdraw", """{"reason":"loan repaid"}"""),
            }
        )
        {
            // The company's own key is not the bank's.
            var done = await SendAsync(node.Client, "POST", $"{root}/grants/{id}/{step}", body, Json, $"k{step}");
            done.Status.ShouldBe(200, done.Body);
            (await SendAsync(node.Client, "POST", $"{root}/grants/{id}/{step}", body, Json, $"k{step}")).ShouldBe(done);
        }
    }

    private static async Task<int> EventsAsync(NodeFixture node, string root) =>
        (await node.JsonAsync(root + "/events?limit=500")).GetProperty("items").GetArrayLength();

    private static async Task<(int Status, string? Location, string Body)> SendAsync(
        HttpClient client,
        string method,
        string path,
        string body,
        string type,
        string key
    )
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Content = new StringContent(body);
        request.Content.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue(type);
        request.Headers.Add("Idempotency-Key", key);
        using var answer = await client.SendAsync(request);
        return ((int)answer.StatusCode, answer.Headers.Location?.ToString(), await answer.Content.ReadAsStringAsync());
    }
}
