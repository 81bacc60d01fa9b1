using System.Net;
using System.Text.Json;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests;

/// <summary>What the interface promises of every operation: one meaning of each status, keys and versions that are looked at or
/// refused, HEAD beside GET.</summary>
public sealed class PromiseTests
{
    private const string Json = "application/json";
    private const string Rent =
        """{"date":"2025-03-05","text":"Rent","lines":[{"account":"2810","debit":"100.50"},{"account":"6480","credit":"100.50"}]}""";

    [Fact]
    public async Task Bulk_OfLinesThatCannotBeRead_PostsTheOthers()
    {
        await using var node = await NodeFixture.StartAsync();
        var path = $"/api/v1/companies/{node.Company}/entries/bulk";
        string[] lines =
        [
            Rent,
            Rent.Replace("2025-03-05", "2025-02-30", StringComparison.Ordinal),
            Rent.Replace("\"text\"", "\"foo\"", StringComparison.Ordinal),
            "{",
            Rent.Replace("2025-03-05", "1850-01-01", StringComparison.Ordinal),
            Rent.Replace("\"date\":\"2025-03-05\",", "", StringComparison.Ordinal),
            Rent,
        ];
        using var answer = await node.PostAsync(
            path,
            NodeFixture.Utf8(string.Join('\n', lines)),
            "application/x-ndjson"
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        var outcomes = (await NodeFixture.JsonAsync(answer)).EnumerateArray().ToList();
        outcomes
            .Select(Problem)
            .ShouldBe([
                null,
                "invalid-parameter",
                "invalid-parameter",
                "invalid-parameter",
                "invalid-parameter",
                "invalid-entry",
                null,
            ]);
        outcomes[1].GetProperty("detail").GetString()!.ShouldContain("line 2");
        outcomes[6].GetProperty("entry").GetProperty("number").GetString().ShouldBe("G2025-2");

        using var together = await node.PostAsync(
            path + "?allOrNothing=true",
            NodeFixture.Utf8(string.Join('\n', lines)),
            "application/x-ndjson"
        );
        await ShouldBeAsync(together, 400, "invalid-parameter");
        (await NodeFixture.JsonAsync(together)).GetProperty("detail").GetString()!.ShouldContain("none was posted");
        node.Store.Query(node.Company, books => books.EntryCount()).ShouldBe(2);

        using var broken = await node.PostAsync(
            path,
            NodeFixture.Utf8("{\"date\":" + "\n" + Rent),
            "application/x-ndjson"
        );
        (await NodeFixture.JsonAsync(broken)).EnumerateArray().Select(Problem).ShouldBe(["invalid-parameter", null]);
    }

    [Fact]
    public async Task Entry_WithTwoKeys_OrAnotherMediaType_IsRefused()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = $"/api/v1/companies/{node.Company}/entries";
        var keyed = NodeFixture.Utf8(Rent.Insert(1, "\"clientKey\":\"k2\","));
        using var two = await node.SendAsync(HttpMethod.Post, root, keyed, Json, null, ("Idempotency-Key", "k3"));
        await ShouldBeAsync(two, 422, "invalid-entry");
        using var bulk = await node.SendAsync(
            HttpMethod.Post,
            root + "/bulk",
            keyed,
            "application/x-ndjson",
            null,
            ("Idempotency-Key", "k3")
        );
        await ShouldBeAsync(bulk, 422, "invalid-entry");
        foreach (var type in new[] { "text/plain", "application/json; charset=utf-16", null })
        {
            using var other = await node.SendAsync(HttpMethod.Post, root, NodeFixture.Utf8(Rent), type);
            await ShouldBeAsync(other, 415, "unsupported-media-type");
        }

        using var named = await node.SendAsync(
            HttpMethod.Post,
            root,
            NodeFixture.Utf8(Rent),
            "application/json; charset=\"UTF-8\""
        );
        named.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Decision_OnADocumentThatChanged_IsAVersionConflict_AndIfMatchElsewhereIsRefused()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = $"/api/v1/companies/{node.Company}";
        using var posted = await node.PostAsync(
            $"/document/{NodeFixture.Number}",
            Papers.Invoice("A-1"),
            NodeFixture.Prefix + "purchase-invoice"
        );
        var review = $"{root}/review/{posted.Headers.Location!.ToString().Split('/')[^1]}";
        var document = review.Replace("/review/", "/documents/", StringComparison.Ordinal);

        foreach (var operation in new[] { "take-back", "reject", "book" })
        {
            using var blind = await SendAsync(
                node,
                $"{review}/{operation}",
                """{"reason":"x"}""",
                ("If-Match", "\"nope\"")
            );
            if (operation == "book")
            {
                blind.StatusCode.ShouldBe(HttpStatusCode.BadRequest, "a booking has no reason");
                continue;
            }

            await ShouldBeAsync(blind, 409, "version-conflict");
        }

        using var seen = await node.GetAsync(document);
        using var back = await SendAsync(
            node,
            $"{review}/take-back",
            """{"reason":"x"}""",
            ("If-Match", seen.Headers.ETag!.Tag)
        );
        back.StatusCode.ShouldBe(HttpStatusCode.OK, await back.Content.ReadAsStringAsync());
        using var late = await SendAsync(node, $"{review}/book", "{}", ("If-Match", seen.Headers.ETag!.Tag));
        await ShouldBeAsync(late, 409, "version-conflict");
        using var booked = await SendAsync(node, $"{review}/book", "{}", ("If-Match", back.Headers.ETag!.Tag));
        booked.StatusCode.ShouldBe(HttpStatusCode.OK, await booked.Content.ReadAsStringAsync());

        using var unguarded = await SendAsync(node, $"{root}/entries", Rent, ("If-Match", "\"x\""));
        await ShouldBeAsync(unguarded, 400, "invalid-parameter");
    }

    [Fact]
    public async Task Rejection_TakenBack_WaitsAgainAndCanBeBooked()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = $"/api/v1/companies/{node.Company}";
        using var posted = await node.PostAsync(
            $"/document/{NodeFixture.Number}",
            Papers.Invoice("A-1"),
            NodeFixture.Prefix + "purchase-invoice"
        );
        var review = $"{root}/review/{posted.Headers.Location!.ToString().Split('/')[^1]}";
        (await SendAsync(node, $"{review}/take-back", """{"reason":"look"}""")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await SendAsync(node, $"{review}/reject", "{}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await node.JsonAsync(root + "/open-items")).GetProperty("items").GetArrayLength().ShouldBe(0);

        for (var repeat = 0; repeat < 2; repeat++)
        {
            using var back = await SendAsync(
                node,
                $"{review}/take-back",
                """{"reason":"a slip"}""",
                ("Idempotency-Key", "b1")
            );
            back.StatusCode.ShouldBe(HttpStatusCode.OK, await back.Content.ReadAsStringAsync());
            (await NodeFixture.JsonAsync(back))
                .GetProperty("document")
                .GetProperty("state")
                .GetString()
                .ShouldBe("review");
        }

        using var booked = await SendAsync(node, $"{review}/book", "{}");
        booked.StatusCode.ShouldBe(HttpStatusCode.OK, await booked.Content.ReadAsStringAsync());
        (await node.JsonAsync(root + "/open-items")).GetProperty("items").GetArrayLength().ShouldBe(1);
        node.Store.Query(node.Company, books => books.Verify()).Faults.ShouldBeEmpty();
        await node.Store.RebuildAsync(node.Company);
        node.Store.Query(node.Company, books => books.Verify()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Period_ThatIsNone_IsNotALockedOne()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = $"/api/v1/companies/{node.Company}";
        const string Year = "\"from\":\"2024-01-01\",\"to\":\"2024-12-31\"";
        await RefusedAsync(
            "/locks",
            """{"from":"2024-12-31","to":"2024-01-01","reason":"x"}""",
            400,
            "invalid-parameter"
        );
        await RefusedAsync("/locks", $"{{{Year}}}", 400, "invalid-parameter");
        await RefusedAsync("/locks/lift", $"{{{Year},\"reason\":\"x\"}}", 409, "state-conflict");
        (await SendAsync(node, root + "/years/close", $"{{{Year}}}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await RefusedAsync("/years/close", $"{{{Year}}}", 409, "state-conflict");
        await RefusedAsync("/years/reopen", $"{{{Year}}}", 400, "invalid-parameter");

        async Task RefusedAsync(string path, string body, int status, string type)
        {
            using var answer = await SendAsync(node, root + path, body);
            await ShouldBeAsync(answer, status, type);
        }
    }

    [Fact]
    public async Task Head_IsGetWithoutABody_AndOptionsTellsTheMethods()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = $"/api/v1/companies/{node.Company}";
        foreach (
            var path in new[] { "/ping", "/openapi/v1.json", root + "/entries", root + "/accounts", root + "/events" }
        )
        {
            using var get = await node.GetAsync(path);
            using var head = await node.SendAsync(HttpMethod.Head, path, null, null);
            head.StatusCode.ShouldBe(get.StatusCode, path);
            head.Headers.ETag.ShouldBe(get.Headers.ETag);
            head.Content.Headers.ContentType.ShouldBe(get.Content.Headers.ContentType);
            (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        }

        using var stream = await node.SendAsync(HttpMethod.Head, root + "/events", null, null, "text/event-stream");
        stream.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        using var options = await node.SendAsync(HttpMethod.Options, root + "/entries", null, null);
        options.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        options.Content.Headers.Allow.Order().ShouldBe(["GET", "HEAD", "OPTIONS", "POST"]);
        using var deleted = await node.SendAsync(HttpMethod.Delete, root + "/entries", null, null);
        await ShouldBeAsync(deleted, 405, "method-not-allowed");
    }

    [Fact]
    public async Task Companies_AreListedForTheKeysThatSeeThem()
    {
        await using var node = await NodeFixture.StartAsync();
        var other = await node.CreateAsync("NO:974760673", Country.NO, Currency.NOK);
        var first = await node.JsonAsync("/api/v1/companies?limit=1");
        var second = await node.JsonAsync($"/api/v1/companies?limit=1&cursor={first.GetProperty("next").GetString()}");
        first
            .GetProperty("items")
            .EnumerateArray()
            .Concat(second.GetProperty("items").EnumerateArray())
            .Select(one => one.GetProperty("key").GetString())
            .ShouldBe([node.Company, other], ignoreOrder: true);
        second.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
        var one = await node.JsonAsync($"/api/v1/companies/{other}");
        one.GetProperty("company").GetProperty("currency").GetString().ShouldBe("NOK");
        one.GetProperty("checks").GetString().ShouldBe("standard");

        var (_, token) = await node.Store.ClientKeys.CreateAsync("one", other, canWrite: false);
        using var client = node.With(token);
        using var own = await client.GetAsync(new Uri("/api/v1/companies", UriKind.Relative));
        (await NodeFixture.JsonAsync(own))
            .GetProperty("items")
            .EnumerateArray()
            .Single()
            .GetProperty("key")
            .GetString()
            .ShouldBe(other);
        using var foreign = await client.GetAsync(new Uri($"/api/v1/companies/{node.Company}", UriKind.Relative));
        foreign.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Books_SentAsADocument_AreToldWhereTheyBelong()
    {
        await using var node = await NodeFixture.StartAsync();
        foreach (
            var (name, body, type) in new[]
            {
                ("b.se", "#FLAGGA 0\n#SIETYP 4\n", "application/octet-stream"),
                ("a.xml", "<AuditFile xmlns=\"urn:StandardAuditFile-Taxation-Financial:NO\"/>", "application/xml"),
            }
        )
        {
            using var answer = await node.PostAsync(
                $"/api/v1/companies/{node.Company}/documents?fileName={name}",
                NodeFixture.Utf8(body),
                type
            );
            var text = await answer.Content.ReadAsStringAsync();
            text.ShouldContain("nsg import");
            text.ShouldContain("rejected");
        }
    }

    [Fact]
    public async Task Parameter_GivenTwice_IsToldSo()
    {
        await using var node = await NodeFixture.StartAsync();
        using var answer = await node.GetAsync($"/api/v1/companies/{node.Company}/entries?limit=5&limit=6");
        (await NodeFixture.JsonAsync(answer)).GetProperty("detail").GetString()!.ShouldContain("given twice");
        using var named = await node.SendAsync(
            HttpMethod.Post,
            $"/api/v1/companies/{node.Company}/filings/{Guid.NewGuid()}/send?lock=maybe",
            null,
            null
        );
        (await NodeFixture.JsonAsync(named)).GetProperty("detail").GetString()!.ShouldStartWith("lock:");
    }

    private static string? Problem(JsonElement outcome) =>
        outcome.GetProperty("problem").GetString()?[Problems.TypePrefix.Length..];

    private static Task<HttpResponseMessage> SendAsync(
        NodeFixture node,
        string path,
        string body,
        params (string, string)[] headers
    ) => node.SendAsync(HttpMethod.Post, path, NodeFixture.Utf8(body), Json, null, headers);

    private static async Task ShouldBeAsync(HttpResponseMessage answer, int status, string type)
    {
        var text = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode).ShouldBe(status, text);
        JsonDocument.Parse(text).RootElement.GetProperty("type").GetString().ShouldBe(Problems.TypePrefix + type);
    }
}
